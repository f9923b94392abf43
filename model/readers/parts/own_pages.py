"""What of a mail in HTML its sender wrote, as of one in text: see `own_words`."""

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import Any, Final

from model.readers.pages.blocks import BLOCKS, UNSEEN, parsed
from model.readers.pages.hidden import drop
from model.readers.parts.forwarded import is_answer
from model.readers.parts.mail_phrases import LONGEST_BLOCK, is_around, is_rights
from model.readers.parts.own_words import FEW
from model.readers.parts.signatures import MARKS, signatures_in

_MAY_BE: Final = re.compile(
    r"gmail_quote|type=[\"']?cite|divRplyFwdMsg|appendonsend|moz-cite-prefix|yahoo_quoted|protonmail_quote|unsubscribe|"
    r"subscribed|browser|view (?:it )?online|sent (?:from|via)|recipient|originated|outside|external|viewing|"
    r"copyright|©|&copy;|follow |forwarded to you|address is|settings|"
    r"trouble|outlook for|don['’]t often|abmelden|abbestellen|gesendet|préférences|preferences|désinscrire|empfänger|"
    rf"{MARKS}",
    re.IGNORECASE,
)
"""What has to be in a mail for any of it to be around it."""
_QUOTED: Final = re.compile(r"gmail_quote(?:_container)?|yahoo_quoted|protonmail_quote|moz-cite-prefix|gmail_attr")
_FROM_HERE: Final = ("divRplyFwdMsg", "appendonsend")
"""Marks of Outlook: what stands behind one in the same element is the earlier mail."""
_FORWARDED: Final = re.compile(
    r"-{2,} ?(?:forwarded message|weitergeleitete nachricht)|begin forwarded message", re.IGNORECASE
)


def own_page(html: str, subject: str) -> str:
    """The page without them; as it is, where there is nothing of them, or nothing else."""
    if not _MAY_BE.search(html):
        return html
    tree, _ = parsed(html)
    if tree is None:
        return html
    dropped = [*_earlier(tree)] if is_answer(subject) and not _FORWARDED.search(html) else []
    if _words(tree) - sum(map(_words, dropped)) < FEW:  # it passes on what it answers
        dropped = []
    for element in dropped:
        drop(element)
    signed = [*signatures_in(tree)]
    blocks = [(element, _text(element)) for element in _innermost(tree)]
    around = [*signed, *(element for element, words in blocks if is_around(words))]
    below = takewhile(lambda each: not each[1] or is_rights(each[1]) or is_around(each[1]), reversed(blocks))
    around += (element for element, words in below if is_rights(words))
    if not dropped and not around:
        return html
    for element in around:
        drop(element)
    from lxml.etree import tostring  # type: ignore[import-untyped]  # noqa: PLC0415 - heavy

    return str(tostring(tree, encoding="unicode", method="html")) if _words(tree) else html


def _earlier(tree: Any) -> Iterator[Any]:  # noqa: ANN401 - an element of lxml, which has no types
    """The outermost elements that hold the mail which is answered."""
    taken = set[Any]()
    for element in tree.iter("div", "blockquote", "hr", "span"):
        if element in taken or element.getparent() in taken:
            taken.add(element)
        elif element.get("id") in _FROM_HERE:
            behind = [element, *element.itersiblings()]
            taken.update(behind)
            yield from behind
        elif _QUOTED.fullmatch(next(iter((element.get("class") or "").split()), "")) or (
            element.tag == "blockquote" and element.get("type") == "cite"
        ):
            taken.add(element)
            yield element


def _innermost(tree: Any) -> list[Any]:  # noqa: ANN401
    """The blocks that have no other in them."""
    holding, blocks = set[Any](), list[Any]()
    for element in tree.iter():
        if element.tag in BLOCKS:
            blocks.append(element)
            above = element.getparent()
            while above is not None and above not in holding:
                holding.add(above)
                above = above.getparent()
    return [element for element in blocks if element not in holding and element.tag != "title"]


def _text(element: Any) -> str:  # noqa: ANN401
    told = " ".join("".join(element.itertext()).split())
    return told if len(told) <= LONGEST_BLOCK else ""


def _words(element: Any) -> int:  # noqa: ANN401
    """How many are seen in an element."""
    return sum(len(text.split()) for text in element.xpath(".//text()") if text.getparent().tag not in UNSEEN)
