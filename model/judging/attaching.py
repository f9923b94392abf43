"""Judgements and the claims they are about: by article, quote and issue, whatever the rules that read the article.

Other rules may cut a sentence elsewhere. Then a judgement goes over to the claim of the same article and
issue whose quote has the old one in it, or is a good part of it. Of an article of which its file has a newer version
it goes over to that, also where the sentence was edited but reads as before.
"""

from typing import Final

import polars as pl

from model.judging.edited import edited
from model.judging.superseding import EVERY_DOSSIER, newest_versions
from model.schema import Verb

ABOUT: Final = ("article", "quote", "issue")
"""What ties a judgement to a claim."""

OF_CLAIMS: Final = tuple(verb.value for verb in (Verb.CORRECT, Verb.DISMISS, Verb.MOVE, Verb.PIN, Verb.NOTE))
GOOD_PART: Final = 1 / 3
"""The shorter of two quotes is at least so much of the longer: 'No.' is not a sentence that begins with it."""

IS_OF_CLAIM: Final = pl.col("verb").is_in(OF_CLAIMS) & pl.col("quote").is_not_null() & pl.col("article").is_not_null()


def attached(judgements: pl.DataFrame, claims: pl.DataFrame) -> pl.DataFrame:
    """The JUDGEMENTS, in their order, with the articles and quotes that the claims (CLAIMS) have now."""
    before, judgements = judgements, of_newest(judgements)
    loose = loose_among(judgements, claims)
    if loose.is_empty():
        return judgements
    now = _nearest(loose, claims).select("id", now="quote")
    still_loose = loose.join(now, on="id", how="anti")
    now = pl.concat([now, _edited(still_loose, before, claims)])
    found = judgements.join(now, on="id", how="left", maintain_order="left")
    return found.with_columns(pl.coalesce("now", "quote").alias("quote")).drop("now")


def unattached(judgements: pl.DataFrame, claims: pl.DataFrame) -> pl.DataFrame:
    """Those JUDGEMENTS of claims for which there is no claim any more: kept, listed, of no effect."""
    return loose_among(attached(judgements, claims), claims)


def of_newest(judgements: pl.DataFrame) -> pl.DataFrame:
    """What analysts said of an older version, said of the newest."""
    newest = newest_versions(judgements)
    if not newest:
        return judgements
    is_analysts = pl.col("dossier").ne_missing(EVERY_DOSSIER) & pl.col("article").is_not_null()
    return judgements.with_columns(pl.when(is_analysts).then(pl.col("article").replace(newest)).otherwise("article"))


def loose_among(judgements: pl.DataFrame, claims: pl.DataFrame) -> pl.DataFrame:
    """Those JUDGEMENTS of claims for which there is no claim with just their quote."""
    of_claims = judgements.filter(IS_OF_CLAIM)
    return of_claims.join(_about(of_claims, claims), on=ABOUT, how="anti")


def _about(judgements: pl.DataFrame, claims: pl.DataFrame) -> pl.DataFrame:
    """ABOUT of the claims in the articles that are judged; few, however many claims there are."""
    return claims.filter(pl.col("article").is_in(judgements["article"].unique().implode())).select(ABOUT)


def _nearest(loose: pl.DataFrame, claims: pl.DataFrame) -> pl.DataFrame:
    """For each judgement the quote that shares most with its own: id, quote."""
    characters, before = pl.col("quote").str.len_chars(), pl.col("old").str.len_chars()
    holds = pl.col("quote").str.contains(pl.col("old"), literal=True)
    is_part = pl.col("old").str.contains(pl.col("quote"), literal=True)
    shorter = pl.min_horizontal(characters, before)
    return (
        loose.select("id", "article", "issue", old="quote")
        .join(_about(loose, claims), on=["article", "issue"])
        .filter((holds | is_part) & (shorter >= GOOD_PART * pl.max_horizontal(characters, before)) & (shorter > 0))
        .with_columns(shorter.alias("shared"), characters.alias("length"))
        .sort("id", "shared", "length", "quote", descending=[False, True, False, False])
        .unique("id", keep="first", maintain_order=True)
        .select("id", "quote")
    )


def _edited(loose: pl.DataFrame, before: pl.DataFrame, claims: pl.DataFrame) -> pl.DataFrame:
    """Of those that went over to a newer version the quote that theirs was edited to: id, now.

    What the rules read at another level than before says something else, however near its words are.
    """
    rows = loose.select("id", "article", "issue", "quote").join(before.select("id", was="article"), on="id")
    moved = rows.filter(pl.col("was") != pl.col("article"))
    if moved.is_empty():
        return pl.DataFrame(schema={"id": pl.String, "now": pl.String})
    concerned = pl.concat([moved["was"], moved["article"]]).unique().implode()
    near = claims.filter(pl.col("article").is_in(concerned)).select(*ABOUT, "level").unique(ABOUT, keep="first")
    level = near.select("issue", "quote", was="article", old_level="level")
    with_level = moved.join(level, on=["was", "issue", "quote"], how="left")
    pairs = with_level.join(near.rename({"quote": "new"}), on=["article", "issue"])
    fits = pl.col("old_level").is_null() | (pl.col("old_level") == pl.col("level"))
    told = [
        (ident, now)
        for (ident, quote), group in pairs.with_columns(fits=fits).group_by("id", "quote", maintain_order=True)
        if (now := edited(quote, group["new"])) and group.filter(new=now)["fits"].any()
    ]
    return pl.DataFrame(told, schema={"id": pl.String, "now": pl.String}, orient="row")
