"""What analysts judge lies on top, and what they mend is mended."""

from datetime import date, datetime, time, tzinfo
from errno import EINVAL
from time import tzset
from typing import Any, Final

import polars as pl
import pytest

from model.judging import irrelevant_articles, remarks_on
from model.schema import Mode
from model.standing import basis, mended, standings
from model.standing.judgements import JUDGED, judged, known_by
from model.standing.weights import counted
from model.views import why_of
from model.views.claims import with_reckoned
from model.words.rules import AFAR, UNCUED
from tests.model.factories import day, make_claims, make_dossier, make_judgements

AS_OF: Final = day(5)
DOSSIER: Final = make_dossier()
CLAIMS: Final = make_claims({"level": -3, "quote": "They slapped tariffs on it.", "article": "a"})
ABOUT: Final = {"article": "a", "quote": "They slapped tariffs on it."}


def taiwan(judgements: pl.DataFrame, on: int = 5) -> dict[str, Any]:
    rows = standings(CLAIMS, judgements, DOSSIER, day(on))
    return rows.row(by_predicate=pl.col("issue") == "taiwan", named=True)


def test_an_override_lies_on_top_with_who_and_why() -> None:
    row = taiwan(make_judgements({"level": 1, "by": "ana", "reason": "they talk in secret"}))

    assert (row["level"], row["machine"], row["by"], row["reason"]) == (1, -3, "ana", "they talk in secret")


def test_the_newest_override_wins() -> None:
    assert taiwan(make_judgements({"level": 1, "on": 1}, {"level": 2, "on": 2}))["level"] == 2


def test_from_a_day_before_1970_only_what_was_judged_as_of_then_holds_also_on_windows(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class OnWindows(datetime):
        def astimezone(self, tz: tzinfo | None = None) -> datetime:
            if self.year < 1970:
                raise OSError(EINVAL, "Invalid argument")
            return super().astimezone(tz)

    monkeypatch.setattr("model.standing.judgements.datetime", OnWindows)
    then = date(1969, 5, 1)
    judgements = make_judgements({"level": 1, "id": "now"}, {"level": 2, "id": "then", "holds_from": then})

    assert [known_by(judgements, day)["id"].to_list() for day in (date(1969, 4, 30), then)] == [[], ["then"]]


def test_a_judgement_taken_back_is_as_if_never_made() -> None:
    row = taiwan(make_judgements({"level": 1, "id": "one"}, {"undoes": "one", "verb": "note", "on": 1}))

    assert (row["level"], row["by"]) == (-3, None)


def test_a_judgement_taken_back_later_still_stood_before() -> None:
    judgements = make_judgements({"level": 1, "id": "one"}, {"undoes": "one", "verb": "note", "on": 4})

    assert [taiwan(judgements, on)["level"] for on in (3, 4)] == [1, -3]


def test_a_dismissed_claim_counts_no_more() -> None:
    assert mended(CLAIMS, make_judgements({"verb": "dismiss", **ABOUT}), AS_OF).is_empty()


def test_a_corrected_claim_has_the_judged_level_and_label() -> None:
    rows = mended(CLAIMS, make_judgements({"verb": "correct", "level": -1, **ABOUT}), AS_OF)

    assert rows.select("level", "label", "kind", "passage_level").rows() == [(-1, "strained", "word", -1)]


def test_a_correction_counts_however_unsurely_the_rules_read_the_claim() -> None:
    unsure = CLAIMS.with_columns(level=pl.lit(-1, pl.Int8), rule=pl.lit(UNCUED), confidence=pl.lit(0.3, pl.Float32))
    correction = make_judgements({"verb": "correct", "level": -3, **ABOUT})
    moved = pl.concat([correction, make_judgements({"verb": "move", "target": "trade", "id": "later", **ABOUT})])

    rows = [counted(mended(unsure, said, AS_OF), DOSSIER) for said in (None, correction, moved)]
    assert [row["level"].to_list() for row in rows] == [[], [-3], [-3]]


@pytest.mark.parametrize("given", [{"mode": mode} for mode in Mode] + [{"rule": f"test{AFAR}"}])
@pytest.mark.parametrize("was", [2, -3])
def test_a_correction_counts_as_asserted_whatever_the_rules_took_the_claim_for(given: dict[str, str], was: int) -> None:
    claims = make_claims(ABOUT | {"level": was, "kind": "act", **given})
    correction = make_judgements({"verb": "correct", "level": -3, **ABOUT})
    known = basis(claims, correction, DOSSIER, AS_OF)

    assert known.counted.select("level", "kind").rows() == [(-3, "act")]
    assert with_reckoned(judged(claims, correction, AS_OF), DOSSIER)["uncounted"].to_list() == [None]
    assert any("corrected by an analyst" in line for line in why_of(known, "taiwan"))


def test_a_moved_claim_is_on_the_other_issue() -> None:
    rows = mended(CLAIMS, make_judgements({"verb": "move", "target": "trade", **ABOUT}), AS_OF)

    assert rows["issue"].to_list() == ["trade"]


def test_a_claim_that_is_moved_back_is_as_the_rules_read_it() -> None:
    there = {"verb": "move", "target": "trade", **ABOUT}
    back = {"verb": "move", "target": "taiwan", "on": 1, "reason": "it was right", **ABOUT}
    rows = judged(CLAIMS, make_judgements(there, back), AS_OF)

    assert rows.select("issue", "judged").rows() == [("taiwan", None)]


def test_an_irrelevant_article_makes_no_claim() -> None:
    assert mended(CLAIMS, make_judgements({"verb": "irrelevant", "article": "a", "issue": None}), AS_OF).is_empty()


MENDING: Final[dict[str, dict[str, Any]]] = {
    "correct": {"level": -1, **ABOUT},
    "dismiss": ABOUT,
    "move": {"target": "trade", **ABOUT},
    "irrelevant": {"article": "a", "issue": None},
}
"""What changes what counts, and what it takes to say so."""


@pytest.mark.parametrize("verb", MENDING)
def test_from_the_day_after_its_last_day_the_claim_counts_again_as_it_was_read(verb: str) -> None:
    judgements = make_judgements({"verb": verb, "expires_on": 4, **MENDING[verb]})

    assert not mended(CLAIMS, judgements, day(4)).equals(CLAIMS)
    assert mended(CLAIMS, judgements, day(5)).equals(CLAIMS)
    assert judged(CLAIMS, judgements, day(5))["judged"].to_list() == [None]
    assert [taiwan(judgements, on)["level"] == -3 for on in (4, 5)] == [False, True]


def test_beneath_a_correction_that_has_expired_the_one_before_it_holds_again() -> None:
    first, then = ({"verb": "correct", "level": level, "on": level, **ABOUT} for level in (1, 2))
    judgements = make_judgements(first, then | {"expires_on": 4})

    assert [mended(CLAIMS, judgements, day(on))["level"].to_list() for on in (4, 5)] == [[2], [1]]


def test_a_correction_with_an_expiry_is_taken_back_like_any_other() -> None:
    judgements = make_judgements(
        {"verb": "correct", "level": 1, "expires_on": 4, **ABOUT}, {"verb": "correct", "undoes": "judgement-0", "on": 2}
    )

    assert mended(CLAIMS, judgements, day(3)).equals(CLAIMS)


def test_an_article_is_relevant_again_from_the_day_after() -> None:
    judgements = make_judgements({"verb": "irrelevant", "article": "a", "issue": None, "expires_on": 4})

    assert [irrelevant_articles(judgements, day(on)) for on in (4, 5)] == [{"a"}, set()]
    assert [len(remarks_on(judgements, day(on), article="a")) for on in (4, 5)] == [1, 0]


def test_a_note_changes_nothing() -> None:
    assert mended(CLAIMS, make_judgements({"verb": "note", **ABOUT}), AS_OF).equals(CLAIMS)


def test_what_is_mended_stays_attached_when_sentences_are_counted_anew() -> None:
    read_again = CLAIMS.with_columns(pl.lit(7, pl.UInt32).alias("sentence"), pl.lit("other-rule").alias("rule"))

    assert mended(read_again, make_judgements({"verb": "dismiss", "sentence": 0, **ABOUT}), AS_OF).is_empty()


def test_what_is_judged_in_the_evening_holds_that_evening_wherever_the_analyst_sits(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """At 18:00 in Los Angeles it is the next day already in UTC."""
    evening = datetime.combine(day(5), time(1))
    judgements = make_judgements({"level": 1}).with_columns(at=pl.lit(evening))
    levels = {}
    for zone in ("America/Los_Angeles", "UTC"):
        monkeypatch.setenv("TZ", zone)
        tzset()
        row = taiwan(judgements, 4)
        levels[zone] = (row["level"], row["since"])
    monkeypatch.undo()
    tzset()

    assert levels == {"America/Los_Angeles": (1, day(4)), "UTC": (-3, day(0))}


def test_marks_of_judgements_lie_beside_every_claim_and_none_is_left_out() -> None:
    rows = judged(CLAIMS, make_judgements({"verb": "dismiss", "reason": "a quiz", **ABOUT}), AS_OF)

    assert rows.schema == {**CLAIMS.schema, **JUDGED}
    row = rows.row(0, named=True)
    assert (row["judged"], row["judged_by"], row["judged_why"]) == ("dismissed", "ana", "a quiz")
    assert (row["level"], row["machine_level"]) == (-3, -3)


def test_a_claim_that_is_moved_to_where_one_is_already_counts_once() -> None:
    both = pl.concat([CLAIMS, CLAIMS.with_columns(issue=pl.lit("trade"), level=pl.lit(1, pl.Int8))])
    rows = mended(both, make_judgements({"verb": "move", "target": "trade", **ABOUT}), AS_OF)

    assert rows.select("issue", "level").rows() == [("trade", 1)]


def test_beside_a_dismissed_claim_the_paragraph_has_the_level_of_what_is_left() -> None:
    talks = {"article": "a", "level": 1, "quote": "They met.", "sentence": 1}
    both = pl.concat([CLAIMS, make_claims(talks)]).with_columns(passage_level=pl.lit(-3, pl.Int8))
    rows = mended(both, make_judgements({"verb": "dismiss", **ABOUT}), AS_OF)

    assert rows.select("quote", "level", "passage_level").rows() == [("They met.", 1, 1)]
