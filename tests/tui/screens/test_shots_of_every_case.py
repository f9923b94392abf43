"""Each screen in every case in which it could look wrong: nothing, hostile text, wide characters, every theme."""

import importlib
from datetime import date
from threading import Event

import pytest
from desks import make_desk, make_library
from hands import screen_lines
from shots import settle

from model.errors import StoreError
from tui.desk.desk import Desk
from tui.screens import SCREENS

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])
DAY = date(2023, 6, 18)

HOSTILE = {
    DAY: [
        {
            "quote": "He [Xi] said [/] \x1b]52;c;ZXZpbA==\x07\x1b[2J[b]no[/b]: we will meet South on 22 June.",
            "issue": "river",
            "level": -1,
            "speaker": "\u202egnp.exe [/]",
            "side": "N",
        },
        {"quote": "A " + "very " * 400 + "long sentence.", "issue": "border", "level": 1, "side": "S"},
    ]
}
CHINESE = {
    DAY: [
        {
            "quote": "外交部发言人汪文斌说：“中方坚决反对。”",
            "issue": "river",
            "level": -1,
            "speaker": "汪文斌",
            "side": "S",
        },
        {"quote": "双方同意保持沟通🙂。", "issue": "border", "level": 2, "side": "N"},
    ]
}
LIBRARIES = {
    "empty": make_library({}),
    "hostile": make_library(HOSTILE, title="[bold]Title[/] \x1b[2J", source="courier[/].example"),
    "chinese": make_library(CHINESE, title="外交部例行记者会", source="外交部"),
}


def start_on(screen: str, desk: Desk) -> dict[str, object]:
    """How to open the dashboard on a screen; the issue is the river, the article the newest."""
    of = {"issue": {"issue": "river"}, "article": {"article": next(iter(desk.library.articles["id"]), None)}}
    return {"screen": screen} | of.get(screen, {})


ELSEWHERE = {
    "empty": {"article", "agenda", "compare"},
    "hostile": {"board", "issue", "article"},
    "chinese": {"agenda", "compare"},
}
"""What has its shots beside the screen's own tests; an article of nothing there is none."""
CASES = [(case, screen) for case in LIBRARIES for screen in SCREENS if screen not in ELSEWHERE[case]]


@SIZES
@pytest.mark.parametrize(("case", "screen"), CASES, ids=["-".join(each) for each in CASES])
async def test_screen(running, shot, case, screen, size):
    """Nothing is 0 or calm where nothing is known; brackets as they are, none obeyed; columns aligned behind 汉字."""
    desk = make_desk(LIBRARIES[case])
    async with running(desk, size=size, **start_on(screen, desk)) as pilot:
        await shot(pilot, screen)


@pytest.mark.parametrize("theme", ["light", "ansi"])
@pytest.mark.parametrize("screen", [screen for screen in SCREENS if screen != "board"])
async def test_screen_in_a_theme(running, shot, screen, theme):
    """The same words in other colours: on white, and in the terminal's own sixteen; the cursor is clearly marked."""
    desk = make_desk()
    async with running(desk, theme=theme, **start_on(screen, desk)) as pilot:
        await shot(pilot, screen)


def screen_class(screen):
    return getattr(importlib.import_module(f"tui.screens.{screen}"), SCREENS[screen])


@pytest.mark.parametrize("screen", SCREENS)
async def test_a_screen_that_fails_says_why_in_its_place_and_lives_on(running, monkeypatch, screen):
    def fail(_self, _session):
        raise StoreError("two files are gone")

    monkeypatch.setattr(screen_class(screen), "compute_view", fail)
    desk = make_desk()
    async with running(desk, **start_on(screen, desk)) as pilot:
        pilot.app.clear_notifications()
        await settle(pilot)
        text = "\n".join(screen_lines(pilot))

        assert "two files are gone" in text
        assert "0 of 0" not in text
        await pilot.press("7")
        await settle(pilot)
        assert "Log" in screen_lines(pilot)[1]


@pytest.mark.parametrize("screen", SCREENS)
async def test_a_screen_that_is_not_there_yet_says_so_and_not_that_nothing_is(running, monkeypatch, screen):
    """Its rows come when the gate opens."""
    gate, compute = Event(), screen_class(screen).compute_view

    def wait(self, session):
        gate.wait(20)
        return compute(self, session)

    desk = make_desk()
    async with running(desk) as pilot:
        monkeypatch.setattr(screen_class(screen), "compute_view", wait)
        opened = start_on(screen, desk)
        opened.pop("screen")
        await pilot.app.step(screen, **opened)
        for _ in range(3):
            await pilot.pause()
        text = "\n".join(screen_lines(pilot))
        gate.set()
        await settle(pilot)
        later = "\n".join(screen_lines(pilot))

    assert "Reading …" in text
    assert " 0 of " not in text
    assert "Reading …" not in later
