"""The words and glyphs that the screens use for levels, trends, dates and counts."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final

from model.days.dating import SHORT_MONTHS
from model.days.event_from import MONTHS_OF, last_month
from model.schema import LEVELS, Trend
from model.standing.facts import Reason, is_leaning
from model.words.counting import counted
from tui.text import one_line, quoted

NONE_WORD: Final = "none"
"""The word where nothing was ever claimed; never 0, never calm."""

LEVEL_GLYPHS: Final = {-3: "✕", -2: "◼", -1: "▾", 0: "○", 1: "●", 2: "▴", 3: "✓"}
NONE_GLYPH: Final = "·"
NO_TITLE: Final = "No title"

SPARKS: Final = {-3: "▁", -2: "▂", -1: "▃", 0: "▄", 1: "▅", 2: "▆", 3: "▇"}
"""One bar of a sparkline: the higher, the more cooperation."""

TREND_GLYPHS: Final = {"improved": "▲", "worsened": "▼", "unchanged": "■", "insufficient": "·"}

DECIDES: Final = "▸"
"""Before a claim that explains why its issue stands so."""

FOLDED: Final = "+"
"""Before an event whose articles can be listed beneath it."""
UNFOLDED: Final = "−"
"""Before one whose articles are listed; no triangle, which are signs of levels and of what decides."""

LEANS: Final = "›"
"""Before the level to which newer evidence pulls, without being enough."""

PASSED_OVER: Final = "┊"
"""In the margin beside what was not read of an article."""

ONE_SIDED: Final = "*"
"""Behind what one side alone speaks of."""

_TOLD: Final = (Reason.FACT, Reason.WORDS)
"""Why a standing changed, where the claims that are quoted beside it tell why."""


def side_words(claim: Mapping[str, Any]) -> str:
    """`US`, for whom its speaker speaks; `(US)` of a source that speaks for it and quotes nobody; else nothing."""
    return claim["side"] or (f"({claim['told_for']})" if claim.get("told_for") else "")


def title_words(article: Mapping[str, Any]) -> str:
    """An article's title; of one without the first words, in quotation marks, where they are known."""
    return article["title"] or (quoted(article["opening"]) if article.get("opening") else NO_TITLE)


def level_word(level: int | None) -> str:
    """The label of a level, or `none`."""
    return NONE_WORD if level is None else LEVELS[level]


def level_glyph(level: int | None) -> str:
    """One cell that tells a level without its colour."""
    return NONE_GLYPH if level is None else LEVEL_GLYPHS[level]


def level_number(level: int | None) -> str:
    """Two cells: `-2`, ` 0`, `+3`, or ` ·`."""
    if level is None:
        return f" {NONE_GLYPH}"
    return f"{level:+d}" if level else " 0"


def level_variable(level: int | None) -> str:
    """The name of the theme's colour for a level: `level-frozen`."""
    return f"level-{level_word(level)}"


def heat_variable(level: int | None) -> str:
    """The name of the theme's ground for a level in a heat map: `heat-frozen`."""
    return f"heat-{level_word(level)}"


def lack_words(row: Mapping[str, Any], enough: int) -> str:
    """What a trend would need, in the words of the legend; nothing where all is quiet, which is said anyway."""
    if not row["events"]:
        return ""
    if row["events"] < enough:
        return f"fewer than {enough} events"
    return "one side only" if row["one_sided"] else "no event before"


def leaning_words(row: Mapping[str, Any]) -> list[str]:
    """`leaning easing`: to where newer claims pull; nothing where none does."""
    return [f"leaning {level_word(row['leaning'])}"] if is_leaning(row) else []


def quiet_words(row: Mapping[str, Any], window_days: int) -> list[str]:
    """`quiet: no event in 30 days`, and when it was last told of; nothing of an issue that is not quiet."""
    if not row["quiet"]:
        return []
    last = f"last article {long_day(row['last'])}" if row["last"] else ""
    uncounted = f"{counted(row['articles'], 'article')} with nothing that counts" if row["articles"] else ""
    undated = counted(row["undated"], "undated article")
    none = f"no dated claim on it yet, {undated}" if row["undated"] else "no claim on it yet"
    told = [words for words in (last, uncounted) if words]
    return [f"quiet: no event in {counted(window_days, 'day')}", *(told or [none])]


def trend_word(trend: str | None) -> str:
    """A trend as a reader says it."""
    return "too little to tell" if trend in (None, Trend.INSUFFICIENT) else str(trend)


def is_against(row: Mapping[str, Any]) -> bool:
    """Whether the trend goes one way and the last change of standing in the window the other."""
    if row["moved"] is None or row["was"] is None or row["level"] is None:
        return False
    went: int = row["level"] - row["was"]
    return went * {Trend.IMPROVED: 1, Trend.WORSENED: -1}.get(row["trend"], 0) < 0


def against_words(row: Mapping[str, Any]) -> str:
    """` on the whole, though the last change was for the worse`, where that went against the trend; else nothing."""
    if not is_against(row):
        return ""
    return f" on the whole, though the last change was for the {'worse' if row['trend'] == 'improved' else 'better'}"


def trend_glyph(trend: str | None) -> str:
    """One cell for a trend; one that can't be told is a dot, not a square."""
    return TREND_GLYPHS.get(trend or "", TREND_GLYPHS["insufficient"])


def trend_variable(trend: str | None) -> str:
    """The name of the theme's colour for a trend: `trend-worsened`."""
    return f"trend-{trend or 'insufficient'}"


def beneath(row: Mapping[str, Any]) -> str:
    """`, contact frozen since 7 Feb 2023` for a standing on top of a stop that no contact has ended; else nothing."""
    return f", contact frozen since {told_day(row['frozen'], row['frozen_precision'])}" if row["frozen"] else ""


def since_words(row: Mapping[str, Any]) -> str:
    """` since 3 Jun 2023`, ` since Jul 2025` where no article tells the day; nothing where nothing stands."""
    return f" since {told_day(row['since'], row['since_precision'])}" if row["since"] else ""


def moved_words(row: Mapping[str, Any]) -> str:
    """`, was ◼ frozen`, `, none before` for a standing that changed within the window; else nothing."""
    if row["moved"] is None:
        return ""
    return ", none before" if row["was"] is None else f", was {level_glyph(row['was'])} {level_word(row['was'])}"


def passed_words(row: Mapping[str, Any]) -> str:
    """` (the deal is past its days)` where time moved a standing and no claim did: its quotes do not tell that."""
    is_told = row["by"] is not None or row["reason"] in _TOLD or not row["reason"]
    return "" if is_told else f" ({row['reason']})"


def long_day(day: date | None) -> str:
    """`20 Jun 2023`, or `undated`."""
    return "undated" if day is None else f"{day.day} {SHORT_MONTHS[day.month - 1]} {day.year}"


def short_day(day: date | None, as_of: date | None = None) -> str:
    """At most DAY_CELLS: `19 Jun` in the year of `as_of`, `17 Sep 22` in another, nothing for no day."""
    if day is None:
        return ""
    year = f" {day.year % 100:02d}" if as_of is not None and day.year != as_of.year else ""
    return f"{day.day} {SHORT_MONTHS[day.month - 1]}{year}"


def told_day(day: date, precision: str | None) -> str:
    """As exactly as it is told: `20 Jun 2023`, `week of 19 Jun 2023`, `Jun 2023`, `Jun–Aug 2023`, `2023`."""
    match precision:
        case "week":
            return f"week of {long_day(day)}"
        case "month":
            return f"{SHORT_MONTHS[day.month - 1]} {day.year}"
        case "quarter" | "half":
            last = last_month(day, precision)
            return f"{SHORT_MONTHS[day.month - 1]}–{SHORT_MONTHS[last.month - 1]} {last.year}"
        case "year":
            return str(day.year)
    return long_day(day)


def short_told_day(day: date | None, precision: str | None, as_of: date) -> str:
    """The same in at most DAY_CELLS: `20 Jun`, `wk 19 Jun`, `wk19Jun22`, `Jun 2023`, `Jun–Aug23`, `2023`.

    Nothing for no day.
    """
    if day is None or precision in (None, "day"):
        return short_day(day, as_of)
    if precision in MONTHS_OF:
        months, _, year = told_day(day, precision).partition(" ")
        return months + year[2:]
    if precision != "week":
        return told_day(day, precision)
    month = SHORT_MONTHS[day.month - 1]
    return f"wk {day.day} {month}" if day.year == as_of.year else f"wk{day.day}{month}{day.year % 100:02d}"


DAY_CELLS: Final = 9
"""Of a short day: a month alone stands only where no day of it is meant."""


def month_word(month: date, *, with_year: bool = False) -> str:
    """`Jun`, or `Jun 23` where the year matters."""
    word = SHORT_MONTHS[month.month - 1]
    return f"{word} {month.year % 100:02d}" if with_year else word


def balance_words(sides: Sequence[str], first: int | None, second: int | None) -> str:
    """`US 12, CN 3`; `only US speaks`; nothing for a dossier without sides or where neither speaks."""
    if len(sides) < len(("first", "second")) or not (first or second):
        return ""
    if first and second:
        return f"{sides[0]} {first:,}, {sides[1]} {second:,}"
    return f"only {sides[0] if first else sides[1]} speaks"


def balance_number(first: int, second: int) -> str:
    """`12:3`; with a mark where one of them is silent; a dot where both are."""
    if not (first or second):
        return NONE_GLYPH
    return f"{first}:{second}" + ("" if first and second else ONE_SIDED)


def label_word(label: str) -> str:
    """A column's label within a sentence: `since`, but `US`."""
    return label if label.isupper() else label.lower()


def speaker_words(claim: Mapping[str, Any]) -> str:
    """`Wang Yi (CN)`, `CN`, or `the article` where nobody is named."""
    speaker, side = claim.get("speaker"), claim.get("side")
    if speaker and side:
        return one_line(f"{speaker} ({side})")
    return one_line(str(speaker or side or "the article"))
