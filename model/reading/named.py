"""Where issues are named: by strong terms, by weak ones in an article that has what they need, by their taking all."""

import polars as pl

from model.dossier import Dossier


def issue_hits(said: pl.DataFrame, found: pl.DataFrame, dossier: Dossier) -> pl.DataFrame:
    """row, issue, start, end, clause, phrase, type (`issue`, `near`, or `side` where the issue takes all), sorted."""
    placed = found.join(said.select("row", "article"), on="row").rename({"payload": "issue"})
    strong = placed.filter(pl.col("type") == "issue")
    anchors = placed.filter(pl.col("type").is_in(["issue", "near_to"])).select("article", "issue").unique()
    weak = placed.filter(pl.col("type") == "near").join(anchors, on=["article", "issue"], how="semi")
    columns = ["row", "issue", "start", "end", "clause", "phrase", "type"]
    frames = [strong.select(columns), weak.select(columns)]
    frames += [
        _everywhere(said, found, dossier, issue.slug).select(columns) for issue in dossier.issues if issue.takes_all
    ]
    return pl.concat(frames).sort("row", "start", "issue", "end")


def _everywhere(said: pl.DataFrame, found: pl.DataFrame, dossier: Dossier, slug: str) -> pl.DataFrame:
    """One hit in every sentence that is between the two sides; in every sentence where a dossier has no sides."""
    sides = found.filter(pl.col("type") == "side")
    if dossier.sides:
        both = sides.filter(pl.col("payload").n_unique().over("row") == len(dossier.sides))
        hit = both.unique("row", keep="first", maintain_order=True)
    else:
        clauses = found.group_by("row").agg(pl.col("clause").min())
        zero = pl.lit(0, pl.UInt32)
        hit = said.select("row", start=zero, end=zero, phrase=pl.lit("")).join(clauses, on="row", how="left")
        hit = hit.with_columns(pl.col("clause").fill_null(0), pl.lit("side").cast(found.schema["type"]).alias("type"))
    return hit.with_columns(issue=pl.lit(slug)).cast({"start": pl.UInt32, "end": pl.UInt32, "clause": pl.UInt32})
