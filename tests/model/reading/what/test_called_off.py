"""What was to be and was not, and what will not be, is no contact."""

import pytest

DID_NOT_HAPPEN = [
    (
        "Deputy Treasury Secretary Michael Faulkender was to have co-chaired a meeting of the U.S.-China financial "
        "working group on June 10.",
        "trade",
    ),
    ("Bessent and He Lifeng were to have met in Geneva on June 10 to discuss tariffs.", "trade"),
    ("A call between the US and Chinese defense ministers was to have taken place on Tuesday.", "mil-mil"),
    ("Rubio was to have visited Beijing this week for talks with Wang Yi.", "channels"),
    ("The US and China had set trade talks for June. Beijing said that they would not take place.", "trade"),
    ("Beijing told Washington that the meeting of the trade working group would not go ahead.", "trade"),
    (
        "Bessent planned a meeting with He Lifeng on tariffs in June. Beijing said that it would not take place.",
        "trade",
    ),
]
TO_COME_OR_DONE = [
    ("Bessent and He Lifeng were to have talks on tariffs in Geneva on June 25.", "trade", "future"),
    ("Hegseth and Dong Jun, the defense ministers, were to have a call on Friday.", "mil-mil", "future"),
    ("Bessent was to meet He Lifeng in Geneva on June 25.", "trade", "future"),
    ("Trump is said to have met Xi in Beijing on Monday.", "channels", "asserted"),
    ("Rubio was happy to have met Wang Yi in Beijing on Monday.", "channels", "asserted"),
]


@pytest.mark.parametrize(("text", "issue"), DID_NOT_HAPPEN)
def test_a_contact_that_was_to_have_been_is_none(reader, make_articles, text, issue):
    assert reader.claims(make_articles(text)).filter(issue=issue)["level"].to_list()[-1:] == [-2]


@pytest.mark.parametrize(
    "text",
    [
        "Beijing was to have lifted the tariffs on American soybeans on June 1.",
        "Washington was to have imposed tariffs on Chinese steel on June 1.",
    ],
)
def test_nor_was_a_deed_done_that_was_to_have_been(reader, make_articles, text):
    claims = reader.claims(make_articles(text)).filter(issue="trade")

    assert claims.select("level", "mode").rows() == [(0, "negated")]


@pytest.mark.parametrize(("text", "issue", "mode"), TO_COME_OR_DONE)
def test_a_contact_that_was_to_come_or_is_said_to_have_been_is_one(reader, make_articles, text, issue, mode):
    claims = reader.claims(make_articles(text)).filter(issue=issue)

    assert claims.select("level", "mode").rows() == [(1, mode)]
