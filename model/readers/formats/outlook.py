"""Messages as Outlook saves them (.msg): read as the mails that they are."""

import io
import re
from collections.abc import Iterator
from functools import partial
from typing import Any, Final

from model.errors import ReadError
from model.readers.formats.compound import opened_compound, stream_in
from model.readers.formats.format import Format, Piece
from model.readers.formats.mapi import (
    CODE_PAGE,
    CONTENT,
    DEEPEST,
    INTERNET_PAGE,
    OBJECT,
    SIZED,
    STRING8,
    Attached,
    Message,
    Value,
    mail_of,
    value_of,
    words_of,
)
from model.readers.formats.office import office_of
from model.readers.inputs import Input

ATTACHED: Final = 1_000
_PROPERTIES: Final = "__properties_version1.0"
_SUBSTANCE: Final = "__substg1.0_"
_STREAM: Final = re.compile(_SUBSTANCE + r"(?P<number>[0-9A-Fa-f]{4})(?P<kind>[0-9A-Fa-f]{4})")
_ATTACHED: Final = "__attach_version1.0_"
_TOP, _WITHIN, _OF_FILES = 32, 24, 8
"""Bytes above the properties of the message itself, of one that is attached, and of what is attached."""
_ENTRY: Final = 16

Path = tuple[str, ...]


def read_outlook(source: Input) -> Iterator[Piece]:
    """Its text by its sender, subject and date; then what is attached: all that is read of a mail."""
    compound = opened_compound(source)
    content = mail_of(_Messages(compound, source.place).at((), _TOP), source.place)
    yield source.inner(source.place, partial(io.BytesIO, content), name="message.eml", depth=source.depth)


class _Messages:
    """The messages in a file."""

    def __init__(self, compound: Any, place: str) -> None:  # noqa: ANN401 - olefile's, which has no types
        self._compound, self._place = compound, place
        self._names: dict[Path, list[str]] = {}
        for path in compound.listdir(streams=True, storages=True):
            self._names.setdefault(tuple(path[:-1]), []).append(path[-1])

    def at(self, path: Path, above: int, depth: int = 0) -> Message:
        """That which lies at a path, with so many bytes above its properties."""
        told = self._told(path, above)
        folders = [name for name in self._names.get(path, ()) if name.startswith(_ATTACHED)][:ATTACHED]
        return Message(told, tuple(self._attached((*path, name), depth) for name in folders))

    def _attached(self, path: Path, depth: int) -> Attached:
        told = self._told(path, _OF_FILES)
        within = f"{_SUBSTANCE}{CONTENT:04X}{OBJECT:04X}"
        is_message = _PROPERTIES in self._names.get((*path, within), ())
        if is_message and depth >= DEEPEST:
            raise ReadError(self._place, f"has more than {DEEPEST} messages in one another")
        return Attached(told, self.at((*path, within), _WITHIN, depth + 1) if is_message else None)

    def _told(self, path: Path, above: int) -> dict[int, Value]:
        """Its properties by their numbers: those of eight bytes from the list of them, others from their streams."""
        told: dict[int, Value] = {}
        listed = stream_in(self._compound, *path, _PROPERTIES)
        above += (len(listed) - above) % _ENTRY  # some programs put more above those of an attached one
        for at in range(above, len(listed) - _ENTRY + 1, _ENTRY):
            kind, number = (int.from_bytes(listed[at + begin : at + begin + 2], "little") for begin in (0, 2))
            if kind not in SIZED and (value := value_of(kind, listed[at + 8 : at + _ENTRY])) is not None:
                told[number] = value
        for name in self._names.get(path, ()):
            if not (found := _STREAM.fullmatch(name)):
                continue
            number, kind = int(found["number"], 16), int(found["kind"], 16)
            if kind in SIZED and kind != OBJECT:
                page = told.get(CODE_PAGE) or told.get(INTERNET_PAGE)
                content = stream_in(self._compound, *path, name)
                if kind != STRING8 or number not in told:  # the same in Unicode says more
                    told[number] = words_of(kind, content, page)
        return told


OUTLOOK: Final = Format("outlook", fits=lambda source: office_of(source) == "outlook", read=read_outlook, is_apart=True)
