"""Several columns for one field, and fields within one: what is taken of a row, and what is said of the rest."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from model.errors import ReadError, TakenError
from model.readers.fields import (
    BESIDE,
    DEEDS,
    EVENT_DAYS,
    NAMES,
    PASSAGES,
    SUMMARIES,
    TEASERS,
    TOLD,
    field_of,
    listed,
    normal_name,
    said_of,
    web_address,
    words_of,
)
from model.readers.sides import said_by, side_of, sides_of

Cell = tuple[str, object]
"""A column's name in the usual form, and what stands in it."""

MOST: Final = 100
"""Columns whose names were there already; each is looked for in what those before it say."""

WORDS: Final = 3
"""Words of what happened beside a text, at least."""

LONGEST_REMINDER: Final = 4
"""Words of a note that tells nothing, but reminds who keeps the table (`check with desk`)."""

MORE: Final = 5
"""Words by which a text is longer than its title, at least."""

_PAGE: Final = re.compile(r"\s*<(?:!doctype|html|head|body)\b", re.IGNORECASE)
_MARK: Final = re.compile(r"<[^<>]*>|\s+")
_WRAPPERS: Final = ("fields", "attributes", "_source", "tweet", "post", "record", "object", "data", "node")
"""Objects in which services keep what an article has beside its address, also within one another."""
DEEPEST: Final = 2
_NOTES: Final = ("note", "my_note", "comment")
"""Columns of what a reader wrote beside what was marked."""
_OF_MARKING: Final = ("created_at", "date_created")
"""Columns of when a passage was marked, which is no day of what it stands in."""
_OF_ARTICLES: Final = frozenset(name for field in ("title", "date", "url") for name in NAMES[field])
_TELLING: Final = frozenset((*SUMMARIES, *BESIDE, *TOLD))
_REMARKS: Final = frozenset(("notes", "note", "comment", "comments", "remarks"))
"""Columns of what who keeps a table says of a row."""
_SAYS_NOTHING: Final = re.compile(r"[\W\d_]*(?:n\.?/?a\.?|none|nil|tb[acd])?[\W\d_]*", re.IGNORECASE)
"""What stands in the column of a side that said nothing."""
_LINKS: Final = ("link", "url", "source")
"""How the names of columns of links begin."""
_DEEDS: Final = frozenset(DEEDS)
_TEASERS: Final = frozenset(TEASERS)
_OF_TOLD: Final = frozenset(TOLD)
_OF_PASSAGES: Final = frozenset(PASSAGES)
_OF_LIBRARIES: Final = frozenset(("abstract_note",))
"""Columns of programs that keep what one reads, whose notes are their reader's."""
_JOINED: Final = {"text": "\n\n", "author": ", "}
"""Fields of which several columns of one name are put together, and by what."""


def once(cells: Iterable[Cell]) -> tuple[dict[str, object], list[Cell]]:
    """The first cell of each name, and those whose name was there already."""
    fields: dict[str, object] = {}
    again: list[Cell] = []
    for name, value in cells:
        if name in fields:
            again.append((name, value))
        else:
            fields[name] = value
    return fields, again


def with_note(passage: str, note: str) -> str:
    """A passage that was marked, and below it what its reader wrote beside it."""
    return f"{passage}\n\nNote: {note.strip()}" if note.strip() else passage


def _with_its_note(name: str, fields: Mapping[str, object]) -> object:
    """A summary; of a passage that was marked, with the note beside it."""
    if name not in PASSAGES:
        return fields[name]
    notes = (words for note in _NOTES if (words := words_of(fields.get(note))))
    return with_note(words_of(fields[name]) or "", next(notes, ""))


def _together(names: Sequence[str], fields: Mapping[str, object]) -> str:
    """What stands in these columns, a paragraph each, and nothing twice."""
    are_deeds = any(name in DEEDS for name in names) and len(names) > 1
    parts = [words for name in names if not (words := _told_in(name, fields, are_deeds=are_deeds)).isspace()]
    rest = [part for at, part in enumerate(parts) if not any(_is_within(part, other) for other in parts[at + 1 :])]
    return "\n\n".join(part for at, part in enumerate(rest) if not any(_is_within(part, told) for told in rest[:at]))


def _told_in(name: str, fields: Mapping[str, object], *, are_deeds: bool) -> str:
    """What stands in a column; in that of a country, below its name."""
    words = words_of(fields[name] if are_deeds else _with_its_note(name, fields)) or ""
    side = side_of(name)
    return said_by(side, words) if side and words.strip() else words


def _inner(value: Mapping[object, object], depth: int = 0) -> dict[str, object]:
    """What an object says, with what lies in those within it that services wrap things in."""
    inner = {normal_name(key): each for key, each in value.items()}
    for name in _WRAPPERS:
        if isinstance(each := inner.get(name), Mapping) and depth < DEEPEST:
            inner = {**_inner(each, depth + 1), **inner}
    return inner


def _summaries(fields: Mapping[str, object]) -> list[str]:
    """The columns that a row without a text has for it, in their order.

    Those are all in which it tells what happened, or what two sides say (these last), else of its first words and of
    what it says in short the longest, and what it quotes and notes beside it. Where it has no columns for these, they
    are all in which anything is told.
    """
    told = [name for name in fields if name in _TELLING and words_of(fields[name])]
    if any(name in DEEDS for name in told):
        return [*told, *(name for name in fields if name not in told and side_of(name) and _has_words(fields[name]))]
    sides = sides_of(fields)
    if any(map(_has_words, map(fields.get, sides))):
        beside = [name for name in told if name not in _REMARKS or not _is_reminder(fields[name])]
        said = [name for name in sides if not _SAYS_NOTHING.fullmatch(words_of(fields[name]) or "")]
        return [*(name for name in beside if name not in sides), *said]
    if _TEASERS.isdisjoint(fields) and not _OF_TOLD.isdisjoint(fields):
        told = [name for name in told if name not in _REMARKS or not _is_reminder(fields[name])]
        if any(_has_words(fields[name]) for name in told if name in _OF_TOLD):
            return told
    teasers = [name for name in SUMMARIES if name in TEASERS and name in told]
    taken = {max(teasers, key=lambda name: len(words_of(fields[name]) or ""), default="")}
    taken |= set([name for name in PASSAGES if name in told][:1])
    taken |= set() if taken & _OF_LIBRARIES else {"notes"}
    return [name for name in told if name in taken]


def _deeds(fields: Mapping[str, object]) -> list[str]:
    """The columns beside a text that tell in words what happened: others of that name have a service's code."""
    return [name for name in fields if name in _DEEDS and _has_words(fields[name])]


def _has_words(value: object) -> bool:
    return len((words_of(value) or "").split()) >= WORDS


def _is_reminder(value: object) -> bool:
    return len((words_of(value) or "").split()) <= LONGEST_REMINDER


class Several:
    """The rows of one input; each kind of choice is told once."""

    def __init__(self, names: Mapping[str, str], place: str) -> None:
        self._names, self._place = names, place
        self._texts = frozenset([normal_name(names["text"])] if "text" in names else NAMES["text"])
        self._told: set[Sequence[str]] = set()
        self._news: list[ReadError] = []

    def settled(self, fields: Mapping[str, object], again: Sequence[Cell] = ()) -> Mapping[str, object]:
        """The fields, one text among them. Of columns of one name both are taken; of several names the longer text."""
        present = self._texts.intersection(fields)
        if len(present) == 1 and not again and _DEEDS.isdisjoint(fields):  # nearly always
            only = fields[next(iter(present))]
            if isinstance(only, str) and only and not only.isspace():
                return fields
        return self._chosen(self._joined(*self._opened(fields, again)))

    def news(self) -> list[ReadError]:
        """What was chosen since it was last asked, and was not told before."""
        news, self._news = self._news, []
        return news

    def _opened(self, fields: Mapping[str, object], again: Sequence[Cell]) -> tuple[dict[str, object], list[Cell]]:
        """With what lies in an object that is the text (`article{title, text}`), behind what stands beside it."""
        cells, within = list[Cell](), list[Cell]()
        for name, value in (*fields.items(), *again):
            inner = _inner(value) if isinstance(value, Mapping) else {}
            is_article = name in self._texts and inner.keys() & _OF_ARTICLES and inner.keys() & set(NAMES["text"])
            if is_article or (name in _WRAPPERS and inner.keys() & {*self._texts, *SUMMARIES}):
                is_named = is_article and "text" in self._names  # then no other column is the text
                within += ((name if is_named and key in NAMES["text"] else key, each) for key, each in inner.items())
            else:
                cells.append((name, value))
        return once([*((name, value) for name, value in cells if not within or value is not None), *within])

    def _joined(self, fields: dict[str, object], again: Sequence[Cell]) -> dict[str, object]:
        again = [(name, value) for name, value in again if field_of(name, self._names)]
        if len(again) > MOST:
            self._tell(("", ""), f"has more than {MOST} columns of the same names: those behind them are left out")
        for name, value in again[:MOST]:
            before, more = words_of(fields[name]) or "", words_of(value) or ""
            if not _is_within(more, before):
                between = _JOINED.get(field_of(name, self._names) or "")
                fields[name] = before + between + more if before and between else before or more
                if before:
                    what = "both are taken" if between else "the first is taken"
                    self._tell((name, name), f"has several columns {name!r}: where they differ, {what}")
        return fields

    def _chosen(self, fields: dict[str, object]) -> dict[str, object]:
        """With the longest text alone; a summary is one where there is no other."""
        ranked = [name for name in (*NAMES["text"], *self._texts) if name in self._texts and name in fields]
        texts = {name: words for name in ranked if (words := words_of(fields[name])) and not words.isspace()}
        if not texts and "text" not in self._names:
            summaries = _summaries(fields)
            if text := _together(summaries, fields) or self._headline(fields):
                self._tell_unread(fields)
            if summaries and set(summaries) <= _OF_PASSAGES:
                fields = {name: value for name, value in fields.items() if name not in _OF_MARKING}
            return self._at_a_link(self._on_its_day(fields)) | {"text": text}
        if texts and "text" not in self._names and (deeds := _deeds(fields)):
            told = [name for name in fields if name in texts or name in deeds or name in PASSAGES]
            return {name: value for name, value in fields.items() if name not in texts} | {
                next(iter(texts)): _together(told, fields)
            }
        if len(texts) < 2:
            return fields
        taken = max(texts, key=lambda name: (not _PAGE.match(texts[name]), len(_MARK.sub("", texts[name]))))
        for name, words in texts.items():
            if not _is_within(words, texts[taken]):
                self._tell((name, taken), f"has a text in {name!r} and a longer one in {taken!r}, which is taken")
        return {name: value for name, value in fields.items() if name not in texts or name == taken}

    def _on_its_day(self, fields: dict[str, object]) -> dict[str, object]:
        """With the day of what a row tells as its own, if it has no other."""
        if any(fields[name] and field_of(name, self._names) == "date" for name in fields):
            return fields
        day = next((fields[name] for name in EVENT_DAYS if fields.get(name)), None)
        return fields | {"date": day} if day else fields

    def _at_a_link(self, fields: dict[str, object]) -> dict[str, object]:
        """With the first of the links that a row of two sides has for each (`Link (US)`), if it has none for both."""
        if not sides_of(fields) or any(fields[name] and field_of(name, self._names) == "url" for name in fields):
            return fields
        links = (fields[name] for name in fields if name.startswith(_LINKS))
        link = next(filter(None, (web_address(words_of(each)) for each in links)), None)
        return fields | {"url": link} if link else fields

    def _tell_unread(self, fields: Mapping[str, object]) -> None:
        """Of a text that is an object or a list of which nothing is understood, what is in it."""
        for name in (*sorted(self._texts), *SUMMARIES):
            value = fields.get(name)
            if isinstance(value, Mapping | list) and value and not words_of(value):
                first = next((each for each in value if isinstance(each, Mapping)), None)
                kind, inner = ("an object", value) if isinstance(value, Mapping) else ("a list", first)
                of = f" of {listed([str(key) for key in inner])}" if inner else ""
                self._tell((name,), f"has {kind}{of} in {name!r}, in which no text is found")

    def _headline(self, fields: Mapping[str, object]) -> str | None:
        """The title of a row that is no more than this and an address, as that of a feed's item is its text."""
        url, title = (
            next(filter(None, (words_of(value) for value in said_of(fields, field, self._names))), None)
            for field in ("url", "title")
        )
        if not title or not web_address(url):
            return None
        others = (words_of(value) or "" for name, value in fields.items() if not field_of(name, self._names))
        is_all = all(len(other.split()) <= len(title.split()) + MORE for other in others)
        return title if is_all else None  # else the text has a name that is not known

    def _tell(self, kind: Sequence[str], what: str) -> None:
        if kind not in self._told:
            self._told.add(kind)
            self._news.append(TakenError(self._place, what))


def _is_within(words: str, others: str) -> bool:
    """Whether all words stand in the others too, whatever marks are between them."""
    return words in others or _MARK.sub("", words) in _MARK.sub("", others)
