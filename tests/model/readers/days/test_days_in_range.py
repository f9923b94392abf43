"""A day that can be none is none, whoever read it."""

from datetime import date

from model.article import Article
from model.readers.days.undated import in_range


def test_a_day_that_can_be_none_is_none_wherever_a_reader_found_it():
    told = list(in_range(Article(text="They met.", date=date(1, 1, 1), date_from="metadata", place="a.txt")))

    assert [(told[0].date, told[0].date_from), str(told[1])] == [
        (None, "none"),
        "a.txt: stays undated: its date '0001-01-01' lies outside of 1800 to 2100",
    ]
