"""One article to be read: its heading, and its text with every claim in words behind its sentence."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from tui.commands.opening import open_told
from tui.commands.options import AsOfOption, DossierOption, asked, complete_article, dossier_name

if TYPE_CHECKING:
    from model.store import Library

ID_WORDS: Final = "As `issuewatch articles` prints it, or its beginning."
Claim = dict[str, Any]
"""A row of CLAIMS with JUDGED."""


def article(
    context: typer.Context,
    ident: Annotated[str, typer.Argument(metavar="ID", help=ID_WORDS, autocompletion=complete_article)],
    as_of: AsOfOption = None,
    dossier: DossierOption = None,
) -> None:
    """One article in words: its text, and behind each claim in brackets its issue, level and speaker."""
    from model.judging import article_at
    from model.standing.judgements import judged
    from tui.text import shown

    library = open_told(dossier_name(context, dossier))
    found = article_at(library.articles["id"], ident)
    day = as_of or asked(context).as_of
    _check_day(library, found, day)
    seen_from = day or library.default_as_of
    marked = judged(library.claims_in(found), library.judgements, seen_from)
    claims = marked.sort("end", "start", "issue").rows(named=True)
    lines = [
        *_heading(library, found, claims, seen_from),
        "",
        *marked_lines(library.texts([found])[found], claims, library),
    ]
    print(shown("\n".join(lines)))


def _check_day(library: "Library", ident: str, as_of: date | None) -> None:
    """Wrong use where the article was not there on the day that is asked for."""
    own = library.articles.filter(id=ident)["date"].item()
    if as_of is not None and own is not None and own > as_of:
        raise typer.BadParameter(f"{ident} is of {own}: it was not there on {as_of}")


def _heading(library: "Library", ident: str, claims: Sequence[Claim], as_of: date) -> list[str]:
    """Title, source, day, address; then what analysts said of it all."""
    from model.judging import remarks_on
    from tui.output.rendering import aloud
    from tui.text import one_line
    from tui.wording.judgements import whole_words
    from tui.wording.skimming import skim_of
    from tui.words import NO_TITLE, long_day

    row = library.articles.filter(id=ident).row(0, named=True)
    facts = {
        "Source": row["source"], "Author": row["author"], "Date": long_day(row["date"]), "Address": row["url"],
        "Id": ident, "Claims": _count_words(claims), "Skimmed": skim_of(library, ident),
    }  # fmt: skip
    told = [f"{name}: {one_line(fact)}" for name, fact in facts.items() if fact]
    said = remarks_on(library.judgements, as_of, article=ident)
    remarks = [f"Judged: {aloud(whole_words(record))}" for record in said]
    return [one_line(row["title"] or NO_TITLE), *told, *remarks]


def _count_words(claims: Sequence[Claim]) -> str:
    """`3`; `2, and 1 that analysts took out`: what was taken out counts nowhere."""
    out = sum(claim["judged"] in ("dismissed", "irrelevant") for claim in claims)
    return f"{len(claims) - out:,}" + (f", and {out:,} that analysts took out" if out else "")


def marked_lines(text: str, claims: Sequence[Claim], library: "Library") -> list[str]:
    """The lines of a stored text, gated, each claim in brackets behind its end; never two empty lines in a row."""
    from tui.text import one_line, shown_spans

    shown, spans = shown_spans(text, [(claim["start"], claim["end"]) for claim in claims])
    pieces, at = [], 0
    for (_, end), claim in zip(spans, claims, strict=True):
        pieces += [shown[at:end], f" {claim_mark(claim, library)}"]
        at = end
    lines = map(one_line, "".join([*pieces, shown[at:]]).strip().splitlines())
    return [line for empty, run in groupby(lines, key=lambda line: not line) for line in ([""] if empty else run)]


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
