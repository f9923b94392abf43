"""What a format is: a name, how it is told, and how it is read."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from model.article import Article
from model.errors import ReadError
from model.readers.inputs import Input


@dataclass(frozen=True)
class Format:
    """One way in. A new one is a module with one of these, named in `model.readers.registry`."""

    name: str
    fits: Callable[[Input], bool]
    """By content first; a name's ending only decides where the content leaves it open."""
    read: Callable[[Input], Iterator[Article | ReadError]]
    """Articles and problems in the input's order; may raise ReadError if nothing (more) can be read."""
