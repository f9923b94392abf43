"""Whose words sentences on other pairs are, with the dossier that `dossier new --sides` writes and nothing added.

    uv run python -m benchmarks.reading_pair_speakers [show]

`pair_speakers.jsonl` has 192 items of one to three sentences on twelve pairs of countries, each with one who speaks and
for whom, by one of us who had seen neither the program nor its data. `show` prints the wrong ones of the sets in view.
"""

import sys
import unicodedata
from collections import Counter, defaultdict
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.passages import lines
from model.article import Article, articles_frame
from model.data_files import parse_data
from model.dossier import Dossier
from model.dossier.pairs import pair_dossier
from model.reading import Reader
from model.reading.what.finding.cues import load_cues

ITEMS = Path(__file__).with_name("pair_speakers.jsonl")
COUNTS = ("all", "read", "side", "other side", "name")
Voice = tuple[str | None, str | None]


def voices(items: list[dict[str, Any]], sides: str) -> list[list[Voice]]:
    """Speaker and side of each claim of each item on a pair."""
    dossier = parse_data(pair_dossier(sides, "pair"), "pair.toml", Dossier)
    articles = articles_frame([Article(text=item["text"], date=date.fromisoformat(item["date"])) for item in items])
    claims = Reader(dossier, load_cues(dossier.cues)).claims(articles)
    told: dict[str, list[Voice]] = {article: [] for article in articles["id"]}
    for article, speaker, side in claims.select("article", "speaker", "side").iter_rows():
        told[article].append((speaker, side))
    return [told[article] for article in articles["id"]]


def plain(name: str | None) -> str:
    """A name without accents, hyphens and case."""
    letters = unicodedata.normalize("NFKD", name or "").encode("ascii", "ignore").decode()
    return letters.lower().replace("-", " ")


def is_named(speaker: str, told: list[Voice]) -> bool:
    """Whether one of those who are said to speak has the name, or its last word."""
    wanted, names = plain(speaker), [plain(name) for name, _ in told if name]
    return any(wanted in name or name in wanted or wanted.split()[-1] == name.split()[-1] for name in names)


def counted(item: dict[str, Any], told: list[Voice]) -> Counter[str]:
    """What is right of an item: its side is that of most of its claims; of who speaks for none all must be of none."""
    sides = Counter(side for _, side in told if side or item["code"]) or Counter([None])
    side = sides.most_common(1)[0][0]
    return Counter(
        {
            "all": 1,
            "read": bool(told),
            "side": bool(told) and side == item["code"],
            "other side": side not in (item["code"], None),
            "name": is_named(item["speaker"], told),
        }
    )


def main() -> None:
    """Print, of each set, how many are read at all, with the right side, with another, with the right name."""
    every, shows = lines(ITEMS), "show" in sys.argv
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for sides in sorted({item["sides"] for item in every}):
        own = [item for item in every if item["sides"] == sides]
        for item, told in zip(own, voices(own, sides), strict=True):
            found = counted(item, told)
            counts[item["set"]] += found
            if shows and item["set"] == "in view" and not found["side"]:
                print(f"{sides} {item['date']}: {item['text']}\n    {item['speaker']} {item['code']}, not {set(told)}")
    print("set         " + "".join(f"{name:>12}" for name in COUNTS))
    for name in sorted(counts, reverse=True):
        print(f"{name:12}" + "".join(f"{counts[name][count]:12}" for count in COUNTS))


if __name__ == "__main__":
    main()
