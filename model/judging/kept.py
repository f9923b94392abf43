"""Records as the store keeps them: a frame with ids from content."""

from collections.abc import Mapping, Sequence
from hashlib import blake2b
from typing import Any

import polars as pl

from model.schema import JUDGEMENTS
from model.words.surrogates import whole


def frame(rows: Sequence[Mapping[str, Any]]) -> pl.DataFrame:
    """JUDGEMENTS out of rows that leave out what is null, each with its id; what no store can hold is replaced."""
    filled = [dict.fromkeys(JUDGEMENTS.names()) | {name: _kept(value) for name, value in row.items()} for row in rows]
    return pl.DataFrame([row | {"id": judgement_id(row)} for row in filled], schema=JUDGEMENTS)


def _kept(value: object) -> object:
    return whole(value) if isinstance(value, str) else value


def judgement_id(row: Mapping[str, Any]) -> str:
    """16 hexadecimal digits of all that it says; one that holds from its own day has the id that it had in schema 2."""
    said = [name for name in JUDGEMENTS.names() if name != "id" and (name != "holds_from" or row.get(name) is not None)]
    parts = [str(row[name]) for name in said]
    return blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
