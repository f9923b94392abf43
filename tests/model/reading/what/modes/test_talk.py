"""What is said as people talk: "I'd love to", "they've got to", "I hope they", "announced that it will"."""

import pytest

TALK = (
    ("trade", 2, "I'd love to lift tariffs on Chinese goods."),
    ("trade", 2, "I'd be happy to lift tariffs on Chinese goods."),
    ("trade", -1, "I'd love to impose tariffs on Chinese goods."),
    ("trade", 2, "They said they'd lift tariffs on American goods."),
    ("trade", 3, "They said they'd lifted tariffs on American goods."),
    ("trade", -1, "They've got to lift tariffs on American goods."),
    ("trade", -1, "They gotta lift tariffs on American goods."),
    ("trade", -1, "They better lift tariffs on American goods."),
    ("trade", 2, "We've got to lift tariffs on Chinese goods."),
    ("trade", 2, "You know, we may have to lift tariffs on Chinese goods."),
    ("trade", 2, "I hope they lift tariffs on American goods."),
    ("trade", 2, "I told them to lift tariffs on American goods."),
    ("trade", 2, "Maybe we lift tariffs on Chinese goods, maybe we don't."),
    ("trade", 2, "At some point we lift tariffs on Chinese goods."),
    ("trade", 2, "Today I'm announcing that we will lift tariffs on Chinese goods."),
    ("trade", 2, "Washington announced it will lift tariffs on Chinese goods."),
    ("trade", 3, "I announced that we lifted tariffs on Chinese goods."),
    ("trade", 0, "Beijing announced it would not lift its tariffs on American goods."),
    ("trade", -3, "Trump announced that he will be raising tariffs on China."),
    ("mil-mil", 2, "They oughta resume military talks with China."),
    ("detentions", 3, "We are freeing US citizens whom China took."),
    ("trade", -1, "I put large tariffs on China in my first term."),
    ("trade", -1, "I had a great trade deal with China, but nobody enforced it."),
    ("trade", -1, "On the U.S. tariff hikes, China has made its position clear."),
    ("overall", -1, "Mao Ning: On the US deployment of missiles to Taiwan, China has made clear its opposition."),
    ("fentanyl", 0, "China released a white paper titled Controlling Fentanyl-Related Substances."),
    ("channels", 1, "I met with President Xi in South Korea."),
    ("channels", 1, "We have a meeting with President Xi in South Korea."),
    ("trade", 2, "They'd like to make a trade deal with us, China."),
    ("fentanyl", 2, "President Xi said he'd work very hard to stop the fentanyl coming in."),
    ("chips", 3, "We let them sell the H20 chips to China."),
    ("espionage", -1, "The FBI blocked probe into alleged Chinese hacking, documents show."),
)


@pytest.mark.parametrize(("issue", "level", "text"), TALK)
def test_talk_is_read_as_it_is_meant(reader, make_articles, issue, level, text):
    claims = reader.claims(make_articles(text)).filter(issue=issue)
    strongest = max(claims["level"].to_list(), key=abs, default=None)
    assert strongest == level, claims["issue", "level", "mode", "rule"].rows()


def test_what_somebody_would_like_to_say_is_said(reader, make_articles):
    told = reader.claims(make_articles("I'd like to announce that Washington lifted the tariffs on Chinese goods."))
    assert told.filter(issue="trade")["mode"].to_list() == ["asserted"]
