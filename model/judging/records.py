"""From what an analyst says to the records that the store keeps: checked, dated, signed, with ids from content."""

import getpass
from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

import polars as pl

from model.dossier import Dossier
from model.errors import JudgementError
from model.judging.kept import frame
from model.judging.moments import after_own, local_day
from model.judging.subjects import EXPIRING, VERBS, Subject
from model.judging.undoing import standing_judgements
from model.schema import LEVELS, Verb
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
        _check_place(subject, ruling, before)
    moment = at if before is None else after_own(before, by, at)
    if ruling.verb is Verb.OVERRIDE and ruling.holds_from is None and local_day(moment) > local_day(at):
        ruling = ruling._replace(holds_from=today)  # and not on the day of a clock that was ahead
    said = {"by": by, "at": moment, "dossier": filed_as or dossier.slug, **ruling._asdict(), "verb": ruling.verb.value}
    return frame([{**said, **subject._asdict()} for subject in dict.fromkeys(subjects)])


def check(subject: Subject, ruling: Ruling, dossier: Dossier, today: date) -> None:
    """JudgementError where this can't be said of that."""
    _check_verb(subject, ruling)
    if subject.kind == "issue":
        dossier.issue(subject.issue or "")
    if ruling.verb in (Verb.OVERRIDE, Verb.CORRECT) and ruling.level not in LEVELS:
        raise JudgementError("level", "a level is needed: -3 to 3, or its word")
    if ruling.verb is Verb.MOVE:
        _check_target(ruling, dossier)
    if not ruling.reason and ruling.verb is not Verb.PIN:
        needed = "the note's words are" if ruling.verb is Verb.NOTE else "a reason is"
        raise JudgementError("reason", f"{needed} needed")
    _check_expiry(ruling, today)


def _check_verb(subject: Subject, ruling: Ruling) -> None:
    if ruling.verb not in VERBS[subject.kind]:
        can = ", ".join(VERBS[subject.kind])
        raise JudgementError("verb", f"{ruling.verb} can't be said of one {subject.kind}; there are: {can}")


def _check_target(ruling: Ruling, dossier: Dossier) -> None:
    if ruling.target is None:
        raise JudgementError("target", "the issue that it belongs to is needed")
    dossier.issue(ruling.target)


def _check_place(subject: Subject, ruling: Ruling, before: pl.DataFrame | None) -> None:
    """No move to where the claim is: on the issue that the rules gave it, or was moved to last."""
    if ruling.verb is not Verb.MOVE:
        return
    about = {name: value for name, value in subject._asdict().items() if name in ("article", "issue", "quote")}
    moves = None if before is None else standing_judgements(before).filter(verb="move", **about)
    place = subject.issue if moves is None or moves.is_empty() else moves["target"][-1]
    if ruling.target == place:
        raise JudgementError("target", f"the claim is on {place} already")


def _check_expiry(ruling: Ruling, today: date) -> None:
    if ruling.expires is None:
        return
    if ruling.verb not in EXPIRING:
        raise JudgementError("expires", f"a {ruling.verb} does not expire; it holds until it is taken back")
    if ruling.expires < today:
        raise JudgementError("expires", f"{ruling.expires} has passed already: it is {today}")
