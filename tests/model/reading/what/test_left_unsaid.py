"""What nobody spoke of is no contact, and what did not stop goes on."""

import pytest


@pytest.mark.parametrize(
    ("issue", "text"),
    [
        ("taiwan", "Neither side mentioned Taiwan in its readout."),
        ("taiwan", "Taiwan was not mentioned in the White House readout of the call with Xi."),
        ("fentanyl", "The Chinese readout made no mention of fentanyl."),
        ("tiktok", "The White House readout omitted TikTok after the call with Beijing."),
        ("human-rights", "Neither leader brought up Xinjiang."),
        ("chips", "Chips were absent from the readout of the talks between Washington and Beijing."),
        ("rare-earths", "Rare earths did not feature in the Chinese statement on the call with Trump."),
        ("taiwan", "Xi and Trump spoke for an hour without mentioning Taiwan."),
        ("detentions", "Rubio said nothing of the detained Americans after his meeting with Wang Yi."),
    ],
)
def test_what_was_left_unsaid_is_only_named(reader, make_articles, issue, text):
    assert set(reader.claims(make_articles(text)).filter(issue=issue)["level"]) <= {0}


def test_those_who_left_it_unsaid_met_all_the_same(reader, make_articles):
    claims = reader.claims(make_articles("Xi and Trump met for two hours in Busan, but neither side mentioned Taiwan."))

    assert claims.filter(issue="channels")["level"].to_list() == [1]


@pytest.mark.parametrize(
    ("issue", "text"),
    [
        ("trade", "China has not stopped trade with the United States."),
        ("trade", "China has not ceased buying American soybeans."),
        ("trade", "Washington did not end trade with China."),
        ("exchanges", "Washington has not stopped issuing visas to Chinese students."),
    ],
)
def test_what_has_not_stopped_is_no_deed(reader, make_articles, issue, text):
    assert reader.claims(make_articles(text)).filter(issue=issue)["level"].to_list() == [0]


@pytest.mark.parametrize(
    "text",
    [
        "China has stopped buying American soybeans.",
        "The duties have all but stopped trade between China and the United States.",
    ],
)
def test_what_has_stopped_is_one(reader, make_articles, text):
    assert reader.claims(make_articles(text)).filter(issue="trade")["level"].to_list() == [-3]
