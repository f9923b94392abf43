"""The help of each screen says what its own signs and words mean, and they are found by typing."""

import re

import pytest
from hands import screen_lines, type_text
from shots import settle

from tui.screens.finder import Finder
from tui.screens.help import own_legend
from tui.widgets.table import FrameTable
from tui.wording.legend import BOARD, of_sides


@pytest.mark.parametrize(
    ("screen", "words"),
    [
        ("board", ("leaning", "mixed", "origins", "outweighed", "one side alone", "quiet")),
        ("matrix", ("one side alone", "analyst")),
        ("issue", ("explains", "outweighed", "leaning")),
        ("log", ("judgement",)),
    ],
)
async def test_the_help_explains_the_words_of_the_screen(running, screen, words):
    where = {"issue": "river"} if screen == "issue" else {"screen": screen}
    async with running(**where) as pilot:
        told = {line.plain for line in own_legend(pilot.app.screen.legend)}

    assert all(any(word in line for line in told) for word in words)


@pytest.mark.parametrize("screen", ["board", "matrix", "articles", "people", "agenda", "compare", "log", "issue"])
async def test_the_help_explains_each_heading(running, screen):
    where = {"issue": "river"} if screen == "issue" else {"screen": screen}
    async with running(**where) as pilot:
        data = pilot.app.screen
        labels = {column.label for table in data.query(FrameTable) for column in table.columns if column.label}
        told = [line.plain for line in own_legend(of_sides(data.legend, data.desk.side_codes))]

    is_period = re.compile(r"(\d+ )?[A-Z][a-z]{2}( \d+)?")
    assert not [label for label in labels if not is_period.fullmatch(label) and not any(label in line for line in told)]


@pytest.mark.parametrize(
    ("screen", "words"),
    [
        ("board", ["N:S", "2×", "standing", "by weight"]),
        ("matrix", ["42 claims", "passes the filter"]),
        ("agenda", ["kept", "unknown", "coming", "open"]),
        ("issue", ["hypothetical", "negated", "historical", "timeline", "became"]),
        ("compare", ["mean level", "weight"]),
    ],
)
async def test_words_of_the_rows_are_found_by_typing_them(running, screen, words):
    where = {"issue": "river"} if screen == "issue" else {"screen": screen}
    async with running(**where) as pilot:
        await pilot.press("question_mark")
        await settle(pilot)
        found = pilot.app.screen
        assert isinstance(found, Finder)
        for word in words:
            found.find(word)
            assert "Nothing has these words" not in "\n".join(screen_lines(pilot)), word
            assert found.found.option_count, word


def test_of_a_dossier_without_two_sides_nothing_is_said_of_them():
    assert not [sign for sign, _ in of_sides(BOARD, []) if "{" in sign or "strained 2×" in sign]
    assert ("US:CN such as 2:1", dict(BOARD)["{first}:{second} such as 2:1"]) in of_sides(BOARD, ["US", "CN"])


async def test_a_word_of_the_screen_is_found_by_typing_it(running):
    async with running() as pilot:
        await pilot.press("question_mark")
        await settle(pilot)
        await type_text(pilot, "leaning")
        text = "\n".join(screen_lines(pilot))

    assert "not told well enough to" in text
    assert "Nothing has these words" not in text


async def test_paging_down_gets_to_the_signs_below_the_keys(running):
    async with running() as pilot:
        await pilot.press("question_mark")
        await settle(pilot)
        for _ in range(12):
            await pilot.press("pagedown")
        await settle(pilot)
        found = pilot.app.screen
        assert isinstance(found, Finder)
        assert found.found.scroll_y == found.found.max_scroll_y
        assert "In its words" in "\n".join(screen_lines(pilot))
