"""Every field of a filter on every screen, with previews and the article behind the first row: nothing ends."""

from dataclasses import replace
from typing import Final

import pytest
from desks import make_desk
from hands import screen_lines
from shots import settle

from model.filters import FIELDS, Field
from model.filters.fields import day, number, yes
from model.views import CLAIM_ROWS
from tui.screens.article import ArticleScreen
from tui.widgets.table import FrameTable

ROOMY: Final = (120, 40)
"""Where previews read the article."""
KNOWN: Final = {"issue": "river", "side": "N", "target": "N"}
OF_ROWS_ALONE: Final = [field for field in FIELDS if field.columns_in(CLAIM_ROWS) is None]
SCREENS: Final = ("board", "matrix", "articles", "people", "agenda", "compare", "log", "issue", "article")


def asked_of(field: Field) -> str:
    """A filter of that field."""
    texts = {number: f"{field.name}>=0", day: f"{field.name}:2023-06", yes: f"{field.name}:yes"}
    value = next(iter(field.choices), KNOWN.get(field.name, "zzz"))
    return texts.get(field.make, f"{field.name}:{value}")


def start_on(screen: str, desk) -> dict[str, object]:
    """What the app starts with."""
    return {"issue": {"issue": "river"}, "article": {"article": desk.library.articles["id"][0]}}.get(
        screen, {"screen": screen}
    )


@pytest.mark.parametrize("screen", SCREENS)
async def test_fields_are_applied_or_told_on(running, screen):
    """A third of all fields on each screen, each field on three: what one list has, another has not."""
    desk, fields = make_desk(), FIELDS[SCREENS.index(screen) % 3 :: 3]
    async with running(desk, size=ROOMY, **start_on(screen, desk)) as pilot:
        for text in map(asked_of, fields):
            pilot.app.screen.change(replace(desk.session, filter_text=text))
            await settle(pilot)

            assert pilot.app.is_running, text


@pytest.mark.parametrize("screen", ["articles", "people", "agenda", "log"])
async def test_articles_are_opened_and_stepped_through_under_the_filter_of_any_list(running, screen):
    desk = make_desk()
    async with running(desk, size=ROOMY, **start_on(screen, desk)) as pilot:
        own = [asked_of(field) for field in OF_ROWS_ALONE if field.columns_in(pilot.app.screen.filtered)][::3]
        for text in (text for asked in own for text in (asked, f"-{asked}")):  # one of the two lets rows pass
            pilot.app.screen.change(replace(desk.session, filter_text=text))
            await settle(pilot)
            await pilot.press("enter")
            await settle(pilot)
            if isinstance(pilot.app.screen, ArticleScreen):
                await pilot.press("J", "escape")
                await settle(pilot)

            assert pilot.app.is_running, text


OTHERWISE: Final = {
    "months": "changed",  # what it is sorted by
    "glyphs": "issue",
    "issues": "issue",
    "who": "person",
    "pair": "side",  # of the claims that tell of it
    "days": "in",
}
"""Columns and the field for what they show, where that tests another column."""


@pytest.mark.parametrize("screen", ["board", "articles", "people", "agenda", "log", "issue"])
async def test_every_column_has_a_field(running, screen):
    desk = make_desk()
    async with running(desk, size=ROOMY, **start_on(screen, desk)) as pilot:
        columns = {column.name for table in pilot.app.screen.query(FrameTable) for column in table.columns}
        testable = {field.name: field.columns_in(pilot.app.screen.filtered) for field in FIELDS}

    tested = {name for columns in testable.values() for name in columns or ()}
    known = {name for name in columns if name in tested or testable.get(OTHERWISE.get(name, ""))}
    assert columns - known == set()


@pytest.mark.parametrize(
    ("screen", "text", "count"),
    [
        ("people", "claims>5", 0),
        ("people", "claims:1 side:N", 1),
        ("people", "role:rivers", 1),
        ("people", "role:rivers -role:minister", 0),
        ("people", "claims>5 or side:N", 1),
        ("people", "last:2023-06-18", 1),
        ("board", "second<0", 1),
        ("board", "acted:2023-06-18", 2),
        ("articles", "source-side:none", 2),
        ("articles", "copies>0", 0),
        ("articles", "copies:0", 2),
        ("log", "was:none", 3),
    ],
)
async def test_rows_are_found_by_what_their_columns_show(running, screen, text, count):
    async with running(make_desk(filter_text=text), screen=screen) as pilot:
        found = pilot.app.screen.count_words().split(" of ")[0]

    assert found == str(count)


async def test_what_one_pane_of_an_issue_has_alone_leaves_the_others_as_they_are(running):
    async with running(make_desk(filter_text="became:strained"), issue="river", size=ROOMY) as pilot:
        panes = {table.id: table.frame.height for table in pilot.app.screen.query(FrameTable)}

    assert panes == {"claims": 3, "timeline": 1, "people": 1}


async def test_the_preview_shows_an_article_that_passes_by_what_no_claim_has(running):
    async with running(make_desk(filter_text="unread:yes claims>1"), size=ROOMY, screen="articles") as pilot:
        text = "\n".join(screen_lines(pilot))

    assert "North closed the dam." in text


async def test_an_article_opened_by_what_no_claim_has_steps_through_all_its_claims(running):
    async with running(make_desk(filter_text="unread:yes"), size=ROOMY, screen="articles") as pilot:
        await pilot.press("enter")
        await settle(pilot)

        assert pilot.app.screen.count_words() == "3 of 3 claims"


@pytest.mark.parametrize("text", ["quiet:no", "-trend:worsened"])
async def test_an_issue_is_opened_from_a_board_that_is_filtered_by_what_only_the_board_has(running, text):
    async with running(make_desk(filter_text=text), size=ROOMY) as pilot:
        await pilot.press("enter")
        await settle(pilot)
        claims = pilot.app.screen.query_one("#claims", FrameTable)

        assert claims.frame.height == 3
