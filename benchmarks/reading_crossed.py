"""Deeds crossed with the ways to tell of them: done, not done, to come, possible, wished for, asked about.

    uv run --with vadersentiment python -m benchmarks.reading_crossed [--frames N]

`crossed.toml` has deeds of 14 issues (verbs, and what they are done to) and frames of one sentence each, with the
levels that a careful reader gives a hostile and a friendly deed in it. Frames that are `written` or `talk` were in view
while rules were mended, `new` ones were not. A sentence is right where its issue is found at one of these levels. The
peer is VADER, of which only the sign is asked, and no issue.
"""

import argparse
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from benchmarks.reading_sentences import read, sentiments, sign

CROSSED: Final = Path(__file__).with_name("crossed.toml")
DAY: Final = "2025-06-18"
OTHER: Final = {"Washington": "Beijing", "Beijing": "Washington", "China": "Washington"}
FORMS: Final = ("past", "participle", "base", "ing")


def sentences() -> Iterator[dict[str, Any]]:
    """Every verb in every frame, each time on another of its things: text, issue, levels that do, frame, set."""
    data = tomllib.loads(CROSSED.read_text(encoding="utf-8"))
    for turn, frame in enumerate(data["frames"]):
        for deed in data["deeds"]:
            who = {"who": deed["who"], "other": OTHER[deed["who"]]}
            things = deed["things"]
            verbs = [(way, verb) for way in ("hostile", "friendly") for verb in deed.get(way, ())]
            for at, (way, verb) in enumerate(verbs):
                forms = dict(zip(FORMS, verb.split(" / "), strict=True))
                told = frame["text"].format(thing=things[(turn + at) % len(things)], **forms, **who)
                yield {
                    "text": told[0].upper() + told[1:],
                    "date": DAY,
                    "issue": deed["issue"],
                    "levels": frame[way],
                    "set": frame["set"],
                    "frame": f"{frame['text']} ({way})",
                }


def main() -> None:
    """Print how many are right, and the frames with the most that are wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--frames", type=int, default=0, help="print so many frames that were in view, worst first")
    shown = parser.parse_args().frames
    items = list(sentences())
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    wrong: Counter[str] = Counter()
    for item, told, guess in zip(items, read(items), sentiments(items), strict=True):
        count, found = counts[item["set"]], told.get(item["issue"])
        is_right = found is not None and found["level"] in item["levels"]
        count["all"] += 1
        count["found"] += found is not None
        count["level"] += is_right
        count["peer"] += guess in {sign(level) for level in item["levels"]}
        wrong[item["frame"]] += not is_right and item["set"] != "new"
    print("frames   sentences   found   right   VADER: sign")
    for name, count in sorted(counts.items()):
        print(f"{name:8} {count['all']:9} {count['found']:7} {count['level']:7} {count['peer']:13}")
    for frame, number in wrong.most_common(shown):
        print(f"  {number:4} {frame}")


if __name__ == "__main__":
    main()
