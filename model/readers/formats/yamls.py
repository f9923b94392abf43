"""YAML: a list of articles, one below a name (`articles:`), or one; by the keys that JSON has."""

import json
import re
from collections.abc import Iterator
from typing import Final

import yaml

from model.article import Article
from model.errors import ReadError
from model.readers.fields import KNOWN, normal_name
from model.readers.formats.format import Format
from model.readers.formats.front import Loader
from model.readers.formats.jsons import articles_in_values
from model.readers.inputs import Input

_SUFFIXES: Final = (".yaml", ".yml")
_KNOWN: Final = 2
"""Keys of articles that the first item has, where no name of a file says that it is YAML."""
_LOOKED_AT: Final = 4_000
"""Characters in which these stand."""

_BEGINS: Final = re.compile(
    r"\ufeff?(?:\s*#[^\n]*\n)*\s*(?:[A-Za-z_]\w*:[ \t]*\r?\n[ \t]*)?-[ \t]+[\"']?[A-Za-z_]\w*[\"']?:(?=\s)"
)
"""How a list of items with keys begins, below comments, perhaps below its name."""
_KEY: Final = re.compile(
    r"^(?P<in>[ \t]*(?:-[ \t]+)?)[\"']?(?P<name>[A-Za-z_][\w -]{0,30})[\"']?:(?=[ \t\r\n])", re.MULTILINE
)
_OPEN: Final = re.compile(
    r"^(?P<key>[ \t]*(?:-[ \t]+)?(?:title|headline|source|author|summary|text|quote|note)s?:[ \t]+)"
    r"(?P<value>[^\s\"'|>\[{&*!][^\n]*)$",
    re.MULTILINE | re.IGNORECASE,
)
"""Words with a colon within, which YAML takes for a key where nothing stands around them (`title: China: talks`)."""


def read_yaml(source: Input) -> Iterator[Article | ReadError]:
    """An article an item; one line says where it breaks."""
    text = source.text_in_lines().lstrip("\ufeff")
    contents = _values(text, source.place)
    if _nodes(contents, most=len(text) + 1) > len(text):
        raise ReadError(source.place, "stands for more than it holds: its references (&name, *name) are not followed")
    yield from articles_in_values(contents, source)


def _values(text: str, place: str) -> list[object]:
    """The values of a text, one below the other; ReadError says where it breaks."""
    try:
        return _loaded(text)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        try:
            return _loaded(_OPEN.sub(_marked, text))
        except (yaml.YAMLError, ValueError, RecursionError):
            raise ReadError(place, f"is not YAML{_told(error)}") from error


def _marked(found: re.Match[str]) -> str:
    words = found["value"].rstrip()
    return found["key"] + json.dumps(words, ensure_ascii=False) if ": " in words or " #" in words else found[0]


def _loaded(text: str) -> list[object]:
    return [value for value in yaml.load_all(text, Loader=Loader) if value is not None]  # a safe loader


def _told(error: Exception) -> str:
    mark, problem = getattr(error, "problem_mark", None), getattr(error, "problem", None)
    return f": {problem} at line {mark.line + 1}, column {mark.column + 1}" if mark and problem else " that can be read"


def _nodes(value: object, most: int) -> int:
    """How many values lie in one, each as often as it is referred to; no more than so many are counted."""
    waiting, count = [value], 0
    while waiting and count <= most:
        inner = waiting.pop()
        count += 1
        if isinstance(inner, dict):
            waiting += inner.values()
        elif isinstance(inner, list):
            waiting += inner
    return count


def _is_yaml(source: Input) -> bool:
    if source.suffix in _SUFFIXES and _KEY.search(source.head_text):
        return True
    if not (begin := _BEGINS.match(source.head_text)):
        return False
    found, first = list[str](), None
    for key in _KEY.finditer(source.head_text, begin.start(), _LOOKED_AT):
        if "-" in key["in"]:
            if first is not None:
                break
            first = len(key["in"])
        found += [normal_name(key["name"])] if first == len(key["in"]) else []
    return len(KNOWN & {*found}) >= _KNOWN


YAML: Final = Format("yaml", fits=_is_yaml, read=read_yaml)
