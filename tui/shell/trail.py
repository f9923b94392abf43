"""The way that the user has gone through the screens: back and forward on it, as in a browser."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(eq=False)
class Step:
    """One screen on the way. Two steps to the same issue are two steps: each remembers its own cursor."""

    screen: str
    what: Mapping[str, object] = field(default_factory=dict)
    memory: object = None
    """Where the user was on it when it was left; the screen's own to write and to read."""


Path = tuple[Step, ...]
"""The steps from the board to where the user is."""


class Trail:
    """The paths that were gone, and which of them is the present one."""

    def __init__(self) -> None:
        self._paths: list[Path] = [()]
        self._at = 0

    @property
    def here(self) -> Path:
        """The present path; empty before the first step."""
        return self._paths[self._at]

    def go(self, path: Path) -> Path:
        """To another path; those that lay forward are gone."""
        del self._paths[self._at + 1 :]
        self._paths.append(path)
        self._at += 1
        return path

    def turn(self, paths: int) -> Path:
        """So many paths forward, back below zero; at the ends it stays."""
        self._at = max(self._first, min(self._at + paths, len(self._paths) - 1))
        return self.here

    def can_turn(self, paths: int) -> bool:
        """Whether there is a path there."""
        return self._first <= self._at + paths < len(self._paths)

    @property
    def _first(self) -> int:
        """The first path with a screen on it."""
        return min(1, len(self._paths) - 1)


def common_steps(one: Path, other: Path) -> int:
    """How many steps from the board on two paths share."""
    pairs = zip(one, other, strict=False)
    return next((at for at, (mine, yours) in enumerate(pairs) if mine is not yours), min(len(one), len(other)))
