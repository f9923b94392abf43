"""A desk on which an analyst has judged: overrides, a correction, a dismissal, a pin, notes, one taken back."""

from dataclasses import replace
from datetime import date, datetime
from typing import Final

import polars as pl
from desks import DOSSIER, make_desk, make_library

from model.judging import Ruling, Subject, claim_subject, records, undone
from model.schema import Verb
from model.store import Library
from tui.desk.desk import Desk

DAY: Final = date(2023, 6, 19)


def claim_with(library: Library, quote: str) -> Subject:
    """The claim of that quote."""
    return claim_subject(library.claims.row(by_predicate=pl.col("quote").str.contains(quote, literal=True), named=True))


def judged_desk(*, is_demo: bool = False) -> Desk:
    """Judgements of 19 June, each a minute after the one before."""
    library = replace(make_library(), is_demo=is_demo)
    until = date(2023, 7, 19)
    dam, demand = claim_with(library, "closed the dam"), claim_with(library, "We demand")
    treaty, protest = claim_with(library, "treaty"), claim_with(library, "protested")
    said = [
        (
            Subject("border"),
            Ruling(Verb.OVERRIDE, "they only pretend to talk", -2, expires=until),
        ),
        (Subject("border"), Ruling(Verb.NOTE, "ask the embassy")),
        (dam, Ruling(Verb.CORRECT, "closed for repair, says the ministry", -1)),
        (demand, Ruling(Verb.DISMISS, "from a play")),
        (protest, Ruling(Verb.PIN)),
        (treaty, Ruling(Verb.NOTE, "the text is not published")),
        (Subject(article=dam.article), Ruling(Verb.NOTE, "see page two")),
        (Subject("visas"), Ruling(Verb.OVERRIDE, "a mistake", 3)),
    ]
    made = [
        records(
            [subject],
            ruling,
            DOSSIER,
            by="ana",
            at=datetime(2023, 6, 19, 12, minute),
            today=DAY,
            filed_as=library.filed_as,
        )
        for minute, (subject, ruling) in enumerate(said)
    ]
    back = undone(pl.concat(made), by="ana", at=datetime(2023, 6, 19, 12, 30))
    return make_desk(replace(library, judgements=pl.concat([*made, back])))
