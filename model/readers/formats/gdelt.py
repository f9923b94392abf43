"""Files of GDELT, which have no names above their columns: headlines with address, day and outlet."""

import re
from collections.abc import Iterator
from html import unescape
from typing import Final

from model.article import Article
from model.errors import ReadError, TakenError
from model.readers.formats.format import Format
from model.readers.inputs import Input
from model.readers.rows.rows import Rows
from model.words.counting import counted

_KNOWLEDGE: Final = re.compile(r"\d{14}-T?\d+\t\d{14}\t\d\t(?:[^\t\n]*\t){23}[^\t\n]*\r?(?:\n|\Z)")
"""A row of the Global Knowledge Graph: 27 columns."""
_EVENTS: Final = re.compile(r"\d{5,12}\t\d{8}\t\d{6}\t\d{4}\t\d{4}\.\d+\t(?:[^\t\n]*\t){52,55}[^\t\n]*\r?(?:\n|\Z)")
"""One of events: 61 columns, 58 before 2015, the last of them an address."""
_MENTIONS: Final = re.compile(r"\d{5,12}\t\d{14}\t\d{14}\t\d\t(?:[^\t\n]*\t){10,11}[^\t\n]*\r?(?:\n|\Z)")
_DAY, _OUTLET, _ADDRESS, _MORE = 1, 3, 4, 26
_COLUMNS: Final = 27
_TITLE: Final = re.compile(r"<PAGE_TITLE>(?P<words>.*?)</PAGE_TITLE>")
_AUTHORS: Final = re.compile(r"<PAGE_AUTHORS>(?P<words>.*?)</PAGE_AUTHORS>")
_MOMENT: Final = re.compile(r"<PAGE_PRECISEPUBTIMESTAMP>(?P<words>\d{8,14})</PAGE_PRECISEPUBTIMESTAMP>")


def read_gdelt(source: Input) -> Iterator[Article | ReadError]:
    """The headline of each page; of events and mentions there are no words, which is one line."""
    if not _KNOWLEDGE.match(_head(source)):
        what = "holds events of GDELT without a word of the articles"
        raise ReadError(source.place, f"{what}: add the addresses in it, or GDELT's .gkg.csv, which has headlines")
    rows, wordless = Rows(source), 0
    for number, line in source.lines():
        if isinstance(line, ReadError):
            yield line
            continue
        cells = line.rstrip("\r\n").split("\t")
        more = cells[_MORE] if len(cells) == _COLUMNS else ""
        if not (title := _words(_TITLE, more)):
            wordless += bool(line.strip())
            continue
        fields: dict[str, object] = {
            "title": title,
            "text": title,
            "date": _words(_MOMENT, more) or cells[_DAY],
            "author": _words(_AUTHORS, more).replace(";", ", "),
            "source": cells[_OUTLET],
            "url": cells[_ADDRESS],
        }
        yield from rows.pieces(fields, f"{source.place}:{number}")
    yield from rows.rest()
    if wordless:
        yield TakenError(source.place, f"has {counted(wordless, 'row')} without a headline: left out")


def _words(pattern: re.Pattern[str], more: str) -> str:
    found = pattern.search(more)
    return unescape(found["words"]).strip() if found else ""


def _head(source: Input) -> str:
    return source.head_text.lstrip("\ufeff")


def _is_one(source: Input) -> bool:
    head = _head(source)
    return "\t" in head[:80] and any(kind.match(head) for kind in (_KNOWLEDGE, _EVENTS, _MENTIONS))


GDELT: Final = Format("gdelt", fits=_is_one, read=read_gdelt)
