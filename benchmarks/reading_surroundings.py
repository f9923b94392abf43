"""Plain sentences with what wires put around what they tell: how many of those that are read right still are.

    uv run --with vadersentiment python -m benchmarks.reading_surroundings [--worst N]

`surroundings.toml` has heads, tails and what stands within; each is put around 1,200 sentences of the first set of
`frames.jsonl`, drawn once, which are read right without it. All were in view while rules were mended.
"""

import argparse
import random
import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from benchmarks.passages import lines
from benchmarks.reading_frames import DAY, ITEMS, levels
from benchmarks.reading_sentences import read

KNOWN: Final = tomllib.loads(Path(__file__).with_name("surroundings.toml").read_text("utf-8"))
DRAWN: Final = 1_200
NAMED: Final = r"^(?:China|Beijing|Washington|America|Trump|Xi|TikTok|Taiwan|North|US|[A-Z][a-z]+ [A-Z])"
SIDE: Final = re.compile(r"^(China|Beijing|Washington|The United States) (?=[a-z])")
AUXILIARY: Final = re.compile(r"\b(will|would|was|were|has|have|had|to) (?=[a-z]+(?:ed|t|n)\b|(?<=will )[a-z])")

Way = Callable[[str], str]


def ways() -> dict[str, Way]:
    """What is done to a sentence, by its name."""
    heads = {f"{head}…": lambda text, head=head: head + lowered(text) for head in KNOWN["heads"]}
    tails = {f"…{tail}.": lambda text, tail=tail: f"{text[:-1]}{tail}." for tail in KNOWN["tails"]}
    within = {f"…{middle}…": lambda text, middle=middle: SIDE.sub(rf"\1{middle}", text) for middle in KNOWN["middles"]}
    manners = {
        f"… {manner} …": lambda text, manner=manner: AUXILIARY.sub(rf"\1 {manner} ", text, count=1)
        for manner in KNOWN["manners"]
    }
    return heads | tails | within | manners


def lowered(text: str) -> str:
    """A sentence as it goes on behind a head."""
    return text if re.match(NAMED, text) else text[0].lower() + text[1:]


def are_right(items: list[dict[str, Any]]) -> list[bool]:
    """Whether each has one of its levels."""
    told = (levels(item, one) for item, one in zip(items, read(items), strict=True))
    return [bool(found) and found[-1] in item["levels"] for item, found in zip(items, told, strict=True)]


def main() -> None:
    """Print how many are right with each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--worst", type=int, default=12, help="print so many, worst first")
    worst = parser.parse_args().worst
    items = [{"date": DAY} | item for item in lines(ITEMS) if item["set"] == "in view"]
    plain = [item for item in items if item["text"].endswith(".") and ". " not in item["text"]]
    right = [item for item, is_right in zip(plain, are_right(plain), strict=True) if is_right]
    drawn = random.Random(5).sample(right, DRAWN)
    shares, asked, kept = [], 0, 0
    for name, way in ways().items():
        changed = [item | {"text": way(item["text"])} for item in drawn if way(item["text"]) != item["text"]]
        still = are_right(changed)
        shares.append((sum(still) / len(still), len(still), name))
        asked, kept = asked + len(still), kept + sum(still)
    print(f"{len(shares)} ways, {asked} sentences: {kept} are still right, {kept / asked:.3f}")
    for share, count, name in sorted(shares)[:worst]:
        print(f"  {share:.3f} of {count:4}  {name}")


if __name__ == "__main__":
    main()
