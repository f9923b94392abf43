"""Label lines: transcripts in which a line of its own says who speaks in the paragraphs below it.

`Jane Doe -- Chief Executive Officer`, `Jane Doe, Minister of Defence, Utopia`, or a name above a line with the role; a
name that was such a line is one alone, too, and so is `Operator`. Lists of people and lives of them look so as well: a
line is one only with paragraphs below it, and where speakers come again, or those who are below say I and you.
"""

from typing import Final

import polars as pl

from model.flags import flagged

_TITLED: Final = (
    r"(?:(?:Dr|Mr|Mrs|Ms|Sir|Prof|Professor|Senator|Sen|Representative|Rep|General|Gen|Admiral|Adm|"
    r"Lieutenant|Lt|Colonel|"
    r"Col|Ambassador|Secretary|Minister)\.? )*"
)
_NAME: Final = rf"({_TITLED}[A-Z][a-zA-Zà-ÿ.’'-]+(?: (?:[A-Z][a-zA-Zà-ÿ.’'-]*|de|van|von|bin|al)){{1,4}})"
_ROLE: Final = (
    r"\b(?:[Cc]hief|[Oo]fficer|[Pp]resident|[Cc]hair(?:man|woman)?|CEO|CFO|COO|CTO|[Dd]irector(?:-[Gg]eneral)?|[Hh]ead|"
    r"[Aa]nalyst|[Mm]inister|[Ss]ecretary|[Aa]mbassador|[Cc]ommander|[Ss]enator|[Rr]epresentative|[Mm]ember|[Ff]ellow|"
    r"[Pp]rofessor|[Ee]ditor|[Mm]oderator|[Pp]artner|[Cc]ounsel|[Ss]pokes[a-z]+|[Aa]dvis[eo]r|[Ff]ounder|"
    r"[Dd]ean|[Gg]overnor|"
    r"[Ii]nvestor [Rr]elations)\b"
)
_NAMED: Final = rf"^\W*{_NAME}\W*$"
_WITH_ROLE: Final = rf"^\W*{_NAME}(?:,| --| —| –| -) (.*{_ROLE}.*)$"
_CLOCKED: Final = rf"^\W*{_NAME} [\[(]\d{{1,2}}:\d\d(?::\d\d)?[\])]$"
"""`Jane Doe (00:14)`."""
_ALONE: Final = (
    r"^\W*((?:Unidentified |Conference |Company )?(?:Operator|Moderator|Analyst|Company Representative))\W*$"
)
"""Who has no name in the records of a call."""
_TALK: Final = r"\b(?:I|I[’'](?:m|d|ve|ll)|[Ww]e|[Ww]e[’'](?:re|ve|ll|d)|[Oo]ur|[Yy]ou|[Yy]our|[Mm]y)\b"
_ENOUGH: Final = 2
"""Turns, at least."""
_NO_LINES: Final = pl.DataFrame(schema={"at": pl.UInt32, "label": pl.String})


def label_lines(placed: pl.DataFrame) -> pl.DataFrame:
    """at, label of the sentences (order, block, text, is_heading) that are such lines, by their place in the frame; a
    line that is only the role has none.
    """
    kept = placed.select("order", "block", "text", "is_heading")
    heads = kept.with_row_index("at").filter("is_heading")
    if heads.is_empty():
        return _NO_LINES
    named = pl.coalesce(pl.col("text").str.extract(way) for way in (_WITH_ROLE, _CLOCKED, _NAMED, _ALONE))
    marked = heads.with_columns(name=named)
    role = (pl.col("block") + 1 == pl.col("block").shift(-1)) & (pl.col("order") == pl.col("order").shift(-1))
    below = pl.when(role.fill_null(value=False)).then(pl.col("text").shift(-1))
    is_above = below.str.contains(_ROLE) & ~below.str.contains(_WITH_ROLE)
    told = marked.with_columns(
        has_role=pl.any_horizontal(pl.col("text").str.contains(way) for way in (_WITH_ROLE, _CLOCKED, _ALONE)),
        is_above=(is_above & pl.col("text").str.contains(_NAMED)).fill_null(value=False),
    )
    sure = told.filter(pl.col("has_role") | pl.col("is_above")).select("order", "name").unique()
    if sure.is_empty():
        return _NO_LINES
    lines = told.join(sure, on=["order", "name"], how="semi", maintain_order="left")
    lines = lines.with_columns(last=pl.col("block") + pl.col("is_above"))
    return _of_transcripts(lines, placed)


def _of_transcripts(lines: pl.DataFrame, placed: pl.DataFrame) -> pl.DataFrame:
    """`lines` (at, order, block, last, name, is_above) with paragraphs right below them, of the articles that are
    transcripts: at, label.
    """
    is_head = flagged(lines["at"], placed.height)
    prose = placed.select("order", "block", "text", "is_heading", is_line=is_head)
    first = prose.filter(~pl.col("is_heading") & ~pl.col("is_line")).unique("block", keep="first", maintain_order=True)
    under = first.select("order", last=pl.col("block") - 1, is_talk=pl.col("text").str.contains(_TALK))
    turns = lines.join(under, on=["order", "last"], maintain_order="left")
    whole = turns.group_by("order").agg(
        turns=pl.len(), names=pl.col("name").n_unique(), talking=pl.col("is_talk").sum()
    )
    recurs = pl.col("names") < pl.col("turns")
    talks = (2 * pl.col("talking") > pl.col("turns")) & (pl.col("names") > 1)
    spoken = whole.filter((pl.col("turns") >= _ENOUGH) & (recurs | talks))
    told = turns.join(spoken, on="order", how="semi", maintain_order="left")
    roles = told.filter("is_above").select(at=pl.col("at") + 1, label=pl.lit(None, pl.String))
    return pl.concat([told.select("at", label="name"), roles]).sort("at")
