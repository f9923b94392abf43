"""A section per issue: where it stands and since when, its trend, the deciding quotes, both positions."""

from datetime import date
from typing import Any, Final

import polars as pl

from model.brief.agenda import coming_of
from model.brief.choosing import of_change, of_direction, of_standing
from model.brief.content import Block, Items, Length, Paragraph, Picture, Section, Sentence
from model.brief.glance import line_notes, standing_words
from model.brief.material import Line, Material
from model.brief.notes import Notes
from model.brief.saying import beneath, quote_of, reached, went, went_beneath
from model.brief.wording import (
    counted,
    day_words,
    level_words,
    number_words,
    period_words,
    signed,
    told_day,
)
from model.pictures import timeline
from model.standing.facts import is_leaning
from model.views.course import course, months_back
from model.words.counting import counted as in_digits

QUOTES: Final = {Length.SHORT: 0, Length.STANDARD: 2, Length.FULL: 4}
"""Deciding quotes of an issue; in a full brief each side's latest words come on top."""
MONTHS_SHOWN: Final = 12

DATA: Final = (
    *("issue", "level", "label", "machine", "by", "since", "changed", "trend", "now", "before", "events"),
    *("events_before", "origins", "articles", "claims", "first_level", "second_level", "contested", "mixed"),
    *("one_sided", "quiet", "leaning", "undated", "confidence", "frozen", "since_precision", "frozen_precision"),
)
"""Of STANDINGS: what a program gets of an issue."""


def issue_sections(material: Material, notes: Notes) -> list[Section]:
    """The sections of the issues that a brief of this length tells of, what changed most first."""
    moved = list(material.moves)
    rest = [slug for slug in material.slugs if slug not in moved]
    in_order = sorted([*moved, *rest], key=material.is_all)
    return [_section(material, notes, slug) for slug in in_order if _is_told(material, slug)]


def _is_told(material: Material, slug: str) -> bool:
    """Full: what has a claim in the period, or a standing where few were asked for; else what changed or stands out."""
    line, asked = material.standings[slug], material.asked
    if asked.issues is not None and len(asked.issues) <= 3:
        return True
    if asked.length is Length.SHORT:
        return False
    if slug in material.moves and asked.length is Length.STANDARD:
        return material.moves[slug].steps > 0 and line["level"] is not None and not material.is_all(slug)
    has_claims = material.telling(slug, asked.first, asked.last).height > 0
    if asked.length is Length.FULL:
        return has_claims or slug in material.moves or line["by"] is not None
    stands_out = line["contested"] or line["mixed"] or line["by"] is not None
    return has_claims and stands_out and not material.is_all(slug)


def _section(material: Material, notes: Notes, slug: str) -> Section:
    line = material.standings[slug]
    heading = f"{material.name(slug)}: {standing_words(line)}"
    blocks: list[Block] = [Paragraph(tuple(_standing(material, notes, slug, line)))]
    blocks += _quotes(material, notes, slug, line)
    blocks.append(Paragraph(tuple(_trend(material, notes, line))))
    blocks += _positions(material, notes, slug, line)
    blocks += coming_of(material, notes, slug)
    blocks += _picture(material, slug)
    return Section(slug, heading, tuple(blocks), {name: _plain(line[name]) for name in DATA})


def _plain(value: Any) -> object:  # noqa: ANN401  # a cell of any column
    return value.isoformat() if isinstance(value, date) else value


# Standing


def _standing(material: Material, notes: Notes, slug: str, line: Line) -> list[Sentence]:
    """Where it stands, since when, and what must be known to read that right."""
    sources = line_notes(material, notes, line)
    changes = material.changes.filter(issue=slug).to_dicts()
    sentences = []
    if changes:
        sentences += [went(material, notes, changes, "It"), *reached(material, notes, changes[-1])]
    elif line["level"] is None:
        sentences.append(Sentence(f"Nothing holds on it by {day_words(material.asked.last)}.", notes.inputs()))
    elif line["by"] is None:
        since = told_day(line["since"], line["since_precision"])
        stood = f"It has stood at {level_words(line['level'])} since {since}."
        sentences.append(Sentence(stood, sources))
    return [*sentences, *_remarks(material, notes, line, sources)]


def _remarks(material: Material, notes: Notes, line: Line, sources: tuple[int, ...]) -> list[Sentence]:
    asked, slug = material.asked, line["issue"]
    said = beneath(material, notes, line)
    if (held := material.judged.get(slug)) is not None:
        judged = f"It is judged {level_words(line['level'])} by {held['by']} since {day_words(held['from'])}"
        text = f"{judged}; the rules alone say {level_words(line['machine'])}."
        said.append(Sentence(text, notes.judgement(held)))
    said += went_beneath(material, notes, slug, "By the rules alone, beneath what is judged, it")
    is_said = bool(material.changes.filter(issue=slug).height)  # with the change that it was words
    if line["level"] is not None and line["fact_level"] is None and line["by"] is None and not is_said:
        said.append(Sentence("Words alone decide, as no act or contact holds.", sources))
    if is_leaning(line):
        leaning = f"Newer evidence leans to {level_words(line['leaning'])}, without a lead or enough voices."
        said.append(Sentence(leaning, notes.articles(slug, material.window(), asked.last)))
    if line["mixed"]:
        days = in_digits(asked.window_days, "day")
        mixed = f"It is mixed: strong acts or contacts of both directions fall into the last {days}."
        said.append(Sentence(mixed, notes.articles(slug, material.window(), asked.last)))
    if line["quiet"]:
        days = f"{in_digits(asked.window_days, 'day')} to {day_words(asked.last)}"
        said.append(Sentence(f"No claim on it is dated in the {days}, which is silence, not calm.", notes.inputs()))
    return said


# Quotes


def _quotes(material: Material, notes: Notes, slug: str, line: Line) -> list[Block]:
    """The deciding quotes; in a full brief each side's latest words too; nothing that was quoted before."""
    deciding, most = _deciding(material, slug, line), QUOTES[material.asked.length]
    fresh = _fresh(notes, deciding)[:most]
    is_leading = bool(material.happenings) and material.happenings[0][0].issue == slug
    if not fresh and not is_leading:  # what speaks of two issues may stand in both sections
        fresh = deciding[: min(most, 1)]
    quotes = [quote_of(material, notes, key) for key in fresh]
    if material.asked.length is Length.FULL:
        quotes += [quote_of(material, notes, key) for key in _fresh(notes, _latest(material, slug))]
    return list(quotes)


def _deciding(material: Material, slug: str, line: Line) -> list[Line]:
    """For each change, the last one first, its most quotable claim, then the others, then what stands."""
    by_change = [of_change(material, change) for change in material.changes.filter(issue=slug).to_dicts()[::-1]]
    first = [key for keys in by_change for key in keys[:1]]
    others = [key for keys in by_change[:1] for key in keys[1:]]
    return [*first, *others, *of_standing(material, line), *of_direction(material, line)]


def _fresh(notes: Notes, keys: list[Line]) -> list[Line]:
    """Each claim once, in order; none that stands as a quote by now."""
    first: dict[tuple[str, int], Line] = {}
    for key in keys:
        first.setdefault((key["article"], key["sentence"]), key)
    return [key for place, key in first.items() if place not in notes.quoted]


def _latest(material: Material, slug: str) -> list[Line]:
    """The newest claim of each side in the window, the weightier first."""
    said = material.counted.filter(
        pl.col("issue") == slug, pl.col("side").is_not_null(), pl.col("known") >= material.window()
    ).sort("known", "weight", "article", "sentence", descending=[True, True, False, False])
    newest = said.unique("side", keep="first", maintain_order=True).sort("side")
    return newest.select("article", "sentence", "issue").to_dicts()


# Trend and positions


def _trend(material: Material, notes: Notes, line: Line) -> list[Sentence]:
    """Better or worse than in the window before, with the numbers that say so."""
    asked, slug = material.asked, line["issue"]
    both = notes.articles(slug, material.window(2), asked.last)
    days = counted(asked.window_days, "day")
    now, before = counted(line["events"], "event"), counted(line["events_before"], "event")
    if line["trend"] == "insufficient":
        text = (
            f"There is too little to tell a trend over the {days} to {day_words(asked.last)}: {_lack(material, line)}."
        )
        return [Sentence(text, both)]
    means = f"{now} at a mean level of {signed(line['now'])}, after {before} at {signed(line['before'])}"
    verb = {"unchanged": "it is unchanged"}.get(line["trend"], f"it {line['trend']}")
    text = f"Over the {days} to {day_words(asked.last)} {verb}: {means} in the {days} before."
    return [Sentence(text, both)]


def _lack(material: Material, line: Line) -> str:
    """What a trend would need."""
    enough = material.library.dossier.constants.enough_events
    if line["events"] < enough:
        return f"{counted(line['events'], 'event')}, where {number_words(enough)} are needed"
    if not line["events_before"]:
        return f"{counted(line['events'], 'event')}, but none in as many days before"
    return f"of {counted(line['events'], 'event')} all are in the words of one side"


def _positions(material: Material, notes: Notes, slug: str, line: Line) -> list[Block]:
    """What each side says, and how far apart that is."""
    asked = material.asked
    codes = [side.code for side in material.library.dossier.sides]
    rows = material.positions.get(slug, [])
    if not rows:
        return []
    said = [
        Sentence(
            f"{material.side(row['side'])}: {level_words(row['level'])}, by {counted(row['claims'], 'claim')} in "
            f"{counted(row['articles'], 'article')}, the last of {day_words(row['last'])}.",
            notes.articles(slug, material.window(), asked.last, row["side"]),
        )
        for row in sorted(rows, key=lambda row: codes.index(row["side"]))
    ]
    if line["contested"]:
        gap = abs(line["first_level"] - line["second_level"])
        sources = tuple(dict.fromkeys(number for sentence in said for number in sentence.notes))
        said.append(Sentence(f"They are {number_words(gap)} levels apart, so it is contested.", sources))
    elif len(rows) == 1:
        other = next(side.name for side in material.library.dossier.sides if side.code != rows[0]["side"])
        window = notes.articles(slug, material.window(), asked.last)
        days = f"{'this' if asked.window_days == 1 else 'these'} {in_digits(asked.window_days, 'day')}"
        said.append(Sentence(f"{other}: nothing of its own words in {days}.", window))
    return [Items(f"What each side says, over {in_digits(asked.window_days, 'day')}:", tuple(said))]


# Picture


def _picture(material: Material, slug: str) -> list[Block]:
    """The course of the last months, drawn."""
    last = material.asked.last
    days = course(material.known, months_back(last, MONTHS_SHOWN), [slug])
    if days["level"].null_count() == days.height:
        return []
    caption = f"{material.name(slug)}, {period_words(days['day'][0], last)}"
    return [Picture(f"course-{slug}", caption, timeline(days, caption))]
