"""What a course is made of: tellings of a day, the fact that decides, its rivals, words, changes."""

from dataclasses import dataclass, field
from typing import NamedTuple


class Mass(NamedTuple):
    """What one day says in one kind and direction."""

    kind: str
    level: int
    weight: float
    is_official: bool
    is_shared: bool
    """From two independent origins."""
    is_news: bool
    """Not an act that was told a short while before."""
    is_clear: bool
    """Official, and read beyond doubt."""

    @property
    def sign(self) -> int:
        """The direction: -1, 0 or 1."""
        return (self.level > 0) - (self.level < 0)

    @property
    def is_sure(self) -> bool:
        """Enough by itself to change a standing that nobody repeats."""
        return self.is_shared or (self.is_official and self.is_news)


class Fact(NamedTuple):
    """What decides: its level, since when it was last told, and with what weight. Kind `word`: it holds nothing."""

    kind: str
    level: int
    day: int
    weight: float


class Change(NamedTuple):
    """A change of standing: on which day, from what, to what, by a claim of which day, kind and level."""

    changed: int
    old: int | None
    new: int | None
    day: int
    kind: str
    level: int
    reason: str
    since_before: int | None
    """Since when the old level had stood."""


@dataclass(slots=True)
class Rival:
    """Evidence against what stands, gathered until it leads."""

    level: int = 0
    weight: float = 0.0
    day: int = 0
    days: int = 0
    is_sure: bool = False
    is_strong: bool = False
    is_news: bool = False

    def add(self, mass: Mass, day: int, life: int) -> None:
        """One more day of it; what was there before has decayed."""
        if abs(day - self.day) > life:
            self.days, self.is_sure, self.is_strong, self.is_news = 0, False, False, False
        self.days += day != self.day or self.days == 0
        self.weight = faded(self.weight, day - self.day, life) + mass.weight
        self.level, self.day = mass.level, max(day, self.day)
        self.is_sure, self.is_news = self.is_sure or mass.is_sure, self.is_news or mass.is_news
        self.is_strong = self.is_strong or mass.is_shared or (mass.is_clear and mass.is_news)

    def is_told_enough(self, days: int, *, against_many: bool = False) -> bool:
        """By an official, by two origins, or on so many days; against many tellings only one beyond doubt."""
        return (self.is_strong if against_many else self.is_sure) or (self.is_news and self.days >= days)


@dataclass(slots=True)
class Words:
    """What is said without deed since the last fact."""

    plus: Rival = field(default_factory=Rival)
    minus: Rival = field(default_factory=Rival)
    day: int | None = None
    """Of the newest word, neutral ones too."""

    def weights(self, today: int, life: int) -> tuple[float, float]:
        """What the friendly and the hostile words still weigh."""
        plus, minus = (faded(side.weight, today - side.day, life) for side in (self.plus, self.minus))
        return plus, minus


def faded(weight: float, days: int, life: int) -> float:
    """A weight after some days, by its half-life; days before today do not add to it."""
    return weight * float(0.5 ** (max(days, 0) / life))
