"""Terms and their log odds: against numbers reckoned by hand, and the properties that they must have."""

from math import log, sqrt

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from polars.testing import assert_frame_equal

from model.comparing.terms import TERM_COUNTS, TERMS, counts_in_parts, log_odds, telling, term_counts

SAID = (
    "Peace talks. Talks on tariffs, tariffs on steel",
    "Rare earths’ prices: rare earths",
    "peace talks",
    "关税谈判。谈判",
    "",
    "U.S. tariffs and the U.S.’s steel tariffs",
)
"""Texts with words twice, pairs, possessives, Chinese, and nothing at all."""


def counts(**terms):
    return pl.DataFrame({"term": list(terms), "count": list(terms.values())}, schema=TERM_COUNTS)


def row_of(terms, term):
    return terms.filter(term=term).row(0, named=True)


# Against paper


def test_log_odds_and_z_are_those_of_the_formula_by_hand():
    # Background: peace 30, tariff 60, talk 10 of 100; with a prior of 10 the pseudo-counts are 3, 6 and 1.
    # First half: peace 8, tariff 2 (10 words); second: peace 1, tariff 15, talk 4 (20 words).
    terms = log_odds(
        counts(peace=8, tariff=2),
        counts(peace=1, tariff=15, talk=4),
        counts(peace=30, tariff=60, talk=10),
        prior=10.0,
    )

    # peace: (8 + 3) / (10 + 10 - 11) = 11/9 against (1 + 3) / (20 + 10 - 4) = 4/26
    delta = log(11 / 9) - log(4 / 26)
    assert row_of(terms, "peace")["log_odds"] == pytest.approx(delta)
    assert row_of(terms, "peace")["z"] == pytest.approx(delta / sqrt(1 / 11 + 1 / 4))
    # tariff: 8/12 against 21/9
    delta = log(8 / 12) - log(21 / 9)
    assert row_of(terms, "tariff")["log_odds"] == pytest.approx(delta)
    assert row_of(terms, "tariff")["z"] == pytest.approx(delta / sqrt(1 / 8 + 1 / 21))
    assert terms["term"].to_list() == ["peace", "talk", "tariff"]


def test_without_a_background_both_halves_together_are_it():
    first, second = counts(peace=8, tariff=2), counts(peace=1, tariff=15)

    assert_frame_equal(log_odds(first, second), log_odds(first, second, counts(peace=9, tariff=17)))


def test_a_larger_prior_draws_terms_to_what_is_usual():
    first, second = counts(peace=8, tariff=2), counts(peace=1, tariff=15)
    mild, strong = (abs(row_of(log_odds(first, second, prior=prior), "peace")["log_odds"]) for prior in (1.0, 1000.0))

    assert strong < mild


# Properties

HALVES = st.dictionaries(st.sampled_from("abcdefgh"), st.integers(1, 50), min_size=1)


@settings(deadline=None, max_examples=40)
@given(HALVES, HALVES)
def test_swapping_the_halves_turns_every_sign(first, second):
    there = log_odds(counts(**first), counts(**second)).sort("term")
    back = log_odds(counts(**second), counts(**first)).sort("term")

    assert there["z"].to_list() == pytest.approx([-z for z in back["z"]])
    assert there["log_odds"].to_list() == pytest.approx([-odds for odds in back["log_odds"]])
    assert there["first"].to_list() == back["second"].to_list()


@settings(deadline=None, max_examples=20)
@given(HALVES)
def test_equal_halves_are_zero_in_every_term(half):
    assert log_odds(counts(**half), counts(**half))["z"].to_list() == pytest.approx([0.0] * len(half))


@settings(deadline=None, max_examples=20)
@given(HALVES, HALVES, st.randoms(use_true_random=False))
def test_the_order_of_the_counts_changes_nothing(first, second, dice):
    shuffled = [dict(dice.sample(sorted(half.items()), len(half))) for half in (first, second)]

    assert_frame_equal(
        log_odds(counts(**first), counts(**second)), log_odds(*(counts(**half) for half in shuffled)), check_exact=True
    )


def test_terms_that_tie_are_in_the_order_of_the_alphabet():
    terms = log_odds(counts(b=5, a=5), counts(d=5, c=5))

    assert terms["term"].to_list() == ["a", "b", "c", "d"]


def test_nothing_against_nothing_is_no_terms():
    assert log_odds(counts(), counts()).schema == TERMS


# Words


def term_list(*texts):
    return dict(term_counts(pl.Series(texts, dtype=pl.String)).rows())


def test_words_and_pairs_are_counted_without_stop_words_and_numbers():
    assert term_list("The tariffs on rare earths and the rare earths of 2023") == {
        "tariffs": 1,
        "rare": 2,
        "earths": 2,
        "rare earths": 2,
    }


def test_no_pair_goes_over_a_full_stop_or_a_stop_word():
    found = term_list("They raised tariffs. Soybeans fell; pork of China")

    assert "tariffs soybeans" not in found
    assert "pork china" not in found
    assert "raised tariffs" in found


def test_hyphens_and_apostrophes_hold_a_word_together():
    assert set(term_list("China’s one-China principle")) >= {"china", "one-china", "principle", "one-china principle"}


def test_chinese_is_counted_by_pairs_of_characters():
    assert term_list("坚决反对，坚决") == {"坚决": 2, "决反": 1, "反对": 1}


def test_rare_terms_tell_nothing():
    terms = log_odds(counts(often=9, rare=1), counts(often=1, seldom=2))

    assert telling(terms, least=3)["term"].to_list() == ["often"]


def test_a_word_is_left_to_the_pair_that_it_is_always_in():
    first = counts(**{"rare": 10, "earths": 10, "rare earths": 10, "magnets": 4})
    terms = telling(log_odds(first, counts(tariffs=20)))

    assert set(terms["term"]) == {"rare earths", "magnets", "tariffs"}


@given(st.lists(st.tuples(st.sampled_from(SAID), st.booleans()), max_size=8))
@settings(max_examples=50, deadline=None)
def test_the_terms_of_a_part_are_those_of_the_part_alone(said):
    texts = pl.Series([text for text, _ in said], dtype=pl.String)
    part = pl.Series([is_in for _, is_in in said], dtype=pl.Boolean)

    whole, of_part, of_rest = counts_in_parts(texts, [part, ~part])

    assert_frame_equal(whole, term_counts(texts))
    assert_frame_equal(of_part, term_counts(texts.filter(part)))
    assert_frame_equal(of_rest, term_counts(texts.filter(~part)))
