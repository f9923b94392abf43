"""The log: what changed and what was judged, and the way from there to the claim that decided."""

from collections import defaultdict
from dataclasses import replace
from datetime import date, datetime

import pytest
from desks import DOSSIER, make_desk, make_library
from hands import screen_lines, type_text
from judged_desks import DAY, judged_desk
from shots import settle

from model.judging import Ruling, Subject, records
from model.schema import Verb
from model.store import Store
from tui.desk import bench
from tui.screens.article import ArticleScreen
from tui.screens.issue import IssueScreen
from tui.screens.log import change_cell
from tui.widgets.table import FrameTable

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])


def row_of(pilot, **values):
    """The position of the first row with these values, with the cursor on it."""
    table = pilot.app.screen.query_one(FrameTable)
    rows = table.shown_frame.with_row_index("place").filter(**values)
    table.cursor_row = int(rows["place"][0])
    return rows.row(0, named=True)


def told(pilot) -> str:
    return " ".join("\n".join(screen_lines(pilot)).split())


@SIZES
async def test_log(running, shot, size):
    """Judgements over changes; old → new with glyph, word and colour; what was taken back is grey and says so."""
    async with running(judged_desk(), size=size, screen="log") as pilot:
        await shot(pilot, "log")


async def test_log_of_a_change(running, shot):
    """Under the table the change in full, with the quote that decided and its source."""
    async with running(judged_desk(), size=(120, 40), screen="log") as pilot:
        row_of(pilot, what="change", issue="fish")
        await shot(pilot, "change")


async def test_a_change_beneath_a_judgement_is_grey_with_a_pen_and_says_what_is_shown(running):
    library = make_library()
    told = Ruling(Verb.OVERRIDE, "a rumour", 1, holds_from=date(2023, 5, 1))
    made = records([Subject("river")], told, DOSSIER, by="ana", at=datetime(2023, 6, 19, 12), today=DAY)
    async with running(make_desk(replace(library, judgements=made)), screen="log") as pilot:
        row = row_of(pilot, what="change", issue="river", level=-3)
        await settle(pilot)

        assert [piece.role for piece in change_cell(str, row)] == ["text-muted"]
        assert change_cell(str, row)[0].text.endswith("→ ✕ escalating ✎")
        assert "beneath ✎ ● talking, which is shown" in "\n".join(screen_lines(pilot))


async def test_the_log_without_anything(running):
    async with running(make_desk(make_library({})), screen="log") as pilot:
        assert "Nothing has changed yet, and nobody has judged." in told(pilot)


async def test_seven_goes_to_the_log(running):
    async with running(judged_desk()) as pilot:
        await pilot.press("7")
        await settle(pilot)

        assert "Board › Log" in told(pilot)


async def test_enter_on_a_change_opens_the_claim_that_decided(running):
    async with running(judged_desk(), screen="log") as pilot:
        row = row_of(pilot, what="change", issue="fish")
        await pilot.press("enter")
        await settle(pilot)

        assert isinstance(pilot.app.screen, ArticleScreen)
        assert pilot.app.screen.current["quote"] == row["quote"] == "Both sides signed the fishing treaty."


async def test_enter_on_an_override_opens_the_issue(running):
    async with running(judged_desk(), screen="log") as pilot:
        row_of(pilot, verb="override", issue="border")
        await pilot.press("enter")
        await settle(pilot)

        assert isinstance(pilot.app.screen, IssueScreen)
        assert "◼ frozen" in told(pilot)


async def test_the_log_is_filtered_as_every_table(running):
    async with running(judged_desk(), size=(100, 30), screen="log") as pilot:
        every = pilot.app.screen.query_one(FrameTable).row_count
        await pilot.press("slash")
        await type_text(pilot, "analyst:ana verb:override")
        await settle(pilot)

        table = pilot.app.screen.query_one(FrameTable)
        assert set(table.frame["verb"]) == {"override"}
        assert f"{table.row_count} of {every}" in told(pilot)


async def test_words_of_the_filter_are_looked_for_in_quotes(running):
    async with running(make_desk(judged_desk().library, filter_text="treaty"), screen="log") as pilot:
        assert set(pilot.app.screen.query_one(FrameTable).frame["issue"]) == {"fish"}


async def test_a_past_day_knows_nothing_of_what_came_later(running):
    async with running(make_desk(judged_desk().library, as_of=date(2023, 6, 5)), screen="log") as pilot:
        rows = pilot.app.screen.query_one(FrameTable).frame

        told, said = (rows.filter(what=what) for what in ("change", "judgement"))
        assert told["date"].max() <= date(2023, 6, 5)
        assert set(said["title"]) == {"News of 2023-06-02"}, "what is said of a claim is seen as early as the claim"
        assert "override" not in said["verb"]


async def test_the_judgement_under_the_cursor_is_taken_back_whoever_made_it(running, monkeypatch):
    monkeypatch.setenv("ISSUEWATCH_ANALYST", "ben")
    desk = judged_desk(is_demo=True)
    Store().judge(desk.library.judgements)
    async with running(desk, size=(120, 40), screen="log") as pilot:
        row_of(pilot, verb="dismiss")
        await pilot.press("D")
        for _ in range(100):
            await settle(pilot)
            rows = pilot.app.screen.query_one(FrameTable).frame.filter(verb="dismiss")
            if rows.height == 2:
                break
            await pilot.pause(0.02)

    assert rows["state"].to_list() == ["takes back", "taken back"]
    assert rows["analyst"].to_list() == ["ben", "ana"]


async def test_to_take_back_what_took_back_brings_back_and_each_row_says_what_holds_behind_it(running):
    desk = judged_desk(is_demo=True)
    Store().judge(desk.library.judgements)
    dismissal = desk.library.judgements.filter(verb="dismiss")["id"].item()
    taken = bench.undo(desk, which=dismissal)
    back = bench.undo(desk, which=taken.records[0]["id"])
    desk = make_desk(back.library)
    async with running(desk, size=(120, 40), screen="log") as pilot:
        rows = pilot.app.screen.query_one(FrameTable).frame.filter(verb="dismiss").rows(named=True)

    assert (taken.deed, back.deed) == ("Taken back", "Brought back")
    assert [piece.text for row in rows for piece in change_cell(str, row)] == [
        "✎ claim dismissed again",
        "✎ claim counts again",
        "✎ claim dismissed",
    ]


async def test_an_override_that_ran_out_is_a_change_of_the_day_after_and_opens_its_issue(running):
    library = make_library()
    ruling = Ruling(Verb.OVERRIDE, "they pretend", -2, expires=DAY)
    at = datetime(2023, 6, 19, 12)
    said = records([Subject("border")], ruling, library.dossier, by="ana", at=at, today=DAY, filed_as=library.filed_as)
    async with running(make_desk(replace(library, judgements=said)), size=(120, 40), screen="log") as pilot:
        row_of(pilot, what="change", date=date(2023, 6, 20))
        await settle(pilot)
        text = told(pilot)
        await pilot.press("enter")
        await settle(pilot)

        assert "Border ◼ frozen → ● talking · 20 Jun 2023 · ✎ ana · the override ran out: they pretend" in text
        assert (type(pilot.app.screen), pilot.app.screen.issue) == (IssueScreen, "border")


async def test_a_deal_that_ran_out_is_of_time_and_of_no_act(running):
    signed = {"quote": "Both sides signed the fishing treaty.", "issue": "fish", "level": 3, "kind": "act"}
    desk = make_desk(make_library({date(2022, 6, 1): (signed,)}))
    async with running(desk, size=(120, 40), screen="log") as pilot:
        row_of(pilot, what="change", level=2)
        await settle(pilot)
        text = told(pilot)

    assert "✓ agreed → ▴ easing time the deal is past its days" in text
    assert "Fisheries ✓ agreed → ▴ easing · 2 Jun 2023 · the deal is past its days, made 1 Jun 2022" in text


async def test_on_a_change_there_is_nothing_to_take_back(running):
    async with running(judged_desk(), screen="log") as pilot:
        row_of(pilot, what="change")
        await pilot.press("D")
        await settle(pilot)

        assert "There is no judgement under the cursor." in told(pilot)


@SIZES
async def test_board_with_judgements(running, shot, size):
    """Border has a pen beside its word; under the table whose word it is, why, and what the rules say."""
    async with running(judged_desk(), size=size) as pilot:
        await pilot.press("down")
        await shot(pilot, "board")


@SIZES
async def test_issue_with_judgements(running, shot, size):
    """River: the pinned claim first, a corrected and a dismissed one, each with its pen."""
    async with running(judged_desk(), size=size, issue="river") as pilot:
        await shot(pilot, "issue")


async def test_article_with_judgements(running, shot):
    """A note under the title; the dismissed sentence is struck out and grey, the corrected one has a pen."""
    desk = judged_desk()
    async with running(desk, size=(100, 30), article=desk.library.articles["id"][0]) as pilot:
        await shot(pilot, "article")


@SIZES
async def test_form_for_an_issue(running, shot, size):
    """A box over the board: the issue, what can be said of it, seven levels, a reason, a last day."""
    async with running(judged_desk(), size=size) as pilot:
        await pilot.press("x")
        await shot(pilot, "form")


@SIZES
async def test_form_with_a_mistake(running, shot, size):
    """Under the reason it is said in red that one is needed."""
    async with running(judged_desk(), size=size, issue="river") as pilot:
        await pilot.press("x", "right", "enter")
        await shot(pilot, "mistake")


async def test_form_for_many(running, shot):
    """Two claims that are selected; the title counts them; two signs in the table beneath."""
    async with running(judged_desk(), size=(100, 30), issue="river") as pilot:
        await pilot.press("space", "space", "x")
        await shot(pilot, "many")


async def test_its_preview_is_put_beside_and_away(running):
    async with running(judged_desk(), size=(150, 40), screen="log") as pilot:
        preview = pilot.app.screen.query_one(".preview")
        assert preview.region.x > 0
        await pilot.press("z", "z", "z")
        await settle(pilot)

        assert not preview.display


def test_a_moved_claim_is_told_with_the_issues_name():
    row = {"what": "judgement", "verb": "move", "issue": "river", "undone": None, "expired": False}
    rows = [defaultdict(lambda: None, row, moved_to=issue) for issue in ("fish", "river")]
    told = [change_cell({"fish": "Fisheries", "river": "River"}.__getitem__, row) for row in rows]

    assert [piece.text for pieces in told for piece in pieces] == [
        "✎ claim moved to Fisheries",
        "✎ claim moved back to River",
    ]
