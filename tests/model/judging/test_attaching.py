"""Judgements stay with their claims when other rules read the articles."""

from itertools import pairwise
from typing import Any, Final

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from model.judging import attached, unattached
from model.judging.superseding import EVERY_DOSSIER, PROGRAM
from model.standing.judgements import judged, mended
from tests.model.factories import day, make_claims, make_judgements

AS_OF: Final = day(10)
LAW: Final = settings(deadline=None, max_examples=25)
TEXT: Final = "The ministry imposed tariffs on steel; the spokesman said that talks go on. Both sides signed a deal."
WHOLE: Final = TEXT[: TEXT.index(" Both")]
FIRST: Final = TEXT[: TEXT.index(";")]
SECOND: Final = TEXT[TEXT.index("the spokesman") : TEXT.index(" Both")]


def claim(quote: str, **given: Any) -> dict[str, Any]:
    return {"article": "a", "issue": "trade", "level": -3, "quote": quote} | given


def dismissal(quote: str) -> pl.DataFrame:
    return make_judgements({"verb": "dismiss", "article": "a", "issue": "trade", "quote": quote, "sentence": 0})


def kept_quotes(judgements: pl.DataFrame, *claims: dict[str, Any]) -> list[str]:
    return mended(make_claims(*claims), judgements, AS_OF)["quote"].to_list()


def test_it_is_found_again_whatever_number_the_sentence_has() -> None:
    assert kept_quotes(dismissal(WHOLE), claim(WHOLE, sentence=9, rule="other")) == []


def test_it_goes_over_to_the_longer_quote_that_has_the_old_one_in_it() -> None:
    assert kept_quotes(dismissal(FIRST), claim(WHOLE)) == []


def test_of_the_parts_of_a_sentence_it_goes_to_the_one_that_is_most_of_it() -> None:
    assert kept_quotes(dismissal(WHOLE), claim(FIRST), claim(SECOND, sentence=1)) == [min(FIRST, SECOND, key=len)]


def test_a_claim_that_is_still_there_as_it_was_keeps_it() -> None:
    assert kept_quotes(dismissal(FIRST), claim(FIRST), claim(WHOLE, sentence=1)) == [WHOLE]


@pytest.mark.parametrize(
    "other", [claim(WHOLE, article="b"), claim(WHOLE, issue="taiwan"), claim("Both sides signed a deal.")]
)
def test_it_never_goes_to_another_article_issue_or_sentence(other: dict[str, Any]) -> None:
    judgements = dismissal(FIRST)

    assert kept_quotes(judgements, other) == [other["quote"]]
    assert unattached(judgements, make_claims(other))["id"].to_list() == judgements["id"].to_list()


def test_a_word_is_not_the_sentence_that_has_it() -> None:
    assert kept_quotes(dismissal("The"), claim(WHOLE)) == [WHOLE]


def test_an_override_is_never_unattached() -> None:
    assert unattached(make_judgements({"level": 1}), make_claims()).is_empty()


def test_the_newer_of_two_that_meet_on_one_claim_wins() -> None:
    about = {"verb": "correct", "article": "a", "issue": "trade"}
    judgements = make_judgements(
        {**about, "quote": FIRST, "level": 1, "on": 1}, {**about, "quote": WHOLE, "level": 2, "on": 2}
    )

    assert mended(make_claims(claim(WHOLE)), judgements, AS_OF)["level"].to_list() == [2]


@LAW
@given(st.data())
def test_whatever_way_a_sentence_is_cut_the_dismissed_part_stays_out(data: st.DataObject) -> None:
    """Cut anew anywhere around or within the old quote, as long as a good part of it is kept."""
    start = data.draw(st.integers(0, len(FIRST) - 1))
    end = data.draw(st.integers(start + 1, len(TEXT)))
    new, old = TEXT[start:end], FIRST
    holds = old in new or new in old
    shorter, longer = sorted((len(new), len(old)))

    assert (kept_quotes(dismissal(old), claim(new)) == []) == (holds and shorter * 3 >= longer)


@LAW
@given(st.permutations(range(4)), st.permutations(range(3)))
def test_order_of_claims_and_of_judgements_changes_nothing(claims_order: list[int], judged_order: list[int]) -> None:
    claims = make_claims(
        claim(WHOLE), claim(FIRST, sentence=1), claim(SECOND, sentence=2), claim(WHOLE, article="b", sentence=3)
    )
    about = {"article": "a", "issue": "trade", "quote": TEXT}
    judgements = make_judgements(
        {"verb": "correct", "level": 1, "on": 1, **about},
        {"verb": "dismiss", **about, "quote": FIRST, "on": 2},
        {"verb": "pin", **about, "quote": SECOND, "on": 3},
    )

    rows = judged(claims[claims_order], judgements[judged_order], AS_OF).sort("article", "sentence")
    assert rows.equals(judged(claims, judgements, AS_OF).sort("article", "sentence"))
    assert (
        attached(judgements[judged_order], claims[claims_order])
        .sort("id")
        .equals(attached(judgements, claims).sort("id"))
    )


OLDER: Final = {"verb": "irrelevant", "dossier": EVERY_DOSSIER, "by": PROGRAM, "issue": None}


def superseded_by(judgements: pl.DataFrame, *chain: str) -> pl.DataFrame:
    """The judgements, and that each article of the chain has the next one as its newer version."""
    pairs = [OLDER | {"article": older, "target": newer, "quote": None} for older, newer in pairwise(chain)]
    told = make_judgements(*pairs).with_columns(pl.concat_str(pl.lit("version-"), "id").alias("id"))
    return pl.concat([judgements, told])


@pytest.mark.parametrize("chain", [("a", "b"), ("a", "x", "b")])
def test_of_an_older_version_it_goes_over_to_the_newest(chain: tuple[str, ...]) -> None:
    judgements = superseded_by(dismissal(FIRST), *chain)

    assert kept_quotes(judgements, claim(FIRST), claim(FIRST, article="b"), claim(SECOND, article="b", sentence=1)) == [
        SECOND
    ]


SANCTIONS: Final = "The United States imposed sanctions on 12 Chinese chip firms."
EDITED: Final = (
    "The United States imposed sanctions on 12 Chinese chip firms, officials said.",
    "The United States imposed sanctions on 14 Chinese chip firms.",
    "The United States imposed sanctions on 12 Chinese chip firms on Friday.",
)


@pytest.mark.parametrize("edited", EDITED)
def test_a_sentence_that_was_edited_keeps_it(edited: str) -> None:
    judgements = superseded_by(dismissal(SANCTIONS), "a", "b")
    others = claim("The ministry imposed tariffs on steel.", article="b", sentence=1), claim(WHOLE, article="b")
    kept = kept_quotes(judgements, claim(SANCTIONS), claim(edited, article="b", sentence=2), *others)

    assert sorted(kept) == sorted(other["quote"] for other in others)


@pytest.mark.parametrize(
    "others",
    [
        [claim(EDITED[1], article="b"), claim(EDITED[1].replace("14", "15"), article="b", sentence=1)],
        [claim(EDITED[1], article="b", level=3)],
        [claim(EDITED[1], article="b", issue="taiwan")],
        [claim("The United States lifted tariffs on 12 Chinese steel mills.", article="b")],
    ],
    ids=["two as near", "another level", "another issue", "another sentence"],
)
def test_what_is_not_clearly_the_same_sentence_does_not(others: list[dict[str, Any]]) -> None:
    judgements = superseded_by(dismissal(SANCTIONS), "a", "b")

    assert unattached(judgements, make_claims(claim(SANCTIONS), *others))["id"].to_list() == ["judgement-0"]


def test_in_the_same_article_no_other_sentence_is_taken_for_it() -> None:
    assert kept_quotes(dismissal(SANCTIONS), claim(EDITED[1])) == [EDITED[1]]


def test_what_the_newer_version_does_not_say_has_no_claim() -> None:
    judgements = superseded_by(dismissal(FIRST), "a", "b")
    claims = make_claims(claim(FIRST), claim("Both sides signed a deal.", article="b"))

    assert unattached(judgements, claims)["id"].to_list() == ["judgement-0"]


def test_an_article_that_is_not_relevant_is_not_so_in_its_newer_version() -> None:
    irrelevant = make_judgements({"verb": "irrelevant", "article": "a", "issue": None, "quote": None})

    assert kept_quotes(superseded_by(irrelevant, "a", "b"), claim(FIRST, article="b"), claim(SECOND, article="c")) == [
        SECOND
    ]


def test_a_ring_of_versions_ends() -> None:
    assert kept_quotes(superseded_by(dismissal(FIRST), "a", "b", "a"), claim(SECOND, article="c")) == [SECOND]
