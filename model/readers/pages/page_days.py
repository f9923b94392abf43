"""The days that a page tells of itself: when it was published, and not when it was changed."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import dropwhile, islice, takewhile
from typing import Any, Final

from model.days.datelines import dateline_date
from model.readers.days.days import parse_day
from model.readers.days.happenings import LATER, goes_up
from model.readers.pages.blocks import UNSEEN

BELOW: Final = 20
"""Pieces of text below a headline that are looked at for a dateline."""
LONG: Final = 80
"""Characters of a paragraph from which it is of the article, and tells no day of the page."""

_CHANGED: Final = frozenset(
    """
    article:modified_time og:updated_time datemodified date_modified dcterms.modified dc.date.modified last-modified
    lastmod modified revised
    """.split()  # noqa: SIM905 - reads better as text
)
"""How pages name the day of a change, lower case."""
_IN_JSON: Final = re.compile(r'"dateModified"\s*:\s*"(?P<day>[^"]{0,40})"')
_MAY_TELL: Final = ("time", "span", "div", "p", "li", "td", "b", "strong", "em", "small", "font", "a")
"""Elements over a headline that may be a day."""
_BETWEEN: Final = " \t\r\n\xa0|·•–—-"


def without_changes(tree: Any) -> str | None:  # noqa: ANN401 - an element of lxml, which has no types
    """Take out of a tree what tells when a page was changed; the first such day."""
    days: list[date] = []
    for element in list(tree.iter("meta", "time", "span", "div", "p")):
        if element.getparent() is not None and _is_of_change(element):
            days += _day_of(element)
            element.drop_tree()
    for script in tree.iter("script"):
        if script.text and (found := _IN_JSON.search(script.text)):
            days += filter(None, [parse_day(found["day"])])
            script.text = _IN_JSON.sub('"dateModified": ""', script.text)
    return days[0].isoformat() if days else None


def is_told_apart(tree: Any, day: date | None) -> bool:  # noqa: ANN401
    """Whether a page tells a day to machines, and not only in what a reader sees of it."""
    if day is None:
        return False
    metas = (element.get("content") or "" for element in tree.iter("meta"))
    scripts = (script.text or "" for script in tree.iter("script") if script.get("type") == "application/ld+json")
    return any(parse_day(words) == day for words in metas) or any(day.isoformat() in words for words in scripts)


def times_go_up(tree: Any, day: date | None) -> bool:  # noqa: ANN401
    """Whether a day is the first of several `<time>`s, each later than the one before: they are of what happened."""
    told = (found[0] for element in tree.iter("time") if (found := _day_of(element)))
    days = list(dict.fromkeys(told))
    return len(days) > LATER and days[0] == day and goes_up(days)


def _is_of_change(element: Any) -> bool:  # noqa: ANN401
    return any((element.get(name) or "").lower() in _CHANGED for name in ("property", "name", "itemprop"))


def without_days_above(short: Any, tree: Any) -> None:  # noqa: ANN401
    """Take out of a tree the days over the part that has the headline, where an earlier one stands below that.

    They are the site's own, of the day on which the page was saved. In `tree`, of which `short` is a copy, the
    paragraphs are whole.
    """
    heading, day = next(short.iter("h1"), None), _dateline(tree)
    if heading is None or day is None:
        return
    around = {heading.getparent(), *heading.iterancestors("article", "main")}
    for element in list(takewhile(lambda each: each is not heading, short.iter("h1", *_MAY_TELL))):
        is_apart = element not in around and around.isdisjoint(element.iterancestors())
        if is_apart and (told := _day_alone(element)) and told > day:
            element.drop_tree()


def _day_alone(element: Any) -> date | None:  # noqa: ANN401
    """The day that is all that an element says."""
    words = " ".join("".join(element.itertext()).split())
    return parse_day(words) or dateline_date(words) if words and len(words) <= LONG else None


def published_in(tree: Any) -> str | None:  # noqa: ANN401
    """The day of an element that is called so, else of a dateline between the headline and the first paragraph."""
    for element in tree.xpath("//*[@itemprop]"):
        if element.get("itemprop").lower() == "datepublished" and (days := _day_of(element)):
            return days[0].isoformat()
    day = _dateline(tree)
    return day.isoformat() if day else None


def below_headline(tree: Any) -> str:  # noqa: ANN401
    """What stands between the headline and the first paragraph, a line a piece."""
    heading = next(tree.iter("h1"), None)
    return "" if heading is None else "\n".join(islice(_pieces_below(heading, tree), BELOW))


def _dateline(tree: Any) -> date | None:  # noqa: ANN401
    """The day between the headline and the first paragraph."""
    return dateline_date(below) if (below := below_headline(tree)) else None


def _day_of(element: Any) -> list[date]:  # noqa: ANN401
    said = (element.get("content"), element.get("datetime"), "".join(element.itertext()))
    return [day for words in said if words and (day := parse_day(words))][:1]


def _pieces_below(heading: Any, tree: Any) -> Iterator[str]:  # noqa: ANN401
    """Pieces of text behind a headline, one by one, as they stand in elements beside one another."""
    for element in dropwhile(lambda each: each is not heading, tree.iter()):
        if element.tag in ("p", "li", "td", "blockquote") and sum(map(len, element.itertext())) > LONG:
            return
        texts = [element.tail] if element is heading or _is_beside(element) else [element.text, element.tail]
        yield from (piece for text in texts if text and (piece := " ".join(text.split()).strip(_BETWEEN)))


def _is_beside(element: Any) -> bool:  # noqa: ANN401
    return element.tag in UNSEEN or _is_of_change(element)
