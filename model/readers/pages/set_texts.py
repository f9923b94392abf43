"""Pages that are a text set as it stands (`<pre>`): the Congressional Record, hearings, lists of mail of old."""

from textwrap import dedent
from typing import Any, Final

SHARE: Final = 0.6
"""Of the words of a page, those that are set so at least: else they are examples in an article."""


def set_text(tree: Any) -> str:  # noqa: ANN401 - lxml has no types
    """The text with its lines, whose ends are no ends of paragraphs; empty of any other page."""
    told = ["".join(element.itertext()) for element in tree.iter("pre")]
    if not told:  # nearly all
        return ""
    body = tree.find("body")
    body = tree if body is None else body
    unseen = sum(_size(element.text or "") for element in body.iter("script", "style"))
    everything = _size("".join(body.itertext())) - unseen
    if sum(map(_size, told)) < SHARE * everything:
        return ""
    return "\n\n".join(text for part in told if (text := dedent(part.replace("\r\n", "\n")).strip("\n").rstrip()))


def _size(text: str) -> int:
    return len("".join(text.split()))
