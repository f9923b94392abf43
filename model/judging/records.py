"""From what an analyst says to the records that the store keeps: checked, dated, signed, with ids from content."""

import getpass
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from hashlib import blake2b
from typing import Any, NamedTuple

import polars as pl

from model.dossier import Dossier
from model.errors import JudgementError
from model.judging.moments import after_own, local_day
from model.judging.subjects import EXPIRING, VERBS, Subject
from model.schema import JUDGEMENTS, LEVELS, Verb
from model.words.surrogates import whole


class Ruling(NamedTuple):
    """What is said: of one subject, or of many at once."""

    verb: Verb
    reason: str = ""
    """Of a note its text; a pin needs none."""
    level: int | None = None
    """Of an override or a correction."""
    target: str | None = None
    """Of a move: the slug of the issue that the claim belongs to."""
    expires: date | None = None
    """The last day on which it holds, of what changes what counts; None: until it is taken back."""
    holds_from: date | None = None
    """Of an override made while a past day is looked at: that day; None: from the day on which it is made."""


def signer(configured: str = "") -> str:
    """Who signs: the name that is set, else the login name."""
    try:
        name = whole(configured.strip() or getpass.getuser())
    except (KeyError, OSError):
        name = ""
    if not name:
        raise JudgementError("by", "nobody is known to sign it; set `analyst` in the configuration")
    return name


def records(  # noqa: PLR0913 - who says what of what, when, after what was said before
    subjects: Sequence[Subject],
    ruling: Ruling,
    dossier: Dossier,
    *,
    by: str,
    at: datetime,
    today: date,
    filed_as: str | None = None,
    before: pl.DataFrame | None = None,
) -> pl.DataFrame:
    """JUDGEMENTS, one for each subject, all of one moment and so taken back together.

    `at` is UTC without a zone; `today` the day from which it holds, on which an expiry must not lie back; `filed_as`
    what the store calls the dossier; `before` the JUDGEMENTS that there are. JudgementError says what is wrong with
    which part.
    """
    if not subjects:
        raise JudgementError("claim", "there is nothing to judge")
    ruling = ruling._replace(reason=" ".join(ruling.reason.split()))
    for subject in subjects:
        check(subject, ruling, dossier, today)
    moment = at if before is None else after_own(before, by, at)
    if ruling.verb is Verb.OVERRIDE and ruling.holds_from is None and local_day(moment) > local_day(at):
        ruling = ruling._replace(holds_from=today)  # and not on the day of a clock that was ahead
    said = {"by": by, "at": moment, "dossier": filed_as or dossier.slug, **ruling._asdict(), "verb": ruling.verb.value}
    return frame([{**said, **subject._asdict()} for subject in dict.fromkeys(subjects)])


def frame(rows: Sequence[Mapping[str, Any]]) -> pl.DataFrame:
    """JUDGEMENTS out of rows that leave out what is null, each with its id; what no store can hold is replaced."""
    filled = [dict.fromkeys(JUDGEMENTS.names()) | {name: _kept(value) for name, value in row.items()} for row in rows]
    return pl.DataFrame([row | {"id": judgement_id(row)} for row in filled], schema=JUDGEMENTS)


def _kept(value: object) -> object:
    return whole(value) if isinstance(value, str) else value


def judgement_id(row: Mapping[str, Any]) -> str:
    """16 hexadecimal digits of all that it says; one that holds from its own day has the id that it had in schema 2."""
    said = [name for name in JUDGEMENTS.names() if name != "id" and (name != "holds_from" or row.get(name) is not None)]
    parts = [str(row[name]) for name in said]
    return blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def check(subject: Subject, ruling: Ruling, dossier: Dossier, today: date) -> None:
    """JudgementError where this can't be said of that."""
    _check_verb(subject, ruling)
    if subject.kind == "issue":
        dossier.issue(subject.issue or "")
    if ruling.verb in (Verb.OVERRIDE, Verb.CORRECT) and ruling.level not in LEVELS:
        raise JudgementError("level", "a level is needed: -3 to 3, or its word")
    if ruling.verb is Verb.MOVE:
        _check_target(subject, ruling, dossier)
    if not ruling.reason and ruling.verb is not Verb.PIN:
        needed = "the note's words are" if ruling.verb is Verb.NOTE else "a reason is"
        raise JudgementError("reason", f"{needed} needed")
    _check_expiry(ruling, today)


def _check_verb(subject: Subject, ruling: Ruling) -> None:
    if ruling.verb not in VERBS[subject.kind]:
        can = ", ".join(VERBS[subject.kind])
        raise JudgementError("verb", f"{ruling.verb} can't be said of one {subject.kind}; there are: {can}")


def _check_target(subject: Subject, ruling: Ruling, dossier: Dossier) -> None:
    if ruling.target is None:
        raise JudgementError("target", "the issue that it belongs to is needed")
    dossier.issue(ruling.target)
    if ruling.target == subject.issue:
        raise JudgementError("target", f"the claim is on {subject.issue} already")


def _check_expiry(ruling: Ruling, today: date) -> None:
    if ruling.expires is None:
        return
    if ruling.verb not in EXPIRING:
        raise JudgementError("expires", f"a {ruling.verb} does not expire; it holds until it is taken back")
    if ruling.expires < today:
        raise JudgementError("expires", f"{ruling.expires} has passed already: it is {today}")
