"""Judgements: what analysts laid on top of the rules, signed."""

from typing import Final

import polars as pl

from model.brief.content import Items, Section, Sentence
from model.brief.material import Line, Material
from model.brief.notes import Notes
from model.brief.quoting import quoted
from model.brief.wording import day_words, level_words, listed, often, sentence_case
from model.judging import holding_judgements
from model.judging.superseding import EVERY_DOSSIER
from model.schema import Verb
from model.standing.judgements import local_time
from model.views.course import lapses

MENDED: Final = {
    Verb.CORRECT: "level of a claim corrected",
    Verb.DISMISS: "claim dismissed",
    Verb.MOVE: "claim moved to another issue",
    Verb.IRRELEVANT: "article set aside",
}
"""What is said of a judgement that mends the reading."""


def judged(material: Material, notes: Notes) -> Section | None:
    """The overrides that hold on the last day, those that ran out in the period, and how often the reading was mended;
    None if nobody judged.
    """
    said = [_override(material, notes, row) for row in material.judged.values()]
    said += _lapsed(material, notes)
    said += _mended(material, notes)
    if not said:
        return None
    return Section(
        "judgements",
        "Judgements on top",
        (Items("Analysts' own words, beneath which the rules' stay visible:", tuple(said)),),
    )


def _override(material: Material, notes: Notes, row: Line) -> Sentence:
    machine = material.standings[row["issue"]]["machine"]
    until = f", until {day_words(row['expires'])}" if row["expires"] else ""
    since = f", from {day_words(row['from'])}" if row["from"] < row["at"].date() else ""
    text = (
        f"{material.name(row['issue'])}: {level_words(row['judged'])}, judged by {row['by']} on "
        f"{day_words(row['at'].date())}{since}{until}, as {quoted(row['reason'] or 'no reason given')}; "
        f"the rules alone say {level_words(machine)}."
    )
    return Sentence(text, notes.judgement(row))


def _lapsed(material: Material, notes: Notes) -> list[Sentence]:
    """`Taiwan: raised, judged by ana, ran out on 7 December 2024; it has stood at escalating since.`"""
    rows = lapses(material.known, material.asked.first).filter(pl.col("issue").is_in(material.slugs)).reverse()
    return [
        Sentence(
            f"{material.name(row['issue'])}: {level_words(row['old'])}, judged by {row['by']}, ran out on "
            f"{day_words(row['expires'])}; without it the issue stood at {level_words(row['new'])}.",
            notes.judgement(row),
        )
        for row in rows.with_columns(local_time(rows["at"])).iter_rows(named=True)
    ]


def _mended(material: Material, notes: Notes) -> list[Sentence]:
    """How many readings were put right, and by whom; not that a file tells something anew."""
    is_asked = pl.col("issue").is_null() | pl.col("issue").is_in(material.slugs)
    standing = holding_judgements(material.library.judgements, material.asked.last).filter(is_asked)
    valid = standing.with_columns(local_time(standing["at"]))
    said = []
    for verb, what in MENDED.items():
        rows = valid.filter(pl.col("verb") == verb.value, pl.col("dossier") != EVERY_DOSSIER)
        if rows.height:
            who = listed(rows["by"].unique().sort().to_list())
            text = f"{sentence_case(what)} {often(rows.height)}, by {who}."
            said.append(Sentence(text, notes.judgement(rows.row(-1, named=True))))
    return said
