"""What is made when it is first asked for."""

from collections.abc import Callable
from dataclasses import fields
from threading import Lock
from typing import Generic, TypeVar

import polars as pl

Made = TypeVar("Made")
Kind = TypeVar("Kind")


class Once(Generic[Made]):
    """What `make` gives; it is called when this is first called, and by one thread only."""

    def __init__(self, make: Callable[[], Made]) -> None:
        self._make = make
        self._lock = Lock()
        self._made: list[Made] = []

    @property
    def is_made(self) -> bool:
        """Whether anybody has asked for it."""
        return bool(self._made)

    def __call__(self) -> Made:
        """What it gave."""
        with self._lock:
            if not self._made:
                self._made.append(self._make())
            return self._made[0]


class _Later:
    """A frame of an object, which was given the frame or a Once that gives it."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __get__(self, holder: object, owner: type) -> pl.DataFrame:
        held: pl.DataFrame | Once[pl.DataFrame] = holder.__dict__[self._name]
        if isinstance(held, Once):
            held = holder.__dict__[self._name] = held()
        return held

    def __set__(self, holder: object, frame: pl.DataFrame | Once[pl.DataFrame]) -> None:
        holder.__dict__[self._name] = frame


def replaced(held: Kind, **others: object) -> Kind:
    """The same dataclass with other fields; what is to come still is, where `replace` would ask for it."""
    return type(held)(**{each.name: held.__dict__[each.name] for each in fields(held)} | others)  # type: ignore[arg-type]


def may_come_later(*names: str) -> Callable[[type[Kind]], type[Kind]]:
    """For a dataclass whose fields of these names may be given a Once in place of the frame."""

    def with_later(kind: type[Kind]) -> type[Kind]:
        for name in names:
            setattr(kind, name, _Later(name))
        return kind

    return with_later
