"""The fields that a filter knows: which columns they test, what values fit, and the test itself."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from types import MappingProxyType
from typing import Final, NamedTuple, cast

import polars as pl

from model.errors import LOOSELY, FilterError
from model.filters.periods import BACKWARDS, WHAT_FITS, is_backwards, period
from model.filters.searching import Wanted
from model.filters.syntax import Op, Value
from model.nearest import LIKE, begun_by, most_alike
from model.schema import CLAIMS, LEVELS, PRECISION, TIME, Kind, Mode, Trend, Verb
from model.sites import known_of


class Known(NamedTuple):
    """What a dossier knows of the values of fields."""

    values: Mapping[str, Collection[str]] = MappingProxyType({})
    """By the name of their field: `{"issue": slugs, "side": codes, "person": names, "source": sites}`."""
    sides_of_sites: Mapping[str, str] = MappingProxyType({})
    """Of outlets and host names, casefolded, the side whose they are, or ""."""
    others: Mapping[str, Mapping[str, str]] = MappingProxyType({})
    """By the name of their field, what else its values may be called, casefolded: `{"issue": {name: slug}}`."""
    came: pl.Series | None = None
    """The ids of the articles that came in while a dashboard was open; None: none did."""


NONE: Final = "none"
"""The value that stands for a missing one."""


class Context(NamedTuple):
    """What a value is read against."""

    today: date
    known: Known


class Probe(NamedTuple):
    """One value of one field, to be tested on columns."""

    field: "Field"
    op: Op
    value: Value
    context: Context
    name: str
    """As the user calls the field; empty for bare words."""

    def error(self, what: str) -> FilterError:
        """An error at the value."""
        return FilterError(f"{self.name}: {what}" if self.name else what, self.value.column)


Maker = Callable[[Probe, tuple[str, ...]], pl.Expr]
"""A test on columns as an expression; may be null where the column is. FilterError: the value does not fit."""


@dataclass(frozen=True)
class Field:
    """A word before a colon."""

    name: str
    about: str
    make: Maker
    columns: tuple[tuple[str, ...], ...]
    """The columns it tests, all of them; the first choice that a frame has is taken."""
    choices: tuple[str, ...] = ()
    """All values there are; empty: any, or those in `known`."""
    ops: tuple[Op, ...] = (":",)
    aliases: tuple[str, ...] = ()
    known_as: str = ""
    """The name of its values in `known`, where that is another field's."""
    closed: bool = False
    """Values outside `known`, where it has any, are errors."""

    def columns_in(self, available: Collection[str]) -> tuple[str, ...] | None:
        """The columns it tests on a frame with these; None when the frame does not have them."""
        return next((names for names in self.columns if all(name in available for name in names)), None)

    def fits(self, known: Known) -> str:
        """What would fit, in words."""
        values = self.values(known)
        return ", ".join(values[:8]) + (", …" if len(values) > 8 else "") if values else self.about

    def values(self, known: Known) -> tuple[str, ...]:
        """The values there are, as far as is known."""
        return self.choices or tuple(known.values.get(self.known_as or self.name, ()))


def _near(text: str, values: Iterable[str], cutoff: float = LOOSELY) -> str:
    """`; did you mean …?` or the values there are, for an error; all that the text begins are near."""
    values = list(values)
    if begun := begun_by(text, values):
        return f"; did you mean {' or '.join(begun[:3])}?"
    if near := most_alike(text, values, cutoff):
        return f"; did you mean {near}?"
    listed = ", ".join(values[:12]) + (", …" if len(values) > 12 else "")
    return f"; there are: {listed}" if listed else ""


def _compare(column: pl.Expr, op: Op, value: float) -> pl.Expr:
    return {
        ":": column.__eq__,
        "<": column.__lt__,
        "<=": column.__le__,
        ">": column.__gt__,
        ">=": column.__ge__,
    }[op](value)


def choice(probe: Probe, columns: tuple[str, ...]) -> pl.Expr:
    """Exactly the value, in any case; one of the field's choices, or of those known."""
    return _choice_of(pl.col(columns[0]), probe)


def word(probe: Probe, columns: tuple[str, ...]) -> pl.Expr:
    """The same where not every table has all choices."""
    return _choice_of(pl.col(columns[0]).cast(pl.String), probe)


def judged(probe: Probe, columns: tuple[str, ...]) -> pl.Expr:
    """What was done to a claim, also beneath something stronger: one that is moved may have been corrected, too."""
    strongest, is_corrected, issue, machine_issue = map(pl.col, columns)
    also = {"corrected": is_corrected, "moved": issue != machine_issue}
    word = probe.value.text.lower()
    return _choice_of(strongest, probe) | also.get(word, pl.lit(value=False))


def source_side(probe: Probe, columns: tuple[str, ...]) -> pl.Expr:
    """Whose the source is; where rows have but its name, as the dossier knows it."""
    column = pl.col(columns[0])
    if columns == ("source",):
        sides = partial(_sides_of, probe.context.known.sides_of_sites)
        column = column.map_batches(sides, return_dtype=pl.Categorical, is_elementwise=True)
    return _choice_of(column, probe)


def _sides_of(sides: Mapping[str, str], sources: pl.Series) -> pl.Series:
    """Null where it is none's. By numbers of the different sources: of a million rows in 20 ms, by names in 300."""
    coded = sources.cast(pl.Categorical)
    different = coded.unique().drop_nulls()
    codes = different.to_physical()
    by_code: list[str | None] = [None] * (int(cast(int, codes.max())) + 1 if len(codes) else 0)
    for source, code in zip(different, codes, strict=True):
        by_code[code] = known_of(source, sides) or None
    return pl.Series(by_code, dtype=pl.Categorical).gather(coded.to_physical())


def _choice_of(column: pl.Expr, probe: Probe) -> pl.Expr:
    text = probe.value.text
    values = probe.field.values(probe.context.known)
    canonical = {value.lower(): value for value in values}.get(text.lower())
    if canonical is None:
        canonical = probe.context.known.others.get(probe.field.known_as or probe.field.name, {}).get(text.casefold())
    if canonical is not None:
        return column.is_null() if canonical == NONE else column == canonical
    if text.lower() == NONE:
        return column.is_null()
    if values and (probe.field.choices or probe.field.closed):
        raise FilterError(f"no {probe.name} called {text!r}" + _near(text, values), probe.value.column)
    return column == (text.upper() if probe.field.name in {"side", "target", "source-side"} else text.lower())


def level(probe: Probe, columns: tuple[str, ...]) -> pl.Expr:
    """A number from -3 to 3, its word, or a range of either."""
    column, text = pl.col(columns[0]), probe.value.text.lower()
    if text == NONE and probe.op == ":":
        return column.is_null()
    first, dots, last = text.partition("..")
    if dots and probe.op == ":":
        return _between(column, _level_of(first or "-3", probe), _level_of(last or "3", probe), probe)
    return _compare(column, probe.op, _level_of(text, probe))


def _between(column: pl.Expr, low: float, high: float, probe: Probe) -> pl.Expr:
    if low > high:
        raise probe.error(BACKWARDS.format(probe.value.text))
    return column.is_between(low, high)


def _level_of(text: str, probe: Probe) -> int:
    by_name = {label: number for number, label in LEVELS.items()}
    by_name |= {str(number): number for number in LEVELS} | {f"+{number}": number for number in LEVELS if number > 0}
    if text not in by_name:
        near = _near(text, LEVELS.values()) if text.isalpha() else "; there are -3 to 3, the words for them, and none"
        raise FilterError(f"no level {text!r}{near}", probe.value.column)
    return by_name[text]


def number(probe: Probe, columns: tuple[str, ...]) -> pl.Expr:
    """A number, or a range of two."""
    column, text = pl.col(columns[0]).cast(pl.Float64), probe.value.text
    first, dots, last = text.partition("..")
    if dots and probe.op == ":" and (first or last):
        low, high = _number_of(first or "-inf", probe), _number_of(last or "inf", probe)
        return _between(column, low - _SAME, high + _SAME, probe)
    value = _number_of(text, probe)
    if probe.op == ":":
        return (column - value).abs() < _SAME
    return _compare(column, probe.op, value + (_SAME if probe.op in {"<=", ">"} else -_SAME))


_SAME: Final = 1e-6
"""Confidence is kept in 32 bits, where 0.8 is 0.80000001."""


_NUMBER: Final = re.compile(r"[+-]?(\d{1,15}(\.\d{0,15})?|\.\d{1,15}|inf)", re.ASCII)


def _number_of(text: str, probe: Probe) -> float:
    if _NUMBER.fullmatch(text) is None:
        raise probe.error(f"{text!r} is no number; such as 3, 0.5 or 2..5 would fit")
    return float(text)


def yes(probe: Probe, columns: tuple[str, ...]) -> pl.Expr:
    """Whether a flag is set."""
    return _answered(probe, pl.col(columns[0]).fill_null(value=False))


def _answered(probe: Probe, flag: pl.Expr) -> pl.Expr:
    answers = {"yes": flag, "true": flag, "no": ~flag, "false": ~flag}
    if (text := probe.value.text.lower()) not in answers:
        raise probe.error(f"{probe.value.text!r} is neither yes nor no")
    return answers[text]


def new(probe: Probe, columns: tuple[str, ...]) -> pl.Expr:
    """Whether its article came in while the dashboard was open."""
    came = probe.context.known.came
    is_new = pl.lit(value=False) if came is None else pl.col(columns[0]).is_in(came.implode())
    return _answered(probe, is_new.fill_null(value=False))


def day(probe: Probe, columns: tuple[str, ...]) -> pl.Expr:
    """A span of days: within it, or before or after it."""
    column = pl.col(columns[0])
    if probe.value.text.lower() == NONE and probe.op == ":" and probe.field.name not in _SIDES_OF_A_DAY:
        return column.is_null()
    if (span := period(probe.value.text, probe.context.today)) is None:
        text = probe.value.text
        is_span = is_backwards(text, probe.context.today)
        raise probe.error(BACKWARDS.format(text) if is_span else f"{text!r} is no date; what fits: {WHAT_FITS}")
    tests = {
        ":": column.is_between(span.first, span.last),
        "<": column < span.first,
        "<=": column <= span.last,
        ">": column > span.last,
        ">=": column >= span.first,
    }
    return tests[_SIDES_OF_A_DAY.get(probe.field.name, probe.op)]


_SIDES_OF_A_DAY: Final[dict[str, Op]] = {"after": ">=", "before": "<", "until": "<="}


def words(probe: Probe, columns: tuple[str, ...]) -> pl.Expr:
    """Found in one of the columns, in any case, as it stands; or by a /regex/."""
    if (sought := wanted(probe, columns)) is None:
        return pl.col(columns[0]).is_null()
    return pl.any_horizontal(pl.col(name).str.contains(sought.pattern).fill_null(value=False) for name in columns)


def wanted(probe: Probe, columns: tuple[str, ...]) -> Wanted | None:
    """What `words` looks for; None: a missing value."""
    text, form = probe.value.text, probe.value.form
    if form == "bare" and text.lower() == NONE and len(columns) == 1:
        return None
    if form != "regex":
        pattern = _APOSTROPHE.sub(ANY_APOSTROPHE, re_escape(text))
        return Wanted(f"(?i){pattern}", "" if _APOSTROPHE.search(text) else text)
    _check_regex(f"(?i){text}", probe)
    return Wanted(f"(?i){text}")


ANY_APOSTROPHE: Final = "['’‘ʼ]"
"""As they are typed, and as they are printed: `China's` is China’s."""
_APOSTROPHE: Final = re.compile(ANY_APOSTROPHE)
_SPECIAL: Final = re.compile(r"[\\.+*?()|\[\]{}^$#&~\-]")


def re_escape(text: str) -> str:
    """The text as a pattern of polars' regular expressions that finds nothing else."""
    return _SPECIAL.sub(r"\\\g<0>", text)


def _check_regex(pattern: str, probe: Probe) -> None:
    try:
        pl.Series([""]).str.contains(pattern)
    except pl.exceptions.PolarsError as error:
        why = next((line for line in reversed(str(error).splitlines()) if line.startswith("error:")), "error: unknown")
        raise probe.error(f"not a regular expression: {why.removeprefix('error: ')}") from error


_ORDER: Final[tuple[Op, ...]] = (":", "<", "<=", ">", ">=")
_TEXTS: Final = (("quote", "title", "speaker"), ("title", "text"), ("quote",))
_YES: Final = ("yes", "no")
_DONE: Final = ("judged", "is_corrected", "issue", "machine_issue")
_JUDGED: Final = ("dismissed", "irrelevant", "moved", "corrected", NONE)
DEEDS: Final = ("call", "visit", "meeting", "measure", "relief", "deal", "occasion")
"""Those of what is to come."""
_PRECISIONS: Final = tuple((f"{day}precision",) for day in ("", "day_", "since_", "event_", "decided_"))
_LABELS: Final = (*LEVELS.values(), NONE)
_STATES: Final = (
    *("coming", "open", "kept", "not kept", "unknown"),  # of what is to come
    *("stands", "overruled", "expired", "unattached", "taken back", "takes back", "brings back"),  # of a judgement
)


def _number_field(name: str, about: str, column: str = "") -> Field:
    return Field(name, about, number, ((column or name,),), ops=_ORDER)


def _level_field(name: str, about: str, *columns: str) -> Field:
    return Field(name, about, level, tuple((column,) for column in columns), _LABELS, _ORDER)


def _date_field(
    name: str, about: str, *columns: str, ops: tuple[Op, ...] = (":",), aliases: tuple[str, ...] = ()
) -> Field:
    return Field(name, about, day, tuple((column,) for column in columns or (name,)), ops=ops, aliases=aliases)


FIELDS: Final[tuple[Field, ...]] = (
    Field("issue", "slug or name: issue:taiwan,chips", choice, (("issue",),), closed=True, aliases=("issues",)),
    _level_field("level", "-3 to 3 or its word: level<0, level:-3..-1, level:none", "level"),
    Field("status", "the level's word: status:frozen", choice, (("label",),), _LABELS, aliases=("label", "standing")),
    Field("side", "who speaks: side:CN", choice, (("side",),), closed=True),
    Field("target", "of or to whom: target:US", choice, (("target",),), closed=True, known_as="side"),
    Field("person", 'the speaker: person:"Wang Yi"', words, (("speaker",), ("person",)), aliases=("speaker", "by")),
    Field("source", "the site or outlet: source:state.gov", words, (("source",),)),
    Field("kind", "act, contact or word, in the log also time: kind:act", choice, (("kind",),), (*Kind, TIME)),
    Field("mode", "as a fact or not quite: mode:asserted,future", choice, (("mode",),), tuple(Mode)),
    Field("trend", "against the window before: trend:worsened", choice, (("trend",),), tuple(Trend)),
    _date_field("after", "from that day on: after:2023-06, since:14d", "date", aliases=("since", "from")),
    _date_field("before", "before that day: before:2023-06-18", "date"),
    _date_field("until", "up to the end of it: until:2023-06", "date"),
    _date_field("date", "within it: date:2023-06, on:today, date:none", ops=_ORDER, aliases=("on",)),
    _date_field("event", "when it happens, by the wording: event:2023-11", "event_date", "event_date", ops=_ORDER),
    _date_field("changed", "last change of standing: changed:14d", ops=_ORDER),
    _date_field("stands", "since when it stands there: stands:90d", "since", ops=_ORDER),
    _date_field("moved", "when it came to stand there, within the window: moved:14d", ops=_ORDER),
    _date_field("acted", "newest day told of what decides: acted:14d", "told", ops=_ORDER),
    _date_field("last", "newest day of a row: last:14d", ops=_ORDER),
    _date_field("day", "day of an event, or of what is to come: day:2023-11, day:none", ops=_ORDER),
    _number_field("in", "days until it comes: in:0..14", "days"),
    _date_field("decided", "day of what decided a change: decided:14d", ops=_ORDER),
    Field("state", 'what became of it: state:coming, state:"not kept"', word, (("state",),), _STATES),
    Field("text", "words in quote, title or speaker: text:tiktok", words, _TEXTS),
    Field("quote", "words in the quote", words, (("quote",),)),
    Field("title", "words in the title", words, (("title",),)),
    Field("name", "words in the name", words, (("name",),)),
    Field("act", "words of the claim that set the level: act:tariff", words, (("words",),)),
    Field("what", "words for what is to come: what:visit", words, (("what", "wording"),)),
    Field("deed", "what is to come, in a word: deed:visit", word, (("deed",),), DEEDS),
    Field("precision", "how exactly a day is known: precision:month", word, _PRECISIONS, tuple(PRECISION.categories)),
    Field("outcome", "how an event was answered: outcome:CN", words, (("outcome", "answers"),)),
    Field("reason", "why it was judged so", words, (("reason",), ("judged_why",))),
    Field("role", "words in the office: role:minister", words, (("role",), ("office",)), aliases=("office",)),
    Field("article", "the article's id", words, (("article",), ("id",))),
    Field("url", "words in the address: url:gov.cn", words, (("url",),), aliases=("address",)),
    Field("judged", "what analysts did to a claim: judged:dismissed, judged:none", judged, (_DONE,), _JUDGED),
    Field("pinned", "claims that analysts pinned: pinned:yes", yes, (("is_pinned",),), _YES),
    Field("verb", "what a judgement does: verb:override", choice, (("verb",),), tuple(Verb)),
    Field("analyst", "who judged: analyst:ana", words, (("analyst",), ("judged_by",))),
    Field("rule", "the rule that made the claim", words, (("rule",),)),
    Field("ritual", "set phrases: ritual:no", yes, (("is_ritual",),), _YES),
    Field("quiet", "no claim that counts in the window: quiet:yes", yes, (("quiet",),), _YES),
    Field("contested", "the sides far apart: contested:yes", yes, (("contested",),), _YES),
    Field("mixed", "strong plus and minus: mixed:yes", yes, (("mixed",),), _YES),
    Field("unread", "not read yet: unread:yes", yes, (("unread",), ("is_unread",)), _YES),
    Field("new", "came in while this dashboard is open: new:yes", new, (("article",), ("id",)), _YES),
    Field("one-sided", "one side alone speaks: one-sided:yes", yes, (("one_sided",),), _YES),
    Field(
        *("source-side", "whose the source is: source-side:CN", source_side, (("source_side",), ("source",))),
        closed=True,
        known_as="side",
    ),
    _level_field("first", "what the first side says: first<0", "first_level"),
    _level_field("second", "what the second side says: second<0", "second_level"),
    _number_field("first-claims", "of the first side: first-claims>3", "first_claims"),
    _number_field("second-claims", "of the second side: second-claims>3", "second_claims"),
    _number_field("first-sources", "in which the first side speaks: first-sources>1", "first_sources"),
    _number_field("second-sources", "in which the second does: second-sources>1", "second_sources"),
    _level_field("was", "the level before a change: was:frozen", "old"),
    _level_field("became", "the level that an event brought: became<0", "new"),
    _number_field("confidence", "0 to 1: confidence>0.5"),
    _number_field("rank", "of the speaker, 0 to 5: rank>=3"),
    _number_field("events", "in the window: events>3"),
    _number_field("origins", "independent ones: origins>=2"),
    _number_field("articles", "in the window: articles>3"),
    _number_field("claims", "how many: claims>10"),
    _number_field("copies", "other articles that are the same report: copies>0", "siblings"),
    _number_field("mean", "of the levels of somebody's claims: mean<0"),
    _number_field("tellings", "sentences that tell of what is to come: tellings>1"),
    _number_field("weight", "of an event's weightiest claim: weight>0.5"),
    _number_field("characters", "length of an article: characters>3000"),
)
"""Every field, in the order that completion offers them."""

_BY_NAME: Final = {name: field for field in FIELDS for name in (field.name, *field.aliases)}
NAMES: Final = tuple(_BY_NAME)
TEXT: Final = _BY_NAME["text"]


OTHERWISE: Final = {
    **dict.fromkeys(("who", "whom", "says", "said", "voice", "official"), "person"),
    **dict.fromkeys(("country", "nation", "party", "government"), "side"),
    **dict.fromkeys(("type", "category"), "kind"),
    **dict.fromkeys(("outlet", "site", "publisher", "paper", "owner"), "source"),
    **dict.fromkeys(("topic", "subject", "slug"), "issue"),
    **dict.fromkeys(("word", "words", "contains", "body"), "text"),
    **dict.fromkeys(("when", "time", "month", "year", "published"), "date"),
    **dict.fromkeys(("score", "tone"), "level"),
    **dict.fromkeys(("read", "seen"), "unread"),
    **dict.fromkeys(("added", "fresh", "incoming"), "new"),
}
"""What fields are called elsewhere, and here."""


def _meant(name: str) -> str:
    """Which field a name may mean, else which there are."""
    if (other := OTHERWISE.get(name)) is not None:
        return f"; did you mean {other}"
    near = _near(name, NAMES, LIKE)
    return near.removesuffix("?") if near.endswith("?") else _near(name, [each.name for each in FIELDS], LIKE)


def field_of(name: str, column: int) -> Field:
    """The field of that name or alias, text where there is none; FilterError names the nearest."""
    if not name:
        return TEXT
    if name not in _BY_NAME:
        raise FilterError(f"no field called {name!r}{_meant(name)}; to find the text, quote it", column)
    return _BY_NAME[name]


MOST_NAMED: Final = 12
"""Fields that an error names."""


def fitting(columns: Collection[str]) -> str:
    """The fields that can be tested on these columns, for an error: first those that no claim has."""
    testable = [each for each in FIELDS if each.columns_in(columns) is not None]
    own = sorted(testable, key=lambda each: each.columns_in(CLAIMS.names()) is not None)
    return ", ".join(each.name for each in own[:MOST_NAMED]) + (", …" if len(own) > MOST_NAMED else "")
