"""Claims of single sentences: how many have issue, sign, level, mode, speaker, side and day right.

    uv run --with vadersentiment python -m benchmarks.reading_sentences [--wrong]

`sentences.jsonl` holds 956 items of one to five sentences by five of us who had not seen the program: modes (A), what
governs what (B), who and when (C), plain news (D), all of it (E). Each has its claims: issue, level, mode, speaker,
side and event (day, month or year). Those of A to D were in view while rules were mended, and so was every other one
of E; the rest of E (even numbers) was not. The peer is keywords with VADER.
"""

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Final

from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from benchmarks.passages import lines
from model.article import Article, articles_frame
from model.dossier import load_dossier
from model.reading import Reader
from model.reading.what.finding.cues import load_cues
from model.words.wordings import expanded

ITEMS: Final = Path(__file__).with_name("sentences.jsonl")
PARTS: Final = {
    "A": "modes",
    "B": "what governs what",
    "C": "who and when",
    "D": "plain news",
    "E in view": "all of it, in view",
    "E": "all of it, never in view",
}
TOLD: Final = ("sign", "level", "mode", "speaker", "side", "event")
ONLY_LEVELS: Final = ("D",)
"""In these parts only issue and level were asked for."""
NEUTRAL: Final = 0.05
"""VADER's own bound: a compound nearer to nothing is neither friendly nor hostile."""

Items = list[dict[str, Any]]
Claims = dict[str, dict[str, Any]]


def part_of(item: dict[str, Any]) -> str:
    """The part of an item, those of E that were in view apart."""
    letter, number = item["id"][0], int(item["id"][1:])
    return "E in view" if letter == "E" and number % 2 else letter


def read(items: Items) -> list[Claims]:
    """Per item and issue the claim with the strongest level, then the most confidence."""
    articles = [Article(text=item["text"], title="", date=date.fromisoformat(item["date"])) for item in items]
    found: dict[str, Claims] = defaultdict(dict)
    claims = _reader().claims(articles_frame(articles))
    for claim in claims.iter_rows(named=True):
        best = found[claim["article"]].get(claim["issue"])
        if claim["issue"] != "overall" and (best is None or _strength(claim) > _strength(best)):
            found[claim["article"]][claim["issue"]] = claim
    return [found[article.id] for article in articles]


@cache
def _reader() -> Reader:
    """One for all that are read: to lay out its lexicon takes longer than a thousand sentences."""
    dossier = load_dossier()
    return Reader(dossier, load_cues(dossier.cues))


def _strength(claim: dict[str, Any]) -> tuple[int, float]:
    return abs(claim["level"]), claim["confidence"]


def keywords(items: Items) -> list[Claims]:
    """The peer: an issue where one of its terms stands, and VADER's sign for all of the text."""
    terms = {
        issue.slug: re.compile(rf"\b(?:{'|'.join(map(re.escape, _wordings(issue.terms)))})\b", re.IGNORECASE)
        for issue in load_dossier().issues
        if not issue.takes_all and issue.terms
    }
    told = []
    for item, level in zip(items, sentiments(items), strict=True):
        told.append({slug: {"level": level} for slug, found in terms.items() if found.search(item["text"])})
    return told


def sentiments(items: Items) -> list[int]:
    """VADER's sign of each text."""
    analyzer = SentimentIntensityAnalyzer()
    compounds = [analyzer.polarity_scores(item["text"])["compound"] for item in items]
    return [(compound >= NEUTRAL) - (compound <= -NEUTRAL) for compound in compounds]


def _wordings(phrases: Iterable[str]) -> list[str]:
    return [whole for phrase in phrases for whole in expanded(phrase)]


def sign(level: int) -> int:
    """-1, 0 or 1."""
    return (level > 0) - (level < 0)


def right(claim: dict[str, Any], label: dict[str, Any]) -> dict[str, bool]:
    """What of a claim is as its label has it."""
    event, day = label["event"], claim.get("event_date")
    return {
        "sign": sign(claim["level"]) == sign(label["level"]),
        "level": claim["level"] == label["level"],
        "mode": claim.get("mode") == label["mode"],
        "speaker": claim.get("speaker") == label["speaker"],
        "side": claim.get("side") == label["side"],
        "event": (str(day)[: len(event)] if day and event else day) == event,
    }


def count(items: Items, told: list[Claims], wrong: list[str] | None = None) -> Counter[str]:
    """How many labels and claims there are, how many are of the same issue, and how many of those are right in each."""
    counts: Counter[str] = Counter()
    for item, claims in zip(items, told, strict=True):
        labels = {label["issue"]: label for label in item["claims"]}
        counts.update(labels=len(labels), claims=len(claims), found=len(labels.keys() & claims.keys()))
        for issue in labels.keys() & claims.keys():
            are_right = right(claims[issue], labels[issue])
            counts.update(name for name, is_so in are_right.items() if is_so)
            if wrong is not None and not are_right["level"]:
                rule, level, mode = (claims[issue].get(key) for key in ("rule", "level", "mode"))
                said = f"{labels[issue]['level']:+} {labels[issue]['mode']}"
                wrong.append(f"{item['id']} {issue}: {said}, read as {level:+} {mode} by {rule}: {item['text']}")
    return counts


def f1(counts: Counter[str], of: str) -> float:
    """Of issues found (`found`), or found with the right sign (`sign`)."""
    return 2 * counts[of] / max(1, counts["labels"] + counts["claims"])


HEAD: Final = f"{'':60} {'labels':>6} {'issue F1':>8} {'and sign':>8}  of those found: {'  '.join(TOLD)}"


def row(name: str, counts: Counter[str], asked: Iterable[str]) -> str:
    """A row of the table under HEAD; of claims that were found it has what was asked."""
    shares = "  ".join(f"{counts[told] / max(1, counts['found']):{len(told)}.2f}" for told in asked)
    found, signed = (f1(counts, of) for of in ("found", "sign"))
    return f"{name:60} {counts['labels']:6} {found:8.2f} {signed:8.2f}  {'':15} {shares}"


def main() -> None:
    """Print a row for each part and reader."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wrong", action="store_true", help="print the claims whose level is wrong")
    options = parser.parse_args()
    items = lines(ITEMS)
    by_part = {part: [item for item in items if part_of(item) == part] for part in PARTS}
    print(HEAD)
    wrong: list[str] = []
    for part, ours in by_part.items():
        for who, reader in (("", read), (" (keywords, VADER)", keywords)):
            counts = count(ours, reader(ours), None if who else wrong)
            asked = TOLD[:1] if who else TOLD[:2] if part in ONLY_LEVELS else TOLD
            print(row(PARTS[part] + who, counts, asked))
    if options.wrong:
        print(*wrong, sep="\n")


if __name__ == "__main__":
    main()
