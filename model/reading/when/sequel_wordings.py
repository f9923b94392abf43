"""The wordings that count a day from that of the sentence before, each with what it means (`sequels`)."""

from typing import Final, NamedTuple

import polars as pl

from model.days.dating import WEEKDAYS
from model.reading.when.date_meanings import COMPARED, COUNTS, SATURDAY, WHO_DID, number_of, weekday_number
from model.reading.when.date_patterns import PARTS_OF_DAY

UNITS: Final = {"day": "d", "week": "w", "month": "mo", "year": "y"}
_DAYS: Final = ("day", *PARTS_OF_DAY)
_PRECISIONS: Final = {**dict.fromkeys(("hour", *_DAYS), "day"), "fortnight": "week", **{unit: unit for unit in UNITS}}
_STEPS: Final = {"next": 1, "following": 1, "previous": -1, "later": 1, "earlier": -1, "before": -1, "after": 1}
_HOURS: Final = 24
_FORTNIGHT: Final = 2
"""Weeks."""

_COUNT: Final = rf"(?P<count>(?i:{'|'.join(COUNTS)})|\d{{1,2}})"
_DAY: Final = rf"(?P<unit>{'|'.join(_DAYS)})"
_END: Final = r"(?:[.,;:)”\"]|$| [^\s])"
_HEAD: Final = r"^[“\"(]?(?:(?:And|But|Then|Yet),? )?"
_PRECEDED: Final = r"(?:[Oo]n|[Ll]ater|[Ee]arlier|[Ll]ate|[Ee]arly)"
_IT: Final = r"(?:It|That|This|(?:The|That|This) (?:action|announcement|decision|measure|move|news|order|step))"
"""What the sentence before told, and no other thing that came on another day."""
_SOON: Final = ("minutes", "moments", "hours", "the hour", "an hour", "a few hours")
_ONE_DAY: Final = ("a day", "one day", "a single day", "24 hours")
_CAME: Final = r"(?:was|were|is|came|comes|come|happened|took place)(?: just| only| barely)?"

_OF_ANOTHER: Final = r"^ (?:of|as|that|when|in which|on which|after|before|than|for|from|since)\b"
"""Behind `the same day`: what follows tells it."""
_OF_A_CLAUSE: Final = rf"{_OF_ANOTHER}|^ (?:[A-Z]\S*|he|she|it|they|we) "
_OF_A_CLAUSE_AHEAD: Final = rf"{_OF_ANOTHER}|^ (?:[A-Z]\S*|he|she|it|they|we) [^,]*,"
"""Behind `the day after`: at the head of a sentence (`The day after Xi spoke, …`) only before what it is the day of."""
_CLEFT: Final = r"^[^,;:]* that "
"""Behind `it was the day after the vote`: it is the day of what follows."""
_NOTHING: Final = r"^\b$"
_TO_COME: Final = r"\b(?:will|would|could|can|may|might|must|should|to|if|unless)\b[^,;:]*$"
"""Before `within hours`: nothing happened yet."""
_EVENT: Final = (
    "announcement|attack|call|ceremony|decision|deal|election|exchange|hearing|incident|inauguration|launch|meeting|"
    "move|negotiations|order|phone call|ruling|shootdown|signing|speech|strike|summit|talks|test|trip|truce|verdict|"
    "visit|vote"
)
_ITS_OWN_DAY: Final = rf"{_OF_ANOTHER}|^ (?:on|in|last|this) "
"""Behind `two days after the call`: of another one, or its own day is told."""
_NUMBERED: Final = r"-$|(?:\d|-\w+|\b(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)) $"
"""Before `hours later`, `two days later`: there are more of them."""


def _of_units(*ways: str, more: tuple[str, ...] = ()) -> tuple[str, ...]:
    return tuple(f" {unit}{s} {way}" for unit in (*UNITS, *more) for s in ("", "s") for way in ways)


class Wording(NamedTuple):
    """A way to count on: its pattern has `wording`, and of `count`, `unit`, `way` and `weekday` what there is."""

    triggers: tuple[str, ...]
    """One of these is in it."""
    pattern: str
    unit: str = "day"
    """Where the pattern has none."""
    steps: int = 1
    """So many, where the pattern has no count; -1 turns its way round."""
    weekday: int | None = None
    """The first such day from there."""
    is_exact: bool = False
    """To the day, whatever the unit is."""
    not_before: str = _NOTHING
    not_behind: str = _OF_ANOTHER


_WORDINGS: Final = (
    Wording(
        _of_units("after ", "before "),
        rf"{_HEAD}{_IT} {_CAME} "
        rf"(?P<wording>(?:the|{_COUNT}) (?P<unit>day|week|month|year)s? (?P<way>after|before)) [^\s]",
        steps=-1,
        not_behind=_CLEFT,
    ),
    Wording(
        ("inutes after", "ours after", "inutes before", "ours before"),
        rf"{_HEAD}{_IT} {_CAME} (?P<wording>(?:minutes|hours) (?:after|before)) [^\s]",
        steps=0,
        not_behind=_CLEFT,
    ),
    Wording(
        tuple(f"{word} {part}" for word in ("he next", "he following", "he previous") for part in _DAYS),
        rf"(?P<wording>(?:{_PRECEDED} )?[Tt]he (?P<way>next|following|previous) {_DAY}){_END}",
    ),
    Wording(
        ("he following week", "he following month", "he following year"),
        rf"(?P<wording>(?:{_PRECEDED} )?[Tt]he (?P<way>following) (?P<unit>week|month|year)){_END}",
    ),
    Wording(
        ("he previous week", "he previous month"),
        rf"(?P<wording>(?:{_PRECEDED} )?[Tt]he (?P<way>previous) (?P<unit>week|month)){_END}",
        not_before=COMPARED,
    ),
    Wording(
        tuple(f"{word} {part}" for word in ("hat", "same", "very") for part in (*_DAYS, *UNITS)),
        rf"(?P<wording>(?:{_PRECEDED} )?(?:[Tt]hat|[Tt]hat same|[Tt]hat very|[Tt]he same|[Tt]he very same) "
        rf"(?P<unit>{'|'.join((*_DAYS, *UNITS))})){_END}",
        steps=0,
    ),
    Wording(
        _of_units("later", "earlier", more=("hour", "fortnight")),
        rf"(?P<wording>(?:{_PRECEDED} )?{_COUNT} (?P<unit>hour|day|week|fortnight|month|year)s? "
        rf"(?P<way>later|earlier)){_END}",
        not_before=_NUMBERED,
    ),
    Wording(
        _of_units("on,", more=("fortnight",)), rf"(?P<wording>{_COUNT} (?P<unit>day|week|fortnight|month|year)s? on),"
    ),
    Wording(
        _of_units("to the day"),
        rf"(?P<wording>{_COUNT} (?P<unit>week|month|year)s? to the day(?: (?P<way>later|earlier))?){_END}",
        is_exact=True,
    ),
    Wording(
        tuple(f"The {part} {way}" for part in _DAYS for way in ("before", "after")),
        rf"{_HEAD}(?P<wording>The {_DAY} (?P<way>before|after)){_END}",
        not_behind=_OF_A_CLAUSE_AHEAD,
    ),
    Wording(
        tuple(f"the {part} {way}" for part in _DAYS for way in ("before", "after")),
        rf"(?P<wording>(?:[Oo]n )?the {_DAY} (?P<way>before|after)){_END}",
        not_before=rf"^$|{_HEAD}{_IT} {_CAME} $",
        not_behind=_OF_A_CLAUSE,
    ),
    Wording(
        tuple(f"{some} {way}" for some in ("inutes", "ours", "oments") for way in ("later", "earlier", "after")),
        rf"(?P<wording>(?:[Jj]ust |[Aa] few )?(?:[Mm]inutes|[Hh]ours|[Mm]oments) (?:later|earlier|afterwards?)){_END}",
        steps=0,
        not_before=_NUMBERED,
    ),
    Wording(
        tuple(f"ithin {span}" for span in _SOON),
        rf"(?P<wording>[Ww]ithin (?:{'|'.join(_SOON)})){_END}",
        steps=0,
        not_before=_TO_COME,
    ),
    Wording(
        tuple(f"ithin {span}" for span in _ONE_DAY),
        rf"(?P<wording>[Ww]ithin (?:{'|'.join(_ONE_DAY)})){_END}",
        not_before=_TO_COME,
    ),
    Wording(
        ("hat weekend", "hat same weekend", "y the weekend"),
        rf"(?P<wording>[Bb]y (?:the|that) weekend|[Tt]hat (?:same )?weekend){_END}",
        steps=0,
        weekday=SATURDAY,
        not_before=_TO_COME,
    ),
    Wording(("he following weekend",), rf"(?P<wording>[Tt]he following weekend){_END}", weekday=SATURDAY),
    Wording(
        tuple(f"he following {name}" for name in WEEKDAYS),
        rf"(?P<wording>(?:[Oo]n )?[Tt]he following (?P<weekday>{'|'.join(WEEKDAYS)})){_END}",
    ),
    Wording(
        tuple(f"hat {name}" for name in WEEKDAYS),
        rf"{_HEAD}(?P<wording>(?:On )?[Tt]hat (?P<weekday>{'|'.join(WEEKDAYS)})){_END}",
        steps=0,
    ),
    Wording(
        _of_units("after the", "after that", "after this", "after their", "before the", "before that", "before their"),
        rf"(?P<wording>(?:[Oo]n )?(?:[Tt]he|{_COUNT}) (?P<unit>day|week|month|year)s? (?P<way>after|before) "
        rf"(?:the|that|this|their) (?:[a-z]+ )?(?:{_EVENT})){_END}",
        not_behind=_ITS_OWN_DAY,
    ),
    Wording(("Overnight",), rf"{_HEAD}(?P<wording>Overnight){WHO_DID}"),
)
_COUNTED: Final = pl.Schema(
    {"row": pl.UInt32, "wording": pl.String, "precision": pl.String, "shift": pl.String, "weekday": pl.Int8}
)
TRIGGERS: Final = tuple(dict.fromkeys(trigger for wording in _WORDINGS for trigger in wording.triggers))


def counted_on(near: pl.DataFrame) -> pl.DataFrame:
    """Of some sentences (row, text) those that count on: row, wording, precision, shift (`2w`), and a `weekday` that is
    the first from there.
    """
    texts = "\n".join(near["text"])  # since to make a pattern ready takes longer than to see that it is in none
    asked = [wording for wording in _WORDINGS if any(trigger in texts for trigger in wording.triggers)]
    found = pl.concat([_COUNTED.to_frame(), *(_counted_on(near, wording) for wording in asked)])
    return found.unique("row", keep="first", maintain_order=True)


def _counted_on(near: pl.DataFrame, way: Wording) -> pl.DataFrame:
    groups = near.select("row", "text", pl.col("text").str.extract_groups(way.pattern).alias("groups")).unnest("groups")
    told = groups.filter(pl.col("wording").is_not_null())
    parts = pl.col("text").str.splitn(pl.col("wording"), 2).struct
    before, behind = parts.field("field_0"), parts.field("field_1")
    told = told.filter(~(before.str.contains(way.not_before) | behind.str.contains(way.not_behind)))
    has = told.columns
    unit = pl.col("unit") if "unit" in has else pl.lit(way.unit)
    count = number_of(pl.col("count")).fill_null(1) if "count" in has else pl.lit(1)
    steps = pl.col("way").replace_strict(_STEPS, default=1, return_dtype=pl.Int32) if "way" in has else pl.lit(1)
    count = (
        pl.when(unit == "hour")
        .then(count // _HOURS)
        .when(unit == "fortnight")
        .then(_FORTNIGHT * count)
        .otherwise(count)
    )
    precision = unit.replace_strict(_PRECISIONS, return_dtype=pl.String)
    weekday = weekday_number(pl.col("weekday")) if "weekday" in has else pl.lit(way.weekday)
    return told.select(
        "row",
        "wording",
        precision=pl.lit("day") if way.is_exact else precision,
        shift=pl.concat_str(count * steps * way.steps, precision.replace_strict(UNITS, return_dtype=pl.String)),
        weekday=weekday.cast(pl.Int8),
    )
