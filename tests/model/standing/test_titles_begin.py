"""What an event is called where its article's title tells nothing of it: what was said, without who speaks."""

import polars as pl
import pytest

from model.dossier import load_dossier
from model.standing.titles import SAYS, is_headline, with_event_titles


@pytest.mark.parametrize(
    ("quote", "said"),
    [
        ("Mao Ning: China opposes this.", "China opposes this."),
        ("José-María Álvarez (14:05): Nothing new.", "Nothing new."),
        ("毛宁: China opposes this.", "China opposes this."),
        ("Сергей Лавров: Talks go on.", "Talks go on."),
        ("田中: Japan agrees.", "Japan agrees."),
        ("At 14:05: China opposes this.", "At 14:05: China opposes this."),
        ("It was agreed, she said: China buys more.", "It was agreed, she said: China buys more."),
        ("What the two sides had agreed on in Geneva was told at once: China buys.",) * 2,
    ],
)
def test_who_speaks_is_left_out_in_whichever_letters(quote: str, said: str) -> None:
    assert pl.Series([quote]).str.replace(SAYS, "").to_list() == [said]


def test_how_a_reporter_begins_to_ask_is_left_out() -> None:
    quote = "Q: We noticed that the US announced new export controls on AI chips."
    events = pl.DataFrame(
        {"title": ["Mao Ning holds a press conference"], "quote": [quote], "headline": [None], "rule": [""]}
    )

    titled = with_event_titles(events.cast({"headline": pl.String}), load_dossier("us-china"))

    assert titled["title"].to_list() == ["The US announced new export controls on AI chips."]


@pytest.mark.parametrize(
    ("title", "tells"),
    [
        ("Washington widens its curbs on semiconductors", True),
        ("Press conference on the curbs on semiconductors", False),
        ("The spokesperson answered questions on the curbs on semiconductors", False),
        (
            "What the minister told of his journey to three capitals of the south and his hopes for the year to come; "
            "curbs on semiconductors",
            False,
        ),
    ],
)
def test_a_title_names_a_deed_where_what_is_shown_of_it_tells_of_it(title: str, tells: bool) -> None:
    rows = pl.DataFrame({"title": [title], "quote": ["The US widened its curbs on semiconductors on Friday."]})

    assert is_headline(rows, load_dossier("us-china")).to_list() == [tells]
