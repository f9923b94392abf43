"""What a format is: a name, how it is told, and how it is read."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from model.article import Article
from model.errors import ReadError
from model.readers.inputs import Input
from model.readers.limits.worker import SECONDS_PER_MB

Piece = Article | ReadError | Input
"""What a format finds in an input: an article, a problem, or a further input (of an archive, of a mail) to be read."""


@dataclass(frozen=True)
class Format:
    """One way in. A new one is a module with one of these, named in `model.readers.registry`."""

    name: str
    fits: Callable[[Input], bool]
    """By content first; a name's ending only decides where the content leaves it open."""
    read: Callable[[Input], Iterator[Piece]]
    """Articles, problems and further inputs in the input's order; may raise if nothing (more) can be read."""
    is_apart: bool = False
    """Whether it is read in a process of its own, with limits: its parser may hang, or take all memory."""
    seconds_per_mb: int = SECONDS_PER_MB
    """Of the processor, that it may then take for each MB."""
