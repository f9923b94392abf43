"""Plain sentences made of frames and things: how many have one of the levels that a careful reader gives.

    uv run --with vadersentiment python -m benchmarks.reading_frames [--frames N]

`frames.jsonl` holds what two of us who had not seen the program wrote: ways to say how something stands (done, no
longer done, resumed, extended, blocked by a court, promised but not done, …) crossed with tariffs, talks, drills,
detained people and so on, each sentence with the issues of which one must be found and the levels that do. The first
set was in view while rules were mended, the second never was. The peer is keywords with VADER, of which only the sign
is asked.
"""

import argparse
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any, Final

from benchmarks.passages import lines
from benchmarks.reading_sentences import keywords, read, sign

ITEMS: Final = Path(__file__).with_name("frames.jsonl")
DAY: Final = "2025-06-10"


def levels(item: dict[str, Any], told: dict[str, dict[str, Any]]) -> list[int]:
    """What is told of the issues of an item, the strongest last."""
    return sorted((told[issue]["level"] for issue in item["issues"] if issue in told), key=abs)


def main() -> None:
    """Print how many are right, and the frames with the most that are wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--frames", type=int, default=0, help="print so many frames, worst first")
    shown = parser.parse_args().frames
    items = [{"date": DAY} | item for item in lines(ITEMS)]
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    wrong: Counter[str] = Counter()
    for item, told, peer in zip(items, read(items), keywords(items), strict=True):
        count, found, guessed = counts[item["set"]], levels(item, told), levels(item, peer)
        signs = {sign(level) for level in item["levels"]}
        count["all"] += 1
        count["found"] += bool(found)
        count["level"] += bool(found) and found[-1] in item["levels"]
        count["sign"] += bool(found) and sign(found[-1]) in signs
        count["peer"] += bool(guessed) and sign(guessed[-1]) in signs
        wrong[item["frame"]] += not found or found[-1] not in item["levels"]
    print("set        sentences  found   sign  level  keywords and VADER: sign")
    for name, count in sorted(counts.items()):
        row = (count[key] for key in ("all", "found", "sign", "level", "peer"))
        print(f"{name:9} {next(row):10} {next(row):6} {next(row):6} {next(row):6} {next(row):25}")
    for frame, number in wrong.most_common(shown):
        print(f"  {number:4} {frame}")


if __name__ == "__main__":
    main()
