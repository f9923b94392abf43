"""The end of a brief in words that all formats share: its notes, its sources, what it can be reproduced from."""

from collections.abc import Iterator

from model.brief.content import Brief, Note, Source
from model.brief.quoting import quoted, titled
from model.brief.wording import day_words, period_words


def note_words(note: Note) -> str:
    """What a note says before the numbers of its sources."""
    if note.kind == "claim":
        place = f", sentence {note.sentence + 1}" if note.sentence is not None else ""
        return f"{quoted(note.quote or '', is_cut=note.is_cut)} {note.text}{place}"
    return note.text


def more_words(note: Note) -> str:
    """`and 95 more`, or nothing."""
    return f"and {note.more:,} more" if note.more else ""


def source_words(source: Source) -> str:
    """`“Title”, Pacific Wire, 3 June 2023`."""
    day = day_words(source.date) if source.date else "undated"
    return f"{titled(source.title)}, {source.outlet}, {day}"


def closing(brief: Brief) -> Iterator[tuple[str, str]]:
    """The fingerprints, by name."""
    made = brief.colophon
    yield "Period", period_words(made.first, made.last)
    yield "As known on", day_words(made.as_of)
    yield "Dossier", f"{made.dossier}, {made.constants}"
    yield "Rules", made.rules
    yield "Articles", f"{made.articles:,}, {made.inputs}"
    yield "Judgements", made.judgements
    yield "Program", made.program
    yield "To repeat it", made.command
