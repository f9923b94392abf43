"""Dossiers: what two countries have between them, who speaks for them, and where articles come from."""

from collections.abc import Iterable
from functools import cached_property
from typing import ClassVar

from pydantic import field_validator

from model.data_files import Consistent, Phrase, Slug, Strict, load_data
from model.data_files.faults import Data, Slip
from model.dossier.matters import matters
from model.dossier.officials import officials_of, with_bodies, with_officials
from model.dossier.people import Office, Person
from model.dossier.press import AfarSource, Source, with_known
from model.dossier.slips import slips
from model.errors import UnknownNameError
from model.sites import plain_source
from model.words.wordings import expanded


class Side(Strict):
    """One of the two sides, by its code (`US`), and the wordings that name it."""

    code: str
    name: Phrase
    terms: tuple[Phrase, ...]
    exclusions: tuple[Phrase, ...] = ()
    """Names that only contain a term: `South China Sea`."""
    signs: tuple[Phrase, ...] = ()
    """What is its alone and does not name it: its bodies, laws, commands. One shows that a text is on the two sides."""
    hints: tuple[Phrase, ...] = ()
    """Its places and firms, and bodies that others have too: with one of each side a text is on the two."""


class Issue(Strict):
    """A matter between the two sides."""

    slug: Slug
    name: str
    description: str
    matter: Slug = ""
    """Which matter of any two countries it is (`model.dossier.matters`): its wordings are the issue's beside those
    here, and general weights know how it is spoken of."""
    terms: tuple[Phrase, ...] = ()
    near: tuple[Phrase, ...] = ()
    """Weak terms: they name the issue only where one of `terms` is in their paragraph or the one before, or one of
    `near_to` in their own."""
    near_to: tuple[Phrase, ...] = ()
    exclusions: tuple[Phrase, ...] = ()
    """Names that only contain a term."""
    places: tuple[Phrase, ...] = ()
    """Those of `terms` that are places: they name no issue where only the weather or the market there is told of."""
    takes: tuple[Phrase, ...] = ()
    """Other issues' terms that are its own where they are said of its things ("export controls on gallium")."""
    countries: tuple[str, ...] = ()
    """Countries beside the two that it is about: what is done to them may be done on it."""
    is_between: bool = False
    """Its names tell of both sides wherever they stand: `Taiwan` in a speech at home."""
    is_mutual: bool = False
    """It is what the two do together: one's visits to others are none of it."""
    is_of_captives: bool = False
    """It is on people whom one of the two holds: whom others hold is none of it."""
    is_contact: bool = False
    """It is the talking itself: what was agreed or restored there is overtaken by the contacts that follow."""
    takes_all: bool = False
    """Takes every sentence that is between the two sides."""

    @field_validator("matter")
    @classmethod
    def _is_known(cls, matter: Slug) -> Slug:
        if matter and matter not in matters():
            raise ValueError(f"{matter!r} is no matter that is known: {', '.join(matters())}")
        return matter

    def own(self, wordings: Iterable[Phrase]) -> list[Phrase]:
        """Those of some wordings that are not its matter's."""
        matter = matters().get(self.matter)
        return [wording for wording in wordings if matter is None or not matter.has(wording)]

    def widened(self, sides: tuple[Side, ...]) -> "Issue":
        """With the wordings of its matter between these sides."""
        if not self.matter:
            return self
        matter, names = matters()[self.matter], tuple(term for side in sides for term in side.terms)
        peoples = dict.fromkeys(way for term in names for way in expanded(term) if way.isalpha())
        own = {
            "terms": matter.terms_of(f"{{{','.join(peoples)}}}"),
            "near": (*matter.near, *matter.alone),
            "near_to": (*matter.near_to, *matter.alone, *(names if matter.beside_sides else ())),
        }
        return self.model_copy(update={name: _both(getattr(self, name), more) for name, more in own.items()})


def _both(own: tuple[Phrase, ...], more: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    return tuple(dict.fromkeys((*own, *more)))


class Feed(Strict):
    """A feed that `fetch` reads."""

    name: str
    url: str


class Constants(Strict):
    """The numbers of the standing (docs/standing.md), each open to a dossier's own choice."""

    act_days: int = 60
    contact_days: int = 30
    word_days: int = 14
    act_weight: float = 3.0
    contact_weight: float = 2.0
    word_weight: float = 1.0
    ritual_factor: float = 0.3
    daily_cap: float = 6.0
    same_event_days: int = 2
    lead: float = 0.2
    deal_days: int = 365
    window_days: int = 30
    dead_band: float = 0.25
    enough_events: int = 3
    contested_gap: int = 3
    rank_step: float = 0.1
    """What each step of a speaker's rank adds to the weight of a claim."""
    enough_origins: int = 2
    enough_days: int = 2
    retold_days: int = 30
    """An act told again within so many days is no news: it takes two origins, not one official, to count anew."""
    retold_factor: float = 0.5
    """What such a telling weighs: a text that announces one act recalls many others."""
    recalled_days: int = 180
    """A deed without a day, told by the way so long after such deeds were told, is only recalled: it is words."""
    busy_days: int = 3
    """While what stands is told on so many of the last `retold_days`, a lone voice against it must be beyond doubt."""
    settling_days: int = 7
    """Within so many days of a change neither words nor a step take it back."""
    word_lives: int = 2
    """A direction in which nothing was said for so many of their half-lives is heard no more."""
    uncued_confidence: float = 0.75
    """What no cue tells, but the words around by their weights, counts if it is read with so much."""


class Dossier(Consistent):
    """One relationship."""

    MORE: ClassVar[str] = "; `issuewatch dossier check` lists them"

    slug: Slug
    name: str
    cues: str = "world"
    """The lexicon that it is read with, by name; `world` has what neighbours do to each other anywhere."""
    weights: str = ""
    """The fitted weights that it is read with, by name, or `none`; without a name those that fit what it is about."""
    sides: tuple[Side, ...] = ()
    issues: tuple[Issue, ...]
    people: tuple[Person, ...] = ()
    offices: tuple[Office, ...] = ()
    sources: tuple[Source, ...] = ()
    feeds: tuple[Feed, ...] = ()
    constants: Constants = Constants()

    @field_validator("sides")
    @classmethod
    def _none_or_two(cls, sides: tuple[Side, ...]) -> tuple[Side, ...]:
        if len(sides) not in (0, 2):
            raise ValueError(f"a dossier has two sides or none, not {len(sides)}")
        return sides

    @classmethod
    def slips(cls, data: Data) -> Iterable[Slip]:
        """Entries that are there twice, and others that do not fit each other."""
        return slips(data)

    def completed(self) -> "Dossier":
        """With the wordings of its issues' matters, and with those who speak for its sides; its own come first."""
        known = [officials_of(side.code) for side in self.sides]
        return self.model_copy(
            update={
                "issues": tuple(issue.widened(self.sides) for issue in self.issues),
                "people": with_officials(self.people, (person for each in known for person in each.people)),
                "offices": with_bodies(self.offices, (office for each in known for office in each.offices)),
                "sources": with_known(self.sources, [side.code for side in self.sides]),
            }
        )

    @cached_property
    def sources_by_name(self) -> dict[str, Source]:
        """By the plain names of outlets and their sites; see `model.sites`."""
        own_last = self.sources[::-1]
        named = {plain_source(name): source for source in own_last for name in (*source.aliases, source.name)}
        return named | {site.casefold(): source for source in own_last for site in source.sites}

    @cached_property
    def near_sources(self) -> tuple[Source, ...]:
        """Those that are none of a third country's press: to be offered, and looked for in texts."""
        return tuple(source for source in self.sources if not isinstance(source, AfarSource))

    @cached_property
    def slugs(self) -> tuple[Slug, ...]:
        """The issues' slugs in the dossier's order."""
        return tuple(issue.slug for issue in self.issues)

    @property
    def scored(self) -> list[Slug]:
        """The slugs of those that labels are about: all but the issues that take every sentence beside others."""
        return [issue.slug for issue in self.issues if not issue.takes_all] or list(self.slugs)

    @property
    def taking_all(self) -> list[Slug]:
        """The slugs of the issues that take every sentence beside others."""
        return [issue.slug for issue in self.issues if issue.takes_all]

    @property
    def of_contact(self) -> list[Slug]:
        """The slugs of the issues that are the talking itself."""
        return [issue.slug for issue in self.issues if issue.is_contact]

    @cached_property
    def issues_by_word(self) -> dict[str, Issue]:
        """By what an issue may be called, casefolded: its slug before any name, a name also with `-` for blanks."""
        names = {issue.name.casefold(): issue for issue in reversed(self.issues)}
        dashed = {"-".join(name.split()): issue for name, issue in names.items()}
        return dashed | names | {issue.slug.casefold(): issue for issue in reversed(self.issues)}

    def issue(self, word: str) -> Issue:
        """The issue of that slug or name, in any case; UnknownNameError names the nearest."""
        if (issue := self.issues_by_word.get(" ".join(word.split()).casefold())) is None:
            names = (*self.slugs, *(issue.name for issue in self.issues))
            raise UnknownNameError("issue", word, names, listed=self.slugs)
        return issue

    def name_of(self, slug: Slug) -> str:
        """The name of an issue; the slug itself for one that the dossier no longer has."""
        return next((issue.name for issue in self.issues if issue.slug == slug), slug)


def load_dossier(name: str = "us-china") -> Dossier:
    """The dossier of that name, or of a file whose path ends in .toml, completed with what ships of its sides.

    The user's own `dossiers/NAME.toml` in the configuration folder goes before the shipped one. UnknownNameError names
    the nearest; DataFileError says why a file can't be read or is no TOML, FaultyFileError has all that is wrong in it.
    The keys are those of docs/dossiers.md.
    """
    return load_data("dossiers", name, Dossier)
