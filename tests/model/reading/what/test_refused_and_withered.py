"""Refusals told as answers, and contacts that are in a bad state."""

import pytest

from model.reading import Reader

REFUSED = [
    ("Trump wanted a call with Xi; Beijing did not.", "channels"),
    ("Yellen offered climate talks with China. Beijing passed.", "climate"),
    ("Washington asked for military talks; Beijing would have none of it.", "mil-mil"),
    ("Bessent asked for another round of tariff talks with China. Beijing brushed him off.", "trade"),
    ("Burns asked Beijing for talks on fentanyl four times, and four times China said no.", "fentanyl"),
    ("China's defence minister would not take the call from his American counterpart.", "mil-mil"),
    ("I just don't want to speak to Xi right now, Trump said.", "channels"),
]
NOT_REFUSED = [
    ("Yellen offered climate talks with China. Beijing passed the offer on to its envoy, who agreed.", "climate"),
    ("Trump wanted a call with Xi; Beijing did too.", "channels"),
    ("Trump raised the tariffs on Chinese goods; Beijing did not.", "trade"),
    ("China refused to close the military hotline with Washington.", "mil-mil"),
]
WITHERED = [
    ("High-level dialogue between Washington and Beijing has shrunk to almost nothing.", "channels"),
    ("Scientific cooperation between the US and China on climate is withering.", "climate"),
    ("The counternarcotics dialogue of the US and China is on life support.", "fentanyl"),
    ("Trade ties between the US and China are in tatters.", "trade"),
    ("The military relationship is at its lowest since 2001, Washington and Beijing agree.", "mil-mil"),
    ("Tourism between China and America has collapsed.", "exchanges"),
]
NOT_WITHERED = [
    ("Military ties between Washington and Beijing have recovered from their lowest point.", "mil-mil"),
    ("Tariffs between the US and China have dwindled to their lowest since 2018.", "trade"),
    ("Student exchanges between China and America are growing.", "exchanges"),
]
ENDED = [
    ("The pandas left the National Zoo in Washington for China on Wednesday.", {-2, -1, 0}),
    ("Chinese students who landed in Boston were sent home on the next plane.", {-3}),
    ("United dropped its last flight to Beijing from Washington.", {-3, -2}),
    ("Two new pandas left Chengdu for the National Zoo in Washington.", {1, 2, 3}),
]


@pytest.mark.parametrize(("text", "issue"), REFUSED)
def test_a_no_is_a_refusal(reader: Reader, make_articles, text: str, issue: str) -> None:
    levels = reader.claims(make_articles(text)).filter(issue=issue)["level"].to_list()

    assert levels[-1] == -2


@pytest.mark.parametrize(("text", "issue"), NOT_REFUSED)
def test_what_ends_otherwise_is_none(reader: Reader, make_articles, text: str, issue: str) -> None:
    assert -2 not in reader.claims(make_articles(text)).filter(issue=issue)["level"].to_list()


@pytest.mark.parametrize(("text", "issue"), WITHERED)
def test_a_contact_in_a_bad_state_is_not_friendly(reader: Reader, make_articles, text: str, issue: str) -> None:
    assert set(reader.claims(make_articles(text)).filter(issue=issue)["level"]) <= {-2, -1}


@pytest.mark.parametrize(("text", "issue"), NOT_WITHERED)
def test_one_that_recovers_or_a_measure_at_its_lowest_is_not_bad(
    reader: Reader, make_articles, text: str, issue: str
) -> None:
    assert all(level >= 0 for level in reader.claims(make_articles(text)).filter(issue=issue)["level"])


@pytest.mark.parametrize(("text", "wanted"), ENDED)
def test_an_exchange_that_ends_is_not_friendly(reader: Reader, make_articles, text: str, wanted: set[int]) -> None:
    assert set(reader.claims(make_articles(text)).filter(issue="exchanges")["level"]) <= wanted
