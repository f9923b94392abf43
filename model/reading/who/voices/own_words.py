"""Own words: which sentences of an article, that it gives to nobody, are in its own voice."""

from typing import Final

import polars as pl

from model.flags import flagged
from model.reading.who.names.names import Names
from model.reading.who.names.tenures import with_tenure
from model.reading.who.saying.quotations import QUOTED
from model.reading.who.voices.issuing import IN_HIS_NAME, TELLS_OF_HIM
from model.reading.who.voices.turns import ANSWER
from model.reading.who.voices.voices import SAYS_I, voices

_OF_BOTH: Final = r"^(?:The (?:two|leaders|ministers|sides|presidents|delegations|teams)\b|They\b|Both\b|It was )"
"""What neither of those who met says alone."""
_OURS: Final = r"\b(?:[Ww]e|[Oo]ur|I|[Mm]y)\b"
_TITLES: Final = pl.Schema({"article": pl.String, "text": pl.String})


def in_own_voice(
    told: pl.DataFrame,
    spoken: pl.DataFrame,
    rows: pl.DataFrame,
    decrees: pl.Series,
    titles: pl.DataFrame | None,
    names: Names,
) -> pl.DataFrame:
    """`told`, where what nobody else is said to say is in the voice of its article, as are answers (`A:`).

    `spoken` (row, side, …) are turns and what is quoted: those without a speaker are in the voice that a title quotes,
    too; `decrees` the articles with the formula of one.
    """
    is_answer = pl.col("turn_speaker").str.contains(ANSWER) & ~pl.col("is_reporter")
    is_prose = pl.col("turn_speaker").is_null() & ~pl.col("is_heading")
    is_quoted = is_prose & pl.col("row").is_in(spoken["row"].implode())
    marked = told.with_columns(
        is_decree=pl.col("article").is_in(decrees.implode()),
        is_answer=is_answer.fill_null(value=False),
        is_cited=(is_answer | is_quoted).fill_null(value=False),
        is_his=pl.col("article").is_in(_with(IN_HIS_NAME, rows)),
        tells_of_him=pl.col("article").is_in(_with(TELLS_OF_HIM, rows)),
    )
    is_open = pl.col("speaker").is_null() & (is_prose | pl.col("is_cited"))
    heads = pl.DataFrame(schema=_TITLES) if titles is None else titles
    own = voices(marked.filter(is_open), heads, names)
    voiced = marked.join(own, on="article", how="left", suffix="_own", maintain_order="left")
    is_open |= is_prose & _is_own_government(names)
    not_said = _without_i(voiced, is_open & pl.col("is_own")) | _told_by_others(
        voiced, is_open, spoken, rows, heads, names
    )
    is_own = is_open & (pl.col("is_own") & ~not_said | pl.col("is_cited"))
    is_guessed = (is_own & pl.col("is_guessed")).fill_null(value=False)
    return voiced.with_columns(
        is_guessed.alias("is_guessed"),
        *(
            pl.when(is_own).then(f"{column}_own").otherwise(column).alias(column)
            for column in ("speaker", "side", "rank")
        ),
    ).select(*told.columns, "is_guessed")


def _with(pattern: str, rows: pl.DataFrame) -> pl.Expr:
    """The articles that have a pattern in their prose, where it quotes nobody."""
    told = rows.filter(pl.col("turn_speaker").is_null(), pl.col("text").str.contains(pattern))
    bare = told.filter(pl.col("text").str.replace_all(QUOTED, "").str.contains(pattern))
    return pl.lit(bare["article"].unique()).implode()


def _without_i(voiced: pl.DataFrame, is_asked: pl.Expr) -> pl.Series:
    """Which of the sentences asked for have no `I` of their own, in articles that say theirs so (`says_i`)."""
    asked = voiced.select((is_asked & pl.col("says_i")).fill_null(value=False)).to_series().arg_true()
    text = voiced["text"].gather(asked)
    return flagged(asked.filter(~text.str.replace_all(QUOTED, "").str.contains(SAYS_I)), voiced.height)


def _told_by_others(
    voiced: pl.DataFrame,
    is_asked: pl.Expr,
    spoken: pl.DataFrame,
    rows: pl.DataFrame,
    titles: pl.DataFrame,
    names: Names,
) -> pl.Series:
    """Which of the sentences asked for in pages on a meeting (`is_readout`) are not surely the page's: what goes on
    behind words of another side's, what is said as `we`, and what the title itself has.
    """
    asked = voiced.select((is_asked & pl.col("is_readout")).fill_null(value=False)).to_series().arg_true()
    if asked.is_empty():
        return flagged(asked, voiced.height)
    near = voiced[asked].select("row", "article", "paragraph", "text", "side_own")
    there = rows.select("row", "article", "paragraph", "date").join(near.select("article").unique(), on="article")
    before = with_tenure(spoken.drop_nulls("speaker").join(there, on="row"), names).sort("row")
    placed = before.select("row", "article", "paragraph", last_side="side", is_told=pl.lit(value=True))
    near = near.join_asof(placed, on="row", by=["article", "paragraph"], check_sortedness=False)
    heads = titles.select("article", title="text").unique("article", keep="first")
    near = near.join(heads, on="article", how="left", maintain_order="left")
    text, is_other = pl.col("text"), pl.col("is_told") & pl.col("last_side").ne_missing(pl.col("side_own"))
    is_titles = pl.col("title").str.contains(text.str.strip_chars(" .…\n"), literal=True)
    is_ours = text.str.replace_all(QUOTED, "").str.contains(_OURS)
    not_its = near.select((is_other & ~text.str.contains(_OF_BOTH) | is_titles | is_ours).fill_null(value=False))
    return flagged(asked.filter(not_its.to_series()), voiced.height)


def _is_own_government(names: Names) -> pl.Expr:
    """Whether what speaks is the country for which the article's voice speaks (`The United States condemns …`)."""
    known = names.governments
    is_own = pl.col("side") == pl.col("side_own")
    return (is_own & pl.col("speaker").is_in(known["speaker"].implode())).fill_null(value=False)
