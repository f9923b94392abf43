"""Markdown as paragraphs, without its marks: for documents that are taken apart, a tracker kept by hand above all."""

import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Final

from model.days.dating import NAME
from model.readers.text.marks import WIKI_LINK, without_anchor, without_struck
from model.readers.text.paragraphs import Paragraph, is_nothing_beside

_FENCE: Final = re.compile(r"\s*(?:```|~~~)")
_HEADING: Final = re.compile(r"\s{0,3}(?P<style>#{1,6})\s+(?P<text>.*?)[\s#]*$")
UNDERLINE: Final = re.compile(r"\s{0,3}(?:=+|-{2,})\s*$")
_RULE: Final = re.compile(r"\s{0,3}(?:(?:\*\s*){3,}|(?:_\s*){3,}|(?:-\s*){3,})$")
_QUOTE: Final = re.compile(r"(?:\s{0,3}>)+ ?")
_TAG_ALONE: Final = re.compile(r"\s*</?(?:aside|details|summary|div|section)(?:\s[^<>]*)?>\s*$", re.IGNORECASE)
"""A line that begins or ends a block of HTML, as Notion writes them around callouts and what can be folded."""
_ITEM: Final = re.compile(
    rf"(?:[-*+•]\s+(?:\[[ xX]\]\s+)?(?!$)|\d{{1,3}}[.)]\s+(?!$|{NAME}\W*(?:\d{{4}}\W*)?$))", re.IGNORECASE
)
"""The head of an item of a list, with its box if it is a task; `20. Januar 2025` is none."""
_BOLD: Final = re.compile(r"\s*(?P<style>\*\*|__)(?P<text>[^*_]+)(?P=style)\s*:?\s*$")
_REFERENCE: Final = re.compile(
    r"^ {0,3}\[(?P<name>(?!\^)[^\]\n]{1,100})\]:[ \t]*<?(?P<url>https?://\S+?)>?(?:[ \t]+[\"'(].*)?$", re.MULTILINE
)
_NOTE: Final = re.compile(
    r"^ {0,3}\[\^(?P<name>[^\]\s\[]{1,60})\]:[ \t]*"
    r"(?P<text>[^\n]*(?:\n(?:  |\t)[ \t]*+\S[^\n]*)*)(?:\n|\Z)",
    re.MULTILINE,
)
"""A note at the end of a text, with what goes on in lines that stand in."""
_STANDS_IN: Final = re.compile(r"\n[ \t]+")
_NOTE_MARK: Final = re.compile(r"\[\^(?P<name>[^\]\s\[]{1,60})\]")
_LINK: Final = re.compile(
    r"!?\[(?P<text>(?:[^\[\]]|\[[^\[\]]*\]){0,2000})\]"
    r"\(\s*<?(?P<url>[^\s()<>]*(?:\([^\s()]*\)[^\s()<>]*)*)>?(?:\s+[\"'(][^)\n]*)?\)"
    r"|\[(?P<named>[^\[\]\n]{1,2000})\]\[(?P<name>[^\]\n]{0,100})\]"
    r"|\[(?P<short>[^\[\]\n^][^\[\]\n]{0,100})\](?![\[(])"
    r"|<(?P<auto>https?://[^\s<>]+)>"
    r"|(?P<bare>https?://[^\s<>()\[\]“”\"]+(?:\([^\s()]*\)[^\s<>()\[\]“”\"]*)*)"
)
_PICTURE: Final = re.compile(r"!\[[^\[\]]{0,2000}\]\([^()\n]{0,2000}\)")
"""Its description is no prose."""
_ANCHOR: Final = re.compile(
    r"<a\s[^<>]{0,500}?href\s*=\s*[\"'](?P<url>https?://[^\"'<>\s]+)[\"'][^<>]{0,500}>(?P<text>[^<>\[\]]{0,2000})</a>",
    re.IGNORECASE,
)
_TAG: Final = re.compile(
    r"</?(?:a|b|i|u|em|strong|span|su[bp]|small|mark|font|aside|details|summary)(?:\s[^<>]*)?>", re.IGNORECASE
)
_BREAK: Final = re.compile(r"[ \t]*<br\s*/?>[ \t]*\n?", re.IGNORECASE)
_EMPHASIS: Final = re.compile(r"(?<![\w*_\\])(\*{1,3}|_{1,3})(?=\S)((?:(?!\1).)+?)(?<=\S)\1(?![\w*_])", re.DOTALL)
_ESCAPE: Final = re.compile(r"\\([\\`*_{}\[\]()#+.!>|~-])")
_STEP: Final = 4
"""How far one level of quotation stands in, in columns."""


def outlined(body: str) -> list[Paragraph]:
    """The paragraphs of a Markdown text in order: headings, list items and quotations each by themselves.

    A note comes behind the paragraph that first refers to it; one that nothing refers to at the end.
    """
    addresses = addresses_in(body)
    body = _REFERENCE.sub("", body) if addresses else body
    notes = (
        {found["name"]: _STANDS_IN.sub("\n", found["text"]) for found in _NOTE.finditer(body)} if "[^" in body else {}
    )
    return [each for each in _outlined(_NOTE.sub("", body) if notes else body, addresses, notes) if each.text]


def _outlined(body: str, addresses: Mapping[str, str], notes: dict[str, str]) -> Iterator[Paragraph]:
    for block, indent, style in _blocks(body):
        marks = [name for name in _NOTE_MARK.findall(block) if name in notes] if notes else []
        told = paragraph_of(_NOTE_MARK.sub("", block) if marks else block, addresses)
        yield told._replace(indent=indent, is_heading=bool(style), style=style)
        yield from (paragraph_of(notes.pop(name), addresses)._replace(is_note=True) for name in dict.fromkeys(marks))
    yield from (paragraph_of(text, addresses)._replace(is_note=True) for text in notes.values())


def addresses_in(body: str) -> dict[str, str]:
    """The addresses that stand at the end of a text, by the names that links have for them."""
    return {found["name"].lower(): found["url"] for found in _REFERENCE.finditer(body)}


def paragraph_of(block: str, addresses: Mapping[str, str]) -> Paragraph:
    """A block without its marks; the text is empty if it was nothing but marks."""
    links: list[str] = []
    names: list[str] = []

    def shown(found: re.Match[str]) -> str:
        url = found["url"] or found["auto"] or (found["bare"] or "").rstrip(".,;:!?'’")
        if found["named"]:
            url = addresses.get((found["name"] or found["named"]).lower(), "")
        if found["short"]:
            url = addresses.get(found["short"].lower(), "")
            if not url:
                return found[0]
        if url.startswith(("http://", "https://")) and not found[0].startswith("!"):
            links.append(url)
            names.append(found["text"] or found["named"] or found["short"] or "")
        text = found["text"] if found["text"] is not None else found["named"]
        if found["short"]:  # a number is but a mark
            return "" if found["short"].isdecimal() else found["short"]
        return found["auto"] or found["bare"] or text or found["url"]

    block = _PICTURE.sub("", without_struck(block)) if "![" in block else without_struck(block)
    if "[[" in block:
        block = WIKI_LINK.sub(r"\g<text>", block)
    if "<" in block:
        block = _BREAK.sub("\n", _ANCHOR.sub(r"[\g<text>](<\g<url>>)", block))
    text = _ESCAPE.sub(r"\1", _EMPHASIS.sub(r"\2", _TAG.sub("", _LINK.sub(shown, block))))
    text = (unescape(text) if "&" in text else text).strip()
    is_link = bool(links) and is_nothing_beside(_LINK.sub(lambda found: _in_brackets(found, addresses), block))
    return Paragraph(text, tuple(links), names=tuple(names), is_link=is_link)


def _in_brackets(found: re.Match[str], addresses: Mapping[str, str]) -> str:
    """What seems a link and is but a word in brackets (`[sic]`); empty for a link."""
    return found[0] if found["short"] and found["short"].lower() not in addresses else ""


def _blocks(body: str) -> Iterator[tuple[str, int, str]]:
    """Text, how far it stands in, and the style of a heading, empty if it is none."""
    lines: list[str] = []
    indent = depth = 0
    for line in body.expandtabs(_STEP).splitlines():
        quote = _QUOTE.match(line)
        rest = line[quote.end() :] if quote else line
        level = quote[0].count(">") if quote else 0
        own = _STEP * level + len(rest) - len(rest.lstrip())
        bold = _BOLD.match(rest)
        heading = _HEADING.match(without_anchor(rest)) or (None if lines else bold)
        if lines and level == 0 == depth and len(lines) == 1 and UNDERLINE.match(rest):
            yield lines.pop(), indent, "#" if "=" in rest else "##"
            continue
        is_mark = _RULE.match(rest) or _FENCE.match(rest) or _TAG_ALONE.match(rest)
        is_break = not rest.strip() or heading or level != depth or is_mark
        item = _ITEM.match(rest.lstrip())
        if lines and (is_break or item):
            yield "\n".join(lines), indent, ""
            lines = []
        depth = level
        if heading:
            yield heading["text"], own, heading["style"]
        elif rest.strip() and not is_mark:
            indent = indent if lines else own
            lines.append(rest.lstrip()[item.end() :] if item else rest.strip())
    if lines:
        yield "\n".join(lines), indent, ""
