"""From the command to the first paint, to a full board and to an issue, in a terminal; and the memory it takes.

    uv run --with visidata python -m benchmarks.first_paint [claims]

Each program runs in a pty. Peers in the same run: a Textual app that imports the same three libraries (textual, polars,
pydantic) and shows one label, and VisiData on as many rows as the store has claims. The best of several runs counts:
whatever else the machine does only adds to a time.
"""

import fcntl
import os
import pty
import re
import select
import shutil
import signal
import struct
import sys
import tempfile
import termios
from collections.abc import Callable, Sequence
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

import polars as pl

from benchmarks.made_claims import TODAY, claims
from model.article import Article, articles_frame
from model.copies import sketches
from model.dossier import load_dossier
from model.store import Store, kept, reader_for

PATIENCE = 120
AGAIN = 0.25
RUNS = 5
BARE = """
import polars, pydantic
from textual.app import App
from textual.widgets import Label
class Bare(App):
    def compose(self):
        yield Label("first paint")
Bare().run()
"""
OURS = [sys.executable, "-c", "from tui.starting import main; main()"]
FULL = [*OURS, "--as-of", str(TODAY)]
_CONTROL = re.compile(rb"\x1b(?:\[[0-9;?]*[ -/]*[@-~]|[()][A-Z0-9]|\][^\x07]*\x07)")


VISIDATA_REDRAW = b"\x0c"
"""Without it VisiData paints only the digits that have changed."""


class Step(NamedTuple):
    """Keys that are pressed, and what is then waited for: a pattern over what is painted from then on."""

    keys: bytes
    words: bytes
    again: bytes = b""
    """Keys that are pressed again and again meanwhile."""


PAINTED = Step(b"", rb"issuewatch")
BOARD = Step(b"", rb"19 of 19")
"""In the board's title once its rows are there; the words over its columns are there long before."""
TRUE_BOARD = Step(b"", rb"Board +19 of 19")
"""Without the words that it is of an earlier state."""
ISSUE = Step(b"\r", rb"newest first")
"""In the title of an issue once its claims are there."""
WHOLE_ISSUE = Step(b"", rb"Taiwan +[\d,]+ of [\d,]+ ")
"""Without the words that something is still to come."""


class Run(NamedTuple):
    """Seconds of the last step; of all steps the processor's seconds, and the most memory (MB)."""

    seconds: float
    processor: float
    memory: float


def run(command: Sequence[str], home: Path, *steps: Step) -> Run:
    """Start the command in a pty and go through the steps; then it is killed."""
    pid, terminal = pty.fork()
    if pid == 0:
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program is compiled once
        os.environ.pop("_RJEM_MALLOC_CONF", None)  # polars has set it here for itself
        os.environ.update(TERM="xterm-256color", ISSUEWATCH_HOME=str(home), COLUMNS="120", LINES="40")
        os.execvp(command[0], command)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    took = [waited(terminal, step) for step in steps]
    os.kill(pid, signal.SIGKILL)
    used = os.wait4(pid, 0)[2]
    os.close(terminal)
    return Run(took[-1], used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def waited(terminal: int, step: Step) -> float:
    """Seconds from the keys until the words are there; nan if they never are."""
    os.write(terminal, step.keys)
    began = pressed = perf_counter()
    seen = b""
    while (now := perf_counter()) - began < PATIENCE:
        if step.again and now - pressed > AGAIN:
            os.write(terminal, step.again)
            pressed = now
        if select.select([terminal], [], [], 0.01)[0]:
            try:
                seen += os.read(terminal, 65_536)
            except OSError:  # it has ended
                break
            if re.search(step.words, _CONTROL.sub(b"", seen)):
                return perf_counter() - began
    return float("nan")


def best(command: Sequence[str], home: Path, *steps: Step, runs: int = RUNS) -> Run:
    """The quickest of several runs, after one that warms the caches."""
    run(command, home, *steps)
    return min(run(command, home, *steps) for _ in range(runs))


def changed(change: Callable[[Path], object], home: Path, *steps: Step, runs: int = 3) -> Run:
    """The same for a store that changes each time before it is opened."""

    def anew() -> Run:
        change(home)
        return run(FULL, home, *steps)

    return min(anew() for _ in range(runs))


def forget(home: Path) -> None:
    """Nothing that was reckoned of the store is there, as for other rules or another day."""
    shutil.rmtree(home / "data" / kept.FOLDER, ignore_errors=True)


def add_article(home: Path) -> None:
    """One article more, with a claim on each of two issues and on what is between the sides."""
    os.environ["ISSUEWATCH_HOME"] = str(home)
    dossier, store, text = load_dossier(), Store(), f"Added at {perf_counter()}."
    article = articles_frame([Article(text=text, title="Added", date=TODAY, date_from="field", source="site1.org")])
    rows = claims(4_000).unique("issue", maintain_order=True).filter(pl.col("issue").is_in(["taiwan", "ai", "overall"]))
    theirs = rows.with_columns(article=pl.lit(article["id"][0]), date=pl.lit(TODAY), title=pl.lit("Added"))
    store.add(article)
    store.put_claims(dossier.slug, reader_for(dossier).fingerprint, article["id"], theirs)
    store.put_sketches(sketches(article))


def filled(home: Path, count: int) -> None:
    """A store of so many claims in a quarter as many articles, read by today's rules as far as the store can tell."""
    os.environ["ISSUEWATCH_HOME"] = str(home)
    dossier, made = load_dossier(), claims(count)
    heads = made.unique("article", keep="first", maintain_order=True)
    articles = articles_frame(
        Article(text=f"Article {article}.", title=title, date=day, date_from="field", source=source)
        for article, day, title, source in heads.select("article", "date", "title", "source").iter_rows()
    )
    ids = pl.DataFrame({"article": heads["article"], "id": articles["id"]})
    rows = made.join(ids, on="article").with_columns(article=pl.col("id")).select(made.columns)
    store = Store()
    store.add(articles)
    store.put_claims(dossier.slug, reader_for(dossier).fingerprint, articles["id"], rows)


def line(what: str, told: Run, peer: Run | None = None) -> None:
    ratio = f"{told.seconds / peer.seconds:6.2f} ×" if peer else ""
    print(f"{what:58} {told.seconds * 1000:8,.0f} ms {told.processor:6.1f} s {told.memory:8,.0f} MB {ratio}")


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    print(f"load before: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores; time, processor's time, memory")
    with tempfile.TemporaryDirectory() as folder:
        demo, full, empty = (Path(folder, name) for name in ("demo", "full", "bare"))
        bare = best([sys.executable, "-c", BARE], empty, Step(b"", rb"first paint"))
        line("bare Textual app: first paint", bare)
        line("issuewatch: first paint", best(OURS, demo, PAINTED), bare)
        board = best(OURS, demo, BOARD)
        line("issuewatch: the demo's board", board, bare)
        filled(full, count)
        run(FULL, full, BOARD)  # once: copies are compared and kept
        line(f"issuewatch: first paint, {count:,} claims", best(FULL, full, PAINTED), bare)
        line(f"issuewatch: the board, {count:,} claims", best(FULL, full, BOARD), board)
        line("issuewatch: an article was added: the last board", changed(add_article, full, BOARD), board)
        line("issuewatch: the true one", changed(add_article, full, TRUE_BOARD), board)
        line("issuewatch: nothing is kept: the board", changed(forget, full, TRUE_BOARD), board)
        line("issuewatch: an issue opened, without what came of events", changed(forget, full, TRUE_BOARD, ISSUE))
        line("issuewatch: all of it", changed(forget, full, TRUE_BOARD, ISSUE, WHOLE_ISSUE))
        if visidata := shutil.which("vd"):
            table = Path(folder, "claims.csv")
            claims(count).select("date", "issue", "label", "side", "speaker", "source", "quote").write_csv(table)
            loaded = Step(b"", f"\\b{count} rows".encode(), VISIDATA_REDRAW)
            line(f"VisiData: all {count:,} rows loaded", best([visidata, str(table)], empty, loaded, runs=1), board)


if __name__ == "__main__":
    main()
