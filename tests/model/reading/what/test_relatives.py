"""A clause without commas on what a sentence begins with does not govern it: the sentence's own verb does."""

import polars as pl
import pytest

from model.reading.text.relatives import with_relatives

OWN_VERB = [
    (
        "The military hotline that Beijing cut off after the visit was restored on Tuesday, the Pentagon said.",
        "mil-mil",
        3,
    ),
    ("The defence dialogue that China and America restored last year was suspended on Tuesday.", "mil-mil", -2),
    ("The licences that Washington granted to chip firms selling to China were revoked.", "chips", -3),
    ("The American businessman whom China sentenced to life in 2020 walked free on Tuesday.", "detentions", 3),
    ("Two Americans that a Chinese court jailed for spying were released on Friday.", "detentions", 3),
    ("The tariffs that Washington imposed on Chinese goods in April will be lifted.", "trade", 2),
    ("The duties that Washington imposed on Chinese goods remain in place.", "trade", 0),
    ("The military channels that Beijing suspended are still suspended, Washington said.", "mil-mil", -2),
    ("The ministry said that the tariffs Beijing had lifted on American wine were back in force.", "trade", -3),
]
PARTED = [
    ("The ban that was eased in May was put back.", "The ban %; that was eased in May ;% was put back."),
    ("The agency said that the ban eased in May was put back.", None),
    ("The agency denied that the ban lifted in May had been restored.", None),
    ("The news that Beijing lifted the ban was welcomed.", None),
    ("The talks that stopped because it was angry resumed.", None),
    ("We saw a statement that the ban lifted in May was back.", None),
]


@pytest.mark.parametrize(("text", "issue", "level"), OWN_VERB)
def test_the_sentences_own_verb_governs(reader, make_articles, text, issue, level):
    assert reader.claims(make_articles(text)).filter(issue=issue)["level"].to_list() == [level]


@pytest.mark.parametrize(("text", "marked"), PARTED)
def test_only_a_clause_on_a_thing_is_parted(text, marked):
    assert with_relatives(pl.Series([text]), "%;", ";%").to_list() == [marked or text]
