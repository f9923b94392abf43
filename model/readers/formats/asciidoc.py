"""AsciiDoc: its marks as those of Markdown, and then read as that."""

import re
from collections.abc import Iterator
from typing import Final

from model.readers.formats.as_markdown import as_markdown, with_front
from model.readers.formats.format import Format, Piece
from model.readers.inputs import Input
from model.readers.text.boxed_tables import piped

_SUFFIXES: Final = (".adoc", ".asciidoc", ".asc")
_IS_ASCIIDOC: Final = re.compile(r"\s*= \S[^\n]*\n(?:[^\n]+\n){0,2}?:[\w-]+:(?:[ \n]|\Z)")
"""A title and, right below it, an attribute."""
_TITLE: Final = re.compile(r"[=#][ \t]+(?P<title>\S.*)")
_ATTRIBUTE: Final = re.compile(r":(?P<name>!?[\w-]{1,60}!?):(?:[ \t]+(?P<value>.*)|[ \t]*)")
_AUTHORS: Final = re.compile(r"(?:[A-Z][\w.'’-]*(?: [\w.'’-]+){0,3}(?: <[^<>\n]+>)?(?:; *|$))+")
_REVISION: Final = re.compile(r"(?:v?[\d.]+,[ \t]*)?(?P<day>[^:\n]*\d{4}[^:\n]*)(?::.*)?|v[\d.]+(?:[,:].*)?")
"""The line below the authors: `v1.0, 2024-09-10: draft`."""
_FIELDS: Final = {
    **dict.fromkeys(("revdate", "date", "docdate", "page-date"), "date"),
    **dict.fromkeys(("author", "authors"), "author"),
    **dict.fromkeys(("url", "link", "source", "lang", "title"), ""),
}
"""Attributes that tell of the text what front matter does, and by what name."""
_COMMENT: Final = re.compile(r"//(?!//)")
_HEADING: Final = re.compile(r"(?P<marks>={1,6})[ \t]+(?P<words>\S.*?)(?:[ \t]+=+)?[ \t]*")
_LIST: Final = re.compile(r"^[ \t]*(?P<dots>\.{1,5})[ \t]+(?=\S)")
_BLOCK_TITLE: Final = re.compile(r"\.(?=[^\s.])(?P<title>.*)")
_ABOUT: Final = re.compile(r"\[(?P<said>[^\[\]\n]*)\][ \t]*|\[\[[^\[\]\n]*\]\][ \t]*")
"""A line in brackets, of what comes below it."""
_UNSEEN: Final = re.compile(
    r"(?:image|video|audio|include|toc|icon)::?[^\s\[]*\[[^\]\n]*\][ \t]*|<<<|'{3,}|//(?!/).*|\+"
)
_FENCES: Final = {"----": "```", "....": "```", "====": "", "****": "", "--": "", "____": "", '""': ""}
"""Lines around a block, by what begins them, and what stands for them."""
_LEFT_OUT: Final = ("////", "++++")
"""Lines around what nobody sees, or what is for a browser."""
_TABLE: Final = re.compile(r"[|,;:!]={3,}[ \t]*")
_CELL: Final = re.compile(r"(?:^|(?<=\s))(?:\d*\.?\d*[+*])?[<^>.]{0,4}[adehlmsv]?(?<!\\)\|")
"""What begins a cell, with how it is set."""
_INLINE: Final = (
    (
        re.compile(r"(?:link:)?(?P<url>https?://[^\s\[\]<>]{1,500})\[(?P<words>[^\[\],\n^\"]*)\^?(?:,[^\[\]\n]*)?\]"),
        "link",
    ),
    (re.compile(r"(?:link:)?(?P<url>https?://[^\s\[\]<>]{1,500})\[\"(?P<words>[^\"\n]*)\"[^\[\]\n]*\]"), "link"),
    (re.compile(r"(?:mailto:|xref:|link:)[^\s\[\]]*\[(?P<words>[^\[\],\n]*)[^\[\]\n]*\]"), "words"),
    (re.compile(r"<<[^<>,\n]+(?:,(?P<words>[^<>\n]*))?>>"), "words"),
    (re.compile(r"(?:kbd|btn|menu|pass|stem|latexmath|asciimath):\w*\[(?P<words>[^\[\]\n]*)\]"), "words"),
    (re.compile(r"(?:image|icon):[^\s\[\]]+\[[^\[\]\n]*\]|\[\[[^\[\]\n]*\]\]|indexterm:?\w*:\[[^\]\n]*\]"), ""),
    (re.compile(r"(?:\[[.#][^\[\]\n]*\])?(?<![\w#])#{1,2}(?P<words>[^#\s][^#\n]*)(?<!\s)#{1,2}(?![\w#])"), "words"),
    (re.compile(r"\{(?:nbsp|zwsp|sp)\}"), " "),
    (re.compile(r"\{(?:empty|blank)\}"), ""),
    (re.compile(r"[ \t]\+$", re.MULTILINE), ""),
)
"""Marks within a line, and what stands for them."""
_FOOTNOTE: Final = re.compile(r"footnote(?:ref)?:[\w-]*\[(?P<words>[^\[\]]*)\]")


def read_asciidoc(source: Input) -> Iterator[Piece]:
    """The same text in Markdown."""
    yield as_markdown(source, markdown_of(source.text_in_lines()))


def markdown_of(text: str) -> str:
    """Headings, links, notes, tables and fields in Markdown; comments, and what only sets a page, left out."""
    lines = text.lstrip("\ufeff\n").split("\n")
    if lines[0].strip() == "---":
        return text
    fields, at = _header(lines)
    body = _noted(_plain("\n".join(_told(lines[at:])), fields))
    body = re.sub(r"\n{3,}", "\n\n", body).strip("\n") + "\n"
    return with_front(body, [(_FIELDS[name] or name, value) for name, value in fields.items() if name in _FIELDS])


def _header(lines: list[str]) -> tuple[dict[str, str], int]:
    """What a text says of itself above its first blank line, and where its body begins."""
    fields: dict[str, str] = {}
    at = 0
    if found := _TITLE.fullmatch(lines[at]):
        fields["title"], at = found["title"].strip(), 1
        if at < len(lines) and _AUTHORS.fullmatch(lines[at].strip()):
            fields["author"] = re.sub(r" *<[^<>]*>", "", lines[at]).replace(";", ",").strip(" ,")
            at += 1
            if at < len(lines) and (told := _REVISION.fullmatch(lines[at].strip())):
                fields |= {"date": told["day"].strip()} if told["day"] else {}
                at += 1
    while at < len(lines) and ((found := _ATTRIBUTE.fullmatch(lines[at])) or _COMMENT.match(lines[at])):
        if found and found["value"]:
            fields[found["name"]] = found["value"].strip()
        at += 1
    return fields, at


def _told(lines: list[str]) -> Iterator[str]:
    """The lines of the body, block by block."""
    at, about, is_quote = 0, "", False
    while at < len(lines):
        line = lines[at].rstrip()
        at += 1
        if line.startswith(_LEFT_OUT) and len(set(line)) == 1:
            at = next((end + 1 for end in range(at, len(lines)) if lines[end].rstrip() == line), len(lines))
        elif _TABLE.fullmatch(line):
            end = next((end for end in range(at, len(lines)) if lines[end].rstrip() == line), len(lines))
            yield from ("", piped(_rows(lines[at:end], about)), "")
            at, about = end + 1, ""
        elif (fence := _fence(line)) is not None:
            is_quote = line.startswith("____") and not is_quote
            yield from (fence, "") if not line.startswith("____") or is_quote else ("", _by(about))
        elif found := _ABOUT.fullmatch(line):
            about = found["said"] or ""
        elif _UNSEEN.fullmatch(line) or _ATTRIBUTE.fullmatch(line):
            yield ""
        elif found := _HEADING.fullmatch(line):
            yield from ("", f"{'#' * len(found['marks'])} {found['words']}", "")
        elif found := _BLOCK_TITLE.fullmatch(line):
            yield from ("", found["title"], "")
        else:
            line = _LIST.sub(lambda dots: "   " * (len(dots["dots"]) - 1) + "1. ", line)
            yield f"> {line}" if is_quote and line else line


def _fence(line: str) -> str | None:
    """What stands for a line that begins or ends a block; None for any other."""
    if len(set(line)) != 1 or not (line == "--" or len(line) >= len("----")):
        return None
    return next((shown for mark, shown in _FENCES.items() if line.startswith(mark)), None)


def _by(about: str) -> str:
    """Whose words a quotation is, from the line above it (`quote, Jane Doe, The Wire`)."""
    kind, _, whose = about.partition(",")
    return f"— {whose.strip()}\n" if kind.strip() == "quote" and whose.strip() else ""


def _rows(lines: list[str], about: str) -> list[list[str]]:
    """The rows of a table: as many cells as `cols` says, or as its first line has."""
    cells = [cell.strip() for cell in _CELL.split("\n".join(lines))][1:]
    first = next((line for line in lines if line.strip()), "")
    wide = max(1, _columns(about) or len(_CELL.findall(first)))
    return [cells[at : at + wide] for at in range(0, len(cells), wide)]


def _columns(about: str) -> int:
    found = re.search(r"cols=(?:\"(?P<marked>[^\"]*)\"|(?P<bare>[^,\]]*))", about)
    told = (found["marked"] or found["bare"] or "") if found else ""
    parts = (part.strip() for part in re.split(r"[,;]", told) if part.strip())
    return sum(int(many[1]) if (many := re.match(r"(\d{1,3})\*", part)) else 1 for part in parts)


def _plain(text: str, fields: dict[str, str]) -> str:
    """Without the marks within lines, and with what is said for names in braces."""
    for name, value in fields.items():
        text = text.replace(f"{{{name}}}", value)
    for pattern, shown in _INLINE:
        if shown == "link":
            text = pattern.sub(lambda found: f"[{found['words'] or found['url']}]({found['url']})", text)
        elif shown == "words":
            text = pattern.sub(lambda found: found["words"] or "", text)
        else:
            text = pattern.sub(shown, text)
    return text


def _noted(text: str) -> str:
    """With the notes that stand in their sentences below all."""
    notes: list[str] = []

    def mark(found: re.Match[str]) -> str:
        notes.append(" ".join(found["words"].split()))
        return f"[^{len(notes)}]"

    text = _FOOTNOTE.sub(mark, text)
    return "\n\n".join([text, *(f"[^{number}]: {words}" for number, words in enumerate(notes, start=1))])


def _is_asciidoc(source: Input) -> bool:
    if source.suffix in (".txt", ""):
        return _IS_ASCIIDOC.match(source.head_text) is not None
    return source.suffix in _SUFFIXES and not source.head.startswith(b"-----BEGIN")


ASCIIDOC: Final = Format("asciidoc", fits=_is_asciidoc, read=read_asciidoc)
