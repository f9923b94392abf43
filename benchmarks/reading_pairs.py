"""What is read of other pairs, with the dossier that `dossier new --sides` writes and nothing added.

    uv run --with vadersentiment python -m benchmarks.reading_pairs

`pairs.jsonl` has 332 items of one to four sentences on nine pairs of countries, with the issue and the levels that a
careful reader may give, by three of us who had not seen the program. The template was widened with the first set in
view; of the others only the figures were watched.
"""

from collections import Counter, defaultdict
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.passages import lines
from benchmarks.reading_sentences import sentiments, sign
from model.article import Article, articles_frame
from model.data_files import parse_data
from model.dossier import Dossier
from model.dossier.pairs import pair_dossier
from model.reading import Reader
from model.reading.levels import article_levels
from model.reading.what.finding.cues import load_cues

ITEMS = Path(__file__).with_name("pairs.jsonl")


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
    every = lines(ITEMS)
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for sides in sorted({item["sides"] for item in every}):
        own = [item for item in every if item["sides"] == sides]
        for item, told, guessed in zip(own, read(own, sides), sentiments(own), strict=True):
            signs = {sign(level) for level in item["levels"]}
            count, level, overall = counts[item["set"]], told.get(item["issue"]), told.get("overall")
            count["all"] += 1
            count["found"] += level is not None
            count["sign"] += level is not None and sign(level) in signs
            count["level"] += level in item["levels"]
            count["beside"] += len(told.keys() - {item["issue"], "overall"})
            count["overall"] += overall is not None and sign(overall) in signs
            count["peer"] += guessed in signs
    print("set            items  found  sign  level  other issues  sign on overall  sign by VADER, of any issue")
    for name in dict.fromkeys(item["set"] for item in every):
        row = [counts[name][key] for key in ("all", "found", "sign", "level", "beside", "overall", "peer")]
        print("{:14} {:5} {:6} {:5} {:6} {:13} {:16} {:28}".format(name, *row))


if __name__ == "__main__":
    main()
