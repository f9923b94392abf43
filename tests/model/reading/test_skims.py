"""Of which articles not all passages are read, and for whom some are."""

import polars as pl
import pytest

from model.reading import Reader
from model.reading.skims import may_be_skimmed, skims
from model.reading.what.finding.skimmed import LONG, NEAR

AT_HOME = "We imposed a tariff on steel, and America’s farmers thanked us for it."
ABROAD = "China raised its own tariffs on soybeans."


def speech(*paragraphs: str, of: int = 2 * LONG) -> str:
    return "\n\n".join([*paragraphs, *([AT_HOME] * (of - len(paragraphs)))])


@pytest.mark.parametrize(("text", "read"), [(speech(ABROAD), 1 + NEAR), (speech(), 0)])
def test_a_long_text_on_other_matters_is_told_with_how_much_of_it_is_read_for_whom(
    reader: Reader, make_articles, text: str, read: int
) -> None:
    told = skims(reader, make_articles(text)).select("about", "passages", "read").rows()

    assert told == [("China", 2 * LONG, read)]


def test_the_other_side_of_a_text_from_china_is_called_as_in_a_sentence(reader: Reader, make_articles) -> None:
    text = "\n\n".join(["Washington asked us.", *["China’s farmers sow wheat."] * 2 * LONG])
    articles = make_articles(text).with_columns(source=pl.lit("mfa.gov.cn"))

    assert skims(reader, articles)["about"].to_list() == ["the United States"]


@pytest.mark.parametrize("text", [speech(ABROAD, of=LONG - 1), speech(*[ABROAD, AT_HOME] * LONG), ""])
def test_of_a_short_text_and_one_that_is_read_as_a_whole_nothing_is_told(
    reader: Reader, make_articles, text: str
) -> None:
    assert skims(reader, make_articles(text)).is_empty()


def test_no_short_text_is_cut_to_find_out(make_articles) -> None:
    class NoReader:
        def cut(self, articles: pl.DataFrame) -> None:
            raise AssertionError(articles)

    assert skims(NoReader(), make_articles(speech(ABROAD, of=LONG - 1))).is_empty()  # type: ignore[arg-type]


@pytest.mark.parametrize("between", ["\n", "\n\n", " Q: ", " **Heads.** "])
def test_no_text_of_enough_passages_is_held_for_a_short_one(between: str) -> None:
    assert may_be_skimmed(between.join([AT_HOME] * LONG))


def test_what_is_passed_over_is_told_from_its_first_sentence_to_its_last(reader: Reader, make_articles) -> None:
    text = speech(AT_HOME, ABROAD, of=4 * LONG)
    runs = skims(reader, make_articles(text))["runs"].to_list()[0]

    assert [run["passages"] for run in runs] == [4 * LONG - 3]
    assert text[: runs[0]["start"]].endswith("\n\n")
    assert [text[run["start"] : run["end"]] for run in runs] == ["\n\n".join([AT_HOME] * (4 * LONG - 3))]


def test_runs_of_several_texts_stay_with_their_own(reader: Reader, make_articles) -> None:
    told = skims(reader, make_articles(speech(ABROAD), speech(ABROAD, AT_HOME, of=3 * LONG)))

    assert told.select(pl.col("runs").list.eval(pl.element().struct.field("passages"))).to_series().to_list() == [
        [2 * LONG - 1 - NEAR],
        [3 * LONG - 1 - NEAR],
    ]
