"""What became of what was asked, offered or threatened, in the sentence behind it."""

import pytest

REPLIES = (
    ("trade", 3, "Washington asked Beijing to lift the ban on beef. Beijing did so on Monday."),
    ("detentions", 3, "Washington asked Beijing to release the American businessman. Last week it did."),
    ("rare-earths", 3, "Washington urged Beijing to resume rare earth exports. Beijing complied."),
    ("fentanyl", 3, "Washington promised to halve the fentanyl tariff. A week later it did so."),
    ("trade", -3, "Trump threatened to double the tariffs on China. A week later he followed through."),
    ("chips", -3, "Washington threatened to ban chip exports to China. In October it did so."),
    ("mil-mil", 1, "The defence ministers had not spoken since 2022. On Tuesday they did."),
    ("exchanges", -3, "Washington expelled 60 Chinese journalists. Beijing followed suit."),
    ("mil-mil", 2, "Austin offered to reopen the military hotline. China agreed."),
    ("rare-earths", 2, "Washington urged Beijing to resume rare earth exports. Chinese officials readily agreed."),
    ("chips", 2, "China asked Washington to lift the curbs on chips. In July Washington gave in."),
    ("tiktok", 2, "Trump threatened to ban TikTok. He then backed off."),
    ("rare-earths", -2, "Washington urged Beijing to resume rare earth exports. Beijing refused outright."),
    ("mil-mil", -2, "The Pentagon asked for a call between the defence ministers. Two days later Beijing said no."),
    ("channels", -2, "The White House sought a call between Biden and Xi. Beijing has yet to respond."),
    ("detentions", -2, "Washington asked Beijing to release the American businessman. It has not."),
    ("chips", -2, "China asked Washington to lift the curbs on chips. Washington would not."),
    ("fentanyl", -2, "Beijing offered talks on fentanyl. Washington declined politely."),
)
"""Issue, level of the second sentence, and text."""

NONE = (
    "Washington asked Beijing to lift the ban on beef. Canada did so on Monday.",
    "Washington asked Beijing to lift the ban on beef. Beijing did not say when it would decide.",
    "Washington asked Beijing to lift the ban on beef. It did so much for its farmers.",
    "Washington raised its tariffs on steel. Mexico followed suit.",
    "Trump threatened to double the tariffs on China. Nobody agreed.",
)
"""Another does it, or something else is told."""


@pytest.mark.parametrize(("issue", "level", "text"), REPLIES)
def test_a_verb_alone_says_what_became_of_what_was_asked_offered_or_threatened(
    reader, make_articles, issue, level, text
):
    told = reader.claims(make_articles(text)).filter(issue=issue, sentence=1)
    assert told["level"].to_list() == [level]
    assert told["rule"].str.contains("+carried", literal=True).all()


@pytest.mark.parametrize("text", NONE)
def test_and_nothing_where_another_does_it_or_more_is_told(reader, make_articles, text):
    claims = reader.claims(make_articles(text)).filter(issue="trade", sentence=1)
    assert claims.filter(claims["level"] != 0).is_empty()
