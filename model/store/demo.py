"""The demo: the articles that ship, read in memory; of it only what the user judges goes into the user's store."""

from collections.abc import Iterator
from hashlib import blake2b
from importlib.resources import files
from typing import Final

import polars as pl

from model.article import articles_frame
from model.dossier import Dossier
from model.machine.program import code_digest
from model.places import state_folder
from model.schema import ARTICLES, CLAIMS
from model.store.reads_articles import ReadsArticles
from model.store.sealed import seal_frame, sealed_frame
from model.store.tables import Store

FILED_FOR_DEMO: Final = "/demo"
"""Behind a dossier's slug, where what is judged is the demo's."""
DEMO_SIDES: Final = frozenset({"US", "CN"})
"""Whom the demo's articles are between."""


def is_of_the_demo(dossier: Dossier) -> bool:
    """Whether the demo's articles say anything of its sides: of another pair they would show what no one has told."""
    return not dossier.sides or {side.code for side in dossier.sides} == DEMO_SIDES


def demo_articles() -> pl.DataFrame:
    """The ARTICLES under seeds/articles; kept in the state folder: what reads all kinds of files is loaded slowly."""
    shipped = dict(_shipped())
    known_by = blake2b(code_digest("model", 6).encode(), digest_size=6)
    for name, content in shipped.items():
        known_by.update(name.encode() + content)
    kept = state_folder() / f"seeds-{known_by.hexdigest()}.kept"
    articles = sealed_frame(kept, ARTICLES)
    if articles is None:
        articles = _read(shipped)
        seal_frame(articles, kept, older="seeds-*")
    return articles


def _shipped() -> Iterator[tuple[str, bytes]]:
    """The files of the demo, by their names."""
    for item in sorted(files("seeds").joinpath("articles").iterdir(), key=lambda item: item.name):
        if item.is_file() and item.name.endswith(".md"):
            yield item.name, item.read_bytes()


def _read(shipped: dict[str, bytes]) -> pl.DataFrame:
    from model.readers import read_inputs  # noqa: PLC0415 - see demo_articles
    from model.readers.inputs import bytes_input  # noqa: PLC0415

    inputs = (bytes_input(f"demo/{name}", content) for name, content in shipped.items())
    return articles_frame(article for report in read_inputs(inputs) for article in report.articles)


def demo_claims(articles: pl.DataFrame, dossier: Dossier, reader: ReadsArticles) -> pl.DataFrame:
    """The demo's CLAIMS; kept in the state folder, so that the next opening need not read again."""
    known_by = blake2b("".join(articles["id"]).encode(), digest_size=6).hexdigest()
    kept = state_folder() / f"demo-{dossier.slug}-{reader.fingerprint}-{known_by}.kept"
    claims = sealed_frame(kept, CLAIMS)
    if claims is None:
        claims = reader.claims(articles)
        seal_frame(claims, kept, older=f"demo-{dossier.slug}-*")
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
