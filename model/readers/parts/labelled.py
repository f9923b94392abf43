"""Articles kept by hand as blocks of labelled lines (`Title: …`, `Date: …`, `Link: …`), one below the other."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from typing import Final

from model.readers.fields import KNOWN, NAMES, SUMMARIES, normal_name, web_address
from model.readers.parts.above import ABOVE
from model.readers.parts.bundles import Fields
from model.readers.text.endings import SENTENCE_END
from model.readers.text.outlines import addresses_in, paragraph_of
from model.readers.text.paragraphs import Paragraph

LEAST: Final = 2
"""Blocks that make several articles."""

_LABEL: Final = re.compile(r"(?P<name>[A-Z][\w /-]{0,30}?)\s?:(?:\s+|(?=https?://)|$)(?P<value>.*)", re.DOTALL)
_FIELDS: Final = {
    name: field for field in ("title", "date", "source", "url", "author", "lang") for name in NAMES[field]
}
_TEXTS: Final = frozenset((*NAMES["text"], *SUMMARIES))
_OF_MAIL: Final = frozenset(("from", "to", "sent", "cc"))
_MARKS: Final = re.compile(r"\s*(?:(?:#{1,6}|[-*+•>]|\d{1,3}[.)])\s+)*")
"""What Markdown may have before a line."""
_LABELLED: Final = re.compile(
    r"^[\W\d_]{0,12}(?:title|headline|date|source|outlet|publication)\W{0,4}:", re.IGNORECASE | re.MULTILINE
)

Line = tuple[int, Paragraph]
"""A line, and which block of lines without a blank one between it is in."""


def labelled_articles(text: str) -> list[Fields]:
    """The fields of each in a text, with the marks of Markdown or without; none of any other."""
    if len([*islice(_LABELLED.finditer(text), 2 * LEAST)]) < 2 * LEAST:  # nearly all
        return []
    addresses = addresses_in(text)
    blocks = re.split(r"\n[ \t\r]*\n", text)
    lines = ((at, line) for at, block in enumerate(blocks) for line in block.splitlines() if line.strip())
    return _articles([(at, paragraph_of(line[_end_of_marks(line) :], addresses)) for at, line in lines])


def labelled_in(paragraphs: Sequence[Paragraph]) -> list[Fields]:
    """The same of the paragraphs of a document."""
    return _articles([(at, line) for at, each in enumerate(paragraphs) for line in each.lines or (each,) if line.text])


def _end_of_marks(line: str) -> int:
    found = _MARKS.match(line)
    return found.end() if found else 0


def _articles(lines: Sequence[Line]) -> list[Fields]:
    names = [normal_name(found["name"]) if (found := _LABEL.match(line.text)) else "" for _, line in lines]
    first = next((name for name in names if name in _FIELDS), None)
    begins = [at for at, name in enumerate(names) if name == first]
    if first is None or len(begins) < LEAST or len({*names} & _OF_MAIL) > 1:
        return []
    above = [line.text for _, line in lines[: begins[0]]]
    if sum(map(len, above)) > ABOVE:
        return []
    parts = [lines[begin:end] for begin, end in pairwise([*begins, len(lines)])]
    told = [_fields(part, names[begin:]) for part, begin in zip(parts, begins, strict=True)]
    if not all(each.get("title") and (each.get("date") or each.get("url")) for each in told):
        return []
    said: list[Fields] = [{"text": "\n\n".join(above)}] if any(map(SENTENCE_END.search, above)) else []
    return [*said, *told]


def _fields(lines: Sequence[Line], names: Sequence[str]) -> Fields:
    """Of one article: what its labels tell, and as its text what else stands there."""
    fields: Fields = {}
    text, block = "", -1
    for (at, line), name in zip(lines, names, strict=False):
        label = _LABEL.match(line.text)
        value = label["value"].strip() if label else ""
        field = _FIELDS.get(name)
        if field and field not in fields:
            fields[field] = next(_addresses(line, value), value) if field == "url" else value
        elif said := value if name in _TEXTS else "" if name in KNOWN else line.text:
            text += ("" if not text else "\n" if at == block else "\n\n") + said
            block = at
        if field in ("source", "title") and not fields.get("url") and line.links:
            fields["url"] = line.links[0]
    return fields | {"text": text or fields.get("title", "")}


def _addresses(line: Paragraph, value: str) -> Iterator[str]:
    yield from filter(None, map(web_address, (*line.links, value)))
