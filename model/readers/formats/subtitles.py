"""Subtitles (SubRip, WebVTT) as the transcript that they are: no times, whole sentences, a paragraph a speaker.

So is the transcript that YouTube shows, with a time over each line or before it, and those of other services.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from html import unescape
from typing import Final, NamedTuple

from model.article import Article
from model.days.datelines import dateline_date
from model.errors import ReadError
from model.readers.days.undated import with_day_told
from model.readers.fields import article_of
from model.readers.formats.format import Format
from model.readers.formats.plain import title_of
from model.readers.inputs import Input
from model.readers.text.bylines import author_of
from model.readers.text.endings import SENTENCE_END
from model.readers.text.other_cues import as_web_subtitles, is_other
from model.readers.text.timed_turns import untimed

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
_NAMED: Final = re.compile(r"\[?(?P<name>[^\W\d_][^:<>\[\]\n]{1,50})(?:\]:?|:) +(?=\S)")
NAMED: Final = 0.8
"""Of the cues, those that say in words who speaks, where all do."""
_IN_CAPITALS: Final = re.compile(r"(?P<name>(?:[A-Z][A-Z.’'-]*)(?: [A-Z][A-Z.’'-]*){0,3}(?: \d{1,2})?): +(?=\S)")
"""Who speaks, as captions of broadcasts and hearings have it (`MR. LIN: …`)."""
_TURN: Final = re.compile(r"(?:>>+|[-–—])[ \t]*(?=\S)")
"""Before the words of another speaker."""
_TURNS: Final = re.compile(r"(?<=\S)[ \t]+(?=>>+[ \t]*\S)")
"""Where another begins to speak within a line."""
TOP: Final = 2_000
"""Characters of a text among which the first times of a transcript stand."""
LEAST: Final = 3
"""Times on lines of their own that make a transcript; before lines, twice as many."""
_CLOCK: Final = re.compile(
    r"^[ \t]*(?:(?P<hours>\d{1,2}):)?(?P<minutes>\d{1,2}):(?P<seconds>[0-5]\d)(?=(?P<words>[ \t]*[^\n]*))", re.MULTILINE
)


class _Said(NamedTuple):
    begin: float
    end: float
    lines: list[str]


def read_subtitles(source: Input) -> Iterator[Article | ReadError]:
    """The one article; its title is what a WebVTT file says behind its mark."""
    text = as_web_subtitles(source.text_in_lines())
    if not _BEGIN.match(text) and (told := untimed(text)) != text:
        fields = {"text": told, "title": title_of(told), "author": author_of(told)}
        yield from with_day_told(article_of(fields | dict(source.known), source.place))
        return
    if not _BEGIN.match(text):
        yield from _read_transcript(text, source)
        return
    first = _CUE.search(text)
    head = text[: first.start()] if first else text
    title, lang = _TITLE.match(head), _LANGUAGE.search(head)
    fields = {
        "text": "\n\n".join(_paragraphs(_voiced(list(_cues(text))))),
        "title": title["title"] if title else "",
        "lang": lang["lang"] if lang else None,
    }
    yield from with_day_told(article_of(fields | dict(source.known), source.place))


def _read_transcript(text: str, source: Input) -> Iterator[Article | ReadError]:
    """What stands above the first time is of the text: its title, and maybe a dateline."""
    times = list(_CLOCK.finditer(text))
    above = [line.strip() for line in text[: times[0].start()].lstrip("\ufeff").split("\n") if line.strip()]
    told = "\n\n".join([*above, *_paragraphs(_lines(text, times))])
    fields = {"text": told, "title": next((line for line in above if not dateline_date(line)), "")}
    yield from with_day_told(article_of(fields | dict(source.known), source.place))


def _lines(text: str, times: Sequence[re.Match[str]]) -> Iterator[_Said]:
    ends = [*(time.start() for time in times[1:]), len(text)]
    for time, end in zip(times, ends, strict=True):
        at = _clock(time)
        yield _Said(at, at, text[time.end() : end].strip().split("\n"))


def _clock(time: re.Match[str]) -> float:
    return _seconds((time["hours"], time["minutes"], time["seconds"], None))


def _is_transcript(head: str) -> bool:
    """Whether times go on from one to the next, on lines of their own or before most lines."""
    if not _CLOCK.search(head[:TOP]):  # nearly all
        return False
    times = list(_CLOCK.finditer(head))
    seconds = list(map(_clock, times))
    lines = sum(1 for line in head.split("\n") if line.strip())
    are_alone = not any(time["words"].strip() for time in times)
    is_enough = (
        len(times) >= LEAST and 3 * len(times) > lines if are_alone else len(times) >= max(2 * LEAST, 0.8 * lines)
    )
    return is_enough and seconds[0] < 60 and seconds == sorted(seconds)


def _paragraphs(cues: Iterable[_Said]) -> Iterator[str]:
    lines: list[str] = []
    speaker, shown, end, size = "", "", 0.0, 0
    for said in cues:
        for line in said.lines:
            voice = _VOICE.search(line)
            whole = " ".join(unescape(_TAG.sub("", line)).split())
            if whole == shown:  # captions that roll show a line twice
                continue
            shown = whole
            for part in _TURNS.split(whole):
                turn = _TURN.match(part)
                plain = part[turn.end() :] if turn else part
                if not plain or plain == next(reversed(lines), ""):
                    continue
                name = voice["name"].strip() if voice else speaker
                says_who = name == speaker and _IN_CAPITALS.match(plain)
                if says_who:
                    name = ""
                is_pause = lines and SENTENCE_END.search(lines[-1]) and (said.begin - end >= PAUSE or size >= LONG)
                is_turn = turn is not None or name != speaker or says_who is not None
                if lines and (is_turn or is_pause):
                    yield " ".join(lines)
                    lines, size = [], 0
                lines.append(f"{name}: {plain}" if name and is_turn else plain)
                size += len(plain)
                speaker, end = name, said.end
        end = said.end
    if lines:
        yield " ".join(lines)


def _voiced(cues: Sequence[_Said]) -> Iterator[_Said]:
    """Cues with the marks of who speaks, where nearly each says it in words (`Jane Doe: …`), as Zoom writes them."""
    named = [_NAMED.match(cue.lines[0]) for cue in cues]
    are_named = len(cues) >= LEAST and sum(each is not None for each in named) >= NAMED * len(cues)
    for cue, name in zip(cues, named, strict=True):
        if are_named and name:
            first, *more = cue.lines
            yield cue._replace(lines=[f"<v {name['name']}>{first[name.end() :]}", *more])
        else:
            yield cue


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


def _is_subtitles(source: Input) -> bool:
    head = source.head_text
    return _BEGIN.match(head) is not None or is_other(head) or _is_transcript(head) or untimed(head) != head


SUBTITLES: Final = Format("subtitles", fits=_is_subtitles, read=read_subtitles)
