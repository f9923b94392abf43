"""What is said of an article of which not all was read."""

from collections.abc import Mapping
from typing import Any

from model.store import Library, reader_for
from model.words.counting import counted
from tui.text import one_line


def skim_of(library: Library, article: str) -> str | None:
    """What is said of an article of a library; None where all of it is read.

    A long one is read from the store and cut into sentences for that, so not on a screen's thread.
    """
    from model.reading import Reader
    from model.reading.skims import skims

    reader = reader_for(library.dossier)
    assert isinstance(reader, Reader)
    return next(map(skim_words, skims(reader, library.whole(article)).iter_rows(named=True)), None)


def skim_words(skim: Mapping[str, Any]) -> str:
    """`14 of 120 passages read for China`, of a row of SKIMS: short, for it comes late to a line that is there."""
    about, of = one_line(skim["about"]), counted(skim["passages"], "passage")
    if not skim["read"]:
        return f"not read: none of {of} names {about}"
    return f"{skim['read']:,} of {of} read for {about}"
