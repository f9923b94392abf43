"""Halves and what is held against what."""

from datetime import date

import polars as pl
import pytest

from model.comparing import TIDY, compared, halves_of, parse_half, with_voices
from model.comparing.comparison import KIND_COUNTS, LEVEL_COUNTS, QUOTES, SUMMARY
from model.copies import COPIES
from model.errors import FilterError, UnknownNameError
from model.filters import Known
from model.store import open_library
from model.views.compare import Asked, NothingToCompareError, comparison
from tests.model.factories import day, make_claims, make_dossier

DOSSIER = make_dossier()
TODAY = day(100)

PEACE = "We call for peace and stability across the Taiwan Strait, said the spokesman number {}."
UNITY = "Taiwan independence separatist forces are doomed to fail, said the spokesman number {}."
CLAIMS = make_claims(
    *({"quote": PEACE.format(word), "side": "US", "on": on, "level": 0, "source": "www.state.gov"}
      for on, word in enumerate(("one", "two", "three", "four"))),
    *({"quote": UNITY.format(word), "side": "CN", "on": on + 50, "level": -1, "source": source}
      for on, (word, source) in enumerate((("one", "news.cn"), ("two", "cgtn.com"), ("three", "news.cn")))),
    {"quote": "An act was done to Taiwan.", "on": 60, "level": -3, "source": "cgtn.com"},
)  # fmt: skip
VOICED = with_voices(CLAIMS, DOSSIER)


def halves(first="US", second="CN", claims=VOICED):
    return [parse_half(text, DOSSIER, claims, TODAY) for text in (first, second)]


def found(first="US", second="CN", **more):
    return compared(VOICED, *halves(first, second), **more)


def sizes(first, second):
    return found(first, second).summary["claims"].to_list()


@pytest.mark.parametrize("second", ["CN", "source:nobody"])
def test_the_parts_have_their_columns_whatever_is_compared(second):
    told = found("US", second)

    assert told.summary.schema == SUMMARY
    assert told.levels.schema == LEVEL_COUNTS
    assert told.kinds.schema == KIND_COUNTS


# Halves


def test_a_side_has_its_speakers_words_and_what_its_own_sources_say():
    assert sizes("US", "CN") == [4, 4]


def test_a_side_is_found_in_any_case():
    assert found("us", "cn").summary["label"].to_list() == ["US", "CN"]


@pytest.mark.parametrize(
    ("first", "second", "claims"),
    [
        ("source:state.gov", "source:news.cn", [4, 2]),
        ('owner:"US government"', 'owner:"Chinese state"', [4, 4]),
        ("owner:chinese", "owner:government", [4, 4]),
        ("2023-01", "2023-02..2023-03", [4, 4]),
        ("30d", "level:0", [0, 4]),
        ("side:US", "kind:act", [4, 1]),
        ("owner:chinese kind:word", "owner:chinese kind:act", [3, 1]),
    ],
)
def test_a_half_is_a_source_an_owner_a_period_or_any_filter(first, second, claims):
    assert sizes(first, second) == claims


def test_an_unknown_owner_names_the_nearest():
    with pytest.raises(UnknownNameError, match="no owner called 'Chinese stat3'; did you mean 'Chinese state'"):
        parse_half('owner:"Chinese stat3"', DOSSIER, VOICED, TODAY)


@pytest.mark.parametrize("text", ["sorce:news.cn", "side:XX", "(", "unread:yes"])
def test_what_is_no_half_is_told_what_would_fit(text):
    with pytest.raises(FilterError, match=r"what fits: a side \(US, CN\), source:…, owner:…, a period"):
        parse_half(text, DOSSIER, VOICED, TODAY, Known({"side": ["US", "CN"]}))


@pytest.mark.parametrize("text", ["2023-13..2023-14", "20233"])
def test_what_looks_like_a_period_but_is_none_is_told_what_would_fit(text):
    with pytest.raises(FilterError, match=r"is no period; what fits: a day such as 2023-06-18"):
        parse_half(text, DOSSIER, VOICED, TODAY)


def test_halves_suggest_themselves():
    def suggested(by):
        return halves_of(by, VOICED, DOSSIER, TODAY, 30)

    assert suggested("sides") == ("US", "CN")
    assert suggested("sources") == ("source:www.state.gov", "source:cgtn.com")
    assert suggested("owners") == ('owner:"Chinese state"', 'owner:"US government"')
    assert suggested("periods") == ("2023-02-11..2023-03-12", "2023-03-13..2023-04-11")


# What is found


def test_counts_days_and_means_are_those_of_each_half():
    assert found().summary.select("claims", "articles", "owners", "first", "last", "mean").rows() == [
        (4, 4, 1, day(0), day(3), 0.0),
        (4, 4, 1, day(50), day(60), -1.5),
    ]


def test_levels_and_kinds_are_counted_none_left_out():
    comparison_of = found()

    assert comparison_of.levels["label"].to_list()[0] == "agreed"
    assert dict(comparison_of.levels.select("level", "first").rows())[0] == 4
    assert dict(comparison_of.levels.select("level", "second").rows())[-3] == 1
    assert comparison_of.kinds.rows() == [("act", 0, 1), ("contact", 0, 0), ("word", 4, 3)]


def test_each_half_has_its_own_terms():
    terms = found()

    assert "peace" in terms.terms_of(1)["term"].to_list()
    assert "taiwan independence" in terms.terms_of(2)["term"].to_list()
    assert "spokesman" not in [*terms.terms_of(1)["term"], *terms.terms_of(2)["term"]]
    assert terms.terms_of(2)["z"].is_sorted()


def test_quotes_are_those_with_most_of_the_terms_and_stand_in_the_claims():
    quotes = found().quotes

    assert set(quotes["quote"]) <= set(CLAIMS["quote"])
    assert quotes.filter(half=1)["quote"].str.contains("peace").all()
    assert quotes.filter(half=2)["quote"].str.contains("independence").all()
    assert quotes.schema == QUOTES


def test_only_what_is_asserted_is_quoted():
    unsure = VOICED.with_columns(mode=pl.lit("hypothetical").cast(VOICED.schema["mode"]))

    assert compared(unsure, *halves()).quotes.is_empty()


def test_of_one_report_one_quote_is_shown():
    same = pl.DataFrame(
        {"article": CLAIMS["article"], "origin": [CLAIMS["article"][0]] * CLAIMS.height}, strict=False
    ).with_columns(siblings=pl.lit(1))
    copies = same.select(
        pl.col(name).cast(kind) if name in same.columns else pl.lit(None, kind).alias(name)
        for name, kind in COPIES.items()
    )

    assert found(copies=copies).quotes.group_by("half").len()["len"].to_list() == [1, 1]


def test_a_sentence_that_is_copied_counts_once_for_its_words():
    twice = pl.concat([VOICED, VOICED.with_columns(article=pl.col("article") + "-copy")])

    assert compared(twice, *halves(claims=twice)).terms.equals(found().terms)


def test_the_order_of_the_claims_changes_nothing():
    turned = VOICED.reverse()

    for part in ("summary", "levels", "kinds", "terms", "quotes"):
        assert getattr(compared(turned, *halves(claims=turned)), part).equals(getattr(found(), part)), part


def test_a_half_against_itself_has_no_terms_of_its_own():
    assert found("US", "US").terms.is_empty()


def test_as_many_terms_and_quotes_as_are_asked_for():
    few = found(terms=2, quotes=1)

    assert few.terms_of(1).height == 2
    assert few.quotes["half"].to_list() == [1, 2]


def test_the_tidy_frame_has_every_part():
    rows = found().tidy()

    assert rows.schema == TIDY
    assert rows["part"].unique(maintain_order=True).to_list() == ["summary", "level", "kind", "term", "quote"]
    assert rows.filter(part="level", half=2, name="escalating")["count"].to_list() == [1]
    assert rows.filter(part="summary", name="mean level")["value"].to_list() == [0.0, -1.5]


def test_nothing_said_is_an_empty_comparison():
    nothing = compared(VOICED.clear(), *halves())

    assert nothing.is_empty
    assert nothing.tidy().filter(part="level")["count"].sum() == 0


# The view


def test_on_one_issue_or_on_all():
    def claims_on(issue):
        asked = Asked(issue)
        return comparison(CLAIMS, asked, DOSSIER, as_of=TODAY).summary["claims"].sum()

    assert claims_on("taiwan") == claims_on(None) == 8
    assert claims_on("trade") == 0
    with pytest.raises(UnknownNameError, match="no issue called 'taiwann'; did you mean 'taiwan'"):
        claims_on("taiwann")


def test_without_two_owners_it_says_what_is_missing():
    alone = CLAIMS.filter(pl.col("source") == "news.cn")

    with pytest.raises(NothingToCompareError, match="there are no two owners that say something on Taiwan"):
        comparison(alone, Asked("taiwan", "owners"), DOSSIER, as_of=TODAY)


def test_a_dossier_without_sides_is_told_what_can_be_compared():
    none = DOSSIER.model_copy(update={"sides": ()})

    with pytest.raises(NothingToCompareError, match="no two sides to compare; name two halves: source:…"):
        comparison(CLAIMS, Asked("taiwan"), none, as_of=TODAY)


def test_in_the_demo_each_side_has_its_own_words_on_taiwan():
    library = open_library()
    told = comparison(library.claims, Asked("taiwan"), library.dossier, as_of=date(2024, 12, 13), copies=library.copies)
    texts = library.texts(told.quotes["article"].unique().to_list())

    assert {"strait", "stability"} & set(told.terms_of(1)["term"])
    assert {"core", "interests", "taiwan region"} & set(told.terms_of(2)["term"])
    assert all(row["quote"] in texts[row["article"]] for row in told.quotes.iter_rows(named=True))
