"""What every brief must keep, walked through its content."""

from collections.abc import Iterator

from model.brief.content import Brief, Items, Note, Numbers, Paragraph, Quote, Table
from model.store import Library


def statements(brief: Brief) -> Iterator[tuple[str, Numbers]]:
    """Every sentence, quote and row of a table, with its notes."""
    for section in brief.sections:
        for block in section.blocks:
            match block:
                case Paragraph(sentences) | Items(_, sentences):
                    yield from ((said.text, said.notes) for said in sentences)
                case Quote():
                    yield block.text, block.notes
                case Table():
                    yield from ((" | ".join(row.cells), row.notes) for row in block.rows)


def sentences(brief: Brief) -> list[str]:
    """All sentences, in the order of reading."""
    blocks = [block for section in brief.sections for block in section.blocks]
    return [said.text for block in blocks if isinstance(block, Paragraph | Items) for said in block.sentences]


def quotes(brief: Brief) -> list[Quote]:
    return [block for section in brief.sections for block in section.blocks if isinstance(block, Quote)]


def unsourced(brief: Brief) -> list[str]:
    """Statements that rest on nothing: without a note, or on one without a source that is not of the whole library."""
    notes = {note.number: note for note in brief.notes}
    return [
        text for text, numbers in statements(brief) if not numbers or not all(_rests(notes, one) for one in numbers)
    ]


def _rests(notes: dict[int, Note], number: int) -> bool:
    note = notes[number]
    return bool(note.sources) or note.kind in ("inputs", "judgement")


def invented(brief: Brief, library: Library) -> list[str]:
    """Quotes that are in no text of theirs, character for character."""
    articles = {source.number: source.article for source in brief.sources}
    quoted = [(quote.article, quote.text) for quote in quotes(brief)]
    quoted += [(articles[note.sources[0]], note.quote) for note in brief.notes if note.quote is not None]
    texts = library.texts({article for article, _ in quoted})
    return [text for article, text in quoted if text not in texts[article]]
