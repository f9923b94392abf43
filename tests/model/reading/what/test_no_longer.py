"""What no longer is, what is called off, and what is taken back: each by its contrary, not by the word that it has."""

import pytest


@pytest.mark.parametrize(
    ("issue", "text"),
    [
        ("mil-mil", "The Pentagon said on Monday that talks between the two militaries are no longer frozen."),
        ("mil-mil", "The military talks between the United States and China are no longer suspended."),
        ("mil-mil", "Military channels between Washington and Beijing are no longer closed, Hegseth said."),
        ("mil-mil", "Beijing no longer refuses calls from the Pentagon."),
        ("trade", "Trade talks between the United States and China are no longer stalled, Bessent said."),
        ("rare-earths", "China no longer bans exports of gallium to the United States."),
        ("rare-earths", "Exports of gallium to the United States are no longer restricted by China."),
        ("trade", "A federal court blocked tariffs on Chinese goods on Thursday."),
        ("exchanges", "A judge blocked the Trump administration's ban on Chinese students on Thursday."),
        ("exchanges", "A US judge blocked visa limits on Chinese students."),
        ("fentanyl", "White House press secretary Karoline Leavitt said that China had agreed to curb fentanyl."),
        ("fentanyl", "Beijing pledged to stem the flow of fentanyl."),
    ],
)
def test_what_no_longer_stands_is_better_than_it_was(reader, make_articles, issue, text):
    assert reader.claims(make_articles(text)).filter(issue=issue)["level"].min() > 0


@pytest.mark.parametrize(
    ("issue", "text"),
    [
        ("mil-mil", "Calls between the two militaries have stopped, the Pentagon said."),
        ("mil-mil", "Admiral Paparo said that talks with the Chinese military had stopped."),
        ("trade", "Trade talks between the United States and China have stopped, Bessent said."),
        ("climate", "The climate talks between China and the United States are off."),
        (
            "mil-mil",
            "China's defense ministry said military talks with the United States would stay suspended until arms sales "
            "to Taiwan end.",
        ),
        (
            "mil-mil",
            "Spokesman Wu Qian said the military talks with the United States would remain suspended until Washington "
            "changed course.",
        ),
        ("mil-mil", "Military talks with the United States will stay frozen until Washington lifts sanctions."),
    ],
)
def test_a_contact_that_is_over_is_frozen(reader, make_articles, issue, text):
    assert reader.claims(make_articles(text)).filter(issue=issue)["level"].to_list() == [-2]


@pytest.mark.parametrize(
    ("issue", "text"),
    [
        ("exchanges", "The State Department revoked visas issued to Chinese scholars."),
        ("exchanges", "China revoked the visas granted to American journalists on Monday."),
        ("exchanges", "Rubio said that all visas issued to Chinese students would be revoked on June 1."),
        ("chips", "Washington revoked the licenses it had issued to sell chips to Huawei."),
        ("detentions", "Rubio called for the immediate release of the Americans detained in China."),
    ],
)
def test_what_is_taken_or_asked_is_not_granted(reader, make_articles, issue, text):
    assert reader.claims(make_articles(text)).filter(issue=issue)["level"].max() < 0


@pytest.mark.parametrize(
    ("issue", "level", "text"),
    [
        ("exchanges", 3, "Visas were granted to American journalists."),
        ("mil-mil", 2, "They noted progress in resuming military talks between the United States and China."),
        ("trade", 1, "Trade talks between the United States and China have stopped short of a deal, Bessent said."),
    ],
)
def test_what_only_looks_like_it_is_read_as_before(reader, make_articles, issue, level, text):
    assert reader.claims(make_articles(text)).filter(issue=issue)["level"].to_list() == [level]


def test_an_oil_refinery_is_no_rare_earth(reader, make_articles):
    text = "The Treasury sanctioned a Chinese oil refinery on Friday."

    assert reader.claims(make_articles(text)).filter(issue="rare-earths").is_empty()
