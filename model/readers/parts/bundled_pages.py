"""Exports of databases of the press as PDF: which lines are which document's, each with its own heads and feet."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import takewhile
from typing import Final

from model.readers.days.days import parse_day
from model.readers.pages.running import without_running_heads
from model.readers.parts.bundles import BODY, COPYRIGHT, END, TAGGED, TAGS, Fields, behind, documents_in

Page = list[str]
Flowing = Callable[[Sequence[Page]], list[str]]
"""From lines of pages to paragraphs."""

_COUNTED: Final = re.compile(r"(?:Page )?\d+ (?:of|/) \d+", re.IGNORECASE)
"""The number of a page within its document."""
_OF_WORDS: Final = ("LP", "TD")
"""The tags of the words of an article."""
LONGEST_DAY: Final = 60
"""Characters of a line that is a day."""


def documents_on(pages: Sequence[Page], flowing: Flowing) -> list[Fields]:
    """The fields of each document; none of pages that are no such export."""
    if not any(END.fullmatch(line) for page in pages for line in page):
        return []
    return documents_in("\n".join(line for each in _apart(pages) for line in _as_text(each, flowing)))


def _apart(pages: Sequence[Page]) -> Iterator[list[Page]]:
    """The pages of each document, up to the line by which it ends; what stands behind the last."""
    told: list[Page] = []
    for page in pages:
        begin = 0
        for at, line in enumerate(page):
            if END.fullmatch(line):
                yield [*told, page[begin : at + 1]]
                told, begin = [], at + 1
        told.append(page[begin:])
    if any(map(any, told)):
        yield told


def _as_text(pages: Sequence[Page], flowing: Flowing) -> Iterator[str]:
    """A document as text: what stands around its words a line each, these in paragraphs."""
    pages = _from_the_first(pages)
    title = _title_on(pages[0])
    inner = [_without_heads(page, title, is_first=at == 0) for at, page in enumerate(pages)]
    lines = [line for page in without_running_heads(inner) for line in (*page, "")]
    if {line.partition(" ")[0] for line in lines} >= TAGS:
        yield from _tagged(lines, flowing)
        return
    begin = _begin(lines)
    end = next((at for at in range(begin, len(lines)) if behind(lines[at]) or END.fullmatch(lines[at])), len(lines))
    head = [line for line in lines[:begin] if line]
    yield from _titled(head)
    yield ""
    for paragraph in flowing([lines[begin:end]]):
        yield from (paragraph, "")
    yield from filter(None, lines[end:])


def _tagged(lines: Sequence[str], flowing: Flowing) -> Iterator[str]:
    """A document whose fields have tags: each field on one line, its words in paragraphs."""
    fields: list[tuple[str, list[str]]] = [("", [])]
    for line in lines:
        if found := TAGGED.fullmatch(line):
            fields.append((found["tag"], []))
            line = found["value"] or ""  # noqa: PLW2901 - the rest of it
        fields[-1][1].append(line)
    for tag, told in fields:
        if END.fullmatch(told[0].strip() if told else ""):
            yield told[0].strip()
        else:
            whole = flowing([told]) if tag in _OF_WORDS else [" ".join(" ".join(told).split())]
            yield f"{tag}  {whole[0] if whole else ''}".rstrip()
            yield from whole[1:]


def _from_the_first(pages: Sequence[Page]) -> list[Page]:
    """Without pages above that on which its words begin: they list what was asked for and found."""
    first = next((at for at, page in enumerate(pages) if any(map(BODY.fullmatch, page))), 0)
    return list(pages[first:])


def _title_on(page: Page) -> list[str]:
    """The lines above source and day; none where no day is told in them, or nothing stands above."""
    lines = [line for line in page if line and not _COUNTED.fullmatch(line)]
    day = next((at for at, line in enumerate(lines) if _is_day(line)), 0)
    return lines[: day - 1] if day > 1 and any(map(BODY.fullmatch, lines)) else []


def _titled(head: Sequence[str]) -> list[str]:
    """The head with its title in one line."""
    title = _title_on([*head])
    return [" ".join(title), *head[len(title) :]] if title else list(head)


def _without_heads(page: Page, title: Sequence[str], *, is_first: bool) -> Page:
    """A page without its number; those behind the first also without the title that stands over each."""
    told = [line for line in page if not _COUNTED.fullmatch(line)]
    if is_first or not title:
        return told
    whole = _bare("".join(title))
    above = [*takewhile(lambda line: not line or whole.startswith(_bare(line)) or _bare(line) in whole, told)]
    lines = [line for line in above if line]
    return told[len(above) :] if _bare("".join(lines)) == whole or _is_cut(lines, whole) else told


def _is_cut(lines: Sequence[str], whole: str) -> bool:
    """Whether a title breaks off, as where it is too long for one line."""
    return len(lines) == 1 and lines[0].endswith(("...", "…")) and whole.startswith(_bare(lines[0]))


def _bare(words: str) -> str:
    return re.sub(r"\W+", "", words).lower()


def _begin(lines: Sequence[str]) -> int:
    """Where its words begin: below the line that says so, else below who has the rights to it."""
    body = next((at + 1 for at, line in enumerate(lines) if BODY.fullmatch(line)), None)
    if body is not None:
        return body
    return next((at + 1 for at, line in enumerate(lines) if COPYRIGHT.fullmatch(line)), 0)


def _is_day(line: str) -> bool:
    return len(line) < LONGEST_DAY and parse_day(line) is not None
