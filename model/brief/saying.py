"""The sentences that several sections say: what an issue went through, who said what, how often."""

import re
from datetime import date, timedelta
from typing import Final

import polars as pl

from model.brief.choosing import of_change, of_stop
from model.brief.content import Numbers, Quote, Sentence
from model.brief.happenings import Change
from model.brief.material import Line, Material
from model.brief.notes import Notes
from model.brief.quoting import QUOTE_LENGTHS, TITLE_LENGTH, cut, titled, within
from model.brief.wording import MONTHS, day_words, level_words, listed, often, period_words, told_day
from model.standing.deciding import STANDS_ALONE
from model.standing.facts import Reason
from model.standing.titles import SAYS, is_headline
from model.views.course import course
from model.words.leads import without_lead
from model.words.wordings import expanded

REASONS: Final = {
    Reason.FACT: "",
    Reason.WORDS: ", by words alone",
    Reason.WORDS_LEFT: ", as no act or contact holds any more and words decide",
    Reason.WORDS_GONE: ", as words move it no longer",
    Reason.DEAL_ENDED: ", as the deal is past its days",
    Reason.KEPT_BACK: ", kept back while the change before was fresh",
}
"""What is said of a change beside its levels, each Reason; a newer fact speaks for itself."""

OFTEN_TOLD: Final = 4
"""What an issue reached more often than that says nothing of this time."""


def went(material: Material, notes: Notes, changes: list[Change], subject: str) -> Sentence:
    """`Taiwan went from raised to strained on 3 June and to escalating on 8 June 2023.`"""
    first, *later = changes
    days = _days([change["day"] for change in changes])
    clauses = [f"to {level_words(change['new'])} on {day}" for change, day in zip(later, days[1:], strict=True)]
    if first["old"] is None:
        is_new = material.history.filter(issue=first["issue"])["day"][0] == first["day"]
        came = "came up for the first time" if is_new else "came up again"
        start = f"{came}, at {level_words(first['new'])}, on {days[0]}"
        then = f", then went {listed(clauses)}" if clauses else ""
        body = f"{start}{then}"
    else:
        clauses = [f"from {level_words(first['old'])} to {level_words(first['new'])} on {days[0]}", *clauses]
        body = f"went {listed(clauses)}"
    sources = tuple(dict.fromkeys(number for change in changes for number in change_notes(material, notes, change)))
    return Sentence(f"{subject} {body}{_reason(changes)}.", sources)


def _reason(changes: list[Change]) -> str:
    """Why the last of them came, where not all of them came so: `, the last by words alone`."""
    words = REASONS[Reason(changes[-1]["reason"])]
    is_of_all = len({change["reason"] for change in changes}) == 1
    return words if is_of_all or not words else words.replace(", ", ", the last ", 1)


def _days(days: list[date]) -> list[str]:
    """The year is said once, with the last day of it."""
    later = [*days[1:], None]
    return [
        f"{day.day} {MONTHS[day.month - 1]}" if after and after.year == day.year else day_words(day)
        for day, after in zip(days, later, strict=True)
    ]


def change_notes(material: Material, notes: Notes, change: Change) -> Numbers:
    """The claims that decided a change; where words in balance did, the articles that they are in."""
    if deciding := of_change(material, change):
        return notes.claims(deciding[:2])
    constants = material.library.dossier.constants
    reach = timedelta(days=constants.word_days * constants.word_lives + 1)
    since = min(change["decided"], change["day"]) - reach
    return notes.articles(change["issue"], since, change["day"])


def account(material: Material, key: Line) -> str:
    """`“Six firms listed”, Pacific Wire, 10 February 2023`: the article of a claim by its title."""
    head = material.head(key["article"])
    day = day_words(head["date"]) if head["date"] else "undated"
    return f"{titled(head['title'] or '')}, {head['source'] or 'no source'}, {day}"


def in_short(material: Material, key: Line) -> str:
    """`“Six firms listed”`: a claim by its article's title where that tells of it, or the sentence needs the one before
    it; else by its own words: a title may only say who met the press.
    """
    title, claim = material.head(key["article"])["title"] or "", material.claim(**key)
    told = pl.DataFrame({"title": [title], "quote": [claim["quote"]], "speaker": [claim["speaker"]]})
    is_named = is_headline(told, material.library.dossier).item() or not told.select(STANDS_ALONE).item()
    return (
        titled(title) if title and is_named else within(SPOKEN.sub("", claim["quote"]), TITLE_LENGTH, claim["speaker"])
    )


SPOKEN: Final = re.compile(rf"{SAYS}(?=[A-Z0-9])")
"""In a few words there is no room for who speaks, and the note has it."""


def quote_of(material: Material, notes: Notes, key: Line) -> Quote:
    """The sentence of a claim, cut if it is long, with its speaker, source and day."""
    claim, head = material.claim(**key), material.head(key["article"])
    notes.quoted.add((key["article"], key["sentence"]))
    words = cut(without_lead(claim["quote"], claim["speaker"]), QUOTE_LENGTHS[material.asked.length])
    day = day_words(head["date"]) if head["date"] else "undated"
    voice = [who(material, claim), head["source"] or "no source", day]
    return Quote(
        words.text,
        words.is_cut,
        ", ".join(part for part in voice if part),
        key["article"],
        head["url"],
        notes.claims([key]),
    )


def who(material: Material, claim: Line) -> str:
    """`Wang Yi (China)`, `China`, `the US government`, or nothing where nobody is named."""
    sides = [side for side in material.library.dossier.sides if side.code == claim["side"]]
    if not sides or not claim["speaker"]:
        return claim["speaker"] or "".join(side.name for side in sides)
    words = set(claim["speaker"].casefold().replace("’", "'").replace("'s", "").split())
    names = {sides[0].name, *(whole for term in sides[0].terms for whole in expanded(term))}
    is_said = any(set(name.casefold().replace(".", "").split()) <= words for name in names)
    return claim["speaker"] if is_said else f"{claim['speaker']} ({sides[0].name})"


def beneath(material: Material, notes: Notes, line: Line) -> list[Sentence]:
    """Since when contact is frozen where a hostile act lies on top of that, by the claims that tell of the stop."""
    if line["frozen"] is None:
        return []
    since = told_day(line["frozen"], line["frozen_precision"])
    return [Sentence(f"Contact itself has been frozen since {since}.", notes.claims(of_stop(material, line)[:2]))]


def went_beneath(material: Material, notes: Notes, issue: str, subject: str) -> list[Sentence]:
    """What the rules made of the period while a judgement was on top, in one sentence; none if nothing."""
    changes = material.covered.filter(issue=issue).to_dicts()
    return [went(material, notes, changes, subject)] if changes else []


def reached(material: Material, notes: Notes, change: Change) -> list[Sentence]:
    """When the issue first stood at that level, if it was there a few times before; being raised is told of no one."""
    if not change["new"]:
        return []
    same = material.history.filter(issue=change["issue"], new=change["new"]).filter(
        pl.col("day") < material.asked.first, pl.col("beneath").is_null()
    )
    if not 1 <= same.height < OFTEN_TOLD:
        return []
    first = same.row(0, named=True)
    before = "once before," if same.height == 1 else f"{often(same.height)} before, first"
    sources = (*change_notes(material, notes, first), *change_notes(material, notes, change))
    text = f"It had stood at {level_words(change['new'])} {before} {_stretch(material, first)}."
    return [Sentence(text, tuple(dict.fromkeys(sources)))]


def _stretch(material: Material, change: Change) -> str:
    """`from 18 December 2025 to 9 September 2026`: from a change to the day before the issue stood elsewhere."""
    first = change["day"]
    days = course(material.known, first, [change["issue"]])
    after = days.filter(pl.col("level").ne_missing(change["new"]))["day"][0]
    last = after - timedelta(days=1)
    return f"on {day_words(first)}" if last == first else f"from {period_words(first, last)}"
