"""Several documents in one text, as databases export them: Nexis, Factiva, ProQuest, references."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from model.article import Article
from model.errors import ReadError
from model.readers.days.days import parse_day
from model.readers.days.undated import dated_by_name
from model.readers.inputs import Input
from model.readers.parts.beside_clips import told_beside
from model.readers.parts.bibtex import references_in
from model.readers.parts.citations import citations_in
from model.readers.parts.clippings import clippings_in
from model.readers.parts.copyrighted import copyrighted_in
from model.readers.parts.feet import without_foot
from model.readers.parts.nexis import has_labels, nexis_fields
from model.readers.parts.proquest import proquest_in
from model.readers.parts.search_hits import hit_in_lines
from model.readers.rows.rows import Rows
from model.readers.text.bylines import author_of

Fields = dict[str, object]

_BEGIN: Final = re.compile(r"^[ \t]*\d+ of \d+ DOCUMENTS?[ \t]*$", re.MULTILINE)
END: Final = re.compile(r"^(?:[ \t]*End of Document[ \t]*|(?:AN {1,2})?Document [A-Z]{3,12}\d{8,}\w*)$", re.MULTILINE)
TAGGED: Final = re.compile(
    r"(?P<tag>[A-Z]{2,3}(?=  |$)|(?:HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|LA|CY|LP|TD|CO|IN|NS|RE|IPD|IPC|PUB|AN)(?= ))"
    r"(?: +(?P<value>\S.*))?"
)
"""A tag on a line of its own, as from cells, or before its words; of these at one blank the known ones alone."""
TAGS: Final = frozenset(("HD", "SN", "LP"))
_FACTIVA_FIELDS: Final = {"HD": "title", "BY": "author", "PD": "date", "SN": "source", "LP": "text", "TD": "text"}
_LABEL: Final = re.compile(r"(?P<name>[A-Z][A-Za-z-]{2,20}): *(?P<value>.*)")
BODY: Final = re.compile(r"^[ \t]*(?:BODY:|Body)[ \t]*$", re.MULTILINE)
_BEHIND: Final = re.compile(
    r"^[ \t]*(?:(?:URL|LOAD-DATE|Load-Date|LANGUAGE|Language|GRAPHIC|Graphic|SUBJECT|Classification|"
    r"(?:PUBLICATION|DOCUMENT|Publication|Document)-(?:TYPE|Type)|JOURNAL-CODE|Journal Code): ?|Copyright \d{4}\b|"
    r"(?:Classification|Graphic|Notes)[ \t]*$)",
    re.MULTILINE,
)
_WORDS: Final = re.compile(r"[ \t]*(?:WC +)?[\d,]+ words[ \t]*")
"""A line with which Factiva says how long a document is."""
_LENGTH: Final = re.compile(r"[\d,]+ words")
_LENGTH_TOLD: Final = re.compile(r"^[ \t]*(?:LENGTH|Length): *[\d,]+ +words", re.MULTILINE)
_ABOUT_THE_SEARCH: Final = re.compile(r"\s*(?:Search Summary\b|© \d{4} Factiva\b)")
"""How what Factiva says below the last document begins: what was asked for, and whose service it is."""
COPYRIGHT: Final = re.compile(r"(?:Copyright|\(c\)|©).*\d{4}.*", re.IGNORECASE)
_BELOW_DAY: Final = re.compile(r"(?:Section|Length|Byline|Dateline): ")
_TIME: Final = re.compile(r"\d\d?:\d\d.*")
_CONTENTS: Final = re.compile(r"\s*(?:Table of Contents|User Name:|Documents? \(\d+\)|\d+ of \d+ DOCUMENTS?)")


def documents_in(text: str) -> list[Fields]:
    """The fields of each document; none if the text is no such export."""
    if told := citations_in(text) or references_in(text) or clippings_in(text):
        return told
    if told := proquest_in(text):
        return told
    if _is_alone(text) and (fields := _of_part(text)):
        return [fields]
    if "Document" not in text and " DOCUMENT" not in text:  # nearly all
        return copyrighted_in(text)
    mark = _BEGIN if _BEGIN.search(text) else END
    parts = mark.split(text)
    if len(parts) < 3 and not _is_one_of(parts):
        return []
    parts = parts[1:] if mark is _BEGIN else parts[: -1 if _is_nothing(parts[-1]) else None]
    found: list[Fields] = [_of_part(part) or {"text": part.strip()} for part in parts if part.strip()]
    return found if sum("date" in fields for fields in found) > len(found) / 2 else []


def _is_nothing(rest: str) -> bool:
    """Whether there is no document in what stands below the last."""
    return not rest.strip() or _ABOUT_THE_SEARCH.match(rest) is not None


def _is_alone(text: str) -> bool:
    """Whether a text is a document of Nexis of which the line that ends it was not copied."""
    if "Load-Date:" not in text and "LOAD-DATE:" not in text:  # nearly all
        return False
    if END.search(text) or _BEGIN.search(text) or not _LENGTH_TOLD.search(text):
        return False
    body = BODY.search(text)
    return body is not None and behind(text[body.end() :])


def _is_one_of(parts: Sequence[str]) -> bool:
    """Whether an export is of one document alone: counted, with its length, or labels behind its words."""
    *told, rest = parts
    if len(told) != 1:
        return False
    if not told[0].strip() and has_labels(rest):
        return True
    if not _is_nothing(rest):
        return False
    if any(map(_WORDS.fullmatch, told[0].splitlines())):
        return True
    return (body := BODY.search(told[0])) is not None and behind(told[0][body.end() :])


def behind(text: str) -> bool:
    """Whether a label of what stands behind the words of a document begins one of these lines."""
    return _BEHIND.search(text) is not None


def bundle_articles(documents: Sequence[Fields], source: Input) -> Iterator[Article | ReadError]:
    """An article a document, known by its number; of an issue of one paper, of the day of the file's name."""
    left = list(told_beside(documents, source.place))
    rows, is_issue = Rows(source), all("date" in fields and fields["date"] is None for fields in documents)
    for number, fields in enumerate(documents, start=1):
        for piece in rows.pieces(fields, f"{source.place}:{number}"):
            if is_issue and isinstance(piece, Article) and not piece.date:
                yield dated_by_name(piece)
            else:
                yield piece
    yield from rows.rest()
    yield from left


def _of_part(part: str) -> Fields:
    lines = [line for line in part.splitlines() if line.strip()]
    tags = {line.partition(" ")[0] for line in lines}
    if tags >= TAGS:
        return _of_tags(lines)
    if hit := hit_in_lines(lines):
        return hit
    is_old = has_labels(part) and ("HEADLINE:" in part or not BODY.search(part))
    return (nexis_fields(part) if is_old else {}) or _of_lines(part)


def _of_tags(lines: Sequence[str]) -> Fields:
    told: dict[str, list[str]] = {}
    name = ""
    for line in lines:
        found = TAGGED.fullmatch(line.rstrip())
        if found:
            name = _FACTIVA_FIELDS.get(found["tag"], "")
        if name and (said := (found["value"] or "") if found else line.strip()):
            told.setdefault(name, []).append(said)
    fields: Fields = {name: " ".join(values) for name, values in told.items()}
    byline = " ".join(told.get("author", ()))
    words = without_foot(told.get("text", ()), str(fields.get("source", "")))
    return fields | {"text": "\n\n".join(words), "author": author_of(byline) or byline}


def _of_lines(part: str) -> Fields:
    """By what stands over the text: source and day, then the title (Nexis), or title first."""
    body = BODY.search(part)
    head, text = (part[: body.start()], part[body.end() :]) if body else _at_copyright(part)
    behind = _BEHIND.search(text)
    labels = [_LABEL.match(line.strip()) for line in (head + (text[behind.start() :] if behind else "")).splitlines()]
    said = {found["name"].lower(): found["value"] for found in labels if found}
    lines = [line.strip() for line in head.splitlines() if line.strip()]
    lines = lines[next((at + 1 for at, line in enumerate(lines) if _is_last_of_contents(lines, at)), 0) :]
    day = _day_among(lines)
    if day is None:
        return {}
    named = [at for at, line in enumerate(lines) if _LABEL.match(line) or _LENGTH.fullmatch(line)]
    byline = next((line for line in lines if author_of(line)), said.get("byline", ""))
    titled = [at for at in named + [at for at, line in enumerate(lines) if line == byline] if at]
    above = lines[min(titled, default=1) - 1]
    if body and day < 2:
        title, source = above, lines[0]
    elif body:
        title, source = lines[day - 2], lines[day - 1]
    else:
        after = [line for line in lines[day + 1 :] if not _TIME.fullmatch(line)]
        title, source = above, after[0] if after else ""
    rights = [line for line in lines if COPYRIGHT.fullmatch(line)]
    return {
        "title": title,
        "source": source,
        "date": parse_day(lines[day]),
        "author": author_of(byline) or byline,
        "url": said.get("url"),
        "text": "\n\n".join(without_foot(_paragraphs(text[: behind.start()] if behind else text), source, rights)),
    }


def _day_among(lines: Sequence[str]) -> int | None:
    """The line of the day: the last above rights and length, for higher up may stand when it was taken out."""
    days = [at for at, line in enumerate(lines) if len(line) < 60 and parse_day(line)]
    end = next((at for at, line in enumerate(lines) if COPYRIGHT.fullmatch(line) or _BELOW_DAY.match(line)), len(lines))
    return max((at for at in days if at < end), default=next(iter(days), None))


def _at_copyright(part: str) -> tuple[str, str]:
    lines = part.splitlines(keepends=True)
    at = next((at for at, line in enumerate(lines) if COPYRIGHT.fullmatch(line.strip())), len(lines) - 1)
    return "".join(lines[: at + 1]), "".join(lines[at + 1 :])


def _is_last_of_contents(lines: Sequence[str], at: int) -> bool:
    """Whether a table of contents ends here: its title, and then numbered lines."""
    is_numbered = re.match(r"\d+\. ", lines[at]) or _CONTENTS.match(lines[at])
    is_more = at + 1 < len(lines) and re.match(r"\d+\. ", lines[at + 1])
    return bool(is_numbered and not is_more and _CONTENTS.match(lines[0]))


def _paragraphs(text: str) -> list[str]:
    return [" ".join(part.split()) for part in re.split(r"\n[ \t]*\n", text) if part.strip()]
