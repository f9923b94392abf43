"""Who speaks: people by the offices that they hold on a day, and offices without a name."""

from datetime import date
from typing import Final, Literal

from pydantic import Field

from model.data_files import Phrase, Strict


class Tenure(Strict):
    """An office that a person held, from a day to a day; open ends are open."""

    role: str
    since: date | None = None
    until: date | None = None
    side: str | None = None
    """The side spoken for in it; null for those who speak for none (experts)."""
    rank: int = Field(default=2, ge=0, le=5)
    """1 staff, 2 spokesperson or deputy, 3 minister or envoy, 4 vice-leader or top diplomat, 5 leader."""


WELL_KNOWN: Final = 3
"""The rank from which on a last name alone is enough: ministers, envoys, and whoever is above them."""


class Person(Strict):
    """Somebody who is quoted."""

    name: str
    aliases: tuple[str, ...] = ()
    """Other ways to write the whole name, and the last name where it is used alone."""
    pronoun: Literal["he", "she"] | None = None
    """What somebody is spoken of with, if it is known: `Ms. Doe` and `she said` are none who is he."""
    tenures: tuple[Tenure, ...] = ()

    @property
    def is_well_known(self) -> bool:
        """Whether the last name alone is enough."""
        return any(tenure.rank >= WELL_KNOWN for tenure in self.tenures)


class Office(Strict):
    """A speaker without a name: `the Pentagon`, `the Chinese foreign ministry`."""

    name: str
    side: str | None = None
    rank: int = Field(default=2, ge=0, le=5)
    terms: tuple[Phrase, ...]
