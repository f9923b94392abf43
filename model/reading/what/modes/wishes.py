"""Wishes: what somebody only wants done ("wants the tariffs lifted"), and wishes that were refused."""

from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from model.reading.text.quick import are
from model.reading.text.runs import Flags
from model.reading.text.spans import bytes_between
from model.reading.what.finding.hits import are_of
from model.reading.what.objects.transitive import BEHIND, NO_OBJECT
from model.schema import Kind

PARTICIPLE: Final = (
    r"^(?:\w+ed|axed|bought|broken|brought|cut|frozen|held|hit|kept|lent|made|paid|put|sent|shut|sold|struck|taken|thrown"
    r"|undone|withdrawn)\b"
)
"""Phrases that may tell what is to be done."""
ANOTHER: Final = (
    r"\b(?:is|are|was|were|has|have|had|will|would|could|can|may|might|said|says|who|which|when|as|where|what|why|how)\b"
    r"|\b(?:and|or) $"
)
"""What begins another statement between who wants something and a participle."""
REFUSED: Final = r"^[a-z]+ed(?: [^ ]+)?$|\bunanswered$|\bmet with silence$"
"""Phrases that tell of a refusal."""


def are_wanted(cues: pl.DataFrame, since: NDArray[np.int64], said: pl.DataFrame) -> Flags:
    """Which cue hits (row, start, end, phrase) are what the word that ends before them (`since`) wants done:
    participles without an object behind them, and no other verb between them and it.
    """
    start, end = (pl.col(name).cast(pl.Int64) for name in ("start", "end"))
    between = bytes_between(
        "plain", pl.col("since") - 1, pl.max_horizontal(start + 1, pl.col("since"))
    ).str.to_lowercase()
    behind = bytes_between("plain", end - 1).str.head(BEHIND).str.to_lowercase()
    is_done = pl.col("phrase").str.contains(PARTICIPLE) & behind.str.contains(NO_OBJECT)
    told = cues.select("row", "start", "end", "phrase", pl.Series("since", since))
    wanted = told.hstack(said.select("plain")[cues["row"]])
    return are(wanted, is_done & ~between.str.contains(ANOTHER)).to_numpy()


def are_refused(cues: pl.DataFrame) -> Flags:
    """Which cue hits tell that a contact was refused ("turned down")."""
    is_refusal: Flags = (cues["level"] < 0).to_numpy() & cues["phrase"].str.contains(REFUSED).to_numpy()
    return are_of(cues, Kind.CONTACT) & is_refusal
