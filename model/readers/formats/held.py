"""Files of an archive that comes as a stream, held until it is known whether others leave them out."""

from collections.abc import Iterable, Iterator
from typing import Final

from model.readers.formats.format import Piece
from model.readers.inputs import Input
from model.readers.pages.drawn_with import folders_above, is_page
from model.readers.parts.left_out import LeftOut, is_beside, left_out, may_be_left_out

MOST: Final = 32 * 2**20
"""Bytes that are held; what comes beyond is read as any other file."""


class Held:
    """Those of one archive; the page may come before the folder of what it is drawn with, or behind it."""

    def __init__(self) -> None:
        self.folders: set[str] = set()
        """Those whose page was met: they are left out."""
        self._pages: set[str] = set()
        self._waiting: dict[str, list[Piece]] = {}
        self._beside: dict[str, set[str]] = {}
        """The folders that wait for a page of this name."""
        self._size = 0

    def pieces(self, name: str, pieces: Iterable[Piece]) -> Iterator[Piece]:
        """The pieces of the next file, unless they are held or left out."""
        above = dict(folders_above(name))
        if drawn := next((folder for folder, pages in above.items() if not pages.isdisjoint(self._pages)), None):
            self.folders.add(drawn)
            return
        if is_page(name):
            self._met(name)
        if not above:
            yield from pieces
            return
        for piece in pieces:
            if isinstance(piece, Input) and (piece.is_stream or self._size + len(piece.content()) > MOST):
                yield piece
            else:
                self._hold(piece, above)

    def _met(self, page: str) -> None:
        self._pages.add(page)
        for folder in self._beside.pop(page, ()):
            if folder in self._waiting:
                self._size -= sum(_size(piece) for piece in self._waiting.pop(folder))
                self.folders.add(folder)

    def _hold(self, piece: Piece, above: dict[str, frozenset[str]]) -> None:
        folder = next(iter(above))
        self._waiting.setdefault(folder, []).append(piece)
        self._size += _size(piece)
        for page in above[folder]:
            self._beside.setdefault(page, set()).add(folder)

    def rest(self) -> Iterator[Piece]:
        """What is still held once there is no more: it is drawn with nothing."""
        for pieces in self._waiting.values():
            yield from pieces
        self._waiting.clear()


class HeldBeside:
    """Those of one archive that are left out where another file is beside them, which may come before or behind."""

    def __init__(self) -> None:
        self.left = LeftOut()
        """Those that were; known at the end."""
        self._names: set[str] = set()
        self._waiting: list[tuple[str, Piece]] = []
        self._size = 0

    def pieces(self, name: str, pieces: Iterable[Piece]) -> Iterator[Piece]:
        """The pieces of the next file, unless they are held."""
        if is_beside(name):
            self._names.add(f"{name.rpartition('/')[0]}/_.md" if name.endswith(".md") else name)
        if not may_be_left_out(name):
            yield from pieces
            return
        for piece in pieces:
            if isinstance(piece, Input) and (piece.is_stream or self._size + _size(piece) > MOST):
                yield piece
            else:
                self._names.add(name)
                self._waiting.append((name, piece))
                self._size += _size(piece)

    def rest(self) -> Iterator[Piece]:
        """What is not left out, once there is no more."""
        self.left = left_out(self._names)
        yield from (piece for name, piece in self._waiting if not self.left.has(name))
        self._waiting.clear()


def _size(piece: Piece) -> int:
    return len(piece.content()) if isinstance(piece, Input) else 0
