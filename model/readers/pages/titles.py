"""What a page is called, without the name of its site behind that."""

import re
from typing import Any, Final

_TAIL: Final = re.compile(r"(?:_|\s+[|–—-]\s+)(?=[^_|]{2,80}$)")
"""Between the two, the last."""


def own_title(tree: Any, title: str | None) -> str | None:  # noqa: ANN401 - an element of lxml, which has no types
    """The title; where an element of the page says only what stands before the last mark in it, that."""
    marks = list(_TAIL.finditer(title or ""))
    if not title or not marks:
        return title
    names = [title[: mark.start()].strip() for mark in marks]
    body = tree.find("body")
    said = (
        {_spaced(element.text) for element in body.iter() if element.text and not len(element)}
        if body is not None
        else set()
    )
    return next((name for name in names if name and _spaced(name) in said), title)


def _spaced(words: str) -> str:
    return " ".join(words.split())
