"""Captions: what a picture shows, known by the credit beside it or by what stands before it; and pictures of old."""

from typing import Final, NamedTuple

import polars as pl

from model.flags import flagged
from model.reading.text.quick import has_any, quick

FEW: Final = 3
"""Sentences of a paragraph that may be a caption."""
_AGENCY: Final = (
    r"(?:Getty(?: Images)?|A[FP]P?|AP Photo|Reuters|REUTERS|Xinhua|Bloomberg|EPA(?:-EFE)?|Kyodo|Yonhap|CNA|VCG|ANI|"
    r"Anadolu|"
    r"Shutterstock|Unsplash|iStock|Alamy|CCTV|Sputnik|TASS|Pool|Handout|PA Media|SOPA Images|ZUMA|NurPhoto|DVIDS)"
)
CREDIT: Final = quick(
    rf"\([^()]*\b(?:[Pp]hotos?|[Ii]mages?|File)\b[^()]*\)[.]?$|\((?:[^()]*[/,] ?)?{_AGENCY}(?:[/,][^()]*)?\)[.]?$|"
    rf"\([A-Z][\w.’' -]+/[A-Z][^()]{{1,60}}\)[.]?$|"
    r"(?i:\b(?:photo(?:graph)?s?|photographer|images?|pictures?|illustrations?|credits?)(?: ?: ?| ?\.\.\. ?|…| by "
    r"(?-i:[A-Z])| courtesy of ))"
    r"[^.]*[.]?$|"
    rf"\b[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){{0,3}}/{_AGENCY}\b[^.]{{0,60}}$|REUTERS/[A-Z].{{2,80}}$|\bvia {_AGENCY}$|"
    rf"\({_AGENCY}: [^()]{{2,40}}\)$|(?:^|[.,] )[A-Z][\w.’-]+ [A-Z][\w.’-]+ ?/ ?{_AGENCY}$|[—–-] ?{_AGENCY}(?: "
    rf"(?:pic|"
    rf"photo|file))?$|"
    rf"\bSource: [^.]{{2,60}}$|© ?{_AGENCY}$|[.,] [A-Z][\w.’-]+ [A-Z][\w.’-]+ \| {_AGENCY}$|\. {_AGENCY}$"
)
"""Who took it, at its end."""
OPENS: Final = quick(
    r"^\W*(?:\[?\d+/\d+\] |\d+ of \d+ ?\||Item \d+ of \d+ |(?i:image caption|caption|pictured|in this (?:photo|"
    r"image|picture)[^,]*)"
    rf"[:,] |Getty Images [A-Z]|(?i:(?:(?:this|an?|the) )?(?:(?:handout|file|undated|aerial|combination|screen|"
    rf"satellite|combo) )*"
    rf"(?:photo|photograph|picture|image|video grab|screenshot)s?\b[^.]{{0,100}}\bshows?) |{_AGENCY} (?:file "
    rf")?(?:photo|image)$)"
)
"""And what stands before one."""
FILED: Final = quick(
    r"\bFILE(?: PHOTO| IMAGE| PICTURE|:| [-–—])|\b[Ff]ile (?:photo|image|picture|photograph|footage|handout)s?\b|"
    r"[,/ ]File(?: Photo)?\W*$|"
    r"[,/]\s?[Ff]ile\)|\bundated (?:photo|photograph|image|picture|handout)|\b(?:archive|archival|stock) (?:photo|"
    r"image|picture)"
)
"""One that is older than its story, and tells nothing of it."""
YEAR: Final = r"(?:, |\bin (?:[A-Z][a-z]+ )?|\d |[a-z] )(20\d\d)\b"
"""Of the day on which it was taken."""
MAY_BE: Final = (
    *("hoto", "PHOTO", "Image", "image", "icture", "PICTURE", "llustration", "redit", "CREDIT", "/", "©"),
    *("aption", "|", "Item ", "via ", "FILE", "File)", "creenshot", "video grab", "Getty", " pic", "AP", "AFP"),
    *("Reuters", "REUTERS", "Xinhua", "Bloomberg", "EPA", "Kyodo", "Source: "),
)
"""One of these each has, and few other paragraphs."""


class Pictures(NamedTuple):
    """Which sentences are of paragraphs about a picture."""

    captions: pl.Series
    of_old: pl.Series
    """those of which the picture is of old, and tells nothing of their story"""


def pictures(placed: pl.DataFrame, dates: pl.Series) -> Pictures:
    """What of sentences (order, block, text, beside) is of a picture. It is of old where it is said to be, or the year
    of a caption is before that of its article (`dates`).
    """
    few = (placed["beside"] <= FEW).arg_true()
    asked = few.filter(placed["text"].gather(few).str.contains_any(list(MAY_BE)))
    if asked.is_empty():
        nothing = flagged(asked, placed.height)
        return Pictures(nothing, nothing)
    texts, block = placed.select("text")[asked], placed["block"]
    told = texts.select(is_caption=has_any((CREDIT, OPENS)), is_filed=has_any((FILED,)))
    captions, filed = (block.is_in(block.gather(asked.filter(is_one)).unique().implode()) for is_one in told)
    return Pictures(captions, _of_old(placed, captions, filed, dates))


def _of_old(placed: pl.DataFrame, captions: pl.Series, filed: pl.Series, dates: pl.Series) -> pl.Series:
    asked = (captions | filed & (placed["beside"] == 1)).arg_true()
    if asked.is_empty():
        return flagged(asked, placed.height)
    told = placed.select("block", "text", "order")[asked].with_columns(filed=filed.gather(asked))
    day = dates.gather(told["order"]).alias("day")
    year = pl.col("text").str.extract(YEAR).cast(pl.Int32)
    was = (year.max().over("block") < pl.col("day").dt.year()).fill_null(value=False)
    return flagged(asked.filter(told.with_columns(day).select(pl.col("filed") | was).to_series()), placed.height)
