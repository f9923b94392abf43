"""Matters that any two countries have between them, and what each is called: an issue may be one, and has its words."""

from functools import cache
from importlib.resources import files
from typing import Final

from model.data_files import Phrase, Slug, Strict, parse_data

FILE: Final = "matters.toml"
PEOPLES: Final = "<peoples>"
"""Where a wording has what the people of the two sides are called."""


class Matter(Strict):
    """One of them: its wordings are an issue's of that `matter`, beside its own."""

    slug: Slug
    terms: tuple[Phrase, ...]
    near: tuple[Phrase, ...]
    near_to: tuple[Phrase, ...] = ()
    alone: tuple[Phrase, ...] = ()
    """Weak terms that need nothing beside them, and are what others need."""
    beside_sides: bool = False
    """A side's name beside one of `near` is enough."""

    def has(self, wording: Phrase) -> bool:
        """Whether a wording of an issue comes from here."""
        of_peoples = [term.removeprefix(PEOPLES) for term in self.terms if term.startswith(PEOPLES)]
        return wording in (*self.terms, *self.near, *self.alone) or wording.endswith(tuple(of_peoples))

    def terms_of(self, peoples: str) -> tuple[Phrase, ...]:
        """`terms` where the people of the two sides are called so (`{American,Chinese}`)."""
        return tuple(term.replace(PEOPLES, peoples) for term in self.terms)


class Matters(Strict):
    """The file of them."""

    matters: tuple[Matter, ...]


@cache
def matters() -> dict[Slug, Matter]:
    """All of them, by slug."""
    text = files("seeds").joinpath(FILE).read_text(encoding="utf-8")
    return {matter.slug: matter for matter in parse_data(text, FILE, Matters).matters}
