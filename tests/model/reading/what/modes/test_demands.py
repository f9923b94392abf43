"""What somebody only asks of the other side is no easing: it is a demand."""

import pytest


@pytest.mark.parametrize(
    ("issue", "text"),
    [
        ("trade", "Beijing called on Washington to lift its tariffs."),
        ("trade", "China asked the United States to remove its tariffs."),
        ("trade", "China pressed the United States to scrap its tariffs."),
        ("trade", "China called for the removal of American tariffs."),
        ("taiwan", "Beijing called on Washington to halt the arms sale to Taiwan."),
        ("detentions", "Washington urged Beijing to free two detained Americans."),
        ("chips", "Beijing called on Washington to lift its curbs on chips."),
        ("trade", "We hope that the US side will cancel its tariffs on Chinese goods."),
        ("trade", "China looked to the United States to remove its port fees."),
        ("rare-earths", "Washington wants China to lift its curbs on rare earths."),
        ("human-rights", "Beijing wished Washington to take off the sanctions over Xinjiang."),
        ("korea", "Beijing has an obligation to rein in North Korea, Blinken said."),
        ("trade", "China must keep its promises on farm purchases, Greer said."),
        ("trade", "Beijing made a request that the tariffs be lifted."),
        ("rare-earths", "Washington repeated its request that Beijing lift the export curbs on rare earths."),
        ("trade", "American farmers renewed their plea for China to lift the soybean tariffs."),
        ("detentions", "The State Department made a plea that the detained American be freed by China."),
    ],
)
def test_a_demand_strains(reader, make_articles, issue, text):
    assert reader.claims(make_articles(text)).filter(issue=issue)["level"].to_list() == [-1]


@pytest.mark.parametrize(
    ("issue", "level", "text"),
    [
        ("trade", 3, "Beijing had urged restraint, and Washington lifted its tariffs on Chinese steel."),
        ("trade", 2, "Washington will lift its tariffs on Chinese goods next month."),
        ("taiwan", 2, "Washington suspended the arms sale to Taiwan."),
        ("trade", 3, "As Beijing had hoped, the United States lifted its tariffs on Chinese tea."),
        ("trade", 2, "Beijing hopes that Washington will work with it to extend the trade truce."),
        ("exchanges", 2, "We hope that more American students will come to China."),
    ],
)
def test_what_is_done_or_to_come_is_told_as_it_is(reader, make_articles, issue, level, text):
    assert reader.claims(make_articles(text)).filter(issue=issue)["level"].to_list() == [level]


@pytest.mark.parametrize(
    ("text", "issue"),
    [
        ("Washington is pushing for the release of the detained Americans.", "detentions"),
        ("Blinken pressed Beijing for the safe return of Americans held in China.", "detentions"),
        ("The US should end its arms sales to Taiwan, China said.", "taiwan"),
        ("If Washington wants sound ties, it should quit its close-in reconnaissance of China.", "mil-mil"),
        ("We would like to see more from Beijing on fentanyl.", "fentanyl"),
    ],
)
def test_what_is_pressed_for_is_demanded(reader, make_articles, text, issue):
    assert reader.claims(make_articles(text)).filter(issue=issue)["level"].to_list() == [-1]


@pytest.mark.parametrize(
    ("text", "issue", "level"),
    [
        ("America's request to drop the ban on American poultry is on Beijing's desk.", "trade", -1),
        ("Washington's request to lift the ban on American beef was discussed.", "trade", -1),
        ("China granted the request to lift the ban on American beef.", "trade", 3),
        ("The decision to lift the ban on American beef was welcomed in Washington.", "trade", 3),
        ("A motion to lift the ban on TikTok was defeated.", "tiktok", 2),
        ("The deadline to lift the tariffs on Chinese goods passed.", "trade", 2),
        ("An agreement to lift the tariffs on Chinese goods is out of reach.", "trade", -2),
    ],
)
def test_what_is_requested_is_not_done(reader, make_articles, text: str, issue: str, level: int) -> None:
    claims = reader.claims(make_articles(text)).filter(issue=issue)

    assert claims["level"].to_list() == [level]


@pytest.mark.parametrize(
    ("issue", "text"),
    [
        ("rare-earths", "Beijing brushed aside the American request to relax its rare earth controls."),
        ("exchanges", "The State Department denied the Chinese request to lift the visa limits."),
        ("taiwan", "Washington rebuffed China's demand to halt arms sales to Taiwan."),
        ("trade", "Washington rejected the request to drop the tariffs on Chinese toys."),
    ],
)
def test_one_that_is_refused_is_a_refusal(reader, make_articles, issue, text):
    assert reader.claims(make_articles(text)).filter(issue=issue)["level"].to_list() == [-2]


def test_one_beside_another_refusal_is_told(reader, make_articles):
    text = "Beijing rejected the proposal on climate and demanded that Washington halt arms sales to Taiwan."

    assert reader.claims(make_articles(text)).filter(issue="taiwan")["level"].to_list() == [-1]
