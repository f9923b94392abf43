"""The demo: the articles that ship, read in memory; of it only what the user judges goes into the user's store."""

from collections.abc import Iterator
from hashlib import blake2b
from importlib.resources import files
from typing import Final

import polars as pl

from model.article import articles_frame
from model.dossier import Dossier
from model.places import state_folder
from model.readers import read_inputs
from model.readers.inputs import Input, bytes_input
from model.schema import CLAIMS
from model.store.kept_frames import keep_frame, kept_frame
from model.store.reads_articles import ReadsArticles
from model.store.tables import Store

FILED_FOR_DEMO: Final = "/demo"
"""Behind a dossier's slug, where what is judged is the demo's."""
DEMO_SIDES: Final = frozenset({"US", "CN"})
"""Whom the demo's articles are between."""


def is_of_the_demo(dossier: Dossier) -> bool:
    """Whether the demo's articles say anything of its sides: of another pair they would show what no one has told."""
    return not dossier.sides or {side.code for side in dossier.sides} == DEMO_SIDES


def demo_articles() -> pl.DataFrame:
    """The ARTICLES under seeds/articles."""
    return articles_frame(article for report in read_inputs(_inputs()) for article in report.articles)


def _inputs() -> Iterator[Input]:
    shipped = sorted(files("seeds").joinpath("articles").iterdir(), key=lambda item: item.name)
    for item in shipped:
        if item.is_file() and item.name.endswith(".md"):
            yield bytes_input(f"demo/{item.name}", item.read_bytes())


def demo_claims(articles: pl.DataFrame, dossier: Dossier, reader: ReadsArticles) -> pl.DataFrame:
    """The demo's CLAIMS; kept in the state folder, so that the next opening need not read again."""
    known_by = blake2b("".join(articles["id"]).encode(), digest_size=6).hexdigest()
    kept = state_folder() / f"demo-{dossier.slug}-{reader.fingerprint}-{known_by}.kept"
    claims = kept_frame(kept, CLAIMS)
    if claims is None:
        claims = reader.claims(articles)
        keep_frame(claims, kept, older=f"demo-{dossier.slug}-*")
    return claims


def filed_for_demo(slug: str) -> str:
    """What judgements on the demo call its dossier, so that they never fall on the user's own articles."""
    return f"{slug}{FILED_FOR_DEMO}"


def demo_judgements(store: Store, slug: str, days: pl.Series) -> pl.DataFrame:
    """JUDGEMENTS made on the demo; what is said of issues holds from its last day, for there time stands still."""
    rows = store.collect(store.judgements().filter(pl.col("dossier") == filed_for_demo(slug)))
    is_of_issue = pl.col("article").is_null() & pl.col("holds_from").is_null()
    held = pl.when(is_of_issue).then(pl.lit(days.max(), pl.Date)).otherwise("holds_from")
    return rows.with_columns(held.alias("holds_from")).sort("at", maintain_order=True)
