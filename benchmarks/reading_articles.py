"""Claims of whole articles: how many of each sentence's, read in its place, have issue, sign, level, mode, … right.

    uv run --with vadersentiment python -m benchmarks.reading_articles [--wrong]

`articles.jsonl` holds whole articles by some of us who had not seen the program: news (F), official texts with
transcripts (G), and both of them with third countries beside the two (H); and passages of two or three sentences (R)
that go on with "it", "the move" or nothing but the deed. Each has its claims by sentence. The first six of F and G were
in view while rules were mended, and so were those of H and R with odd numbers; F and G are all in view by now. The peer
is keywords with VADER, sentence by sentence.
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, Final

from benchmarks.passages import lines
from benchmarks.reading_sentences import HEAD, TOLD, Claims, keywords, right, row
from model.article import Article, articles_frame
from model.dossier import load_dossier
from model.reading import Reader
from model.reading.what.finding.cues import load_cues

ITEMS: Final = Path(__file__).with_name("articles.jsonl")
PARTS: Final = {
    "F in view": "news, in view",
    "F": "news, not in view until read",
    "G in view": "official texts, in view",
    "G": "official texts, not in view until read",
    "H in view": "with third countries, in view",
    "H": "with third countries, never in view",
    "R in view": "pronouns, in view",
    "R": "pronouns, never in view",
}
IN_VIEW: Final = 6
"""How many of F and G were."""

Sentences = dict[str, Claims]
"""By its letters and digits: the claims of a sentence by issue."""


def part_of(item: dict[str, Any]) -> str:
    """The part of an article."""
    letter, number = item["id"][0], int(item["id"][1:])
    is_in_view = number <= IN_VIEW if letter in "FG" else number % 2 == 1
    return f"{letter} in view" if is_in_view else letter


def folded(sentence: str) -> str:
    """Its letters and digits: readers cut turns' labels and quotation marks off in different ways."""
    return re.sub(r"[^a-z0-9]+", " ", sentence.lower()).strip()


def labels_of(item: dict[str, Any]) -> Sentences:
    """What the writer says of each sentence."""
    told: Sentences = {}
    for label in item["claims"]:
        told.setdefault(folded(label["sentence"]), {})[label["issue"]] = label
    return told


def read(items: list[dict[str, Any]]) -> list[Sentences]:
    """What issuewatch says of each article's sentences."""
    dossier = load_dossier()
    articles = [
        Article(text=item["text"], title=item["title"], date=date.fromisoformat(item["date"])) for item in items
    ]
    found: dict[str, Sentences] = {article.id: {} for article in articles}
    for claim in Reader(dossier, load_cues(dossier.cues)).claims(articles_frame(articles)).iter_rows(named=True):
        if claim["issue"] != "overall":
            found[claim["article"]].setdefault(folded(claim["quote"]), {})[claim["issue"]] = claim
    return [found[article.id] for article in articles]


def by_keywords(items: list[dict[str, Any]]) -> list[Sentences]:
    """The peer: of every sentence that ends with a mark."""
    told = []
    for item in items:
        cut = [part for part in re.split(r"(?<=[.!?”\"])\s+", item["text"]) if folded(part)]
        claims = keywords([{"text": sentence} for sentence in cut])
        told.append({folded(sentence): found for sentence, found in zip(cut, claims, strict=True) if found})
    return told


def paired(labels: Sentences, told: Sentences) -> Iterator[tuple[Claims, Claims]]:
    """The labels of each sentence with the claims of the same: one may have a label of a turn that the other lacks."""
    left = dict(told)
    for sentence, of_sentence in labels.items():
        same = [other for other in left if _are_same(sentence, other)]
        yield of_sentence, left.pop(same[0]) if same else {}
    for claims in left.values():
        yield {}, claims


def _are_same(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return shorter in longer and len(shorter) > len(longer) / 2


def count(items: list[dict[str, Any]], told: list[Sentences], wrong: list[str] | None = None) -> Counter[str]:
    """How many labels and claims there are, how many are of the same sentence and issue, and what of those is right."""
    counts: Counter[str] = Counter()
    for item, of_item in zip(items, told, strict=True):
        for labels, claims in paired(labels_of(item), of_item):
            both = labels.keys() & claims.keys()
            counts.update(labels=len(labels), claims=len(claims), found=len(both))
            for issue in both:
                counts.update(name for name, is_so in right(claims[issue], labels[issue]).items() if is_so)
            if wrong is not None:
                wrong += [
                    f"{item['id']} {issue}: not found: {labels[issue]['sentence']}"
                    for issue in labels
                    if issue not in both
                ]
                wrong += [
                    f"{item['id']} {issue}: too much: {claims[issue]['quote']}" for issue in claims if issue not in both
                ]
    return counts


def main() -> None:
    """Print a row for each part and reader."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wrong", action="store_true", help="print what is not found and what is too much")
    options = parser.parse_args()
    items = lines(ITEMS)
    print(HEAD)
    wrong: list[str] = []
    for part, name in PARTS.items():
        ours = [item for item in items if part_of(item) == part]
        for who, reader in (("", read), (" (keywords, VADER)", by_keywords)):
            counts = count(ours, reader(ours), None if who else wrong)
            print(row(name + who, counts, TOLD[:1] if who else TOLD))
    if options.wrong:
        print(*wrong, sep="\n")


if __name__ == "__main__":
    main()
