"""Who wrote a text, by the line near its top that says so."""

import re
from collections.abc import Sequence
from itertools import islice, pairwise
from typing import Final

from model.days.dating import ANY_DAY, NAME, WEEKDAY

BYLINE: Final = re.compile(
    r"^\s*(?i:written |reported |story |posted |text )?(?i:by):?\s+(?P<author>[A-Z][^\n|·•]{1,80}?)"
    r"(?:\s*[|·•][^\n]{0,60})?(?<![.!?])\s*$"
)

OF_BODIES: Final = re.compile(
    r"(?:the )?(?:[A-Z][\w.’'-]*\s+(?:(?:of|on|and|for)\s+)?){0,4}"
    r"(?i:committee|commission|bureau|office|department|ministry|embassy|consulate|agency|council|administration|"
    r"caucus|house|senate|newsroom)\b(?:\s+(?:(?:of|on|for|to|in|and|the)\b|[A-Z(][\w.’'()-]*),?)*"
    r"|[A-Z][^\n,]{3,40},\s(?:[\w.’'-]+ ){0,3}(?i:secretary|spokes\w+|chair\w*|ambassador|director|minister)\b"
    r"[^\n.]{0,40}"
)
"""Who publishes something, or whose words it is, as bodies and offices are named."""
_OFFICE: Final = re.compile(
    r"(?:[A-Z][\w.’'-]*\s){0,4}(?i:secretary|spokes\w+|chair\w*|ambassador|director|minister|president|premier|"
    r"representative|commissioner|administrator|counsell?or)\b(?:\s(?:of|for|to)\s[^\n,.:;]{2,50})?"
)
"""The office of somebody, in a line of its own."""
_WHOLE_NAME: Final = re.compile(r"(?:[A-Z][\w.’'-]*)(?: (?:[A-Z][\w.’'-]*|van|von|der|de|bin|al)){1,3}")
OFFICE_NEAR: Final = 3
"""Lines among which the first may be a name above an office."""
PLACEHOLDER: Final = re.compile(
    r"\W*(?:anonym(?:ous)?|untitled|unknown|unspecified|none|no (?:title|author)|title|author|"
    r"(?:(?:microsoft )?word[ -])?do[ck]ument ?\d*|(?:microsoft )?(?:powerpoint[ -])?pr[eä]sentation ?\d*)?\W*",
    re.IGNORECASE,
)
"""What programs put into a file for its author or its title where nobody has named one."""

TOP_LINES: Final = 10
"""Among which a byline stands, the points above it counted."""
_POINT: Final = re.compile(r"[ \t]*(?:[*•-] |\((?:Adds|Updates|Recasts|Corrects|Rewrites|Writes|Refiles|Repeats)\b)")
"""A point of what wires put above a byline, or what is new in the story."""
_DAY_BEHIND: Final = re.compile(
    rf"(?:\s*[,;(–—-]\s*|\s+)(?:on\s+)?(?:{WEEKDAY},?\s+)?"
    rf"(?:{NAME}\s+{ANY_DAY}(?:,?\s+\d{{4}})?|{ANY_DAY}\.?\s+{NAME}(?:,?\s+\d{{4}})?|\d{{4}}-\d\d-\d\d"
    r"|\d{1,2}[./]\d{1,2}[./]\d{2,4})(?!\w).*",
    re.IGNORECASE,
)
"""A day, and what else there is of it, behind who wrote something."""


_PLACE: Final = r"[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,2}"
_IN_A_PLACE: Final = re.compile(
    r"(?P<name>[A-Z][\w.’'-]*(?:\s(?:(?:van|von|der|den|de|da|del|di|la|le|al|bin|el)\s)?[A-Z][\w.’'-]*){1,3})"
    rf"\s(?:(?:reporting\s)?in|reporting\sfrom)\s(?!Chief|Residence|Charge|Exile|Training){_PLACE}"
)
"""A name, and where who has it writes from."""
_BODY: Final = re.compile(
    r"\b(?:office|bureau|department|ministry|embass|mission|committee|commission|council|administration|agency|consul|"
    r"institut|cent(?:er|re)|university|college|school|chamber|union|association|club|foundation|delegation|network|"
    r"coalition|alliance|initiative|society|federation|group|party|forum|project|campaign)",
    re.IGNORECASE,
)
"""What has its place in its name: `Chamber of Commerce in China`."""
_REPORTING: Final = re.compile(rf"reporting\s(?:in|from)\s{_PLACE}")
_BETWEEN_NAMES: Final = re.compile(r"((?:,?\s+and|\s*[,;&/])\s+)")
OF_TWO_WORDS: Final = ("New", "Hong", "San", "Los", "Phnom", "Kuala", "Abu", "Buenos", "Tel", "Addis", "Washington")
"""How places of several words begin."""


def without_places(names: str) -> str:
    """Who wrote something, without where they did (`Jane Doe in London and John Roe in New York`)."""
    if " in " not in names and "reporting" not in names:  # nearly all
        return names
    told, is_placed, between = "", False, ""
    for at, part in enumerate(_BETWEEN_NAMES.split(names)):
        if at % 2:
            between = part
            continue
        found = None if _BODY.search(part) else _IN_A_PLACE.fullmatch(part.strip())
        is_one = part[:1].isupper() and (" " not in part.strip() or part.startswith(OF_TWO_WORDS))
        is_place = (is_placed and is_one) or _REPORTING.fullmatch(part.strip()) is not None
        is_placed = found is not None or is_place
        if not is_place:
            told += (between if told else "") + (found["name"] if found else part)
    return told


def author_of(text: str) -> str | None:
    """Whoever the byline among the first lines names, without the day that may stand behind."""
    lines = islice((line for line in text[:2_000].splitlines() if line and not line.isspace()), TOP_LINES)
    for line in islice((line for line in lines if not _POINT.match(line)), 4):
        if found := BYLINE.match(line):
            return without_places(_DAY_BEHIND.sub("", found["author"]))
    return None


def who_and_office(lines: Sequence[str]) -> int | None:
    """Where among the first of these lines a name stands right above an office; None if it does nowhere."""
    pairs = pairwise(lines[: OFFICE_NEAR + 1])
    found = (at for at, (name, office) in enumerate(pairs) if _WHOLE_NAME.fullmatch(name) and _OFFICE.fullmatch(office))
    return next(found, None)
