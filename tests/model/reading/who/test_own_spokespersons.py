"""The spokesperson on a page of one side is not of the other, which only did something as a country."""

import polars as pl
import pytest

TEXT = (
    "The United States on Thursday announced further increases in the tariffs on Chinese products.\n\n"
    "The tariffs are bullying, the spokesperson said."
)
OF_STATE = (
    "The US State Department condemned the tariffs of China.\n\n"
    "China bullies farmers by its tariffs, the spokesperson said."
)


@pytest.mark.parametrize(
    ("text", "source", "speaker", "side"),
    [
        (TEXT, "english.scio.gov.cn", "the spokesperson", "CN"),
        (TEXT, "whitehouse.gov", "the US government", "US"),
        (TEXT, None, "the US government", "US"),
        (OF_STATE, "english.scio.gov.cn", "the State Department", "US"),
    ],
)
def test_whose_spokesperson_it_is(reader, make_articles, text, source, speaker, side):
    articles = make_articles(text).with_columns(source=pl.lit(source, pl.String))
    (last,) = reader.claims(articles).filter(pl.col("quote").str.contains("the spokesperson"), issue="trade").to_dicts()

    assert (last["speaker"], last["side"]) == (speaker, side)
