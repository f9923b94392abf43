"""The board: a row for each issue, the quotes that decide, filter as you type."""

from datetime import date
from threading import Event

import pytest
from desks import make_desk, make_library
from hands import screen_lines, type_text
from shots import settle

from model.words.counting import counted
from tui.desk import desk as desks_module
from tui.desk.desk import Desk, Session
from tui.screens import board as board_module
from tui.screens.board import BoardScreen
from tui.screens.data import LATE
from tui.screens.issue import IssueScreen
from tui.screens.quotes import counts_parts, standing_parts
from tui.widgets.blocks import Listing
from tui.widgets.filter_bar import FilterBar
from tui.widgets.table import FrameTable


async def test_every_issue_has_a_row_with_its_standing_in_words(running):
    async with running() as pilot:
        rows = screen_lines(pilot)

    assert any("River" in line and "✕ escalating" in line for line in rows)
    assert any("Fisheries" in line and "✓ agreed" in line for line in rows)
    assert any("Visas" in line and "· none" in line for line in rows)


async def test_the_preview_quotes_the_claim_that_decides_the_row_under_the_cursor(running):
    async with running() as pilot:
        before = "\n".join(screen_lines(pilot))
        pilot.app.screen.query_one(FrameTable).move_to("fish")
        await settle(pilot)
        after = "\n".join(screen_lines(pilot))

    assert "“North closed the dam.”" in before
    assert "“Both sides signed the fishing treaty.”" in after
    assert "rule test-rule" in after


async def test_the_header_says_dossier_day_window_and_articles(running):
    async with running() as pilot:
        header = screen_lines(pilot)[0]

    assert "North–South" in header
    assert "20 Jun 2023 · 30 days · 2 articles" in header


async def test_each_key_of_a_filter_narrows_the_table_and_the_title_says_so(running):
    async with running() as pilot:
        await pilot.press("slash")
        await type_text(pilot, "level<0")
        table, title = pilot.app.screen.query_one(FrameTable), screen_lines(pilot)[1]

    assert table.shown_frame["issue"].to_list() == ["river"]
    assert "1 of 4 · level<0" in title


async def test_a_filter_that_makes_no_sense_yet_keeps_the_last_that_did(running):
    async with running() as pilot:
        await pilot.press("slash")
        await type_text(pilot, "issue:fish")
        await type_text(pilot, " (")
        table = pilot.app.screen.query_one(FrameTable)

        assert table.shown_frame["issue"].to_list() == ["fish"]
        assert pilot.app.screen.query_one(FilterBar).is_open


async def test_backslash_clears_the_filter(running):
    async with running(make_desk(filter_text="issue:fish")) as pilot:
        await pilot.press("backslash")
        await settle(pilot)

        assert pilot.app.screen.query_one(FrameTable).row_count == 4


async def test_enter_opens_the_issue_and_escape_returns_to_its_row(running):
    async with running() as pilot:
        await pilot.press("j", "j", "enter")
        await settle(pilot)
        opened = pilot.app.screen
        await pilot.press("escape")
        await settle(pilot)

        assert isinstance(opened, IssueScreen)
        assert opened.issue == "fish"
        assert isinstance(pilot.app.screen, BoardScreen)
        assert pilot.app.screen.query_one(FrameTable).selected_key == "fish"


async def test_w_opens_the_issue_at_its_reckoning_and_w_there_goes_to_its_claims(running):
    async with running() as pilot:
        await pilot.press("j", "j", "w")
        await settle(pilot)
        opened = pilot.app.screen
        assert isinstance(opened, IssueScreen)
        assert opened.issue == "fish"
        assert opened.query_one("#why").has_focus

        await pilot.press("w")
        await settle(pilot)
        assert opened.query_one("#claims").has_focus


async def test_escape_on_the_board_says_what_clears_the_filter_and_leaves_it(running):
    async with running(make_desk(filter_text="issue:fish"), size=(80, 24)) as pilot:
        await pilot.press("escape")
        await settle(pilot)

        assert any("\\ clears the filter, / changes it." in line for line in screen_lines(pilot))
        assert pilot.app.desk.session.filter_text == "issue:fish"


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"events": 2}, "no trend: fewer than 3 events"),
        ({"events": 3, "one_sided": True}, "no trend: one side only"),
        ({"events": 3}, "no trend: no event before"),
        ({"events": 0}, "trend too little to tell"),
        ({"events": 9, "trend": "improved"}, "trend ▲ improved"),
    ],
)
def test_where_there_is_too_little_to_tell_a_trend_it_says_what_is_wanting(given, told):
    row = {"trend": "insufficient", "one_sided": False, "origins": 1, "articles": 1, "leaning": None, "undated": 0}
    row |= {"level": 1, "quiet": False, "contested": False, "mixed": False, "moved": None} | given

    trend, counts, *_ = (part.plain for part in counts_parts(row, Session(date(2023, 6, 20)), 3))
    assert (trend, counts.split(",")[0]) == (told, counted(row["events"], "event"))


async def test_where_the_header_has_no_room_the_dossier_is_named_and_not_the_program(running):
    async with running(size=(60, 20)) as pilot:
        roomy = screen_lines(pilot)[0]
        await pilot.resize_terminal(50, 20)
        await settle(pilot)

        assert roomy.startswith(" issuewatch  North–South ")
        assert screen_lines(pilot)[0].startswith(" North–South ")


async def test_an_answer_is_no_wider_than_the_terminal(running):
    async with running(size=(60, 20)) as pilot:
        await pilot.press("m")
        await settle(pilot)
        text = " ".join(" ".join(line.strip(" ▌") for line in screen_lines(pilot)).split())

        assert "m does nothing here; article, articles: mark read or unread" in text


async def test_rows_that_are_still_of_the_day_before_are_said_to_be_so(running, monkeypatch):
    gate, board = Event(), Desk.board
    async with running() as pilot:
        monkeypatch.setattr(Desk, "board", lambda desk, session: board(desk, session) if gate.wait(9) else None)
        await pilot.press(",")
        await pilot.pause(3 * LATE)
        late = screen_lines(pilot)[1]
        gate.set()
        await settle(pilot)

        assert "reckoning … · 4 of 4" in late
        assert "reckoning" not in screen_lines(pilot)[1]


async def test_escape_on_the_board_stays_on_the_board(running):
    async with running() as pilot:
        await pilot.press("escape", "escape")
        await settle(pilot)

        assert isinstance(pilot.app.screen, BoardScreen)


async def test_a_month_back_shows_what_was_known_then(running):
    async with running() as pilot:
        await pilot.press("comma")
        await settle(pilot)
        lines = screen_lines(pilot)

    assert "20 May 2023" in lines[0]
    assert any("River" in line and "· none" in line for line in lines)


async def test_no_step_forward_goes_beyond_the_latest_day(running):
    desk = make_desk(as_of=date(2023, 5, 31))
    async with running(desk) as pilot:
        await pilot.press("0")
        await settle(pilot)

    assert desk.session.as_of == desk.latest


async def test_the_window_goes_round(running):
    desk = make_desk()
    async with running(desk) as pilot:
        seen = []
        for _ in range(3):
            await pilot.press("t")
            await settle(pilot)
            seen.append(desk.session.window_days)

    assert seen == [90, 7, 30]


async def test_sorting_goes_through_the_columns_and_is_named_in_the_title(running):
    async with running() as pilot:
        await pilot.press("s")
        await settle(pilot)
        by_name = pilot.app.screen.query_one(FrameTable).shown_frame["name"].to_list()
        title = screen_lines(pilot)[1]
        await pilot.press("S")
        await settle(pilot)
        turned = pilot.app.screen.query_one(FrameTable).shown_frame["name"].to_list()

    assert by_name == sorted(by_name)
    assert turned == sorted(by_name, reverse=True)
    assert "by issue ▴" in title


async def test_an_empty_store_says_how_to_fill_it(running):
    empty = make_library({})
    async with running(make_desk(empty), screen="articles") as pilot:
        text = "\n".join(screen_lines(pilot))

    assert "issuewatch add" in text


async def test_a_filter_that_nothing_passes_says_how_to_change_it(running):
    async with running(make_desk(filter_text="nowhere-to-be-found")) as pilot:
        text = "\n".join(screen_lines(pilot))

    assert "Nothing passes the filter." in text
    assert "0 of 4" in text


async def test_the_title_says_in_which_order_the_rows_are(running):
    async with running() as pilot:
        before = screen_lines(pilot)[1]
        await pilot.press("s")
        await settle(pilot)

        assert before.rstrip().endswith("4 of 4 · in dossier order")
        assert screen_lines(pilot)[1].rstrip().endswith("4 of 4 · by issue ▴")


async def test_the_header_says_how_many_articles_there_were_on_the_day(running):
    async with running(make_desk(as_of=date(2023, 6, 10))) as pilot:
        assert "10 Jun 2023 · 30 days · 1 of 2 articles" in screen_lines(pilot)[0]


@pytest.mark.parametrize(
    ("key", "words"),
    [("W", "issue, article: how the claim was read"), ("n", "article: next claim"), ("8", "? lists the keys")],
)
async def test_a_key_that_does_nothing_here_says_where_it_does_something(running, key, words):
    async with running(size=(120, 40)) as pilot:
        await pilot.press(key)
        await settle(pilot)
        text = " ".join("\n".join(screen_lines(pilot)).replace("▌", " ").split())

    assert f"{key} does nothing here" in text
    assert words in text


async def test_a_key_that_changes_nothing_on_a_screen_says_so(running):
    async with running(screen="people", size=(120, 40)) as pilot:
        assert "30 days" not in screen_lines(pilot)[0]  # the rows are of all days
        await pilot.press("t")
        await settle(pilot)
        told = "\n".join(screen_lines(pilot))
        await pilot.press("S")
        await settle(pilot)

        assert "t changes nothing on this screen (window: 7, 30, 90 days)" in told
        assert "S turns round an order that s has chosen" in "\n".join(screen_lines(pilot))


async def test_going_back_in_time_ends_with_the_first_article(running):
    async with running(size=(120, 40)) as pilot:
        for _ in range(5):
            await pilot.press("comma")
            await settle(pilot)
        text = "\n".join(screen_lines(pilot))

        assert pilot.app.desk.session.as_of == date(2023, 5, 20)
    assert "There is no article before 2 Jun 2023." in text


async def test_going_forward_in_time_comes_back_to_the_day_that_one_went_from_and_ends_with_the_latest(running):
    days = []
    async with running(size=(120, 40)) as pilot:
        for key in ("comma", "full_stop", "0", "full_stop"):
            await pilot.press(key)
            await settle(pilot)
            days.append(pilot.app.desk.session.as_of)
        latest = pilot.app.desk.latest
        text = "\n".join(screen_lines(pilot))

    assert days == [date(2023, 5, 20), date(2023, 6, 20), latest, latest]
    assert "is the latest day." in text


async def test_what_was_said_of_one_day_is_gone_on_another(running):
    async with running(size=(120, 40)) as pilot:
        await pilot.press("comma")
        await settle(pilot)
        await pilot.press("comma")
        await settle(pilot)
        assert "There is no article before" in "\n".join(screen_lines(pilot))

        await pilot.press("0")
        await settle(pilot)
        assert "There is no article before" not in "\n".join(screen_lines(pilot))


async def test_no_answer_lies_upon_a_dialog_that_is_opened_after_it(running):
    async with running() as pilot:
        await pilot.press("z")
        await settle(pilot)
        assert "Preview: " in "\n".join(screen_lines(pilot))

        await pilot.press("e")
        await settle(pilot)
        assert "Preview: " not in "\n".join(screen_lines(pilot))


async def test_the_title_tells_while_every_move_selects(running):
    async with running(size=(120, 40)) as pilot:
        await pilot.press("V", "down")
        await settle(pilot)
        held = screen_lines(pilot)[1]
        await pilot.press("V")
        await settle(pilot)

        assert "2 selected, with every move · " in held
        assert "2 selected · " in screen_lines(pilot)[1]


def test_a_side_and_what_it_says_are_not_parted_at_the_end_of_a_line():
    row = {"name": "Taiwan", "level": -3, "since": date(2026, 9, 15), "moved": None, "by": None, "reason": ""}
    row |= {
        "since_precision": "day",
        "frozen": None,
        "first_level": 1,
        "first_claims": 2,
        "second_level": -1,
        "second_claims": 4,
    }
    listing = Listing(standing_parts(row, ["US", "CN"]))

    assert [line.plain for line in listing.lines(66, 3)] == [
        "Taiwan  ✕ escalating since 15 Sep 2026 · US ● talking 2×",
        "CN ▾ strained 4×",
    ]


async def test_the_title_names_what_a_column_without_words_of_its_own_is_sorted_by(running):
    async with running() as pilot:
        await pilot.press("s", "s", "s", "s", "s")
        await settle(pilot)

        assert "by 12 months: last change ▾" in screen_lines(pilot)[1]


@pytest.mark.parametrize("key", ["w", "enter", "space", "V"])
async def test_a_key_for_a_row_says_that_none_passes_the_filter_and_is_not_offered(running, key):
    async with running(make_desk(filter_text="nowhere")) as pilot:
        offered = screen_lines(pilot)[-1]
        await pilot.press(key)
        await settle(pilot)
        text = " ".join(" ".join(line.strip(" ▌") for line in screen_lines(pilot)).split())

    assert "No row passes the filter; / changes it, \\ clears it." in text
    assert "⏎ open" not in offered
    assert "w why" not in offered


async def test_without_a_row_there_is_nothing_to_export(running):
    async with running(make_desk(filter_text="nowhere")) as pilot:
        await pilot.press("e")
        await settle(pilot)

        assert "There is nothing to export." in "\n".join(screen_lines(pilot))


@pytest.mark.parametrize(("many", "is_made"), [(1, True), (20_000, False)])
async def test_of_many_claims_the_agenda_is_reckoned_while_the_board_is_read(running, monkeypatch, many, is_made):
    asked = []
    agenda = Desk.agenda
    monkeypatch.setattr(Desk, "agenda", lambda desk, session: asked.append(session) or agenda(desk, session))
    monkeypatch.setattr(desks_module, "MANY", many)
    monkeypatch.setattr(board_module, "AHEAD_AFTER", 0.01)
    desk = make_desk()
    async with running(desk) as pilot:
        await pilot.pause(0.05)
        await settle(pilot)

    assert asked == ([desk.session] if is_made else [])


def test_who_has_left_waits_for_no_reckoning_ahead(monkeypatch):
    monkeypatch.setattr(desks_module, "MANY", 1)
    monkeypatch.setattr(Desk, "agenda", lambda *_: pytest.fail("nobody will look at it"))

    make_desk().reckon_ahead(make_desk().session, lambda: True)
