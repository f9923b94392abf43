"""Who wrote a name that there is not is told the nearest, or what there is."""

import pytest

from model.nearest import begun_by, meant, nearest, there_are

KNOWN = ("taiwan", "trade", "Tibet", "fentanyl")


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("tawian", "taiwan"),
        ("TRADE", "trade"),
        ("tibet", "Tibet"),
        ("fen", "fentanyl"),  # it alone begins so
        ("ta", "taiwan"),
        ("t", None),  # three do
        ("", None),
        ("chips", None),
    ],
)
def test_the_nearest_is_what_a_name_begins_or_is_alike(name: str, near: str | None) -> None:
    assert nearest(name, KNOWN) == near


def test_all_that_a_name_begins_are_told_in_their_order() -> None:
    assert [begun_by(name, KNOWN) for name in ("t", "TI", "x", "")] == [["taiwan", "trade", "Tibet"], ["Tibet"], [], []]


def test_without_a_near_one_an_error_tells_what_there_is() -> None:
    assert meant("chips", KNOWN, there_are(KNOWN)) == "; there are: taiwan, trade, Tibet, fentanyl"
    assert meant("tawian", KNOWN, there_are(KNOWN)) == "; did you mean 'taiwan'?"
    assert not meant("chips", KNOWN)
