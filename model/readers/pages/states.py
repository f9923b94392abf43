"""The text of an article that a page holds as JSON, for the scripts that draw it, and does not show without them."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from model.readers.pages.blocks import paragraphs
from model.readers.text.letters import letters_of

DEEPEST: Final = 12
"""Lists and objects within one another that are looked into."""
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
_DECODER: Final = json.JSONDecoder(strict=False)


def text_in_state(tree: Any, title: str) -> str:  # noqa: ANN401 - an element of lxml, which has no types
    """The longest text that JSON in a page has under the title of the page; empty if it has none."""
    name = letters_of(title)
    told = (_text(value, name) for state in _states(tree) for value in _objects(state, 0))
    return max(told, key=len, default="") if len(name) >= LEAST_OF_TITLE else ""


def _states(tree: Any) -> Iterator[object]:  # noqa: ANN401
    for script in tree.iter("script"):
        words = script.text or ""
        held = _HOLDS.match(words)
        if not held and script.get("type") != "application/json":
            continue
        try:
            yield _DECODER.raw_decode(words, held.end() if held else len(words) - len(words.lstrip()))[0]
        except (ValueError, RecursionError):
            continue


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
