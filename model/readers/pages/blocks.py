"""The words of a page or a part of one as a person sees them, block by block, and none lost."""

import re
from typing import Any, Final

from lxml import etree  # type: ignore[import-untyped]

from model.readers.pages.hidden import drop_hidden

BLOCKS: Final = frozenset(
    (
        *("address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog"),
        *("div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5"),
        *("h6", "header", "hr", "html", "legend", "li", "main", "nav", "ol", "option", "p", "pre", "section"),
        *("summary", "table", "td", "th", "title", "tr", "ul"),
    )
)
"""Elements that begin and end a paragraph."""
UNSEEN: Final = frozenset(
    (
        *("head", "iframe", "noscript", "object", "script", "style", "svg", "template", "textarea", "select"),
        "button",
    )
)
"""Elements of which a reader sees nothing, or no text."""

_DECLARATION: Final = re.compile(r"^\s*<\?xml[^>]*\?>")
_SPACE: Final = re.compile(r"\s+")
_BLANKS: Final = re.compile(r"[ \t\xa0]+")


def paragraphs(html: str) -> list[str]:
    """What a person sees of a page or a part of one, a block at a time; RecursionError if all of it lies too deep."""
    tree, parser = parsed(html)
    if tree is None:
        return []
    drop_hidden(tree, html)
    blocks: list[list[str]] = [[]]
    unseen = 0
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        is_block, is_start = element.tag in BLOCKS, event == "start"
        if is_block:
            blocks.append([])
        if is_start and element.tag == "br":
            blocks[-1].append("\n")
        unseen += (element.tag in UNSEEN) * (1 if is_start else -1)
        words = element.text if is_start else element.tail
        if words and not unseen:
            blocks[-1].append(words if element.tag == "pre" and is_start else as_spaced(words))
    seen = [text for block in blocks if (text := tidied("".join(block)))]
    if not seen and any(error.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for error in parser.error_log):
        raise RecursionError  # beyond 2,048 levels libxml2 reads no further
    return seen


def parsed(html: str) -> tuple[Any, etree.HTMLParser]:
    """The tree of a page or a part of one, without remarks, None if it has nothing; and what knows how that went."""
    parser = etree.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, huge_tree=True)
    return (etree.fromstring(_clean(html), parser) if html.strip() else None), parser


def _clean(html: str) -> str:
    """Without what the parser stops at; it refuses a text that names its own encoding."""
    return _DECLARATION.sub("", html.replace("\0", " "))


def as_spaced(words: str) -> str:
    """Words with a single blank for whatever space is between them."""
    return _SPACE.sub(" ", words)


def tidied(text: str) -> str:
    """A block without blanks at its edges, and without blank lines."""
    lines = (_BLANKS.sub(" ", line).strip() for line in text.split("\n"))
    return "\n".join(line for line in lines if line)
