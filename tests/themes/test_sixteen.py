"""Themes on a terminal of sixteen colours: what is hostile, friendly or muted can still be told, and be read."""

from colorsys import rgb_to_hsv
from itertools import product
from pathlib import Path
from typing import NamedTuple

import pytest
from contrasts import contrast
from rich.color import ColorSystem
from textual.color import Color
from textual.theme import Theme

from tui import themes
from tui.commands.doctor import _terminal
from tui.terminal.colours import colour_words, has_sixteen_colours

NAMES = [path.stem for path in sorted(Path(themes.__file__).parents[1].glob("themes/*.toml"))]
MEASURED = [name for name in NAMES if name != "ansi"]
"""The ground of the ansi theme is the terminal's own, which nobody knows."""

HOSTILE = ("escalating", "frozen", "strained")
FRIENDLY = ("talking", "easing", "agreed")
LEGIBLE = 3.9
"""Contrast in both palettes, of which the worst pair is xterm's grey on its white."""

XTERM = (
    "#000000", "#cd0000", "#00cd00", "#cdcd00", "#0000ee", "#cd00cd", "#00cdcd", "#e5e5e5",
    "#7f7f7f", "#ff0000", "#00ff00", "#ffff00", "#5c5cff", "#ff00ff", "#00ffff", "#ffffff",
)  # fmt: skip
VGA = (
    "#000000", "#aa0000", "#00aa00", "#aa5500", "#0000aa", "#aa00aa", "#00aaaa", "#aaaaaa",
    "#555555", "#ff5555", "#55ff55", "#ffff55", "#5555ff", "#ff55ff", "#55ffff", "#ffffff",
)  # fmt: skip


class Sixteen(NamedTuple):
    """A theme as such a terminal gets it."""

    theme: Theme

    def colour(self, role: str) -> int:
        """Which of the sixteen, -1 the terminal's own letters or ground."""
        named = Color.parse(self.theme.variables.get(role) or str(getattr(self.theme, role)))
        number = named.rich_color.downgrade(ColorSystem.STANDARD).number
        return -1 if number is None else number

    def levels(self, *names: str) -> set[int]:
        return {self.colour(f"level-{name}") for name in names}


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> dict[str, Sixteen]:
    monkeypatch.setenv("TERM", "screen")
    return {name: Sixteen(theme) for name, theme in themes.load_themes().themes.items()}


@pytest.mark.parametrize("name", NAMES)
def test_no_level_is_muted_in_sixteen_colours(few: dict[str, Sixteen], name: str) -> None:
    assert few[name].colour("muted") not in few[name].levels(*HOSTILE, *FRIENDLY)


@pytest.mark.parametrize("name", MEASURED)
def test_a_neutral_level_is_not_muted_in_sixteen_colours(few: dict[str, Sixteen], name: str) -> None:
    assert few[name].colour("level-raised") != few[name].colour("muted")


@pytest.mark.parametrize("name", NAMES)
def test_hostile_and_friendly_levels_share_none_of_the_sixteen(few: dict[str, Sixteen], name: str) -> None:
    assert few[name].levels(*HOSTILE) & few[name].levels("raised", *FRIENDLY) == set()


@pytest.mark.parametrize("name", MEASURED)
def test_hostile_levels_are_warm_and_friendly_ones_cool_in_sixteen_colours(few: dict[str, Sixteen], name: str) -> None:
    hues = {level: hue_of(VGA[few[name].colour(f"level-{level}")]) for level in (*HOSTILE, *FRIENDLY)}

    assert {level: hue for level, hue in hues.items() if (hue <= 60) != (level in HOSTILE)} == {}


def hue_of(colour: str) -> float:
    return round(360 * rgb_to_hsv(*Color.parse(colour).normalized)[0])


@pytest.mark.parametrize("name", NAMES)
def test_the_cursor_is_in_reverse_in_sixteen_colours(few: dict[str, Sixteen], name: str) -> None:
    sixteen = few[name]

    assert "reverse" in sixteen.theme.variables["block-cursor-text-style"]
    assert sixteen.colour("block-cursor-background") == sixteen.colour("background")
    assert name == "ansi" or sixteen.colour("block-cursor-foreground") != sixteen.colour("background")


@pytest.mark.parametrize(("name", "palette"), list(product(MEASURED, (XTERM, VGA))))
def test_every_role_can_be_read_in_sixteen_colours(
    few: dict[str, Sixteen], name: str, palette: tuple[str, ...]
) -> None:
    own = few[name]
    roles = [
        "foreground",
        "muted",
        "accent",
        *(role for role in own.theme.variables if role.startswith(("level-", "trend-"))),
    ]
    ground = palette[own.colour("background")]
    ratios = {role: round(contrast(palette[own.colour(role)], ground), 2) for role in roles}

    assert {role: ratio for role, ratio in ratios.items() if ratio < LEGIBLE} == {}


def test_a_theme_of_the_users_own_is_brought_down_too(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = (Path(themes.__file__).parents[1] / "themes" / "dark.toml").read_text(encoding="utf-8")
    own = themes.parse_theme("mine", "mine.toml", text.replace("#7fd88f", "#2040c0"), few=True)

    assert own.variables["level-agreed"] == "ansi_bright_blue"


@pytest.mark.parametrize(
    ("kind", "colorterm", "expected", "words"),
    [
        ("screen", "", True, "16 colours"),
        ("linux", "", True, "16 colours"),
        ("screen-256color", "", False, "256 colours"),
        ("screen", "truecolor", False, "16 million colours"),
    ],
)
def test_what_a_terminal_shows_is_told_from_its_environment_also_by_doctor(
    kind: str, colorterm: str, expected: bool, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", kind)
    monkeypatch.setenv("COLORTERM", colorterm)

    assert (has_sixteen_colours(), colour_words()) == (expected, words)
    assert f", TERM {kind}, {words}, " in next(_terminal())
