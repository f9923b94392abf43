"""Fetching feeds: what is new in them goes into the store, and each feed is reported."""

import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from model.words.counting import counted
from tui.commands.options import DossierOption, Form, FormOption, dossier_name
from tui.terminal import interrupts
from tui.terminal.talk import Progress, say

if TYPE_CHECKING:
    from model.dossier import Dossier, Feed
    from model.fetch.fetching import Tally
    from model.fetch.report import FeedReport
    from model.fetch.runs import Ways

_HEADS: Final = {"feed": "Feed", "result": "Result", "new": "New", "known": "Known", "left": "Left", "why": "Why"}
_SPAN: Final = re.compile(r"(?P<number>\d+)\s*(?P<unit>[smhd])")
_SECONDS: Final = {"s": 1, "m": 60, "h": 3_600, "d": 86_400}
_LEAST: Final = 10
_MOST: Final = 365 * 86_400
"""Seconds between two rounds."""


def parse_span(text: str) -> int:
    """Seconds of a span as it is typed: 90s, 15m, 2h, 1d."""
    found = _SPAN.fullmatch(text.strip().lower())
    if found is None:
        raise typer.BadParameter(f"{text!r} is no span of time; write it like 15m, 2h or 1d")
    seconds = int(found["number"][:20]) * _SECONDS[found["unit"]]
    if not _LEAST <= seconds <= _MOST:
        raise typer.BadParameter(f"{text!r} is too {'short' if seconds < _LEAST else 'long'}; what fits: 10s to 365d")
    return seconds


AllowPrivateOption = Annotated[
    bool, typer.Option("--allow-private", help="Go to addresses inside this network too, such as 127.0.0.1.")
]
EnvProxyOption = Annotated[bool, typer.Option("--env-proxy", help="Use the proxies that the environment names.")]


def fetch(
    context: typer.Context,
    feeds: Annotated[
        list[str] | None,
        typer.Argument(metavar="URL|FILE.opml", help="Feeds; without any, the dossier's.", show_default=False),
    ] = None,
    every: Annotated[
        int | None,
        typer.Option("--every", parser=parse_span, metavar="SPAN", help="Again and again: 15m, 2h. Ctrl-C ends it."),
    ] = None,
    form: FormOption = Form.TABLE,
    allow_private: AllowPrivateOption = False,
    env_proxy: EnvProxyOption = False,
    dossier: DossierOption = None,
) -> None:
    """Take in what is new in feeds and on the pages that they lead to."""
    from model.dossier import load_dossier
    from model.errors import StoreError
    from model.fetch.runs import Ways

    known = load_dossier(dossier_name(context, dossier))
    wanted = _wanted(feeds or [], known)
    rounds = _Rounds(wanted, known, Ways(allow_private, env_proxy), form)
    try:
        rounds.one()
        while every is not None:
            interrupts.wait(every)
            rounds.one()
    except StoreError as error:
        if not rounds.new:
            raise
        raise StoreError(f"{error}; {rounds.so_far}") from error
    except KeyboardInterrupt:
        say(f"stopped: {rounds.so_far}")
        raise typer.Exit(0 if every is not None else 130) from None
    raise typer.Exit(0 if rounds.is_whole else 1)


def _wanted(places: list[str], dossier: "Dossier") -> "list[Feed]":
    from model.fetch.runs import named_feeds
    from model.readers.formats.feeds import feed_address
    from model.readers.walk import is_address

    for place in places:
        if not is_address(feed_address(place)) and not Path(place).is_file():
            raise typer.BadParameter(f"{place} is neither a web address nor a file", param_hint="URL|FILE.opml")
    wanted = named_feeds(places) if places else list(dossier.feeds)
    if not wanted:
        raise typer.BadParameter(
            f"the dossier {dossier.slug} has no feeds; name one, or an OPML file", param_hint="URL|FILE.opml"
        )
    return wanted


class _Rounds:
    """One run over the feeds after the other, and what they came to."""

    def __init__(self, feeds: "list[Feed]", dossier: "Dossier", ways: "Ways", form: Form) -> None:
        from model.fetch.shelf import StoreShelf
        from model.store import Store, reader_for

        self._feeds, self._ways, self._form = feeds, ways, form
        store = Store()
        self._folder = store.folder
        self._shelf = StoreShelf(store, dossier, reader_for(dossier))
        self._new = self._round = 0
        self._tally: Tally | None = None
        """How far the run at hand is."""
        self.is_whole = True
        """Whether nothing failed in the last round."""

    def one(self) -> None:
        """One run, with its report."""
        from model.fetch.runs import fetch_feeds

        self._round += 1
        progress = Progress("new articles")

        def tell(tally: "Tally") -> None:
            self._tally = tally
            _draw(progress, tally)

        try:
            reports = fetch_feeds(self._feeds, self._shelf, self._folder, self._ways, tell)
        finally:
            progress.clear()
        self._tally = None
        self.is_whole = all(report.is_whole for report in reports)
        self._new += sum(report.new for report in reports)
        self._print(reports)
        say(_words(reports) + self._loose())

    def _loose(self) -> str:
        """What newer versions have left without a claim since it was told last."""
        from tui.wording.loose import loose_words

        count, self._shelf.loose = self._shelf.loose, 0
        return f"; {loose_words(count)}" if count else ""

    def _print(self, reports: "Sequence[FeedReport]") -> None:
        from model.fetch.report import fetched
        from tui.output.printing import FOR_PEOPLE, print_rows

        for report in reports:
            moved = [report.moved] if report.moved else []
            for problem in (*moved, *report.problems, *report.undated):
                say(str(problem))
        rows = fetched(reports)
        print_rows(rows.select(*_HEADS) if self._form in FOR_PEOPLE else rows, self._form, _HEADS)

    @property
    def new(self) -> int:
        """How many articles came until now."""
        return self._new + (self._tally.new if self._tally else 0)

    @property
    def so_far(self) -> str:
        """What there was until it ended before its time."""
        rounds = f" in {self._round:,} rounds" if self._round > 1 else ""
        return f"{counted(self.new, 'new article')}{rounds}; all of them are in the store{self._loose()}"


def _draw(progress: Progress, tally: "Tally") -> None:
    progress.draw(
        f"{tally.feeds_done:,} of {counted(tally.feeds, 'feed')}"
        f" · {tally.items_done:,} of {counted(tally.items, 'new item')}"
        f" · {counted(tally.new, 'article')}"
    )


def _words(reports: "Sequence[FeedReport]") -> str:
    counts = Counter(report.result for report in reports)
    told = "".join(f", {counts[result]:,} {result}" for result in ("unchanged", "partly", "failed") if counts[result])
    new = sum(report.new for report in reports)
    return f"{counted(new, 'new article')} of {counted(len(reports), 'feed')}{told}"
