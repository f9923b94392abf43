"""References with a tag before each line, as libraries export them: RIS, EndNote, PubMed, Web of Science."""

import csv
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from model.readers.days.days import parse_day
from model.readers.fields import web_address

Fields = dict[str, object]

DOI: Final = "https://doi.org/"
_DOI: Final = re.compile(r"10\.\d{4,9}/\S+")
"""How what stands for good in the place of an address is written."""


class Style(NamedTuple):
    """How a program writes them."""

    begins: re.Pattern[str]
    """A text of such references."""
    parts: re.Pattern[str]
    """What stands between two of them."""
    line: re.Pattern[str]
    """A line with its `tag` and `value`; one that is none goes on with what is above it."""
    tags: Mapping[str, str]
    """What a tag tells, the surest first: a field, a `day` or a `year` to make a day of, a `doi`."""
    goes_on: str = " "
    """What stands between a line and the one that goes on with it."""


_RIS: Final = Style(
    begins=re.compile(r"\s*TY {1,2}- "),
    parts=re.compile(r"^ER {1,2}-.*$", re.MULTILINE),
    line=re.compile(r"(?P<tag>[A-Z][A-Z0-9]) {1,2}- ?(?P<value>.*)"),
    tags={
        **dict.fromkeys(("TI", "T1"), "title"),
        **dict.fromkeys(("DA", "Y1"), "day"),
        "PY": "year",
        **dict.fromkeys(("AU", "A1"), "author"),
        **dict.fromkeys(("AB", "N2"), "text"),
        **dict.fromkeys(("T2", "JO", "JF", "PB"), "source"),
        **dict.fromkeys(("UR", "LK", "L1"), "url"),
        "DO": "doi",
        "LA": "lang",
    },
    goes_on="\n\n",
)
_ENDNOTE: Final = Style(
    begins=re.compile(r"\s*%0 \S"),
    parts=re.compile(r"^(?=%0 )", re.MULTILINE),
    line=re.compile(r"%(?P<tag>\S) ?(?P<value>.*)"),
    tags={
        "T": "title",
        "A": "author",
        "X": "text",
        "8": "day",
        "D": "year",
        "U": "url",
        "R": "doi",
        "G": "lang",
        **dict.fromkeys("JBI", "source"),
    },
    goes_on="\n\n",
)
_PUBMED: Final = Style(
    begins=re.compile(r"\s*PMID- ?\d"),
    parts=re.compile(r"^(?=PMID- )", re.MULTILINE),
    line=re.compile(r"(?P<tag>[A-Z]{2,4}) {0,2}- ?(?P<value>.*)"),
    tags={
        **dict.fromkeys(("TI", "BTI"), "title"),
        **dict.fromkeys(("DP", "DEP"), "day"),
        **dict.fromkeys(("FAU", "AU"), "author"),
        "AB": "text",
        **dict.fromkeys(("JT", "TA"), "source"),
        **dict.fromkeys(("AID", "LID"), "doi"),
        "LA": "lang",
    },
)
_WEB_OF_SCIENCE: Final = Style(
    begins=re.compile(r"\s*(?:FN [^\n]{1,200}\n\s*)?(?:VR [\d.]+\s+)?PT [A-Z]\s*\n(?:[A-Z][A-Z0-9] |   )"),
    parts=re.compile(r"^E[RF][ \t]*$", re.MULTILINE),
    line=re.compile(r"(?P<tag>[A-Z][A-Z0-9]) (?P<value>.*)"),
    tags={
        "TI": "title",
        "PD": "day",
        "PY": "year",
        **dict.fromkeys(("AF", "AU"), "author"),
        "AB": "text",
        "SO": "source",
        "DI": "doi",
        "LA": "lang",
    },
)
_STYLES: Final = (_RIS, _ENDNOTE, _PUBMED, _WEB_OF_SCIENCE)
_OF_ROWS: Final = re.compile(r"\ufeff?PT\t(?:[A-Z][A-Z0-9]\t)+[A-Z][A-Z0-9]\t?\r?\n")
"""The first line of what Web of Science exports between tabs."""
_LISTS: Final = ("author",)
"""Fields of which a line of their own, and one that goes on, is another."""


def citations_in(text: str) -> list[Fields]:
    """The fields of each reference; none if the text is not of them."""
    style = next((style for style in _STYLES if style.begins.match(text)), None)
    if style is None:  # nearly all
        return []
    return [fields for part in style.parts.split(text) if (fields := _fields(_told(part, style), style))]


def are_rows_of_citations(text: str) -> bool:
    """Whether a text begins as references of Web of Science do that have a row each, with tags for columns."""
    return _OF_ROWS.match(text) is not None


def citations_in_rows(lines: Iterable[str]) -> Iterator[Fields]:
    """The fields of each such row."""
    for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
        told = {tag: _parts(words, tag) for tag, words in row.items() if isinstance(words, str) and words.strip()}
        if fields := _fields(told, _WEB_OF_SCIENCE):
            yield fields


def _parts(words: str, tag: str) -> list[str]:
    return words.strip().split("; ") if _WEB_OF_SCIENCE.tags.get(tag) in _LISTS else [words.strip()]


def _fields(told: Mapping[str, Sequence[str]], style: Style) -> Fields:
    """The fields of what stands behind each tag."""
    said: dict[str, list[str]] = {field: [] for field in style.tags.values()}
    for tag, field in style.tags.items():
        said[field] += told.get(tag, ()) if field != "author" or not said[field] else ()
    if not said["title"] and not said["text"]:
        return {}
    days, years = said["day"], said.get("year", [])
    fields: Fields = {name: said[name][0] for name in ("title", "source", "lang") if said[name]}
    return fields | {
        "date": _day(days, years),
        "author": ", ".join(said["author"]),
        "url": _address(said.get("url", []), said["doi"]),
        "text": "\n\n".join(said["text"] or said["title"][:1]),
    }


def _told(part: str, style: Style) -> dict[str, list[str]]:
    """What stands behind each tag, with what goes on below it."""
    told: dict[str, list[str]] = {}
    tag = ""
    for line in part.splitlines():
        found = style.line.fullmatch(line)
        tag = found["tag"] if found else tag
        words = (found["value"] if found else line).strip()
        if not words or tag not in style.tags:
            continue
        values = told.setdefault(tag, [])
        if found or not values or style.tags[tag] in _LISTS:
            values.append(words)
        else:
            values[-1] += style.goes_on + words
    return told


def _day(days: Sequence[str], years: Sequence[str]) -> str:
    """The first that is one, by itself or with its year; else what is told of it."""
    days, years = ([each.rstrip("/") for each in told] for told in (days, years))
    ways = [*(f"{day} {year}" for day in days for year in years if year not in day), *days, *years]
    return next((way for way in ways if parse_day(way)), next(iter(ways), ""))


def _address(urls: Sequence[str], dois: Sequence[str]) -> str | None:
    """The first that is one of the web, else that of its DOI."""
    found = (doi[0] for told in dois if (doi := _DOI.match(told)))
    return next(filter(web_address, urls), None) or next((DOI + doi for doi in found), None)
