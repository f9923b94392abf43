"""The palette: what can be done, opened and looked at, by name."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, cast

from textual.command import DiscoveryHit, Hit, Hits, Matcher, Provider
from textual.content import Content

from tui import bindings
from tui.messages import IssueOpened
from tui.text import one_line

if TYPE_CHECKING:
    from tui.app import IssueWatchApp


class Entry(NamedTuple):
    """One line of the palette."""

    text: str
    about: str
    run: Callable[[], object]
    is_first: bool = False
    """Listed before anything is typed."""


class DeskCommands(Provider):
    """Commands of the screen beneath, screens, issues and themes."""

    @property
    def shell(self) -> "IssueWatchApp":
        """The app, which is always ours."""
        return cast("IssueWatchApp", self.app)

    def entries(self) -> Iterator[Entry]:
        """All that can be chosen, in the order listed."""
        yield from self._commands()
        yield from self._issues()
        yield from self._themes()

    def _commands(self) -> Iterator[Entry]:
        """The live bindings but those of moving: each does what its key would do."""
        for binding, keys in bindings.live(self.screen.active_bindings):
            if binding.group != "Move" and binding.id != "palette":
                press = partial(self.app.simulate_key, keys[0])
                yield Entry(
                    binding.description, f"{binding.group} · {bindings.key_word(keys[0])}", press, is_first=True
                )

    def _issues(self) -> Iterator[Entry]:
        if self.shell.desk is not None:
            for issue in self.shell.desk.dossier.issues:
                run = partial(self.screen.post_message, IssueOpened(issue.slug))
                yield Entry(f"Issue: {one_line(issue.name)}", one_line(issue.description), run)

    def _themes(self) -> Iterator[Entry]:
        for name in sorted(self.shell.theme_set.themes):
            yield Entry(
                f"Theme: {one_line(name)}", "The colours of all screens", partial(setattr, self.app, "theme", name)
            )

    async def discover(self) -> Hits:
        """What is listed before anything is typed."""
        for entry in self.entries():
            if entry.is_first:
                yield DiscoveryHit(line(Content(entry.text), entry.about), entry.run, text=entry.text)

    async def search(self, query: str) -> Hits:
        """What matches, the better the higher."""
        matcher = self.matcher(query)
        for entry in self.entries():
            if (score := matcher.match(entry.text)) > 0:
                yield Hit(score, line(highlighted(matcher, entry.text), entry.about), entry.run, text=entry.text)


def line(text: Content, about: str) -> Content:
    """One line of the palette. Not Textual's `help`, which reads what it is given as markup."""
    return Content.assemble(text, (f"  {about}", "$muted"))


def highlighted(matcher: Matcher, text: str) -> Content:
    """The text with the letters that matched marked. Not `Matcher.highlight`, which reads the text as markup."""
    _, offsets = matcher.fuzzy_search.match(matcher.query, text)
    content = Content(text)
    for offset in offsets:
        content = content.stylize(matcher.match_style, offset, offset + 1)
    return content
