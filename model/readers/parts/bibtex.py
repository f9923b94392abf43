"""References in BibTeX, as programs that keep them write them: an article each, of its abstract."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

Fields = dict[str, object]

_BEGINS: Final = re.compile(
    r"\s*(?:%[^\n]*\n\s*)*@(?:(?:string|preamble|comment)\s*[{(]|[a-z]{3,20}\s*[{(]\s*[^\s,{}]+\s*,)", re.IGNORECASE
)
_ENTRY: Final = re.compile(r"@\s*(?P<kind>[a-z]+)\s*[{(]\s*(?:(?P<key>[^\s,{}=()\"]+)\s*,)?", re.IGNORECASE)
_NAME: Final = re.compile(r"[\s,]*(?P<name>[\w:+.-]+)\s*=\s*")
_BARE: Final = re.compile(r"[^\s,#{}()\"]+")
_BETWEEN: Final = re.compile(r"\s*#\s*")
_MARKS: Final = re.compile(r"[{}\"\\]")
_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_FIELDS: Final = {
    "title": ("title",),
    "source": ("journaltitle", "journal", "newspaper", "publisher", "organization", "institution", "booktitle"),
    "lang": ("langid", "language"),
}
_ADDRESS: Final = re.compile(r"https?://[^\s{}]+")
_ESCAPED: Final = re.compile(r"\\(?=[%&#_~$])")
_TEXTS: Final = ("abstract", "annote", "annotation", "note")
_LOOKED_UP: Final = re.compile(r"\W*(?:online\W+)?(?:accessed|retrieved|last (?:checked|visited))\b", re.IGNORECASE)

_ACCENT: Final = re.compile(r"\\(?P<mark>[`'^\"~=.]|[uvHtcdbrk](?![A-Za-z]))\s*\{?\s*(?P<letter>\\?[A-Za-z])\s*\}?")
_COMBINING: Final = (768, 769, 770, 771, 772, 774, 775, 776, 778, 779, 780, 803, 807, 808)
_ACCENTS: Final = dict(zip("`'^~=u.\"rHvdck", map(chr, _COMBINING), strict=True))
_LETTERS: Final = {
    **dict(zip(("ss", "o", "O", "l", "L", "ae", "AE", "oe", "OE", "aa"), "ßøØłŁæÆœŒå", strict=True)),
    **dict(zip(("textquoteright", "textquoteleft", "textquotedblleft", "textquotedblright"), "’‘“”", strict=True)),
    **dict(zip(("textendash", "textemdash", "ldots", "dots", "textbackslash"), "–—……\\", strict=True)),
}
_COMMAND: Final = re.compile(r"\\(?P<name>[A-Za-z]+)\s?(?:\{\})?")
_PLAIN: Final = (
    (re.compile(r"\\([&%$#_{}])"), r"\1"),
    (re.compile(r"(?<!\\)[{}]"), ""),
    (re.compile(r"---"), "—"),
    (re.compile(r"--"), "–"),
    (re.compile(r"``|''"), '"'),
    (re.compile(r"~"), " "),
)


def references_in(text: str) -> list[Fields]:
    """The fields of each; none if the text is of another kind."""
    if "@" not in text[:2_000] or not _BEGINS.match(text):  # nearly all
        return []
    told = list(_entries(text))
    return [fields for each in told if (fields := _fields(each))]


def _entries(text: str) -> Iterator[dict[str, str]]:
    """What each says, by names in lower case; words that stand for others (`@string`) in their place."""
    stands_for = {name: name for name in _MONTHS}
    at = 0
    while found := _ENTRY.search(text, at):
        said, at = _said(text, found.end(), stands_for)
        kind = found["kind"].lower()
        if kind == "string":
            stands_for |= said
        elif kind not in ("comment", "preamble") and said:
            yield said


def _said(text: str, at: int, stands_for: dict[str, str]) -> tuple[dict[str, str], int]:
    """The fields from a place on, and where they end."""
    said: dict[str, str] = {}
    while found := _NAME.match(text, at):
        words, at = _value(text, found.end(), stands_for)
        said.setdefault(found["name"].lower(), words)
    return said, at


def _value(text: str, at: int, stands_for: dict[str, str]) -> tuple[str, int]:
    """Words in braces or quotation marks, numbers, and what stands for words, one behind the other."""
    parts: list[str] = []
    while True:
        if text[at : at + 1] in ("{", '"'):
            end = _end(text, at)
            parts.append(text[at + 1 : end])
            at = end + 1
        elif bare := _BARE.match(text, at):
            parts.append(stands_for.get(bare[0].lower(), bare[0]))
            at = bare.end()
        if not (more := _BETWEEN.match(text, at)):
            return "".join(parts), at
        at = more.end()


def _end(text: str, at: int) -> int:
    """Where what is opened there is closed: a brace, or a quotation mark that stands in none."""
    depth, close = 0, "}" if text[at] == "{" else '"'
    begin = at + 1
    skipped = -1
    for found in _MARKS.finditer(text, begin):
        mark, place = found[0], found.start()
        if place == skipped:
            continue
        if mark == "\\":
            skipped = place + 1
        elif mark == close and depth == 0:
            return place
        elif mark in "{}":
            depth += 1 if mark == "{" else -1
    return len(text)


def _fields(said: dict[str, str]) -> Fields:
    shown = {name: _shown(words, keeps_lines=name in _TEXTS) for name, words in said.items()}
    fields: Fields = {
        field: next((shown[name] for name in names if shown.get(name)), None) for field, names in _FIELDS.items()
    }
    texts = (words for name in _TEXTS if (words := shown.get(name)) and not _LOOKED_UP.match(words))
    text = next(texts, None) or fields["title"]
    if not text:
        return {}
    return {
        **fields,
        "text": text,
        "url": _address(said),
        "date": _day(shown),
        "author": _names(said.get("author", "")),
    }


def _address(said: dict[str, str]) -> str | None:
    """The first, with all the marks that LaTeX would take for its own."""
    told = (_ADDRESS.search(_ESCAPED.sub("", said.get(name, ""))) for name in ("url", "howpublished"))
    return next((found[0] for found in told if found), None)


def _day(shown: dict[str, str]) -> str:
    day, month, year = (shown.get(name, "") for name in ("day", "month", "year"))
    return shown.get("date") or " ".join(part for part in (day, month, year) if part)


def _names(words: str) -> str:
    """Who wrote it: `Doe, Jane and Roe, Bo` are Jane Doe and Bo Roe; who stands in braces is a body."""
    people = (name.strip() for name in re.split(r"\s+and\s+", words.strip()))
    return ", ".join(_name(name) for name in people if name and name.lower() != "others")


def _name(name: str) -> str:
    last, comma, first = name.partition(",")
    return _shown(f"{first.strip()} {last}" if comma and not name.startswith("{") else name)


def _shown(words: str, *, keeps_lines: bool = False) -> str:
    """Words as they are set: without marks of LaTeX, with their accents."""
    if "\\" in words:
        words = _ACCENT.sub(_accented, words)
        words = _COMMAND.sub(lambda found: _LETTERS.get(found["name"], ""), words)
    for pattern, plain in _PLAIN:
        words = pattern.sub(plain, words)
    if keeps_lines:
        return "\n\n".join(" ".join(part.split()) for part in re.split(r"\n\s*\n", words)).strip()
    return " ".join(words.split())


def _accented(found: re.Match[str]) -> str:
    letter = found["letter"].lstrip("\\")
    return unicodedata.normalize("NFC", letter + _ACCENTS.get(found["mark"], ""))
