"""What had to be done, is hoped for, or was not done after all is no deed; and an article says so with its claim."""

import pytest

from model.reading.levels import article_levels


@pytest.mark.parametrize(
    ("issue", "text"),
    [
        ("trade", "The tariffs on China had to be lifted first, He Lifeng said."),
        ("rare-earths", "China had to resume exports of rare earths before Washington would talk, Greer said."),
        ("detentions", "The Americans had to be released first, Rubio said in Beijing."),
        ("trade", "China is waiting for the tariffs to be lifted by Washington."),
        ("trade", "Everyone in Beijing hopes the tariffs are lifted by Washington."),
        ("trade", "Importers are begging Washington to drop the tariffs on China."),
        ("chips", "Nobody knows if Washington has lifted its chip controls on China."),
    ],
)
def test_what_is_only_wanted_is_no_deed(reader, make_articles, issue, text):
    assert all(abs(level) < 3 for level in reader.claims(make_articles(text)).filter(issue=issue)["level"])


@pytest.mark.parametrize(
    ("issue", "level", "text"),
    [
        ("trade", -3, "We had to impose these tariffs on China, the president said."),
        ("channels", -2, "Blinken had to cancel his trip to Beijing."),
    ],
)
def test_what_somebody_had_to_do_and_did_is_one(reader, make_articles, issue, level, text):
    assert reader.claims(make_articles(text)).filter(issue=issue)["level"].to_list() == [level]


@pytest.mark.parametrize(
    ("issue", "text"),
    [
        ("trade", "Beijing will not retaliate against Washington's tariffs."),
        ("taiwan", "China has not launched drills around Taiwan since the call with Trump."),
        ("human-rights", "Washington did not sanction officials in Xinjiang."),
        ("exchanges", "Washington is not revoking the visas of Chinese students."),
    ],
)
def test_what_was_not_done_is_none_of_its_article_either(reader, make_articles, issue, text):
    levels = article_levels(reader.claims(make_articles(text)))

    assert levels.filter(issue=issue)["level"].to_list() == [0]


@pytest.mark.parametrize(
    ("issue", "level", "text"),
    [
        (
            "mil-mil",
            3,
            "The end of a seventeen-month freeze on military talks with China was announced by the Pentagon.",
        ),
        ("channels", -2, "The call between Trump and Xi did not come off."),
        ("fentanyl", 2, "Beijing vowed to choke off the flow of fentanyl precursors to North America."),
        ("detentions", -3, "China jailed another American on Monday."),
        ("detentions", 3, "China released the American on Friday."),
        ("channels", -3, "Beijing expelled an American diplomat."),
    ],
)
def test_ends_promises_and_single_people(reader, make_articles, issue, level, text):
    assert reader.claims(make_articles(text)).filter(issue=issue)["level"].to_list() == [level]


def test_people_thrown_out_are_not_held(reader, make_articles):
    claims = reader.claims(
        make_articles("Beijing expelled an American diplomat.", "China jailed an American on Monday.")
    )

    assert claims.filter(issue="detentions").height == 1
    assert claims.filter(issue="human-rights").is_empty()
