"""HTML in a field of a row, such as the body of a page in an export: told by its tags, and read as a person sees it."""

import re
from html import unescape
from typing import Final

from model.readers.limits.apart import apart
from model.readers.limits.problems import problem_of
from model.readers.text.marks import ELEMENTS

LARGEST_HERE: Final = 64 * 2**10
"""Characters that are parsed in this process: the worst take a tenth of a second, twice as many four times that."""

_TAG: Final = re.compile(rf"<(?P<close>/?)(?P<name>(?i:{ELEMENTS}))(?=[\s/>])[^<>]*>")
_ALONE: Final = re.compile(r"<(?i:[bh]r\s*/?|img\s[^<>]*=[^<>]*)>")  # begins with what is found fast
_OPENING: Final = re.compile(r"\s*<(?i:p|div|h[1-6]|ul|ol)(?:\s[^<>]*)?>")
"""What makes HTML without a tag that closes it: anywhere, and before all else."""
_ENTITY: Final = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_PARAGRAPHS: Final = re.compile(r"<(?:p|br|pre)(?=[\s/>])", re.IGNORECASE)
_BLOCKS: Final = re.compile(r"</?(?:div|h[1-6]|li|ul|ol|blockquote|table|tr|section|article|figure)\b", re.IGNORECASE)
_WITHIN: Final = re.compile(
    "a|abbr|acronym|big|b|cite|code|del|dfn|em|font|ins|i|kbd|mark|q|samp|small|span|strike|strong|sub|sup|s|time|tt|u|var",
    re.IGNORECASE,
)
"""Elements within a line: with no others the text is as it was set."""
_BLANK: Final = re.compile(r"\n[ \t\r]*\n\s*")
_CLOSING: Final = re.compile(r"</([A-Za-z][^\s<>/]{0,60})\s*>")
_WORDS: Final = re.compile(r"<(?P<name>[A-Za-z][^\s<>/=\"']{0,60})(?P<rest>[^<>=\"']{0,80})>")
"""What may be words between marks, as `<name>` is: it has no attribute."""
_KNOWN: Final = re.compile(rf"{ELEMENTS}|\w+:\w+", re.IGNORECASE)


def is_tagged(text: str) -> bool:
    """Whether a text is HTML: an element of it opens and closes, or breaks a line. `a < b` and `<name>` make none."""
    if "<" not in text:
        return False
    if _is_opened(text):
        return True
    opened, closed = set[str](), set[str]()
    for found in _TAG.finditer(text):
        (closed if found["close"] else opened).add(found["name"].lower())
    return not opened.isdisjoint(closed)


def _is_opened(text: str) -> bool:
    return _ALONE.search(text) is not None or _OPENING.match(text) is not None


def seen(text: str, place: str) -> str:
    """What a person sees of a field, a paragraph at a time; one that is no HTML stays as it is, but for entities.

    ReadError if it can't be parsed.
    """
    if "<" not in text and "&" not in text:  # nearly all
        return text
    if not is_tagged(text):
        return _ENTITY.sub(_character, text)
    if not _is_opened(text) and all(_WITHIN.fullmatch(found["name"]) for found in _TAG.finditer(text)):
        return _ENTITY.sub(_character, _TAG.sub("", text))
    return "\n\n".join(_paragraphs(_set_apart(_with_words(text)), place))


def _character(entity: re.Match[str]) -> str:
    return unescape(entity[0]).replace("\xa0", " ")


def _paragraphs(html: str, place: str) -> list[str]:
    from model.readers.pages.blocks import paragraphs  # noqa: PLC0415 - loads lxml

    if len(html) > LARGEST_HERE:
        return apart(paragraphs, html, place=place, size=len(html))
    try:
        return paragraphs(html)
    except Exception as error:  # a parser of what strangers wrote: the other rows go on
        raise problem_of(error, place) from error


def _set_apart(html: str) -> str:
    """Without elements that are paragraphs, as people type into WordPress, blank lines are between them."""
    if _PARAGRAPHS.search(html):
        return html
    html = _BLANK.sub("<p>", html)
    return html if _BLOCKS.search(html) else html.replace("\n", "<br>")


def _with_words(html: str) -> str:
    """What is no tag of an element that there is, nor one that is closed, stays among the words."""
    closed = {name.lower() for name in _CLOSING.findall(html)}

    def kept(found: re.Match[str]) -> str:
        name = found["name"].lower()
        return found[0] if name in closed or _KNOWN.fullmatch(name) else f"&lt;{found[0][1:-1]}&gt;"

    return _WORDS.sub(kept, html)
