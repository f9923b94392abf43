"""The lexicon of a language: cues, objects, modes and clause boundaries, as data."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Final, Literal

import polars as pl
from pydantic import AfterValidator, Field, field_validator

from model.data_files import Phrase, Slug, Strict, data_names, is_shipped, load_data, load_shipped, own_file
from model.data_files.faults import Fault
from model.dossier.world import World
from model.errors import FaultyFileError
from model.nearest import meant, there_are
from model.reading.text.phrases import plain_phrase, plain_wordings
from model.reading.what.finding.insertions import END, RELATIVE
from model.reading.what.finding.spelled import Wording, of_each, spelled_out
from model.words.wordings import expanded


def _usable(wordings: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """Wordings of which there is one at least."""
    if not wordings:
        raise ValueError("has no wording; name at least one")
    return wordings


Wordings = Annotated[tuple[Phrase, ...], AfterValidator(_usable)]


class Object(Strict):
    """A class of things that a cue may apply to: measures, contacts, deals, persons."""

    name: Slug
    wordings: Wordings


class Verbs(Strict):
    """A class of wordings for one doing ("stop", "halt", "put an end to"), which several cues say of their objects."""

    name: Slug
    wordings: Wordings


class Cue(Strict):
    """Wordings that put an issue at a level."""

    id: Slug
    level: int = Field(ge=-3, le=3)
    kind: Literal["act", "contact", "word"]
    objects: tuple[Slug, ...] = ()
    """One of these must stand near it; none: it needs no object."""
    wordings: Wordings
    verbs: tuple[Slug, ...] = ()
    """Classes of verbs whose wordings are its own, too."""
    is_ritual: bool = False
    """A set phrase, of low weight."""
    undoes: tuple[Slug, ...] = ()
    """Cues that say nothing in a sentence where this one is done or to come ("suspended … will be restored")."""
    asks_for: tuple[Slug, ...] = ()
    """Cues that say nothing right behind this one, which only asks for it ("called on … to lift the tariffs"), or says
    that it won't be done ("promised not to raise the tariffs")."""
    is_of_deed: bool = False
    """It says something only right before a deed that it asks for, or promises not to do ("hope that … will lift")."""
    reverse: Slug | None = None
    """The cue that tells its deed undone ("the suspension of the talks was lifted": `resume`); none: none does."""
    late: Slug | None = None
    """The cue that tells its deed put off ("the lifting of the ban was delayed"); none: as `reverse` does."""
    elsewhere: Slug | None = None
    """The cue that tells its deed where a third country did it ("Iran freed two Americans"); none: it is all one."""
    is_bilateral: bool = False
    """It says nothing where its clause says that it was done with or to a country of the class `elsewhere` alone."""
    is_subject: bool = False
    """Its object stands before it, as what does it ("tariffs fell to ten percent")."""
    is_mutual: bool = False
    """It is between those who do it ("agreed to"): what one side does so with others is not between the two."""
    is_noun: bool = False
    """Its wordings only name a deed ("new tariffs"); of other cues those do that are like "lifting" or "release of"."""
    is_name: bool = False
    """Its wordings are names and idioms: no cue within one of them says anything ("building blocks")."""
    is_last: bool = False
    """Its wordings say something only where their clause ends with them ("offered talks. Beijing passed.")."""
    is_reply: bool = False
    """Such a one also needs something of the class `wanted` before it ("wanted a call; Beijing did not")."""
    denied: int | None = Field(default=None, ge=-3, le=3)
    """Its level where it is only not done ("have not been lifted": 0), and not refused; none: as any other's."""
    decides: bool = False
    """Asserted and close to an issue it outweighs the weights, unless they are sure of another sign."""
    fires: tuple[str, ...] = Field(min_length=1)
    """Sentences in which it is found."""
    silent: tuple[str, ...] = Field(min_length=1)
    """Sentences in which it must not be."""

    @field_validator("wordings")
    @classmethod
    def _are_words(cls, wordings: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
        letter = next((phrase for phrase in wordings if len(phrase.strip()) == 1), None)
        if letter is not None:
            raise ValueError(f"{letter!r} is a single letter; a wording is a word or several")
        return wordings


CONTACT: Final = "contact"
"""The class of objects that names a meeting or a line ("the talks")."""

MEASURE: Final = "measure"
"""The class of objects that names what one side puts on the other's trade or people ("the tariffs")."""

ELSEWHERE: Final = "elsewhere"
"""The class of objects that says with or to whom else something was done ("on Mexico")."""

OUTSIDER: Final = "outsider"
"""The class of objects that names who else may have done what a sentence tells, at its head ("Canada revoked …")."""

HOLDING: Final = ("pause", "hostile plan", "friendly plan", "contact plan")
"""The classes of objects that name a thing and what is done to it: either may be an object ("the pause on tariffs")."""

WHOLES: Final = ("truce", "favour", "deal", "outline", "contact", "permit")
"""The classes of objects that may be on another thing, which is then no more than a part of them."""

BESIDE: Final = (
    *("act of law", "application", "approval", "bill", "caller", "cargo", "claim post", "culprit", "devices"),
    *("expellee", "gap", "intruder", "island goods", "label", "let", "merger", "message", "observer", "out of"),
    *("post", "programme", "supplies"),
)
"""The classes of objects of few cues, that hide none that is a part of them ("an American journalist" is one whom cues
on persons may apply to, too)."""

ITSELF: Final = ("person", "american goods", "forces", "boats")
"""The classes of objects that are no more than themselves: a deed on them is on nothing that was named before."""

SCENE: Final = "scene"
"""The class of objects that say where or when somebody spoke ("on a visit to Shanghai")."""

MOTIVE: Final = "motive"
"""The class of objects behind which stands what somebody is punished for ("sanctioned the firm over arms sales")."""

REASON: Final = "reason"
"""The class of objects behind which stands why a contact was stopped ("in response to")."""

OCCASION: Final = "occasion"
"""The class of objects behind which may stand why it was ("over", "after")."""

TOPIC: Final = "topic"
"""The class of objects in which an occasion may as well say what the contact is about ("talks over")."""

VISIT: Final = "visit"
"""The class of objects that name a contact which is on nothing ("the summit"): what stands beside its stop is why."""

PROMPTING: Final = "prompting"
"""The class of objects before which stands why a contact was stopped ("the curbs led Beijing to")."""

GIVEN: Final = "given"
"""The class of objects behind which stands in view of what something else was done ("under the new ban")."""

JOINT: Final = "joint"
"""The class of objects that joins a verb to the one before it ("protested the sale and cancelled the visit")."""

PERSON: Final = "person"
"""The class of objects that names those to whom something is done who are no states ("Americans", "the pastor")."""

CAPTOR: Final = "captor"
"""The class of objects that names who else may hold people, beside the countries of the world ("the Taliban")."""

CAPTIVITY: Final = "captivity"
"""The class of objects that says where somebody was held ("jailed in Wuhan"): of who comes home any clause may."""

WANTED: Final = "wanted"
"""The class of objects that say what somebody wants of another ("offered", "asked for")."""

BYSTANDER: Final = "bystander"
"""The class of objects whose own deed is none between the two ("North Korea fired missiles")."""

THIRD: Final = "third"
"""The class of objects that names who else there is in the world ("Japan", "our allies")."""

DISPUTED: Final = "disputed"
"""The class of objects that names who deals with others itself, though the two are at odds over it ("Taiwan")."""

STAFFING: Final = "staffing"
"""The class of objects that says who comes into an office or out of it ("was promoted", "sacked")."""

BLOC: Final = "bloc"
"""The class of objects that names those who do something together ("the G7")."""

PAIR: Final = "pair"
"""The class of objects that speaks of two that were named before ("the two countries")."""

AIM: Final = "aim"
"""The class of objects that says against whom something is agreed on ("to resist", "steps against")."""

SETTING: Final = "setting"
"""The class of objects that tells of the weather or the market somewhere."""

AGENDA: Final = "agenda"
"""The class of objects behind which stands what was only spoken of ("discussed chip curbs and drills")."""

UNDOES: Final = "undoes"
"""The class of objects that undo the deed named behind them ("halted the imposition of")."""

UNDONE: Final = "undone"
"""The class of objects that say the deed named before them was undone ("the suspension of the talks was lifted")."""

IN_TURN: Final = "in turn"
"""The class of objects that gives each of several its own ("respectively")."""

UNBOUND: Final = (
    *(IN_TURN, JOINT, OUTSIDER, CAPTOR, WANTED, DISPUTED, STAFFING, BLOC, PAIR, AIM, SETTING),
    *(REASON, OCCASION, TOPIC, AGENDA, UNDOES, UNDONE, VISIT, PROMPTING, GIVEN),
)
"""The classes of objects that no cue may apply to, and that hide none that is a part of them."""

AHEAD: Final = "ahead"
BEHIND: Final = "behind"
"""Which way a mode word governs, as its payload says it."""

ANY_CUE: Final = "any"
NOUNS: Final = "nouns"
PASSIVES: Final = "passives"
SENTENCE: Final = "sentence"
PLANNED: Final = "planned"
BARE: Final = "bare"
"""Which cues it governs: those of its clause within its reach, of these the nouns, of these the participles behind what
they are done to, of these the verbs in their base form, those and what is to come in all of its clause, or all of its
sentence."""

REFUSED: Final = "refused"
NOT_DONE: Final = "not-done"
"""Of what is negated, whether somebody would not do it."""

WISH: Final = "wish"
"""Of what names a wish: a refusal behind it is of that."""

HINGE: Final = "hinge"
"""Of what something else hangs on, or is done instead of: nothing is told of that."""


class ModeWords(Strict):
    """Wordings that say a cue is negated, hypothetical, to come, past, or asked; `asserted`: that it is none of these.

    A wording within a longer one says nothing: of "has not stopped its pressure" nothing is negated.
    """

    mode: Literal["asserted", "negated", "hypothetical", "future", "historical", "question"]
    reach: int = Field(gt=0)
    """How many characters before a cue its wording still governs it."""
    is_behind: bool = False
    """Whether it governs the cues before it instead ("a promise to lift the tariffs is not on the table")."""
    of_nouns: bool = False
    """Whether it governs only deeds that are named ("seeks the lifting of the ban"), and none that a verb tells."""
    of_passives: bool = False
    """Whether it governs only participles behind what somebody wants so ("wants the ban lifted")."""
    of_sentence: bool = False
    """Whether it governs all cues of its sentence, wherever they stand ("?"); other questions are only told of."""
    of_bare: bool = False
    """Whether it governs only verbs in their base form ("they'd lift", "I hope they lift"; not "they'd lifted")."""
    of_planned: bool = False
    """Whether it is a condition: it says something only beside what is to come, and governs that wherever it stands in
    its clause ("will lift the ban only if …")."""
    is_refusal: bool = False
    """Whether somebody will not do it, which is more than that it is not done."""
    is_wish: bool = False
    """Whether it names a wish, which may be refused: that is done ("a request for talks was turned down")."""
    is_hinge: bool = False
    """Whether nothing is told of what it governs: something else hangs on it ("unless"), or was done instead ("raised
    the duties instead of lifting them": there it negates, and governs only a form in "ing")."""
    head: int | None = Field(default=None, ge=0)
    """Within how many bytes of its sentence's beginning it must begin, if at all ("China to lift …"); such a one may
    also be a part of its cue ("Lift the ban")."""
    wordings: Wordings

    @property
    def payload(self) -> str:
        """mode, reach, which way, which cues, whether it refuses, and where it must stand, as one text."""
        way = BEHIND if self.is_behind else AHEAD
        kinds = {
            SENTENCE: self.of_sentence,
            NOUNS: self.of_nouns,
            PASSIVES: self.of_passives,
            PLANNED: self.of_planned,
            BARE: self.of_bare,
        }
        which = next((kind for kind, is_so in kinds.items() if is_so), ANY_CUE)
        of_deed = {REFUSED: self.is_refusal, WISH: self.is_wish, HINGE: self.is_hinge}
        what = next((kind for kind, is_so in of_deed.items() if is_so), NOT_DONE)
        return f"{self.mode} {self.reach} {way} {which} {what} {ANYWHERE if self.head is None else self.head}"


ENGLISH: Final = "en"
"""The lexicon that others extend."""

ANYWHERE: Final = "anywhere"
"""Of a carrier or a mode word: it need not be at the head of its sentence."""

REPORTED: Final = "reported"
"""Of a carrier: it may be at the head of what somebody says."""

DONE_TO: Final = "done to"
ON_IT: Final = "on it"
"""Of a carrier: its sentence is on what it stands for, whatever that tells."""

ANSWER: Final = "answer "
"""How the payload of a carrier begins that answers a question."""

REPLY: Final = "reply "
"""How that of one begins that says what came of what was asked, offered or threatened right before."""

_PLAIN: Final = re.compile(r"[a-z0-9 {},]*")
"""A phrase whose wordings are as hits have them."""

CAUSE: Final = "cause"
"""The payload of a boundary behind which stands why something was done."""


class Boundary(Strict):
    """Wordings at which a clause ends."""

    wordings: Wordings
    is_cause: bool = False
    """Whether what follows is only why something was done: what was done before it was not done to that."""
    is_relative: bool = False
    """Whether it tells of the one before it ("the man who was held … was released"): that may be the object of both."""
    is_end: bool = False
    """Whether it ends such a clause: what stood before that goes on."""

    @property
    def payload(self) -> str:
        """What the clause behind it is."""
        kinds = {CAUSE: self.is_cause, RELATIVE: self.is_relative, END: self.is_end}
        return next((kind for kind, is_so in kinds.items() if is_so), "")


class Carrier(Strict):
    """Wordings that, at the head of a sentence, speak of what the sentence before named ("the talks")."""

    wordings: Wordings
    is_anywhere: bool = False
    """Whether they do so wherever they stand ("opposed this sale", "suspended them")."""
    is_reported: bool = False
    """Whether they do so at the head of what somebody says, too ("she said the ban …")."""
    is_done_to: bool = False
    """Whether they do so right behind what is done to a thing ("lifted them")."""
    is_topic: bool = False
    """Whether their sentence, right behind the one that named the issue, is on it whatever it tells."""
    answers: Literal["yes", "no", "never", "open"] | None = None
    """Whether they answer what a reporter has just asked: it is so, it is not so, it will not be so, or it stays open
    ("I'd refer you to …"). Such a one is followed by a mark or nothing."""
    replies: Literal["did", "same", "agreed", "refused", "yielded"] | None = None
    """Whether they are what became of what was asked, offered or threatened right before ("Beijing did so"): done, done
    by the other side too, agreed to, refused, or given in to. Nobody but who did it and when is in their sentence."""

    @property
    def payload(self) -> str:
        """Where it may stand, or what it answers or replies."""
        if self.replies:
            return f"{REPLY}{self.replies} {ANYWHERE}"
        flags = {
            ANYWHERE: self.is_anywhere,
            REPORTED: self.is_reported,
            DONE_TO: self.is_done_to,
            ON_IT: self.is_topic,
        }
        return f"{ANSWER}{self.answers}" if self.answers else " ".join(name for name, is_so in flags.items() if is_so)


class Cues(Strict):
    """One language's lexicon, or some entries for one."""

    slug: Slug = ""
    """Without one it is that of its file."""
    language: str = "en"
    extends: Slug | None = None
    """A lexicon whose entries come before this one's; without it of the user's own that ships under its name, or else
    English, and of a shipped one none. An empty one: none either."""
    about: tuple[str, ...] = ()
    """Two countries, each by one of its names, whose names in its wordings stand for the sides of any dossier."""
    objects: tuple[Object, ...] = ()
    verbs: tuple[Verbs, ...] = ()
    cues: tuple[Cue, ...] = ()
    modes: tuple[ModeWords, ...] = ()
    boundaries: tuple[Boundary, ...] = ()
    carriers: tuple[Carrier, ...] = ()

    @field_validator("cues")
    @classmethod
    def _ids_are_unique(cls, cues: tuple[Cue, ...]) -> tuple[Cue, ...]:
        seen: set[str] = set()
        for cue in cues:
            if cue.id in seen:
                raise ValueError(f"two cues are called {cue.id!r}")
            seen.add(cue.id)
        return cues

    def wordings(self, world: World) -> pl.DataFrame:
        """SPELLED: all wordings with what they stand for; they may ask for the countries beside the two, and those that
        name the countries they are written of are those of the dossier's sides, too.
        """
        parts: list[tuple[str, str, tuple[Phrase, ...]]] = [("cue", cue.id, cue.wordings) for cue in self.cues]
        parts += [("object", thing.name, thing.wordings) for thing in self.objects]
        for kind, entries in (("mode", self.modes), ("carrier", self.carriers), ("boundary", self.boundaries)):
            parts += [(kind, entry.payload, entry.wordings) for entry in entries]
        named = [
            Wording(phrase, kind, payload)
            for kind, payload, wordings in parts
            for phrase in world.filled(self._of_others(payload, wordings, world))
        ]
        told = world.told_of_sides((wording.phrase for wording in named), self.about)
        return pl.concat([spelled_out(named), of_each(told["way"], named, told["of"].to_numpy())])

    @staticmethod
    def _of_others(payload: str, phrases: Iterable[Phrase], world: World) -> Iterable[Phrase]:
        """A side is no bystander, and what is done to it is not done elsewhere."""
        return world.without_sides(phrases) if payload in (BYSTANDER, ELSEWHERE) and world.sides else phrases


def load_cues(name: str = "en") -> Cues:
    """The lexicon of that name with what it extends: the user's own the shipped one of its name, or else English."""
    return _whole(name, ())


def _whole(name: str, above: tuple[str, ...]) -> Cues:
    """A lexicon with what it extends, asked for by those above it; what one of these is called is the shipped one."""
    if name in above and not is_shipped("cues", name):
        raise FaultyFileError(f"cues/{above[-1]}.toml", [Fault("extends", f"{name!r} extends this one itself")])
    file = own_file("cues", name) if name not in above else None
    own = _read(name) if name not in above else load_shipped("cues", name, Cues)
    below = own.extends if own.extends is not None else _extended_unsaid(name) if file else ""
    place = str(file or f"cues/{name}.toml")
    _check_extended(below, place)
    whole = with_own(_whole(below, (*above, name)), own) if below else own
    return _checked(whole, own, place)


def _check_extended(name: str, place: str) -> None:
    """A FaultyFileError where there is no lexicon of that name."""
    known = data_names("cues")
    if name and name not in known and not own_file("cues", name):
        more = meant(name, known, there_are(known))
        raise FaultyFileError(place, [Fault("extends", f"{name!r} is no lexicon{more}")])


def _extended_unsaid(name: str) -> str:
    return name if is_shipped("cues", name) else ENGLISH


def own_ids(name: str) -> frozenset[str]:
    """The cues that the user wrote of the lexicon of that name: none of a shipped one."""
    return frozenset(cue.id for cue in _read(name).cues) if own_file("cues", name) else frozenset()


def load_beside(base: Cues, file: str) -> Cues:
    """A lexicon with the entries of a file beside its own, see `with_own`."""
    own = _read(file)
    _check_extended(own.extends or "", file)
    return _checked(with_own(base, own), own, file)


def extends_nothing(file: str) -> bool:
    """Whether a file of cues says that it is all there is (`extends = ""`)."""
    return _read(file).extends == ""


def _read(name: str) -> Cues:
    found = load_data("cues", name, Cues)
    return found if found.slug else found.model_copy(update={"slug": Path(name).stem})


def _checked(whole: Cues, own: Cues, file: str) -> Cues:
    """A lexicon whose cues have the wordings of their verbs, if all classes of objects and verbs that its own cues ask
    for are in it; else FaultyFileError.
    """
    if strange := [*_strange_classes(whole, own, "objects"), *_strange_classes(whole, own, "verbs")]:
        raise FaultyFileError(file, strange)
    return whole.model_copy(update={"cues": tuple(_with_verbs(cue, whole.verbs) for cue in whole.cues)})


def _strange_classes(whole: Cues, own: Cues, which: Literal["objects", "verbs"]) -> Iterator[Fault]:
    known = sorted({each.name for each in getattr(whole, which)})
    for cue in own.cues:
        for name in (name for name in getattr(cue, which) if name not in known):
            more = meant(name, known, there_are(known))
            yield Fault(f"cues.{cue.id}.{which}", f"{name!r} is no class of {which}{more}")


def _with_verbs(cue: Cue, known: tuple[Verbs, ...]) -> Cue:
    """A cue that says of its verbs what they are, instead of their names."""
    if not cue.verbs:
        return cue
    told = (wording for each in known if each.name in cue.verbs for wording in each.wordings)
    return cue.model_copy(update={"wordings": tuple(dict.fromkeys((*cue.wordings, *told))), "verbs": ()})


@lru_cache(maxsize=4)
def with_own(base: Cues, own: Cues) -> Cues:
    """A lexicon with another's entries: of the same id in place of its own, others beside them.

    What a cue of the other says without needing an object, none of its own says at another level. To look for it takes
    a third of a second; of two that were put together before, the whole is known.
    """
    replaced = {cue.id for cue in own.cues}
    claimed = {wording: cue.level for cue in own.cues if not cue.objects for wording in plain_wordings(cue.wordings)}
    kept = [_without(cue, claimed) for cue in base.cues if cue.id not in replaced]
    return _extended(base.model_copy(update={"cues": tuple(cue for cue in kept if cue.wordings)}), own)


def _without(cue: Cue, claimed: dict[str, int]) -> Cue:
    """A cue less the wordings that are claimed for another level."""
    if cue.objects:
        return cue
    whole = tuple(wording for phrase in cue.wordings for wording in _others(phrase, cue.level, claimed))
    return cue if whole == cue.wordings else cue.model_copy(update={"wordings": whole})


def _others(phrase: str, level: int, claimed: dict[str, int]) -> list[str]:
    """The phrase, or, where some of its wordings are claimed for another level, the others."""
    wholes = expanded(phrase)
    if _PLAIN.fullmatch(phrase) and claimed.keys().isdisjoint(wholes):  # as of most
        return [phrase]
    others = [whole for whole in wholes if claimed.get(plain_phrase(whole).lower().strip(), level) == level]
    return [phrase] if len(others) == len(wholes) else others


def _extended(base: Cues, own: Cues) -> Cues:
    shared = ("objects", "verbs", "cues", "modes", "boundaries", "carriers")
    parts = {part: tuple(dict.fromkeys(getattr(base, part) + getattr(own, part))) for part in shared}
    return Cues(slug=own.slug, language=own.language, extends=None, about=own.about or base.about, **parts)
