"""A claim or an article is found by what the lists print of it."""

from typing import Final

import polars as pl
import pytest

from model.errors import JudgementError
from model.judging import Subject, article_at, claim_at, claim_quoted, claim_subject, shared_verbs, twins
from model.schema import Verb
from model.standing.judgements import judged
from tests.model.factories import day, make_claims, make_judgements

AS_OF: Final = day(10)
A, B, C = "aaaa000000000001", "aaaa000000000002", "bbbb000000000003"
QUOTE: Final = "They imposed tariffs on Taiwan's trade."
ROWS: Final = make_claims(
    {"article": A, "sentence": 3, "issue": "taiwan", "quote": QUOTE},
    {"article": A, "sentence": 3, "issue": "trade", "quote": QUOTE},
    {"article": A, "sentence": 4, "issue": "trade", "quote": "The minister protested."},
    {"article": B, "sentence": 3, "issue": "trade", "quote": "Talks go on."},
)
CLAIMS: Final = judged(ROWS, None, AS_OF)


def problem(find, *words: object) -> str:
    with pytest.raises(JudgementError) as raised:
        find(*words)
    return str(raised.value)


def test_a_claim_is_found_by_the_beginning_of_its_article_and_its_sentence() -> None:
    assert claim_at(CLAIMS, f"{B}:3") == Subject("trade", B, 3, "Talks go on.")
    assert claim_at(CLAIMS, "aaaa000000000001:4").quote == "The minister protested."


def test_of_two_claims_in_one_sentence_the_issue_says_which() -> None:
    assert claim_at(CLAIMS, f"{A}:3/trade") == Subject("trade", A, 3, QUOTE)


def test_where_several_could_be_meant_the_error_names_them() -> None:
    assert problem(claim_at, CLAIMS, f"{A}:3") == f"'{A}:3' may be {A}:3/taiwan or {A}:3/trade; say which"
    assert problem(claim_at, CLAIMS, "aaaa:4") == f"'aaaa' may be {A} or {B}; say which"


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("cccc:3", "no article called 'cccc'"),
        (f"{A}:9", "no claim in sentence 9"),
        (f"{A}:3/mil-mil", "no claim on 'mil-mil' there; there is one on: taiwan, trade"),
        ("aaaa", "write ARTICLE:SENTENCE"),
        (":3", "write ARTICLE:SENTENCE"),
        ("aaaa:x", "write ARTICLE:SENTENCE"),
    ],
)
def test_what_finds_nothing_says_what_would(place: str, words: str) -> None:
    assert words in problem(claim_at, CLAIMS, place)


def test_a_claim_is_found_by_words_of_its_quote() -> None:
    assert claim_quoted(CLAIMS, "minister protested") == Subject("trade", A, 4, "The minister protested.")
    assert claim_quoted(CLAIMS, "tariffs", "taiwan").issue == "taiwan"
    assert "no claim has the words 'Berlin'" in problem(claim_quoted, CLAIMS, "Berlin")
    assert "say which" in problem(claim_quoted, CLAIMS, "tariffs")


@pytest.mark.parametrize(
    "quote",
    ["“The minister protested.”", '"The minister protested."', "the MINISTER protested", "‘The  minister\nprotested.’"],
)
def test_as_it_is_copied_from_a_screen_or_typed_too(quote: str) -> None:
    assert claim_quoted(CLAIMS, quote) == Subject("trade", A, 4, "The minister protested.")


ALL: Final = judged(
    make_claims(
        {"article": A, "sentence": 3, "issue": "taiwan", "quote": QUOTE},
        {"article": A, "sentence": 3, "issue": "overall", "quote": QUOTE},
        {"article": A, "sentence": 4, "issue": "overall", "quote": "The minister protested the tariffs."},
        {"article": B, "sentence": 3, "issue": "overall", "quote": "Talks go on."},
        {"article": C, "sentence": 1, "issue": "taiwan", "quote": "They sold arms."},
        {"article": C, "sentence": 1, "issue": "trade", "quote": "They sold arms."},
        {"article": C, "sentence": 1, "issue": "overall", "quote": "They sold arms."},
    ),
    None,
    AS_OF,
)
REST: Final = ("overall",)


def test_where_the_only_twin_takes_every_sentence_the_other_is_meant() -> None:
    assert claim_quoted(ALL, "imposed tariffs", "", REST).issue == "taiwan"
    assert claim_at(ALL, f"{A}:3", REST).issue == "taiwan"


def test_one_that_takes_every_sentence_is_meant_where_it_is_alone_or_named() -> None:
    assert claim_quoted(ALL, "go on", "", REST).issue == "overall"
    assert claim_quoted(ALL, "imposed tariffs", "overall", REST).issue == "overall"
    assert claim_at(ALL, f"{A}:3/overall", REST).issue == "overall"


def test_several_others_or_several_sentences_have_to_be_told_apart() -> None:
    assert problem(claim_quoted, ALL, "arms", "", REST) == f"'arms' may be {C}:1/taiwan or {C}:1/trade; say which"
    assert problem(claim_quoted, ALL, "tariffs", "", REST) == (
        f"'tariffs' may be {A}:3/taiwan or {A}:4/overall; say which"
    )


def test_the_twins_of_a_claim_are_those_in_its_sentence_that_take_every_sentence() -> None:
    meant = claim_quoted(ALL, "imposed tariffs", "", REST)

    assert twins(ALL, [meant], REST) == [f"{A}:3/overall"]
    assert twins(ALL, [meant], ()) == []
    assert twins(ALL, [claim_quoted(ALL, "go on", "", REST), Subject(article=A), Subject("taiwan")], REST) == []


def test_an_article_is_found_by_the_beginning_of_its_id() -> None:
    ids = pl.Series([A, B, C])

    assert article_at(ids, "b") == C
    assert "may be" in problem(article_at, ids, "aaaa")
    assert "`issuewatch articles` lists them" in problem(article_at, ids, "d")


def test_more_candidates_than_can_be_read_are_counted() -> None:
    ids = pl.Series([f"a{number:015}" for number in range(40)])

    assert "and 35 more" in problem(article_at, ids, "a")


def test_a_claim_that_was_moved_is_known_by_the_issue_that_the_rules_gave_it() -> None:
    moved = judged(
        ROWS,
        make_judgements({"verb": "move", "target": "mil-mil", "article": B, "quote": "Talks go on.", "issue": "trade"}),
        AS_OF,
    )
    there = moved.row(by_predicate=pl.col("article") == B, named=True)

    assert there["issue"] == "mil-mil"
    assert claim_subject(there).issue == claim_at(moved, f"{B}:3/mil-mil").issue == "trade"


def test_what_can_be_said_of_several_kinds_is_what_can_be_said_of_each() -> None:
    claim = Subject("trade", A, 3, QUOTE)

    assert shared_verbs([claim, Subject("trade")]) == (Verb.NOTE,)
    assert shared_verbs([Subject("trade"), Subject("taiwan")]) == (Verb.OVERRIDE, Verb.NOTE)
