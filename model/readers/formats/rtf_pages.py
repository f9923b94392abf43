"""Pages that Outlook has wrapped into RTF (MS-OXRTFEX): the HTML that they were made of."""

import re
from dataclasses import dataclass, replace
from typing import Final

from model.readers.formats.rtf import CODE_PAGES, SIGNS, of_code_page, tokens
from model.words.surrogates import whole

_FROM_PAGE: Final = re.compile(rb"\\fromhtml1?(?![0-9])")
_HEAD: Final = 2**10
_LEFT_OUT: Final = frozenset((b"fonttbl", b"colortbl", b"stylesheet", b"info", b"pict", b"listtable", b"pntext"))
_ENDS: Final = {b"par": "\n", b"line": "\n", b"tab": "\t"}


@dataclass(frozen=True)
class _State:
    """What holds within a group."""

    is_tag: bool = False
    is_left_out: bool = False
    is_for_rtf: bool = False
    """Shown only by what knows no pages."""
    font: int = -1
    skips: int = 1


def page_in_rtf(content: bytes) -> str:
    """The page that RTF was made of; empty if it was made of none."""
    if not _FROM_PAGE.search(content, 0, _HEAD):
        return ""
    unwrapping = _Unwrapping()
    unwrapping.read(content)
    joined = "".join(unwrapping.pieces)
    return whole(joined.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace"))


class _Unwrapping:
    """A page as far as it is unwrapped."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self._state = _State()
        self._above: list[_State] = []
        self._page, self._fonts = 1252, dict[int, int]()
        self._bytes = bytearray()
        self._is_starred, self._left = False, 0

    def read(self, content: bytes) -> None:
        """All of it."""
        for found, number in tokens(content):
            if found["text"] is not None or found["byte"] is not None:
                self._show(found["text"] if found["byte"] is None else bytes.fromhex(found["byte"].decode()))
            elif found["brace"]:
                self._turn(found["brace"])
            elif found["sign"] is not None:
                self._is_starred = found["sign"] == b"*"
                self._say(SIGNS.get(found["sign"], ""))
            elif found["word"]:
                self._word(found["word"], number)
        self._settle()

    def _turn(self, brace: bytes) -> None:
        self._settle()
        self._is_starred, self._left = False, 0
        if brace == b"{":
            self._above.append(self._state)
        elif self._above:
            self._state = self._above.pop()

    def _word(self, word: bytes, number: int | None) -> None:
        starred, self._is_starred = self._is_starred, False
        if word == b"u" and number is not None:
            self._say(chr(number % 2**16))
            self._left = self._state.skips
        elif word in _ENDS or word in SIGNS:
            self._say(_ENDS.get(word) or SIGNS[word])
        else:
            self._settle()
            self._set(word, number, is_starred=starred)

    def _set(self, word: bytes, number: int | None, *, is_starred: bool) -> None:
        match word:
            case b"htmltag" if is_starred:
                self._state = replace(self._state, is_tag=True)
            case b"htmlrtf":
                self._state = replace(self._state, is_for_rtf=number != 0)
            case b"f" if number is not None:
                self._state = replace(self._state, font=number)
            case b"fcharset" if number is not None:
                self._fonts[self._state.font] = CODE_PAGES.get(number, 0)
            case b"ansicpg" if number is not None:
                self._page = number
            case b"uc" if number is not None:
                self._state = replace(self._state, skips=number)
            case _ if is_starred or word in _LEFT_OUT:
                self._state = replace(self._state, is_left_out=True)

    @property
    def _is_seen(self) -> bool:
        return not self._state.is_left_out and (self._state.is_tag or not self._state.is_for_rtf)

    def _show(self, content: bytes) -> None:
        skipped = min(self._left, len(content))
        self._left -= skipped
        if self._is_seen:
            self._bytes += content[skipped:]

    def _settle(self) -> None:
        if self._bytes:
            content, self._bytes = bytes(self._bytes), bytearray()
            page = self._page if self._state.is_tag else self._fonts.get(self._state.font) or self._page
            self.pieces.append(of_code_page(content, page))

    def _say(self, words: str) -> None:
        self._settle()
        self._left = 0
        if self._is_seen:
            self.pieces.append(words)
