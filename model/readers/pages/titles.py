"""What a page is called: without the name of its site behind that, and not by that name where it stands above."""

import re
from itertools import islice
from typing import Any, Final

from model.readers.fields import site_of
from model.readers.text.bylines import OF_BODIES
from model.readers.text.endings import SENTENCE_END

LONGEST_TEXT: Final = 120
"""Characters of what may stand between the name of a site and a headline, and is no sentence."""
LEAST: Final = 3
"""Words of a headline."""
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


def below_site(tree: Any, title: str | None, sitename: str | None, url: str | None) -> str | None:  # noqa: ANN401
    """The title; where that is the first heading, and names the site, the one heading below it and above the text."""
    heads = list(islice(tree.iter("h1"), 2))
    if not title or len(heads) != 1 or _words(heads[0]) != _spaced(title) or _says_title(tree, title):
        return title
    if not _is_of_site(heads[0], sitename, url):
        return title
    below = _headings_below(tree, heads[0])
    is_headline = len(below) == 1 and len(below[0].split()) >= LEAST and not OF_BODIES.fullmatch(below[0])
    return below[0] if is_headline else title


def _says_title(tree: Any, title: str) -> bool:  # noqa: ANN401
    """Whether the page says to machines that this is its title."""
    said = tree.xpath("//meta[@property='og:title' or @name='twitter:title']/@content")
    return _spaced(title) in map(_spaced, said)


def _is_of_site(head: Any, sitename: str | None, url: str | None) -> bool:  # noqa: ANN401
    """Whether a heading is what the site is called: by its name, its host, what it leads to, or where it stands."""
    words = _words(head)
    if words == _spaced(sitename or "") or OF_BODIES.fullmatch(words):
        return True
    host = (site_of(url) or "").removeprefix("www.").partition(".")[0]
    if host and "".join(filter(str.isalnum, words)).lower().removeprefix("the") == host.replace("-", ""):
        return True
    if any((link.get("href") or "").strip() in ("/", url) for link in head.iter("a")):
        return True
    around = [each.tag for each in head.iterancestors()]
    return "header" in around and not {"article", "main"} & {*around}


def _headings_below(tree: Any, head: Any) -> list[str]:  # noqa: ANN401
    """The headings of the next level below it, up to the first paragraph of text."""
    below: list[str] = []
    is_below = False
    beside = {element for header in islice(head.iterancestors("header"), 1) for element in header.iter()}
    for element in tree.iter("h1", "h2", "p", "div", "td", "li"):
        if element is head:
            is_below = True
        elif not is_below or element in beside:
            continue
        elif element.tag == "h2":
            below.append(_words(element))
        elif _is_text(_spaced(element.text or "")):
            break
    return below


def _is_text(words: str) -> bool:
    return len(words) > LONGEST_TEXT or (len(words.split()) > LEAST and SENTENCE_END.search(words) is not None)


def _words(element: Any) -> str:  # noqa: ANN401
    return _spaced("".join(element.itertext()))


def _spaced(words: str) -> str:
    return " ".join(words.split())
