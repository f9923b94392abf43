"""Subtitles of YouTube (.sbv) and of SubStation (.ass), as the SubRip that they could be."""

import re
from collections.abc import Iterator
from typing import Final

_TIMES: Final = r"(?P<begin>\d{1,2}:\d\d:\d\d\.\d{3}),(?P<end>\d{1,2}:\d\d:\d\d\.\d{3})[ \t]*$"
_SBV_TIMES: Final = re.compile(rf"^{_TIMES}", re.MULTILINE)
_ASS: Final = re.compile(r"(?:;[^\n]*\n)*\[Script Info\][ \t]*\r?\n", re.IGNORECASE)
_TITLE: Final = re.compile(r"^Title:[ \t]*(?P<title>[^\r\n]+)", re.MULTILINE)
_SPOKEN: Final = re.compile(
    r"^Dialogue:[ \t]*[^,\n]*,(?P<begin>\d{1,2}:\d\d:\d\d\.\d\d),(?P<end>\d{1,2}:\d\d:\d\d\.\d\d),"
    r"[^,\n]*,(?P<name>[^,\n]*),(?:[^,\n]*,){4}(?P<words>[^\r\n]*)",
    re.MULTILINE,
)
_BLANKS: Final = "\ufeff \t\r\n"
_BREAK: Final = re.compile(r"\\[Nn]")


def is_other(head: str) -> bool:
    """Whether a text begins as one of these."""
    begun = head.lstrip(_BLANKS)
    return _SBV_TIMES.match(begun) is not None or _ASS.match(begun) is not None


def as_web_subtitles(text: str) -> str:
    """The same cues as WebVTT has them; any other text as it is."""
    begun = text.lstrip(_BLANKS)
    if _ASS.match(begun):
        title = _TITLE.search(text)
        return "\n\n".join([f"WEBVTT - {title['title'].strip()}" if title else "WEBVTT", *_spoken(text)]) + "\n"
    if _SBV_TIMES.match(begun):
        return "WEBVTT\n\n" + _SBV_TIMES.sub(r"0\g<begin> --> 0\g<end>", begun)
    return text


def _spoken(text: str) -> Iterator[str]:
    for cue in _SPOKEN.finditer(text):
        words = _BREAK.sub(" ", cue["words"])
        name = cue["name"].strip()
        yield f"0{cue['begin']}0 --> 0{cue['end']}0\n{f'<v {name}>' if name else ''}{words}"
