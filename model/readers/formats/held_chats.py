"""Messages of Slack in an archive that comes as a stream, held until the list of who its people are comes by."""

import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Final

from model.errors import ReadError, TakenError
from model.readers.formats.format import Piece
from model.readers.inputs import Input
from model.readers.rows.slack import CHANNELS, LARGEST_PEOPLE, LISTS, PEOPLE, people_in
from model.words.counting import counted

MOST: Final = 32 * 2**20
"""Bytes that are held; messages that come beyond are read at once, and people keep their numbers in them."""

_DAY: Final = re.compile(r"(?P<folder>(?:.*/)?)[^/]+/\d{4}-\d\d-\d\d\.json")
"""How Slack names the messages of a channel on a day, in the folder of an export."""


@dataclass
class _Folder:
    """One that may be an export."""

    lists: dict[str, Piece] = field(default_factory=dict)
    waiting: list[Piece] = field(default_factory=list)
    nameless: int = 0
    """Files of messages that were read before it was known who speaks."""
    people: dict[str, str] | None = None
    """None: it is not known to be one."""


class HeldChats:
    """Those of one archive; the lists of people and channels may come before the messages, or behind them."""

    def __init__(self, place: str) -> None:
        self._place = place
        self._folders: dict[str, _Folder] = {}
        self._size = 0

    def pieces(self, name: str, pieces: Iterable[Piece]) -> Iterator[Piece]:
        """The pieces of the next file, unless they are held; with them those that were, once it is known who speaks."""
        above, _, own = name.rpartition("/")
        folder = name[: len(name) - len(own)]
        if own in LISTS:
            for piece in pieces:
                yield from self._listed(folder, own, piece)
        elif (known := next((each for each in self._known() if name.startswith(each)), None)) is not None:
            yield from (among(piece, self._folders[known].people or {}) for piece in pieces)
        elif above and (found := _DAY.fullmatch(name)):
            for piece in pieces:
                yield from self._spoken(found["folder"], piece)
        else:
            yield from pieces

    def _known(self) -> Iterator[str]:
        return (name for name, folder in self._folders.items() if folder.people is not None)

    def _listed(self, folder: str, name: str, piece: Piece) -> Iterator[Piece]:
        """Nothing of a list of an export; what was held is said in the names of its people."""
        told = self._folders.setdefault(folder, _Folder())
        told.lists[name] = _at_hand(piece) if name == PEOPLE else piece
        if told.people is None and {PEOPLE, CHANNELS} <= told.lists.keys():
            told.people = _people(told.lists[PEOPLE])
            yield from (among(each, told.people) for each in told.waiting)
            self._size -= sum(map(_size, told.waiting))
            told.waiting = []

    def _spoken(self, folder: str, piece: Piece) -> Iterator[Piece]:
        told = self._folders.setdefault(folder, _Folder())
        is_large = isinstance(piece, Input) and (piece.is_stream or self._size + _size(piece) > MOST)
        if is_large:
            told.nameless += 1
            yield piece
        else:
            told.waiting.append(piece)
            self._size += _size(piece)

    def rest(self) -> Iterator[Piece]:
        """What is still held once there is no more; and how many messages have no names."""
        for told in self._folders.values():
            if told.people is None:
                yield from (*told.lists.values(), *told.waiting)
            elif told.nameless:
                what = f"lists the people of Slack behind {counted(told.nameless, 'file')} of what they say"
                yield TakenError(self._place, f"{what}, where they keep their numbers: pack it as a zip")
        self._folders.clear()


def among(piece: Piece, people: dict[str, str]) -> Piece:
    """A piece in which these people speak."""
    return replace(piece, people=people) if isinstance(piece, Input) else piece


def _people(piece: Piece) -> dict[str, str]:
    try:
        return people_in(piece.content(LARGEST_PEOPLE)) if isinstance(piece, Input) else {}
    except ReadError:  # their numbers stay
        return {}


def _at_hand(piece: Piece) -> Piece:
    """A piece that can be opened later; as it is where it is too large."""
    if not isinstance(piece, Input) or not piece.is_stream:
        return piece
    with piece.opened() as stream:
        content = stream.read(LARGEST_PEOPLE)
    return replace(piece, opened=partial(io.BytesIO, content), is_stream=False)


def _size(piece: Piece) -> int:
    return len(piece.content()) if isinstance(piece, Input) else 0
