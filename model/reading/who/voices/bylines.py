"""Bylines: whose words a text is, by what its own lines say: a head with a name and an office, the name below a letter,
to whom it is attributable, and `By Jane Doe`.
"""

from typing import Final

import polars as pl

from model.reading.text.quick import quick

_HEAD: Final = 4
"""Sentences of an article of which one may sign it."""
_KIND: Final = r"(?:(?:Press|Media) (?:[Ss]tatement|[Nn]ote|[Rr]elease)|Statement|PRESS STATEMENT)[.:]?\s+"
_NAME: Final = r"((?:[A-Z][\w.’'-]*\s){1,4}[A-Z][\w’'-]+)"
_OFFICE: Final = r"(?:[A-Z][A-Za-z.’'-]+)(?:,?\s(?:[A-Z][A-Za-z.’'-]+|of|for|and|to|the|at)){1,9}"
_SIGNED: Final = quick(rf"^\s*(?:{_KIND})?{_NAME},\s{_OFFICE}\.?\s*$")
"""`Press Statement. Jane Doe, Secretary of State`: no verb, and nothing else."""
_ATTRIBUTABLE: Final = r"\b(?:is|are) (?:to be )?attribut(?:able|ed) to (?:the )?([^:]{5,90}?)\W*$"
"""`The below is attributable to Spokesperson Jane Doe:`."""
_GREETS: Final = r"^Dear [^.?!]{2,80}[,:]$"
_CLOSES: Final = (
    r"(?i)^(?:very |most )?(?:sincerely|respectfully|faithfully|yours)(?: yours| submitted| truly| sincerely)?,?$|"
    r"^(?:(?:with|best|kind|warm) ){1,2}regards,?$"
)
_SHORT: Final = 40
"""More bytes than a close has."""
_BELOW: Final = quick(rf"^\W*{_NAME}(?:, .*)?$")
"""The name that stands below a letter."""
_POST: Final = r"^[A-Z][^.!?;:]{3,60}$"
"""And what stands below that."""
_BY: Final = quick(r"^[*_#>\s]*(?:By|BY) ((?:[A-Z][\w.’'-]*\s){1,3}[A-Z][\w’'-]+)")
_OPINION: Final = r"(?i)\b(?:opinion|op-ed|commentary|guest (?:essay|column)|viewpoint)\b"


def with_bylines(rows: pl.DataFrame) -> pl.DataFrame:
    """`rows` (article, text, author, …), where an article without an author has whom its head is signed with, and with
    `signer`, whose letter or statement all of an article is, and `writer`, who wrote an article in which only `I` is
    surely said by him.
    """
    heads = rows.filter(pl.int_range(pl.len()).over("article") < _HEAD).select("article", "text")
    text = pl.col("text")
    by, is_essay = text.str.extract(_BY), text.str.contains(_OPINION)
    ways = {
        "head": text.str.extract(_SIGNED),
        "told": text.str.extract(_ATTRIBUTABLE),
        "writer": pl.when(~is_essay).then(by),
        "essayist": pl.when(is_essay).then(by),
    }
    told = heads.with_columns(**ways).group_by("article").agg(pl.col(name).drop_nulls().first() for name in ways)
    joined = rows.join(told, on="article", how="left", maintain_order="left")
    joined = joined.join(_below(rows), on="article", how="left", maintain_order="left")
    author, signer = pl.coalesce("author", "head"), pl.coalesce("told", "below", "essayist")
    return joined.with_columns(author=author, signer=signer).drop("head", "told", "essayist", "below")


def _below(rows: pl.DataFrame) -> pl.DataFrame:
    """article, below: who signs the articles that are letters, with what the line below the name says, before it."""
    text = pl.col("text")
    short = rows.select("article", "text").filter(text.str.len_bytes() < _SHORT)
    closed = short.filter(text.str.contains(_CLOSES))["article"].unique()
    if closed.is_empty():
        return rows.select("article", below="text").clear()
    letters = rows.select("article", "text").filter(pl.col("article").is_in(closed.implode()))
    greeted = letters.filter(text.str.contains(_GREETS))["article"].unique()
    letters = letters.filter(pl.col("article").is_in(greeted.implode()))
    name, post = (text.shift(-behind).over("article") for behind in (1, 2))
    post = pl.when(post.str.contains(_POST)).then(post + pl.lit(" ")).fill_null("")
    closes = (text.str.len_bytes() < _SHORT) & text.str.contains(_CLOSES)
    signed = letters.select("article", below=pl.when(closes).then(post + name.str.extract(_BELOW)))
    return signed.drop_nulls().unique("article", keep="first", maintain_order=True)
