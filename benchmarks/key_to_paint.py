"""From a key to the painted line: a table of 1,000,000 claims against one of 100, in one run.

    uv run python benchmarks/key_to_paint.py [rows]

Measured in process: the handler, the new strips, and the screen composed into the bytes for the
terminal. Filters run inline here; the screens run them in a thread, where they hold up no key.
"""

import asyncio
import os
import random
import sys
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from statistics import quantiles
from time import perf_counter

import polars as pl
from textual.app import App, ComposeResult
from textual.pilot import Pilot

from model.filters import parse_filter
from model.schema import CLAIMS, LEVELS
from tui.widgets.table import Column, FrameTable

TODAY = date(2024, 12, 31)
TEXT = (
    "the of to China US talks Taiwan military said minister trade export chips frozen channel meeting visit Blinken "
    "warned tariff sanctions Wang Beijing Washington and in on a be constructive progress fentanyl precursor"
)
SYLLABLES = "ta ri ne so mi con tro ver ler pan shi na le do ge er an in on ed"
ISSUES = ["taiwan", "chips", "trade", "mil-mil", "fentanyl", "climate", "channels", "overall", "ai", "tiktok"]
COLUMNS = [
    Column("date", "Date", 10, sort_first="down", priority=8),
    Column("issue", "Issue", 10, priority=7),
    Column("label", "Level", 10, sort=pl.col("level"), priority=9),
    Column("side", "Side", 4, priority=5),
    Column("speaker", "Speaker", 14, priority=6),
    Column("source", "Source", 12, priority=2),
    Column("quote", "Quote", 20, flex=1, priority=4),
]


def claims(count: int) -> pl.DataFrame:
    """So many claims of made-up words, as long as real ones and as uneven in use (Zipf)."""
    chance = random.Random(1)
    syllables = SYLLABLES.split(" ")
    words = TEXT.split(" ") + ["".join(chance.choices(syllables, k=chance.randint(1, 4))) for _ in range(3_000)]
    common = [1 / rank for rank in range(1, len(words) + 1)]
    quotes = [" ".join(chance.choices(words, common, k=26)) for _ in range(min(count, 20_000))]
    at = pl.int_range(count, eager=True)
    levels, some = list(LEVELS), pl.Series(quotes)
    made = pl.DataFrame(
        {
            "article": "a" + (at // 4).cast(pl.String),
            "sentence": at % 40,
            "issue": pl.Series(ISSUES).gather(at.hash(1) % len(ISSUES)),
            "level": pl.Series(levels).gather(at.hash(2) % len(levels)),
            "speaker": pl.Series(["Wang Yi", "Antony Blinken", "Qin Gang", None]).gather(at.hash(3) % 4),
            "side": pl.Series(["US", "CN", None]).gather(at.hash(4) % 3),
            "date": pl.Series([TODAY - timedelta(days) for days in range(1_500)]).gather(at.hash(5) % 1_500),
            "source": pl.Series([f"site{number}.org" for number in range(60)]).gather(at.hash(6) % 60),
            "title": some.str.slice(0, 60).gather(at.hash(7) % len(some) % 700),
            "quote": some.gather(at.hash(8) % len(some)) + " " + (at % 977).cast(pl.String),
        }
    ).with_columns(label=pl.col("level").replace_strict(LEVELS, return_dtype=pl.String))
    missing = [pl.lit(None).alias(name) for name in CLAIMS if name not in made.columns]
    return made.with_columns(missing).select(pl.col(name).cast(kind) for name, kind in CLAIMS.items()).rechunk()


class TableApp(App[None]):
    def compose(self) -> ComposeResult:
        yield FrameTable(COLUMNS)


async def timed(pilot: Pilot[None], act: Callable[[], object]) -> float:
    """Milliseconds until the screen has been composed again."""
    start = perf_counter()
    act()
    while (
        pilot.app.screen._layout_required
        or pilot.app.screen._dirty_widgets
        or pilot.app.query_one(FrameTable)._repaint_required
    ):
        await asyncio.sleep(0)
    pilot.app.screen._compositor.render_update(full=True).render_segments(pilot.app.console)
    return (perf_counter() - start) * 1_000


def moves(table: FrameTable) -> Iterator[tuple[str, Callable[[], object]]]:
    for at in range(120):
        yield "move", lambda at=at: table.action_move(-1 if at % 3 == 2 else 1)
    for at in range(20):
        yield "page", lambda at=at: table.action_page(-1 if at % 3 == 2 else 1)
    for _ in range(5):
        yield "ends", table.action_last
        yield "ends", table.action_first


def keystrokes(table: FrameTable, frame: pl.DataFrame) -> Iterator[tuple[str, Callable[[], object]]]:
    def filtering(text: str) -> None:
        wanted = parse_filter(text, today=TODAY, known={"issue": ISSUES, "side": ["US", "CN"]})
        table.keep(None if wanted.is_empty else wanted.mask(frame))

    for whole in (
        "issue:taiwan",
        "level<0 side:CN",
        "after:2023-06 status:frozen",
        "person:wang",
        "issue:taiwan tariff",
        "fentanyl",
    ):
        has_words = ":" not in whole.split()[-1] or "person" in whole
        for end in range(1, len(whole) + 1) if has_words and " " not in whole else [len(whole)]:
            text = whole[:end]
            if not text.endswith(":"):
                yield "filter: words" if has_words else "filter: fields", lambda text=text: filtering(text)
    yield "filter: fields", lambda: filtering("")


def sorts(table: FrameTable) -> Iterator[tuple[str, Callable[[], object]]]:
    for name in ("date", "label", "issue", "source", "speaker", "quote"):
        for down in (True, False):
            yield f"sort {name}", lambda name=name, down=down: table.sort_by(name, descending=down)
    yield "sort none", table.sort_by


async def measured(count: int) -> dict[str, list[float]]:
    frame, times = claims(count), {}
    app = TableApp()
    async with app.run_test(size=(120, 40)) as pilot:
        table = app.query_one(FrameTable)
        table.show(frame, key=["article", "sentence", "issue"])
        await pilot.pause()
        for acts in (moves(table), keystrokes(table, frame), sorts(table)):
            for name, act in acts:
                times.setdefault(name, []).append(await timed(pilot, act))
    return times


def report(large: dict[str, list[float]], small: dict[str, list[float]], count: int) -> None:
    print(f"{'milliseconds':20} {f'{count:,} rows':>22} {'100 rows':>22}")
    print(f"{'':20} {'p50':>10} {'p95':>11} {'p50':>10} {'p95':>11}")
    for name, times in large.items():
        cells = [f"{value:11.1f}" for each in (times, small[name]) for value in _p50_p95(each)]
        print(f"{name:20}{''.join(cells)}")


def _p50_p95(times: list[float]) -> tuple[float, float]:
    if len(times) < 2:
        return times[0], times[0]
    cuts = quantiles(times, n=100, method="inclusive")
    return cuts[49], cuts[94]


async def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    print(f"load of the machine before: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    report(await measured(count), await measured(100), count)


if __name__ == "__main__":
    asyncio.run(main())
