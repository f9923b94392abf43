"""What a mouse does: breadcrumbs, panes, footers and labels are clicked, not only rows."""

import pytest
from desks import make_desk
from hands import screen_lines
from shots import settle

from tui.screens.board import BoardScreen
from tui.screens.issue import IssueScreen
from tui.screens.matrix import MatrixScreen
from tui.widgets.key_footer import KeyFooter
from tui.widgets.lines import part_at
from tui.widgets.marked_text import MarkedText
from tui.widgets.pane_tabs import PaneTabs
from tui.widgets.table import FrameTable


async def click(pilot, widget, word):
    """A click on the first letter of a word in a line of the screen."""
    region = pilot.app.screen.query_one(widget).region
    line = screen_lines(pilot)[region.y]
    await pilot.click(offset=(line.index(word), region.y))
    await settle(pilot)


@pytest.mark.parametrize(("x", "part"), [(0, 0), (2, 0), (3, None), (4, 1), (5, 1), (6, None), (-1, None)])
def test_a_cell_is_in_one_of_the_parts_or_between_them(x, part):
    assert part_at([3, 2], x, 1) == part


async def test_a_click_on_a_breadcrumb_goes_out_to_it(running):
    async with running() as pilot:
        for key in ("enter", "enter"):
            await pilot.press(key)
            await settle(pilot)
        await click(pilot, "#title", "River")
        assert isinstance(pilot.app.screen, IssueScreen)

        await click(pilot, "#title", "Board")
        assert isinstance(pilot.app.screen, BoardScreen)


async def test_a_click_on_the_last_breadcrumb_stays(running):
    async with running(issue="river") as pilot:
        await click(pilot, "#title", "River")

        assert isinstance(pilot.app.screen, IssueScreen)


async def test_a_click_on_a_pane_shows_it(running):
    async with running(issue="river") as pilot:
        screen = pilot.app.screen
        await click(pilot, PaneTabs, "Timeline")
        assert screen.pane == "timeline"

        await click(pilot, PaneTabs, "Why")
        assert "Decided by" in "\n".join(screen_lines(pilot))

        await click(pilot, PaneTabs, "Timeline")
        assert "Decided by" not in "\n".join(screen_lines(pilot))
        assert screen.pane == "timeline"


async def test_a_click_in_the_footer_presses_the_key(running):
    async with running(size=(120, 40)) as pilot:
        await click(pilot, KeyFooter, "matrix")

        assert isinstance(pilot.app.screen, MatrixScreen)


async def test_a_click_on_a_label_sorts_and_the_title_says_so(running):
    async with running() as pilot:
        await click(pilot, FrameTable, "Events")

        assert "by events ▾" in screen_lines(pilot)[1]


async def test_a_click_on_a_sentence_or_its_name_in_the_gutter_goes_to_its_claim(running):
    desk = make_desk()
    async with running(desk, article=desk.library.articles["id"][0]) as pilot:
        text = pilot.app.screen.query_one(MarkedText)
        seen = []
        for word in ("water", "River", "River", "Border", "dam", "border go on"):
            lines = screen_lines(pilot)
            line = next(y for y in range(text.region.y, text.region.bottom) if word in lines[y])
            await pilot.click(offset=(lines[line].index(word), line))
            await settle(pilot)
            seen.append(text.current)

    assert seen == [1, 0, 1, 2, 0, 2]


async def test_a_click_beside_the_claims_changes_nothing(running):
    desk = make_desk()
    async with running(desk, article=desk.library.articles["id"][0]) as pilot:
        text = pilot.app.screen.query_one(MarkedText)
        for offset in ((70, text.region.y + 1), (20, text.region.y + 6)):
            await pilot.click(offset=offset)
            await settle(pilot)
            assert text.current == 0
