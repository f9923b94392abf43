"""Who speaks in the last sentence of each of some texts, all told in one reading."""

from collections.abc import Iterable
from datetime import date
from typing import Final

import polars as pl

from model.article import Article, articles_frame
from model.dossier import Dossier, load_dossier
from model.reading.text.sentences import sentences
from model.reading.who.names.names import Names
from model.reading.who.speakers import speakers_of

DAY = date(2025, 6, 12)

Said = tuple[str | None, str | None]


_names: Final[dict[int, Names]] = {}


def names_of(dossier: Dossier) -> Names:
    """Those of a dossier, laid out once: that takes longer than to find who speaks in a text."""
    if id(dossier) not in _names:
        _names[id(dossier)] = Names(dossier)
    return _names[id(dossier)]


def last_said(texts: Iterable[str], day: date | None = DAY) -> list[Said]:
    """Speaker and side of the last sentence of each text."""
    articles = articles_frame([Article(text=text, date=day) for text in texts])
    found = sentences(articles)
    every = pl.int_range(found.height, dtype=pl.UInt32, eager=True)
    dossier = load_dossier()
    told = speakers_of(found, every, dossier, names_of(dossier), articles.select(article="id", text="title"))
    spoken = found.select("article").hstack(told.drop("row"))
    last = spoken.unique("article", keep="last", maintain_order=True)
    rows = articles.select(article="id").join(last, on="article", how="left", maintain_order="left")
    return rows.select("speaker", "side").rows()
