"""The text of an article that a page holds as JSON, for the scripts that draw it, and does not show without them."""

import json
import re
from collections.abc import Iterator, Mapping
from itertools import chain, islice
from typing import Any, Final

from model.readers.pages.blocks import paragraphs
from model.readers.pages.flights import rows_in, shown_below, with_texts
from model.readers.text.letters import letters_of

DEEPEST: Final = 12
"""Lists and objects within one another that are looked into."""
MOST: Final = 20
"""Texts below the title of which the longest is taken."""
LEAST: Final = 40
"""Characters of a text."""
LEAST_OF_TITLE: Final = 8
"""Letters and figures of a title by which an article is known."""

_TITLES: Final = ("headline", "title", "name")
_BODIES: Final = (
    *("articleBody", "body_html", "bodyHtml", "body", "content", "html", "text", "paragraphs", "blocks", "elements"),
    *("components", "content_elements"),
)
"""What the text of an object with a title stands under, the surest first."""
_WORDS: Final = ("content", "text", "html", "value")
"""The same of a block of it."""
_IS_BLOCK: Final = re.compile(
    r"p|text|paragraph|raw_html|rich-?text|head\w*|h[1-6]|quote|block-?quote|li|list-?item", re.I
)
"""The types of blocks that are words of the article."""
_HOLDS: Final = re.compile(r"\s*(?:window\.|self\.|var |const )?[\w.$]{1,60}\s*=\s*(?=[{\[])")
"""How a script begins that only holds a state."""
_PARSES: Final = re.compile(
    r"\s*(?:window\.|self\.|var |const |let )?[\w.$]{1,60}\s*=\s*JSON\.parse\(\s*"
    r"(?:\"(?P<double>(?:[^\"\\]++|\\.)*+)\"|'(?P<single>(?:[^'\\]++|\\.)*+)')\s*\)",
    re.DOTALL,
)
"""The same of one that has the JSON as a text."""
_IN_TEXT: Final = re.compile(r"\\(?:x(?P<code>[0-9a-fA-F]{2})|(?P<sign>['`v0])|\n)|(?P<quote>\")|\\.", re.DOTALL)
"""What a text of a script has otherwise than one of JSON."""
_DECODER: Final = json.JSONDecoder(strict=False)


def text_in_state(tree: Any, title: str) -> str:  # noqa: ANN401 - an element of lxml, which has no types
    """The longest text that JSON in a page has under the title of the page; empty if it has none."""
    name = letters_of(title)
    if len(name) < LEAST_OF_TITLE:
        return ""
    rows = rows_in(tree)
    held = (with_texts(value, rows) for value in rows.values())
    told = (_text(value, name) for state in chain(_states(tree), held) for value in _objects(state, 0))
    return max(islice(filter(None, told), MOST), key=len, default="") or shown_below(title, rows)


def _states(tree: Any) -> Iterator[object]:  # noqa: ANN401
    for script in tree.iter("script"):
        words = script.text or ""
        if parses := _PARSES.match(words) if "JSON.parse" in words else None:
            yield from _parsed(parses)
            continue
        held = _HOLDS.match(words)
        if not held and script.get("type") != "application/json":
            continue
        try:
            yield _DECODER.raw_decode(words, held.end() if held else len(words) - len(words.lstrip()))[0]
        except (ValueError, RecursionError):
            continue


def _parsed(found: re.Match[str]) -> Iterator[object]:
    """What a text of a script holds as JSON."""
    text = found["double"] or found["single"] or ""
    if found["single"] or "\\x" in text:
        text = _IN_TEXT.sub(_as_json, text)
    try:
        yield _DECODER.decode(_DECODER.decode(f'"{text}"'))
    except (ValueError, RecursionError):
        return


def _as_json(found: re.Match[str]) -> str:
    if found["code"]:
        return f"\\u00{found['code']}"
    if found["sign"]:
        return found["sign"] if found["sign"] in "'`" else "\\u0000"
    return '\\"' if found["quote"] else "" if found[0] == "\\\n" else found[0]


def _objects(value: object, depth: int) -> Iterator[Mapping[str, object]]:
    if isinstance(value, dict):
        yield value
    within = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    if depth < DEEPEST:
        for each in within:
            yield from _objects(each, depth + 1)


def _text(value: Mapping[str, object], title: str) -> str:
    """What an object tells below a title that is the page's."""
    names = [letters_of(told) for name in _TITLES if isinstance(told := value.get(name), str)]
    if not any(len(name) >= LEAST_OF_TITLE and (name in title or title in name) for name in names):
        return ""
    texts = ("\n\n".join(_parts(value.get(name))) for name in _BODIES)
    return next((text for text in texts if len(text) >= LEAST), "")


def _parts(told: object) -> Iterator[str]:
    if isinstance(told, str):
        yield from paragraphs(told if "<" in told else told.replace("\n", "<br>"))
    for each in told if isinstance(told, list) else ():
        if isinstance(each, str):
            yield from _parts(each)
        elif isinstance(each, dict) and _IS_BLOCK.fullmatch(str(each.get("type") or each.get("_type") or "p")):
            yield from next((list(_parts(words)) for name in _WORDS if isinstance(words := each.get(name), str)), [])
