"""The agenda screen: what is to come, what became of it, and the way to the sentences."""

from datetime import date

import pytest
from comings import CHINESE, COMINGS, coming_desk, contact
from desks import make_desk, make_library
from hands import screen_lines, type_text
from shots import settle

from tui.screens.article import ArticleScreen
from tui.terminal.clipboard import clipboard_file
from tui.widgets.marked_text import MarkedText
from tui.widgets.table import FrameTable

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])


def entries(pilot):
    return pilot.app.screen.query_one(FrameTable).shown_frame


def text_of(pilot):
    return "\n".join(screen_lines(pilot))


async def test_five_opens_it(running):
    async with running(coming_desk()) as pilot:
        await pilot.press("5")
        await settle(pilot)

        assert "Board › Agenda" in text_of(pilot)


async def test_what_is_ahead_comes_first_then_what_has_no_day_then_the_past(running):
    async with running(coming_desk(), screen="agenda") as pilot:
        assert entries(pilot)["state"].to_list() == ["coming", "coming", "open", "not kept", "kept"]


async def test_a_row_says_day_days_until_then_state_issue_and_what(running):
    async with running(coming_desk(), screen="agenda", size=(120, 40)) as pilot:
        first = next(line for line in screen_lines(pilot) if "22 Jun" in line)

    assert "+2 d" in first
    assert "→ coming" in first
    assert "Border" in first
    assert "Ada North will speak with Sol South on" in first


async def test_a_row_begins_with_a_capital_and_its_quote_as_it_was_written(running):
    said = contact("They welcomed the talks; the two sides will hold talks on the border on Thursday.")
    async with running(coming_desk({date(2023, 6, 19): (said,)}), screen="agenda", size=(130, 40)) as pilot:
        text = text_of(pilot)

    assert " The two sides will hold talks on the border" in text
    assert "“They welcomed the talks; the two sides will" in text


async def test_under_it_is_the_claim_that_shows_what_became_of_it(running):
    async with running(coming_desk(), screen="agenda", size=(120, 40)) as pilot:
        await pilot.press("G")
        await settle(pilot)
        text = text_of(pilot)

    assert "10 May 2023, 41 days ago · told by 1 article of 1 origin" in text
    assert "“Ada North will meet Sol South on May 10.”" in text
    assert "✓ kept · 11 May 2023" in text
    assert "“Ada North met Sol South yesterday.”" in text


async def test_of_several_claims_in_a_sentence_it_quotes_the_one_on_its_issue_and_so_does_the_form(running):
    said = contact("Ada North will meet Sol South on Thursday on fish.", side="N")
    both = {date(2023, 6, 19): ({**said, "issue": "fish", "level": 2, "rule": "other-rule"}, said)}
    async with running(coming_desk(both), screen="agenda", size=(120, 40)) as pilot:
        row = pilot.app.screen.query_one(FrameTable).selected_row
        claim = pilot.app.screen.claim_of(row)
        await pilot.press("x")
        await settle(pilot)
        text = text_of(pilot)

    assert claim["issue"] == row["issue"]
    assert f"on {'Border' if row['issue'] == 'border' else 'Fisheries'} · " in text


async def test_enter_opens_the_article_at_the_sentence(running):
    async with running(coming_desk(), screen="agenda") as pilot:
        await pilot.press("G", "enter")
        await settle(pilot)

        assert isinstance(pilot.app.screen, ArticleScreen)
        marked = pilot.app.screen.query_one(MarkedText).current
        assert pilot.app.screen.view.claims[marked]["quote"] == "Ada North will meet Sol South on May 10."

        await pilot.press("escape")
        await settle(pilot)
        assert pilot.app.screen.query_one(FrameTable).cursor_row == 4


async def test_the_shared_filter_finds_a_thing_by_any_of_its_tellings(running):
    async with running(coming_desk(), screen="agenda") as pilot:
        await pilot.press("slash")
        await type_text(pilot, "about the river")

        assert entries(pilot)["tellings"].to_list() == [2]
        assert "1 of 5 · 1 ahead" in screen_lines(pilot)[1]


async def test_a_month_back_what_is_past_was_still_to_come(running):
    async with running(coming_desk(), screen="agenda") as pilot:
        await pilot.press("comma")
        await settle(pilot)

        assert entries(pilot)["state"].to_list() == ["not kept", "kept"]


async def test_y_copies_the_words_that_tell_of_it(running):
    desk = coming_desk()
    desk.clipboard = "file"
    async with running(desk, screen="agenda") as pilot:
        await pilot.press("G", "y")
        await settle(pilot)

    assert "Ada North will meet Sol South on May 10." in clipboard_file().read_text(encoding="utf-8")


async def test_without_anything_to_come_it_says_so(running):
    async with running(make_desk(), screen="agenda") as pilot:
        assert "Nothing that is to come is told of." in text_of(pilot)


@SIZES
async def test_agenda(running, shot, size):
    """Two things ahead, one without a day, two past ones: one not kept, one kept; under them who tells of the first."""
    async with running(coming_desk(), size=size, screen="agenda") as pilot:
        await shot(pilot, "agenda")
        await pilot.press("G")
        await shot(pilot, "kept")


@SIZES
async def test_empty_agenda(running, shot, size):
    """No row; that nothing has been read, and how to add something; no key that would show nothing either."""
    async with running(make_desk(make_library({})), size=size, screen="agenda") as pilot:
        await shot(pilot, "empty")


@SIZES
async def test_chinese_agenda(running, shot, size):
    """Columns stay aligned behind characters two cells wide."""
    async with running(coming_desk(CHINESE, title="外交部例行记者会"), size=size, screen="agenda") as pilot:
        await shot(pilot, "chinese")


async def test_tiny_agenda(running, shot):
    """Twenty by five: cropped, not crashed."""
    async with running(coming_desk(COMINGS), size=(20, 5), screen="agenda") as pilot:
        await shot(pilot, "tiny")
