"""The shell: opening, steps, themes, keys, and what happens when something is wrong."""

import asyncio
import re
import subprocess
import sys
from pathlib import Path
from threading import Event

import pytest
from desks import make_desk
from hands import screen_lines, type_text
from rich.color import ColorSystem
from shots import settle

from model.errors import DataFileError
from tui.app import IssueWatchApp, Start
from tui.screens.article import ArticleScreen
from tui.screens.board import BoardScreen
from tui.screens.issue import IssueScreen
from tui.screens.matrix import MatrixScreen
from tui.shots import picture_of
from tui.widgets.frame_view import HEADER
from tui.widgets.table import FrameTable

pytestmark = pytest.mark.painted

GREYS = {"#c5c8c6", "#292929"}
"""What stands for the terminal's own two colours in a picture."""

DEMO = Path(__file__).parents[2] / "seeds" / "dossiers" / "us-china.toml"


async def test_the_journey_of_the_first_five_minutes(running):
    """Board, in, in, out, out, filter, matrix, help, theme, quit."""
    async with running() as pilot:
        app, steps = pilot.app, []
        for key in ("enter", "enter", "escape", "escape", "2"):
            await pilot.press(key)
            await settle(pilot)
            steps.append(type(app.screen))
        await pilot.press("slash")
        await type_text(pilot, "level<0")
        await pilot.press("enter")
        await settle(pilot)
        rows = app.screen.query_one(FrameTable).row_count
        await pilot.press("question_mark", "escape", "T", "escape", "q")
        await pilot.pause()

    assert steps == [IssueScreen, ArticleScreen, IssueScreen, BoardScreen, MatrixScreen]
    assert rows == 1
    assert app.return_code == 0


async def test_a_digit_leaves_the_steps_since_the_board(running):
    async with running() as pilot:
        for key in ("enter", "enter", "3"):
            await pilot.press(key)
            await settle(pilot)

        assert screen_lines(pilot)[1].startswith(" Board › Articles")


async def test_the_footer_has_no_key_that_does_nothing_here(running):
    async with running() as pilot:
        board = screen_lines(pilot)[-1]
        await pilot.press("2")
        await settle(pilot)
        matrix = screen_lines(pilot)[-1]

    assert "back" not in board
    assert "board" not in board
    assert "back" in matrix
    assert "judge" in board
    assert "judge" not in matrix
    assert "2 matrix" not in matrix


async def test_a_key_can_be_changed(running):
    async with running(keymap={"matrix": "f6"}) as pilot:
        await pilot.press("f6")
        await settle(pilot)

        assert isinstance(pilot.app.screen, MatrixScreen)


@pytest.mark.parametrize("size", [(20, 5), (40, 12), (300, 80), (80, 1)])
async def test_no_size_is_too_odd(running, size):
    async with running(size=size) as pilot:
        for key in ("enter", "enter", "escape", "2", "3", "4", "question_mark", "escape"):
            await pilot.press(key)
            await settle(pilot)

        assert pilot.app.is_running


async def test_it_can_be_resized_at_any_moment(running):
    async with running(issue="river") as pilot:
        await pilot.press("enter")
        for size in ((20, 5), (200, 60), (1, 1), (80, 24)):
            await pilot.resize_terminal(*size)
            await settle(pilot)

        assert "North closed the dam." in "\n".join(screen_lines(pilot))


async def test_an_unknown_dossier_is_said_with_the_nearest():
    app = IssueWatchApp(Start("us-chima"))
    async with app.run_test() as pilot:
        await settle(pilot)
        text = "\n".join(screen_lines(pilot))

    assert "no dossier called 'us-chima'; did you mean 'us-china'?" in " ".join(text.split())


@pytest.mark.skipif(not DEMO.is_file(), reason="the shipped dossier is not here")
async def test_an_empty_store_shows_the_demo_and_says_so():
    app = IssueWatchApp()
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        header = screen_lines(pilot)[0]

    assert "(demo)" in header
    assert "US–China" in header


async def test_a_bad_theme_of_ones_own_is_named_by_file_and_key(running, home):
    folder = home / "config" / "themes"
    folder.mkdir(parents=True)
    (folder / "mine.toml").write_text("[chrome]\nbackground = 'blurple'", encoding="utf-8")
    async with running(size=(120, 40)) as pilot:
        seen = "\n".join(screen_lines(pilot)).replace("▌", " ")  # the notice's edge, where a long path makes it wrap
        text = "".join(seen.split())

    assert "mine.toml:chrome.background:'blurple'isnocolour" in text


async def test_no_color_paints_nothing_in_colour(running, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    async with running() as pilot:
        picture = picture_of(pilot.app)

    assert pilot.app.theme == "ansi"
    assert colours_in(picture) == GREYS


def colours_in(picture):
    """The colours of letters and grounds, but not of the window's frame."""
    letters = re.findall(r"\.issuewatch-r\d+ \{ fill: (#\w+)", picture)
    return {*letters, *re.findall(r'<rect fill="(#\w+)"', picture)}


@pytest.mark.parametrize("theme", ["ansi", "light", "colourblind", "high-contrast", "dark"])
async def test_every_theme_draws_every_screen(running, theme):
    await draw_every_screen(running, theme)


@pytest.mark.parametrize("theme", ["ansi", "light", "colourblind", "high-contrast", "dark"])
async def test_every_theme_draws_every_screen_in_sixteen_colours(running, theme, monkeypatch):
    monkeypatch.setenv("TERM", "screen")
    await draw_every_screen(running, theme)


async def draw_every_screen(running, theme):
    async with running(theme=theme) as pilot:
        for key in ("enter", "enter", "2", "3", "4", "question_mark", "escape", "slash"):
            await pilot.press(key)
            await settle(pilot)

        assert pilot.app.theme == theme


@pytest.mark.parametrize("theme", ["ansi", "light", "colourblind", "high-contrast", "dark"])
async def test_the_cursors_row_is_on_another_ground_in_sixteen_colours(running, theme, monkeypatch):
    monkeypatch.setenv("TERM", "screen")
    async with running(theme=theme) as pilot:
        table = pilot.app.screen.query_one(FrameTable)
        looks = [table.render_line(HEADER + at)._segments[1].style for at in (0, 1)]

        assert [bool(look.reverse) for look in looks] == [True, False]
        assert {look.bgcolor.downgrade(ColorSystem.STANDARD) for look in looks} == {looks[1].bgcolor}


async def test_an_answer_that_comes_late_is_not_drawn(running, monkeypatch):
    """The first request answers after the second; what is drawn is the second."""
    desk = make_desk()
    first_may_end, board = Event(), desk.board

    def slow_first(session):
        if session.filter_text == "issue:fish":
            first_may_end.wait(5)
        return board(session)

    monkeypatch.setattr(desk, "board", slow_first)
    async with running(desk) as pilot:
        from dataclasses import replace

        screen = pilot.app.screen
        screen.change(replace(desk.session, filter_text="issue:fish"))
        await asyncio.sleep(0.05)
        screen.change(replace(desk.session, filter_text="issue:border"))
        await asyncio.sleep(0.05)
        first_may_end.set()
        await settle(pilot)

        assert screen.query_one(FrameTable).shown_frame["issue"].to_list() == ["border"]


async def test_an_error_while_computing_is_a_notice(running, monkeypatch):
    desk = make_desk()
    async with running(desk) as pilot:

        def broken(_session):
            raise DataFileError("file.toml", "key", "[/] is wrong")

        monkeypatch.setattr(desk, "board", broken)
        await pilot.press("t")
        await settle(pilot)
        text = "\n".join(screen_lines(pilot))

    assert "file.toml: key: [/] is wrong" in text


def test_the_shell_does_not_wait_for_polars():
    code = "import tui.app, sys; sys.exit('polars' in sys.modules or 'pydantic' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("screen", ["board", "matrix", "articles", "people"])
async def test_every_column_that_is_offered_can_be_sorted_by(running, screen):
    async with running(screen=screen, size=(160, 40)) as pilot:
        table = pilot.app.screen.query_one(FrameTable)
        for _ in range(len(table.columns) + 1):
            await pilot.press("s", "S")
        await settle(pilot)

        assert pilot.app.is_running


async def test_without_colours_the_cell_under_the_cursor_stands_out_of_its_row(monkeypatch, running):
    monkeypatch.setenv("NO_COLOR", "1")
    async with running(screen="matrix") as pilot:
        table = pilot.app.screen.query_one(FrameTable)
        looks = {segment.text.strip(): segment.style.reverse for segment in table.render_line(1)}

    assert looks["River"]
    assert not looks["-3"]


@pytest.mark.parametrize("without", [{"NO_COLOR": "1"}, {"TERM": "screen"}], ids=["NO_COLOR", "16 colours"])
async def test_a_sparkline_under_the_cursor_is_as_high_as_elsewhere(monkeypatch, running, without):
    for name, value in without.items():
        monkeypatch.setenv(name, value)
    async with running(size=(120, 30)) as pilot:
        table = pilot.app.screen.query_one(FrameTable)
        looks = {segment.text.strip(): bool(segment.style.reverse) for segment in table.render_line(1)}

    assert looks["River"]
    assert not looks["▁"]
    assert not looks["·"]


async def test_columns_and_settings_that_are_left_out_are_told(running):
    start = {"columns": {"board": ["nme", "trend"]}, "problems": ["config.toml: filter: no field called 'levl'"]}
    async with running(**start) as pilot:
        told = {notice.title: notice.message for notice in pilot.app._notifications}

    assert told["Column not as set"] == "columns: board: no column called 'nme'; did you mean 'name'?"
    assert told["Setting left out"] == "config.toml: filter: no field called 'levl'"
