"""Words that deny elsewhere, where they deny nothing: "all but one", "none other than", "not for the first time"."""

import pytest

NOTHING_DENIED = [
    ("I don't want to get into the specifics of the talks between Jake Sullivan and Yang Jiechi.", "channels", 1),
    (
        "He wants competition not to veer into conflict and to keep lines of communication with Beijing open.",
        "channels",
        1,
    ),
    ("Fentanyl has never been part of the talks between Washington and Beijing.", "fentanyl", 0),
    ("Beijing restored visas for all but two of the expelled American reporters.", "exchanges", 3),
    ("China released all but one of the detained Americans.", "detentions", 3),
    ("None other than Xi Jinping received Rubio in Beijing.", "channels", 1),
    ("No less a figure than the defence minister of China met Hegseth in Singapore.", "mil-mil", 1),
    ("China bought no less than 12 million tonnes of American soybeans.", "trade", 3),
    ("Not for the first time, Washington lifted the tariffs on Chinese toys.", "trade", 3),
    ("To no one’s surprise Beijing lifted the tariffs on American pork.", "trade", 3),
    ("Last but not least, Washington raised the tariffs on Chinese steel.", "trade", -3),
    ("Without so much as a warning, Washington raised the tariffs on Chinese steel.", "trade", -3),
    ("No fewer than eighty Chinese chip firms were put on the Entity List by Washington.", "chips", -3),
]


@pytest.mark.parametrize(("text", "issue", "level"), NOTHING_DENIED)
def test_what_seems_to_deny_denies_nothing(reader, make_articles, text, issue, level):
    assert reader.claims(make_articles(text)).filter(issue=issue)["level"].to_list() == [level]
