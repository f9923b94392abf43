"""What is done to "them", in the sentence behind the one that names what they are."""

import pytest

DONE = (
    ("trade", 3, "Officials spoke about the tariffs on Chinese goods on Monday. Trump lifted them a day later."),
    ("trade", 3, "Washington had imposed tariffs on Chinese ships in October. It suspended them on Monday."),
    ("chips", 3, "Nvidia had asked for licences to sell H20 chips to China. The department granted them on Monday."),
    ("detentions", 3, "Kai Li was detained in Shanghai in 2016. China freed him on Wednesday."),
    ("detentions", 3, "Kai Li was detained in Shanghai in 2016. Beijing let him go on Wednesday."),
    ("detentions", 3, "Kai Li was detained in Shanghai in 2016. On Wednesday he came home."),
    ("taiwan", -3, "Taiwan asked Washington for missiles. Washington approved the sale on Monday."),
    ("trade", 3, "China's ban on American beef lasted three years. It ended on Monday."),
    ("tiktok", 3, "A Montana law bans TikTok. A judge blocked it on Thursday."),
    ("rare-earths", -3, "The United States needs Chinese rare earths. Beijing cut them off on Thursday."),
    ("espionage", 3, "Linda Sun was charged with spying for Beijing. A jury acquitted her on Monday."),
    ("espionage", -3, "A Chinese balloon drifted over Montana. An American F-22 shot it down on Saturday."),
    ("exchanges", -3, "Chinese students in the United States hold 270,000 visas. Rubio said he would revoke them."),
)
"""Issue, level of the second sentence, and text."""

NOT_DONE = (
    "Washington keeps its tariffs on Chinese goods. To put it mildly, Beijing is not amused.",
    "Washington keeps its tariffs on Chinese goods. We drove those countries together.",
    "Washington keeps its tariffs on Chinese goods. I'll leave it there.",
)
"""The pronoun stands for nothing that was named."""


@pytest.mark.parametrize(("issue", "level", "text"), DONE)
def test_a_pronoun_is_what_was_named_before(reader, make_articles, issue, level, text):
    told = reader.claims(make_articles(text)).filter(issue=issue, sentence=1)
    assert told["level"].to_list() == [level]
    assert told["rule"].str.contains("+carried", literal=True).all()


@pytest.mark.parametrize("text", NOT_DONE)
def test_and_nothing_where_the_deed_is_not_on_it(reader, make_articles, text):
    claims = reader.claims(make_articles(text)).filter(issue="trade", sentence=1)
    assert 3 not in claims["level"].abs().to_list()
