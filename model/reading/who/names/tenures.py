"""Who held which office on a day: last names, titles, sides and ranks settled by an article's date."""

from typing import Final

import polars as pl

from model.reading.who.names.name_choice import KIND
from model.reading.who.names.names import Names
from model.reading.who.names.roles import holders, holds

LAWMAKER: Final = r"(?i)^(?:rep|representative|sen|senator|congress[a-z]+)\b"
COURTESY: Final = r"(?i)^(?:mr|mrs|ms|miss|dr)\b"
"""Titles under which a last name may be a namesake's of somebody in the dossier; in prose `Mr. Doe` was named."""

_HER: Final = r"\b(?i:mrs|ms|miss|madam)\.? \S+$"
_HIS: Final = r"\b(?i:mr)\.? \S+$"
"""Titles that say who somebody is not (`Ms. Doe`)."""

_ROLE_LABEL: Final = r"(?i)^(?:the )?(vice president|president|secretary)$"
"""`THE PRESIDENT`, as transcripts of the first side have it."""

_ELECT: Final = r"(?i)-(?:elect|designate)\b"


def by_date(named: pl.DataFrame, names: Names, namesakes: str = LAWMAKER) -> pl.DataFrame:
    """`named` (phrase, name, kind, date, …) with last names and role labels made the name that they mean on the day.

    A last name behind one of the titles of `namesakes` is whose it is only in office; else it stays alone. So does one
    behind `Ms.` or `Mr.` of whom the dossier knows only the other.
    """
    rows = named.with_row_index("at")
    first = pl.col("phrase").str.replace(r" and [A-Z].*$", "")
    word = first.str.to_lowercase().str.extract(r"([^\s.,;:!?()“”]+)$")
    alone = rows.filter(pl.col("kind") == "short")
    label = pl.col("phrase").str.extract(_ROLE_LABEL).str.to_lowercase()
    titled = rows.select("at", "date", title=label).drop_nulls("title")
    if alone.is_empty() and titled.is_empty():
        return named
    shorts = alone.select("at", "date", short=word, pronoun=pronoun_told(first)).join(names.shorts, on="short")
    shorts = shorts.join(names.pronouns, on="name", how="left").with_columns(is_other=is_other())
    others = shorts.group_by("at").agg(pl.col("is_other").all()).filter("is_other")["at"]
    shorts = shorts.filter(~pl.col("is_other"))
    holders = titled.join(names.tenures.drop_nulls("title"), on="title").filter(holds())
    meant = pl.concat([frame.select("at", "date", "name") for frame in (shorts, holders)])
    return (
        rows.join(_likeliest(meant, names), on="at", how="left")
        .with_columns(is_other=pl.col("at").is_in(others.implode()))
        .with_columns(name=_name(namesakes), kind=pl.when("is_other").then(as_stranger()).otherwise("kind"))
        .drop("at", "likeliest", "in_office", "is_other")
    )


def pronoun_told(phrase: pl.Expr) -> pl.Expr:
    """`she` behind `Ms.`, `he` behind `Mr.`, else null."""
    return pl.when(phrase.str.contains(_HER)).then(pl.lit("she")).when(phrase.str.contains(_HIS)).then(pl.lit("he"))


def is_other() -> pl.Expr:
    """Whether a title says of one who is he (pronoun, known_as) that she is meant, or the other way round."""
    return (pl.col("pronoun") != pl.col("known_as")).fill_null(value=False)


def _name(namesakes: str) -> pl.Expr:
    """The likeliest holder's name; under the titles of namesakes only somebody in office, else the bare last name."""
    is_short = pl.col("kind") == "short"
    is_namesake = is_short & pl.col("phrase").str.contains(namesakes) & ~pl.col("in_office") | pl.col("is_other")
    is_label = pl.col("phrase").str.contains(_ROLE_LABEL) & pl.col("kind").ne_missing(as_person())
    is_open = is_short | is_label | pl.col("kind").is_null()
    last = pl.col("phrase").str.extract(r"([^\s.,;:!?()“”]+)$")
    return pl.when(is_namesake).then(last).when(is_open).then(pl.coalesce("likeliest", "name")).otherwise("name")


def _likeliest(meant: pl.DataFrame, names: Names) -> pl.DataFrame:
    """at, likeliest, in_office: of (at, date, name) those in office, then the highest, then the dossier's first."""
    ranked = meant.join(names.tenures, on="name", how="left").with_columns(in_office=holds())
    order = ("at", ~pl.col("in_office"), -pl.col("rank").cast(pl.Int16), "order")
    best = ranked.sort(*order, nulls_last=True).unique("at", keep="first", maintain_order=True)
    return best.select("at", "in_office", likeliest="name")


def with_tenure(spoken: pl.DataFrame, names: Names) -> pl.DataFrame:
    """`spoken` (speaker, side, rank, date, …): side and rank of the dossier's people are what they were on the day.

    Of an undated article, their latest.
    """
    pairs = spoken.select("speaker", "date").drop_nulls("speaker").unique()
    held = pairs.join(names.tenures, left_on="speaker", right_on="name").filter(holds())
    latest = pl.when(pl.col("date").is_null()).then(pl.col("since").fill_null(pl.date(1900, 1, 1)))
    order = (latest, pl.col("rank"), pl.col("since"))
    best = held.sort(*order, descending=True, nulls_last=True).unique(
        ["speaker", "date"], keep="first", maintain_order=True
    )
    best = best.select("speaker", "date", side_then="side", rank_then="rank", is_held=pl.lit(value=True))
    joined = spoken.join(best, on=["speaker", "date"], how="left", nulls_equal=True, maintain_order="left")
    side = pl.when("is_held").then("side_then").otherwise("side")
    return joined.with_columns(side=side, rank=pl.coalesce("rank_then", "rank", pl.lit(0, pl.UInt8)))


def elected(named: pl.DataFrame, names: Names) -> pl.DataFrame:
    """article, name, elect_side, elect_rank of those `named` (article, phrase, name, date) whom their article tells to
    hold an office soon (`President-elect Doe`): what they will be, if the dossier knows it.
    """
    keys = ["article", "name"]
    coming = named.filter(pl.col("phrase").str.contains(_ELECT)).select(*keys, "date").unique()
    if coming.is_empty():
        return coming.select(
            *keys, elect_side=pl.lit(None, pl.String), elect_rank=pl.lit(None, names.tenures.schema["rank"])
        )
    held = coming.join(names.tenures, on="name").filter(pl.col("since") > pl.col("date")).sort(*keys, "since")
    first = held.unique(keys, keep="first", maintain_order=True)
    return first.select(*keys, elect_side="side", elect_rank="rank")


def with_holders(
    named: pl.DataFrame, names: Names, *, is_asked: pl.Expr, is_meant: pl.Expr, role: str = "phrase"
) -> pl.DataFrame:
    """`named` (phrase, date, name, kind, …) with `holder`: who held on the day the role that a phrase is, or another
    column has.

    Of the phrases that are asked of; where there is one and it is meant (which may ask `is_sure`), it is the name.
    """
    held = holders(named.filter(is_asked).select("date", phrase=role), names.roles, names.countries)
    if held.is_empty():
        return named.with_columns(holder=pl.lit(None, pl.String))
    joined = named.join(held, left_on=[role, "date"], right_on=["phrase", "date"], how="left", maintain_order="left")
    name = pl.when(is_meant).then("holder").otherwise("name")
    kind = pl.when(is_meant).then(as_person()).otherwise("kind")
    return joined.with_columns(name=name, kind=kind).drop("is_sure")


def as_stranger() -> pl.Expr:
    """The kind of a name that is nobody's of the dossier."""
    return pl.lit("stranger", KIND)


def as_person() -> pl.Expr:
    """The kind of a name that is settled."""
    return pl.lit("person", KIND)
