"""Rich text (RTF), as Nexis, Factiva and old word processors give it: every paragraph, with its links."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from model.article import Article
from model.errors import ReadError
from model.readers.formats.format import Format
from model.readers.formats.papers import Properties, pieces_or_rows
from model.readers.inputs import Input
from model.readers.parts.rich_tables import RichRows
from model.readers.text.paragraphs import Paragraph, joined
from model.readers.text.runs import Run, paragraph_of_runs
from model.words.surrogates import whole

MARK: Final = b"{\\rtf"
HEADINGS: Final = 9
"""The level of an outline from which on a paragraph is text."""

_TOKEN: Final = re.compile(
    rb"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?|\\'(?P<byte>[0-9a-fA-F]{2})|\\(?P<sign>[^a-zA-Z])"
    rb"|(?P<brace>[{}])|[\r\n\0]+|(?P<text>[^\\{}\r\n\0]+)",
    re.DOTALL,
)
_SKIPPED: Final = frozenset(
    b"""
    fonttbl colortbl stylesheet pict objdata header headerl headerr headerf footer footerl footerr footerf themedata
    listtable listoverridetable rsidtbl datastore latentstyles xmlnstbl filetbl revtbl annotation pntext listtext
    nonshppict sp shprslt private title author operator subject keywords doccomm company category comment
    """.split()
)
"""Parts that nobody sees as text, or that are pictures, or heads and feet of pages."""
_ITEM: Final = re.compile(r"\s*(?:[•·▪◦‣–-]|\d{1,3}[.)])\s*")
"""The mark of an item of a list, which stands in its text where a program has set it with a tab behind."""
_SEEN: Final = frozenset((b"", b"footnote"))
"""Where words go that are seen."""
_KEPT: Final = frozenset((b"title", b"author", b"fldinst"))
"""Parts whose words tell of the document, or where a link leads to."""
_STARRED: Final = frozenset((b"fldinst", b"shpinst", b"shppict"))
"""Those that are for newer programs, and known here; of any other such nothing is seen."""
_ENDS: Final = frozenset((b"par", b"sect", b"page", b"cell", b"nestcell", b"row", b"nestrow"))
SIGNS: Final = {
    b"tab": "\t",
    b"emdash": "—",
    b"endash": "–",
    b"bullet": "•",
    b"line": "\n",
    b"lbr": "\n",
    b"lquote": "‘",
    b"rquote": "’",
    b"ldblquote": "“",
    b"rdblquote": "”",
    b"emspace": " ",
    b"enspace": " ",
    b"~": "\xa0",
    b"_": "-",
    b"\\": "\\",
    b"{": "{",
    b"}": "}",
}
_BREAKS: Final = frozenset((b"line", b"lbr"))
CODE_PAGES: Final = {
    0: 1252,
    128: 932,
    129: 949,
    134: 936,
    136: 950,
    161: 1253,
    162: 1254,
    163: 1258,
    177: 1255,
    178: 1256,
    186: 1257,
    204: 1251,
    222: 874,
    238: 1250,
}
"""The code page of each set of characters that a font may have."""
_FIELD: Final = re.compile(r"HYPERLINK\s+(?:\\\w\s+)*\"?(?P<url>https?://[^\"\s]+)", re.IGNORECASE)


def tokens(content: bytes) -> Iterator[tuple[re.Match[bytes], int | None]]:
    """What RTF is made of (text, byte, brace, sign or word), and a word's number; what is binary is passed over."""
    at = 0
    while found := _TOKEN.match(content, at):
        number = int(found["number"]) if found["number"] else None
        at = found.end() + (max(number or 0, 0) if found["word"] == b"bin" else 0)
        yield found, number


def of_code_page(content: bytes, page: int) -> str:
    """Bytes as characters of a code page; of one that there is not, as Western ones."""
    try:
        return content.decode(f"cp{page}", "replace")
    except LookupError:
        return content.decode("cp1252", "replace")


@dataclass(frozen=True)
class _State:
    """What holds within a group, until it is closed."""

    goes: bytes = b""
    """Where its words go: empty for the text, else by the name of the part."""
    font: int = -1
    skips: int = 1
    """Characters behind one of Unicode, which older programs show in its place."""
    is_bold: bool = False
    hidden: frozenset[bytes] = frozenset()
    """Why its words are not seen: they are hidden, deleted or struck out."""
    url: str = ""


@dataclass
class _Reading:
    """A document as far as it is read."""

    paragraphs: list[Paragraph] = field(default_factory=list)
    said: dict[bytes, str] = field(default_factory=dict)
    """What stands in parts that are no text: the title, the author, the address of a field."""
    state: _State = field(default_factory=_State)
    rows: RichRows = field(default_factory=RichRows)
    page: int = 1252
    fonts: dict[int, int] = field(default_factory=dict)
    indent: int = 0
    is_heading: bool = False
    _above: list[_State] = field(default_factory=list)
    _runs: list[Run] = field(default_factory=list)
    _notes: list[list[Run]] = field(default_factory=list)
    _bytes: bytearray = field(default_factory=bytearray)
    _starred: bool = False
    _left: int = 0
    """Characters that are still to be skipped."""

    def read(self, content: bytes) -> None:
        """All of it."""
        for found, number in tokens(content):
            if found["text"] is not None:
                self._shown(found["text"])
            elif found["byte"] is not None:
                self._shown(bytes.fromhex(found["byte"].decode()))
            elif found["brace"]:
                self._turn(found["brace"])
            elif found["sign"] is not None:
                self._sign(found["sign"])
            elif found["word"]:
                self._word(found["word"], number)
        self.end()

    def _turn(self, brace: bytes) -> None:
        self._settle()
        self._left, self._starred = 0, False
        if brace == b"{":
            self._above.append(self.state)
        elif self._above:
            closed, self.state = self.state, self._above.pop()
            if closed.goes == b"fldinst" != self.state.goes and (url := _FIELD.search(self.said.pop(b"fldinst", ""))):
                self.state = replace(self.state, url=url["url"])

    def _sign(self, sign: bytes) -> None:
        if sign == b"*":
            self._starred = True
        elif sign in b"\r\n":
            self.end()
        elif sign in SIGNS:
            self._say(SIGNS[sign])

    def _word(self, word: bytes, number: int | None) -> None:
        starred, self._starred = self._starred, False
        if word == b"u" and number is not None:
            self._say(chr(number % 2**16))
            self._left = self.state.skips
        elif word in SIGNS:
            self._say(SIGNS[word], is_break=word in _BREAKS)
        elif word in _ENDS:
            if not self.state.goes:
                self.end()
                self.rows.end(word, len(self.paragraphs))
        elif word in _SKIPPED or (starred and word not in _STARRED):
            self._go(word)
        elif word in (b"fldinst", b"footnote"):
            self._go(word)
            if word == b"footnote":
                self._notes.append([])
        else:
            self._settle()
            self.rows.take(word, len(self.paragraphs))
            self._set(word, number)

    def _go(self, where: bytes) -> None:
        """Into a part of the document that is no text; a part of such is one too."""
        self._settle()
        if self.state.goes in _SEEN:
            self.state = replace(self.state, goes=where)

    def _set(self, word: bytes, number: int | None) -> None:
        match word:
            case b"f" if number is not None:
                self.state = replace(self.state, font=number)
            case b"fcharset" if number is not None:
                self.fonts[self.state.font] = CODE_PAGES.get(number, 0)
            case b"ansicpg" if number is not None:
                self.page = number
            case b"uc" if number is not None:
                self.state = replace(self.state, skips=number)
            case b"b":
                self.state = replace(self.state, is_bold=number != 0)
            case b"v" | b"deleted" | b"strike" | b"striked":
                others = self.state.hidden - {word}
                self.state = replace(self.state, hidden=others if number == 0 else others | {word})
            case b"plain":
                self.state = replace(self.state, is_bold=False, hidden=frozenset())
            case _:
                self._set_paragraph(word, number or 0)

    def _set_paragraph(self, word: bytes, number: int) -> None:
        if word == b"pard":
            self.indent, self.is_heading = 0, False
        elif word in (b"li", b"lin"):
            self.indent = max(number, 0)
        elif word == b"outlinelevel":
            self.is_heading = number < HEADINGS

    def _shown(self, content: bytes) -> None:
        """Bytes in the characters of their font, once all of them are there: one may have two."""
        if self._left:
            skipped = min(self._left, len(content))
            self._left -= skipped
            content = content[skipped:]
        if self.state.goes in _SEEN or self.state.goes in _KEPT:
            self._bytes += content

    def _settle(self) -> None:
        if self._bytes:
            content, self._bytes = bytes(self._bytes), bytearray()
            self._add(of_code_page(content, self.fonts.get(self.state.font) or self.page))

    def _say(self, words: str, *, is_break: bool = False) -> None:
        self._settle()
        self._left = 0
        self._add(words, is_break=is_break)

    def _add(self, words: str, *, is_break: bool = False) -> None:
        state = self.state
        if state.goes in _KEPT:
            self.said[state.goes] = self.said.get(state.goes, "") + words
        elif state.goes in _SEEN and not state.hidden:
            runs = self._notes[-1] if state.goes and self._notes else self._runs
            runs.append(Run(words, state.url, is_bold=state.is_bold, is_break=is_break))

    def end(self) -> None:
        """The end of a paragraph; its notes stand behind it."""
        self._settle()
        looks = Paragraph("", (), self.indent, self.is_heading, style="heading" if self.is_heading else "")
        for at, runs in enumerate((_without_mark(self._runs), *self._notes)):
            if (paragraph := paragraph_of_runs(runs, looks)).text:
                self.paragraphs.append(paragraph._replace(is_note=at > 0))
        self._runs, self._notes = [], []


def _without_mark(runs: list[Run]) -> list[Run]:
    """The runs of a paragraph behind the mark of an item."""
    at = next((at for at, run in enumerate(runs[:6]) if run.text == "\t"), None)
    return runs if at is None or not _ITEM.fullmatch("".join(run.text for run in runs[:at])) else runs[at + 1 :]


def rtf_text(content: bytes) -> str:
    """Its words alone, a blank line between paragraphs."""
    reading = _Reading()
    reading.read(content)
    return whole(joined(reading.paragraphs))


def read_rtf(source: Input) -> Iterator[Article | ReadError]:
    """The one article of a document; of a tracker, also in a table, or of an export of several, one of each."""
    reading = _Reading()
    reading.read(source.content())
    title, author = (" ".join(whole(reading.said.get(name, "")).split()) for name in (b"title", b"author"))
    tables = reading.rows.tables(reading.paragraphs, source.names)
    yield from pieces_or_rows(tables, reading.paragraphs, Properties(title, author), source)


RTF: Final = Format("rtf", fits=lambda source: source.head.startswith(MARK), read=read_rtf, is_apart=True)
