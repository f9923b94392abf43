"""What one keeps from another is a deed, and nothing denied; what is being worked on, or one failed to do, is none."""

import pytest


@pytest.mark.parametrize(
    ("issue", "level", "text"),
    [
        ("chips", -3, "Washington denied China access to chipmaking tools."),
        ("chips", -3, "China was denied access to advanced AI chips by Washington."),
        ("chips", -1, "The rule would deny Beijing access to Nvidia's chips."),
        ("rare-earths", -3, "Beijing denied American firms access to rare earths."),
        ("detentions", -2, "American officials were denied consular access to a man held in Shanghai."),
        ("detentions", -2, "China has denied US diplomats consular access to the jailed American."),
        ("rare-earths", 0, "Beijing denied blocking American access to rare earths."),
        ("exchanges", -3, "Washington denied visas to Chinese students."),
    ],
)
def test_what_is_denied_to_somebody_is_kept_from_them(reader, make_articles, issue, level, text):
    assert reader.claims(make_articles(text)).filter(issue=issue)["level"].to_list() == [level]


@pytest.mark.parametrize(
    ("speaker", "text"),
    [
        (None, "Washington denied Huawei access to American semiconductors."),
        (None, "Beijing denied visas to three American reporters over Xinjiang."),
        ("Beijing", "Beijing denied blocking American access to rare earths."),
        ("Beijing", "Beijing denied that it had cut access to rare earths."),
    ],
)
def test_who_keeps_something_from_another_says_nothing(reader, make_articles, speaker, text):
    assert set(reader.claims(make_articles(text))["speaker"]) == {speaker}


@pytest.mark.parametrize(
    ("issue", "level", "text"),
    [
        ("trade", 2, "Negotiators are finalising the text of a trade deal with Beijing."),
        ("trade", 2, "The two sides are still hammering out a deal on tariffs."),
        ("trade", 3, "The two sides hammered out a deal on tariffs."),
        ("mil-mil", 2, "Washington is working to resume military talks with Beijing."),
        ("mil-mil", 3, "Washington and Beijing resumed their military talks."),
        (
            "rare-earths",
            2,
            "When we are certain that the magnets flow again, China will hear of it, Bessent said.",
        ),
    ],
)
def test_what_is_worked_on_or_waited_for_is_not_done(reader, make_articles, issue, level, text):
    assert reader.claims(make_articles(text)).filter(issue=issue)["level"].to_list() == [level]


@pytest.mark.parametrize(
    ("issue", "level", "text"),
    [
        ("fentanyl", 0, "The order cites the failure of the PRC government to arrest precursor suppliers."),
        ("detentions", -2, "The failure of Beijing to release the two Americans was raised."),
        ("trade", -3, "The failure of the talks led China to impose tariffs on American beef."),
        ("trade", -1, "His approach contrasts with proposals to impose a tariff on all Chinese goods."),
        ("tiktok", -1, "Proposals to ban TikTok are popular in Congress."),
    ],
)
def test_what_somebody_failed_to_do_or_some_propose_was_not_done(reader, make_articles, issue, level, text):
    assert reader.claims(make_articles(text)).filter(issue=issue)["level"].to_list() == [level]


@pytest.mark.parametrize(
    ("is_hostile", "text"),
    [
        (False, "China took measures against telecom fraud and hacking gangs, as Washington had asked."),
        (True, "China imposed sanctions on American firms over hacking."),
    ],
)
def test_measures_against_crime_are_none_against_the_other_side(reader, make_articles, text, *, is_hostile):
    (level,) = reader.claims(make_articles(text)).filter(issue="espionage")["level"]

    assert (level == -3) is is_hostile


@pytest.mark.parametrize(
    ("issue", "level", "text"),
    [
        ("rare-earths", -3, "China imposed new export controls on rare earths bound for the United States."),
        ("chips", -3, "Washington blocked chips bound for Huawei."),
        ("rare-earths", 0, "China held up rare earths which were on their way to the United States."),
        ("trade", 3, "A cargo of American soybeans is bound for China again."),
    ],
)
def test_where_goods_are_bound_is_no_trade_resumed(reader, make_articles, issue, level, text):
    assert reader.claims(make_articles(text)).filter(issue=issue)["level"].to_list() == [level]


@pytest.mark.parametrize(
    ("issue", "level", "text"),
    [
        ("taiwan", 2, "Washington stopped selling more missiles to Taiwan."),
        ("taiwan", 2, "Washington pledged to stop selling arms to Taiwan."),
        ("taiwan", -3, "Washington sold more missiles to Taiwan."),
        ("trade", 2, "China pledged to stop retaliating against American tariffs."),
        ("rare-earths", -1, "China refrained from lifting its export controls on rare earths."),
        ("trade", 3, "China refrained from raising its tariffs on American goods."),
        ("trade", -1, "Washington delayed cutting its tariffs on Chinese goods."),
        ("trade", 3, "Washington delayed raising its tariffs on Chinese goods."),
    ],
)
def test_what_one_stops_or_refrains_from_is_the_contrary_of_it(reader, make_articles, issue, level, text):
    assert reader.claims(make_articles(text)).filter(issue=issue)["level"].to_list() == [level]
