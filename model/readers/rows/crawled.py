"""Pages as crawlers give them to programs: the words as Markdown or text, and beside them what is told of them."""

import re
from collections.abc import Mapping
from typing import Final

from model.errors import ReadError
from model.readers.fields import KNOWN, normal_name, web_address
from model.readers.text.marks import unmarked

Fields = dict[str, object]

_BESIDE: Final = ("metadata", "meta")
_MARKDOWN: Final = ("markdown",)
_WORDS: Final = (*_MARKDOWN, "page_content", "text", "content")
_OTHER_NAMES: Final = {
    "sourceURL": "url",
    "ogUrl": "canonical_url",
    "ogTitle": "heading",
    "ogSiteName": "site_name",
    "og:site_name": "site_name",
    "article:published_time": "published_time",
    "articlePublishedTime": "published_time",
    "article:author": "author_name",
}
"""What a page says of itself in its head, as crawlers call it."""
_OF_THE_RECORD: Final = ("created_at", "date_created", "ref", "id", "uid", "guid")
"""What is told there of a row as it was stored, and not of its page."""
_HEADING: Final = re.compile(r"\s*#{1,2}[ \t]+(?P<title>[^\n]+)")
_GONE: Final = 400
"""From which status on an answer is none of the page that was asked for."""


def of_crawl(row: Mapping[str, object], place: str) -> Mapping[str, object]:
    """A row with what stands in the object beside its words; any other row as it is.

    ReadError if it is an answer that the page is not there.
    """
    if isinstance(inner := row.get("data"), dict) and inner.keys() & {*_MARKDOWN} and not row.keys() & {*_WORDS}:
        row = inner
    beside = next((told for name in _BESIDE if isinstance(told := row.get(name), dict)), None)
    words = next((name for name in _WORDS if isinstance(row.get(name), str)), None)
    if words is None or (beside is None and words not in _MARKDOWN):
        return row
    told = beside or {}
    if isinstance(status := told.get("statusCode"), int) and status >= _GONE:
        raise ReadError(place, f"is no page but the answer that it can't be had ({status})")
    text = str(row[words])
    kept = {name: value for name, value in row.items() if normal_name(name) in KNOWN and name not in _WORDS}
    if words not in _MARKDOWN:
        return {**_of_page(told), **kept, "text": text}
    heading = _HEADING.match(text)
    titled = {"heading": unmarked(heading["title"]).strip()} if heading else {}
    return {**titled, **_of_page(told), **kept, "text": unmarked(text).strip()}


def _of_page(told: Mapping[str, object]) -> Fields:
    """What is told of a page that is a field of an article; a file that it was read from is no source."""
    named = {_OTHER_NAMES.get(name, normal_name(name)): value for name, value in reversed([*told.items()])}
    is_file = isinstance(source := named.get("source"), str) and "/" in source and not web_address(source)
    is_left = {*_OF_THE_RECORD, *(["source"] if is_file else [])}
    return {name: value for name, value in named.items() if name in KNOWN and name not in is_left}
