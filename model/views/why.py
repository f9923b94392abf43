"""Why an issue stands where it stands: the formula with its numbers filled in, in words."""

from datetime import date
from operator import attrgetter
from typing import Any, Final

import polars as pl

from model.days.event_from import iso_told
from model.dossier import Constants, Dossier
from model.schema import CLAIM_KEY, LEVELS
from model.standing import Basis, basis, standings_of
from model.standing.course import STRONG, Course
from model.standing.facts import NO_OFFICIAL, Fact, Reason, Refused, is_leaning
from model.standing.standing import EPOCH, day_of
from model.standing.weights import BY_ONE, OFFICIAL_RANK
from model.views.reckoning import fact_lines, quote_lines, words_lines
from model.words.counting import counted

Row = dict[str, Any]
"""One row of STANDINGS."""


def why(
    claims: pl.DataFrame,
    dossier: Dossier,
    issue: str,
    *,
    as_of: date,
    window_days: int = 30,
    judgements: pl.DataFrame | None = None,
) -> list[str]:
    """Lines of words and numbers, from which pencil and paper get the same; UnknownNameError for a strange issue."""
    return why_of(basis(claims, judgements, dossier, as_of), issue, window_days)


def why_of(known: Basis, issue: str, window_days: int = 30) -> list[str]:
    """The lines out of a basis that is at hand."""
    asked, constants = known.dossier.issue(issue), known.dossier.constants
    issue, name = asked.slug, asked.name
    is_own = pl.col("issue") == issue  # no issue's standing looks at another's claims
    known = known._replace(claims=known.claims.filter(is_own), counted=known.counted.filter(is_own))
    row = standings_of(known, window_days).row(by_predicate=pl.col("issue") == issue, named=True)
    course = known.courses.get(issue)
    lines = [_headline(name, row, known.as_of)]
    if row["by"] is not None:
        lines.append(_judgement(row))
    if course is not None and course.fact is not None and row["fact_day"] is not None:
        lines += [_fact(row, course, course.fact), *fact_lines(known, issue, course.fact)]
        lines += [*_evidence(known, row, course, course.fact), _hold(row, constants, known.as_of)]
    elif course is not None and row["deciding"]:
        lines += _without_fact(known, row, course)
    if course is not None:
        lines += _refused(known, issue, course)
    if course is not None and row["machine"] is not None and not _has_run_out(course):
        lines += [*_words(row, course, constants), *_kept(row, course, constants)]
    return [*lines, *_window(row, window_days, known.dossier)]


def level_words(level: int | None) -> str:
    """`frozen (-2)`, `raised (0)`, `none`."""
    return "none" if level is None else f"{LEVELS[level]} ({level:+d})" if level else f"{LEVELS[0]} (0)"


def _headline(name: str, row: Row, as_of: date) -> str:
    since = f" since {iso_told(row['since'], row['since_precision'])}" if row["since"] else ""
    quiet = ", quiet (no claim that counts in the window)" if row["quiet"] else ""
    lean = f", leaning {level_words(row['leaning'])}" if is_leaning(row) else ""
    stopped = f", contact frozen since {iso_told(row['frozen'], row['frozen_precision'])}" if row["frozen"] else ""
    return f"{name} on {as_of}: {level_words(row['level'])}{since}{stopped}{quiet}{lean}."


def _judgement(row: Row) -> str:
    until = f" (expires {row['expires']})" if row["expires"] else ""
    return f"Judged so by {row['by']}{until}: {row['reason']} · the rules alone say {level_words(row['machine'])}."


def _fact(row: Row, course: Course, fact: Fact) -> str:
    level, weight = level_words(row["fact_level"]), row["fact_weight"]
    if not fact.parts:
        stop = day_of(course.frozen)
        return f"Decided by the stop of {stop} at {level}: no contact ended it; the act on top has had its time."
    weighed, told = [day_of(part.day) for part in fact.parts], row["fact_day"]
    when = f"{told}" if told in weighed else f"{day_of(max(part.day for part in fact.parts))}, told again on {told},"
    return f"Decided by the {row['fact_kind']} of {when} at {level}, weight {weight:.2f}."


def _without_fact(known: Basis, row: Row, course: Course) -> list[str]:
    """What decides where no fact holds: a deal that has run out, as long as nothing was told since; else words."""
    if not _has_run_out(course):
        return ["No act or contact holds; words alone decide.", *_quotes(known, row, pl.col("kind") == "word")]
    days = counted(known.dossier.constants.deal_days, "day")
    ended = f"The deal of {day_of(course.changes[-1].day)} is past its {days}: one step down"
    return [f"{ended}, to {level_words(row['machine'])}.", *_quotes(known, row, pl.col("kind") != "word")]


def _has_run_out(course: Course) -> bool:
    """Whether it stands by a deal that is past its days, and nothing was told since."""
    last = course.changes[-1] if course.changes else None
    return last is not None and last.reason == Reason.DEAL_ENDED and (course.settled or 0) < last.changed


def _evidence(known: Basis, row: Row, course: Course, fact: Fact) -> list[str]:
    """What set the level, and the newest telling, where these are others than those that make the weight."""
    if not fact.parts:
        return _quotes(known, row)
    weighed, since = {day_of(part.day) for part in fact.parts}, day_of(course.since)
    lines: list[str] = []
    if since is not None and since not in weighed:
        lines += [f"  Stands since {iso_told(since, row['since_precision'])}:", *_setter(known, row, since)]
    if row["fact_day"] in weighed:
        return lines
    again = _quotes(known, row, pl.col("day") == row["fact_day"])
    return [*lines, f"  Told again on {row['fact_day']}, weighing less than what was left:", *again]


def _refused(known: Basis, issue: str, course: Course) -> list[str]:
    """The acts and contacts that might stand instead and do not count so: which rule they fail, and their claims."""
    lives, today = course.lives, (known.as_of - EPOCH).days
    others = [refused for refused in course.refused.values() if refused.level != course.level]
    near = [refused for refused in others if today - refused.day <= lives[refused.kind]]
    return [line for refused in sorted(near, key=NEWEST) for line in _refusal(known, issue, refused)]


NEWEST: Final = attrgetter("day", "level")


def _refusal(known: Basis, issue: str, refused: Refused) -> list[str]:
    told = known.counted.filter(
        pl.col("issue") == issue,
        pl.col("day") == day_of(refused.day),
        pl.col("known") == day_of(refused.known),
        kind=refused.kind,
        level=refused.level,
    ).sort("weight", "article", "sentence", descending=[True, False, False])
    reason = refused.reason.replace(NO_OFFICIAL, _who_tells(known, told))
    head = f"Not counted: the {refused.kind} of {day_of(refused.day)} at {level_words(refused.level)}, {reason}:"
    return [head, *quote_lines(known, told.head(REFUSED_SHOWN), indent=4)]


def _who_tells(known: Basis, told: pl.DataFrame) -> str:
    """`No official`; where one tells of it all the same, why that is not enough (`IS_VOUCHED`, `IS_ANNOUNCED`)."""
    if told.select(((pl.col("confidence") < BY_ONE) & ~pl.col("is_headline")).all()).item():
        return f"{NO_OFFICIAL} read with {BY_ONE:g} or more"
    ranks = known.claims.select(pl.col("issue").cast(pl.String), *CLAIM_KEY[:2], "rank")
    ranked = told.with_columns(pl.col("issue").cast(pl.String)).join(ranks, on=CLAIM_KEY, maintain_order="left")
    officials = ranked.filter(pl.col("rank") >= OFFICIAL_RANK)
    if officials.is_empty():
        return NO_OFFICIAL
    first = officials.row(0, named=True)
    if first["is_official"]:
        return "an official"
    is_accused = first["level"] < 0 and first["doer"] not in (None, first["side"])
    return "an official who accuses" if is_accused else "an official in words that name no side"


REFUSED_SHOWN: Final = 2
"""Claims of what did not get through."""


def _setter(known: Basis, row: Row, since: date) -> list[str]:
    """The deciding claim of the day since which it stands; else the first."""
    is_of_day = (pl.col("day") == since) | (pl.col("known") == since)
    return _quotes(known, row, is_of_day, most=1) or _quotes(known, row, most=1)


def _quotes(known: Basis, row: Row, *which: pl.Expr, most: int | None = None) -> list[str]:
    """The deciding claims, or some of them, each with the factors of its weight."""
    wanted = pl.DataFrame(row["deciding"], schema={"article": pl.String, "sentence": pl.UInt32, "issue": pl.String})
    counted = known.counted.with_columns(pl.col("issue").cast(pl.String))
    told = wanted.join(counted, on=wanted.columns, maintain_order="left").filter(*which)
    return quote_lines(known, told.head(most or told.height), indent=4)


def _hold(row: Row, constants: Constants, as_of: date) -> str:
    """How long the deciding fact holds, and what could end it."""
    days = (as_of - row["fact_day"]).days
    have = "has" if days == 1 else "have"
    match row["fact_level"]:
        case 3:
            most = counted(constants.deal_days, "day")
            return f"A deal stays until a contrary act, {most} at most: {days} {have} passed."
        case -2:
            until = "contact or a deal is told well enough"
            return f"A freeze stays until {until}; silence does not lift it: {counted(days, 'day')} {have} passed."
    life = constants.act_days if row["fact_kind"] == "act" else constants.contact_days
    weight, left, lead = row["fact_weight"], row["remaining"], 1 + constants.lead
    return (
        f"Half-life {counted(life, 'day')}, {days} {have} passed: {weight:.2f} × 0.5^({days}/{life}) = {left:.2f}; "
        f"contact against it needs {lead:g} × that = {lead * left:.2f}, a newer act an official or two origins."
    )


def _words(row: Row, course: Course, constants: Constants) -> list[str]:
    """The words since the fact, on the last day that told anything, and what they do to it."""
    when = f"as of {day_of(course.settled)} (half-life {counted(constants.word_days, 'day')})"
    if course.spoken is None:
        return _unheard(row, course, constants, f"No words since are heard, {when}")
    said = f"Words since, {when}, say {level_words(course.spoken)}"
    if row["fact_level"] in STRONG:
        return [f"{said}; they do not move {level_words(row['fact_level'])}."]
    if row["fact_level"] is None:
        does = f"the heavier decides with a lead of {constants.lead:.0%}, else it is raised (0)"
    else:
        does = f"they move the level by one step at most{_needed(row, course)}"
    return [f"{said}; {does}:", *words_lines(course, constants)]


def _unheard(row: Row, course: Course, constants: Constants, said: str) -> list[str]:
    """Where there are no words, or too few of one direction: what that does."""
    stays = f"the level stays as it was, {level_words(row['machine'])}"
    if row["fact_level"] in STRONG:
        return [f"{said}; none would move {level_words(row['fact_level'])}."]
    if row["fact_level"] is None:
        lack = "too light, not told well enough, or on neither side"
        return [f"{said}: {lack}; {stays}:", *words_lines(course, constants)]
    if not course.holds(course.settled or 0):
        return [f"{said}, and what decides is older than its half-life: {stays}."]
    if row["machine"] != row["fact_level"]:
        return [f"{said} anew; {stays} by earlier ones:", *words_lines(course, constants)]
    return [f"{said}; they would move the level by one step at most:", *words_lines(course, constants)]


def _needed(row: Row, course: Course) -> str:
    """What the words must weigh to move a level against what decides."""
    if course.settled is None or not course.spoken or course.spoken * row["fact_level"] >= 0:
        return ""
    left, lead = course.remaining(course.settled), 1 + course.constants.lead
    return f", against it with {lead:g} × the {left:.2f} left on that day = {course.needed(course.settled):.2f}"


def _kept(row: Row, course: Course, constants: Constants) -> list[str]:
    """That a level stays where it has just come to, although words or a step would take it back."""
    if course.held is None:
        return []
    kept = f"Kept at {level_words(row['machine'])} since {row['changed']}"
    return [f"{kept}: within {counted(constants.settling_days, 'day')} neither words nor a step take it back."]


def _position(row: Row, place: str) -> str:
    """`frozen (-2) from 12 claims of 1 source`."""
    claims, sources = row[f"{place}_claims"], row[f"{place}_sources"]
    told = f" from {counted(claims, 'claim')} of {counted(sources, 'source')}" if claims else ""
    return level_words(row[f"{place}_level"]) + told


def _mean(value: float | None) -> str:
    """`+0.37`; nothing below zero that is but rounded to it."""
    return "nothing" if value is None else f"{round(value, 2) + 0.0:+.2f}"


def _window(row: Row, days: int, dossier: Dossier) -> list[str]:
    """Trend, positions and coverage of the window, as numbers."""
    now, before = (_mean(row[name]) for name in ("now", "before"))
    constants = dossier.constants
    lines = [
        f"Trend over {counted(days, 'day')}: {now} from {counted(row['events'], 'event')} "
        f"against {before} from {row['events_before']}, "
        f"dead band ±{constants.dead_band:g}, {counted(constants.enough_events, 'event')} needed: {row['trend']}."
    ]
    if row["one_sided"]:
        lines.append("Only one side speaks in this window.")
    if dossier.sides:
        first, second = (_position(row, place) for place in ("first", "second"))
        apart = f", {constants.contested_gap} or more apart: contested" if row["contested"] else ""
        lines.append(f"Positions: {dossier.sides[0].code} {first}, {dossier.sides[1].code} {second}{apart}.")
    if row["mixed"]:
        lines.append("Mixed: strong acts or contacts of both directions in this window.")
    undated = f", {row['undated']} undated that count in nothing" if row["undated"] else ""
    lines.append(f"Articles in the window: {row['articles']}{undated}; last one {row['last'] or 'never'}.")
    return lines
