"""An app in the user's colours: shipped themes and own ones, which are read again when their files change."""

from typing import Final

from model.places import config_folder
from tui.shell.in_turn import InTurnApp
from tui.text import one_line
from tui.themes import ThemeSet, is_colourless, load_themes, variable_defaults

LOOK_EVERY: Final = 1.0
"""Seconds between two looks at the user's theme files: a few stats."""

Stamp = tuple[tuple[str, int], ...]


def themes_stamp() -> Stamp:
    """The user's theme files with the times of their last change."""
    stamps = []
    for file in sorted((config_folder() / "themes").glob("*.toml")):
        try:
            stamps.append((file.name, file.stat().st_mtime_ns))
        except OSError:
            continue  # gone between the two
    return tuple(stamps)


class ThemedApp(InTurnApp):
    """Theme files are data: a bad one is told and skipped, and the theme before it stays."""

    def __init__(self) -> None:
        self.theme_set: ThemeSet = load_themes()
        self._stamp = themes_stamp()
        super().__init__(ansi_color=True if is_colourless() else None)
        for theme in self.theme_set.themes.values():
            self.register_theme(theme)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Values for our variables under Textual's own themes."""
        return variable_defaults(self.theme_set.themes)

    def tell_theme_problems(self) -> None:
        """Say which themes were skipped, and why."""
        for problem in self.theme_set.problems:
            self.notify(one_line(str(problem)), title="Theme skipped", severity="warning", markup=False)

    def follow_themes(self) -> None:
        """Look at the theme files from now on."""
        self.set_interval(LOOK_EVERY, self.look_at_themes)

    def look_at_themes(self) -> None:
        """Read the themes again if a file of them has changed; the one in use is seen as it is now."""
        stamp = themes_stamp()
        if stamp == self._stamp:
            return
        self._stamp, before = stamp, self.theme_set
        found = load_themes()
        kept = {name: theme for name, theme in before.themes.items() if name not in found.themes and name == self.theme}
        self.theme_set = ThemeSet({**found.themes, **kept}, found.problems)
        for name, theme in self.theme_set.themes.items():
            if before.themes.get(name) != theme:
                self.register_theme(theme)
        self.tell_theme_problems()
        if before.themes.get(self.theme) != self.theme_set.themes.get(self.theme):
            self.mutate_reactive(ThemedApp.theme)
            self.notify(f"Theme {one_line(self.theme)} read again", timeout=2, markup=False)
