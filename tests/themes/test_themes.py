"""Themes are data: every role can be read, the user's own win, a bad one is named and skipped."""

from itertools import product
from pathlib import Path

import pytest
from contrasts import contrast

from model.errors import DataFileError
from model.schema import LEVELS as LEVEL_LABELS
from model.schema import Trend
from tui import themes

SHIPPED = themes.load_themes().themes
MEASURED = [name for name, theme in SHIPPED.items() if not theme.ansi]
"""The colours of an ansi theme are the terminal's, which nobody can measure from here."""

ROLES = [
    "foreground",
    "muted",
    "accent",
    *(f"level-{x}" for x in themes.LEVELS),
    *(f"trend-{x}" for x in themes.TRENDS),
]
GROUNDS = ["background", "surface", "panel", "block-cursor-background"]
READABLE = 4.5
"""WCAG 2.1, success criterion 1.4.3."""


def colour_of(name: str, role: str) -> str:
    theme = SHIPPED[name]
    return theme.variables.get(role) or str(getattr(theme, role))


@pytest.mark.parametrize(("name", "ground"), list(product(MEASURED, GROUNDS)))
def test_every_role_can_be_read_on_every_ground(name: str, ground: str) -> None:
    ratios = {role: contrast(colour_of(name, role), colour_of(name, ground)) for role in ROLES}

    assert {role: round(ratio, 2) for role, ratio in ratios.items() if ratio < READABLE} == {}


@pytest.mark.parametrize("name", MEASURED)
def test_the_cursor_can_be_told_from_the_rows_around_it(name: str) -> None:
    assert contrast(colour_of(name, "block-cursor-background"), colour_of(name, "background")) >= 1.2


def test_the_shipped_themes_are_sound() -> None:
    assert themes.load_themes().problems == []
    assert sorted(SHIPPED) == ["ansi", "colourblind", "dark", "high-contrast", "light"]


def test_a_theme_has_a_colour_for_every_level_and_trend() -> None:
    assert set(themes.LEVELS) == {*LEVEL_LABELS.values(), "none"}
    assert set(themes.TRENDS) == {trend.value for trend in Trend}


@pytest.fixture
def own_themes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ISSUEWATCH_HOME", str(tmp_path))
    folder = tmp_path / "config" / "themes"
    folder.mkdir(parents=True)
    return folder


def shipped_text(name: str) -> str:
    return (Path(themes.__file__).parents[1] / "themes" / f"{name}.toml").read_text(encoding="utf-8")


def test_the_users_own_theme_wins_by_name(own_themes: Path) -> None:
    (own_themes / "dark.toml").write_text(shipped_text("dark").replace("#10141b", "#010203"), encoding="utf-8")

    assert themes.load_themes().themes["dark"].background == "#010203"


def test_a_theme_with_a_new_name_is_added(own_themes: Path) -> None:
    (own_themes / "mine.toml").write_text(shipped_text("light"), encoding="utf-8")

    assert "mine" in themes.load_themes().themes


BAD = [
    ("not = = toml", "", "is not TOML"),
    ("colour = 1", "colour", "is no key"),
    ("dark = 'yes'", "dark", "true or false"),
    ("chrome = 1", "chrome", "table of colours"),
    ("[chrome]\nbackground = 'blurple'", "chrome.background", "no colour"),
    ("[chrome]\nbackgruond = '#000000'", "chrome.backgruond", "background"),
    ("[chrome]\nbackground = '#000000'", "chrome.surface", "is missing"),
]


@pytest.mark.parametrize(("text", "key", "what"), BAD)
def test_a_bad_theme_is_named_by_file_and_key(text: str, key: str, what: str) -> None:
    with pytest.raises(DataFileError, match=what) as caught:
        themes.parse_theme("mine", "mine.toml", text)

    assert (caught.value.file, caught.value.key) == ("mine.toml", key)


def test_a_bad_own_theme_is_skipped_and_the_shipped_one_stays(own_themes: Path) -> None:
    (own_themes / "dark.toml").write_text("[chrome]\nbackground = 'nothing'", encoding="utf-8")

    found = themes.load_themes()

    assert found.themes["dark"].background == SHIPPED["dark"].background
    assert [problem.file for problem in found.problems] == [str(own_themes / "dark.toml")]


@pytest.mark.parametrize(("no_color", "theme"), [("1", "ansi"), ("", "light")])
def test_no_color_means_colourless_whatever_was_wanted(
    no_color: str, theme: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", no_color)

    assert themes.first_theme("light", SHIPPED) == theme
