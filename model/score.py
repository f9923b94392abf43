"""How well levels agree with a labelled file: the same figures as the guide's own scorer, and where it goes wrong."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from random import Random
from typing import Final, NamedTuple

import polars as pl

from model.errors import ReadError
from model.machine.lines import lines_in
from model.nearest import meant, there_are
from model.schema import LEVELS

WHAT_FITS: Final = 'a line is such as {"id": "a", "text": "…", "labels": {"taiwan": [-1]}, "optional": []}'
"""For errors."""


class Passage(NamedTuple):
    """One labelled passage; for each issue the levels that are accepted."""

    id: str
    date: date | None
    text: str
    labels: dict[str, list[int]]
    optional: list[str]
    """Issues that are neither required nor wrong."""


class Pair(NamedTuple):
    """One issue that both the label and the prediction name."""

    wanted: int
    """The accepted level nearest to the prediction."""
    got: int
    is_exact: bool
    is_sign_right: bool


class Agreement(NamedTuple):
    """The figures, each 0 to 1 (kappa: at most 1)."""

    passages: int
    issue_precision: float
    issue_recall: float
    issue_f1: float
    sign_accuracy: float
    sign_macro_f1: float
    level_exact: float
    level_qwk: float
    issue_and_sign_f1: float

    def line(self) -> str:
        """All figures in one line."""
        return "  ".join(
            f"{name} {value:.3f}" if isinstance(value, float) else f"{name} {value}"
            for name, value in self._asdict().items()
        )


def load_gold(path: Path, issues: list[str]) -> list[Passage]:
    """The passages of a JSON-lines file, each id once, labelled with these issues; ReadError names the line that is not
    as it should be.
    """
    try:
        lines = lines_in(path.read_text(encoding="utf-8"))
    except UnicodeDecodeError as error:
        raise ReadError(str(path), f"is not text in UTF-8; {WHAT_FITS}") from error
    except OSError as error:
        raise ReadError(str(path), error.strerror or "cannot be read") from error
    if not lines:
        raise ReadError(str(path), f"has no line; {WHAT_FITS}")
    passages = [_passage(line, f"{path}:{number}", issues) for number, line in enumerate(lines, 1)]
    lines_of: dict[str, int] = {}
    for number, passage in enumerate(passages, 1):
        first = lines_of.setdefault(passage.id, number)
        if passages[first - 1].text != passage.text:
            raise ReadError(f"{path}:{number}", f"has the id {passage.id!r} of line {first}, which is another passage")
    return list({passage.id: passage for passage in passages}.values())


def _passage(line: str, place: str, issues: list[str]) -> Passage:
    try:
        row = json.loads(line)
    except json.JSONDecodeError as error:
        raise ReadError(place, f"is no JSON (from column {error.colno} on); {WHAT_FITS}") from error
    except ValueError as error:
        raise ReadError(place, f"is no JSON; {WHAT_FITS}") from error
    try:
        day = _day(row["date"]) if row.get("date") else None
        passage = Passage(row["id"], day, row["text"], row["labels"], row.get("optional", []))
    except KeyError as error:
        raise ReadError(place, f"is no labelled passage: it has no {error.args[0]}; {WHAT_FITS}") from error
    except (ValueError, TypeError, AttributeError) as error:
        raise ReadError(place, f"is no labelled passage: {error}; {WHAT_FITS}") from error
    fault = next(_faults(passage, issues), None)
    if fault:
        raise ReadError(place, f"is no labelled passage: {fault}; {WHAT_FITS}")
    return passage


def _day(told: str) -> date:
    try:
        return date.fromisoformat(told)
    except ValueError as error:
        raise ValueError(f"its date {told!r} is no day such as 2025-06-10") from error


def _faults(passage: Passage, issues: list[str]) -> Iterator[str]:
    """What of a passage is not as it should be."""
    if not _is_texts([passage.id, passage.text]):
        yield "its id or text is no text"
    elif not passage.text.strip():
        yield "its text is empty"
    if not _is_texts(passage.optional):
        yield "optional is no list of issues"
    if not isinstance(passage.labels, dict):
        yield "labels are no issues with their levels"
        return
    for issue, accepted in passage.labels.items():
        if issue not in issues:
            yield f"{issue!r} is no issue that is scored{meant(issue, issues, there_are(issues))}"
        if not (isinstance(accepted, list) and accepted):
            yield f"the levels of {issue!r} are no list"
        elif wrong := [level for level in accepted if not (type(level) is int and level in LEVELS)]:
            yield f"{wrong[0]!r} is no level of {issue!r}; they are -3 to 3"


def _is_texts(values: object) -> bool:
    return isinstance(values, list) and all(isinstance(value, str) for value in values)


def by_passage(levels: pl.DataFrame) -> dict[str, dict[str, int]]:
    """The predicted level of each issue of each passage, from a frame with id (or article), issue, level."""
    key = "id" if "id" in levels.columns else "article"
    found: dict[str, dict[str, int]] = {}
    for passage, issue, level in levels.select(key, "issue", "level").drop_nulls().iter_rows():
        found.setdefault(passage, {})[issue] = int(level)
    return found


def pairs(gold: Iterable[Passage], levels: pl.DataFrame) -> list[Pair]:
    """Every issue on which both speak."""
    got = by_passage(levels)
    return [
        _pair(accepted, got[passage.id][issue])
        for passage in gold
        for issue, accepted in passage.labels.items()
        if issue in got.get(passage.id, {})
    ]


def score(gold: list[Passage], levels: pl.DataFrame) -> Agreement:
    """The agreement of predicted levels (id or article, issue, level) with labelled passages."""
    got = by_passage(levels)
    return _agreement([_counts(passage, got.get(passage.id, {})) for passage in gold])


def interval(
    gold: list[Passage], levels: pl.DataFrame, *, draws: int = 500, seed: int = 1
) -> dict[str, tuple[float, float]]:
    """Bootstrap over passages: the middle 95 % of each figure."""
    got = by_passage(levels)
    counts = [_counts(passage, got.get(passage.id, {})) for passage in gold]
    random = Random(seed)
    drawn = [_agreement(random.choices(counts, k=len(counts))) for _ in range(draws)]
    low, high = int(draws * 0.025), int(draws * 0.975)
    return {name: _ends(sorted(getattr(one, name) for one in drawn), low, high) for name in Agreement._fields[1:]}


def confusion(gold: Iterable[Passage], levels: pl.DataFrame) -> pl.DataFrame:
    """wanted, and a column per predicted level -3 … 3: how often."""
    counted = Counter((pair.wanted, pair.got) for pair in pairs(gold, levels))
    return pl.DataFrame(
        [{"wanted": wanted} | {str(got): counted[wanted, got] for got in range(-3, 4)} for wanted in range(-3, 4)]
    )


def wrong(gold: Iterable[Passage], levels: pl.DataFrame, claims: pl.DataFrame) -> pl.DataFrame:
    """id, issue, wanted, got, rules, text of what was missed, invented or given the wrong sign."""
    got = by_passage(levels)
    rules = {
        (a, i): r
        for a, i, r in claims.group_by("article", "issue").agg(pl.col("rule").unique().sort().str.join(" ")).iter_rows()
    }
    text, level = pl.String(), pl.Int64()
    schema = pl.Schema({"id": text, "issue": text, "wanted": pl.List(level), "got": level, "rules": text, "text": text})
    rows = [
        (
            passage.id,
            issue,
            passage.labels.get(issue),
            mine.get(issue),
            rules.get((passage.id, issue), ""),
            passage.text,
        )
        for passage in gold
        for mine in [got.get(passage.id, {})]
        for issue in sorted(passage.labels.keys() | mine.keys())
        if _is_wrong(passage, issue, mine)
    ]
    return pl.DataFrame(rows, schema=schema, orient="row")


class _Counts(NamedTuple):
    found: int
    missed: int
    invented: int
    pairs: list[Pair]


def _sign(level: int) -> int:
    return (level > 0) - (level < 0)


def _pair(accepted: list[int], level: int) -> Pair:
    nearest = min(accepted, key=lambda wanted: abs(wanted - level))
    return Pair(nearest, level, level in accepted, _sign(level) in {_sign(wanted) for wanted in accepted})


def _is_wrong(passage: Passage, issue: str, got: dict[str, int]) -> bool:
    if issue not in passage.labels:
        return issue not in passage.optional
    return issue not in got or not _pair(passage.labels[issue], got[issue]).is_sign_right


def _counts(passage: Passage, got: dict[str, int]) -> _Counts:
    both = passage.labels.keys() & got.keys()
    invented = got.keys() - passage.labels.keys() - set(passage.optional)
    return _Counts(
        len(both),
        len(passage.labels.keys() - got.keys()),
        len(invented),
        [_pair(passage.labels[issue], got[issue]) for issue in sorted(both)],
    )


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _agreement(counts: list[_Counts]) -> Agreement:
    found, missed = sum(one.found for one in counts), sum(one.missed for one in counts)
    invented = sum(one.invented for one in counts)
    told = [pair for one in counts for pair in one.pairs]
    right, total = sum(pair.is_sign_right for pair in told), len(told) or 1
    named, wanted = found + invented or 1, found + missed or 1
    return Agreement(
        passages=len(counts),
        issue_precision=found / named,
        issue_recall=found / wanted,
        issue_f1=_f1(found / named, found / wanted),
        sign_accuracy=right / total,
        sign_macro_f1=sum(_sign_f1(told, sign) for sign in (-1, 0, 1)) / 3,
        level_exact=sum(pair.is_exact for pair in told) / total,
        level_qwk=_kappa(told),
        issue_and_sign_f1=_f1(right / named, right / wanted),
    )


def _sign_f1(told: list[Pair], sign: int) -> float:
    hit = sum(pair.is_sign_right and _sign(pair.got) == sign for pair in told)
    wanted = sum(_sign(pair.got if pair.is_sign_right else pair.wanted) == sign for pair in told)
    got = sum(_sign(pair.got) == sign for pair in told)
    return 2 * hit / (wanted + got) if wanted + got else 0.0


def _kappa(told: list[Pair]) -> float:
    """Cohen's kappa with quadratic weights."""
    total = len(told) or 1
    wanted, got = Counter(pair.wanted for pair in told), Counter(pair.got for pair in told)
    expected = sum(wanted[a] * got[b] * (a - b) ** 2 for a in wanted for b in got) / total**2
    observed = sum((pair.wanted - pair.got) ** 2 for pair in told) / total
    return 1 - observed / expected if expected else 0.0


def _ends(values: list[float], low: int, high: int) -> tuple[float, float]:
    return values[low], values[high]
