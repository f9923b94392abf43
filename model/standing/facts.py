"""What a course is made of: tellings of a day, the fact that decides, its rivals, words, changes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final, NamedTuple

from model.dossier import Constants


def is_leaning(row: Mapping[str, Any]) -> bool:
    """Whether newer evidence pulls an issue (level, leaning) elsewhere than where it stands, without being enough."""
    return row["leaning"] is not None and row["leaning"] != row["level"]


class Mass(NamedTuple):
    """What one day says in one kind and direction."""

    kind: str
    level: int
    weight: float
    is_official: bool
    """An official tells it, as news."""
    is_shared: bool
    """From two independent origins."""
    is_news: bool
    """Not an act that was told a short while before."""
    is_clear: bool
    """Official, news, and read beyond doubt."""
    is_exact: bool = True
    """Somebody tells the day, and not only the week, month or year: `since the summer` may mean any day of it."""

    @property
    def sign(self) -> int:
        """The direction: -1, 0 or 1."""
        return (self.level > 0) - (self.level < 0)

    @property
    def is_sure(self) -> bool:
        """Enough by itself to change a standing that nobody repeats."""
        return self.is_shared or self.is_official


class Part(NamedTuple):
    """What was told on one day (known) of one day at one level, and what it weighed."""

    known: int
    day: int
    level: int
    weight: float


class Fact(NamedTuple):
    """What decides: its level, since when it was last told, and with what weight. Kind `word`: it holds nothing."""

    kind: str
    level: int
    day: int
    weight: float
    parts: tuple[Part, ...] = ()
    """What the weight is made of, each part faded to the day `weighed`."""
    weighed: int = 0


class Reason(StrEnum):
    """Why a standing changed."""

    FACT = "a newer fact"
    DEAL_ENDED = "the deal is past its days"
    WORDS = "words alone"
    WORDS_LEFT = "no act or contact holds any more, words decide"
    WORDS_GONE = "words move it no longer"
    KEPT_BACK = "kept back while the change before was fresh"


class Change(NamedTuple):
    """A change of standing: on which day, from what, to what, by a claim of which day, kind and level."""

    changed: int
    old: int | None
    new: int | None
    day: int
    kind: str
    level: int
    reason: Reason
    since_before: int | None
    """Since when the old level had stood."""


class Refused(NamedTuple):
    """A fact that did not get through: of which day, told when, and which rule it failed."""

    kind: str
    level: int
    day: int
    known: int
    reason: str


NO_OFFICIAL: Final = "no official"
"""Nobody official announces it. Of whom tells of it, and why that announces nothing, only the claims know (`why`)."""
FORGOTTEN: Final = 12
"""After so many half-lives a part weighs nothing that a number with two decimals shows."""
NEVER: Final = -(10**6)
"""A day before all others."""


@dataclass(slots=True)
class Rival:
    """Evidence against what stands, gathered until it leads."""

    level: int = 0
    weight: float = 0.0
    day: int = NEVER
    known: int = NEVER
    days: int = 0
    """Of how many days it was told, each on another day: what one article tells of two is told once."""
    sure_on: int = NEVER
    """The last day on which it was told by an official or by two origins; one of long ago vouches for nothing new."""
    shared_on: int = NEVER
    clear_on: int = NEVER
    is_news: bool = False
    parts: list[Part] = field(default_factory=list)

    def add(self, mass: Mass, day: int, known: int, life: int) -> None:
        """One more day of it; what was there before has decayed, and so has what is told late of a day before."""
        if abs(day - self.day) > life:
            self.days, self.is_news = 0, False
        self.days += (day != self.day and known != self.known) or self.days == 0
        self.known = known
        self.weight = faded(self.weight, day - self.day, life) + faded(mass.weight, self.day - day, life)
        self.level, self.day = mass.level, max(day, self.day)
        if self.parts and self.day - self.parts[0].day > FORGOTTEN * life:
            self.parts = [part for part in self.parts if self.day - part.day <= FORGOTTEN * life]
        self.parts.append(Part(known, day, mass.level, mass.weight))
        self.is_news = self.is_news or mass.is_news
        self.sure_on = max(self.sure_on, day if mass.is_sure else NEVER)
        self.shared_on = max(self.shared_on, day if mass.is_shared else NEVER)
        self.clear_on = max(self.clear_on, day if mass.is_clear else NEVER)

    def weightiest(self, today: int, life: int) -> int:
        """The level at which most was told, by what it still weighs."""
        weights: dict[int, float] = {}
        for part in self.parts:
            weights[part.level] = weights.get(part.level, 0.0) + faded(part.weight, today - part.day, life)
        return max(weights, key=lambda level: (round(weights[level], 9), abs(level)))

    def is_told_enough(self, constants: Constants) -> bool:
        """By an official or two origins in these days, or on several days."""
        is_sure = self.day - self.sure_on <= constants.same_event_days
        return is_sure or (self.is_news and self.days >= constants.enough_days)

    def lacks(self, constants: Constants) -> str:
        """What it is not told by, in words; for one that is not told enough."""
        if not self.is_news:
            return f"told by one origin and {NO_OFFICIAL}, of what was told before"
        return f"told by one origin, {NO_OFFICIAL}, on fewer than {constants.enough_days} days"

    def is_beyond_doubt(self, constants: Constants, against: float) -> bool:
        """By two origins in these days, or by one official read beyond doubt with a lead over that weight."""
        near = constants.same_event_days
        is_clear = self.day - self.clear_on <= near and self.weight >= (1 + constants.lead) * against
        return self.day - self.shared_on <= near or is_clear


@dataclass(slots=True)
class Words:
    """What is said without deed since the last fact."""

    plus: Rival = field(default_factory=Rival)
    minus: Rival = field(default_factory=Rival)
    day: int | None = None
    """Of the newest word, neutral ones too."""

    def mention(self, day: int, reach: int) -> None:
        """Something was said: a direction in which nothing was for more than so many days before is heard no more."""
        self.day = day if self.day is None else max(day, self.day)
        self.plus = Rival() if self.day - self.plus.day > reach else self.plus
        self.minus = Rival() if self.day - self.minus.day > reach else self.minus

    def weights(self, today: int, life: int) -> tuple[float, float]:
        """What the friendly and the hostile words still weigh."""
        plus, minus = (faded(side.weight, today - side.day, life) for side in (self.plus, self.minus))
        return plus, minus


def faded(weight: float, days: int, life: int) -> float:
    """A weight after some days, by its half-life; days before today do not add to it."""
    return weight * float(0.5 ** (max(days, 0) / life))
