"""A wish that was granted is done, one that was not is none."""

import pytest

GRANTED = [
    ("Washington met Beijing’s demand to restore visas for its students.", "exchanges", 3),
    ("Washington gave in to Beijing’s demand to drop the tariffs.", "trade", 3),
    ("Beijing bowed to American pressure to resume rare earth exports.", "rare-earths", 3),
    ("China complied with Washington’s request to ban two fentanyl precursors.", "fentanyl", 3),
]
NOT_GRANTED = [
    ("Washington has not met Beijing’s demand to lift the chip curbs.", "chips"),
    ("The White House spurned Beijing’s request to suspend the port fees.", "trade"),
    ("Beijing repeated its demand to halt arms sales to Taiwan.", "taiwan"),
]


@pytest.mark.parametrize(("text", "issue", "level"), GRANTED)
def test_what_was_asked_for_and_granted_is_done(reader, make_articles, text, issue, level):
    assert reader.claims(make_articles(text)).filter(issue=issue)["level"].to_list() == [level]


@pytest.mark.parametrize(("text", "issue"), NOT_GRANTED)
def test_what_was_asked_for_in_vain_is_not(reader, make_articles, text, issue):
    assert max(reader.claims(make_articles(text)).filter(issue=issue)["level"]) <= 0
