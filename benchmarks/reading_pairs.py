"""What is read of other pairs, with the dossier that `dossier new --sides` writes and nothing added.

    uv run --with vadersentiment python -m benchmarks.reading_pairs

`pairs.jsonl` has 332 items of one to four sentences on nine pairs of countries, with the issue and the levels that a
careful reader may give, by three of us who had not seen the program. The template was widened with the first set in
view; of the others only the figures were watched.
"""

from datetime import date
from pathlib import Path
from typing import Any

from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from benchmarks.passages import lines
from benchmarks.reading_sentences import sign
from model.article import Article, articles_frame
from model.dossier import Dossier, parse_data
from model.pairs import pair_dossier
from model.reading import Reader
from model.reading.levels import article_levels
from model.reading.what.cues import load_cues

ITEMS = Path(__file__).with_name("pairs.jsonl")
FAR = 0.05
"""The score from which on VADER calls a text positive or negative."""


def read(items: list[dict[str, Any]], sides: str) -> list[dict[str, int]]:
    """Issue to level of each item on a pair."""
    dossier = parse_data(pair_dossier(sides, "pair"), "pair.toml", Dossier)
    articles = articles_frame([Article(text=item["text"], date=date.fromisoformat(item["date"])) for item in items])
    told = article_levels(Reader(dossier, load_cues(dossier.cues)).claims(articles))
    levels: dict[str, dict[str, int]] = {article: {} for article in articles["id"]}
    for article, issue, level in told.select("article", "issue", "level").iter_rows():
        levels[article][issue] = level
    return [levels[article] for article in articles["id"]]


def main() -> None:
    """Print, of each set, how many are found on their issue, with the right sign, with the right level."""
    peer = SentimentIntensityAnalyzer()
    every = lines(ITEMS)
    for name in dict.fromkeys(item["set"] for item in every):
        found = right = exact = other = overall = by_peer = 0
        items = [item for item in every if item["set"] == name]
        for sides in sorted({item["sides"] for item in items}):
            own = [item for item in items if item["sides"] == sides]
            for item, told in zip(own, read(own, sides), strict=True):
                signs = {sign(level) for level in item["levels"]}
                level = told.get(item["issue"])
                found += level is not None
                right += level is not None and sign(level) in signs
                exact += level in item["levels"]
                other += len(told.keys() - {item["issue"], "overall"})
                overall += sign(told["overall"]) in signs if "overall" in told else False
                score = peer.polarity_scores(item["text"])["compound"]
                by_peer += (score > FAR) - (score < -FAR) in signs
        print(f"{name}, {len(items)}: found {found}, sign {right}, level {exact}, other issues {other}")
        print(f"  sign on overall {overall}, of any issue by VADER {by_peer}")


if __name__ == "__main__":
    main()
