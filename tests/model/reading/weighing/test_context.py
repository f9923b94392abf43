"""The network reads each text alike whatever stands beside it, tells what its words add, and only of what it knows."""

import numpy as np
import polars as pl
import pytest
from polars.testing import assert_frame_equal

from model.dossier import load_dossier
from model.reading import Reader
from model.reading.explain import explain, in_context
from model.reading.reader import Reading
from model.reading.weighing.context import LONGEST, Context
from model.reading.weighing.network import load_network
from model.reading.weighing.weights import COLUMNS, load_weights, summed
from model.reading.what.finding.cues import load_cues
from tests.lean import lean_cues

COOL = "The mood over the tariffs in Washington was sour."
TEXTS = [
    "China imposed tariffs on U.S. soybeans. It then lifted the tariffs, and released two detained Americans.",
    "Q: Did the two sides discuss Taiwan and fentanyl? The talks were suspended.",
    "“We firmly oppose arms sales to Taiwan,” the spokesperson said on Monday. “Chips are another matter.”",
    COOL,
]


@pytest.fixture(scope="module")
def plain_reader() -> Reader:
    return Reader(load_dossier(), load_cues())


def context_of(reader: Reader) -> Context:
    assert reader.context is not None
    return reader.context


def told(reader: Reader, reading: Reading) -> pl.DataFrame:
    """text, issue, COLUMNS of the network alone, for each sentence."""
    units = reading.sentences()
    pairs = summed(reading.parts(units), reading.words, reader.tables).select("unit", "issue")
    odds = pairs.hstack(context_of(reader).odds(pairs, units, reading.words)).rename({"unit": "row"})
    return odds.join(reading.said.select("row", "text"), on="row").drop("row").sort("text", "issue")


def test_a_text_is_read_alike_whatever_is_read_beside_it(plain_reader: Reader, make_articles) -> None:
    alone = [told(plain_reader, plain_reader.reading(make_articles(text))) for text in TEXTS]
    among = told(plain_reader, plain_reader.reading(make_articles(*TEXTS, *reversed(TEXTS * 40))))

    assert_frame_equal(pl.concat(alone).sort("text", "issue"), among.unique().sort("text", "issue"))


def test_the_order_of_words_tells(plain_reader: Reader, make_articles) -> None:
    ways = ["China warned that Washington praised the tariffs.", "China praised that Washington warned the tariffs."]
    first, second = (told(plain_reader, plain_reader.reading(make_articles(way))).drop("text") for way in ways)

    assert not first.equals(second)


def test_its_share_and_that_of_the_weights_are_one(plain_reader: Reader, make_articles) -> None:
    reading = plain_reader.reading(make_articles(*TEXTS))
    units = reading.sentences()
    sums = summed(reading.parts(units), reading.words, plain_reader.tables)
    odds = context_of(plain_reader).odds(sums, units, reading.words)
    both = context_of(plain_reader).beside(sums, units, reading.words).select(COLUMNS).to_numpy()
    shares = np.array([*context_of(plain_reader).network.share.each.values()])

    assert np.allclose(both, (1 - shares) * sums.select(COLUMNS).to_numpy() + shares * odds.to_numpy(), atol=1e-5)


def test_an_issue_that_it_does_not_know_is_weighed_without_it(plain_reader: Reader, make_articles) -> None:
    reading = plain_reader.reading(make_articles(TEXTS[0]))
    units = reading.sentences()
    sums = summed(reading.parts(units), reading.words, plain_reader.tables)
    network = context_of(plain_reader).network
    others = tuple(issue if issue != "trade" else "something else" for issue in network.issues)
    both = Context(network._replace(issues=others), reading.words.vocabulary).beside(sums, units, reading.words)
    is_new = pl.col("issue").cast(pl.String) == "trade"

    assert sums.filter(is_new).height
    assert_frame_equal(both.filter(is_new), sums.filter(is_new))
    assert not both.filter(~is_new).equals(sums.filter(~is_new))


def test_what_each_word_adds_is_told_once(plain_reader: Reader, make_articles) -> None:
    reading = plain_reader.reading(make_articles(COOL))
    pairs = pl.DataFrame({"unit": [0], "issue": ["trade"]}, schema={"unit": pl.UInt32, "issue": pl.String})
    added = context_of(plain_reader).by_words(pairs, reading.sentences(), reading.words)

    assert sorted(added["word"]) == ["in", "mood", "over", "sour", "tariffs", "the", "was", "washington"]
    assert added.filter(word="sour").select(COLUMNS).to_numpy().any()


def test_the_words_that_count_for_a_passages_level_are_told(plain_reader: Reader, make_articles) -> None:
    read = plain_reader.read(make_articles(f"{COOL} Nobody smiled at a friendly word."))
    why = in_context(plain_reader, read, explain(plain_reader, read)).filter(issue="trade")

    assert {told.split(" ")[1] for told in why["context"].explode()} & {"sour", "tariffs", "nobody", "friendly"}


def test_where_no_network_is_none_are(make_articles) -> None:
    reader = Reader(load_dossier(), load_cues(), weights=load_weights("general"))
    read = reader.read(make_articles(COOL))
    why = in_context(reader, read, explain(reader, read))

    assert why.height
    assert why["context"].list.len().fill_null(0).sum() == 0


def test_a_text_without_words_that_are_known_tells_nothing(plain_reader: Reader, make_articles) -> None:
    reading = plain_reader.reading(make_articles(COOL))
    context = context_of(plain_reader)
    none = reading.words._replace(
        each=reading.words.each.with_columns(word=pl.lit(len(reading.words.vocabulary.words.categories), pl.UInt32))
    )
    pairs = pl.DataFrame({"unit": [0], "issue": ["trade"]}, schema={"unit": pl.UInt32, "issue": pl.String})

    assert set(context.odds(pairs, reading.sentences(), none).row(0)) == {0.0}


def test_of_an_endless_text_its_first_words_are_read(plain_reader: Reader, make_articles) -> None:
    context = context_of(plain_reader)
    reading = plain_reader.reading(make_articles("Washington raised its tariffs on China. " * 5_000))
    pairs = pl.DataFrame({"unit": [0], "issue": ["trade"]}, schema={"unit": pl.UInt32, "issue": pl.String})
    every = reading.sentences().with_columns(unit=pl.lit(0, pl.UInt32))
    whole = reading.words.each["word"].to_numpy()
    first = context.odds(pairs, every, reading.words._replace(each=reading.words.each[:LONGEST]))

    assert len(whole) > 50 * LONGEST
    assert_frame_equal(context.odds(pairs, every, reading.words), first)


def test_no_network_without_weights_of_that_name() -> None:
    assert load_network("general") is None
    assert load_network("no such weights") is None


def test_other_weights_have_no_network() -> None:
    dossier = load_dossier()
    own = Reader(dossier, lean_cues(), weights=Reader(dossier, lean_cues()).weights)

    assert own.context is None


def test_what_a_network_tells_is_part_of_a_readings_fingerprint(plain_reader: Reader) -> None:
    other = Reader(load_dossier(), load_cues(), weights=plain_reader.weights)

    assert other.fingerprint != plain_reader.fingerprint
