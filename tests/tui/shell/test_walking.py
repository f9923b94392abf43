"""Steps: in, out, back and forward, each screen as it was left."""

from datetime import date

import pytest
from desks import make_desk, make_library
from hands import screen_lines
from shots import settle

from tui.screens.article import ArticleScreen
from tui.screens.board import BoardScreen
from tui.screens.issue import IssueScreen
from tui.screens.matrix import MatrixScreen
from tui.shell.trail import Step, Trail, common_steps
from tui.widgets.marked_text import MarkedText
from tui.widgets.table import FrameTable


async def walk(pilot, *keys):
    for key in keys:
        await pilot.press(key)
        await settle(pilot)


def table(pilot):
    return next(each for each in pilot.app.screen.query(FrameTable) if each.display)


async def test_back_on_the_board_by_its_key_no_step_back_is_offered(running):
    async with running() as pilot:
        await pilot.press("2")
        await settle(pilot)
        assert "esc back" in screen_lines(pilot)[-1]

        await pilot.press("1")
        await settle(pilot)
        assert "esc back" not in screen_lines(pilot)[-1]


async def test_back_and_forward_go_the_way_that_was_gone(running):
    async with running() as pilot:
        await walk(pilot, "enter", "enter", "2")
        seen = []
        for key in ("[", "[", "[", "[", "]", "]", "]", "]"):
            await walk(pilot, key)
            seen.append(type(pilot.app.screen))

    back = [ArticleScreen, IssueScreen, BoardScreen, BoardScreen]
    assert seen == [*back, IssueScreen, ArticleScreen, MatrixScreen, MatrixScreen]


async def test_a_step_after_turning_back_forgets_what_lay_forward(running):
    async with running() as pilot:
        await walk(pilot, "enter", "[", "3")

        assert pilot.app.check_action("turn", (1,)) is False
        assert pilot.app.check_action("turn", (-1,)) is True


async def test_an_article_comes_back_scrolled_as_it_was(running):
    long = {date(2023, 6, 18): [{"quote": f"North closed dam {n}.", "issue": "river", "level": -3} for n in range(99)]}
    async with running(make_desk(make_library(long)), size=(60, 20)) as pilot:
        await walk(pilot, "enter", "enter", *"nnnnnnnnnn", "pagedown", "pagedown", "up")
        left = pilot.app.screen.query_one(MarkedText).top
        await walk(pilot, "3", "[")

        assert left
        assert pilot.app.screen.query_one(MarkedText).top == left


async def test_a_screen_comes_back_with_cursor_order_and_pane_as_they_were(running):
    async with running() as pilot:
        await walk(pilot, "j", "enter", "tab", "s", "j")
        left = (pilot.app.screen.pane, table(pilot).selected_key, table(pilot).sorts)
        assert left[2], "sorted"
        await walk(pilot, "escape", "[")

        assert (pilot.app.screen.pane, table(pilot).selected_key, table(pilot).sorts) == left


async def test_a_cell_cursor_comes_back_to_its_cell(running):
    async with running() as pilot:
        await walk(pilot, "2", "j", "h")
        left = (table(pilot).selected_key, table(pilot).cursor_column)
        await walk(pilot, "3", "[")

        assert (table(pilot).selected_key, table(pilot).cursor_column) == left


async def test_the_article_comes_back_at_its_claim(running):
    async with running() as pilot:
        await walk(pilot, "enter", "enter", "n")
        left = pilot.app.screen.wanted
        await walk(pilot, "1", "[")

        assert pilot.app.screen.wanted == left


@pytest.mark.parametrize("key", ["[", "]", "escape"])
async def test_where_there_is_no_step_the_key_does_nothing(running, key):
    async with running() as pilot:
        await walk(pilot, key)

        assert isinstance(pilot.app.screen, BoardScreen)


def test_two_paths_share_the_steps_that_are_the_same_ones():
    board, one, other = Step("board"), Step("issue", {"issue": "a"}), Step("issue", {"issue": "a"})

    assert common_steps((board, one), (board, one)) == 2
    assert common_steps((board, one), (board, other)) == 1
    assert common_steps((), (board,)) == 0


def test_a_trail_stays_at_its_ends():
    trail, board = Trail(), Step("board")
    assert trail.here == ()

    trail.go((board,))

    assert trail.turn(-1) == trail.turn(3) == (board,)


async def test_who_reads_on_from_article_to_article_comes_back_to_the_row_of_the_last(running):
    async with running() as pilot:
        await walk(pilot, "enter", "enter", "J")
        read = pilot.app.screen.article["id"]
        await walk(pilot, "escape")

        assert table(pilot).selected_row["article"] == read


async def test_the_next_article_of_an_issue_opens_at_its_claim_on_that_issue(running):
    async with running() as pilot:
        await walk(pilot, "enter")
        issue = pilot.app.screen.issue
        await walk(pilot, "enter", "J")

        assert pilot.app.screen.current["issue"] == issue


async def test_the_reckoning_is_one_of_the_panes_that_tab_goes_through(running):
    async with running() as pilot:
        await walk(pilot, "enter")
        screen, seen = pilot.app.screen, []
        for _ in range(4):
            await walk(pilot, "tab")
            seen.append("why" if screen.has_class("-why") else screen.pane)
        await walk(pilot, "shift+tab")

        assert seen == ["timeline", "people", "why", "claims"]
        assert screen.has_class("-why")


async def test_the_preview_behind_the_reckoning_takes_up_the_claims_of_a_filter(running):
    """It ended the program: the marks of one text were drawn beside the lines of another."""
    async with running() as pilot:
        await walk(pilot, "enter", "slash", *"level<0", "enter", "j", "backslash", "w", "tab", "tab")

        assert isinstance(pilot.app.screen, IssueScreen)
