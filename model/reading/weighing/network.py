"""A small network, shipped as data beside the weights of the same name: what `context` reckons with."""

from functools import cache
from hashlib import blake2b
from importlib.resources import files
from io import BytesIO
from typing import NamedTuple

import numpy as np
import polars as pl
from numpy.typing import NDArray

from model.reading.weighing.weights import LEVEL_COLUMNS

Numbers = NDArray[np.float32]


class Layer(NamedTuple):
    """One of the network: `d` is the size of a word's vector, `s` of what it shows to those around it."""

    shown: Numbers
    """(d, s)"""
    near: Numbers
    """(2 REACH + 1, s, s): of the words around each, first to last"""
    bias: Numbers
    """(s,)"""
    out: Numbers
    """(s, d)"""


class Share(NamedTuple):
    """What a network counts beside the weights, from 0 to 1."""

    named: float
    """where they ask whether something is said"""
    level: float
    """and where they ask what"""

    @property
    def each(self) -> dict[str, float]:
        """The same by COLUMNS."""
        return {"named": self.named, **dict.fromkeys(LEVEL_COLUMNS, self.level)}


class Network(NamedTuple):
    """What is shipped."""

    words: pl.Series
    """known by a vector"""
    vectors: Numbers
    """(words, d)"""
    issues: tuple[str, ...]
    layers: tuple[Layer, ...]
    keys: Numbers
    """(d, issues, heads): what each issue attends to"""
    hidden: Numbers
    """(heads d, h)"""
    of_issue: Numbers
    """(issues, h)"""
    named: Numbers
    """(issues, h)"""
    out: Numbers
    """(h, 8): nothing said, and the levels from -3"""
    bias: Numbers
    """(issues, 8)"""
    share: Share


@cache
def load_network(name: str) -> Network | None:
    """The Network that belongs to the weights of that name; None where none does."""
    content = _content(name)
    if not content:
        return None
    with np.load(BytesIO(content)) as stored:
        return _network({key: stored[key] for key in stored.files})


@cache
def network_digest(name: str) -> str:
    """12 hexadecimal digits of it, without laying it out; empty where none is."""
    content = _content(name)
    return blake2b(content, digest_size=6).hexdigest() if content else ""


def _content(name: str) -> bytes:
    file = files("seeds").joinpath("weights", f"{name}.npz")
    return file.read_bytes() if file.is_file() else b""


def _network(stored: dict[str, NDArray[np.generic]]) -> Network:
    """From what a file holds: vectors in whole parts, each with its own scale; all else in half precision."""
    full = {key: np.asarray(part, np.float32) for key, part in stored.items() if part.dtype.kind != "U"}
    layers = tuple(
        Layer(*(full[f"{part}{nth}"] for part in ("shown", "near", "bias", "out")))
        for nth in range(int(full["layers"]))
    )
    words, issues = (pl.Series(str(stored[key]).split(" ")) for key in ("words", "issues"))
    return Network(
        words=words,
        vectors=full["vectors"] * full["units"][:, None],
        issues=tuple(issues),
        layers=layers,
        **{key: full[key] for key in ("keys", "hidden", "of_issue", "named", "out", "bias")},
        share=Share(*full["share"].tolist()),
    )
