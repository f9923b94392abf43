"""The second look: what is seen of passages and sentences, and that it decides by its weights alone."""

import polars as pl
import pytest
from polars.testing import assert_frame_equal

from model.reading import Reader
from model.reading.second_look import FEATURES, LOOK_WEIGHTS, load_look, looked, seen, spoken_for
from model.reading.weights import BASE, COLUMNS, LEVEL_COLUMNS, decided
from model.schema import KIND

TEXT = """China imposed tariffs on U.S. soybeans. It then lifted the tariffs, and released two detained Americans.

“We firmly oppose arms sales to Taiwan,” the spokesperson said on Monday."""


def sums(*rows: tuple[int, str, dict[str, float]]) -> pl.DataFrame:
    """unit, issue, COLUMNS, 0 where nothing else is said."""
    schema = {"unit": pl.UInt32, "issue": pl.String} | dict.fromkeys(COLUMNS, pl.Float64)
    return pl.DataFrame(
        [{"unit": unit, "issue": issue} | dict.fromkeys(COLUMNS, 0.0) | odds for unit, issue, odds in rows],
        schema=schema,
    )


def weights(**of: dict[str, float]) -> pl.DataFrame:
    """LOOK_WEIGHTS; an underscore stands for a blank."""
    nothing: dict[str, dict[str, float]] = {name: {} for name in (*FEATURES, BASE)}
    every = nothing | {name.replace("_", " "): row for name, row in of.items()}
    return pl.DataFrame(
        [{"feature": name} | dict.fromkeys(LEVEL_COLUMNS, 0.0) | row for name, row in every.items()],
        schema=LOOK_WEIGHTS,
    )


GOVERNING = pl.DataFrame(
    {"row": [0, 1], "issue": ["trade", "trade"], "level": [-3, 2], "kind": ["act", "word"]},
    schema={"row": pl.UInt32, "issue": pl.String, "level": pl.Int8, "kind": KIND},
)
HOSTILE, FRIENDLY = {"level -3": 9.0}, {"level 2": 9.0}


def test_a_passage_is_seen_by_its_furthest_sentences_and_its_cues() -> None:
    passage, sentences = sums((5, "trade", {"named": 2.0})), sums((0, "trade", HOSTILE), (1, "trade", FRIENDLY))
    row = seen(passage, sentences, GOVERNING, pl.Series([5, 5], dtype=pl.UInt32)).passages.row(0, named=True)

    assert row["most hostile"] > 0.99
    assert row["most friendly"] > 0.99
    assert row["mean hostile"] == pytest.approx(0.5, abs=0.01)
    assert {name: row[name] for name in ("sentences", "highest cue", "lowest cue", "cues", "deeds")} == {
        "sentences": 2, "highest cue": 2, "lowest cue": -3, "cues": 2, "deeds": -3,
    }  # fmt: skip
    assert row["whole named"] == 2.0


def test_the_only_sentence_on_an_issue_is_told_by_its_passage_and_several_each_by_itself() -> None:
    passages = sums((5, "trade", HOSTILE), (6, "trade", FRIENDLY))
    sentences = sums((0, "trade", HOSTILE), (1, "trade", FRIENDLY), (2, "trade", {}))
    units = pl.Series([5, 5, 6], dtype=pl.UInt32)
    rows = {row["unit"]: row for row in seen(passages, sentences, GOVERNING, units).sentences.iter_rows(named=True)}

    assert [rows[at]["whole level 2"] for at in range(3)] == [0.0, 9.0, 9.0]
    assert [rows[at]["deeds"] for at in range(3)] == [-3, 0, 0]


def test_it_decides_by_its_weights_and_by_the_issue() -> None:
    passages = sums((5, "trade", HOSTILE), (6, "chips", HOSTILE))
    sentences = sums((0, "trade", HOSTILE), (1, "chips", HOSTILE))
    shown = seen(passages, sentences, GOVERNING, pl.Series([5, 6], dtype=pl.UInt32)).passages
    verdict = looked(shown, weights(most_hostile={"level -1": 3.0}, issue_chips={"level 1": 8.0}))

    assert dict(verdict.select("issue", "decided").iter_rows()) == {"trade": -1, "chips": 1}


def test_what_explains_it_adds_up_to_what_decided(reader: Reader, make_articles) -> None:
    shown = reader.seen(reader.reading(make_articles(TEXT))).sentences
    table = reader.look_weights
    base = table.filter(feature=BASE).row(0, named=True)
    added = spoken_for(shown, table).group_by("unit", "issue").agg(pl.col(LEVEL_COLUMNS).sum())
    odds = added.with_columns(pl.col(column) + base[column] for column in LEVEL_COLUMNS)
    verdict = decided(odds.with_columns(named=pl.lit(0.0)))

    assert verdict.height > 3
    key = ["unit", "issue", "decided"]
    assert_frame_equal(verdict.select(key), looked(shown, table).select(key))


def test_without_weights_of_its_own_a_dossier_has_no_second_look(any_reader: Reader) -> None:
    assert load_look("nowhere").is_empty()
    assert any_reader.look_weights.is_empty()
