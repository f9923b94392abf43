"""Clauses in commas, verbs in a row, lists of topics, and deeds of other clauses."""

from datetime import date

import polars as pl
import pytest

from model.reading.text.phrases import CLOSES, OPENS, plain

INSERTED = [
    ("The tariffs on American pork, which Beijing had suspended in May, were restored at midnight.", "trade", {-3}),
    ("The tariffs on American pork, which Beijing had announced in May, were cut to five percent.", "trade", {3}),
    (
        "The export controls on rare earths, which Beijing had tightened in April over the objections of its own "
        "exporters and against all advice, were suspended for a year.",
        "rare-earths",
        {3},
    ),
    ("The military hotline, which Beijing had restored in 2022, was cut again on Monday.", "mil-mil", {-2}),
    ("David Lin, a pastor who had been jailed in China in 2009, was released on Sunday.", "detentions", {3}),
    ("The tariffs that Beijing had suspended in May were raised on Monday.", "trade", {-3}),
    ("The export controls on chips that Washington had eased in May were tightened on Monday.", "chips", {-3}),
    ("The tariffs that Beijing imposed on American pork were lifted.", "trade", {3}),
    ("The climate talks, which China suspended in August, are a good thing, officials said.", "climate", {-2, 0, 2}),
    ("China detained two Americans who had flown to Wuhan.", "detentions", {-3}),
]
BACK = [
    ("The tariffs on Chinese goods were restored on Friday.", "trade", {-3}),
    ("Talks on tariffs between China and the United States were restored on Friday.", "trade", {1, 2, 3}),
    ("China restored the military hotline once the sanctions were gone.", "mil-mil", {3}),
]
IN_A_ROW = [
    (
        "Washington said it would suspend port fees on Chinese ships, ease its limits on chips and lift the duties on "
        "Chinese toys.",
        {"trade": {2}, "chips": {2}},
    ),
    (
        "China moved on several fronts, curbing exports of rare earths, resuming climate talks and "
        "detaining two Americans.",
        {"rare-earths": {-3}, "climate": {3}, "detentions": {-3}},
    ),
    (
        "Beijing raised its duties on American pork and put three fentanyl precursors under control.",
        {"trade": {-3}, "fentanyl": {3}},
    ),
    (
        "Beijing resumed exports of rare earths and broke off the climate talks with Washington.",
        {"rare-earths": {3}, "climate": {-2}},
    ),
    ("The military talks that China had suspended were resumed.", {"mil-mil": {3}}),
    ("Beijing has no plans to curb exports of rare earths.", {"rare-earths": {0}}),
    ("Beijing plans to curb exports of rare earths to the United States.", {"rare-earths": {-3}}),
    ("China stopped buying American soybeans.", {"trade": {-3}}),
]
TOPICS = [
    (
        "Biden and Xi spoke about fentanyl, artificial intelligence, American chip curbs, TikTok and North Korea.",
        {"fentanyl", "ai", "chips", "tiktok", "korea"},
        {0, 1},
    ),
    ("Sullivan and Wang discussed climate change, student visas and drills around Taiwan.", {"climate"}, {0, 1}),
    ("China held drills around Taiwan.", {"taiwan"}, {-3}),
    ("Washington curbs Chinese access to chips.", {"chips"}, {-3}),
]
APART = [
    (
        "On the same day that China banned exports of gallium, Beijing lifted its duties on American pork.",
        {"rare-earths": {-3}, "trade": {3}},
    ),
    ("Washington is to raise tariffs on China due to the flow of fentanyl.", {"trade": {-3}, "fentanyl": {-3}}),
    (
        "China imposed visa bans on American officials who have acted badly on Tibet.",
        {"human-rights": {-3}},
    ),
]


def levels(reader, make_articles, text: str) -> dict[str, int]:
    claims = reader.claims(make_articles(text, day=date(2025, 11, 12)))
    return dict(claims.select("issue", "level").rows())


@pytest.mark.parametrize(("text", "issue", "wanted"), [*INSERTED, *BACK])
def test_what_is_done_to_a_thing_goes_before_what_a_clause_tells_of_it(reader, make_articles, text, issue, wanted):
    assert levels(reader, make_articles, text)[issue] in wanted


@pytest.mark.parametrize(("text", "wanted"), [*IN_A_ROW, *APART])
def test_each_deed_is_on_what_it_names(reader, make_articles, text, wanted) -> None:
    found = levels(reader, make_articles, text)

    assert {issue for issue, known in wanted.items() if found.get(issue) not in known} == set()


@pytest.mark.parametrize(("text", "issues", "wanted"), TOPICS)
def test_what_was_only_spoken_of_is_no_deed(reader, make_articles, text, issues, wanted) -> None:
    found = levels(reader, make_articles, text)

    assert {found.get(issue) for issue in issues} <= wanted


@pytest.mark.parametrize(
    ("text", "is_marked"),
    [
        ("The duties, which it had cut, were restored.", True),
        ("The duties, two of which are new, were restored.", True),
        ("The list, which has chips, cars and ships, is long.", False),
        ("It cut the duties, which are high.", False),
        ("The duties which it had cut were restored.", True),
        ("The board said that it had cut the duties and was content.", False),
    ],
)
def test_only_a_clause_that_the_sentence_goes_on_behind_is_marked(text: str, is_marked: bool) -> None:
    words = str(pl.select(plain(pl.lit(text))).item()).split(" ")

    assert [words.count(mark) for mark in (OPENS, CLOSES)] == [is_marked, is_marked]
