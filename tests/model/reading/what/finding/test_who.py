"""The World Health Organization is no pronoun, and a pronoun in capitals is no organization."""

import pytest

PRONOUNS = [
    "WHO WILL BLINK FIRST? TRUMP AND XI DIG IN OVER TARIFFS",
    "Trump, WHO RAISED TARIFFS ON CHINA TO 145 PERCENT, said he was proud.",
    "Who will pay for Washington’s tariffs on China?",
    "HE LIFENG, WHO LED THE TALKS, SPOKE AS WASHINGTON RAISED TARIFFS",
]
NAMES = [
    ("WHO investigators accused China of withholding data from the Americans.", -1),
    ("Beijing told WHO that it rejected a second study in Wuhan, Washington said.", -2),
    ("Washington left WHO in January and Beijing promised it more money.", -2),
]


@pytest.mark.parametrize("text", PRONOUNS)
def test_the_pronoun_names_no_issue(reader, make_articles, text):
    assert "health" not in reader.claims(make_articles(text))["issue"]


@pytest.mark.parametrize(("text", "level"), NAMES)
def test_the_organizations_name_begins_no_clause(reader, make_articles, text, level):
    assert reader.claims(make_articles(text)).filter(issue="health")["level"].to_list() == [level]
