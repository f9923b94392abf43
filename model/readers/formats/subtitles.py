"""Subtitles (SubRip, WebVTT) as the transcript that they are: no times, whole sentences, a paragraph a speaker."""

import re
from collections.abc import Iterator
from html import unescape
from typing import Final, NamedTuple

from model.article import Article
from model.errors import ReadError
from model.readers.days.undated import with_day_told
from model.readers.fields import article_of
from model.readers.formats.format import Format
from model.readers.inputs import Input

PAUSE: Final = 2.0
"""Seconds of silence behind a sentence that end a paragraph."""
LONG: Final = 600
"""Characters of a paragraph that ends with the next sentence."""

_TIME: Final = r"(?:(\d{1,3}):)?(\d\d):(\d\d)[,.](\d{3})"
_CUE: Final = re.compile(rf"^[ \t]*{_TIME}[ \t]+-->[ \t]+{_TIME}[^\n]*$", re.MULTILINE)
_BEGIN: Final = re.compile(rf"\ufeff?\s*(?:WEBVTT(?:[ \t][^\n]*)?(?:\r?\n|\Z)|\d+[ \t]*\r?\n{_TIME}[ \t]+-->)")
_TITLE: Final = re.compile(r"\ufeff?\s*WEBVTT[ \t]+[-–—]?[ \t]*(?P<title>[^\n]+)")
_LANGUAGE: Final = re.compile(r"^Language:[ \t]*(?P<lang>[\w-]{2,20})", re.MULTILINE)
_VOICE: Final = re.compile(r"<v(?:\.[^\s>]*)?[ \t]+(?P<name>[^<>]{1,100})>")
_TAG: Final = re.compile(r"</?[a-z][^<>\n]{0,100}>|<[\d:.]+>|\{\\[^{}\n]{1,60}\}", re.IGNORECASE)
_TURN: Final = re.compile(r"(?:>>+|[-–—])[ \t]*(?=\S)")
"""Before the words of another speaker."""
_ENDS: Final = re.compile(r"[.!?…][\"”’')\]]*$")


class _Said(NamedTuple):
    begin: float
    end: float
    lines: list[str]


def read_subtitles(source: Input) -> Iterator[Article | ReadError]:
    """The one article; its title is what a WebVTT file says behind its mark."""
    text = source.text().replace("\r\n", "\n").replace("\r", "\n")
    first = _CUE.search(text)
    head = text[: first.start()] if first else text
    title, lang = _TITLE.match(head), _LANGUAGE.search(head)
    fields = {
        "text": "\n\n".join(_paragraphs(text)),
        "title": title["title"] if title else "",
        "lang": lang["lang"] if lang else None,
    }
    yield from with_day_told(article_of(fields | dict(source.known), source.place))


def _paragraphs(text: str) -> Iterator[str]:
    lines: list[str] = []
    speaker, end, size = "", 0.0, 0
    for said in _cues(text):
        for line in said.lines:
            voice = _VOICE.search(line)
            plain = " ".join(unescape(_TAG.sub("", line)).split())
            turn = _TURN.match(plain)
            plain = plain[turn.end() :] if turn else plain
            if not plain or plain == next(reversed(lines), ""):  # captions that roll show a line twice
                continue
            name = voice["name"].strip() if voice else speaker
            is_pause = lines and _ENDS.search(lines[-1]) and (said.begin - end >= PAUSE or size >= LONG)
            is_turn = turn is not None or name != speaker
            if lines and (is_turn or is_pause):
                yield " ".join(lines)
                lines, size = [], 0
            lines.append(f"{name}: {plain}" if name and is_turn else plain)
            size += len(plain)
            speaker, end = name, said.end
        end = said.end
    if lines:
        yield " ".join(lines)


def _cues(text: str) -> Iterator[_Said]:
    found = list(_CUE.finditer(text))
    for at, cue in enumerate(found):
        until = found[at + 1].start() if at + 1 < len(found) else len(text)
        block = text[cue.end() : until].lstrip("\n").split("\n\n", 1)[0]
        yield _Said(_seconds(cue.groups()[:4]), _seconds(cue.groups()[4:]), _without_number(block).split("\n"))


def _without_number(block: str) -> str:
    """Of a cue without words, not the number of the next one."""
    return "" if block.strip().isdigit() else block


def _seconds(parts: tuple[str | None, ...]) -> float:
    hours, minutes, seconds, thousandths = (int(part or 0) for part in parts)
    return 3600 * hours + 60 * minutes + seconds + thousandths / 1000


SUBTITLES: Final = Format(
    "subtitles", fits=lambda source: _BEGIN.match(source.head_text) is not None, read=read_subtitles
)
