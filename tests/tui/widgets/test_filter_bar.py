"""The filter line as its user has it: live, forgiving while typed, clear about what is wrong."""

from contextlib import asynccontextmanager
from datetime import date

import pytest
from rich.cells import cell_len
from shots import screen_text
from textual.app import App, ComposeResult
from textual.widgets import Button

from model.filters import Known
from tui.widgets.filter_bar import FilterBar
from tui.widgets.latest import Latest

KNOWN = Known({"issue": ("taiwan", "chips"), "side": ("US", "CN")})


class BarApp(App[None]):
    CSS = "FilterBar { dock: bottom; }"

    def __init__(self, bar: FilterBar) -> None:
        super().__init__()
        self.bar = bar
        self.filters: list[str] = []
        self.closed = 0

    def compose(self) -> ComposeResult:
        yield Button("elsewhere")
        yield self.bar

    def on_filter_bar_filter_changed(self, message: FilterBar.FilterChanged) -> None:
        self.filters.append(message.filter.text)

    def on_filter_bar_closed(self) -> None:
        self.closed += 1
        self.query_one(Button).focus()


@asynccontextmanager
async def typing(text: str = "", *, size=(80, 12), **options):
    app = BarApp(FilterBar(**{"today": date(2023, 6, 20), "known": KNOWN, **options}))
    async with app.run_test(size=size) as pilot:
        app.bar.open()
        await pilot.pause()
        await pilot.press(*text)
        await pilot.pause()
        yield pilot, app.bar


def lines(pilot) -> list[str]:
    return screen_text(pilot.app).splitlines()[-3:]


def hint_lines(pilot) -> list[str]:
    """What is said under the line, without the blank before each line of the screen."""
    hint = pilot.app.query_one("#filter-hint").region
    return [line[hint.x :] for line in screen_text(pilot.app).splitlines()[hint.y : hint.bottom]]


async def test_each_key_that_makes_sense_is_told_at_once():
    async with typing("chi") as (pilot, _):
        assert pilot.app.filters == ["chi"]  # "c" may become claims, "ch" changed
        await pilot.press(*"ps")
        assert pilot.app.filters == ["chi", "chip", "chips"]


@pytest.mark.parametrize("word", ["l", "lev", "level", "levl", "Level", "-lev", "(lev", "confidnce", "trend", "status"])
async def test_what_may_become_a_field_leaves_the_rows_as_they_were(word):
    async with typing("us ") as (pilot, bar):
        pilot.app.filters.clear()
        await pilot.press(*word)
        assert set(pilot.app.filters) <= {"us "}
        assert not bar.has_class("-mistaken") or word.startswith("(")
        assert "looks for the word" in lines(pilot)[1] or bar.has_class("-mistaken")


@pytest.mark.parametrize(
    "word", ["trade", "beijing", "deal", "talks", "tiktok", "leverage", "science", "sea", "ban", "visit"]
)
async def test_what_can_be_no_field_is_looked_for_at_once(word):
    async with typing("us ") as (pilot, _):
        pilot.app.filters.clear()
        await pilot.press(*word)
        assert pilot.app.filters[-1:] == [f"us {word}"]


async def test_a_word_that_may_be_a_field_is_looked_for_once_it_is_finished():
    async with typing("act") as (pilot, _):
        assert pilot.app.filters == []
        await pilot.press("space")
        assert pilot.app.filters == ["act "]

    async with typing("act") as (pilot, bar):
        await pilot.press("enter")
        assert pilot.app.filters == ["act"]
        assert not bar.is_open
        assert bar.history == ["act"]


async def test_a_finished_field_that_there_is_none_of_is_a_mistake_with_near_names():
    async with typing("levl<0") as (pilot, bar):
        assert pilot.app.filters == []
        assert bar.has_class("-mistaken")
        assert "no field called 'levl'; did you mean level;" in lines(pilot)[1]


@pytest.mark.parametrize(
    ("text", "kept", "words"),
    [
        ("side:CN lvl:3", "side:CN", "shown meanwhile: only what passes side:CN"),
        ("side:CN level<9", "side:CN", "shown meanwhile: only what passes side:CN"),
        ("side:CN or lvl:3", "side:CN or lvl", "shown meanwhile: only what passes side:CN or lvl"),
        ("lvl:3 side:CN", "", "shown meanwhile: all"),
    ],
)
async def test_where_a_term_is_wrong_what_is_before_it_filters_and_that_is_said(text, kept, words):
    async with typing(text) as (pilot, bar):
        assert bar.has_class("-mistaken")
        assert (pilot.app.filters or [""])[-1].strip() == kept
        assert words in lines(pilot)[2]


async def test_before_the_first_letter_of_a_value_its_condition_holds_for_all():
    async with typing("us ") as (pilot, bar):
        pilot.app.filters.clear()
        await pilot.press(*"kind:")
        assert pilot.app.filters == []  # kind may become a field all along
        assert bar.has_class("-mistaken")

        await pilot.press(*"act")
        assert pilot.app.filters[-1] == "us kind:act"
        assert not bar.has_class("-mistaken")


async def test_while_a_value_is_typed_all_that_begin_so_pass():
    async with typing("issue:", known=Known({"issue": ("taiwan", "chips", "trade")})) as (pilot, _):
        pilot.app.filters.clear()
        await pilot.press(*"tai")

        assert pilot.app.filters == ["issue:taiwan,trade", "issue:taiwan"]


async def test_the_last_filter_that_made_sense_stays_while_the_text_makes_none():
    async with typing("us") as (pilot, bar):
        pilot.app.filters.clear()
        await pilot.press(*" (")

        assert pilot.app.filters == ["us "]
        assert bar.has_class("-mistaken")


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("color:red taiwan", "no field called 'color'"),
        ("a" * 30 + " issue:taiwann", "did you mean"),
        ("issue:", "south-china-sea"),
        ("-", 'to find a dash, quote it: "-"'),
    ],
)
@pytest.mark.parametrize("width", [40, 80])
async def test_a_mistake_is_told_whole_under_its_place(text, whole, width):
    async with typing(text, size=(width, 24), known=Known({"issue": ("south-china-sea", "taiwan")})) as (pilot, bar):
        await pilot.pause()
        said = [line.strip() for line in hint_lines(pilot)]

        assert whole in " ".join(" ".join(said).replace("^", " ").split())
        assert said == [line for line in said if not line.endswith("…")]
        place = bar.parsed().column + 2 - bar.input.scroll_offset.x
        assert any(line[place : place + 1] == "^" for line in hint_lines(pilot))


async def test_what_has_no_room_ends_in_an_ellipsis_and_the_marked_suggestion_is_seen():
    async with typing("issue:", size=(24, 12), known=Known({"issue": ("south-china-sea", "taiwan")})) as (pilot, bar):
        hint, suggestions = hint_lines(pilot)[-1].rstrip(), lines(pilot)[-1].rstrip()
        bar.action_mark()
        await pilot.pause()

        assert hint.endswith(("…", "taiwan"))
        assert suggestions.endswith("…")
        assert "taiwan" not in suggestions
        assert "taiwan" in lines(pilot)[2]


async def test_the_caret_is_under_the_mistake():
    async with typing("台 level:9") as (pilot, _):
        line, hint, _ = lines(pilot)

        assert cell_len(line[: line.index("9")]) == hint.index("^")
        assert "no level '9'" in hint


async def test_a_mistake_far_to_the_right_is_said_to_its_left():
    async with typing("a" * 60 + " level:9") as (pilot, _):
        line, hint, _ = lines(pilot)

        assert line.index("9") == hint.index("^")
        assert hint.rstrip().endswith("^")


async def test_tab_takes_the_suggestion_and_shift_tab_the_next():
    async with typing("iss") as (pilot, bar):
        await pilot.press("tab")
        assert bar.input.value == "issue:"

        await pilot.press("shift+tab", "tab")
        assert bar.input.value == "issue:chips"
        assert pilot.app.filters[-1] == "issue:chips"


async def test_escape_clears_and_then_closes():
    async with typing("taiwan") as (pilot, bar):
        await pilot.press("escape")
        assert bar.is_open
        assert pilot.app.filters[-1] == ""

        await pilot.press("escape")
        assert not bar.is_open
        assert pilot.app.closed == 1


async def test_enter_keeps_the_filter_and_remembers_it():
    async with typing("taiwan") as (pilot, bar):
        await pilot.press("enter")

        assert not bar.is_open
        assert pilot.app.filters[-1] == "taiwan"
        assert bar.history == ["taiwan"]


async def test_enter_on_a_mistake_stays():
    async with typing("level:9") as (pilot, bar):
        await pilot.press("enter")

        assert bar.is_open


async def test_up_and_down_go_through_the_filters_kept_and_back_to_what_was_typed():
    async with typing("new", history=["first", "second"]) as (pilot, bar):
        seen = []
        for key in ("up", "up", "up", "down", "down"):
            await pilot.press(key)
            seen.append(bar.input.value)

        assert seen == ["second", "first", "first", "second", "new"]


async def test_a_filter_set_from_elsewhere_is_shown_and_not_told():
    async with typing() as (pilot, bar):
        bar.write("issue:chips")
        await pilot.pause()

        assert pilot.app.filters == []
        assert "issue:chips" in lines(pilot)[0]


async def test_a_field_that_nothing_here_has_is_a_mistake():
    async with typing() as (pilot, bar):
        bar.columns = ["issue", "level"]
        await pilot.press(*"kind:act")

        assert bar.has_class("-mistaken")


async def test_pasted_escapes_and_markup_are_harmless():
    async with typing() as (pilot, bar):
        bar.input.value = "[/] \x1b[31m level:[b]"
        await pilot.pause()

        assert bar.input.value == "[/] [31m level:[b]"
        assert "\x1b" not in "".join(lines(pilot))
        assert "[b]" in "".join(hint_lines(pilot))


def test_only_the_newest_request_is_answered():
    latest = Latest()
    first, second = latest.ask(), latest.ask()

    assert not latest.is_latest(first)
    assert latest.is_latest(second)


async def test_the_caret_stays_under_the_mistake_where_its_words_have_no_room():
    async with typing("issue:taiwan level<x", size=(60, 12)) as (pilot, bar):
        hint = hint_lines(pilot)

        assert bar.input.value.index("x") + 2 == hint[0].index("^")
        assert hint[-1].strip() == "raised, talking, easing, agreed"
