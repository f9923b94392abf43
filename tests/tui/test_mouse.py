"""What a mouse does: breadcrumbs, panes, footers and labels are clicked, not only rows."""

import pytest
from desks import make_desk
from hands import screen_lines
from shots import settle
from textual.screen import ModalScreen

from tui.screens.article import ArticleScreen
from tui.screens.board import BoardScreen
from tui.screens.dialog import Dialog
from tui.screens.issue import IssueScreen
from tui.screens.matrix import MatrixScreen
from tui.widgets.blocks import Blocks
from tui.widgets.filter_bar import FilterBar
from tui.widgets.key_footer import KeyFooter
from tui.widgets.lines import part_at
from tui.widgets.marked_text import MarkedText
from tui.widgets.pane_tabs import PaneTabs
from tui.widgets.suggestion_line import SuggestionLine
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


async def test_a_click_on_a_month_sorts_by_it_and_the_title_calls_it_as_it_is_headed(running):
    async with running(size=(120, 30)) as pilot:
        await pilot.press("2")
        await settle(pilot)
        await click(pilot, FrameTable, "Jun")

        assert "by Jun ▴" in screen_lines(pilot)[1]


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


async def double_click(pilot, widget, word):
    """Two clicks on the first letter of a word that is seen in a widget."""
    region = pilot.app.screen.query_one(widget).region
    lines = screen_lines(pilot)
    y, x = next(
        (y, found)
        for y in range(region.y, region.bottom)
        if (found := lines[y].find(word, region.x, region.right)) >= 0
    )
    await pilot.click(offset=(x, y), times=2)
    await settle(pilot)


@pytest.mark.parametrize(("size", "preview"), [((80, 24), "below"), ((160, 40), "right")])
async def test_a_double_click_on_a_quote_beside_the_board_opens_its_article_there(size, preview, running):
    desk = make_desk()
    desk.preview = preview
    async with running(desk, size=size) as pilot:
        await double_click(pilot, Blocks, "North closed")

        assert isinstance(pilot.app.screen, ArticleScreen)
        assert pilot.app.screen.current["quote"] == "North closed the dam."


async def test_a_double_click_on_other_words_of_the_preview_stays(running):
    async with running() as pilot:
        await double_click(pilot, Blocks, "River")

        assert isinstance(pilot.app.screen, BoardScreen)


async def test_in_the_article_beside_a_list_a_click_goes_to_a_claim_and_a_double_click_opens_the_article_there(running):
    async with running(issue="river", size=(160, 40)) as pilot:
        await double_click(pilot, MarkedText, "border")

        assert isinstance(pilot.app.screen, ArticleScreen)
        assert pilot.app.screen.current["quote"] == "Talks on the border go on."


@pytest.mark.parametrize("key", ["question_mark", "v", "T", "C"])
async def test_a_click_beside_a_dialog_closes_it_and_one_in_it_does_not(key, running):
    async with running() as pilot:
        await pilot.press(key)
        await settle(pilot)
        assert isinstance(pilot.app.screen, Dialog)

        box = pilot.app.screen.query_one(".box").region
        await pilot.click(offset=(box.x + 2, box.y))
        await settle(pilot)
        assert isinstance(pilot.app.screen, Dialog)

        await pilot.click(offset=(0, 0))
        await settle(pilot)
        assert isinstance(pilot.app.screen, BoardScreen)


async def test_a_click_on_a_suggestion_takes_it_and_one_goes_on_typing(running):
    async with running() as pilot:
        await pilot.press("slash", *"status:")
        await settle(pilot)
        await click(pilot, SuggestionLine, "strained")
        await pilot.press(*" dam")
        await settle(pilot)

        assert pilot.app.screen.query_one(FilterBar).input.value == "status:strained dam"


@pytest.mark.parametrize("key", ["question_mark", "v", "T", "x", "e", "Y"])
async def test_a_click_on_a_key_at_the_edge_of_a_dialog_presses_it(key, running):
    async with running() as pilot:
        await pilot.press(key)
        await settle(pilot)
        dialog, lines = pilot.app.screen, screen_lines(pilot)
        assert isinstance(dialog, ModalScreen)

        bottom = dialog.query_one(".box").region.bottom - 1
        await pilot.click(offset=(lines[bottom].index("esc") + 4, bottom))
        await settle(pilot)
        assert isinstance(pilot.app.screen, BoardScreen)


async def test_a_click_on_enter_at_the_edge_of_a_dialog_does_what_the_cursor_is_on(running):
    async with running() as pilot:
        await pilot.press("question_mark", *"matrix")
        await settle(pilot)
        lines = screen_lines(pilot)

        bottom = pilot.app.screen.query_one(".box").region.bottom - 1
        await pilot.click(offset=(lines[bottom].index("⏎"), bottom))
        await settle(pilot)
        assert isinstance(pilot.app.screen, MatrixScreen)


async def click_at_the_edge(pilot, box, word):
    """A click on a key in the lower edge of a box."""
    y = pilot.app.screen.query_one(box).region.bottom - 1
    await pilot.click(offset=(screen_lines(pilot)[y].index(word), y))
    await settle(pilot)


async def test_a_click_on_a_key_at_the_edge_of_the_palette_presses_it(running):
    async with running() as pilot:
        await pilot.press("ctrl+p")
        await settle(pilot)
        await click_at_the_edge(pilot, "#--container", "esc close")

        assert isinstance(pilot.app.screen, BoardScreen)


async def test_of_several_keys_at_the_edge_for_one_thing_each_is_pressed_by_its_own_click(running):
    async with running(size=(120, 40)) as pilot:
        await pilot.press("e")
        await settle(pilot)
        rows = pilot.app.screen.rows
        seen = [rows.value]
        for key in ("↑", "↓"):
            await click_at_the_edge(pilot, ".box", key)
            seen.append(rows.value)

    assert seen == ["table", "row", "table"]
