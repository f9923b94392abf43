"""A title says what somebody is called, and nothing of its matter."""

import pytest


@pytest.mark.parametrize(
    ("issue", "text"),
    [
        ("trade", "Treasury Secretary Scott Bessent told reporters on Monday."),
        ("trade", "Trade Minister Wang Wentao arrived."),
        ("climate", "Climate envoy John Kerry said nothing of it to Beijing."),
        ("chips", "A chip engineer was hired by a Chinese firm in Boston."),
        ("trade", "China's trade negotiator Li Chenggang is 57 years old."),
        ("ai", "The AI scientist was born in China and works in Seattle."),
    ],
)
def test_it_makes_no_claim(reader, make_articles, issue, text):
    assert reader.claims(make_articles(text)).filter(issue=issue).is_empty()


@pytest.mark.parametrize(
    ("issue", "level", "text"),
    [
        ("trade", 1, "The trade ministers of China and the United States met in Geneva."),
        ("climate", 1, "The climate envoys of China and the United States held talks in Bonn."),
        ("trade", 1, "Trade Minister Wang Wentao met Greer in Paris."),
        ("trade", -3, "Trade Minister Wang Wentao announced new tariffs on American pork."),
        ("taiwan", 0, "Transits of the United States by Taiwan officials are in line with past practice."),
    ],
)
def test_what_is_told_beside_it_does(reader, make_articles, issue, level, text):
    assert reader.claims(make_articles(text)).filter(issue=issue)["level"].to_list() == [level]


@pytest.mark.parametrize(
    "text",
    [
        "Xi sacked his defense minister.",
        "General Zhang Youxia was promoted to vice chairman.",
        "Beijing purged nine generals before the plenum.",
        "Trump fired the chairman of the Joint Chiefs.",
        "China's top general was placed under investigation.",
        "Qin Gang was replaced by Wang Yi.",
    ],
)
def test_who_comes_into_an_office_or_out_of_it_is_no_contact(reader, make_articles, text):
    claims = reader.claims(make_articles(text))
    assert claims.filter(claims["level"] != 0).is_empty()


@pytest.mark.parametrize(
    ("issue", "level", "text"),
    [
        ("mil-mil", 1, "Dong Jun, who was appointed in December, met Austin in Singapore."),
        ("mil-mil", -2, "Beijing refused to let Li Shangfu, named minister in March, meet Austin."),
        ("channels", 1, "Wang Yi, who replaced Qin Gang, met Blinken in Jakarta."),
    ],
)
def test_a_contact_of_who_came_into_an_office_is_one(reader, make_articles, issue, level, text):
    assert reader.claims(make_articles(text)).filter(issue=issue)["level"].to_list() == [level]
