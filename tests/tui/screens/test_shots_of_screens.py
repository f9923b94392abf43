"""What the screens look like. Each docstring says what a person should see."""

from datetime import date

import pytest
from desks import make_desk, make_library
from hands import type_text

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])

CHINESE = {
    date(2023, 6, 18): [
        {
            "quote": "外交部发言人汪文斌说：“中方坚决反对。”",
            "issue": "river",
            "level": -1,
            "speaker": "汪文斌",
            "side": "S",
        },
        {"quote": "双方同意保持沟通🙂。", "issue": "border", "level": 2, "side": "S"},
    ]
}
HOSTILE = {
    date(2023, 6, 18): [
        {"quote": "He [Xi] said [/] \x1b]52;c;ZXZpbA==\x07\x1b[2J[b]no[/b].", "issue": "river", "level": -1},
        {"quote": "A " + "very " * 400 + "long sentence.", "issue": "border", "level": 1, "speaker": "\u202egnp.exe"},
    ]
}


@SIZES
async def test_board(running, shot, size):
    """Four issues with words, glyphs and colours; under them why River is escalating, with two quotes."""
    async with running(size=size) as pilot:
        await shot(pilot, "board")


async def test_board_wide(running, shot):
    """The preview is to the right of the table."""
    async with running(size=(160, 40)) as pilot:
        await shot(pilot, "board")


@SIZES
async def test_issue(running, shot, size):
    """River: its standing in three lines, three claims, the quote under the cursor."""
    async with running(size=size, issue="river") as pilot:
        await shot(pilot, "issue")


@SIZES
async def test_issue_why(running, shot, size):
    """In place of the claims the reckoning of the standing; Why is the marked pane."""
    async with running(size=size, issue="river") as pilot:
        await pilot.press("w")
        await shot(pilot, "why")


async def test_issue_panes(running, shot):
    """The timeline with the standings that its events brought; then who said what."""
    async with running(issue="river") as pilot:
        await pilot.press("tab")
        await shot(pilot, "timeline")
        await pilot.press("tab")
        await shot(pilot, "people")


@SIZES
async def test_article(running, shot, size):
    """Three marked sentences, the first the current one; a gutter with their issues; what the current one is."""
    desk = make_desk()
    async with running(desk, size=size, article=desk.library.articles["id"][0]) as pilot:
        await shot(pilot, "article")


@SIZES
async def test_matrix(running, shot, size):
    """Twelve months; three coloured numbers in the newest; its cell in words at the bottom."""
    async with running(size=size, screen="matrix") as pilot:
        await shot(pilot, "matrix")


@pytest.mark.parametrize("by", ["week", "article"])
@SIZES
async def test_matrix_by(running, shot, size, by):
    """Mondays, the newest at the right, or the days of two articles; what a column is in the title."""
    async with running(size=size, screen="matrix", by=by) as pilot:
        await shot(pilot, by)


@SIZES
async def test_articles(running, shot, size):
    """Two articles, a glyph for each issue at the right, the same in words at the bottom."""
    async with running(size=size, screen="articles") as pilot:
        await shot(pilot, "articles")


@SIZES
async def test_people(running, shot, size):
    """One person with side, level and latest words."""
    async with running(size=size, screen="people") as pilot:
        await shot(pilot, "people")


@SIZES
async def test_help(running, shot, size):
    """A box over the board: keys in two columns, and what the glyphs mean."""
    async with running(size=size) as pilot:
        await pilot.press("question_mark")
        await shot(pilot, "help")


async def test_theme_picker(running, shot):
    """A box with five themes, the cursor on the one in use."""
    async with running() as pilot:
        await pilot.press("T")
        await shot(pilot, "theme")


@pytest.mark.parametrize("theme", ["light", "colourblind", "high-contrast", "ansi"])
async def test_board_in_every_theme(running, shot, theme):
    """The board in the colours of the theme, the cursor's row clearly marked."""
    async with running(theme=theme) as pilot:
        await shot(pilot, "board")


async def test_filtered_to_nothing(running, shot):
    """No row; what to press instead; the title says 0 of 4 and the filter."""
    async with running(make_desk(filter_text="nowhere-to-be-found")) as pilot:
        await shot(pilot, "nothing")


async def test_filter_with_a_mistake(running, shot):
    """Under the filter line a caret at the mistake and what would be right; the rows of the last good filter."""
    async with running() as pilot:
        await pilot.press("slash")
        await type_text(pilot, "issue:fish ")
        await type_text(pilot, "(")
        await shot(pilot, "mistake")


async def test_empty_store(running, shot):
    """Every issue is `none`; nothing is 0 or calm."""
    async with running(make_desk(make_library({}))) as pilot:
        await shot(pilot, "empty")


@SIZES
async def test_hostile_text(running, shot, size):
    """Brackets are shown as they are; nothing escapes; the long quote ends in an ellipsis, its source is seen."""
    desk = make_desk(make_library(HOSTILE, title="[bold]Title[/] \x1b[2J"))
    async with running(desk, size=size) as pilot:
        await shot(pilot, "board")
        await pilot.press("down", "enter")
        await shot(pilot, "issue")
        await pilot.press("enter")
        await shot(pilot, "article")


async def test_chinese(running, shot):
    """Columns stay aligned behind characters two cells wide."""
    async with running(make_desk(make_library(CHINESE, title="外交部例行记者会")), issue="river") as pilot:
        await shot(pilot, "issue")
        await pilot.press("enter")
        await shot(pilot, "article")


async def test_tiny(running, shot):
    """Twenty by five: cropped, not crashed; the keys that matter most are in the footer."""
    async with running(size=(20, 5)) as pilot:
        await shot(pilot, "board")
