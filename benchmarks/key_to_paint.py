"""From a key to the painted line: a table of 1,000,000 claims against one of 100, in one run.

    uv run python -m benchmarks.key_to_paint [rows]

Measured in process: the handler, the new strips, and the screen composed into the bytes for the terminal. Filters run
inline here; the screens run them in a thread, where they hold up no key. The least of several rounds is told,
of the time that passed and of the processor's (all threads): whatever else the machine does only adds to them.

"At once" is before what orders need has been made. Sorting by quotes is then done in a thread; told is when the key is
answered, and when the rows are there.
"""

import asyncio
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from statistics import quantiles
from time import perf_counter, process_time
from typing import NamedTuple

import polars as pl
from textual.app import App, ComposeResult
from textual.pilot import Pilot

from benchmarks.made_claims import ISSUES, TODAY, claims
from model.filters import Known, parse_filter, prepare_words
from tui.widgets.table import Column, FrameTable

ROUNDS = 5
COLUMNS = [
    Column("date", "Date", 10, sort_first="down", priority=8),
    Column("issue", "Issue", 10, priority=7),
    Column("label", "Level", 10, sort=pl.col("level"), priority=9),
    Column("side", "Side", 4, priority=5),
    Column("speaker", "Speaker", 14, priority=6),
    Column("source", "Source", 12, priority=2),
    Column("quote", "Quote", 20, flex=1, priority=4),
]
WORDS = "filter: words"
FIELDS = "filter: fields"

Act = Callable[[], object]


class Time(NamedTuple):
    """Milliseconds, passed and the processor's."""

    passed: float
    processor: float


Times = dict[str, list[Time]]
"""By the kind of key, of each."""


class TableApp(App[None]):
    def compose(self) -> ComposeResult:
        yield FrameTable(COLUMNS)


async def timed(pilot: Pilot[None], act: Act) -> Time:
    """Until the screen has been composed again."""
    start = perf_counter(), process_time()
    act()
    while (
        pilot.app.screen._layout_required
        or pilot.app.screen._dirty_widgets
        or pilot.app.query_one(FrameTable)._repaint_required
    ):
        await asyncio.sleep(0.0005)
    pilot.app.screen._compositor.render_update(full=True).render_segments(pilot.app.console)
    return since(*start)


def since(start: float, processor: float) -> Time:
    return Time((perf_counter() - start) * 1_000, (process_time() - processor) * 1_000)


def moves(table: FrameTable) -> Iterator[tuple[str, Act]]:
    for at in range(120):
        yield "move", lambda at=at: table.action_move(-1 if at % 3 == 2 else 1)
    for at in range(20):
        yield "page", lambda at=at: table.action_page(-1 if at % 3 == 2 else 1)
    for _ in range(5):
        yield "ends", table.action_last
        yield "ends", table.action_first


def keystrokes(table: FrameTable, frame: pl.DataFrame) -> Iterator[tuple[str, Act]]:
    def filtering(text: str) -> None:
        wanted = parse_filter(text, today=TODAY, known=Known({"issue": ISSUES, "side": ["US", "CN"]}))
        table.keep(None if wanted.is_empty else wanted.mask(frame))

    for whole in ("issue:taiwan", "level<0 side:CN", "after:2023-06 status:frozen"):
        yield FIELDS, lambda text=whole: filtering(text)
    for before, word in (("person:", "wang"), ("", "fentanyl"), ("issue:taiwan ", "tariff"), ("", "said")):
        for end in range(1, len(word) + 1):
            yield WORDS, lambda text=before + word[:end]: filtering(text)
    yield FIELDS, lambda: filtering("")


def sorts(table: FrameTable) -> Iterator[tuple[str, Act]]:
    for name in ("date", "label", "issue", "source", "speaker", "quote"):
        for down in (True, False):
            yield f"sort: {name}", lambda name=name, down=down: table.sort_by(name, descending=down)
    yield "sort: none", table.sort_by


async def at_once(pilot: Pilot[None], table: FrameTable, frame: pl.DataFrame) -> Times:
    """The first keys after the rows have come, when nothing was made beforehand."""
    table.show(frame.clone(), key=["article", "sentence", "issue"])
    first, start = frame["quote"].min(), (perf_counter(), process_time())
    answered = await timed(pilot, lambda: table.sort_by("quote"))
    while table.frame["quote"][table._rows.number(0)] != first:
        await asyncio.sleep(0.001)
    await timed(pilot, lambda: None)
    complete = since(*start)
    table.sort_by()
    return {"at once, sort: quote, answered": [answered], "at once, sort: quote, rows": [complete]}


async def measured(frame: pl.DataFrame) -> Times:
    times: Times = {}
    app = TableApp()
    async with app.run_test(size=(120, 40)) as pilot:
        table = app.query_one(FrameTable)
        times |= await at_once(pilot, table, frame)
        own = frame.clone()  # a search knows nothing of it yet
        table.show(own, key=["article", "sentence", "issue"])
        await pilot.pause(1)
        await pilot.app.workers.wait_for_complete()
        prepare_words(own)
        for acts in (moves(table), keystrokes(table, own), sorts(table)):
            for name, act in acts:
                times.setdefault(name, []).append(await timed(pilot, act))
    return times


async def best(frame: pl.DataFrame) -> Times:
    """Of each key the quickest round."""
    rounds = [await measured(frame) for _ in range(ROUNDS)]
    return {name: [least(same) for same in zip(*(each[name] for each in rounds), strict=True)] for name in rounds[0]}


def least(same: Sequence[Time]) -> Time:
    return Time(min(each.passed for each in same), min(each.processor for each in same))


def report(large: Times, small: Times, count: int) -> None:
    print(f"{'milliseconds':32} {f'{count:,} rows':>33} {'100 rows':>33}")
    print(f"{'':32}{' '.join(f'{word:>10}' for word in ('p50', 'p95', 'processor') * 2)}")
    for name, times in large.items():
        cells = [f"{value:10.1f}" for each in (times, small[name]) for value in percentiles(each)]
        print(f"{name:32}{' '.join(cells)}")


def percentiles(times: list[Time]) -> tuple[float, float, float]:
    """Of what passed p50 and p95, of the processor's time p95."""
    passed, processor = zip(*times, strict=True)
    return percentile(passed, 50), percentile(passed, 95), percentile(processor, 95)


def percentile(values: Sequence[float], at: int) -> float:
    return values[0] if len(values) < 2 else quantiles(values, n=100, method="inclusive")[at - 1]


async def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    print(f"load of the machine before: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    report(await best(claims(count)), await best(claims(100)), count)


if __name__ == "__main__":
    asyncio.run(main())
