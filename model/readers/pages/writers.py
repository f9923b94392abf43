"""Who wrote a page: trafilatura takes bodies and offices (`Secretary of State`) apart as if they were names."""

import re
from collections.abc import Iterator
from typing import Any, Final

LONGEST: Final = 120
"""Characters of what a body is called."""
_BODY: Final = re.compile(
    r"\b(?:office|bureau|department|division|ministry|embassy|mission|committee|commission|council|administration|agency|"
    r"consulate|institute|cent(?:er|re)|house|senate|secretariat|board|chamber|union|association)s?$",
    re.IGNORECASE,
)
_OFFICE: Final = re.compile(
    r"(?:[\w’'-]+ ){0,4}(?:secretary|spokes(?:person|man|woman)|minister|ambassador|director|counsel(?:or)?|"
    r"correspondent|reporter|editor|writer)(?:[- ](?:in[- ]chief|general|of|for|on|to|at)\b.*)?",
    re.IGNORECASE,
)
_TOLD_BY: Final = re.compile(r"author|byline|creator|publisher", re.IGNORECASE)
_BY: Final = re.compile(r"(?:by|from)\s+", re.IGNORECASE)


def whole_author(tree: Any, author: str | None) -> str | None:  # noqa: ANN401 - an element of lxml, which has no types
    """The author, without an office behind a name; where the page names a body that begins with those words (`Bureau
    of …`), all of its name.
    """
    first, *others = (part.strip() for part in (author or "").split(";"))
    if any(map(_OFFICE.fullmatch, others)):
        author = "; ".join((first, *(part for part in others if not _OFFICE.fullmatch(part))))
    if not _BODY.search(first):
        return author
    body = re.compile(rf"{re.escape(first)} (?:of|for|on) (?:the )?\w[^\n;|]*")
    return next((words for words in _said(tree) if len(words) <= LONGEST and body.fullmatch(words)), author)


def _said(tree: Any) -> Iterator[str]:  # noqa: ANN401
    """What the page has under such names, in its head or in it."""
    for element in tree.iter("meta", "a", "address", "cite", "div", "p", "span"):
        named = " ".join(element.get(name) or "" for name in ("name", "property", "class", "rel", "itemprop"))
        if _TOLD_BY.search(named):
            words = " ".join((element.get("content") or "".join(element.itertext())).split())
            yield _BY.sub("", words, count=1) if _BY.match(words) else words
