"""Labelled passages to learn from: the one reader's, ours of the corpus, and ones in our own words.

`second.jsonl` holds how we read the gold a second time. `readings.jsonl` holds what we labelled in ../shared/corpus by
the same guide, as places and labels, without its text. `passages.jsonl` and `prose.jsonl` hold passages in our own
words, `registers.jsonl` passages as other writers would put them, written to be labelled: plain ones, ones that are
hard to read, sets that differ in few words, and siblings (`like`) of passages of the gold, of the same kind but on
other events. `names.jsonl` has sentences that name an issue in as many ways as one can, labelled without a level, and
passages that use such words and are on no issue. `singles.jsonl` has single sentences in as many wordings as can be,
for how a sentence weighs by itself, and `allusive.jsonl` ones that are worded as nobody would think of, for what words
tell where no cue does. `matters.jsonl` has items of one to four sentences on the matters of seventeen other pairs of
countries. `turned.jsonl` says how few words of a passage of the gold (`like`) are to be others (`edits`: from, to) so
that it says something else on an issue.
All are dicts of id, date, text and labels {issue: [levels]}.
"""

import json
import re
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent
SHARED = HERE.parents[1] / "shared"


def lines(path):
    """The rows of a file of JSON lines."""
    with path.open(encoding="utf-8") as rows:
        return [json.loads(row) for row in rows]


def letters(text):
    """What two copies of one text share, however they are set."""
    return re.sub(r"\W+", "", text).lower()


def _documents():
    corpus = SHARED / "corpus"
    texts = {f"tracker/{row['id']}": row["text"] for row in lines(corpus / "tracker-2025.jsonl")}
    for path in (corpus / "whitehouse").glob("*/*.md"):
        texts[f"whitehouse/{path.relative_to(corpus / 'whitehouse')}"] = path.read_text("utf-8").split("---\n", 2)[2]
    return texts


def gold(name="train"):
    """The shared labelled file of that name: train or dev."""
    return lines(SHARED / "gold" / f"{name}.jsonl")


def readings():
    """Passages of the corpus as we labelled them; white space folded."""
    texts = _documents()
    rows = lines(HERE / "readings.jsonl")
    return [row | {"text": re.sub(r"\s+", " ", texts[row["doc"]][row["start"] : row["end"]])} for row in rows]


def own():
    """Passages in our own words: statements, and news prose."""
    return lines(HERE / "passages.jsonl") + lines(HERE / "prose.jsonl")


@cache
def second():
    """What we labelled of the gold's train, without a look at its labels: labels and optional issues by id."""
    return {row["id"]: row for row in lines(HERE / "second.jsonl")}


@cache
def registers():
    """Passages written to be labelled, in the registers of many writers."""
    return lines(HERE / "registers.jsonl")


@cache
def singles():
    """Sentences in as many wordings as one can, most of them by themselves: for the weights of single sentences."""
    return lines(HERE / "singles.jsonl")


@cache
def allusive():
    """Single sentences that tell it in ways that no lexicon has: for what words tell where no cue does."""
    return lines(HERE / "allusive.jsonl")


@cache
def on_matters():
    """Items on what is between the two `sides`, the codes of two countries that are not the US and China."""
    return lines(HERE / "matters.jsonl")


@cache
def names():
    """Sentences that name an issue in their own way (no level: []), and passages with its words that are on none."""
    rows = lines(HERE / "names.jsonl")
    issues = {issue for row in rows for issue in row["labels"]}
    return [
        row | {"optional": sorted(issues - row["labels"].keys())} if [] in row["labels"].values() else row
        for row in rows
    ]


BESIDE = "China and the United States.\n\n"
"""A paragraph that names both sides and nothing else."""


@cache
def elsewhere():
    """What is on none of the issues once more, in an article that names both sides."""
    return [row | {"id": f"{row['id']} beside", "text": BESIDE + row["text"]} for row in names() if not row["labels"]]


@cache
def turned():
    """Passages of the gold with a few other words, by which they say something else."""
    texts = {row["id"]: row for row in gold()}
    return [_turned(row, texts[row["like"]]) for row in lines(HERE / "turned.jsonl")]


def _turned(row, of):
    text = of["text"]
    for words, others in row["edits"]:
        if text.count(words) != 1:
            raise ValueError(f"{row['id']}: {words!r} is not once in {row['like']}")
        text = text.replace(words, others)
    return row | {"text": text, "date": of["date"]}
