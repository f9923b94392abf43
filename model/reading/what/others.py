"""Articles about others: whole ones that name neither a side nor any of its people make no claim between the two,
whatever words they use.
"""

from typing import Final

import polars as pl

from model.dossier import Dossier
from model.reading.text.phrases import plain
from model.reading.text.runs import marked
from model.reading.what.hits import Lexicon, hits
from model.wordings import names_of_people

LONG: Final = 800
"""Bytes from which on an article without a title would name a side if it were about one; a short one may be a passage
out of a longer, and leaves that to its reader.
"""


def about_others(
    articles: pl.DataFrame, said: pl.DataFrame, found: pl.DataFrame, known: Lexicon, dossier: Dossier
) -> pl.DataFrame:
    """article: the ids of those that have a title or are long, and name no side and none of its people, neither in
    their sentences nor in their title; none where the dossier has no sides.
    """
    if not dossier.sides:
        return said.clear().select("article")
    sides = found.filter(pl.col("type") == "side")["row"].to_numpy()
    texts = said.select("article", size=pl.col("plain").str.len_bytes(), is_named=pl.Series(marked(sides, said.height)))
    sizes = texts.group_by("article").agg(pl.col("is_named").any(), pl.col("size").sum())
    titled = articles.select("title", "text", article="id").with_columns(pl.col("title").fill_null(""))
    is_whole = (pl.col("size") >= LONG) | (pl.col("title").str.strip_chars() != "")
    asked = titled.join(sizes.filter(~pl.col("is_named")), on="article").filter(is_whole)
    people = pl.Series(names_of_people(dossier), dtype=pl.String).implode()
    has_people = pl.any_horizontal(pl.col("title", "text").str.contains_any(people))
    others = asked.filter(~has_people)
    return others.join(sides_in_titles(others, known), on="article", how="anti").select("article")


def sides_in_titles(titled: pl.DataFrame, known: Lexicon) -> pl.DataFrame:
    """article, side: the codes of those that titles (article, title, which is not null) name."""
    named = hits(titled.select(plain(pl.col("title"))).to_series(), known)
    named = named.filter(pl.col("type") == "side")
    return pl.DataFrame({"article": titled["article"].gather(named["row"]), "side": named["payload"].cast(pl.String)})
