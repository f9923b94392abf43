"""A brief as Markdown, with its notes as footnotes."""

import re
from typing import Final

from model.brief.closing import closing, more_words, note_words, source_words
from model.brief.content import Block, Brief, Items, Note, Numbers, Paragraph, Picture, Quote, Section, Source, Table
from model.brief.plain import plain, web_address
from model.brief.quoting import quoted

SPECIAL: Final = re.compile(r"([\\`*_{}\[\]<>#|~!&$^])")
AT_BEGINNING: Final = re.compile(r"^(\d+)([.)])(?=\s)|^([-+=:])(?=\s|$|[-=])")
"""What would begin a list, a heading or a rule."""
IN_ADDRESS: Final = re.compile(r"[<>\s\\`|\"()\[\]]")


def markdown(brief: Brief) -> str:
    """The whole brief; it ends with a line break."""
    parts = [f"# {escaped(brief.title)}", *(_section(section) for section in brief.sections)]
    if brief.sources:
        parts.append("## Sources\n\n" + "\n".join(_source(source) for source in brief.sources))
    lines = [f"- {name}: {_code(value)}" for name, value in closing(brief)]
    parts.append("## Fingerprints\n\n" + "\n".join(lines))
    parts.append("\n".join(_note(note) for note in brief.notes))
    return "\n\n".join(parts) + "\n"


def escaped(text: str) -> str:
    """Text that shows as it is, whatever is in it."""
    line = SPECIAL.sub(r"\\\1", plain(text))
    return AT_BEGINNING.sub(lambda found: f"{found[1] or ''}\\{found[2] or found[3]}", line)


def _section(section: Section) -> str:
    blocks = [written for block in section.blocks if (written := _block(block))]
    return "\n\n".join([f"## {escaped(section.heading)}", *blocks])


def _block(block: Block) -> str:
    match block:
        case Paragraph(sentences):
            return " ".join(f"{escaped(sentence.text)}{_marks(sentence.notes)}" for sentence in sentences)
        case Items(lead, sentences):
            lines = [f"- {escaped(sentence.text)}{_marks(sentence.notes)}" for sentence in sentences]
            return "\n".join([escaped(lead), "", *lines])
        case Quote():
            return _quote(block)
        case Table():
            return _table(block)
        case Picture():
            return ""


def _quote(quote: Quote) -> str:
    """The words, then who said so where; the source is the link."""
    words = escaped(quoted(quote.text, is_cut=quote.is_cut))
    voice, address = escaped(quote.voice), _address(quote.url)
    said = f"[{voice}]({address})" if address else voice
    return f"> {words}\n>\n> — {said}{_marks(quote.notes)}"


def _table(table: Table) -> str:
    heads = [escaped(head) for head in table.heads]
    lines = [heads, ["---"] * len(heads)]
    for row in table.rows:
        first, *others = [escaped(cell) for cell in row.cells]
        lines.append([f"{first}{_marks(row.notes)}", *others])
    return f"{escaped(table.caption)}\n\n" + "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _marks(notes: Numbers) -> str:
    return "".join(f"[^{number}]" for number in notes)


def _note(note: Note) -> str:
    """A footnote: what it is, then the numbers of its sources."""
    numbers = ", ".join(f"{number}" for number in note.sources)
    sources = f" (source {numbers})" if len(note.sources) == 1 else f": sources {numbers}" if numbers else ""
    more = f" {more_words(note)}: {_code(note.command)}" if note.more else ""
    return f"[^{note.number}]: {escaped(note_words(note))}{sources}{more}"


def _source(source: Source) -> str:
    address = _address(source.url)
    return f"{source.number}. {escaped(source_words(source))}" + (f" <{address}>" if address else "")


def _address(url: str | None) -> str | None:
    """An address with nothing in it that would end the link."""
    address = web_address(url)
    return IN_ADDRESS.sub(lambda found: f"%{ord(found[0]):02X}", address) if address else None


def _code(text: str) -> str:
    """Text as it is typed; a backtick in it would end it."""
    return f"`{plain(text).replace('`', '’')}`"
