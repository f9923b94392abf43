"""The export of a notebook of Roam (JSON): its pages as Markdown, those called by days one below the other."""

from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

from model.readers.days.headings import dated_heading
from model.readers.text.paragraphs import Paragraph

DEEPEST: Final = 50
"""Blocks within one another."""
_STEP: Final = "    "


class Page(NamedTuple):
    """What stands on it, in Markdown."""

    name: str
    text: str


def pages_of_roam(content: object) -> list[Page] | None:
    """The pages with words, all days as one; None of any other value."""
    if not isinstance(content, list) or not content or not all(map(_is_page, content)):
        return None
    pages = [page for page in content if isinstance(page.get("children"), list) and page["children"]]
    if not any(isinstance(block, dict) and "string" in block for page in pages for block in page["children"]):
        return None
    days, others = list[dict[str, Any]](), list[Page]()
    for page in pages:
        if dated_heading(Paragraph(page["title"])):
            days.append(page)
        else:
            others.append(Page(page["title"], f"# {page['title']}\n\n{_blocks(page)}\n"))
    told = "\n".join(f"## {page['title']}\n\n{_blocks(page)}\n" for page in days)
    return [*([Page("days", told)] if told else []), *others]


def _is_page(value: object) -> bool:
    return isinstance(value, dict) and isinstance(value.get("title"), str) and "text" not in value


def _blocks(page: Mapping[str, Any]) -> str:
    return "\n".join(_lines(page, 0))


def _lines(block: Mapping[str, Any], depth: int) -> Iterator[str]:
    """A line of a list each, with what lies in it below."""
    children = block.get("children")
    for child in children if isinstance(children, list) and depth < DEEPEST else ():
        if not isinstance(child, dict):
            continue
        words = " ".join(str(child.get("string") or "").split())
        if words:
            yield f"{_STEP * depth}- {words}"
        yield from _lines(child, depth + bool(words))
