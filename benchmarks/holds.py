"""How strongly a weight that is fitted is held at nothing."""

from typing import NamedTuple

import numpy as np
from scipy.sparse import csr_matrix


class Hold(NamedTuple):
    """How strongly a weight is held at nothing (the ridge's factor), by how often its feature comes.

    A feature that comes often is held more: that is what leaving features out by chance comes to (Wager, Wang and
    Liang, Dropout training as adaptive regularization, 2013), without the chance.
    """

    often: float
    """For each time that it comes."""
    always: float

    def scales(self, matrix: csr_matrix, trust: np.ndarray) -> np.ndarray:
        """What each column is multiplied by so that a ridge of 1 holds it so; shape (columns,)."""
        return 1 / np.sqrt(self.often * (matrix.T @ trust) + self.always)
