"""Lexicons that are laid out in a part of the time, where few cues or none are asked."""

from functools import cache

import pytest

from model.reading.what.finding import cues
from model.reading.what.finding.cues import Cues, load_cues


@cache
def lean_cues(name: str = "en") -> Cues:
    """Without cues and objects: enough where who speaks is asked, or what words weigh; in a tenth of the time."""
    return load_cues(name).model_copy(update={"cues": (), "objects": ()})


@cache
def few_cues(*names: str) -> Cues:
    """The English lexicon with these cues alone; in a third of the time."""
    whole = load_cues()
    return whole.model_copy(update={"cues": tuple(cue for cue in whole.cues if cue.id in names)})


def ship_few_cues(patch: pytest.MonkeyPatch, *names: str) -> None:
    """From now on the English lexicon that ships has these cues alone: with each of one's own it is laid out anew."""
    read = cues._read

    def few(name: str) -> Cues:
        whole = read(name)
        kept = tuple(cue for cue in whole.cues if cue.id in names)
        return whole.model_copy(update={"cues": kept}) if name == cues.ENGLISH else whole

    patch.setattr(cues, "_read", few)
