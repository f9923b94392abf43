"""Documents of ProQuest in one text, each by its labels: as text, from rich text, or from the lines of a PDF."""

import re
from collections.abc import Iterator
from typing import Final

from model.readers.days.days import parse_day

Fields = dict[str, object]

TEXT: Final = "full text"
"""The label of the words of a document."""

APART: Final = 1_500
"""Characters of what a label behind the words says, at most."""

_MARK: Final = "ProQuest"
_RULE: Final = re.compile(r"^(?:_{20,}|\*{20,})[ \t]*$", re.MULTILINE)
_BEGIN: Final = re.compile(r"^[ \t]*Document \d+ of \d+[ \t]*$", re.MULTILINE)
_END: Final = re.compile(r"(?<=\n)(?=Database: )[^\n]*\n+")
"""The last of the labels."""
LABEL: Final = re.compile(
    r"^(?P<name>Authors?|Publication info|ProQuest document (?:link|ID)|Abstract|Links|Full [Tt]ext|Subject|"
    r"Business indexing term|(?:Narrow|Broad) subject|Location|People|Company(?: / organization)?|Classification|"
    r"Identifier / keyword|Credit|Supplement|Title|Publication (?:title|year|date|subject|frequency)|Source type|"
    r"Language(?: of publication)?|Document (?:type|URL|feature)|Copyright|Last [Uu]pdated|Database|First page|Pages?|"
    r"Volume|Issue|Year|URL|Section|(?:Place|Country) of publication|Publisher|e?-?ISSN|Dateline|Illustration|"
    r"Contact us at)(?: \(\w+\))?: ?"
    r"|^(?P<alone>ABSTRACT|FULL TEXT|DETAILS|LINKS|ProQuest document link)(?: \(\w+\))?[ \t]*$",
    re.MULTILINE,
)
_DAY: Final = re.compile(r"\d{1,2} [A-Z][a-z]{2,8}\.? (?:19|20)\d\d")
_TOLD: Final = frozenset(("proquest document link", "proquest document id", "publication title", "publication info"))
"""Labels of which one shows that a text is of ProQuest."""
_WRITER: Final = re.compile(r"(?P<author>[^\W\d_][\w’'-]+, [^\n.;:]{2,60})\.")


def name_of(label: re.Match[str]) -> str:
    """A label as it is known here."""
    return (label["name"] or label["alone"]).lower()


def is_begun(line: str) -> bool:
    """Whether a document begins below a line."""
    return _BEGIN.fullmatch(line) is not None


def proquest_in(text: str) -> list[Fields]:
    """The fields of each document; none if the text is no such export."""
    if _MARK not in text or not any(name_of(label) == TEXT for label in LABEL.finditer(text)):  # nearly all
        return []
    return [fields for part in _apart(text) if (fields := _of(part))]


def _apart(text: str) -> list[str]:
    """The documents: below the lines that count them, else between rules, else each up to its last label."""
    if _BEGIN.search(text):
        return _BEGIN.split(text)
    return _RULE.split(text) if _RULE.search(text) else _END.split(text)


def _of(part: str) -> Fields:
    """By its labels; the title stands above the first of them."""
    labels = _without_those_in_words([*LABEL.finditer(part)])
    if not labels:
        return {}
    ends = [*(label.start() for label in labels[1:]), len(part)]
    said: dict[str, str] = {}
    for label, end in zip(labels, ends, strict=True):
        said.setdefault(name_of(label), _RULE.sub("", part[label.end() : end]).strip())
    words = said.get(TEXT) or said.get("abstract") or ""
    if not words or not _TOLD.intersection(said):
        return {}
    info = " ".join((said.get("publication title") or said.get("publication info") or "").split())
    source = re.split(r" *[;(,]", info, maxsplit=1)[0]
    lines = [line.strip() for line in _RULE.sub("", part[: labels[0].start()]).splitlines() if line.strip()]
    title, author, cited = _above(lines, source)
    day = said.get("publication date") or said.get("publication info") or cited
    return {
        "title": said.get("title") or title,
        "source": source,
        "date": parse_day(said.get("publication date")) or _day_in(day) or said.get("publication date"),
        "author": said.get("author") or said.get("authors") or author,
        "url": "".join((said.get("document url") or said.get("proquest document link") or "").split()),
        "text": "\n\n".join(_paragraphs(words)),
    }


def _without_those_in_words(labels: list[re.Match[str]]) -> list[re.Match[str]]:
    """Without lines of the words that look like labels (`Location: Geneva`): those behind the words come densely."""
    at = next((at for at, label in enumerate(labels) if name_of(label) == TEXT), None)
    if at is None:
        return labels
    behind = len(labels) - 1
    while behind - 1 > at and labels[behind].start() - labels[behind - 1].end() <= APART:
        behind -= 1
    return [*labels[: at + 1], *labels[max(behind, at + 1) :]]


def _above(lines: list[str], source: str) -> tuple[str, str, str]:
    """Title, author and citation, from what stands above the labels; a PDF cites there who wrote it, and where."""
    at = next((at for at, line in enumerate(lines) if source and source in line and at), None)
    if at is None:
        return (lines[-1] if lines else ""), "", ""
    cited = " ".join(lines[at:])
    before = lines[at - 1] if lines[at].startswith(source) else cited.partition(source)[0].strip()
    writer = _WRITER.fullmatch(before)
    is_above = writer is not None and before == lines[at - 1]
    return " ".join(lines[: at - is_above]), writer["author"] if writer else "", cited


def _day_in(words: str) -> str | None:
    found = _DAY.search(words)
    return found[0] if found else None


def _paragraphs(text: str) -> Iterator[str]:
    return (" ".join(part.split()) for part in re.split(r"\n[ \t]*\n", text) if part.strip())
