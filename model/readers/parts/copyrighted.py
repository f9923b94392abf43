"""Articles as databases of the press give them in one text: each below a head, above a line of whose rights it is.

The head tells title, byline, day and outlet, labelled or not, in lines; NewsBank, and what imitates Nexis or Factiva.
"""

import re
from collections.abc import Iterator, Sequence, Set
from itertools import islice, pairwise
from typing import Final, NamedTuple

from model.days.datelines import dateline_date
from model.readers.days.days import parse_day
from model.readers.text.bylines import BYLINE, author_of
from model.readers.text.endings import SENTENCE_END

Fields = dict[str, object]

LEAST: Final = 2
"""Articles that make an export."""
HEAD: Final = 12
"""Lines above the words, at most."""
LONGEST: Final = 200
"""Characters of one of these."""

RIGHTS: Final = re.compile(
    r"^[ \t]*(?:Copyright:? *)?(?:Copyright|\(c\)|©)[^\n]{0,12}\b(?:19|20)\d\d\b[^\n]{0,150}$",
    re.IGNORECASE | re.MULTILINE,
)
"""The line below an article that tells whose it is."""
_LABEL: Final = re.compile(r"(?P<name>[A-Z][A-Za-z/ -]{2,24}?) ?: *(?P<value>.*)")
_FIELDS: Final = {
    **dict.fromkeys(("title", "headline"), "title"),
    **dict.fromkeys(("author", "byline", "author/byline", "authors", "by"), "author"),
    **dict.fromkeys(("date", "publication date", "published", "issue date"), "date"),
    **dict.fromkeys(("publication", "source", "newspaper", "outlet", "publication title", "publisher"), "source"),
    **dict.fromkeys(("url", "link"), "url"),
}
_OTHERS: Final = frozenset(
    (
        *("accession number", "article id", "article text", "body", "caption", "column", "correction", "dateline"),
        *("document id", "document type", "edition", "full text", "index terms", "issn", "language", "length"),
        *("lexile", "load-date", "memo", "openurl link", "page", "pages", "product", "readability", "record"),
        *("record number", "section", "subject", "text", "type", "word count", "words"),
    )
)
"""Labels of what is no text."""
_NOTHING: Final = re.compile(
    r"(?:\W*\d{1,4}\W*|[\W_]*|(?:page|document)? ?\d+ of \d+.*|all rights reserved\.?|body)", re.IGNORECASE
)
_LENGTH: Final = re.compile(r"(?:.*\D)?[\d,]+ words\b.*", re.IGNORECASE)
_PLACE_BEHIND: Final = re.compile(r"\s*\([A-Z][\w ,.]{1,30}\)$")
_ARTICLE_BEHIND: Final = re.compile(r"(?P<name>.+), The")
_WORD: Final = re.compile(r"[^\W\d_]{4,}")


class _Head(NamedTuple):
    """What stands above the words of an article, and these."""

    fields: Fields
    plain: list[str]
    """Lines without a label that are no day and no byline."""
    words: list[str]
    outlet: int | None
    """Which of `plain` names who has the rights."""


def copyrighted_in(text: str) -> list[Fields]:
    """The fields of each article; none of a text that is no such export."""
    if len([*islice(RIGHTS.finditer(text), LEAST)]) < LEAST:  # nearly all
        return []
    heads = [_head(lines, rights) for lines, rights in _parts(text)]
    places = {head.outlet for head in heads if head.outlet is not None}
    told = [_fields(head, places) for head in heads]
    return [fields for fields in told if fields] if len(told) >= LEAST and all(told) else []


def _parts(text: str) -> Iterator[tuple[list[str], str]]:
    """The lines of each article, from the end of that above to the line of whose rights it is."""
    ends = [0, *(found.end() for found in RIGHTS.finditer(text))]
    for begin, end in pairwise(ends):
        lines = [line.strip() for line in text[begin:end].splitlines()]
        first = next((at for at, line in enumerate(lines) if not _is_behind(line)), len(lines))
        if first < len(lines) - 1:
            yield lines[first:-1], lines[-1]
    rest = [line for line in text[ends[-1] :].splitlines() if not _is_behind(line.strip())]
    if rest:
        yield rest, ""


def _is_behind(line: str) -> bool:
    """Whether a line at the end of an article is none of its words, nor of the next one's."""
    return (
        not line or _NOTHING.fullmatch(line) is not None or _name_of(line) in _OTHERS or RIGHTS.match(line) is not None
    )


def _name_of(line: str) -> str:
    found = _LABEL.match(line)
    return found["name"].lower() if found else ""


def _head(lines: Sequence[str], rights: str) -> _Head:
    end = _end_of_head(lines)
    fields, plain = dict[str, object](), list[str]()
    for line in filter(None, lines[:end]):
        name, found = _name_of(line), _LABEL.match(line)
        if found and (field := _FIELDS.get(name)):
            fields.setdefault(field, found["value"].strip())
        elif name in _OTHERS or _NOTHING.fullmatch(line):
            continue
        elif day := parse_day(line) or dateline_date(line):
            fields.setdefault("date", day)
        elif BYLINE.match(line):
            fields.setdefault("author", author_of(line))
        elif not _LENGTH.fullmatch(line):
            plain.append(line)
    words = list(lines[end:])
    while words and _is_behind(words[-1]):
        words.pop()
    outlet = None if "source" in fields else next((at for at, line in enumerate(plain) if _is_of(line, rights)), None)
    return _Head(fields, plain, words, outlet)


def _fields(head: _Head, places: Set[int]) -> Fields | None:
    """Of one article; None where its head tells no title and day, or there are no sentences below.

    The outlet stands where the others of the export have theirs, where nothing tells it.
    """
    fields, plain = dict(head.fields), list(head.plain)
    at = next(iter(places)) if head.outlet is None and len(places) == 1 else head.outlet
    if "source" not in fields and at is not None and at < len(plain) and len(plain) > 1:
        fields["source"] = plain.pop(at)
    if "title" not in fields and plain:
        fields["title"] = plain.pop(0)
    is_whole = fields.get("title") and fields.get("date") and (fields.get("source") or fields.get("author"))
    if not is_whole or not any(map(SENTENCE_END.search, head.words)):
        return None
    above = [*plain, ""] if plain else []
    return {
        **fields,
        "source": _named(str(fields.get("source") or "")),
        "text": "\n".join((*above, *head.words)).strip(),
    }


def _end_of_head(lines: Sequence[str]) -> int:
    """The line with which the words begin: the first sentence, or what is too long for a head, below its first line."""
    told = 0
    for at, line in enumerate(lines):
        is_labelled = _name_of(line) in _FIELDS or _name_of(line) in _OTHERS
        is_words = len(line) > LONGEST or (SENTENCE_END.search(line) and not is_labelled and told > 0)
        if told > HEAD or (is_words and not BYLINE.match(line)):
            return at
        told += bool(line)
    return len(lines)


def _is_of(line: str, rights: str) -> bool:
    """Whether a line names who has the rights, or is a name as those of papers are (`Globe, The (MA)`)."""
    words = _WORD.findall(_named(line).lower())
    return bool(words) and (all(word in rights.lower() for word in words) or _PLACE_BEHIND.search(line) is not None)


def _named(outlet: str) -> str:
    """`The Washington Post` of `Washington Post, The (DC)`."""
    outlet = _PLACE_BEHIND.sub("", outlet)
    found = _ARTICLE_BEHIND.fullmatch(outlet)
    return f"The {found['name']}" if found else outlet
