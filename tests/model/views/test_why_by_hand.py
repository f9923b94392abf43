"""An outsider with pencil and paper, who has only what `--why` prints, gets the same standing.

Nothing of the product's reckoning is used here: the lines are read, the numbers added up again, and the rules applied
as docs/standing.md has them.
"""

import re
from datetime import date
from itertools import pairwise
from math import prod
from typing import Final

import pytest

from model.dossier import load_dossier
from model.standing import basis
from model.store.demo import demo_articles, demo_claims
from model.store.library import reader_for
from model.views import why_of

LEVEL: Final = r"\((?P<{}>[+-]?\d)\)"
NUMBER: Final = r"\d+(?:\.\d+)?"
CLOSE: Final = 0.02
"""Printed numbers have two decimals; a sum of some of them is off by that much."""
DAYS: Final = [date(2023, 2, 10), date(2023, 4, 15), date(2023, 6, 20), date(2023, 10, 31), date(2023, 12, 31)]


@pytest.fixture(scope="module")
def printed() -> list[list[str]]:
    """The printed reckoning of every issue of the demo on each of DAYS."""
    dossier, articles = load_dossier("us-china"), demo_articles()
    claims = demo_claims(articles, dossier, reader_for(dossier))
    known = (basis(claims, None, dossier, day) for day in DAYS)
    return [why_of(on, issue) for on in known for issue in dossier.slugs]


def added(text: str) -> float:
    """`2.27 × 0.5^(3/60) + 1.10`, by hand; names of sides before a number are skipped."""
    return sum(prod(map(factor, term.split(" × "))) for term in text.split(" + "))


def factor(text: str) -> float:
    if power := re.fullmatch(rf"({NUMBER})\^\((\d+)/(\d+)\)", text):
        base, days, life = map(float, power.groups())
        return float(base ** (days / life))
    if share := re.fullmatch(rf"({NUMBER})/({NUMBER})", text):
        return float(share[1]) / float(share[2])
    found = re.findall(NUMBER, text)
    return float(found[-1])


def number_in(pattern: str, lines: list[str], name: str) -> float | None:
    found = next((found for line in lines if (found := re.search(pattern, line))), None)
    return float(found[name]) if found else None


def test_a_claims_factors_multiply_to_its_weight(printed: list[list[str]]) -> None:
    claims = [line for lines in printed for line in lines if re.match(r" {4}(act|contact|word) ", line)]

    assert len(claims) > len(DAYS)
    for line in claims:
        reckoned, weight = re.match(rf" *(.*?) = ({NUMBER}) ·", line).groups()  # type: ignore[union-attr]
        factors = re.sub(r" of what its article says of that kind", "", reckoned).split(" × ")
        assert prod(map(factor, factors)) == pytest.approx(float(weight), abs=CLOSE), line


def test_the_voices_of_a_day_add_up_to_its_weight(printed: list[list[str]]) -> None:
    days = [line for lines in printed for line in lines if re.match(r" {2}\d{4}-\d\d-\d\d.*: .* = ", line)]

    assert len(days) > len(DAYS)
    for line in days:
        reckoned, weight = re.match(rf".*?: (.*) = ({NUMBER})$", line).groups()  # type: ignore[union-attr]
        assert added(reckoned) == pytest.approx(float(weight), abs=2 * CLOSE), line


def test_a_side_and_its_weightiest_claim_have_one_weight(printed: list[list[str]]) -> None:
    for lines in printed:
        for day, following in pairwise(lines):
            if re.match(r" {2}\d{4}-\d\d-\d\d.*: ", day) and following.startswith("    "):
                first = factor(day.split(": ", 1)[1].split(" = ")[0].split(" + ")[0].split(" × ")[0])
                assert first == pytest.approx(float(re.search(rf"= ({NUMBER}) ·", following)[1]), abs=CLOSE)  # type: ignore[index]


def test_the_days_add_up_to_the_weight_of_what_decides(printed: list[list[str]]) -> None:
    checked = 0
    for lines in printed:
        told = next((line for line in lines if line.startswith("  Weight: ")), None)
        if told is None:
            continue
        reckoned, weight = re.match(rf" *Weight: (.*) = ({NUMBER})\.$", told).groups()  # type: ignore[union-attr]
        decided = number_in(rf"^Decided by .*, weight (?P<weight>{NUMBER})", lines, "weight")
        assert added(reckoned) == pytest.approx(float(weight), abs=2 * CLOSE)
        checked += float(weight) == decided
    assert checked > len(DAYS)


def test_words_add_up_to_what_they_are_said_to_weigh(printed: list[list[str]]) -> None:
    words = [line for lines in printed for line in lines if re.match(r" {2}(friendly|hostile): \d", line)]

    assert words
    for line in words:
        reckoned, weight = re.match(rf" *\w+: (.*) = ({NUMBER})\.$", line).groups()  # type: ignore[union-attr]
        assert added(reckoned) == pytest.approx(float(weight), abs=2 * CLOSE), line


def test_what_is_left_of_an_act_is_its_weight_halved_so_often(printed: list[list[str]]) -> None:
    halved = [line for lines in printed for line in lines if line.startswith("Half-life ")]

    assert halved
    for line in halved:
        reckoned, left, needs = re.search(rf"passed: (.*?) = ({NUMBER}); .* × that = ({NUMBER})", line).groups()  # type: ignore[union-attr]
        assert added(reckoned) == pytest.approx(float(left), abs=CLOSE)
        assert 1.2 * float(left) == pytest.approx(float(needs), abs=CLOSE)


def is_said_enough(lines: list[str]) -> bool:
    """Whether the words weigh what they need to move a level against what decides."""
    needed = number_in(rf"left on that day = (?P<needed>{NUMBER})", lines, "needed")
    said = [
        number_in(rf"^  {way}: .* = (?P<said>{NUMBER})\.$", lines, "said") or 0.0 for way in ("friendly", "hostile")
    ]
    return needed is None or max(said) >= needed


def by_hand(lines: list[str]) -> int | None:
    """The level, by the rules: a fact's own, moved by one step of the words, where they lead; else words alone."""
    fact = number_in(r"^Decided by .* at \w+ " + LEVEL.format("fact"), lines, "fact")
    words = number_in(r"^Words since, .* say \w+ " + LEVEL.format("words"), lines, "words")
    if any("the level stays as it was" in line for line in lines):
        return None
    if fact is None:
        return None if words is None else int(words)
    kept = number_in(r"^Kept at \w+ " + LEVEL.format("kept"), lines, "kept")
    if kept is not None:
        return int(kept)
    says_less = words is not None and words * fact > 0 and abs(words) <= abs(fact)  # a step is towards what they say
    if fact in (-3, -2, 3) or not words or says_less or not is_said_enough(lines):
        return int(fact)
    return int(min(max(fact + (1 if words > 0 else -1), -1), 2))


def test_the_level_follows_from_what_is_printed(printed: list[list[str]]) -> None:
    reckoned = 0
    for lines in printed:
        shown = number_in(r"^.* on \d{4}-\d\d-\d\d: \w+ " + LEVEL.format("shown"), lines, "shown")
        level = by_hand(lines)
        if level is not None and shown is not None:
            assert level == shown, lines
            reckoned += 1
    assert reckoned > 10 * len(DAYS)
