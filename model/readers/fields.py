"""Fields by any of their usual names, to an article."""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from typing import Final
from urllib.parse import urlsplit

from model.article import Article, DateFrom
from model.dating import MONTHS, article_date
from model.errors import ReadError

NAMES: Final = {
    "ref": ("ref", "id", "guid", "uid"),
    "date": (
        *("date", "published", "published_time", "published_at", "publish_date", "publication_date"),
        *("pubdate", "pub_date", "date_published", "datepublished", "posted", "issued", "day"),
    ),
    "title": ("title", "headline", "heading"),
    "text": ("text", "body", "content", "article", "full_text", "fulltext", "article_text", "content_text"),
    "source": ("source", "outlet", "site", "site_name", "publisher", "publication", "website"),
    "url": ("url", "source_url", "link", "href", "permalink", "canonical_url"),
    "author": ("author", "authors", "byline", "creator"),
    "lang": ("lang", "language"),
}
"""A field of Article to the names it goes by, the surest first; case, spaces and hyphens don't matter."""

KNOWN: Final = frozenset(name for names in NAMES.values() for name in names)

_SURROGATES: Final = re.compile("[\ud800-\udfff]")
_YEARS: Final = range(1900, 2101)
_WRITTEN_DAY: Final = (
    re.compile(r"(?P<month>[a-z]{3,9})\.? +(?P<day>\d{1,2})(?:st|nd|rd|th)?,? +(?P<year>\d{4})\b", re.IGNORECASE),
    re.compile(r"(?P<day>\d{1,2})(?:st|nd|rd|th)? +(?P<month>[a-z]{3,9})\.?,? +(?P<year>\d{4})\b", re.IGNORECASE),
    re.compile(r"(?P<year>\d{4})[-/.]?(?P<month>\d{2})[-/.]?(?P<day>\d{2})(?!\d)"),
)


def normal_name(name: object) -> str:
    """A field's name as NAMES has it."""
    return re.sub(r"[\s-]+", "_", str(name).strip().lower())


def article_of(fields: Mapping[str, object], place: str) -> Article:
    """The article in these fields (names as in NAMES); unknown ones are kept out. ReadError if there is no text."""
    words = {field: _word(field, fields) for field in NAMES}
    text = words["text"] or ""
    if not text.strip():
        raise ReadError(place, "has no text")
    url, source = _url_and_source(words["url"], words["source"])
    day, day_from = _day(fields, url, text)
    return Article(
        text=text,
        title=" ".join((words["title"] or "").split()),
        ref=words["ref"],
        date=day,
        date_from=day_from,
        source=source,
        url=url,
        author=words["author"],
        lang=words["lang"],
        place=place,
    )


def _word(field: str, fields: Mapping[str, object]) -> str | None:
    for name in NAMES[field]:
        word = _as_text(fields.get(name), "\n\n" if field == "text" else ", ")
        if word and not word.isspace():
            return word if field == "text" else word.strip()
    return None


def _as_text(value: object, between: str) -> str | None:
    """A word for whatever stands in a field: lists are joined, an object is known by its name."""
    if isinstance(value, list):
        return between.join(word for part in value if (word := _as_text(part, between)))
    if isinstance(value, Mapping):
        return _as_text(value.get("name"), between)
    return None if value is None else whole(str(value))


def whole(text: str) -> str:
    """The text without halves of characters (lone surrogates), which no file can hold."""
    if _SURROGATES.search(text):
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def _url_and_source(url: str | None, source: str | None) -> tuple[str | None, str | None]:
    """An address given as the source is the address; the site of an address is the source if none is given."""
    if source and source.startswith(("http://", "https://")):
        url, source = url or source, None
    return url, source or site_of(url)


def site_of(url: str | None) -> str | None:
    """`state.gov` of `https://www.state.gov/…`; None if it is no address."""
    try:
        site = urlsplit(url or "").hostname
    except ValueError:
        return None
    return site.removeprefix("www.") if site else None


def _day(fields: Mapping[str, object], url: str | None, text: str) -> tuple[date | None, DateFrom]:
    for name in NAMES["date"]:
        day = parse_day(fields.get(name))
        if day:
            return day, "field"
    return article_date(url, text)


def parse_day(value: object) -> date | None:
    """The day in a field: a date, a number of seconds, ISO, RFC 2822, or written out; None if it is none of these."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _day_of_seconds(value)
    return _day_of_words(value) if isinstance(value, str) else None


def _day_of_seconds(seconds: float) -> date | None:
    seconds = seconds / 1000 if seconds > 1e11 else seconds  # milliseconds, as JavaScript has it
    if not 1e8 < seconds < 4.2e9:  # 1973 to 2103; 2023 or 20230620 is no number of seconds, but a year or a day
        return _day_of_words(str(int(seconds))) if 19000101 <= seconds <= 21001231 else None
    return datetime.fromtimestamp(seconds, UTC).date()


def _day_of_words(words: str) -> date | None:
    words = words.strip()
    for pattern in _WRITTEN_DAY:
        found = pattern.search(words[:80])
        if found and (day := _valid_day(found["year"], found["month"], found["day"])):
            return day
    try:
        return parsedate_to_datetime(words).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _valid_day(year: str, month: str, day: str) -> date | None:
    number = int(month) if month.isdigit() else MONTHS.get(month.lower(), 0)
    if int(year) not in _YEARS:
        return None
    try:
        return date(int(year), number, int(day))
    except ValueError:
        return None
