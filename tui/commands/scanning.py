"""Reading without storing: claims to stdout."""

import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Final

import typer

from model.machine.memory import keep_pages
from tui.commands.adding import MapOption, PlacesArgument, reports, ways_of
from tui.commands.fetching import AllowPrivateOption, EnvProxyOption
from tui.commands.options import DossierOption, Form, dossier_name
from tui.terminal.talk import Progress

if TYPE_CHECKING:
    from collections.abc import Sequence

    import polars as pl

    from model.article import ReadReport
    from model.dossier import Dossier
    from model.store import ReadsArticles

CLAIM_COLUMNS: Final = (
    *("article", "sentence", "start", "end", "issue", "level", "label", "kind", "mode", "speaker", "side", "target"),
    *("event_date", "rule", "confidence", "quote", "event_from", "event_precision"),
)
ARTICLE_COLUMNS: Final = ("id", "date", "issue", "level", "label", "claims", "quote")


class By(StrEnum):
    """What a row of a scan is."""

    CLAIM = "claim"
    ARTICLE = "article"


def scan(  # noqa: PLR0913, PLR0917 - a command has as many options as it has
    context: typer.Context,
    places: PlacesArgument = None,
    by: Annotated[By, typer.Option(help="A row per claim, or per article and issue.")] = By.CLAIM,
    form: Annotated[Form, typer.Option("--format", help="How to print it.")] = Form.JSONL,
    explain: Annotated[
        bool, typer.Option("--explain", help="In words what decided each claim: hits, rule, mode, weights.")
    ] = False,
    cues: Annotated[
        str | None, typer.Option("--cues", metavar="FILE", help="A TOML file of cues beside the shipped ones.")
    ] = None,
    diff: Annotated[bool, typer.Option("--diff", help="Only the claims that --cues changes.")] = False,
    maps: MapOption = None,
    allow_private: AllowPrivateOption = False,
    env_proxy: EnvProxyOption = False,
    dossier: DossierOption = None,
) -> None:
    """Read without storing: claims to stdout."""
    keep_pages()
    from model.dossier import load_dossier
    from model.machine.beside import made_beside
    from model.store import reader_for
    from model.words.counting import counted
    from tui.output.printing import RowPrinter
    from tui.terminal.talk import say

    if diff and cues is None:
        raise typer.BadParameter("compares with the shipped cues; name your own with --cues FILE", param_hint="--diff")
    if diff and by is By.ARTICLE:
        raise typer.BadParameter("tells of claims, and not with --by article", param_hint="--diff")
    if explain:
        _check_explained(context, diff=diff)
    known = load_dossier(dossier_name(context, dossier))
    shipped = reader_for(known)
    reader = shipped if cues is None else _reader_with(known, cues)
    printer, names = RowPrinter(form), _Names()
    piped = [] if sys.stdin.isatty() else ["-"]
    come = reports(places or piped, Progress(), maps, ways_of(allow_private, env_proxy))
    named = ((report, names.of(report)) for report in come)
    ended, differing = _Ended(), 0
    if explain:
        for report, known_as in named:
            _explain(report, reader, known_as, by)
            ended.by(report)
    else:
        readers = (shipped, reader) if diff else (reader,)
        for (report, _), rows in made_beside(named, lambda part: _rows(*part, readers, by)):
            printer.rows(rows)
            ended.by(report)
            differing += rows.height
    printer.close()
    if diff and ended.articles and not differing:
        say(f"no claim of {counted(ended.articles, 'article')} is another with {cues}")
    raise typer.Exit(1 if ended.badly else 0)


class _Ended:
    """How a scan ends: badly if an input was unusable, or if nothing in all that was read could make a claim."""

    def __init__(self) -> None:
        self.articles = 0
        self._unusable = self._silent = 0

    def by(self, report: "ReadReport") -> None:
        """One more batch."""
        self._unusable += report.unusable
        self._silent += report.silent
        self.articles += len(report.articles)

    @property
    def badly(self) -> bool:
        """Whether it is to be told by the exit code."""
        return self._unusable > 0 or 0 < self.articles == self._silent


class _Names:
    """What articles are called: by the id that the input gave, with a number where another text has that already."""

    def __init__(self) -> None:
        self._known: dict[str, list[str]] = {}

    def of(self, report: "ReadReport") -> list[str]:
        """The names of a batch's articles; of one that another text has already, it is said."""
        from tui.terminal.talk import say

        names = []
        for article in report.articles:
            name = article.ref or article.id
            others = self._known.setdefault(name, [])
            is_new = article.id not in others
            if is_new:
                others.append(article.id)
            number = others.index(article.id) + 1
            names.append(f"{name}#{number}" if number > 1 else name)
            if is_new and number > 1:
                say(f"{article.place}: another text has the id {name!r} already; this one is called {names[-1]!r}")
        return names


def _check_explained(context: typer.Context, *, diff: bool) -> None:
    """What explains is text: no rows."""
    source = context.get_parameter_source("form")
    is_formed = source is not None and source.name == "COMMANDLINE"
    asked = {"--format": is_formed, "--diff": diff}
    for option in (option for option, is_asked in asked.items() if is_asked):
        raise typer.BadParameter(f"tells in words, and not with {option}", param_hint="--explain")


def _reader_with(dossier: "Dossier", file: str) -> "ReadsArticles":
    """A reader with the cues of a file beside the shipped ones; what is wrong with these is said."""
    from model.reading import Reader
    from model.reading.checking import faults
    from model.reading.what.finding.cues import extends_nothing, load_beside, load_cues
    from tui.terminal.talk import say

    shipped = load_cues(dossier.cues)
    reader = Reader(dossier, load_beside(shipped, file))
    known = set(shipped.cues)
    own = {cue.id for cue in reader.cues.cues if cue not in known}
    if extends_nothing(file):
        say(f"{file}: extends nothing; it is read beside the shipped cues here, as {dossier.cues}.toml in their place")
    for finding in faults(reader.cues, reader.world, own):
        say(f"{file}: {finding.of} {finding.what}")
    return reader


def changed(before: "pl.DataFrame", after: "pl.DataFrame") -> "pl.DataFrame":
    """The claims of which level or rule differ, or that only one side has: old_level, level, old_rule, rule."""
    import polars as pl

    key = ["article", "sentence", "start", "end", "issue", "quote"]
    old = before.select(*key, old_level="level", old_rule="rule")
    both = old.join(after.select(*key, "level", "rule"), on=key, how="full", coalesce=True)
    is_same = pl.col("old_level").eq_missing(pl.col("level")) & pl.col("old_rule").eq_missing(pl.col("rule"))
    columns = [*key[:-1], "old_level", "level", "old_rule", "rule", "quote"]
    return both.filter(~is_same).select(columns).sort(key[:-1])


def _explain(report: "ReadReport", reader: "ReadsArticles", known_as: list[str], by: By) -> None:
    from model.article import articles_frame
    from model.reading import Reader
    from model.reading.explain import explain, in_context
    from model.reading.skims import skims
    from tui.text import one_line, shown
    from tui.wording.explaining import explained
    from tui.wording.explaining_levels import explained_levels
    from tui.wording.skimming import skim_words

    assert isinstance(reader, Reader)
    articles = articles_frame(report.articles)
    if articles.is_empty():
        return
    read = reader.read(articles)
    ids = {article.id: name for article, name in zip(report.articles, known_as, strict=True)}
    for skim in skims(reader, articles).iter_rows(named=True):
        print(f"{one_line(ids[skim['article']])} · {skim_words(skim)}\n")
    why, constants = explain(reader, read), reader.dossier.constants
    if by is By.CLAIM:
        blocks = explained(read.claims, why, ids, constants)
    else:
        blocks = explained_levels(read.claims, in_context(reader, read, why), ids, constants)
    for block in blocks:
        print(shown(block))


def _rows(report: "ReadReport", known_as: list[str], readers: "Sequence[ReadsArticles]", by: By) -> "pl.DataFrame":
    """The rows of one batch by one reader, or what the second of two changes."""
    if len(readers) == 1:
        return _scanned(report, readers[0], by, known_as)
    return changed(*(_scanned(report, reader, By.CLAIM, known_as) for reader in readers))


def _scanned(report: "ReadReport", reader: "ReadsArticles", by: By, known_as: list[str]) -> "pl.DataFrame":
    """The rows of one batch, in the order of its articles; known by the id that the input gave, else by our own."""
    import polars as pl

    from model.article import articles_frame
    from model.days.event_from import precision_of
    from model.reading.levels import article_levels

    names = pl.DataFrame(
        [(article.id, name, article.date) for article, name in zip(report.articles, known_as, strict=True)],
        schema={"article": pl.String, "id": pl.String, "article_date": pl.Date},
        orient="row",
    )
    claims = reader.claims(articles_frame(report.articles))
    rows = claims if by is By.CLAIM else article_levels(claims)
    named = names.join(rows, on="article", how="inner", maintain_order="left_right")
    if by is By.CLAIM:
        precision = precision_of(pl.col("event_from"))
        return named.with_columns(article="id", event_precision=precision).select(CLAIM_COLUMNS)
    return named.with_columns(date="article_date").select(ARTICLE_COLUMNS)
