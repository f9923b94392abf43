"""What storing costs apart from reading: rate, memory, a small addition to a large store, opening after many of them.

    uv run python -m benchmarks.storing [articles …]

The peers, in the same run on the same frames, are bare Parquet files and bare appends to one Delta table. Articles are
made up as they are wanted, so that the memory told is the store's; five claims an article, as reading finds them.
"""

import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from time import perf_counter

import polars as pl

from benchmarks.copies import START, Newsroom
from model.article import Article, articles_frame
from model.copies import sketches
from model.dossier import Dossier, load_dossier
from model.schema import CLAIMS
from model.store import Store, copies_in, take_in

BATCH = 1_000
"""Articles of a batch, as `add` takes them in."""
CLAIMS_OF_ARTICLE = 5
SMALL_ADDS = 2_000


class Rules:
    """Five claims an article, for nothing: reading is measured elsewhere."""

    fingerprint = "benchmark"

    def claims(self, articles: pl.DataFrame) -> pl.DataFrame:
        given = {
            "article": pl.col("id"),
            "issue": pl.lit("taiwan"),
            "date": pl.col("date"),
            "quote": pl.col("text").str.head(120),
            "level": pl.lit(-1),
        }
        numbers = pl.DataFrame({"sentence": range(CLAIMS_OF_ARTICLE)})
        columns = [given.get(name, pl.lit(None)).cast(dtype).alias(name) for name, dtype in CLAIMS.items()]
        return (
            articles.select(*columns)
            .drop("sentence")
            .join(numbers, how="cross")
            .select(pl.col(name).cast(dtype) for name, dtype in CLAIMS.items())
        )


def batches(count: int, size: int = BATCH) -> Iterator[pl.DataFrame]:
    """ARTICLES, so many in all."""
    room = Newsroom()
    for start in range(0, count, size):
        yield articles_frame(
            Article(
                text=" ".join(room.article()), title=f"News {at}", date=START + timedelta(at % 900), place="made up"
            )
            for at in range(start, min(start + size, count))
        )


def megabytes(articles: pl.DataFrame) -> float:
    return int(articles["text"].str.len_bytes().sum()) / 1e6


def timed(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start


def _parts(store: Store, bare: Path, articles: pl.DataFrame) -> dict[str, Callable[[], object]]:
    """What is timed of one batch, in order: the peers, and what taking it in does."""
    from deltalake import write_deltalake

    given = articles.with_columns(added=None, characters=pl.col("text").str.len_chars())
    plain = given.with_columns(pl.col(pl.Enum).cast(pl.String), pl.col(pl.UInt32).cast(pl.Int64)).drop("added")
    claims = Rules().claims(articles)
    made = sketches(articles)
    return {
        "Parquet": lambda: plain.write_parquet(bare, compression="snappy"),
        "Delta": lambda: write_deltalake(bare.parent / "delta", plain, mode="append"),
        "articles": lambda: store.add(articles),
        "claims": lambda: store.put_claims("us-china", Rules.fingerprint, articles["id"], claims),
        "sketching": lambda: sketches(articles),
        "sketches": lambda: store.put_sketches(made),
    }


def rates(count: int) -> None:
    """Megabytes of text a second: the peers, the store, and its parts."""
    seconds: dict[str, float] = dict.fromkeys(("Parquet", "Delta", "articles", "claims", "sketching", "sketches"), 0.0)
    size = 0.0
    with tempfile.TemporaryDirectory() as folder:
        store, bare = Store(Path(folder) / "store"), Path(folder) / "bare"
        bare.mkdir()
        for number, articles in enumerate(batches(count)):
            for name, work in _parts(store, bare / f"{number}.parquet", articles).items():
                seconds[name] += timed(work)
            size += megabytes(articles)
    ours = sum(seconds[name] for name in ("articles", "claims", "sketching", "sketches"))
    print(f"{count:>7,} articles, {size:,.0f} MB: stored at {size / ours:5.1f} MB/s, {ours / count * 1e6:,.0f} µs each")
    print("        of it " + "  ".join(f"{name} {took:.2f} s" for name, took in seconds.items()))
    print(f"        bare Parquet {size / seconds['Parquet']:5.1f} MB/s, bare Delta {size / seconds['Delta']:5.1f} MB/s")


def small_addition(store: Store, dossier: Dossier, known: int) -> None:
    """One article into a store of so many, with its copies."""
    best = float("inf")
    for number in range(3):
        one = articles_frame([Article(text=f"One more, number {number} of its kind. " * 30, title=f"{known}")])
        start = perf_counter()
        take_in(Store(store.folder), one, dossier, Rules())
        copies_in(store, store.collect(store.articles().select("id"))["id"])
        best = min(best, perf_counter() - start)
    print(f"{known:>7,} articles: one more takes {best * 1e3:,.0f} ms, its copies found")


def filled(count: int) -> None:
    """Peak memory of storing so many, then a small addition. In a process of its own: peaks do not go down again."""
    dossier, before = load_dossier(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder))
        for articles in batches(count):
            take_in(store, articles, dossier, Rules())
        stored = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
        took = timed(lambda: copies_in(store, store.collect(store.articles().select("id"))["id"]))
        compared = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
        print(
            f"{count:>7,} articles: peak {stored:,.0f} MB storing, {compared:,.0f} MB comparing all "
            f"({took:.1f} s); {before:,.0f} MB before the first"
        )
        small_addition(store, dossier, count)


def opening(adds: int) -> None:
    """Opening a store after so many additions of one article, against the same articles added at once."""
    dossier = load_dossier()
    every = pl.concat(batches(adds))
    with tempfile.TemporaryDirectory() as folder:
        at_once, one_by_one = Store(Path(folder) / "at once"), Store(Path(folder) / "one by one")
        take_in(at_once, every, dossier, Rules())
        took = timed(lambda: [take_in(one_by_one, article, dossier, Rules()) for article in every.iter_slices(1)])
        files = sum(1 for _ in one_by_one.folder.rglob("*.parquet"))
        first, second = _quickest_opening(at_once), _quickest_opening(one_by_one)
    print(
        f"{adds:>7,} additions of one article at {took / adds * 1e3:.0f} ms; opening takes {second * 1e3:.0f} ms, "
        f"{first * 1e3:.0f} ms had they been one ({second / first:.1f}×); {files} files"
    )


def _quickest_opening(store: Store) -> float:
    return min(timed(lambda: _read(Store(store.folder))) for _ in range(5))


def _read(store: Store) -> None:
    store.collect(store.heads())
    store.collect(store.claims("us-china", Rules.fingerprint))
    store.collect(store.unread("us-china", Rules.fingerprint))
    store.collect(store.judgements())


def main(counts: list[int]) -> None:
    rates(min(counts))
    for count in counts:
        subprocess.run([sys.executable, "-m", "benchmarks.storing", "--filled", str(count)], check=True)
    opening(SMALL_ADDS)


if __name__ == "__main__":
    if "--filled" in sys.argv:
        filled(int(sys.argv[-1]))
    else:
        main([int(word.replace(",", "").replace("_", "")) for word in sys.argv[1:]] or [10_000, 100_000])
