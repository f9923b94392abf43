"""What `add` costs: rows and Markdown to stored articles with their claims, and pages, each against a peer.

`uv run python -m benchmarks.taking_in [MEGABYTES]` (50). Reading, claims and storing are timed one after the other, in
seconds of the processor; the whole is timed as `add` does it, where they go on at once. Peers, in the same run:
`json.loads` of the same lines, one bare Parquet file of the same articles, and trafilatura alone on one processor.
"""

import json
import resource
import sys
import tempfile
from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path
from time import perf_counter, process_time
from typing import Final, TypeVar

from model.machine.memory import keep_pages

keep_pages()  # as `add` does, before polars is loaded

import polars as pl  # noqa: E402

from model.article import articles_frame  # noqa: E402
from model.dossier import load_dossier  # noqa: E402
from model.machine.processors import processors  # noqa: E402
from model.readers import read_places  # noqa: E402
from model.store import Store, copies_in, reader_for, take_in_all  # noqa: E402
from seeds import articles as demo  # noqa: E402

CORPUS: Final = Path(__file__).parents[1] / "../shared/corpus/tracker-2025.jsonl"
PAGES: Final = 400

Result = TypeVar("Result")


def texts(megabytes: float) -> Iterator[str]:
    """Real articles, over and over, each with a number of its own."""
    known = _known()
    size = 0
    for number, text in enumerate(cycle(known)):
        if size > megabytes * 1e6:
            return
        size += len(text)
        yield f"{text}\n\nNumber {number}.\n"


def _known() -> list[str]:
    if CORPUS.exists():
        return [json.loads(line)["text"] for line in CORPUS.read_text(encoding="utf-8").splitlines()]
    return [path.read_text(encoding="utf-8") for path in sorted(Path(demo.__path__[0]).glob("*.md"))]


def rows_file(folder: Path, megabytes: float) -> Path:
    """One JSONL of so many megabytes of text."""
    path = folder / "rows.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for number, text in enumerate(texts(megabytes)):
            file.write(
                json.dumps({"id": str(number), "title": f"Row {number}", "date": "2025-01-20", "text": text}) + "\n"
            )
    return path


def markdown_folder(folder: Path, megabytes: float) -> Path:
    """A folder of Markdown, an article a file."""
    below = folder / "markdown"
    below.mkdir()
    for number, text in enumerate(texts(megabytes)):
        front = f"---\ntitle: Note {number}\ndate: 2025-01-20\n---\n\n"
        (below / f"{number}.md").write_text(front + text, encoding="utf-8")
    return below


def pages_folder(folder: Path) -> Path:
    """A folder of pages with a menu, an article and a footer."""
    below = folder / "pages"
    below.mkdir()
    menu = "".join(f"<li><a href='/{number}'>Section {number}</a></li>" for number in range(40))
    for number, text in zip(range(PAGES), texts(1_000), strict=False):
        paragraphs = "".join(f"<p>{part}</p>" for part in (text * 2).replace("<", "&lt;").split("\n\n"))
        page = (
            f"<!doctype html><html><head><title>Page {number}</title></head><body><nav><ul>{menu}</ul></nav>"
            f"<article><h1>Page {number}</h1>{paragraphs}</article><footer><ul>{menu}</ul></footer></body></html>"
        )
        (below / f"{number}.html").write_text(page, encoding="utf-8")
    return below


def timed(work: Callable[[], Result]) -> tuple[Result, float, float]:
    """What it gives, in how many seconds by the clock and of the processor."""
    clock, processor = perf_counter(), process_time()
    result = work()
    return result, perf_counter() - clock, process_time() - processor


def parts(name: str, place: Path, folder: Path) -> None:
    """The three halves one after the other, then the whole as `add` does it."""
    dossier = load_dossier()
    reader = reader_for(dossier)
    store = Store(folder / f"{name} parts")
    frames, _, reading = timed(lambda: [articles_frame(report.articles) for report in read_places([str(place)])])
    megabytes = sum(frame["text"].str.len_bytes().sum() for frame in frames) / 1e6
    claims, _, claiming = timed(lambda: [reader.claims(frame) for frame in frames])

    def keep() -> None:
        for frame, found in zip(frames, claims, strict=True):
            store.put_claims(dossier.slug, reader.fingerprint, store.add(frame).articles["id"], found)

    _, _, storing = timed(keep)
    _, _, parquet = timed(lambda: pl.concat(frames).write_parquet(folder / "bare.parquet"))
    frames, claims = [], []
    whole = Store(folder / f"{name} whole")
    batches = (articles_frame(report.articles) for report in read_places([str(place)]))
    new, clock, used = timed(lambda: sum(added.new for added in take_in_all(whole, batches, dossier, reader)))
    _, _, copying = timed(lambda: copies_in(whole, whole.collect(whole.articles().select("id"))["id"]))
    print(f"{name}: {new:,} articles, {megabytes:.0f} MB, in {clock:.1f} s: {megabytes / clock:.1f} MB/s")
    print(f"  of the processor {used:.1f} s ({megabytes / used:.1f} MB/s), {used / clock:.2f} processors at work")
    print(
        f"  reading {megabytes / reading:.0f} MB/s, claims {megabytes / claiming:.1f} MB/s, storing "
        f"{megabytes / storing:.0f} MB/s ({storing / parquet:.1f} times bare Parquet), copies {copying:.1f} s"
    )


def against_json(path: Path) -> None:
    """Reading rows, against parsing them."""
    _, _, parsing = timed(lambda: [json.loads(line) for line in path.open(encoding="utf-8")])
    _, _, reading = timed(lambda: sum(len(report.articles) for report in read_places([str(path)])))
    print(f"rows are read in {reading / parsing:.1f} times as long as json.loads takes")


def against_trafilatura(folder: Path) -> None:
    """Pages a second, against trafilatura alone on one processor; both warm."""
    from trafilatura import bare_extraction

    pages = [path.read_text(encoding="utf-8") for path in sorted(folder.iterdir())]
    for _ in read_places([str(folder)]):  # every process has loaded its libraries then
        bare_extraction(pages[0], with_metadata=True)
    _, alone, _ = timed(lambda: [bare_extraction(page, include_comments=False, with_metadata=True) for page in pages])
    read, ours, _ = timed(lambda: sum(len(report.articles) for report in read_places([str(folder)])))
    print(f"{read} pages: {read / ours:.0f} a second, trafilatura alone {len(pages) / alone:.0f} on one processor")
    print(f"  {alone / ours:.2f} times, with {processors()} processors")


def main(megabytes: float) -> None:
    """All of it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        rows = rows_file(folder, megabytes)
        against_json(rows)
        against_trafilatura(pages_folder(folder))
        parts("rows", rows, folder)
        parts("Markdown", markdown_folder(folder, megabytes), folder)
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3:,.0f} MB, with all articles kept")


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else 50)
