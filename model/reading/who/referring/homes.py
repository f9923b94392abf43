"""Homes: whose a ministry is that an article names without its country.

`The foreign ministry` is Tokyo's where Tokyo's press writes of it, though a dossier knows it as one of its sides'.
"""

from typing import Final

import polars as pl

from model.reading.who.names.names import Names
from model.words.english import english

_MINISTRIES: Final = r"(?i:\bministr(?:y|ies)\b)|\b(?:MFA|MND)\b"
"""Offices that every country has."""
_ROLES: Final = r"(?i)\b(?:minister|premier|president)\b"
"""And roles: of a president only the source tells whose it is, since presidents travel."""
_POSSESSED: Final = r"(?i)\b(?:its|their|his|her)\b|[’']s\b"
_MINISTRY: Final = r"(?:(?:[A-Z]?[a-z]+ ){0,3}(?:[Mm]inistr(?:y|ies)|[Mm]inister)|MND|MOFA|MFA)\b"
_ISLAND: Final = r"\bTaiwan(?:ese)?\b|\bTaipei\b"
"""Who is no country of the world's, as the dossiers have it, and has its own ministries."""
_AGENT: Final = (
    r"(?:[’']s)?(?: [A-Z][a-z]+| PM| [Pp]resident| [Mm]inister| (?i:foreign|defen[sc]e|trade) (?i:ministry|minister))? "
    rf"(?:{'|'.join(english().headline_verbs)})\b"
)
_OWN_INITIALS: Final = r"^(?:MND|MOFA)\b"
"""Ministries that only their own press calls so in a title."""
_DATELINE: Final = (
    r"^\W*([A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)?)"
    r"(?:, (?:[A-Z][a-z]{2,8}\.? \d|\d{1,2} [A-Z])|,? \([A-Z][A-Za-z ]{1,20}\) ?[—–-]| (?:—|–|--?) )"
)
_FIRST: Final = 3
"""Sentences of an article of which one may have its dateline."""
_BY: Final = (
    r"(?:[Mm]inistry|[Mm]inister|MFA|MND|[Ss]pokes[a-z]+|[Aa]ffairs|[Dd]efen[cs]e|[Cc]ommerce)"
    r"(?: (?:yesterday|today|also|later|again|had|has|on [A-Z][a-z]+|[a-z]+ly))*"
    r"(?: (?:said|says|announced|stated|added|confirmed|reported)(?: (?:yesterday|today|on [A-Z][a-z]+|in an? [a-z]+))*"
    r"(?: that)? (?:it|he|she|they)(?: (?:had|has|have|would|will|also|again))*)? "
)
"""A ministry, up to the verb of what it does: `the ministry said on Friday that it had …`."""
_SAYS: Final = (
    r"(?:[Mm]inistry|MFA|MND|[Ss]pokes[a-z]+|[Aa]ffairs|[Dd]efen[cs]e)"
    r"(?: (?:yesterday|today|also|later|on [A-Z][a-z]+))*"
    r" (?:said|says|announced|stated|added|confirmed|reported)(?: (?:yesterday|today|on [A-Z][a-z]+|in an? [a-z]+))* "
)
_SIGHTED: Final = (
    rf"{_BY}(?:detect|spott|track|monitor|identif|observ|scrambl|intercept)[a-z]*\b[^.;]*\b(?:{{whom}}|PLA)\b"
)
"""What only others do to a side's forces."""
_COUNTED: Final = (
    rf"{_SAYS}(?:that )?(?:(?:a total of|at least|about|some|more than) )?[A-Za-z0-9-]+ (?:sorties (?:of|by) )?"
    r"(?:{whom})(?: (?:military|navy|naval|coast guard|fighter))* (?:aircraft|(?:war)?planes|jets|(?:war)?ships|"
    r"vessels|drones|balloons|bombers|helicopters)\b"
)
"""`The ministry said 18 Chinese aircraft were detected`: nor does a side count its own."""
_ADDRESSED: Final = (
    rf"{_BY}(?:(?:(?:lodg|mak|made|fil|express|deliver|voic)[a-z]* (?:[a-z]+ ){{{{0,3}}}}?)?"
    r"(?:protest|complain|complaint|representation|d[eé]marche|objection|concern|regret)(?:s|ed)? (?:to|with)|"
    r"summon(?:s|ed)|urge[sd]|call(?:s|ed) (?:up)?on|ask(?:s|ed)|thank(?:s|ed)|warn(?:s|ed)|condemn(?:s|ed)|accuse[sd]|"
    r"demand(?:s|ed)(?: that)?|critici[sz]e[sd])(?: the)? (?:{whom})"
)
"""Whom a ministry speaks to is not whose it is."""
_AT_HOME: Final = r"(?:[’']s)? (?:citizens|nationals|people|students|tourists|firms|companies|enterprises|investors)\b"
"""But these are its own."""
_ARTICLE: Final = r"^[^A-Za-z]*(?i:and |but )?(?:(?i:the|an?) )?"
_KEPT: Final = ("row", "article", "paragraph", "text", "source")


def without_others(held: pl.DataFrame, rows: pl.DataFrame, titles: pl.DataFrame | None, names: Names) -> pl.DataFrame:
    """`held` (row, phrase, name, kind, side, rank, holder), where ministries and ministers named without a country who
    are none of the side's that the dossier knows them for are called as their sentence does.

    Its source tells it, then whom its sentence has it speak to, whose ministry its paragraph named last, its article's
    dateline and title, and whose was named anywhere; of a president only the source. `rows` are SENTENCES' texts,
    `titles` (article, text) theirs.
    """
    asked = _asked(held, names)
    if asked.is_empty():
        return held
    found = [_elsewhere(asked, held, rows, titles, side, names) for side in asked["side"].unique().sort()]
    is_theirs = ~pl.col("row").is_in(pl.concat(found).implode())
    told = "the " + pl.col("phrase").str.replace(_ARTICLE, "")
    is_kept = is_theirs | pl.col("kind").is_in(["title", "stranger"])
    name = pl.when(is_kept).then("name").otherwise(told).alias("name")
    kept = [pl.when(is_theirs).then(column).alias(column) for column in ("side", "rank", "holder")]
    return held.with_columns(name, *kept)


def _asked(held: pl.DataFrame, names: Names) -> pl.DataFrame:
    """row, side, is_ministry: who is named without a country, and for whose they are taken."""
    phrase, role = pl.col("phrase"), pl.col("holder").is_not_null()
    bare = held.filter(
        phrase.str.contains(_MINISTRIES) & pl.col("kind").is_in(["office", "stranger"]) & pl.col("side").is_not_null()
        | phrase.str.contains(_ROLES) & role
    )
    if bare.is_empty():
        return bare.select("row", "side", is_ministry=pl.lit(value=True))
    owned = "|".join((*names.terms_of.values(), names.elsewhere, _ISLAND, _POSSESSED))
    known = bare.filter(~phrase.str.contains(owned)).join(names.sides_of_holders, on="holder", how="left")
    is_ministry = phrase.str.contains(_MINISTRIES) | phrase.str.contains(r"(?i)minister")
    return known.select("row", pl.coalesce("side", "holds_for").alias("side"), is_ministry=is_ministry).drop_nulls(
        "side"
    )


def _elsewhere(
    asked: pl.DataFrame,
    held: pl.DataFrame,
    rows: pl.DataFrame,
    titles: pl.DataFrame | None,
    side: str,
    names: Names,
) -> pl.Series:
    """Of `asked` the rows of one side's ministries that are another's."""
    bare = asked.filter(pl.col("side") == side).join(rows.select(_KEPT), on="row").sort("row")
    near = rows.select(_KEPT).join(bare.select("article").unique(), on="article", how="semi")
    own, others = names.terms_of[side], rf"{names.elsewhere}|{_ISLAND}"
    told = _told(near, held, side, own, others, names)
    before = told.select("row", "article", before="is_theirs", in_paragraph="paragraph")
    after = told.select("row", "article", after="is_theirs")
    placed = bare.join_asof(before, on="row", by="article", check_sortedness=False).join_asof(
        after, on="row", by="article", strategy="forward", check_sortedness=False
    )
    homes = (_by_source(near, side, names), _by_dateline(near, own, others), _by_title(near, titles, own, others))
    for home in homes:
        placed = placed.join(home, on="article", how="left")
    beside = pl.when(pl.col("in_paragraph") == pl.col("paragraph")).then("before")
    likeliest = pl.coalesce("by_source", _by_whom(own, others), beside, "by_dateline", "by_title", "before", "after")
    theirs = pl.when("is_ministry").then(likeliest).otherwise("by_source").fill_null(value=True)
    return placed.filter(~theirs)["row"]


def _by_whom(own: str, others: str) -> pl.Expr:
    """Whether a ministry speaks to others than the side, or to the side itself."""
    text = pl.col("text")
    to_own, to_others = (text.str.contains(_ADDRESSED.format(whom=whom)) for whom in (own, others))
    to_people = text.str.contains(_ADDRESSED.format(whom=own) + _AT_HOME)
    is_counted = text.str.contains(_COUNTED.format(whom=rf"{own}|PLA"))
    is_to_own = text.str.contains(_SIGHTED.format(whom=own)) | is_counted | to_own & ~to_people
    return _whose(to_people | to_others & ~is_to_own, is_to_own)


def _told(near: pl.DataFrame, held: pl.DataFrame, side: str, own: str, others: str, names: Names) -> pl.DataFrame:
    """row, article, paragraph, is_theirs: sentences that name a ministry with its country, or one of the side's people
    who speaks.
    """
    text = pl.col("text")
    is_own, is_other = (text.str.contains(_owned(whose)) for whose in (own, others))
    people = names.tenures.filter(pl.col("side") == side)["name"].unique()
    speaking = held.filter(
        pl.col("holder").is_null() & (pl.col("kind") == "person") & pl.col("name").is_in(people.implode())
    )["row"]
    marked = near.with_columns(is_theirs=is_own | pl.col("row").is_in(speaking.implode()), is_other=is_other)
    one = marked.filter(pl.col("is_theirs") != pl.col("is_other"))
    return one.select("row", "article", "paragraph", "is_theirs").sort("row")


def _owned(whose: str) -> str:
    """`Japan’s foreign ministry`, `the foreign ministry in Tokyo`."""
    return (
        rf"(?:{whose})(?:[’']s)? {_MINISTRY}|\b[Mm]inistry (?:of [A-Z][a-z]+ (?:[A-Z][a-z]+ )?)?(?:in|of) (?:{whose})"
    )


def _by_source(near: pl.DataFrame, side: str, names: Names) -> pl.DataFrame:
    """article, by_source: whether it is the side's press or government, or a third country's."""
    known = near.select("article", "source").unique().join(names.homes(near["source"]), on="source")
    is_told = ~pl.col("home").is_in(list(names.terms_of)) | (pl.col("home") == side)
    return known.filter(is_told).select("article", by_source=pl.col("home") == side)


def _by_dateline(near: pl.DataFrame, own: str, others: str) -> pl.DataFrame:
    """article, by_dateline: whether it was written where the side is, or in a third country."""
    first = near.filter(pl.int_range(pl.len()).over("article") < _FIRST)
    cities = first.select("article", city=pl.col("text").str.extract(_DATELINE).str.to_titlecase()).drop_nulls()
    city = pl.col("city")
    told = cities.select("article", by_dateline=_whose(city.str.contains(rf"^(?:{own})$"), city.str.contains(others)))
    return told.drop_nulls().unique("article", keep="first", maintain_order=True)


def _by_title(near: pl.DataFrame, titles: pl.DataFrame | None, own: str, others: str) -> pl.DataFrame:
    """article, by_title: whether its title begins with what the side does, or with what a third country does."""
    if titles is None:
        return pl.DataFrame(schema={"article": pl.String, "by_title": pl.Boolean})
    title = pl.col("text")
    is_others = title.str.contains(rf"^(?:{others}){_AGENT}") | title.str.contains(_OWN_INITIALS)
    told = titles.select("article", by_title=_whose(title.str.contains(rf"^(?:{own}){_AGENT}"), is_others))
    asked = told.join(near.select("article").unique(), on="article", how="semi").drop_nulls()
    return asked.unique("article", keep="first", maintain_order=True)


def _whose(is_own: pl.Expr, is_others: pl.Expr) -> pl.Expr:
    return pl.when(is_own).then(pl.lit(value=True)).when(is_others).then(pl.lit(value=False))
