"""Finding copies: ours against MinHash by rensa (Rust) and datasketch, on the same made-up articles, in one run.

    uv run --with rensa --with datasketch python benchmarks/copies.py [articles …]

One article in ten is a copy of another, edited as desks do: cut at the end, led in anew, some words changed, or carried
on. One in three ends with one of twenty boilerplate paragraphs; one in fifty repeats a template with another's facts,
which is no copy. A peer that isn't installed is left out. The costs are per article: flat is what we want.
"""

import random
import sys
from collections.abc import Callable
from datetime import date, timedelta
from time import perf_counter

import polars as pl

from model.article import Article, articles_frame
from model.copies import ALIKE, copies, copies_of, sampled_runs, sketches

START = date(2023, 1, 1)
SYLLABLES = "ta ri ne so mi con tro ver ler pan shi na le do ge er an in on ed"
PERMUTATIONS = 128
EDITS = ("same", "cut", "led in", "1 in 25 words", "1 in 12 words", "carried on")

Pairs = set[tuple[int, int]]


class Newsroom:
    """Makes articles as lists of words."""

    def __init__(self) -> None:
        self.chance = random.Random(7)
        self.vocabulary = list({self._word() for _ in range(8_000)})
        self.weights = [1 / rank for rank in range(1, len(self.vocabulary) + 1)]
        self.pool = self.chance.choices(self.vocabulary, self.weights, k=1_000_000)
        self.boilerplates = [self.words(60) for _ in range(20)]
        self.templates = [self.words(220) for _ in range(10)]

    def _word(self) -> str:
        return "".join(self.chance.choices(SYLLABLES.split(" "), k=self.chance.randint(1, 4)))

    def words(self, count: int) -> list[str]:
        return [self.pool[self.chance.randrange(len(self.pool))] for _ in range(count)]

    def article(self) -> list[str]:
        if self.chance.random() < 0.02:
            return self.changed(self.chance.choice(self.templates), 5)
        text = self.words(self.chance.randint(150, 400))
        return text + self.chance.choice(self.boilerplates) if self.chance.random() < 1 / 3 else text

    def changed(self, words: list[str], one_in: int) -> list[str]:
        return [self.words(1)[0] if self.chance.random() < 1 / one_in else word for word in words]

    def edited(self, words: list[str], edit: str) -> list[str]:
        match edit:
            case "cut":
                return words[: int(len(words) * 0.7)]
            case "led in":
                return self.words(25) + words[25:]
            case "1 in 25 words":
                return self.changed(words, 25)
            case "1 in 12 words":
                return self.changed(words, 12)
            case "carried on":
                return words + self.words(len(words))
            case _:
                return words


def made(count: int) -> tuple[pl.DataFrame, dict[tuple[int, int], str]]:
    """So many articles (ARTICLES, `ref` the number), and the pairs that are copies, by how they were edited."""
    room, texts, true = Newsroom(), [], {}
    days: list[int] = []
    taken: set[int] = set()
    for number in range(count):
        if number > 10 and room.chance.random() < 0.1:
            of, edit = room.chance.randrange(number), room.chance.choice(EDITS)
            if of not in taken:
                taken |= {of, number}
                true[of, number] = edit
                texts.append(room.edited(texts[of], edit))
                days.append(days[of] + room.chance.randint(0, 3))
                continue
        texts.append(room.article())
        days.append(room.chance.randrange(max(30, count // 100)))
    rows = [
        Article(text=" ".join(text), ref=str(number), title=str(number), date=START + timedelta(day))
        for number, (text, day) in enumerate(zip(texts, days, strict=True))
    ]
    return articles_frame(rows), true


def ours(articles: pl.DataFrame) -> Pairs:
    found = copies(articles).join(articles, left_on="article", right_on="id").select("origin", "ref")
    origins = dict(zip(articles["id"], articles["ref"], strict=True))
    pairs = ((int(origins[origin]), int(ref)) for origin, ref in found.iter_rows() if origins[origin] != ref)
    return {(min(pair), max(pair)) for pair in pairs}


def shingled(text: str) -> list[str]:
    words = text.lower().split()
    return [" ".join(words[at : at + 3]) for at in range(len(words) - 2)]


def by_rensa(articles: pl.DataFrame) -> Pairs:
    from rensa import RMinHash, RMinHashLSH

    lsh, known, pairs = RMinHashLSH(ALIKE, PERMUTATIONS, 32), [], set()
    for at, text in enumerate(articles["text"]):
        sketch = RMinHash(PERMUTATIONS, 42)
        sketch.update(shingled(text))
        pairs |= {(other, at) for other in lsh.query(sketch) if known[other].jaccard(sketch) >= ALIKE}
        lsh.insert(at, sketch)
        known.append(sketch)
    return within_days(articles, pairs)


def by_datasketch(articles: pl.DataFrame) -> Pairs:
    from datasketch import MinHash, MinHashLSH

    lsh, known, pairs = MinHashLSH(threshold=ALIKE, num_perm=PERMUTATIONS), [], set()
    for at, text in enumerate(articles["text"]):
        sketch = MinHash(num_perm=PERMUTATIONS)
        sketch.update_batch([run.encode() for run in shingled(text)])
        pairs |= {(other, at) for other in lsh.query(sketch) if known[other].jaccard(sketch) >= ALIKE}
        lsh.insert(at, sketch)
        known.append(sketch)
    return within_days(articles, pairs)


def within_days(articles: pl.DataFrame, pairs: Pairs) -> Pairs:
    days = articles["date"].to_list()
    near = {pair for pair in pairs if abs(days[pair[0]] - days[pair[1]]) <= timedelta(7)}
    refs = [int(ref) for ref in articles["ref"]]
    return {(refs[first], refs[second]) for first, second in near}


def timed(find: Callable[[pl.DataFrame], Pairs], articles: pl.DataFrame) -> tuple[float, Pairs]:
    """Microseconds per article, the best of three while that is quick."""
    best, found = float("inf"), set()
    for _ in range(3 if articles.height <= 10_000 else 1):
        start = perf_counter()
        found = find(articles)
        best = min(best, perf_counter() - start)
    return best / articles.height * 1e6, found


def main(counts: list[int]) -> None:
    for count in counts:
        articles, true = made(count)
        base = None
        for name, find in (("ours", ours), ("rensa", by_rensa), ("datasketch", by_datasketch)):
            if name == "datasketch" and count > 10_000:
                continue
            try:
                cost, found = timed(find, articles)
            except ModuleNotFoundError:
                print(f"{name}: not installed")
                continue
            base = base or cost
            right = len(found & true.keys())
            print(
                f"{count:>7,} {name:<10} {cost:7.1f} µs an article ({cost / base:5.1f}×)"
                f"  precision {right / max(1, len(found)):.3f}  recall {right / len(true):.3f}  "
                + "  ".join(f"{edit} {recall(found, true, edit):.2f}" for edit in EDITS)
            )
        sketched = sketches(articles)
        start = perf_counter()
        copies_of(sketched, lambda ids: sampled_runs(articles.filter(pl.col("id").is_in(ids.implode()))))  # noqa: B023
        print(f"{count:>7,} out of kept sketches {(perf_counter() - start) * 1e3:7.1f} ms")


def recall(found: Pairs, true: dict[tuple[int, int], str], edit: str) -> float:
    pairs = {pair for pair, how in true.items() if how == edit}
    return len(found & pairs) / max(1, len(pairs))


if __name__ == "__main__":
    main([int(word.replace(",", "").replace("_", "")) for word in sys.argv[1:]] or [1_000, 10_000, 100_000])
