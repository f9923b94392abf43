"""The course of one issue, day by day through its evidence, by the rules of the standing.

Facts (acts and contacts) set the level; words move it by one step, or speak alone where no fact holds.
Time alone does two things only: a deal runs out, and what was not taken back for some days is. Silence changes nothing
else. Days are numbers since 1970.
"""

from collections.abc import Iterable
from typing import Final

from model.dossier import Constants
from model.standing.facts import Change, Fact, Mass, Part, Reason, Refused, Rival, Words, faded

AGREED: Final = 3
FROZEN: Final = -2
ESCALATING: Final = -3
EASING: Final = 2
LASTING: Final = (AGREED, FROZEN)
"""Levels that do not fade."""
STRONG: Final = (ESCALATING, FROZEN, AGREED)
"""Levels that words cannot move: only a fact ends them."""


class Course:
    """The course of one issue; feed it its days in order, then ask `at` a day."""

    def __init__(self, constants: Constants, *, is_of_all: bool = False, is_contact: bool = False) -> None:
        """Of an issue that is `of_all` others what is told of one matter weighs nothing against another; of one that is
        the talking itself (`is_contact`) no deal outlasts the contacts that follow.
        """
        self.constants = constants
        self.is_of_all = is_of_all
        self.is_contact = is_contact
        self.lives = {"act": constants.act_days, "contact": constants.contact_days, "word": constants.word_days}
        self.fact: Fact | None = None
        self.words = Words()
        self.rivals: dict[tuple[str, int], Rival] = {}
        self.refused: dict[tuple[str, int], Refused] = {}
        """The newest fact of each kind and direction that did not get through against what stands."""
        self.tellings: set[int] = set()
        """The days on which what stands was told."""
        self.frozen: int | None = None
        """The day of the stop that no contact has ended, even where a hostile act lies on top; null: none."""
        self.met: set[int] = set()
        """The days of which contact or a deal was told, through whom ever."""
        self.settled: int | None = None
        """The last day on which the level was reckoned: anything was told, or a change was kept for its days."""
        self.shown: Fact | None = None
        """The fact that decided when the level was last shown as it was reckoned."""
        self.spoken: int | None = None
        """What the words said on it, where they were told enough; null: nothing."""
        self.held: int | None = None
        """The level that it would have gone back to, had it not changed a few days before; null: none."""
        self.level: int | None = None
        self.since: int | None = None
        self.changes: list[Change] = []

    def tell(self, known: int, days: Iterable[tuple[int, list[Mass]]]) -> None:
        """Take in what became known on a day about that and earlier days, oldest first."""
        self.pass_time(known)
        for day, masses in days:
            if facts := [mass for mass in masses if mass.kind != "word"]:
                self.met |= {day for mass in facts if _is_thaw(mass)}
                self._weigh(facts, known, day)
            if words := [mass for mass in masses if mass.kind == "word"]:
                self._hear(words, known, day)
        self._settle(known)

    def pass_time(self, today: int) -> None:
        """What time alone does: a deal runs out, and a change that was kept while it was fresh is taken back."""
        if self.held is not None and (freed := self._fresh_until()) < today:
            self._end_deal(freed + 1)
            self._settle(freed + 1)
            if self.changes[-1].changed == freed + 1:
                self.changes.append(self.changes.pop()._replace(reason=Reason.KEPT_BACK))
        self._end_deal(today)

    def _fresh_until(self) -> int:
        """The last day on which the last change is not taken back by words or a step."""
        return self.changes[-1].changed + self.constants.settling_days

    def _end_deal(self, today: int) -> None:
        """A deal past its days is one step down."""
        fact = self.fact
        if fact is not None and fact.level == AGREED and today - fact.day > self.constants.deal_days:
            ended = fact.day + self.constants.deal_days + 1
            self.fact, self.held = Fact("word", EASING, ended, 0.0), None
            self._change(
                Change(ended, self.level, EASING, fact.day, fact.kind, AGREED, Reason.DEAL_ENDED, self.since), ended
            )

    @property
    def word_reach(self) -> int:
        """For so many days after the last of them words are heard."""
        return self.constants.word_days * self.constants.word_lives

    def leaning(self, today: int) -> int | None:
        """The level that evidence points to without a lead or without enough voices; null: none does."""
        rivals = [rival for (kind, _), rival in self.rivals.items() if today - rival.day <= self.lives[kind]]
        rivals = [rival for rival in rivals if rival.level != self.level]
        if rivals:
            return max(rivals, key=lambda rival: (rival.day, rival.weight, abs(rival.level), rival.level)).level
        if self.held is not None and today - (self.settled or today) <= self.word_reach:
            return self.held
        spoken = self._spoken(today, must_be_sure=False)
        if spoken is None or self.level is None or spoken == self.level:
            return None
        return spoken if spoken * self.level <= 0 else None

    # facts

    def _weigh(self, masses: list[Mass], known: int, day: int) -> None:
        """The facts of one day: the leading one is faced; what is long over or in balance is but a mention.

        A deal that one voice tells of hides no meeting: where it does not get through, that is faced.
        """
        leading = self._leading(masses)
        if leading is None:
            self._mention(known)
            self._refuse(max(masses, key=_by_weight), known, day, "in balance with what is told against it of that day")
        elif not self._reaches(leading.kind, leading.level, known - day):
            self._mention(known)
            self._refuse(leading, known, day, "past its life when it was told")
        elif not self._face(leading, known, day):
            self._face_others(leading, [mass for mass in masses if mass.sign == leading.sign], known, day)

    def _face_others(self, leading: Mass, masses: list[Mass], known: int, day: int) -> None:
        """Of a direction whose leading fact did not get through: what is surer is faced in its place, and it once more
        against what stands then; of the others it is noted that they are not told enough.
        """
        surer = [mass for mass in masses if mass.is_sure and not leading.is_sure]
        best = max(surer, key=_by_weight, default=None)
        if best is not None and self._reaches(best.kind, best.level, known - day) and self._face(best, known, day):
            self._face(leading, known, day)
        for mass in masses:
            if mass.kind != leading.kind and not mass.is_sure:
                alone = Rival()
                alone.add(mass, day, known, self.lives[mass.kind])
                self._refuse(mass, known, day, alone.lacks(self.constants))

    def _refuse(self, mass: Mass, known: int, day: int, reason: str) -> None:
        """Notes that it did not get through, and why."""
        self.refused[mass.kind, mass.sign] = Refused(mass.kind, mass.level, day, known, reason)

    def _leading(self, masses: list[Mass]) -> Mass | None:
        """The weightiest fact, if it leads over those against it (an act, over acts only); else none counts."""
        first = max(masses, key=_by_weight)
        against = [mass.weight for mass in masses if mass.level * first.level < 0 and mass.kind in (first.kind, "act")]
        return first if first.weight >= (1 + self.constants.lead) * max(against, default=0.0) else None

    def _face(self, mass: Mass, known: int, day: int) -> bool:
        """A fact against what stands: it confirms, is idle, or vies; whether it is more than noted as refused."""
        fact = self.fact
        if fact is not None and mass.level * fact.level > 0:
            self.tellings.add(day)
        if fact is None:
            return self._vie(mass, known, day)
        if day < fact.day and fact.kind != "word":
            if self._is_beginning(mass, day):
                self._antedate(day)
                return True
            self._refuse(mass, known, day, "older than what stands")
            return False
        if mass.level == fact.level and self._is_as_strong(mass, fact):
            self.fact = self._confirmed(fact, mass, known, day)
            self.rivals.pop(("act", -mass.sign), None)  # told in vain: what stood before is told again
            self._note_contact(mass, day)
            return True
        return self._is_idle(mass, fact, day) or self._vie(mass, known, day)

    def _is_beginning(self, mass: Mass, day: int) -> bool:
        """Whether it is an earlier stop than that which nothing has ended, told to the day and as well as a change must
        be, and no contact is told of between the two.
        """
        stop = self.frozen
        if stop is None or mass.level != FROZEN or day >= stop or not (mass.is_sure and mass.is_exact):
            return False
        return not any(day < met <= stop for met in self.met)

    def _antedate(self, day: int) -> None:
        """The freeze began on that day already, also where an act lies on top of it."""
        if self.level == FROZEN and self.since == self.frozen:
            self.since = day
        self.frozen = day

    def _vie(self, mass: Mass, known: int, day: int) -> bool:
        """Gathers against what stands, and takes over once it is told enough and leads; whether it does."""
        rival = self.rivals.setdefault((mass.kind, mass.sign), Rival())
        rival.add(mass, day, known, self.lives[mass.kind])
        if self._is_guarded(mass, day) and not self._is_enough(rival, mass, day):
            self._refuse(mass, known, day, self._lacking(rival, mass, day))
            return False
        self._note_contact(mass, day)
        if self._leads(rival, mass, day):
            self._begin(mass, day)
            self.fact = Fact(mass.kind, mass.level, day, rival.weight, tuple(rival.parts), rival.day)
            self.rivals, self.refused = {}, {}
            return True
        self._refuse(mass, known, day, self._too_little(rival, mass, day))
        return False

    def _too_little(self, rival: Rival, mass: Mass, day: int) -> str:
        """Why it does not lead, in words."""
        if self.fact is not None and self.fact.level == FROZEN and mass.level > 0:
            return "only contact or a deal ends a freeze"
        return f"its {rival.weight:.2f} are less than the {self._needed_by(mass, day):.2f} needed"

    def _is_guarded(self, mass: Mass, day: int) -> bool:
        """Whether what stands still weighs anything: what doesn't guards nothing, nor do words against a contact."""
        if self.level is None or self.holds(day):
            return self.level is not None
        is_met = mass.kind == "contact" and mass.level > 0
        return not is_met and self._spoken(day, must_be_sure=False) is not None

    def _begin(self, mass: Mass, day: int) -> None:
        """What was said and told before goes on where the new fact has the old one's direction; else it is over."""
        if self.fact is not None and mass.level * self.fact.level > 0:
            self.tellings.add(day)
            return
        self.words, self.tellings = Words(), {day}

    def _is_enough(self, rival: Rival, mass: Mass, day: int) -> bool:
        """Whether it is told well enough; against what is told all the time, beyond doubt."""
        if self._is_busy(mass, day):
            return rival.is_beyond_doubt(self.constants, 0.0 if self.is_of_all else self.remaining(day))
        return rival.is_told_enough(self.constants)

    def _lacking(self, rival: Rival, mass: Mass, day: int) -> str:
        """Why it is not told well enough, in words."""
        if not self._is_busy(mass, day):
            return rival.lacks(self.constants)
        who = "an official read beyond doubt" if self.is_of_all else "an official read beyond doubt who outweighs it"
        needed = f"two origins of one happening, or {who}"
        return f"what stands is told all the time: against it needs {needed}"

    def _is_busy(self, mass: Mass, day: int) -> bool:
        """Whether what stands against this was told on many of the last days."""
        if self.fact is None or mass.level * self.fact.level > 0:
            return False
        return sum(0 <= day - told <= self.constants.retold_days for told in self.tellings) >= self.constants.busy_days

    def _confirmed(self, fact: Fact, mass: Mass, known: int, day: int) -> Fact:
        """The fact told again: the new telling's weight, or what is left of the old, if that is more; an act takes
        the place of a contact."""
        left = self.remaining(day)
        if mass.weight >= left or mass.kind != fact.kind:
            return Fact(mass.kind, mass.level, day, mass.weight, (Part(known, day, mass.level, mass.weight),), day)
        weighed = fact.weighed if fact.level in LASTING else day
        return fact._replace(day=day, weight=left, weighed=weighed)

    def _is_as_strong(self, mass: Mass, fact: Fact) -> bool:
        return mass.kind in (fact.kind, "act") or fact.kind == "word"

    def _is_idle(self, mass: Mass, fact: Fact, day: int) -> bool:
        """Neither for nor against: contact under a deal, a lesser kind that says the same, warm acts in a freeze."""
        if not self.holds(day):
            return False
        is_under = fact.level == AGREED and 0 <= mass.level < AGREED
        return mass.level == fact.level or (is_under and not (self.is_contact and mass.level))

    def _leads(self, rival: Rival, mass: Mass, day: int) -> bool:
        """Newer wins among equals; contact or gesture against act, and the weaker of one direction, must outweigh."""
        fact = self.fact
        if fact is None or not self.holds(day):
            return True
        if fact.level == FROZEN and mass.level > 0:
            return mass.kind == "contact" or mass.level == AGREED
        is_weaker = mass.level * fact.level > 0 and abs(mass.level) < abs(fact.level)
        is_gesture = mass.kind == "contact" or mass.level == EASING
        if is_weaker or (is_gesture and fact.kind == "act"):
            return rival.weight >= self._needed_by(mass, day)
        return True

    def _needed_by(self, mass: Mass, day: int) -> float:
        """What a fact must weigh where it has to outweigh what stands: a deal does not guard itself for ever against a
        stop that is beyond doubt, nor one to talk against talks, but as long as any deed.
        """
        fact = self.fact
        is_stop = mass.level == FROZEN and (mass.is_clear or mass.is_shared)
        if fact is not None and fact.level == AGREED and (is_stop or mass.level > 0):
            return (1 + self.constants.lead) * faded(fact.weight, day - fact.day, self.lives[fact.kind])
        return self.needed(day)

    def _note_contact(self, mass: Mass, day: int) -> None:
        """A stop freezes; contact or a deal thaws, even while a hostile act lies on top."""
        if mass.level == FROZEN:
            self.frozen = day if self.frozen is None else self.frozen
        elif _is_thaw(mass):
            self.frozen = None

    def holds(self, day: int) -> bool:
        """Whether the deciding fact is within its life."""
        fact = self.fact
        if fact is None or fact.kind == "word":
            return False
        return self._reaches(fact.kind, fact.level, day - fact.day)

    def _reaches(self, kind: str, level: int, days: int) -> bool:
        """Whether such a fact still holds after so many days: a deal for its term, a freeze until contact."""
        if level == AGREED:
            return days <= self.constants.deal_days
        return level == FROZEN or days <= self.lives[kind]

    def needed(self, day: int) -> float:
        """What contact or words must weigh against the deciding fact: a lead over what it still weighs."""
        return (1 + self.constants.lead) * self.remaining(day)

    def remaining(self, day: int) -> float:
        """What the deciding fact still weighs; deals and freezes do not fade."""
        fact = self.fact
        if fact is None:
            return 0.0
        if fact.level in LASTING:
            return fact.weight
        return faded(fact.weight, day - fact.day, self.lives[fact.kind])

    # words

    def _hear(self, masses: list[Mass], known: int, day: int) -> None:
        if self.fact is not None and day < self.fact.day:
            return
        for mass in masses:
            if mass.level:
                rival = self.words.plus if mass.level > 0 else self.words.minus
                rival.add(mass, day, known, self.constants.word_days)
        self._mention(day)

    def _mention(self, day: int) -> None:
        """The issue was spoken of: a direction that has long been silent is heard no more."""
        self.words.mention(day, self.word_reach)

    def _spoken(self, today: int, *, must_be_sure: bool = True) -> int | None:
        """The level that the words alone have: strained, raised, talking or easing; null: none are heard, or only such
        as take no side, which leave a level as it is.
        """
        last = self.words.day
        if last is None or today - last > self.word_reach:
            return None
        plus, minus = self.words.weights(last, self.constants.word_days)
        if not plus and not minus and self.level is not None:
            return None
        if max(plus, minus) < (1 + self.constants.lead) * min(plus, minus) or plus == minus:
            return 0
        ahead = self.words.plus if plus > minus else self.words.minus
        is_alone = self.fact is None and not min(plus, minus)  # nothing else was done or is heard
        is_sure = self.level is None or is_alone or ahead.is_told_enough(self.constants)
        return ahead.weightiest(last, self.constants.word_days) if is_sure or not must_be_sure else None

    # the shown level

    def _settle(self, known: int) -> None:
        before, self.settled, self.spoken = self.fact, known, self._spoken(known)
        level = self._shown(known, self.spoken)
        fact = self.fact
        self.held = level if level is not None and self._is_wavering(level, known) else None
        if self.held is not None:
            return
        is_new, self.shown = fact is not self.shown, fact
        if level is None or level == self.level:
            return
        if fact is not None and fact.kind != "word" and self._is_its_doing(fact, level, known, is_new=is_new):
            reason = Reason.FACT if is_new else Reason.WORDS_GONE
            change = Change(known, self.level, level, fact.day, fact.kind, fact.level, reason, self.since)
            self._change(change, self._begun(fact) if is_new and fact.level == level else known)
            return
        spoken = self._spoken(known, must_be_sure=False)
        reason = Reason.WORDS_LEFT if before is not fact else Reason.WORDS
        day, decided = self.words.day or known, level if spoken is None else spoken
        self._change(Change(known, self.level, level, day, "word", decided, reason, self.since), known)

    def _begun(self, fact: Fact) -> int:
        """The day of what set the fact's level: of a freeze the first stop that no contact has ended, also where it was
        told again since, or an act lay on top of it meanwhile.
        """
        return fact.day if fact.level != FROZEN or self.frozen is None else self.frozen

    def _is_its_doing(self, fact: Fact, level: int, known: int, *, is_new: bool) -> bool:
        """Whether the fact changed the level: it has that level, or is new and drew it towards its own."""
        if fact.level == level:
            return True
        is_drawn = self.level is not None and (level - self.level) * (fact.level - self.level) > 0
        return is_new and is_drawn and self.holds(known)

    def _is_wavering(self, level: int, known: int) -> bool:
        """Whether this takes back what changed a few days ago, by words alone or by a step; what time did is free."""
        last, fact = self.changes[-1] if self.changes else None, self.fact
        if last is None or last.old is None or self.level is None or last.reason == Reason.DEAL_ENDED:
            return False
        is_fresh = last.changed < known <= self._fresh_until()
        is_back = is_fresh and (self.level - last.old) * (level - self.level) < 0
        is_of_fact = fact is not None and fact.kind != "word" and fact.level == level
        return is_back and (not is_of_fact or abs(level - self.level) <= 1)

    def _shown(self, today: int, spoken: int | None) -> int | None:
        fact = self.fact
        if fact is None:
            return self.level if spoken is None else spoken
        if self.holds(today):
            return self._stepped(fact, spoken, today)
        if spoken is None:
            return self.level
        frozen = fact.level == ESCALATING and self.frozen is not None
        level = FROZEN if frozen else spoken
        self.fact = Fact("contact" if frozen else "word", level, self.words.day or fact.day, 0.0)
        return level

    def _stepped(self, fact: Fact, spoken: int | None, today: int) -> int:
        """A fact's level, and the one step that words may move it towards what they say, where they lead over what is
        left of it; what they moved stays so while they are heard, if by too few voices to move it anew.
        """
        if fact.level in STRONG:
            return fact.level
        if spoken is None:
            moved = fact.level + _step(fact.level, self._spoken(today, must_be_sure=False))
            return moved if moved == self.level else fact.level
        said = max(self.words.weights(today, self.constants.word_days))
        if spoken * fact.level < 0 and said < self.needed(today):
            return fact.level
        return fact.level + _step(fact.level, spoken)

    def _change(self, change: Change, since: int) -> None:
        """Notes a change, and since when it stands so; two on one day are one, and there and back is none."""
        if self.changes and self.changes[-1].changed == change.changed:
            last = self.changes.pop()
            change = change._replace(old=last.old, since_before=last.since_before)
        self.level = change.new
        self.since = None if change.new is None else since
        if change.old == change.new:
            self.since = change.since_before
        else:
            self.changes.append(change)


def _by_weight(mass: Mass) -> tuple[float, bool, int, int]:
    """By what a day's facts are ranked."""
    return mass.weight, mass.kind == "act", abs(mass.level), mass.level


def _is_thaw(mass: Mass) -> bool:
    """Whether it ends a freeze: contact, or a deal."""
    return mass.level == AGREED or (mass.kind == "contact" and mass.level > 0)


def _step(level: int, said: int | None) -> int:
    """Where words of a level move a fact's level: a step towards their own; those that only say less of the same, not
    at all.
    """
    if not said or 0 < said * level <= level**2:
        return 0
    return 1 if said > level else -1
