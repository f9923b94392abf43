"""Standings of whole archives: how many are those that a careful reader gives.

    uv run python -m benchmarks.standing_archives [--wrong]

`archives.jsonl` holds eight archives of 28 articles by five of us who had not seen the program: 2022, 2019, 2024 and
2025, from public facts (c, d, f, h), and four that are invented (a, b, e, g: 2026 to 2028), all under outlets that do
not exist; `archive_standings.jsonl` where each issue stands on some days by the same readers, who say which others
could do (`accepted`), and for the last three why. They were written before the program read them; a, b and c were in
view while it was mended, d and e only then, f while more was; of g and h only the figures were looked at. The peer is
the newest claim on the issue, by the same reading: what a list of quotes sorted by day shows.
"""

import argparse
from datetime import date
from pathlib import Path
from typing import Final

import polars as pl

from benchmarks.passages import lines
from model.article import Article, articles_frame
from model.dossier import load_dossier
from model.reading import Reader
from model.reading.what.finding.cues import load_cues
from model.standing import standings

HERE: Final = Path(__file__).parent


def sign(level: int | None) -> int | None:
    """-1, 0 or 1; null of none."""
    return None if level is None else (level > 0) - (level < 0)


def newest(claims: pl.DataFrame, issue: str, day: date) -> int | None:
    """The level of the last claim on an issue up to a day."""
    told = claims.filter(pl.col("date") <= day, pl.col("level").is_not_null(), issue=issue).sort("date", "sentence")
    return None if told.is_empty() else int(told["level"][-1])


def main() -> None:
    """Print how many are right."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wrong", action="store_true", help="print those whose direction is another")
    shows = parser.parse_args().wrong
    dossier = load_dossier()
    reader = Reader(dossier, load_cues(dossier.cues))
    articles, wanted = lines(HERE / "archives.jsonl"), lines(HERE / "archive_standings.jsonl")
    print("archive  standings  level  direction  newest claim: level  direction")
    for archive in sorted({row["archive"] for row in wanted}):
        own = [
            Article(**{name: row[name] for name in row if name != "archive"})
            for row in articles
            if row["archive"] == archive
        ]
        claims = reader.claims(articles_frame(own))
        right = [0, 0, 0, 0]
        asked = [row for row in wanted if row["archive"] == archive]
        for row in asked:
            day = date.fromisoformat(row["day"])
            told = standings(claims, None, dossier, day).row(by_predicate=pl.col("issue") == row["issue"], named=True)
            accepted: list[int | None] = row["accepted"] or [None]
            for place, level in enumerate((told["level"], newest(claims, row["issue"], day))):
                right[2 * place] += level in accepted
                right[2 * place + 1] += sign(level) in [sign(each) for each in accepted]
            if shows and sign(told["level"]) not in [sign(each) for each in accepted]:
                print(f"  {row['day']} {row['issue']}: {told['level']} since {told['since']}, wanted {accepted}")
        print(f"{archive:8} {len(asked):9} {right[0]:6} {right[1]:10} {right[2]:20} {right[3]:10}")


if __name__ == "__main__":
    main()
