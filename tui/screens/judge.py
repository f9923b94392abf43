"""The form for a judgement: what it is about, what is said of it, and why."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import ClassVar, Final, NamedTuple, cast

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.suggester import SuggestFromList
from textual.widgets import Input, Static

from model.dossier import Dossier
from model.errors import IssueWatchError, JudgementError
from model.judging import Ruling, Subject, parse_expiry, shared_verbs
from model.judging.records import check
from model.schema import LEVELS, Verb
from tui import bindings
from tui.desk.holding import day_held_from
from tui.text import one_line
from tui.widgets.blocks import Block, Blocks, Listing
from tui.widgets.filter_bar import GatedInput
from tui.widgets.hints import hints
from tui.widgets.one_of import Choice, OneOf
from tui.wording.judgements import VERB_WORDS
from tui.words import level_glyph, level_number, level_variable, level_word, long_day

FIELDS: Final = {
    "verb": "What",
    "level": "Level",
    "target": "Issue",
    "reason": "Why",
    "from": "From",
    "expires": "Expires",
}
"""The parts of the form, by the names that errors have, to their labels."""

KEYS: Final = (
    "{judge.save} keep · {close} cancel · {judge.previous}{judge.next} field · {choice.previous}{choice.next} choice"
)
"""What the keys do, in a line."""
REASONS_OFFERED: Final = "as it is typed, → takes an earlier one that begins so"
NEEDED: Final = {
    Verb.OVERRIDE: {"level", "from", "expires"},
    Verb.CORRECT: {"level", "expires"},
    Verb.DISMISS: {"expires"},
    Verb.MOVE: {"target", "expires"},
    Verb.IRRELEVANT: {"expires"},
}
"""What a verb needs besides a reason."""


class Case(NamedTuple):
    """What is to be judged."""

    subjects: tuple[Subject, ...]
    about: tuple[Block | Listing, ...]
    """It in words."""
    level: int | None = None
    """The level that it has now."""
    issue: str | None = None
    """The issue that claims are on now, also after a move; None where that is none or several."""


class Said(NamedTuple):
    """What was said in the form."""

    ruling: Ruling
    day: date
    """From which it holds, and its expiry counts."""


class JudgeScreen(ModalScreen[Said | None]):
    """Enter keeps it, Esc leaves everything as it was; a mistake is said under its field."""

    CSS_PATH: ClassVar = ["judge.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [*bindings.of(bindings.DIALOG, "judge")]

    def __init__(self, case: Case, dossier: Dossier, day: date, latest: date, reasons: Sequence[str] = ()) -> None:
        """`day`: the day looked at, from which an override holds, if no other is typed, and `30d` counts; `latest`: the
        last that can be looked from; `reasons`: those given before, the one offered first that begins as what is typed.
        """
        super().__init__()
        self.case, self.dossier, self.day, self.latest = case, dossier, day, latest
        self.reasons = [one_line(reason) for reason in reasons]
        self.verbs = shared_verbs(case.subjects)

    def compose(self) -> ComposeResult:
        """The subject, then a field below the other."""
        with VerticalScroll(classes="box", can_focus=False) as box:
            box.border_title = Content(self._title())
            box.border_subtitle = hints(KEYS, self.app)
            about = Blocks(id="about")
            about.show(*self.case.about)
            yield about
            yield from self._field("verb", OneOf(verb_choices(self.verbs), id="verb"))
            yield from self._field("level", OneOf(level_choices(), self._level(), id="level"))
            yield from self._field("target", OneOf(issue_choices(self.dossier, self.case.issue), id="target"))
            offered = SuggestFromList(self.reasons, case_sensitive=False)
            hint = REASONS_OFFERED if self.reasons else ""
            yield from self._field("reason", GatedInput(placeholder=hint, suggester=offered, id="reason", compact=True))
            for name, example in self._examples().items():
                yield from self._field(name, GatedInput(placeholder=example, id=name, compact=True))

    def _examples(self) -> dict[str, str]:
        """What the fields of days say while they are empty: what that means, and what may be typed."""
        return {
            "from": f"empty: the day looked at, {long_day(self.day)}; else {self.day - timedelta(days=7)} or 7d",
            "expires": f"empty: until taken back; else such as 30d or {self.day + timedelta(days=30)}",
        }

    def _title(self) -> str:
        count = len(self.case.subjects)
        return f"Judge {count:,} {self.case.subjects[0].kind}s as one" if count > 1 else "Judge"

    def _level(self) -> int:
        return 0 if self.case.level is None else self.case.level

    def _field(self, name: str, widget: OneOf | Input) -> ComposeResult:
        with Horizontal(classes=f"field {name}"):
            yield Static(FIELDS[name], classes="label", markup=False)
            yield widget
        yield Static(classes=f"mistake {name}", markup=False)

    def on_mount(self) -> None:
        """Begin with what is said."""
        self._show_fields()
        self.query_one("#verb").focus()

    @on(OneOf.Chosen, "#verb")
    def _show_fields(self) -> None:
        """Only what the verb needs."""
        for name in ("level", "target", "from", "expires"):
            for part in self.query(f".{name}"):
                part.display = name in NEEDED.get(self.verb, ())
        self.query_one(".field.reason .label", Static).update("Note" if self.verb is Verb.NOTE else "Why")
        self._complain("", "")

    @property
    def verb(self) -> Verb:
        """What is said."""
        return cast(Verb, self.query_one("#verb", OneOf).value)

    def _complain(self, field: str, words: str) -> None:
        """Say what is wrong under its field, and nothing under the others."""
        for name in FIELDS:
            mistake = self.query_one(f".mistake.{name}", Static)
            mistake.update(Content(one_line(words) if name == field else ""))
            mistake.display = name == field and bool(words)

    @on(Input.Changed)
    @on(OneOf.Chosen)
    def _forget_mistake(self) -> None:
        self._complain("", "")

    @on(Input.Submitted)
    def _submit(self) -> None:
        self.action_save()

    def action_save(self) -> None:
        """Keep it, if it can be; else go to what is wrong."""
        try:
            said = self._said()
        except JudgementError as error:
            field = error.field if error.field in FIELDS else "verb"
            self._complain(field, str(error))
            self.query_one(f"#{field}").focus()
        except IssueWatchError as error:
            self._complain("verb", str(error))
        else:
            self.dismiss(said)

    def _typed(self, name: str) -> str:
        """What stands in a field, if the verb needs it."""
        return self.query_one(f"#{name}", Input).value.strip() if name in NEEDED.get(self.verb, ()) else ""

    def _said(self) -> Said:
        """What the form says; JudgementError names the field that is wrong."""
        needed = NEEDED.get(self.verb, set())
        since = self._typed("from")
        day = min(day_held_from(since, self.latest), self.latest) if since else self.day
        ruling = Ruling(
            self.verb,
            self.query_one("#reason", Input).value.strip(),
            cast(int, self.query_one("#level", OneOf).value) if "level" in needed else None,
            cast(str, self.query_one("#target", OneOf).value) if "target" in needed else None,
            parse_expiry(self._typed("expires"), day),
            day if day < self.latest and self.verb is Verb.OVERRIDE else None,
        )
        for subject in self.case.subjects:
            check(subject, ruling, self.dossier, day)
        return Said(ruling, day)

    def action_close(self) -> None:
        """Leave everything as it was."""
        self.dismiss(None)


def verb_choices(verbs: Sequence[Verb]) -> list[Choice]:
    """What can be said."""
    return [Choice(verb, Content(VERB_WORDS[verb]), (VERB_WORDS[verb],)) for verb in verbs]


def level_choices() -> list[Choice]:
    """The levels with number, glyph and word; typed as either."""
    return [
        Choice(
            level,
            Content.styled(
                f"{level_number(level).strip()} {level_glyph(level)} {level_word(level)}", f"${level_variable(level)}"
            ),
            (str(level), f"{level:+d}", level_word(level)),
        )
        for level in LEVELS
    ]


def issue_choices(dossier: Dossier, now: str | None) -> list[Choice]:
    """The issues that a claim can be moved to: not to the one that it is on now."""
    issues = [issue for issue in dossier.issues if issue.slug != now]
    return [Choice(issue.slug, Content(one_line(issue.name)), (issue.slug, issue.name)) for issue in issues]
