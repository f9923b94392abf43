"""Saved results of a search of news: an article a hit, of the outlet and the day that are told there of each."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any, Final, NamedTuple
from urllib.parse import urljoin

from model.readers.days.days import parse_day
from model.readers.fields import site_of, web_address
from model.readers.go_betweens import hides_its_outlet
from model.readers.pages.blocks import UNSEEN, as_spaced
from model.readers.pages.saved import saved_on
from model.readers.parts.listed_items import FIRST_WORDS, LEAST, NEARLY_ALL, WORDS, day_of
from model.readers.parts.newsletters import is_same_site
from model.readers.text.bylines import author_of

Fields = dict[str, object]

TOP: Final = 20_000
"""Characters of a page within which it says that it is one of results."""
SHARE: Final = 0.6
"""Of all that a page says in three words or more, what its hits say at least."""
LONGEST_HEADLINE: Final = 250
LONGEST_NAME: Final = 60
"""Characters of an outlet."""

HEADLINE_LINE: Final = re.compile(
    r"(?P<source>[^\n]{2,100}?), (?:\d\d?:\d\d(?: [AP]M)?, )?(?P<date>\d{1,2} [^\W\d_]{3,9} \d{4}), [\d,]+ words"
    r"(?:, (?P<author>[^()\n]{0,100}?))?,? ?(?:\([^()\n]{2,30}\))?"
)
"""What Factiva has below a headline in a list of them: outlet, day, length, author and language."""

_IS_RESULTS: Final = re.compile(
    r"<title[^<>]*>[^<]*\b(?:search(?:ed)?|results?|google news|factiva|nexis|proquest)\b"
    r"|saved (?:from )?url[=:][^<>\n]*(?:[/.]search\b|[?&](?:q|query|s|keywords?|search)=)"
    r"|<link\s(?=[^<>]*canonical)[^<>]*(?:/search\b|[?&](?:q|query|s|keywords?)=)",
    re.IGNORECASE,
)
_DATABASE: Final = re.compile(r"<title[^<>]*>[^<]*\b(?:factiva|nexis|proquest)\b", re.IGNORECASE)
"""Of those whose addresses lead nowhere without the search that they come from."""
_INLINE: Final = frozenset(("b", "em", "i", "mark", "strong", "u", "sub", "sup", "wbr", "font"))
_HEADINGS: Final = frozenset(f"h{level}" for level in range(1, 7))
_AGO: Final = re.compile(
    r"(?:about |over )?(?:\d{1,3}|an?)\s?(?:[smhdwy]|mo|secs?|mins?|minutes?|hrs?|hours?|days?|wks?|weeks?|months?"
    r"|years?)(?: ago)?|yesterday|today|just now",
    re.IGNORECASE,
)
_DAY_FIRST: Final = re.compile(
    r"(?P<date>[^\W\d_]{3,9}\.? \d{1,2}, \d{4}|\d{1,2} [^\W\d_]{3,9}\.? \d{4}|\d{1,2} (?:hours?|days?) ago)"
    r" ?[—–·-]+ (?P<text>.+)",
    re.DOTALL,
)
"""The first words of a hit, behind its day."""
_LABELS: Final = {
    **dict.fromkeys(("publication", "source", "outlet"), "source"),
    **dict.fromkeys(("byline", "author", "by"), "author"),
    **dict.fromkeys(("date", "published", "load date", "publication date"), "date"),
    **dict.fromkeys(("length", "section", "language", "jurisdiction", "document type", "publication type"), ""),
}
"""What stands before what, in lists that name it."""
_MARKS: Final = " \xa0—–·|•,-"
"""What may stand around an outlet or a day."""
_NO_NAME: Final = re.compile(
    r"(?:\d[\d.,]*\.?|more|save|share|play|close|full coverage|view .*|read more.*|see more.*|document \w+|\W+"
    r"|\(?english\)?|subscription|free|images?|photos?|video|cached|translate this page|[\d,]+ words|https?:.*)",
    re.IGNORECASE,
)
"""What else stands there in few words."""


class _Hit(NamedTuple):
    fields: Fields
    size: int
    is_told: bool
    """Whether a day, or an outlet and first words, stand beside its headline."""


def search_hits(tree: Any, html: str, url: str | None) -> list[Fields]:  # noqa: ANN401 - an element of lxml, which has no types
    """The fields of each hit; none of a page that is no list of results, or says more than them."""
    if not _IS_RESULTS.search(html[:TOP]):  # nearly all
        return []
    base = next((base for each in tree.iter("base") if (base := each.get("href"))), url) or ""
    is_database = _DATABASE.search(html[:TOP]) is not None
    everything, saved = _size(_segments(tree)), saved_on(html)
    for headlines in _groups(tree):
        hits = [_hit(block, link, base, saved, is_database=is_database) for link, block in _blocks(headlines)]
        told = [hit for hit in hits if hit.is_told]
        if len(told) >= max(LEAST, NEARLY_ALL * len(hits)) and sum(hit.size for hit in told) >= SHARE * everything:
            return [hit.fields for hit in told]
    return []


def hit_in_lines(lines: Sequence[str]) -> Fields:
    """The fields of a headline as Factiva lists them in a text; empty if it is none."""
    at = next((at for at, line in enumerate(lines) if at and HEADLINE_LINE.fullmatch(line.strip())), None)
    found = HEADLINE_LINE.fullmatch(lines[at].strip()) if at else None
    if at is None or found is None:
        return {}
    title = re.sub(r"^\d{1,4}\. +", "", lines[at - 1].strip())
    text = " ".join(line.strip() for line in lines[at + 1 :])
    author = author_of(found["author"] or "") or found["author"] or None
    return {"title": title, "source": found["source"], "date": found["date"], "author": author, "text": text or title}


def _groups(tree: Any) -> list[list[Any]]:  # noqa: ANN401
    """The links that look alike and may be headlines: headings first, then those that say most."""
    alike: dict[tuple[str, ...], list[Any]] = defaultdict(list)
    for link in tree.iter("a"):
        if link.get("href") and len(_words(_headline(link)).split()) >= WORDS:
            above = link.getparent()
            alike[link.get("class") or "", above.tag, above.get("class") or ""].append(link)
    groups = [links for links in alike.values() if len(links) >= LEAST]
    sizes = ((_is_heading(links[0]), sum(len(_words(_headline(link))) for link in links)) for links in groups)
    return [links for _, links in sorted(zip(sizes, groups, strict=True), key=lambda each: each[0], reverse=True)]


def _is_heading(link: Any) -> bool:  # noqa: ANN401
    return _headline(link) is not link or any(above.tag in _HEADINGS for above in link.iterancestors())


def _headline(link: Any) -> Any:  # noqa: ANN401
    """The heading within a link that leads to a hit as a whole, else the link."""
    return next((each for each in link.iter() if each.tag in _HEADINGS or each.get("role") == "heading"), link)


def _blocks(links: Sequence[Any]) -> Iterator[tuple[Any, Any]]:
    """Each link with the largest element around it that holds no other of them."""
    held: dict[Any, int] = defaultdict(int)
    for link in links:
        for above in link.iterancestors():
            held[above] += 1
    for link in links:
        block = link
        for above in link.iterancestors():
            if held[above] > 1:
                break
            block = above
        yield link, block


def _hit(block: Any, link: Any, base: str, saved: date | None, *, is_database: bool) -> _Hit:  # noqa: ANN401
    title = _words(_headline(link))
    times = [day for time in block.iter("time") if (day := parse_day(time.get("datetime")))]
    segments = list(_segments(block))
    told: dict[str, list[str]] = defaultdict(list)
    for field, words in _fields([each for each in segments if each != title]):
        told[field].append(words)
    leads = link.get("href")
    url = web_address(urljoin(base, f"https:{leads}" if leads.startswith("//") else leads))
    outlet = next(iter(told["source"]), None)
    if is_database:
        url = None
    is_own = url is not None and is_same_site(site_of(url), site_of(web_address(base)) or "")
    is_sure = url is not None and not hides_its_outlet(url) and not (is_own and outlet and hides_its_outlet(base))
    days = [*times, *(day for words in told["date"] if (day := day_of(words, saved)))]
    fields: Fields = {
        "title": title,
        "text": " ".join(told["text"]) or title,
        "date": next(iter(days), next(iter(told["date"]), None)),
        "url": url,
        "source": site_of(url) if is_sure else outlet,
        "author": next(iter(told["author"]), None),
    }
    is_told = bool(days or told["date"] or (outlet and told["text"]))
    return _Hit(fields, _size(segments), is_told)


def _fields(segments: Sequence[str]) -> Iterator[tuple[str, str]]:
    """What the words beside a headline tell: the outlet (in few words), the day, who wrote it, its first words."""
    label: str | None = None
    for words in segments:
        if (name := words.rstrip(": ").lower()) in _LABELS:
            label = _LABELS[name]
            continue
        if label is not None:
            yield label, words
        elif found := HEADLINE_LINE.fullmatch(words) or _DAY_FIRST.fullmatch(words):
            yield from ((field, said) for field, said in found.groupdict().items() if said)
        else:
            bare = words.strip(_MARKS)
            yield _field_of(bare), words if len(bare.split()) >= FIRST_WORDS else bare
        label = None


def _field_of(words: str) -> str:
    if parse_day(words) or _AGO.fullmatch(words):
        return "date"
    if author_of(words):
        return "author"
    if len(words.split()) >= FIRST_WORDS:
        return "text"
    return "" if len(words) > LONGEST_NAME or _NO_NAME.fullmatch(words) else "source"


def _size(segments: Iterable[str]) -> int:
    """Characters of what is more than a name or a mark."""
    return sum(len(words) for words in segments if len(words.split()) >= WORDS)


def _words(element: Any) -> str:  # noqa: ANN401
    return as_spaced("".join(element.itertext())).strip()


def _segments(element: Any) -> Iterator[str]:  # noqa: ANN401
    """The words of a part of a page, apart wherever an element begins or ends but one within a line."""
    told: list[str] = []
    for each in _runs(element):
        if each is None:
            if words := as_spaced("".join(told)).strip():
                yield words
            told.clear()
        else:
            told.append(each)
    if words := as_spaced("".join(told)).strip():
        yield words


def _runs(element: Any) -> Iterator[str | None]:  # noqa: ANN401
    """Its words in order, and None between segments."""
    if not isinstance(element.tag, str) or element.tag in UNSEEN:
        return
    is_within = element.tag in _INLINE or (element.tag in ("span", "a") and _is_among_words(element))
    if not is_within:
        yield None
    yield element.text or ""
    for each in element:
        yield from _runs(each)
        yield each.tail or ""
    if not is_within:
        yield None


def _is_among_words(element: Any) -> bool:  # noqa: ANN401
    """Whether words stand right beside an element, so that it is one of a line: a word that was looked for."""
    above = element.getparent()
    if above is None:
        return False
    beside = [above.text or "", *(each.tail or "" for each in above)]
    return any(words.strip() for words in beside)
