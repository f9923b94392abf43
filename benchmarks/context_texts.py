"""What the network is learnt from: labelled passages, and texts of the corpus without labels, in numbered words."""

import zlib
from datetime import date
from typing import Final, NamedTuple

import polars as pl

from benchmarks.passages import (
    HERE,
    SHARED,
    allusive,
    gold,
    letters,
    lines,
    names,
    own,
    readings,
    registers,
    second,
    singles,
    turned,
)
from model.article import Article, articles_frame
from model.dossier import load_dossier
from model.readers import read_places
from model.reading import Reader
from model.reading.reader import Reading
from model.reading.what.finding.cues import load_cues

HELD: Final = 4
"""Of so many days of the gold and of the corpus one is held back."""
BATCH: Final = 6_000

NEVER_SEEN: Final = {
    "dev": SHARED / "gold" / "dev.jsonl",
    "leads": HERE / "leads.jsonl",
    "months": HERE / "months.jsonl",
}
"""Passages that nothing is learnt from, labels or words."""


def _gold_twice() -> list[dict]:
    """The gold's train, as its reader and one of us read it."""
    ours = second()
    return [_twice(row, ours[row["id"]]) for row in gold()]


def _twice(first: dict, again: dict) -> dict:
    """Both readers' levels; what one of them holds for optional, or leaves out, is."""
    shared = first["labels"].keys() & again["labels"].keys()
    labels = {issue: first["labels"][issue] + again["labels"][issue] for issue in shared}
    every = {issue for row in (first, again) for issue in (*row["labels"], *row["optional"])}
    return first | {"labels": labels, "optional": sorted(every - shared)}


SOURCES: Final = {
    "gold": _gold_twice,
    "read": readings,
    "reg": registers,
    "own": own,
    "singles": singles,
    "allusive": allusive,
    "names": names,
    "turned": turned,
}


class Text(NamedTuple):
    """A text, and what is labelled of it."""

    source: str
    """one of SOURCES or of NEVER_SEEN; `corpus`: nobody labelled it"""
    id: str
    text: str
    labels: dict[str, list[int]] | None
    optional: list[str]
    day: str
    words: list[int]
    """by the numbers of the reader's vocabulary; that behind the last: an end of a sentence, or no word of it"""

    @property
    def is_held(self) -> bool:
        return self.source in ("gold", "read") and zlib.crc32(self.day.encode()) % HELD == 0


def texts() -> tuple[list[Text], list[str]]:
    """All texts, each once, and the words that their numbers mean."""
    dossier = load_dossier()
    reader = Reader(dossier, load_cues(dossier.cues))
    return _numbered(reader, [*_labelled(), *_unlabelled(reader)])


def _labelled() -> list[Text]:
    tests = [_text(source, row) for source, path in NEVER_SEEN.items() for row in lines(path)]
    openings = {letters(text.text)[:60] for text in tests}
    whole = "\n".join(letters(text.text) for text in tests)
    seen, found = set(), []
    for source, rows in SOURCES.items():
        for row in rows():
            own = letters(row["text"])
            is_test = own[:60] in openings or (len(own) > 40 and own in whole)
            if own and own not in seen and not is_test:
                seen.add(own)
                found.append(_text(source, row))
    return tests + found


def _text(source: str, row: dict) -> Text:
    labels = {issue: level if isinstance(level, list) else [level] for issue, level in row["labels"].items()}
    text = " ".join(row["text"].split())
    return Text(source, f"{source}/{row['id']}", text, labels, row.get("optional", []), str(row.get("date")), [])


def _unlabelled(reader: Reader) -> list[Text]:
    """The sentences and passages of the corpus that name an issue."""
    batches = [articles_frame(report.articles) for report in read_places([str(SHARED / "corpus")])]
    told = {text for batch in batches for text in _units(reader.reading(batch))}
    tests = "\n".join(letters(row["text"]) for path in NEVER_SEEN.values() for row in lines(path))
    kept = sorted(text for text in told if letters(text) not in tests)
    return [Text("corpus", f"corpus/{nth}", text, None, [], "", []) for nth, text in enumerate(kept)]


def _units(reading: Reading) -> list[str]:
    units = reading.units().select("row", "unit").sort("row")
    cut = units.hstack(reading.said["text"].gather(units["row"]).to_frame("text"))
    whole = cut.group_by("unit", maintain_order=True).agg(pl.col("text").str.join(" "))
    return [" ".join(text.split()) for text in whole["text"]]


def _numbered(reader: Reader, found: list[Text]) -> tuple[list[Text], list[str]]:
    """Texts with their words, as the reader cuts them."""
    told, known = [], []
    for first in range(0, len(found), BATCH):
        part = found[first : first + BATCH]
        rows = [Article(text=text.text, date=date(2025, 6, 1), ref=str(nth)) for nth, text in enumerate(part)]
        reading = reader.reading(articles_frame(rows).with_columns(id=pl.col("ref")))
        known = reading.words.vocabulary.words.categories.to_list()
        each = reading.words.each
        article = reading.said["article"].cast(pl.String).gather(each["row"])
        words = pl.DataFrame({"article": article, "word": each["word"]}).group_by("article", maintain_order=True).all()
        own_words = dict(words.iter_rows())
        told += [text._replace(words=own_words.get(str(nth), [])) for nth, text in enumerate(part)]
    return told, known
