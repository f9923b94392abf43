"""Words that analysts judged in one article and that come again in another, where nobody has judged them."""

from collections.abc import Sequence
from datetime import date
from typing import Final

import polars as pl

from model.judging import attached, holding_judgements
from model.judging.attaching import ABOUT
from model.judging.subjects import place_of
from model.judging.superseding import EVERY_DOSSIER
from model.schema import Verb
from model.store.tables import Store

OF_WORDS: Final = (Verb.DISMISS, Verb.CORRECT, Verb.MOVE)
"""What is said of how words were read, and so of the same words wherever they stand."""
FEWEST: Final = 5
"""Words that a sentence has at least: shorter ones are said of anything."""


def said_again(store: Store, dossier: str, fingerprint: str, new: Sequence[str]) -> tuple[str, ...]:
    """The places of claims in these articles, on the same issue, with words that were judged in others."""
    judgements = store.collect(store.judgements().filter(pl.col("dossier").is_in([dossier, EVERY_DOSSIER])))
    holding = holding_judgements(judgements, date.today())
    words = holding.filter(
        pl.col("verb").is_in([verb.value for verb in OF_WORDS]), pl.col("quote").str.count_matches(r"\S+") >= FEWEST
    ).select("quote", "issue")
    if words.is_empty() or not new:
        return ()
    is_said = pl.col("article").is_in(list(new)) & pl.col("quote").is_in(words["quote"].implode())
    claims = store.collect(store.claims(dossier, fingerprint).filter(is_said))
    again = claims.join(words.unique(), on=["quote", "issue"], how="semi", maintain_order="left")
    unjudged = again.join(attached(holding, claims), on=ABOUT, how="anti", maintain_order="left")
    return tuple(map(place_of, unjudged.iter_rows(named=True)))
