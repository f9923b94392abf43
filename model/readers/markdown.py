"""Markdown, with or without YAML front matter."""

import re
from collections.abc import Iterator
from typing import Final

import yaml

from model.article import Article
from model.readers.fields import article_of, normal_name, whole
from model.readers.formats import Format
from model.readers.inputs import Input
from model.readers.plain import author_of

_FRONT: Final = re.compile(
    r"\A\s*---[ \t]*\r?\n(?P<front>.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE
)
_KEY: Final = re.compile(r"^(?P<key>[A-Za-z][\w -]*):[ \t]+(?P<value>\S[^\n]*?)\s*$", re.MULTILINE)
_HEADING: Final = re.compile(r"^#{1,2}[ \t]+(?P<title>[^\n]+?)[ \t#]*$", re.MULTILINE)
_SUFFIXES: Final = (".md", ".markdown", ".mdown", ".qmd")
_Loader: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # libyaml's, ten times as fast, where it was built


def front_matter(front: str) -> dict[str, object]:
    """The fields of a front matter; one that is not YAML (`title: China: talks resume`) is taken line by line."""
    try:
        fields = yaml.load(front, Loader=_Loader)  # safe: either of the two is the safe loader
    except (yaml.YAMLError, ValueError, RecursionError):
        fields = None
    if not isinstance(fields, dict):
        fields = {found["key"]: found["value"].strip("\"'") for found in _KEY.finditer(front)}
    return {normal_name(key): value for key, value in fields.items()}


def read_markdown(source: Input) -> Iterator[Article]:
    """The one article; its text is all that comes after the front matter, as it is."""
    text = whole(source.text())
    front = _FRONT.match(text)
    body = text[front.end() :] if front else text
    fields = front_matter(front["front"]) if front else {}
    heading = _HEADING.search(body[:2_000])
    guessed = {"title": heading["title"] if heading else "", "author": author_of(body)}
    yield article_of(guessed | fields | {"text": body}, source.place)


def _is_markdown(source: Input) -> bool:
    front = _FRONT.match(source.head_text)
    return source.suffix in _SUFFIXES or bool(front and _KEY.search(front["front"]))


MARKDOWN: Final = Format("markdown", fits=_is_markdown, read=read_markdown)
