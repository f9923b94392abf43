"""What an event is called where its article's title tells nothing of it: what was said, without who speaks."""

import polars as pl
import pytest

from model.standing.titles import SAYS


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
