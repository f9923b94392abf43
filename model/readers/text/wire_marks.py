"""Stories as wires send them: a line of slugs, and lines between a mark that begins them and one that ends them.

`^China suspends ban<`, as the ANPA's standard has it; and what BBC Monitoring says below a text of where it is from.
"""

import re
from typing import Final

TOP: Final = 1_500
"""Characters among which lines with marks stand."""
BOTTOM: Final = 600
"""Characters at the end of which it is told where a text is from."""

_MARKED: Final = re.compile(r"^[ \t]*\^(?P<words>[^\n<=]{3,200})(?P<end>[<=])[ \t]*$", re.MULTILINE)
_SLUG: Final = re.compile(r"(?:[A-Z]{2}[-–])+.*|.*,\s?\d{2,4}|Eds?:.*", re.DOTALL)
_BY: Final = re.compile(r"by +(?P<author>\S.*)", re.IGNORECASE)
_FILED: Final = re.compile(
    r"^[A-Z]{2}-[A-Z]{2}-(?P<month>\d\d)-(?P<day>\d\d)-(?P<year>\d\d) +\d{4}[A-Z]{3}<?[ \t]*$", re.MULTILINE
)
"""`AP-WF-05-13-25 1012GMT<`, below a story of the Associated Press."""
_MONITORED: Final = re.compile(
    r"^Source: (?P<source>[^\n]{3,200}?)(?:, in [A-Z][a-z]+(?: and [A-Z][a-z]+)?)? \d{4} gmt "
    r"(?P<day>\d{1,2} [A-Z][a-z]{2}) (?P<year>\d\d)[ \t]*$",
    re.MULTILINE,
)
_CENTURY: Final = 70
"""The two figures of a year from which on it is of the last century."""


def wire_fields(text: str) -> dict[str, object]:
    """Title, author, source and day of a story of a wire, as far as its marks tell them; nothing of any other text."""
    if "^" in text[:TOP] and (told := _of_marks(text)):
        return told
    end = text[-BOTTOM:]
    if " gmt " not in end or (found := _MONITORED.search(end)) is None:
        return {}
    source = found["source"].split(" in English")[0].partition(",")[0]
    return {"source": source, "date": f"{found['day']} {_whole(found['year'])}"}


def _of_marks(text: str) -> dict[str, object]:
    lines = [(found["words"].strip(), found["end"]) for found in _MARKED.finditer(text[:TOP])]
    titles = [words for words, end in lines if end == "<" and not _SLUG.fullmatch(words) and not _BY.match(words)]
    authors = [found["author"] for words, _ in lines if (found := _BY.match(words))]
    if not titles or len(lines) < 2:
        return {}
    named = [words for words, end in lines if end == "=" and not _BY.match(words)]
    filed = _FILED.search(text[-BOTTOM:])
    day = f"{_whole(filed['year'])}-{filed['month']}-{filed['day']}" if filed else None
    told: dict[str, object] = {"title": titles[0], "author": next(iter(authors), None), "date": day}
    told["source"] = next(iter(named), None)
    return {name: value for name, value in told.items() if value}


def _whole(year: str) -> str:
    return f"{'19' if int(year) >= _CENTURY else '20'}{year}"
