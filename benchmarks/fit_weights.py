"""Fit the weights of the reader on labelled passages, and say what they are worth on held-back ones.

    uv run --group bench python -m benchmarks.fit_weights [--write]

It learns from the one reader's passages (../shared/gold/train.jsonl), from ours of the corpus and from ours in our own
words; the figures are on the first only, held back by day, so that no article stands on both sides. The second look is
fitted on what the first weights say of days that they have not seen, and what it is worth on days that neither has
seen. What is written goes to seeds/weights/.
"""

import argparse
import json
import re
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple

import numpy as np
import polars as pl
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from benchmarks.paragraphs import paragraphs
from benchmarks.passages import own, readings, registers
from model.article import Article, articles_frame
from model.dossier import load_dossier
from model.reading import Reader
from model.reading.cues import load_cues
from model.reading.features import features
from model.reading.second_look import FEATURES, LOOK_WEIGHTS, look, looked
from model.reading.weights import BASE, COLUMNS, LEVEL_COLUMNS, WEIGHTS, WORDED, decided, spelled_sums
from model.reading.words import vocabulary, words
from model.score import Passage, load_gold, score

ROOT: Final = Path(__file__).parents[1]
SHARED: Final = ROOT.parent / "shared"
TRUST: Final = 0.7
"""What a label of ours weighs beside one of the gold's."""
TRUST_WRITTEN: Final = 0.5
"""The same of passages that were written to be labelled."""
RARE: Final = 5
"""A feature in fewer passages than this has no weight of its own."""
OFTEN: Final = 0.45
"""A word in more than this share of the passages tells nothing."""
LEVEL_C: Final = 0.05
NAMED_C: Final = 0.1
LOOK_C: Final = 0.1
FOLDS: Final = 6
LEVELS: Final = list(range(-3, 4))
SMALL: Final = 0.03
"""A feature none of whose weights is larger is left out of what ships."""


def passages_frame(passages: Iterable[Passage]) -> pl.DataFrame:
    """ARTICLES, each passage one article whose ref and id are the passage's id."""
    rows = [Article(text=passage.text, date=passage.date, ref=passage.id) for passage in passages]
    return articles_frame(rows).with_columns(id=pl.col("ref"))


class Found(NamedTuple):
    """What there is to learn from in passages."""

    features: pl.DataFrame
    """article, issue, feature of whole passages, with every word."""
    sentences: pl.DataFrame
    """row, article, issue, feature of their sentences."""
    governing: pl.DataFrame
    """unit (the article), issue, level, kind of the cues that govern their sentences."""

    def sums(self, weights: pl.DataFrame, keys: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
        """What the second look is at, of some keys (article, issue): the sums of passages, and of their sentences."""
        on = ["article", "issue"]
        mine, theirs = (each.join(keys, on=on, how="semi") for each in (self.features, self.sentences))
        of_sentences = spelled_sums(theirs.drop("article").rename({"row": "unit"}), weights).rename({"unit": "row"})
        articles = theirs.select("row", unit="article").unique()
        return (
            spelled_sums(mine.rename({"article": "unit"}), weights),
            of_sentences.join(articles, on="row").drop("row"),
        )


def found_features(passages: list[Passage]) -> Found:
    """What the reader finds in passages."""
    reader = Reader(load_dossier(), load_cues(), weights=pl.DataFrame(schema=WEIGHTS))
    reading = reader.reading(passages_frame(passages))
    cut = words(reading.said["plain"], vocabulary(reading.said["plain"].str.to_lowercase()))
    of_unit = reading.said.select("unit", "article").unique()
    of_row = reading.said.select("row", "article")
    whole = features(reading.parts(reading.passages()), cut).join(of_unit, on="unit")
    each = features(reading.parts(reading.sentences()), cut).rename({"unit": "row"}).join(of_row, on="row")
    issue = pl.col("issue").cast(pl.String)
    governing = reading.governing.join(of_row, on="row").select("level", "kind", issue, unit="article")
    return Found(whole.select("article", "issue", "feature").unique(), each, governing)


class Problem:
    """Features as a sparse matrix, with what the labels say of each (passage, issue)."""

    def __init__(self, found: pl.DataFrame, passages: list[Passage], trust: dict[str, float]) -> None:
        labels = {passage.id: passage for passage in passages}
        self.keys = found.select("article", "issue").unique().sort("article", "issue")
        often = pl.col("feature").str.contains(WORDED) & (pl.col("len") > OFTEN * found["article"].n_unique())
        counted = found.group_by("feature").agg(len=pl.col("article").n_unique())
        common = counted.filter((pl.col("len") >= RARE) & ~often).sort("feature")["feature"]
        self.names = common.to_list()
        place = self.keys.with_row_index("r").join(found, on=["article", "issue"])
        cells = place.join(pl.DataFrame({"feature": common}).with_row_index("c"), on="feature")
        ones = np.ones(cells.height)
        self.matrix = csr_matrix((ones, (cells["r"], cells["c"])), shape=(self.keys.height, len(self.names)))
        pairs = self.keys.rows()
        self.is_named = np.array([issue in labels[article].labels for article, issue in pairs])
        self.is_free = np.array([issue in labels[article].optional for article, issue in pairs])
        self.level = np.array([labels[article].labels.get(issue, [99])[0] for article, issue in pairs])
        self.trust = np.array([trust[article] for article, _ in pairs])
        self.is_gold = self.trust == 1.0
        self.day = np.array([str(labels[article].date) for article, _ in pairs])

    def fitted(self, rows: np.ndarray) -> pl.DataFrame:
        """WEIGHTS fitted on these rows."""
        told = rows & self.is_named
        levels = LogisticRegression(C=LEVEL_C, max_iter=200, tol=1e-3).fit(
            self.matrix[told], self.level[told], self.trust[told]
        )
        seen = rows & ~self.is_free
        named = LogisticRegression(C=NAMED_C, max_iter=400, solver="liblinear").fit(
            self.matrix[seen], self.is_named[seen], self.trust[seen]
        )
        table = {
            level: (row, base)
            for level, row, base in zip(levels.classes_, levels.coef_, levels.intercept_, strict=True)
        }
        none = (np.zeros(len(self.names)), -9.0)
        columns = {name: table.get(level, none) for level, name in zip(LEVELS, LEVEL_COLUMNS, strict=True)}
        columns = {"named": (named.coef_[0], named.intercept_[0])} | columns
        weights = {name: np.append(row, base) for name, (row, base) in columns.items()}
        return pl.DataFrame({"feature": [*self.names, BASE]} | weights).cast(WEIGHTS)

    def fitted_look(self, rows: np.ndarray, seen: pl.DataFrame) -> pl.DataFrame:
        """LOOK_WEIGHTS fitted on these rows, of what weights that had not seen them see (unit, issue, FEATURES)."""
        told = rows & self.is_named
        at = pl.DataFrame({"unit": self.keys["article"], "issue": self.keys["issue"]}).filter(pl.Series(told))
        numbers = at.join(seen, on=["unit", "issue"], how="left", maintain_order="left")
        scaler = StandardScaler().fit(numbers.select(FEATURES).to_numpy())
        issues = numbers["issue"].to_dummies()
        every = np.hstack([scaler.transform(numbers.select(FEATURES).to_numpy()), issues.to_numpy()])
        levels = LogisticRegression(C=LOOK_C, max_iter=500).fit(every, self.level[told], self.trust[told])
        scale = np.append(scaler.scale_, np.ones(issues.width))
        middle = np.append(scaler.mean_, np.zeros(issues.width))
        names = [*FEATURES, *(name.replace("issue_", "issue ", 1) for name in issues.columns), BASE]
        columns: dict[str, np.ndarray] = dict.fromkeys(LEVEL_COLUMNS, np.append(np.zeros(len(names) - 1), -9.0))
        for level, row, base in zip(levels.classes_, levels.coef_ / scale, levels.intercept_, strict=True):
            columns[LEVEL_COLUMNS[LEVELS.index(level)]] = np.append(row, base - row @ middle)
        return pl.DataFrame({"feature": names} | columns).cast(LOOK_WEIGHTS)


def folds(problem: Problem) -> np.ndarray:
    """The number of each row's fold; those of one day are together."""
    days = sorted(set(problem.day))
    fold = {day: place % FOLDS for place, day in enumerate(np.random.RandomState(3).permutation(days))}
    return np.array([fold[day] for day in problem.day])


class HeldBack:
    """What is said of passages by weights that have seen none of their day."""

    def __init__(self, problem: Problem, found: Found) -> None:
        self.problem, self.found, self.fold = problem, found, folds(problem)
        self.without = cache(self._without)

    def _without(self, numbers: frozenset[int]) -> pl.DataFrame:
        """WEIGHTS fitted on all folds but these."""
        return self.problem.fitted(~np.isin(self.fold, list(numbers)))

    def keys(self, rows: np.ndarray) -> pl.DataFrame:
        """Some of the keys: article, issue."""
        return self.problem.keys.filter(pl.Series(rows))

    def told(self, verdict: pl.DataFrame, cut: float, rows: np.ndarray) -> pl.DataFrame:
        """id, issue, level of the gold among these rows, as the reader would have it of what is decided."""
        gold = self.keys(rows & self.problem.is_gold).rename({"article": "unit"})
        mine = verdict.join(gold, on=["unit", "issue"], how="semi")
        return mine.filter(pl.col("named") >= cut).select("issue", id="unit", level="decided")

    def seen(self, others: Sequence[int] = ()) -> pl.DataFrame:
        """What the second look sees of every fold, by weights that have seen neither that one nor the others."""
        parts = []
        for number in range(FOLDS):
            sums = self.found.sums(self.without(frozenset({number, *others})), self.keys(self.fold == number))
            parts.append(look(*sums, self.found.governing))
        return pl.concat(parts)

    def first(self, cut: float) -> pl.DataFrame:
        """Predictions for every passage of the gold by the first weights alone."""
        whole = self.seen().select("unit", "issue", *(pl.col(f"whole {name}").alias(name) for name in COLUMNS))
        return self.told(decided(whole), cut, self.fold >= 0)

    def second(self, cut: float) -> pl.DataFrame:
        """The same with the second look, which has not seen that day either."""
        parts = []
        for number in range(FOLDS):
            seen = self.seen([number])
            weights = self.problem.fitted_look(self.fold != number, seen)
            parts.append(self.told(looked(seen, weights), cut, self.fold == number))
        return pl.concat(parts)


def more_passages(gold: list[Passage]) -> list[Passage]:
    """Our own labels, less the passages that are in the gold or twice."""
    seen = {_opening(passage.text) for passage in [*gold, *load_gold(SHARED / "gold" / "dev.jsonl")]}
    texts = paragraphs(ROOT)
    digests = [
        row | {"text": texts[row["id"]]} for row in lines(ROOT / "benchmarks" / "labels.jsonl") if row["id"] in texts
    ]
    found = []
    for row in [*own(), *readings(), *digests, *registers()]:
        if _opening(row["text"]) not in seen:
            seen.add(_opening(row["text"]))
            labels = {issue: level if isinstance(level, list) else [level] for issue, level in row["labels"].items()}
            found.append(Passage(row["id"], date.fromisoformat(row["date"]), row["text"], labels, []))
    return found


def trusts(gold: list[Passage], others: list[Passage]) -> dict[str, float]:
    """What the labels of each passage weigh, by id."""
    to_be_labelled = {row["id"] for row in registers()}
    ours = {passage.id: TRUST_WRITTEN if passage.id in to_be_labelled else TRUST for passage in others}
    return ours | {passage.id: 1.0 for passage in gold}


def lines(file: Path) -> list[dict[str, Any]]:
    """The rows of a JSON-lines file."""
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def _opening(text: str) -> str:
    """What two copies of one passage share."""
    return re.sub(r"\W+", "", text)[:60].lower()


def main() -> None:
    """Fit, report, and write where asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--cut", type=float, default=0.45)
    options = parser.parse_args()
    gold = load_gold(SHARED / "gold" / "train.jsonl")
    others = more_passages(gold)
    passages = gold + others
    found = found_features(passages)
    problem = Problem(found.features, passages, trusts(gold, others))
    print(f"{len(gold)} + {len(others)} passages, {problem.keys.height} candidates, {len(problem.names)} features")
    back = HeldBack(problem, found)
    print("held back by day, first look:", score(gold, back.first(options.cut)).line())
    print("held back by day:", score(gold, back.second(options.cut)).line())
    if options.write:
        every = np.ones(problem.keys.height, bool)
        large = pl.max_horizontal(pl.col("named", *LEVEL_COLUMNS).abs()) >= SMALL
        weights = problem.fitted(every).filter(large | (pl.col("feature") == BASE)).sort("feature")
        written(weights, "us-china")
        written(problem.fitted_look(every, back.seen()).sort("feature"), "us-china-passages")


def written(weights: pl.DataFrame, name: str) -> None:
    """Write them where the reader looks for them."""
    target = ROOT / "seeds" / "weights" / f"{name}.parquet"
    target.parent.mkdir(exist_ok=True)
    weights.write_parquet(target, compression="zstd", compression_level=19)
    print(f"{weights.height} weights in {target.relative_to(ROOT)}, {target.stat().st_size / 1e3:.0f} kB")


if __name__ == "__main__":
    main()
