"""How much may be unpacked: what is packed to unpack without end is told by how much more it becomes."""

from dataclasses import dataclass
from typing import Final

from model.errors import ReadError

FREE: Final = 256 * 2**20
"""Bytes that may be unpacked whatever the ratio."""
RATIO: Final = 100
"""Times its size that a file may become beyond that: text is packed to a fifth or a tenth, seldom to a fiftieth."""
MEMBERS: Final = 1_000_000
"""Members of one file, those of archives within it included."""
DEPTH: Final = 4
"""Archives and mails within one another."""


class TooMuchError(ReadError):
    """The file that it all lies in is read no further."""


@dataclass
class Budget:
    """What was read of one file of the user's, and what became of it, on all levels."""

    packed: int = 0
    unpacked: int = 0
    members: int = 0

    def unpack(self, size: int, place: str) -> None:
        """Count bytes that were unpacked; ReadError once they are more than they should be."""
        self.unpacked += size
        if self.unpacked > max(FREE, RATIO * self.packed):
            raise TooMuchError(place, f"unpacks to more than {RATIO} times its size, and is left there")

    def member(self, place: str) -> None:
        """Count a member; ReadError once there are too many."""
        self.members += 1
        if self.members > MEMBERS:
            raise TooMuchError(place, f"has more than {MEMBERS:,} members, and is left there")
