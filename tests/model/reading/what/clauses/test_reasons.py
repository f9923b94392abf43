"""Why a contact was stopped: that is not stopped itself."""

import pytest

ONLY_WHY = [
    ("The Pentagon disinvited China from RIMPAC over its militarization of the South China Sea.", "south-china-sea"),
    ("China suspended climate talks with the United States over Pelosi's visit to Taiwan.", "taiwan"),
    ("In response to Pelosi's visit to Taiwan, China suspended military talks with the United States.", "taiwan"),
    (
        "As an initial response to its steps in the South China Sea we disinvited China from RIMPAC.",
        "south-china-sea",
    ),
    ("Blinken called off his trip to Beijing over the Chinese balloon.", "espionage"),
    ("Kerry said that China's suspension of climate talks over Taiwan punishes the world.", "taiwan"),
    ("The United States suspended trade talks with China over the treatment of Uyghurs in Xinjiang.", "human-rights"),
    ("China suspended climate talks over Taiwan and broke off military contact with the Pentagon.", "taiwan"),
    ("China suspended the talks over Taiwan with the United States.", "taiwan"),
    ("The channels, which China suspended after Pelosi's trip to Taiwan, will be restored, Washington said.", "taiwan"),
    ("China suspended climate talks over Taiwan, since Taiwan is China's own, Beijing told Washington.", "taiwan"),
    ("After the chip ban Beijing shelved the summit with Washington.", "chips"),
    ("Since the fentanyl tariffs the leaders' call has been put on ice by Beijing.", "fentanyl"),
    ("Since the fentanyl tariffs the leaders' call has been put on ice by Beijing.", "trade"),
    ("Washington's curbs on Huawei prompted Beijing to suspend the leaders' call.", "chips"),
    ("Hegseth's visit to China was cancelled after a quarrel over the South China Sea.", "south-china-sea"),
    (
        "China said its talks with the Pentagon have been suspended, in a firm answer to US arms for Taiwan.",
        "taiwan",
    ),
]

STOPPED = [
    ("The Pentagon disinvited China from RIMPAC over its militarization of the South China Sea.", "mil-mil"),
    ("China suspended climate talks over Taiwan and broke off military contact with the Pentagon.", "climate"),
    ("China suspended climate talks over Taiwan and broke off military contact with the Pentagon.", "mil-mil"),
    ("In response to Pelosi's visit to Taiwan, China suspended military talks with the United States.", "mil-mil"),
    ("China suspended the talks over fentanyl with the United States.", "fentanyl"),
    ("The trade talks between Washington and Beijing stalled over rare earths.", "rare-earths"),
    ("Talks on fentanyl between China and the United States were suspended after a dispute.", "fentanyl"),
    ("Military talks with China on the South China Sea were suspended, the Pentagon said.", "south-china-sea"),
    ("China suspended the dialogue on human rights because Washington had raised Tibet and Xinjiang.", "human-rights"),
    ("China suspended climate talks in retaliation for Washington's suspension of talks on chips.", "chips"),
    ("After the chip ban Beijing put the visit on ice.", "channels"),
    ("Given the sanctions over Xinjiang, Beijing froze the summit.", "channels"),
    ("Enraged by the fentanyl tariffs, China called the summit off.", "channels"),
    ("Xi's trip to Washington fell through after the arms sale to Taiwan.", "channels"),
    ("After the summit Beijing suspended the chip talks with Washington.", "chips"),
    ("China froze cooperation on fentanyl after Pelosi's visit to Taiwan.", "fentanyl"),
]


@pytest.mark.parametrize(("text", "issue"), ONLY_WHY)
def test_why_a_contact_was_stopped_is_not_stopped(reader, make_articles, text, issue):
    claims = reader.claims(make_articles(text)).filter(issue=issue)

    assert claims["level"].to_list() in ([-1], [0])


@pytest.mark.parametrize(
    "text",
    [
        "China sanctioned House Speaker Nancy Pelosi and her family over her visit to Taiwan.",
        "China also sanctioned Speaker Pelosi and her immediate family.",
    ],
)
def test_who_is_punished_over_a_visit_did_not_only_meet(reader, make_articles, text):
    claims = reader.claims(make_articles(text)).filter(issue="taiwan")

    assert claims["level"].to_list() == [-3]


def test_a_meeting_is_no_stop_because_there_was_one_before(reader, make_articles):
    text = (
        "Lloyd Austin met his Chinese counterpart on Tuesday for the first time since August, when Beijing cut off "
        "military contacts in anger over House Speaker Nancy Pelosi's visit to Taiwan."
    )

    assert reader.claims(make_articles(text)).filter(issue="mil-mil")["level"].to_list() == [1]


@pytest.mark.parametrize(("text", "issue"), STOPPED)
def test_what_a_contact_was_about_is_stopped(reader, make_articles, text, issue):
    claims = reader.claims(make_articles(text)).filter(issue=issue)

    assert claims["level"].to_list() == [-2]


@pytest.mark.parametrize(
    "text",
    [
        "After the visit Washington lifted the tariffs on Chinese goods.",
        "Following the summit, Washington halted its tariffs on Chinese goods.",
        "After the tariffs on Chinese goods were lifted, Bessent held talks with He Lifeng.",
    ],
)
def test_what_a_visit_led_to_is_done(reader, make_articles, text):
    claims = reader.claims(make_articles(text)).filter(issue="trade")

    assert claims["level"].to_list() == [3]


@pytest.mark.parametrize(
    "text",
    [
        "The climate talks that Beijing had suspended over Pelosi's visit to Taiwan resumed on Monday, Kerry said.",
        "The climate talks, which Beijing had suspended over Pelosi's visit to Taiwan, resumed on Monday, Kerry said.",
        "Biden and Xi agreed to resume talks on climate that Beijing had suspended over Pelosi's trip to Taiwan.",
    ],
)
def test_what_resumes_is_not_why_it_was_stopped(reader, make_articles, text):
    levels = dict(reader.claims(make_articles(text)).select("issue", "level").iter_rows())

    assert levels["climate"] == 3
    assert levels["taiwan"] in (-1, 0)


def test_a_deed_on_the_reason_for_a_stop_is_told(reader, make_articles):
    text = "Beijing postponed the human rights dialogue with Washington, citing the sale of jets to Taiwan."
    claims = reader.claims(make_articles(text)).filter(issue="taiwan")

    assert claims["level"].to_list() == [-3]
