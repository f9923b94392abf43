"""Markdown, with or without YAML front matter."""

import re
from collections.abc import Iterator
from typing import Final

import yaml

from model.article import Article
from model.halves import whole
from model.readers.fields import article_of, normal_name
from model.readers.formats import Format
from model.readers.inputs import Input
from model.readers.marks import unmarked
from model.readers.outlines import outlined
from model.readers.paragraphs import Paragraph
from model.readers.plain import author_of
from model.readers.trackers import heading_of, is_tracker, tracker_articles

_FRONT: Final = re.compile(
    r"\A\s*---[ \t]*\r?\n(?P<front>.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE
)
_SHORT: Final = 60
"""Characters of a line that may be a date heading."""
_PLAIN_LINE: Final = re.compile(
    r"(?P<key>[A-Za-z][\w-]*): +"
    r"(?:'(?P<single>[^'\n]*)'|\"(?P<double>[^\"\\\n]*)\"|(?P<plain>[A-Za-z0-9](?:[^\n:#]|:(?! ))*))"
)
"""A line of front matter that needs no YAML to be understood: most are, and it takes ten times as long."""
_TYPED: Final = frozenset(("null", "true", "false", "yes", "no", "on", "off"))
_KEY: Final = re.compile(r"^(?P<key>[A-Za-z][\w -]*):[ \t]+(?P<value>\S[^\n]*?)\s*$", re.MULTILINE)
_FIRST_KEY: Final = re.compile(r"(?:\s*#[^\n]*\n)*\s*(?:[\"']?\w[\w-]*(?: [\w-]+){0,2}[\"']?:(?:\s|$)|\{|$)")
"""How front matter begins, behind comments."""
_DIGIT: Final = re.compile(r"\d")
_HEADING: Final = re.compile(r"^#{1,2}[ \t]+(?P<title>[^\n]+?)[ \t#]*$", re.MULTILINE)
_SUFFIXES: Final = (".md", ".markdown", ".mdown", ".qmd")
_Loader: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # libyaml's, ten times as fast, where it was built


def _front(text: str) -> re.Match[str] | None:
    """The front matter; words between two rules that do not begin with a key are of the text."""
    front = _FRONT.match(text)
    return front if front and _FIRST_KEY.match(front["front"]) else None


def front_matter(front: str) -> dict[str, object]:
    """The fields of a front matter; one that is not YAML (`title: China: talks resume`) is taken line by line."""
    if (plain := _plain_lines(front)) is not None:
        return plain
    try:
        fields = yaml.load(front, Loader=_Loader)  # safe: either of the two is the safe loader
    except (yaml.YAMLError, ValueError, RecursionError):
        fields = None
    if not isinstance(fields, dict):
        fields = {found["key"]: found["value"].strip("\"'") for found in _KEY.finditer(front)}
    return {normal_name(key): value for key, value in fields.items()}


def _plain_lines(front: str) -> dict[str, object] | None:
    """The fields, if every line is a key and a word or words for it; else None."""
    fields: dict[str, object] = {}
    for line in front.splitlines():
        found = _PLAIN_LINE.fullmatch(line.rstrip())
        if not found or (found["plain"] or "").lower() in _TYPED:
            return None
        fields[normal_name(found["key"])] = found["single"] or found["double"] or found["plain"] or ""
    return fields


def _may_be_tracker(body: str) -> bool:
    """Whether two lines are date headings by themselves: most texts have none, and need not be taken apart."""
    short = (line for line in body.splitlines() if 0 < len(line) < _SHORT and _DIGIT.search(line))
    dates = (heading_of(Paragraph(line, is_heading="#" in line)) for line in short)
    return sum(heading is not None and heading.day is not None for heading in dates) > 1


def read_markdown(source: Input) -> Iterator[Article]:
    """The one article; its text is what is shown of what comes after the front matter. Of a tracker, one an entry."""
    text = whole(source.text())
    front = _front(text)
    body = text[front.end() :] if front else text
    fields = front_matter(front["front"]) if front else {}
    paragraphs = outlined(body) if _may_be_tracker(body) else []
    if is_tracker(paragraphs):
        yield from tracker_articles(paragraphs, source)
        return
    heading = _HEADING.search(body[:2_000]) if "#" in body else None  # a character is found sooner than a line
    shown = unmarked(body)
    guessed = {"title": unmarked(heading["title"]) if heading else "", "author": author_of(shown)}
    yield article_of(guessed | dict(source.known) | fields | {"text": shown}, source.place)


def _is_markdown(source: Input) -> bool:
    front = _front(source.head_text)
    return source.suffix in _SUFFIXES or bool(front and _KEY.search(front["front"]))


MARKDOWN: Final = Format("markdown", fits=_is_markdown, read=read_markdown)
