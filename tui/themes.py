"""Themes as data: one TOML each, the shipped ones and the user's own, made into Textual themes.

A theme has three tables of colours: `[chrome]` frames the data, `[levels]` and `[trends]` colour it.
A colour is `#rrggbb`, or a terminal's own name such as `ansi_bright_red` in a theme with `ansi = true`.
On a terminal of sixteen colours every theme is one of a terminal's own colours.
Not pydantic: this runs before the first paint, and importing pydantic alone takes a third of it.
"""

import os
import tomllib
from collections.abc import Iterator, Mapping
from importlib.resources import files
from typing import Any, Final, NamedTuple

from textual.color import Color, ColorParseError
from textual.theme import Theme

from model.errors import DataFileError
from model.places import config_folder
from tui.terminal.colours import has_sixteen_colours
from tui.terminal.sixteen import in_sixteen

CHROME: Final = ("background", "surface", "panel", "foreground", "muted", "accent", "border", "cursor", "cursor-text")
LEVELS: Final = ("escalating", "frozen", "strained", "raised", "talking", "easing", "agreed", "none")
TRENDS: Final = ("improved", "worsened", "unchanged", "insufficient")
TABLES: Final = {"chrome": CHROME, "levels": LEVELS, "trends": TRENDS}
FLAGS: Final = ("dark", "ansi")

HEAT: Final = 0.45
"""How much of a level's colour is in the ground of its cell in a heat map."""

DEFAULT_THEME: Final = "dark"
COLOURLESS_THEME: Final = "ansi"
"""What NO_COLOR gets: the terminal's own foreground and background, its cursor in reverse."""


class ThemeSet(NamedTuple):
    """The themes that can be used, by name, and what was wrong with the others."""

    themes: dict[str, Theme]
    problems: list[DataFileError]


def load_themes() -> ThemeSet:
    """All themes: the user's own win by name; a bad one is reported and skipped, the shipped one stays."""
    found, few = ThemeSet({}, []), has_sixteen_colours()
    for name, file, text in _theme_texts():
        try:
            found.themes[name] = parse_theme(name, file, text, few=few)
        except DataFileError as error:
            found.problems.append(error)
    return found


def _theme_texts() -> Iterator[tuple[str, str, str]]:
    """(name, file, text) of each theme: shipped ones first, so that own ones replace them."""
    for item in sorted(files("themes").iterdir(), key=lambda item: item.name):
        if item.name.endswith(".toml"):
            yield item.name.removesuffix(".toml"), f"themes/{item.name}", item.read_text(encoding="utf-8")
    for path in sorted((config_folder() / "themes").glob("*.toml")):
        yield path.stem, str(path), path.read_text(encoding="utf-8", errors="replace")


def parse_theme(name: str, file: str, text: str, *, few: bool = False) -> Theme:
    """The theme in a TOML text, or its likeness in few colours, which are sixteen.

    DataFileError names file, key and what would be right.
    """
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise DataFileError(file, "", f"is not TOML: {error}") from error
    _refuse_unknown(data, (*FLAGS, "description", *TABLES), "", file)
    flags = {flag: _flag(data, flag, file) for flag in FLAGS}
    colours = {table: _colours(data, table, file) for table in TABLES}
    if few and not flags["ansi"]:
        return _theme(name, in_sixteen(colours, dark=flags["dark"]), dark=flags["dark"], ansi=True)
    return _theme(name, colours, **flags)


def _refuse_unknown(data: Mapping[str, Any], known: tuple[str, ...], table: str, file: str) -> None:
    for key in data:
        if key not in known:
            raise DataFileError(file, f"{table}{key}", f"is no key of a theme; there are: {', '.join(known)}")


def _flag(data: Mapping[str, Any], key: str, file: str) -> bool:
    value = data.get(key, key == "dark")
    if not isinstance(value, bool):
        raise DataFileError(file, key, "must be true or false")
    return value


def _colours(data: Mapping[str, Any], table: str, file: str) -> dict[str, str]:
    colours = data.get(table, {})
    if not isinstance(colours, dict):
        raise DataFileError(file, table, "must be a table of colours")
    _refuse_unknown(colours, TABLES[table], f"{table}.", file)
    return {key: _colour(colours, table, key, file) for key in TABLES[table]}


def _colour(colours: Mapping[str, Any], table: str, key: str, file: str) -> str:
    value = colours.get(key)
    if value is None:
        raise DataFileError(file, f"{table}.{key}", "is missing")
    try:
        Color.parse(str(value))
    except ColorParseError as error:
        raise DataFileError(file, f"{table}.{key}", f"{value!r} is no colour; write it as '#rrggbb'") from error
    return str(value)


def _theme(name: str, colours: Mapping[str, Mapping[str, str]], *, dark: bool, ansi: bool) -> Theme:
    chrome, levels, trends = colours["chrome"], colours["levels"], colours["trends"]
    own = {f"level-{level}": colour for level, colour in levels.items()}
    own |= {f"heat-{level}": _heat(colour, chrome["background"]) for level, colour in levels.items()}
    own |= {f"trend-{trend}": colour for trend, colour in trends.items()}
    return Theme(
        name=name,
        primary=chrome["accent"],
        secondary=chrome["muted"],
        accent=chrome["accent"],
        foreground=chrome["foreground"],
        background=chrome["background"],
        surface=chrome["surface"],
        panel=chrome["panel"],
        warning=levels["strained"],
        error=levels["escalating"],
        success=levels["agreed"],
        dark=dark,
        ansi=ansi,
        variables=own | _widget_variables(chrome, ansi=ansi),
    )


def _heat(colour: str, background: str) -> str:
    """A level's colour as a ground for letters: as calm as half of it; a terminal's own colours can't be mixed."""
    level, ground = Color.parse(colour), Color.parse(background)
    return colour if level.ansi is not None else ground.blend(level, HEAT).hex


def _widget_variables(chrome: Mapping[str, str], *, ansi: bool) -> dict[str, str]:
    """Textual's own variables, so that its widgets look like ours; an ansi cursor is in reverse."""
    return {
        "ansi-foreground": chrome["foreground"],  # Textual's own styles name these under an ansi theme
        "ansi-background": chrome["background"],
        "text": chrome["foreground"],
        "muted": chrome["muted"],
        "text-muted": chrome["muted"],
        "foreground-muted": chrome["muted"],
        "border": chrome["border"],
        "border-blurred": chrome["border"],
        "rule": chrome["border"],
        "scrollbar": chrome["border"],
        "scrollbar-hover": chrome["muted"],
        "scrollbar-active": chrome["accent"],
        "scrollbar-background": chrome["background"],
        "scrollbar-background-hover": chrome["background"],
        "scrollbar-background-active": chrome["background"],
        "block-cursor-background": chrome["cursor"],
        "block-cursor-foreground": chrome["cursor-text"],
        "block-cursor-text-style": "bold reverse" if ansi else "bold",
        "block-cursor-blurred-background": chrome["cursor"],
        "block-cursor-blurred-foreground": chrome["cursor-text"],
        "block-cursor-blurred-text-style": "reverse" if ansi else "none",
        "block-hover-background": chrome["panel"],
        "footer-background": chrome["panel"],
        "footer-foreground": chrome["muted"],
        "footer-key-foreground": chrome["accent"],
        "input-selection-background": chrome["cursor"],
        "input-cursor-background": chrome["foreground"],
        "input-cursor-foreground": chrome["background"],
    }


def variable_defaults(themes: Mapping[str, Theme]) -> dict[str, str]:
    """Our own variables' values for themes that are not ours, or the styles would not parse under them."""
    ours = themes[DEFAULT_THEME].variables
    return {
        key: value
        for key, value in ours.items()
        if key.startswith(("level-", "heat-", "trend-")) or key in ("muted", "rule")
    }


def is_colourless() -> bool:
    """Whether the user asked for no colour at all (https://no-color.org: set and not empty)."""
    return bool(os.environ.get("NO_COLOR"))


def first_theme(wanted: str | None, themes: Mapping[str, Theme]) -> str:
    """The theme to start with: colourless if asked, else the wanted one, else the default."""
    if is_colourless():
        return COLOURLESS_THEME
    return wanted if wanted in themes and wanted is not None else DEFAULT_THEME
