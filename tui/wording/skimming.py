"""What is said of an article of which not all was read."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from model.store import Library, reader_for
from model.words.counting import counted
from tui.text import one_line


class Run(NamedTuple):
    """Passages that follow each other and were not read."""

    start: int
    """Where they begin, in characters of the stored text."""
    end: int
    passages: int


class Skim(NamedTuple):
    """How an article was skimmed."""

    words: str
    passed_over: tuple[Run, ...]
    """What was not read, where anything was: of a text that is passed over as a whole the words say it all."""


def skim_of(library: Library, article: str) -> Skim | None:
    """How an article of a library was skimmed; None where all of it is read.

    A long one is read from the store and cut into sentences for that, so not on a screen's thread.
    """
    from model.reading import Reader
    from model.reading.skims import skims

    reader = reader_for(library.dossier)
    assert isinstance(reader, Reader)
    for skim in skims(reader, library.whole(article)).iter_rows(named=True):
        return Skim(skim_words(skim), tuple(Run(**run) for run in skim["runs"]) if skim["read"] else ())
    return None


def skim_words(skim: Mapping[str, Any]) -> str:
    """`14 of 120 passages read for China`, of a row of SKIMS: short, for it comes late to a line that is there."""
    about, of = one_line(skim["about"]), counted(skim["passages"], "passage")
    if not skim["read"]:
        return f"not read: none of {of} names {about}"
    return f"{skim['read']:,} of {of} read for {about}"
