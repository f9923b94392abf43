"""reStructuredText: its marks as those of Markdown, and then read as that."""

import csv
import re
from collections.abc import Iterator, Sequence
from textwrap import dedent
from typing import Final

from model.readers.formats.as_markdown import as_markdown, with_front
from model.readers.formats.format import Format, Piece
from model.readers.inputs import Input
from model.readers.text.boxed_tables import piped, without_boxes

SHORT_BY: Final = 3
"""Characters by which the line under a heading may be too short."""
_SUFFIXES: Final = (".rst", ".rest")
_IS_RESTRUCTURED: Final = re.compile(
    r"^\.\. (?:[\w-]+::(?: |$)|_[^:\n]+: https?://)|(?<![\w`])`[^`<>\n]+ <https?://[^<>\s]+>`__?"
    r"|\A\s*(?:[=#*-]{3,}\n)?[^\n]+\n([=#*~^-])\1{2,}\n\s*:\w+: +\S",
    re.MULTILINE,
)
_SIGNS: Final = ("\n.. ", ">`_", "\n:")
"""One of these is in it: most texts have none."""
_ADORNMENT: Final = re.compile(r"([=\-`:.'\"~^_*+#])\1{2,}[ \t]*")
"""A line under a heading, and perhaps over it."""
_FIELD: Final = re.compile(r":(?P<name>[^:\n]{1,40}):(?:[ \t]+(?P<value>.*)|[ \t]*)")
_DIRECTIVE: Final = re.compile(r"\.\.[ \t]+(?:\|(?P<name>[^|\n]+)\|[ \t]+)?(?P<kind>[\w:-]+?)::(?:[ \t]+(?P<said>.*))?")
_TARGET: Final = re.compile(
    r"\.\.[ \t]+_(?P<name>[^:\n]+|`[^`\n]+`):[ \t]*(?P<url>\S+)?[ \t]*|__[ \t]+(?P<next>\S+)[ \t]*"
)
_NOTE: Final = re.compile(r"\.\.[ \t]+\[#?(?P<name>[\w*-]{0,40})\][ \t]*(?P<words>.*)")
_COMMENT: Final = re.compile(r"\.\.(?:[ \t].*)?")
_UNSEEN: Final = frozenset(
    (
        *("contents", "image", "meta", "raw", "include", "toctree", "index", "role", "default-role", "sectnum"),
        *("highlight", "class", "title", "tags", "literalinclude", "youtube", "video", "unicode", "date", "math"),
    )
)
"""Directives of which nothing is read."""
_CODE: Final = frozenset(("code", "code-block", "sourcecode", "parsed-literal"))
_QUOTES: Final = frozenset(("epigraph", "pull-quote", "highlights"))
_NAMED_BESIDE: Final = frozenset(("figure", "rst-class", "container", "only", "versionadded", "versionchanged"))
"""Directives beside which stands a file, a class or a number, and no words."""
_LINK: Final = re.compile(r"(?<![\w:`])`(?P<words>[^`<>\n]*(?:\n[^`<>\n]+)?)\s*<(?P<url>[^<>\s]+)>`__?")
_NAMED: Final = re.compile(
    r"(?<![\w:`])`(?P<words>[^`<>]{1,200})`__?(?!\w)|(?<![\w/.:@`-])(?P<word>[\w-]{2,60})_(?![\w`])"
)
_ROLE: Final = re.compile(r":(?:[\w-]+:){0,2}[\w-]+:`(?P<words>[^`<>]+?)(?:\s*<[^<>`]+>)?`")
_NOTED: Final = re.compile(r"\s?\[#?(?P<name>[\w*-]{0,40})\]_(?!\w)")
_ITEM: Final = re.compile(r"[ \t]*(?:[-*+•]|#\.|\(?(?:\d{1,3}|[a-zA-Z])[.)])[ \t]+\S")
_SIMPLE: Final = re.compile(r"=+(?:[ ]+=+)+[ \t]*")


def read_restructured(source: Input) -> Iterator[Piece]:
    """The same text in Markdown."""
    yield as_markdown(source, markdown_of(source.text_in_lines()))


def markdown_of(text: str) -> str:
    """Headings, links, notes, tables and fields in Markdown; comments, and what only sets a page, left out."""
    return _Reading(text.expandtabs(4)).markdown()


class _Reading:
    """One text, line by line."""

    def __init__(self, text: str) -> None:
        self._lines = text.split("\n")
        self._at = 0
        self._levels: list[str] = []
        """The marks of headings, in the order in which they came."""
        self._told: list[str] = []
        self._fields: dict[str, str] = {}
        self._urls: dict[str, str] = {}
        self._nameless: list[str] = []
        """Where links without a name lead to (`words`__), in their order, as far as they were not yet met."""
        self._words: dict[str, str] = {}
        """What stands for a name between bars."""

    def markdown(self) -> str:
        while self._at < len(self._lines):
            self._take()
        body = self._linked(without_boxes("\n".join(self._told)))
        body = re.sub(r"\n{3,}", "\n\n", body).strip("\n") + "\n"
        return with_front(body, self._fields.items())

    def _take(self) -> None:
        line = self._lines[self._at]
        if self._heading():
            return
        self._at += 1
        if _SIMPLE.fullmatch(line) and (rows := self._simple_table(line)):
            self._told += ["", piped(rows), ""]
        elif found := _TARGET.fullmatch(line):
            self._aim(found["name"] or "_", found["url"] or found["next"])
        elif found := _NOTE.fullmatch(line):
            self._told += [f"[^{found['name'] or '#'}]: {' '.join([found['words'], *self._block()]).strip()}", ""]
        elif found := _DIRECTIVE.fullmatch(line):
            self._direct(found["kind"].lower(), found["said"] or "", found["name"])
        elif _COMMENT.fullmatch(line):
            self._block()
        elif (found := _FIELD.fullmatch(line)) and not line.startswith(" "):
            self._field(found["name"], " ".join([found["value"] or "", *map(str.strip, self._block())]).strip())
        else:
            self._told.append(self._line(line))

    def _aim(self, name: str, url: str | None) -> None:
        """Keep where a name leads to; that of none is the underscore."""
        if url and name == "_":
            self._nameless.append(url)
        elif url:
            self._urls[_key(name)] = url

    def _heading(self) -> bool:
        """Take a heading with its line below, and perhaps one above."""
        over, at = "", self._at
        lines = self._lines
        if _ADORNMENT.fullmatch(lines[at]) and at + 2 < len(lines) and lines[at].strip() == lines[at + 2].strip():
            over, at = lines[at][0], at + 1
        if at + 1 >= len(lines) or not lines[at].strip() or (lines[at].startswith(" ") and not over):
            return False
        under = lines[at + 1]
        if (
            not _ADORNMENT.fullmatch(under)
            or _ADORNMENT.fullmatch(lines[at])
            or len(under.rstrip()) + SHORT_BY < len(lines[at].strip())
        ):
            return False
        mark = over + under[0]
        if mark not in self._levels:
            self._levels.append(mark)
        self._told += ["", f"{'#' * min(6, 1 + self._levels.index(mark))} {lines[at].strip()}", ""]
        self._at = at + 2
        return True

    def _block(self) -> list[str]:
        """The lines below that stand in further, with blank ones between them."""
        begin = self._at
        while self._at < len(self._lines) and (not self._lines[self._at].strip() or self._lines[self._at][0] == " "):
            self._at += 1
        return dedent("\n".join(self._lines[begin : self._at])).strip("\n").split("\n")

    def _field(self, name: str, value: str) -> None:
        """One at the top is of the text as a whole, others are lines of it."""
        if any(line and not line.startswith("#") for line in self._told):
            self._told.append(f"{name}: {value}")
        else:
            self._fields[name.strip().lower()] = value

    def _direct(self, kind: str, said: str, name: str | None) -> None:
        block = self._block()
        options: dict[str, str] = {}
        while block and (option := _FIELD.fullmatch(block[0])):
            options[option["name"]] = option["value"] or ""
            block = block[1:]
        if name:
            self._words[name] = said if kind == "replace" else ""
        elif kind in _UNSEEN:
            return
        elif kind in _CODE:
            self._told += ["", "```", *block, "```", ""]
        elif kind in ("list-table", "csv-table"):
            rows = _listed(block) if kind == "list-table" else _separated([options.get("header", ""), *block])
            self._told += ["", said, "", piped(rows), ""]
        else:
            inner = markdown_of("\n".join(block)).split("\n")
            words = [f"> {line}" for line in inner] if kind in _QUOTES else inner
            self._told += ["", *([said, ""] if said and kind not in _NAMED_BESIDE else []), *words, ""]

    def _simple_table(self, edge: str) -> list[list[str]]:
        """The rows of a table between lines of `=`; none if it is no such table."""
        starts = [found.start() for found in re.finditer("=+", edge)]
        ends = [*starts[1:], None]
        stops = [at for at in range(self._at, len(self._lines)) if _SIMPLE.fullmatch(self._lines[at])][:2]
        if not stops:
            return []
        end = stops[-1] if len(stops) > 1 and self._lines[stops[-1]].strip() == edge.strip() else stops[0]
        rows: list[list[str]] = []
        for line in self._lines[self._at : end]:
            if not line.strip() or _SIMPLE.fullmatch(line) or _ADORNMENT.fullmatch(line.replace(" ", "")):
                continue
            cells = [line[begin:to].strip() for begin, to in zip(starts, ends, strict=True)]
            if rows and not cells[0]:
                rows[-1] = [f"{old} {new}".strip() for old, new in zip(rows[-1], cells, strict=True)]
            else:
                rows.append(cells)
        self._at = end + 1
        return rows

    def _line(self, line: str) -> str:
        """A line of the text: of a quotation by how far in it stands, of a block of lines without its bar."""
        line = re.sub(r"^([ \t]*)#\.", r"\g<1>1.", line)
        line = re.sub(r"^([ \t]*)\|[ \t](?!.*\|[ \t]*$)", r"\g<1>", line)
        if line.startswith(" ") and not self._is_in_item():
            return f"> {line.strip()}"
        return re.sub(r"(?<=\S)::$", ":", re.sub(r"(?:^|\s+)::$", "", line))

    def _is_in_item(self) -> bool:
        """Whether what stands in further goes on with an item of a list, or a line above."""
        above = next((each for each in reversed(self._told) if each.strip()), "")
        return _ITEM.match(above) is not None or (above.startswith(" ") or bool(self._told and self._told[-1].strip()))

    def _linked(self, text: str) -> str:
        for name, words in self._words.items():
            text = re.sub(rf"\|{re.escape(name)}\|_{{0,2}}", words.replace("\\", r"\\"), text)
        text = _LINK.sub(lambda found: f"[{found['words'].strip() or found['url']}]({found['url']})", text)
        text = _NAMED.sub(self._named, _ROLE.sub(lambda found: found["words"], text))
        text = _NOTED.sub(lambda found: f"[^{found['name'] or '#'}]", text)
        return re.sub(r"\\[ \n]", "", text)

    def _named(self, found: re.Match[str]) -> str:
        words = found["words"] or found["word"]
        if found["words"] and found[0].endswith("__") and self._nameless:
            return f"[{words}]({self._nameless.pop(0)})"
        url = self._urls.get(_key(words))
        return f"[{words}]({url})" if url else words if found["words"] else found[0]


def _separated(lines: Sequence[str]) -> list[list[str]]:
    """The rows of a table with commas between its cells, and perhaps blanks behind these."""
    return [*csv.reader(filter(None, lines), skipinitialspace=True)]


def _listed(block: Sequence[str]) -> list[list[str]]:
    """The rows of a table that is written as a list of lists."""
    rows: list[list[str]] = []
    for line in block:
        if found := re.match(r"(?P<row>\*)?\s*-(?:\s+(?P<cell>.*))?$", line):
            rows += [[]] if found["row"] or not rows else []
            rows[-1].append(found["cell"] or "")
        elif rows and rows[-1] and line.strip():
            rows[-1][-1] += f" {line.strip()}"
    return rows


def _key(name: str) -> str:
    return " ".join(name.strip("`").lower().split())


def _is_restructured(source: Input) -> bool:
    if source.suffix not in (".txt", ""):
        return source.suffix in _SUFFIXES
    head = source.head_text
    return any(sign in head for sign in _SIGNS) and _IS_RESTRUCTURED.search(head) is not None


RESTRUCTURED: Final = Format("rst", fits=_is_restructured, read=read_restructured)
