"""One article to be read: its heading, and its text with every claim in words behind its sentence."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, Annotated, Any, Final, NamedTuple

import typer

from tui.commands.opening import open_told
from tui.commands.options import AsOfOption, DossierOption, asked, complete_article, dossier_name

if TYPE_CHECKING:
    from model.store import Library
    from tui.wording.skimming import Skim

ID_WORDS: Final = "As `issuewatch articles` prints it, or its beginning."
Claim = dict[str, Any]
"""A row of CLAIMS with JUDGED."""


class InText(NamedTuple):
    """Words that stand in brackets at a place of a text."""

    at: int
    """In characters of the stored text."""
    words: str
    """With the blank that parts them from the text."""


def article(
    context: typer.Context,
    ident: Annotated[str, typer.Argument(metavar="ID", help=ID_WORDS, autocompletion=complete_article)],
    as_of: AsOfOption = None,
    dossier: DossierOption = None,
) -> None:
    """One article in words: its text, and behind each claim in brackets its issue, level and speaker.

    Of a long text on other matters brackets say from where to where it was not read.
    """
    from model.judging import article_at
    from model.standing.judgements import judged
    from tui.text import shown
    from tui.wording.skimming import skim_of

    library = open_told(dossier_name(context, dossier))
    found = article_at(library.articles["id"], ident)
    day = as_of or asked(context).as_of
    _check_day(library, found, day)
    seen_from = day or library.default_as_of
    marked = judged(library.claims_in(found), library.judgements, seen_from)
    claims = marked.sort("end", "start", "issue").rows(named=True)
    skim = skim_of(library, found)
    lines = [
        *_heading(library, found, claims, skim, seen_from),
        "",
        *marked_lines(library.texts([found])[found], [*claim_marks(claims, library), *skim_marks(skim)]),
    ]
    print(shown("\n".join(lines)))


def _check_day(library: "Library", ident: str, as_of: date | None) -> None:
    """Wrong use where the article was not there on the day that is asked for."""
    own = library.articles.filter(id=ident)["date"].item()
    if as_of is not None and own is not None and own > as_of:
        raise typer.BadParameter(f"{ident} is of {own}: it was not there on {as_of}")


def _heading(library: "Library", ident: str, claims: Sequence[Claim], skim: "Skim | None", as_of: date) -> list[str]:
    """Title, source, day, address; then what analysts said of it all."""
    from model.judging import remarks_on
    from tui.output.rendering import aloud
    from tui.text import one_line
    from tui.wording.judgements import whole_words
    from tui.words import NO_TITLE, long_day

    row = library.articles.filter(id=ident).row(0, named=True)
    facts = {
        "Source": row["source"], "Author": row["author"], "Date": long_day(row["date"]), "Address": row["url"],
        "Id": ident, "Claims": _count_words(claims), "Skimmed": skim and skim.words,
    }  # fmt: skip
    told = [f"{name}: {one_line(fact)}" for name, fact in facts.items() if fact]
    said = remarks_on(library.judgements, as_of, article=ident)
    remarks = [f"Judged: {aloud(whole_words(record))}" for record in said]
    return [one_line(row["title"] or NO_TITLE), *told, *remarks]


def _count_words(claims: Sequence[Claim]) -> str:
    """`3`; `2, and 1 that analysts took out`: what was taken out counts nowhere."""
    out = sum(claim["judged"] in ("dismissed", "irrelevant") for claim in claims)
    return f"{len(claims) - out:,}" + (f", and {out:,} that analysts took out" if out else "")


def marked_lines(text: str, marks: Iterable[InText]) -> list[str]:
    """The lines of a stored text, gated, with what stands in it; never two empty lines in a row."""
    from tui.text import one_line, shown_spans

    told = sorted(marks, key=lambda mark: mark.at)
    shown, spans = shown_spans(text, [(mark.at, mark.at) for mark in told])
    pieces, at = [], 0
    for (place, _), mark in zip(spans, told, strict=True):
        pieces += [shown[at:place], mark.words]
        at = place
    lines = map(one_line, "".join([*pieces, shown[at:]]).strip().splitlines())
    return [line for empty, run in groupby(lines, key=lambda line: not line) for line in ([""] if empty else run)]


def claim_marks(claims: Iterable[Claim], library: "Library") -> list[InText]:
    """Each claim in brackets behind its end."""
    return [InText(claim["end"], f" {claim_mark(claim, library)}") for claim in claims]


def skim_marks(skim: "Skim | None") -> list[InText]:
    """`[not read from here: 12 passages]` … `[not read to here]`."""
    from model.words.counting import counted

    runs = skim.passed_over if skim else ()
    begins = [InText(run.start, f"[not read from here: {counted(run.passages, 'passage')}] ") for run in runs]
    return [*begins, *(InText(run.end, " [not read to here]") for run in runs)]


def claim_mark(claim: Claim, library: "Library") -> str:
    """`[Taiwan: strained, -1, Wang Yi (CN)]`; what analysts said of it stands behind."""
    from tui.output.rendering import aloud
    from tui.text import one_line
    from tui.wording.judgements import claim_remarks
    from tui.words import level_number, level_word, speaker_words

    level = claim["level"]
    facts = [
        level_word(level),
        *([level_number(level).strip()] if level is not None else []),
        speaker_words(claim),
        *map(aloud, claim_remarks(claim)),
    ]
    return one_line(f"[{library.dossier.name_of(claim['issue'])}: {', '.join(facts)}]")
