"""The palette: what can be done, opened and looked at, by name."""

import shlex
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple, cast

import polars as pl
from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Matcher, Provider
from textual.content import Content

from model.words.counting import counted
from tui import bindings
from tui.desk.day_sought import day_sought
from tui.desk.session import Session
from tui.desk.speaker import Speaker
from tui.messages import ArticleOpened, DayChosen, IssueOpened, PersonOpened, ViewChosen
from tui.output.taking import Take, Taken
from tui.text import one_line
from tui.widgets.hints import hints
from tui.words import long_day

if TYPE_CHECKING:
    from tui.shell.live import LiveApp


MOST: Final = 20
"""People, or articles, that one query finds."""
FOUND: Final = 4.0
"""Their least score: words in another order are no match of letters, but were asked for."""
PLAIN: Final = 1_000.0
"""The score of a day: who types one has said all."""


BRIEFING: Final = "Briefing"


class Entry(NamedTuple):
    """One line of the palette."""

    text: str
    about: str
    run: Callable[[], object]
    is_first: bool = False
    """Listed before anything is typed."""


class Palette(CommandPalette):
    """Textual's palette, titled like our dialogs."""

    def __init__(self) -> None:
        super().__init__(placeholder="Command, issue, person, article, view, day", id="--command-palette")

    def on_mount(self) -> None:
        """Say what it is, and its keys."""
        box = self.query_one("#--container")
        box.border_title, box.border_subtitle = "Find", hints("⏎ do it · esc close", self.app)


class DeskCommands(Provider):
    """Commands of the screen beneath, screens, issues and themes."""

    @property
    def shell(self) -> "LiveApp":
        """The app, which is always ours."""
        return cast("LiveApp", self.app)

    def entries(self) -> Iterator[Entry]:
        """All that can be chosen, in the order listed."""
        yield from self._commands()
        yield from self._views()
        yield from self._issues()
        yield from self._themes()
        yield from self._briefing()

    def _commands(self) -> Iterator[Entry]:
        """The live bindings but those of moving, as help groups them: each does what its key would do."""
        live = bindings.live(self.screen.active_bindings)
        for binding, keys in sorted(live, key=lambda each: bindings.GROUPS.index(each[0].group)):
            if binding.group != "Move" and binding.id != "palette":
                press = partial(self.app.simulate_key, keys[0])
                words = self._stop_words if binding.id == "stop-reading" else binding.description
                yield Entry(words, f"{binding.group} · {bindings.key_word(keys[0])}", press, is_first=True)

    @property
    def _stop_words(self) -> str:
        return "Stop what runs in the background" if self.shell.is_at_work else "Go on in the background"

    def _issues(self) -> Iterator[Entry]:
        if self.shell.desk is not None:
            for issue in self.shell.desk.dossier.issues:
                run = partial(self.screen.post_message, IssueOpened(issue.slug))
                yield Entry(f"Issue: {one_line(issue.name)}", one_line(issue.description), run)

    def _views(self) -> Iterator[Entry]:
        for view in self.shell.saved.views:
            run = partial(self.screen.post_message, ViewChosen(view.name))
            about = " · ".join(part for part in (view.words, view.filter) if part)
            yield Entry(f"View: {one_line(view.name)}", one_line(about), run)

    def found_people(self, query: str) -> Iterator[Entry]:
        """Those who speak in the claims, by the words typed."""
        if (desk := self.shell.desk) is not None:
            people = desk.people_of(replace(desk.session, filter_text="")).rows
            found = having(people, "speaker", query).select("speaker", "side", "claims")
            for name, side, claims in found.iter_rows():
                run = partial(self.screen.post_message, PersonOpened(Speaker(name, side)))
                about = " · ".join(fact for fact in (side, counted(claims, "claim")) if fact)
                yield Entry(f"Person: {one_line(name)}", one_line(about), run)

    def found_days(self, query: str) -> Iterator[Entry]:
        """The day that is typed, or the last of a month, as far as one can look."""
        if (desk := self.shell.desk) is None or (sought := day_sought(query, desk.latest)) is None:
            return
        day = min(sought, desk.latest)
        about = "as now" if day == desk.session.as_of else "the latest there is" if day < sought else "Time"
        yield Entry(f"Look at {long_day(day)}", about, partial(self.screen.post_message, DayChosen(day)))

    def found_articles(self, query: str) -> Iterator[Entry]:
        """Articles by the words of their titles; polars looks, for there may be a hundred thousand."""
        if (desk := self.shell.desk) is not None:
            known = desk.library.articles.filter(desk.session.is_known)
            found = having(known, "title", query).select("id", "title", "source", "date")
            for article, title, source, day in found.iter_rows():
                run = partial(self.screen.post_message, ArticleOpened(article))
                about = " · ".join(one_line(fact) for fact in (source, long_day(day)) if fact)
                yield Entry(f"Article: {one_line(title)}", about, run)

    def _themes(self) -> Iterator[Entry]:
        for name in sorted(self.shell.theme_set.themes):
            yield Entry(
                f"Theme: {one_line(name)}", "The colours of all screens", partial(setattr, self.app, "theme", name)
            )

    def _briefing(self) -> Iterator[Entry]:
        """A briefing is written outside; of what is looked at, under the filter that is."""
        from tui.screens.taking import TakingScreen

        if (desk := self.shell.desk) is None or not isinstance(self.screen, TakingScreen):
            return
        command = brief_command(self.shell.start.dossier, desk.session)
        take = Take("brief", BRIEFING, partial(Taken, command, command))
        yield Entry(f"{BRIEFING}: copy the command that writes one", one_line(command), partial(self.screen.take, take))

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
        for entry in self.found_days(query):
            yield Hit(PLAIN, line(Content(entry.text), entry.about), entry.run, text=entry.text)
        for at, entry in enumerate((*self.found_people(query), *self.found_articles(query))):
            score = max(matcher.match(entry.text), FOUND) - at * 0.001
            yield Hit(score, line(Content(entry.text), entry.about), entry.run, text=entry.text)


def brief_command(dossier: str, session: Session) -> str:
    """What writes a briefing of the window that is looked at, for a shell."""
    asked = ["--", session.filter_text] if session.filter_text.startswith("-") else [session.filter_text]
    days = ["--since", f"{session.window_days}d", "--until", session.as_of.isoformat()]
    return shlex.join(["issuewatch", "brief", "--dossier", dossier, *days, *filter(None, asked)])


def having(rows: pl.DataFrame, column: str, query: str) -> pl.DataFrame:
    """The first rows whose column has every word of the query, in any case."""
    words = query.split()
    if not words:
        return rows[:0]
    text = pl.col(column).str.to_lowercase()
    return rows.filter(*(text.str.contains(word.lower(), literal=True) for word in words)).head(MOST)


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
