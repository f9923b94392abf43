"""A document of Nexis as it was before 2020: source, day and title above labels in capitals, its words below these."""

import re
from collections.abc import Iterator
from typing import Final

from model.readers.days.days import parse_day
from model.readers.text.bylines import author_of

Fields = dict[str, object]

LONGEST_DAY: Final = 60
"""Characters of a line that is a day."""
_BLANK: Final = re.compile(r"\n[ \t]*\n")
_LABEL: Final = re.compile(
    r"(?P<name>BYLINE|SECTION|LENGTH|DATELINE|HEADLINE|HIGHLIGHT|SERIES|TYPE|CORRECTION(?:-DATE)?|BODY):"
    r" *(?P<words>.*)",
    re.DOTALL,
)
"""What stands above the words, each in a block of its own."""
_BEHIND: Final = re.compile(
    r"(?:URL|LOAD-DATE|LANGUAGE|GRAPHIC|SUBJECT|PUBLICATION-TYPE|DOCUMENT-TYPE|JOURNAL-CODE|NOTES): ?|Copyright \d{4}\b"
)
"""What begins the blocks behind them."""
_LENGTH: Final = re.compile(r"^[ \t]*LENGTH: *[\d,]+ +words", re.MULTILINE)
_RIGHTS: Final = re.compile(r"Copyright .*|All Rights Reserved\.?", re.IGNORECASE)


def has_labels(part: str) -> bool:
    """Whether a document tells its length as Nexis did."""
    return _LENGTH.search(part) is not None


def nexis_fields(part: str) -> Fields:
    """The fields of a document; none if it has no day, or no words."""
    blocks = [lines for block in _BLANK.split(part) if (lines := list(_lines(block)))]
    labels = [_LABEL.fullmatch("\n".join(block)) for block in blocks]
    first = next((at for at, label in enumerate(labels) if label), 0)
    begin = first
    while begin < len(blocks) and (label := labels[begin]) and not (label["name"] == "BODY" and label["words"]):
        begin += 1
    end = next((at for at in range(begin, len(blocks)) if _BEHIND.match(blocks[at][0])), len(blocks))
    said = {label["name"].lower(): " ".join(label["words"].split()) for label in labels[:begin] if label}
    dated = next((at for at in range(first) if any(map(_day_in, blocks[at]))), None)
    if dated is None or begin == end:
        return {}
    above = [line for block in blocks[: dated + 1] for line in block]
    day = next(at for at, line in enumerate(above) if _day_in(line))
    title = " ".join(line for block in blocks[dated + 1 : first] for line in block)
    url = next((block[0].partition(":")[2].strip() for block in blocks[end:] if block[0].startswith("URL:")), None)
    return {
        "title": said.get("headline") or title,
        "source": above[day - 1] if day else None,
        "date": parse_day(above[day]),
        "author": author_of(said.get("byline", "")) or said.get("byline"),
        "url": url,
        "text": "\n\n".join(" ".join(block) for block in blocks[begin:end]).removeprefix("BODY:").lstrip(),
    }


def _lines(block: str) -> Iterator[str]:
    """Those that are more than whose rights they are."""
    lines = (line.strip() for line in block.splitlines())
    return (line for line in lines if line and not _RIGHTS.fullmatch(line))


def _day_in(line: str) -> bool:
    return len(line) <= LONGEST_DAY and parse_day(line) is not None
