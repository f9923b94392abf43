"""Where articles come from: the press and the governments of the world, who owns them, for whom they speak."""

from collections.abc import Collection
from functools import cache
from importlib.resources import files
from typing import Final, Literal

from model.data_files import Strict, parse_data
from model.dossier.countries import countries
from model.sites import plain_source

FILE: Final = "sources.toml"
Kind = Literal["outlet", "agency", "ministry", "legislature", "think tank", "company", "other"]


class Owned(Strict):
    """What is known of a source whoever asks."""

    name: str
    sites: tuple[str, ...]
    """Host names; a subdomain counts as its site."""
    aliases: tuple[str, ...] = ()
    """What else articles call it: "AP", "Chinese Foreign Ministry"."""
    owner: str


class Source(Owned):
    """Where articles come from; all sources of one owner are one origin."""

    side: str | None = None
    home: str | None = None
    """The country, none of the sides, whose press or government it is: `the foreign ministry` there is that one's."""
    kind: Kind


class AfarSource(Source):
    """One of another country than the two: known where it is an article's source, but nowhere looked for."""


class KnownSource(Owned):
    """A source as it ships, which one side of a dossier may be of."""

    kind: Kind
    country: str = ""
    """The code of the country whose press or government it is (ISO 3166), or its name where it has none; empty: it is
    read everywhere."""
    is_state: bool = False
    """It speaks for that country."""

    def between(self, codes: Collection[str]) -> Source:
        """As a dossier has it whose sides have these codes."""
        is_afar = bool(self.country) and self.country not in codes
        side = self.country if self.is_state and self.country in codes else None
        home = _name_of(self.country) if is_afar else None
        told = {key: getattr(self, key) for key in (*Owned.model_fields, "kind")}
        kind = AfarSource if is_afar else Source
        return kind.model_construct(**told, side=side, home=home)  # all of it is validated


class KnownSources(Strict):
    """The file of them."""

    sources: tuple[KnownSource, ...]


def with_known(own: tuple[Source, ...], codes: Collection[str]) -> tuple[Source, ...]:
    """A dossier's own sources, then those of the world that it does not name itself, between sides of these codes."""
    names = {plain_source(way) for source in own for way in (source.name, *source.aliases)}
    sites = {site.casefold() for source in own for site in source.sites}
    others = (
        known
        for known in known_sources()
        if plain_source(known.name) not in names and sites.isdisjoint(site.casefold() for site in known.sites)
    )
    return (*own, *(known.between(codes) for known in others))


@cache
def _name_of(code: str) -> str:
    """What the country with that code is called; what has none is called so itself."""
    return next((country.names[0] for country in countries() if country.code == code and country.names), code)


@cache
def known_sources() -> tuple[KnownSource, ...]:
    """All that ship."""
    return parse_data(files("seeds").joinpath(FILE).read_text(encoding="utf-8"), FILE, KnownSources).sources
