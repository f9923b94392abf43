"""Of a sentence that tells the contrary of two issues each has its own level."""

import pytest


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        (
            "Kerry hailed progress on climate with China, but Beijing refused to schedule a leaders’ call.",
            {"climate": 2},
        ),
        ("They signed a trade deal, but Washington warned China over fentanyl.", {"trade": 3, "fentanyl": -1}),
        (
            "Neither gave details on trade and China again declined to reopen the hotline between the two militaries.",
            {"mil-mil": -2},
        ),
        ("No deal between Washington and Beijing on climate was reached.", {"climate": -2}),
        ("They discussed trade and agreed to resume the military talks.", {"trade": 1, "mil-mil": 3}),
        ("They raised Taiwan and lifted the tariffs.", {"taiwan": 0, "trade": 3}),
        ("Filipino officers said that men with knives cut the hulls and seized rifles.", {"south-china-sea": -3}),
        ("They will reopen their consulates in Chengdu and Houston, which they closed in 2020.", {"channels": 2}),
        ("The health ministers spoke on influenza, the first such call since Washington left the WHO.", {"health": 1}),
        ("A Chinese balloon was seen over Guam and the Air Force shot it down.", {"espionage": -3}),
        (
            "American and Chinese officials held the first round of talks on AI in Geneva.",
            {"ai": 1, "detentions": None},
        ),
        ("On Ukraine all should avoid casualties and cease hostilities, China said.", {"ukraine": 2}),
    ],
)
def test_each_issue_has_its_own(reader, make_articles, text, levels):
    claims = reader.claims(make_articles(text))
    told = dict(zip(claims["issue"], claims["level"], strict=True))

    assert {issue: told.get(issue) for issue in levels} == levels


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("Biden handed Xi a list of Americans detained in China.", {0, -1}),
        ("The meeting with Wang touched on Americans who are barred from leaving China.", {0, -1}),
        ("China released three Americans whose cases Biden had raised.", {3}),
        ("China barred an American banker from leaving.", {-3}),
    ],
)
def test_cases_that_are_raised_are_no_arrests(reader, make_articles, text, levels):
    claims = reader.claims(make_articles(text)).filter(issue="detentions")

    assert set(claims["level"]) | set(claims["passage_level"]) <= levels
    assert not claims.is_empty()
