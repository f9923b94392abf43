"""What the press only asks of is raised: neither nothing nor a contact."""

import polars as pl
import pytest

QUESTIONS = [
    "Q: Will the President go to Beijing in April?",
    "Q: When is the President expected in Beijing?",
    "Kyodo: When will the two presidents next see each other?",
    "Financial Times: Is the visit of President Trump to China at the end of the month still on?",
    "Yonhap: Is it true that Xi will skip the G20 in Miami this year?",
    "Bloomberg: Does China still plan to receive President Trump in April?",
    "CCTV: Has the date of the leaders' summit been set?",
]


@pytest.mark.parametrize("text", QUESTIONS)
def test_a_question_for_a_visit_raises_it(reader, make_articles, text):
    claims = reader.claims(make_articles(text)).filter(issue="channels")

    assert claims.select("level", "passage_level").rows() == [(0, 0)]


@pytest.mark.parametrize(
    ("text", "issue"),
    [
        ("NBC: Why did Beijing suspend the talks on trade with Washington?", "trade"),
        ("AFP: Washington cancelled the summit with Beijing. What is China's comment?", "channels"),
    ],
)
def test_what_a_question_takes_for_given_is_told(reader, make_articles, text, issue):
    claims = reader.claims(make_articles(text)).filter(pl.col("issue") == issue)

    assert claims["passage_level"].to_list()[0] == -2


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Reuters: Why did Beijing lift its ban on exports of gallium to America?", 3),
        ("Q: Can you confirm what Beijing says, that it lifted its ban on exports of gallium to America?", 3),
        ("Q: Did Beijing lift its ban on exports of gallium to America?", 0),
        ("Q: Can you confirm whether Beijing lifted its ban on exports of gallium to America?", 0),
    ],
)
def test_what_a_question_has_from_others_is_told_too(reader, make_articles, text, level):
    assert reader.claims(make_articles(text)).filter(issue="rare-earths")["level"].to_list() == [level]


@pytest.mark.parametrize("text", ["Q: What do you make of the weather in Ohio?", "Q: Is the President well?"])
def test_a_question_on_neither_side_raises_nothing(reader, make_articles, text):
    assert reader.claims(make_articles(text)).is_empty()


INDIRECT = [
    ("I also want to know when the $11 billion arms package for Taiwan will be delivered.", "taiwan"),
    ("I want to know whether the administration will lift the tariffs on China.", "trade"),
    ("We need to know if Commerce will ban exports of H20 chips to China.", "chips"),
    ("The committee would like to hear whether Commerce plans to approve chip exports to China.", "chips"),
    ("Mr. Secretary, I am asking whether you will approve the sale of Blackwell chips to China.", "chips"),
    ("The question is when China will release the detained Americans, Rubio said.", "detentions"),
    ("Can you say when the arms package for Taiwan will be delivered?", "taiwan"),
]
TOLD = [
    ("You all know that China imposed tariffs on American pork.", "trade", -3),
    ("As you know, China banned exports of gallium to the United States.", "rare-earths", -3),
    ("I want to know what you think. China imposed tariffs on American pork on Monday.", "trade", -3),
    ("Rubio told the committee when China banned exports of gallium it had broken the truce.", "rare-earths", -3),
]


@pytest.mark.parametrize(("text", "issue"), INDIRECT)
def test_what_somebody_wants_to_know_is_raised(reader, make_articles, text, issue):
    assert reader.claims(make_articles(text)).filter(issue=issue)["level"].to_list() == [0]


@pytest.mark.parametrize(("text", "issue", "level"), TOLD)
def test_what_is_told_beside_such_words_is_told(reader, make_articles, text, issue, level):
    assert level in reader.claims(make_articles(text)).filter(issue=issue)["level"].to_list()
