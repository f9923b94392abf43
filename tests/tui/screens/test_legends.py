"""The help of each screen says what its own signs and words mean, and they are found by typing."""

import pytest
from hands import screen_lines, type_text
from shots import settle

from tui.screens.finder import Finder
from tui.screens.help import own_legend


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
