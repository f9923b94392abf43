"""What React sends of a page as rows in scripts (`self.__next_f.push([1, "…"])`): its data, and what it shows.

A row is its number, a colon and JSON up to the end of the line; or `T`, the length in bytes, a comma and a text.
"""

import json
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any, Final, NamedTuple

from model.readers.text.letters import letters_of

MOST: Final = 200_000
"""Values that are looked into."""
DEEPEST: Final = 200
LEAST: Final = 2
"""Paragraphs that the words of an article are, and no teaser."""
LEAST_OF_TITLE: Final = 8
"""Letters and figures of a title by which an article is known."""

_PUSHES: Final = re.compile(r"\s*self\.__next_f\.push\(\s*(?=\[)")
_ROW: Final = re.compile(rb"(?P<number>[0-9a-f]{1,8}):(?:T(?P<size>[0-9a-f]{1,8}),)?")
_REFERENCE: Final = re.compile(r"\$L?(?P<number>[0-9a-f]{1,8})")
_BLOCKS: Final = frozenset(("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote"))
_DECODER: Final = json.JSONDecoder(strict=False)


class _Block(NamedTuple):
    kind: str
    words: str
    within: tuple[int, ...]
    """The elements that it stands in, by their numbers, the outermost first."""


def rows_in(tree: Any) -> dict[str, object]:  # noqa: ANN401 - an element of lxml, which has no types
    """The rows of a page by their numbers: texts, and what JSON holds; those that can't be read are left out."""
    parts: list[str] = []
    for script in tree.iter("script"):
        if not (pushes := _PUSHES.match(script.text or "")):
            continue
        try:
            pushed = _DECODER.raw_decode(script.text, pushes.end())[0]
        except (ValueError, RecursionError):
            continue
        parts += (part for part in pushed[1:2] if pushed[0] == 1 and isinstance(part, str)) if pushed else ()
    return dict(_rows("".join(parts).encode("utf-8", "replace")))


def _rows(sent: bytes) -> Iterator[tuple[str, object]]:
    at = 0
    while at < len(sent):
        row = _ROW.match(sent, at)
        line = sent.find(b"\n", at) + 1 or len(sent)
        if row and row["size"]:
            end = row.end() + int(row["size"], 16)
            yield row["number"].decode(), sent[row.end() : end].decode("utf-8", "replace")
            at = max(end, row.end())
            continue
        if row:
            with suppress(ValueError, RecursionError):  # one that only leads to code
                yield row["number"].decode(), json.loads(sent[row.end() : line])
        at = line


def with_texts(value: object, rows: Mapping[str, object], depth: int = 0) -> object:
    """A value in which the texts stand to which it refers."""
    if isinstance(value, str):
        found = _REFERENCE.fullmatch(value) if value.startswith("$") else None
        told = rows.get(found["number"]) if found else None
        return told if isinstance(told, str) else value
    if depth > DEEPEST:
        return value
    if isinstance(value, list):
        return [with_texts(each, rows, depth + 1) for each in value]
    if isinstance(value, dict):
        return {name: with_texts(each, rows, depth + 1) for name, each in value.items()}
    return value


def shown_below(title: str, rows: Mapping[str, object]) -> str:
    """The paragraphs that elements show in what holds the headline of that title; empty if there are none."""
    name = letters_of(title)
    blocks = _Walk(rows).blocks() if len(name) >= LEAST_OF_TITLE else []
    for at, block in enumerate(blocks):
        own = letters_of(block.words)
        if block.kind == "h1" and len(own) >= LEAST_OF_TITLE and (own in name or name in own):
            return _below(blocks[at + 1 :], block)
    return ""


def _below(blocks: list[_Block], heading: _Block) -> str:
    """What stands behind a headline in the innermost element that holds both."""
    for depth in range(len(heading.within), 0, -1):
        inner = [each for each in blocks if each.within[:depth] == heading.within[:depth]]
        if sum(each.kind == "p" for each in inner) >= LEAST:
            return "\n\n".join(each.words for each in inner)
    return ""


class _Walk:
    """Through the elements of the rows, each of which is gone through once."""

    def __init__(self, rows: Mapping[str, object]) -> None:
        self._rows = rows
        self._seen: set[str] = set()
        self._left = MOST
        self._elements = 0
        self._blocks: list[_Block] = []

    def blocks(self) -> list[_Block]:
        """All paragraphs and headings, in order."""
        for number, value in self._rows.items():
            if number not in self._seen:
                self._seen.add(number)
                self._go(value, (), None)
        return self._blocks

    def _go(self, value: object, within: tuple[int, ...], words: list[str] | None) -> None:
        """Through a value; what is text of a block goes into its words."""
        self._left -= 1
        if self._left < 0 or len(within) > DEEPEST:
            return
        if isinstance(value, str):
            self._refer(value, within, words)
        elif isinstance(value, list) and len(value) >= 4 and value[0] == "$" and isinstance(value[3], dict):
            self._element(str(value[1]), value[3], within, words)
        elif isinstance(value, list):
            self._elements += 1
            for each in value:
                self._go(each, (*within, self._elements), words)

    def _refer(self, value: str, within: tuple[int, ...], words: list[str] | None) -> None:
        found = _REFERENCE.fullmatch(value) if value.startswith("$") else None
        if not found:
            if words is not None:
                words.append(value.removeprefix("$") if value.startswith("$$") else value)
        elif found["number"] not in self._seen:
            self._seen.add(found["number"])
            self._elements += 1
            self._go(self._rows.get(found["number"]), (*within, self._elements), words)

    def _element(
        self, kind: str, props: Mapping[str, object], within: tuple[int, ...], words: list[str] | None
    ) -> None:
        self._elements += 1
        inner = (*within, self._elements)
        if kind not in _BLOCKS or words is not None:
            if kind == "br" and words is not None:
                words.append("\n")
            self._go(props.get("children"), inner, words)
            return
        told: list[str] = []
        self._go(props.get("children"), inner, told)
        if text := "\n".join(filter(None, (" ".join(line.split()) for line in "".join(told).split("\n")))):
            self._blocks.append(_Block(kind, text, within))
