"""From the command to the first paint and to a full board, in a terminal of its own; and what it takes in memory.

    uv run --with visidata python -m benchmarks.first_paint [claims]

Each program runs in a pty. Peers in the same run: a Textual app that imports the same three libraries (textual, polars,
pydantic) and shows one label, and VisiData on as many rows as the store has claims. The best of five runs counts:
whatever else the machine does only adds to a time.
"""

import fcntl
import os
import pty
import select
import shutil
import signal
import struct
import sys
import tempfile
import termios
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

import polars as pl

from benchmarks.key_to_paint import claims
from model.article import Article, articles_frame
from model.dossier import load_dossier
from model.store import Store, reader_for

PATIENCE = 120
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


class Run(NamedTuple):
    """Seconds until the words were painted, and the most memory so far (MB)."""

    seconds: float
    memory: float


def run(command: Sequence[str], words: bytes, home: Path) -> Run:
    """Start the command in a pty and wait for the words; then it is killed."""
    began = perf_counter()
    pid, terminal = pty.fork()
    if pid == 0:
        os.environ.update(TERM="xterm-256color", ISSUEWATCH_HOME=str(home), COLUMNS="120", LINES="40")
        os.execvp(command[0], command)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    seen = b""
    try:
        while words not in seen and perf_counter() - began < PATIENCE:
            if select.select([terminal], [], [], 0.01)[0]:
                seen += os.read(terminal, 65_536)
        took = perf_counter() - began if words in seen else float("nan")
        status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
        peak = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM"))
        return Run(took, peak / 1024)
    except OSError:
        return Run(float("nan"), float("nan"))
    finally:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        os.close(terminal)


def best(command: Sequence[str], words: bytes, home: Path, runs: int = RUNS) -> Run:
    """The quickest of several runs, after one that warms the caches."""
    run(command, words, home)
    return min(run(command, words, home) for _ in range(runs))


def filled(home: Path, count: int) -> None:
    """A store of so many claims in a quarter as many articles, read by today's rules as far as the store can tell."""
    os.environ["ISSUEWATCH_HOME"] = str(home)
    dossier, made = load_dossier(), claims(count)
    keys = made.select("article", "date").unique("article", keep="first", maintain_order=True)
    articles = articles_frame(
        Article(text=f"Article {article}.", title=f"Title {article}", date=day, date_from="field", source="site1.org")
        for article, day in keys.iter_rows()
    )
    ids = pl.DataFrame({"article": keys["article"], "id": articles["id"]})
    known = made.filter(pl.col("issue").is_in(list(dossier.slugs)))
    rows = known.join(ids, on="article").with_columns(article=pl.col("id")).select(made.columns)
    store = Store()
    store.add(articles)
    store.put_claims(dossier.slug, reader_for(dossier).fingerprint, articles["id"], rows)


def line(what: str, told: Run, peer: Run | None = None) -> None:
    ratio = f"{told.seconds / peer.seconds:6.2f} ×" if peer else ""
    print(f"{what:58} {told.seconds * 1000:8.0f} ms {told.memory:8.0f} MB {ratio}")


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    print(f"load before: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    ours = [sys.executable, "-c", "from tui.command import main; main()"]
    with tempfile.TemporaryDirectory() as folder:
        demo, full, empty = (Path(folder, name) for name in ("demo", "full", "bare"))
        bare = best([sys.executable, "-c", BARE], b"first paint", empty)
        line("bare Textual app: first paint", bare)
        line("issuewatch: first paint", best(ours, b"issuewatch", demo), bare)
        board = best(ours, b"12 months", demo)
        line("issuewatch: the demo's board", board)
        filled(full, count)
        run([*ours, "--as-of", "2024-12-31"], b"12 months", full)  # once: copies are compared and kept
        line(f"issuewatch: first paint, {count:,} claims", best(ours, b"issuewatch", full, 3), bare)
        line(
            f"issuewatch: the board, {count:,} claims",
            best([*ours, "--as-of", "2024-12-31"], b"12 months", full, 3),
            board,
        )
        if visidata := shutil.which("vd"):
            table = Path(folder, "claims.csv")
            claims(count).select("date", "issue", "label", "side", "speaker", "source", "quote").write_csv(table)
            line(
                f"VisiData: all {count:,} rows loaded", best([visidata, str(table)], f"{count} rows".encode(), empty, 1)
            )


if __name__ == "__main__":
    main()
