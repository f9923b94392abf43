"""Why an issue stands where it stands: the formula with its numbers filled in, in words."""

from datetime import date
from typing import Any

import polars as pl

from model.dossier import Constants, Dossier
from model.schema import LEVELS
from model.standing import Basis, basis, standings_of
from model.standing.course import STRONG

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
    name, constants = known.dossier.issue(issue).name, known.dossier.constants
    row = standings_of(known, window_days).row(by_predicate=pl.col("issue") == issue, named=True)
    lines = [_headline(name, row, known.as_of)]
    if row["by"] is not None:
        lines.append(_judgement(row))
    if row["fact_day"] is not None:
        lines += [_fact(row), *_quotes(known, row), _hold(row, constants, known.as_of)]
    elif row["deciding"]:
        lines += ["No act or contact holds; words alone decide.", *_quotes(known, row)]
    if row["machine"] is not None:
        lines.append(_words(row, constants))
    return [*lines, *_window(row, window_days, known.dossier)]


def level_words(level: int | None) -> str:
    """`frozen (-2)`, `raised (0)`, `none`."""
    return "none" if level is None else f"{LEVELS[level]} ({level:+d})" if level else f"{LEVELS[0]} (0)"


def _headline(name: str, row: Row, as_of: date) -> str:
    since = f" since {row['since']}" if row["since"] else ""
    quiet = ", quiet (no claim in the window)" if row["quiet"] else ""
    lean = f", leaning {level_words(row['leaning'])}" if row["leaning"] is not None else ""
    return f"{name} on {as_of}: {level_words(row['level'])}{since}{quiet}{lean}."


def _judgement(row: Row) -> str:
    until = f" until {row['expires']}" if row["expires"] else ""
    return f"Judged so by {row['by']}{until}: {row['reason']} · the rules alone say {level_words(row['machine'])}."


def _fact(row: Row) -> str:
    level, weight = level_words(row["fact_level"]), row["fact_weight"]
    return f"Decided by the {row['fact_kind']} of {row['fact_day']} at {level}, weight {weight:.2f}."


def _quotes(known: Basis, row: Row) -> list[str]:
    """The deciding claims, each with the factors of its weight."""
    wanted = pl.DataFrame(row["deciding"], schema={"article": pl.String, "sentence": pl.UInt32, "issue": pl.String})
    told = wanted.join(known.claims.unique(wanted.columns), on=wanted.columns, how="left", maintain_order="left")
    counted = known.counted.with_columns(pl.col("issue").cast(pl.String))
    weighed = wanted.join(counted, on=wanted.columns, how="left", maintain_order="left")
    pairs = zip(told.iter_rows(named=True), weighed.iter_rows(named=True), strict=True)
    return [_quote(claim, weight, known.dossier.constants) for claim, weight in pairs]


def _quote(claim: Row, weighed: Row, constants: Constants) -> str:
    kinds = {"act": constants.act_weight, "contact": constants.contact_weight, "word": constants.word_weight}
    rank = claim["rank"] or 0
    factors = f"{weighed['kind']} {kinds[weighed['kind']]:g} × rank {rank}: {1 + constants.rank_step * rank:g}"
    if claim["is_ritual"]:
        factors += f" × set phrase {constants.ritual_factor:g}"
    factors += f" × reading {weighed['confidence']:.2f}"
    if weighed["share"] < 1:
        factors += f" × {weighed['share']:.2f} of what its article says of that kind"
    voice = " · ".join(part for part in (claim["speaker"], claim["source"], str(claim["date"])) if part)
    return f"  {factors} = {weighed['weight']:.2f} · {voice} · rule {claim['rule']} · “{claim['quote'].strip()}”"


def _hold(row: Row, constants: Constants, as_of: date) -> str:
    """How long the deciding fact holds, and what could end it."""
    days = (as_of - row["fact_day"]).days
    match row["fact_level"]:
        case 3:
            return f"A deal stays until a contrary act, {constants.deal_days} days at most: {days} have passed."
        case -2:
            return f"A freeze stays until contact happens; silence does not lift it: {days} days have passed."
    life = constants.act_days if row["fact_kind"] == "act" else constants.contact_days
    weight, left, lead = row["fact_weight"], row["remaining"], 1 + constants.lead
    return (
        f"Half-life {life} days, {days} have passed: {weight:.2f} × 0.5^({days}/{life}) = {left:.2f}; contact against "
        f"it needs {lead:g} × that = {lead * left:.2f}, a newer act an official or two origins."
    )


def _words(row: Row, constants: Constants) -> str:
    """The words since the fact, and what they may do to it."""
    plus, minus = row["words_plus"] or 0.0, row["words_minus"] or 0.0
    said = f"Words since (half-life {constants.word_days} days): friendly {plus:.2f}, hostile {minus:.2f}"
    if row["fact_level"] is None:
        return f"{said}; the heavier decides with a lead of {constants.lead:.0%}, else it is raised (0)."
    if row["fact_level"] in STRONG:
        return f"{said}; they do not move {level_words(row['fact_level'])}."
    return f"{said}; they move the level by one step at most: {row['fact_level']:+d} → {row['machine']:+d}."


def _window(row: Row, days: int, dossier: Dossier) -> list[str]:
    """Trend, positions and coverage of the window, as numbers."""
    now, before = (f"{value:+.2f}" if value is not None else "nothing" for value in (row["now"], row["before"]))
    constants = dossier.constants
    lines = [
        f"Trend over {days} days: {now} from {row['events']} events against {before} from {row['events_before']}, "
        f"dead band ±{constants.dead_band:g}, {constants.enough_events} events needed: {row['trend']}."
    ]
    if row["one_sided"]:
        lines.append("Only one side speaks in this window.")
    if dossier.sides:
        first, second = (level_words(row[column]) for column in ("first_level", "second_level"))
        apart = f", {constants.contested_gap} or more apart: contested" if row["contested"] else ""
        lines.append(f"Positions: {dossier.sides[0].code} {first}, {dossier.sides[1].code} {second}{apart}.")
    if row["mixed"]:
        lines.append("Mixed: strong acts or contacts of both directions in this window.")
    undated = f", {row['undated']} undated that count in nothing" if row["undated"] else ""
    lines.append(f"Articles in the window: {row['articles']}{undated}; last one {row['last'] or 'never'}.")
    return lines
