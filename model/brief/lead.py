"""The lead: the most important changes of standing in the period, and the happenings behind them."""

from datetime import date, timedelta
from typing import Final

import polars as pl

from model.brief.choosing import of_change, of_leaning
from model.brief.content import Block, Items, Length, Numbers, Paragraph, Section, Sentence
from model.brief.happenings import Change, Move
from model.brief.material import Line, Material
from model.brief.notes import NO_SOURCE, Notes
from model.brief.quoting import ended, titled
from model.brief.saying import account, beneath, change_notes, in_short, quote_of, reached, went, went_beneath
from model.brief.wording import (
    counted,
    day_words,
    level_words,
    listed,
    number_words,
    period_words,
    sentence_case,
    told_day,
)
from model.standing.facts import Reason, is_leaning
from model.standing.judgements import local_time
from model.standing.precision import precisions_of

MOST: Final = {Length.SHORT: 4, Length.STANDARD: 8, Length.FULL: 100}
"""Further changes that are told one by one; the rest are named."""
EVENTS: Final = {Length.SHORT: 2, Length.STANDARD: 4, Length.FULL: 8}
"""Of the weightiest events, so many."""


def lead(material: Material, notes: Notes) -> Section:
    """What changed, what was told most where nothing did, or that there is nothing."""
    if material.happenings:
        blocks = _changed(material, notes)
    elif material.dated.is_empty():
        blocks = _nothing(material, notes)
    else:
        blocks = _calm(material, notes)
    return Section("lead", "What changed", tuple(blocks))


def _changed(material: Material, notes: Notes) -> list[Block]:
    first, *later = material.happenings
    lead_move, *with_it = first
    blocks = _of_move(material, notes, lead_move)
    days = material.library.dossier.constants.same_event_days
    if with_it:
        noun = "issue" if len(with_it) == 1 else "issues"
        near = f"Within {counted(days, 'day')} of it, {number_words(len(with_it))} more {noun} changed:"
        blocks += _list(material, notes, near, with_it)
    others = [move for happening in later for move in happening]
    there = _there_and_back(material)
    blocks += _list(material, notes, "Other changes of the period:", [*others, *there])
    blocks += [*_judged(material, notes), *_leaning(material, notes)]
    return [*blocks, *_told_most(material, notes, by_several=True)]


def _of_move(material: Material, notes: Notes, move: Move) -> list[Block]:
    """The change that leads, the account that it rests on, and how widely that is told."""
    change = move.last
    sentences = [went(material, notes, list(move.changes), material.name(move.issue))]
    deciding = of_change(material, change)[:1]
    sentences += [
        Sentence(f"The account behind it is {account(material, key)}.", notes.claims([key])) for key in deciding
    ]
    sentences += [] if change["reason"] == Reason.DEAL_ENDED else [_told(material, notes, move)]  # nobody told of it
    sentences += [*reached(material, notes, change), *beneath(material, notes, material.standings[move.issue])]
    sentences += _unchanged(material, notes, move)
    return [Paragraph(tuple(sentences)), *(quote_of(material, notes, key) for key in deciding)]


def _unchanged(material: Material, notes: Notes, move: Move) -> list[Sentence]:
    """What more was told of than what leads, if it stands where it stood."""
    asked = material.asked
    told = {slug: material.telling(slug, asked.first, asked.last).height for slug in material.slugs}
    most = max((slug for slug in material.slugs if not material.is_all(slug)), key=lambda slug: told[slug], default="")
    if not most or told[most] <= told[move.issue] or most in material.moves or most in material.turns["issue"]:
        return []
    level = level_words(material.standings[most]["level"])
    text = f"{material.name(most)} is told of most, in {counted(told[most], 'article')}, and still stands at {level}."
    return [Sentence(text, notes.articles(most, asked.first, asked.last))]


def _told(material: Material, notes: Notes, move: Move) -> Sentence:
    """In how many articles of the days around the account, of how many independent origins, the issue is told of."""
    first, last = _days_around(material, move.last)
    articles = material.telling(move.issue, first, last).height
    told = material.counted.filter(pl.col("issue") == move.issue, pl.col("known").is_between(first, last))
    origins = max(told.filter(~pl.col("is_copy"))["origin"].n_unique(), 1)
    days_told = period_words(first, last).replace(" to ", " and ")
    voices = "one origin" if origins == 1 else f"{counted(origins, 'independent origin')}"
    several = f"{sentence_case(counted(articles, 'article'))} from {voices} tell of the issue"
    text = several if articles > 1 else "One article tells of the issue"
    when = f"{'on' if first == last else 'between'} {days_told}"
    return Sentence(f"{text} {when}.", notes.articles(move.issue, first, last))


def _days_around(material: Material, change: Change) -> tuple[date, date]:
    """The days of articles, not of what they tell: from some before the account behind a change to some after it."""
    days = timedelta(days=material.library.dossier.constants.same_event_days)
    accounts = [material.head(key["article"])["date"] for key in of_change(material, change)[:1]]
    return min([change["day"], *accounts]) - days, min(change["day"] + days, material.asked.last)


def _list(material: Material, notes: Notes, words: str, moves: list[Move]) -> list[Block]:
    """The moves one by one, as many as there is room for, then the others and what was only raised by name."""
    raised = [move for move in moves if _is_only_raised(move)]
    others = [move for move in moves if move not in raised]
    most = MOST[material.asked.length]
    told = _one_by_one(material, notes, others[:most])
    if rest := others[most:]:
        names = listed([f"{material.name(move.issue)} (now {level_words(move.new)})" for move in rest])
        told.append(Sentence(f"{names} changed as well.", _sources(material, notes, rest)))
    if raised:
        names = listed([material.name(move.issue) for move in raised])
        told.append(Sentence(f"{names} came up, at {level_words(0)}.", _sources(material, notes, raised)))
    return [Items(words, tuple(told))] if told else []


def _is_only_raised(move: Move) -> bool:
    return move.old is None and move.new == 0 and len(move.changes) == 1


def _sources(material: Material, notes: Notes, moves: list[Move]) -> Numbers:
    numbers = [number for move in moves for change in move.changes for number in change_notes(material, notes, change)]
    return tuple(dict.fromkeys(numbers))


def _one_by_one(material: Material, notes: Notes, moves: list[Move]) -> list[Sentence]:
    """Each move in one sentence, with what the account behind it tells, unless that account has just been named."""
    said = []
    before = _leading_title(material)
    for move in moves:
        sentence = went(material, notes, list(move.changes), material.name(move.issue))
        title, deciding = _title(material, move), of_change(material, move.last)[:1]
        told = [in_short(material, key) for key in deciding if not title or title != before]
        said.append(Sentence(ended(": ".join([sentence.text.removesuffix("."), *told])), sentence.notes))
        before = title
    return said


def _title(material: Material, move: Move) -> str:
    """Of the account that the last change of a move rests on."""
    deciding = of_change(material, move.last)
    title: str = (material.head(deciding[0]["article"])["title"] or "") if deciding else ""
    return title


def _leading_title(material: Material) -> str:
    return _title(material, material.happenings[0][0]) if material.happenings else ""


def _there_and_back(material: Material) -> list[Move]:
    """Issues that changed and are where they were, or were only raised, and what takes every sentence."""
    told = {move.issue for happening in material.happenings for move in happening}
    rest = [slug for slug in material.slugs if slug not in told]
    by_issue = {slug: material.changes.filter(issue=slug).to_dicts() for slug in rest}
    return [Move(slug, rows[0]["old"], rows[-1]["new"], tuple(rows), 0.0) for slug, rows in by_issue.items() if rows]


def _calm(material: Material, notes: Notes) -> list[Block]:
    """No change for good: which events weigh most."""
    there = _there_and_back(material)
    no = "By what is told no" if material.turns.height else "No"
    none = f"{no} standing changed {_in(material)}."
    if there:
        none = f"{no} issue changed its standing for good {_in(material)}, nor by more than a mention."
    blocks: list[Block] = [Paragraph((Sentence(none, notes.dated()),))]
    blocks += _list(material, notes, "Besides:", there)
    return [*blocks, *_judged(material, notes), *_leaning(material, notes), *_told_most(material, notes)]


def _judged(material: Material, notes: Notes) -> list[Block]:
    """What judgements changed, and what the rules made of the period beneath them, which is not shown."""
    rows = material.turns.with_columns(local_time(material.turns["at"]))
    turned = tuple(_turned(material, notes, row) for row in rows.iter_rows(named=True))
    issues = material.covered["issue"].unique(maintain_order=True)
    covered = [sentence for issue in issues for sentence in went_beneath(material, notes, issue, material.name(issue))]
    blocks: list[Block] = [Items("Changed by analysts' judgements:", turned)] if turned else []
    return blocks + ([Items("By the rules alone, beneath what is judged:", tuple(covered))] if covered else [])


def _turned(material: Material, notes: Notes, row: Line) -> Sentence:
    """`Taiwan went from raised to frozen on 3 June 2023, judged by ana.`, or as that judgement ran out."""
    levels = f"from {level_words(row['old'])} to {level_words(row['new'])}"
    why = f"as the judgement by {row['by']} ran out" if row["is_over"] else f"judged by {row['by']}"
    text = f"{material.name(row['issue'])} went {levels} on {day_words(row['day'])}, {why}."
    return Sentence(text, notes.judgement(row))


def _leaning(material: Material, notes: Notes) -> list[Block]:
    """What the period tells against where issues stand, without moving them; of those that changed their sections say
    it.
    """
    lines = [line for slug, line in material.standings.items() if slug in material.slugs and is_leaning(line)]
    told = [
        _leans(material, notes, line, deciding[0])
        for line in lines
        if line["issue"] not in material.moves and (deciding := of_leaning(material, line))
    ]
    return [Items("Told without a lead or enough voices to change where it stands:", tuple(told))] if told else []


def _leans(material: Material, notes: Notes, line: Line, key: Line) -> Sentence:
    """`Detentions stands at agreed and leans to escalating: “Exit ban for a banker”.`"""
    stands = f"{material.name(line['issue'])} stands at {level_words(line['level'])}"
    told = f"{stands} and leans to {level_words(line['leaning'])}: {in_short(material, key)}"
    return Sentence(ended(told), notes.claims([key]))


def _told_most(material: Material, notes: Notes, *, by_several: bool = False) -> list[Block]:
    """The weightiest events of the period, whether or not they changed anything, or only those of several origins."""
    rows = _weightiest(material)
    if by_several:
        rows = rows.filter(pl.col("origins") >= material.library.dossier.constants.enough_origins)
    told = tuple(_event(material, notes, row) for row in rows.iter_rows(named=True))
    return [Items("What was told most:", told)] if told else []


def _event(material: Material, notes: Notes, row: Line) -> Sentence:
    """`Taiwan, 3 June 2023: “Close pass in the strait”, Pacific Wire (three articles, two origins).`

    By the event's own name: the title of its article may be of another matter.
    """
    name = "" if len(material.slugs) == 1 else f"{material.name(row['issue'])}, "
    counts = f"{counted(row['articles'], 'article')}, {counted(row['origins'], 'origin')}"
    head = material.head(row["article"])
    when = told_day(row["day"], row["day_precision"])
    text = f"{name}{when}: {titled(row['title'] or '')}, {head['source'] or NO_SOURCE} ({counts})."
    return Sentence(
        text, notes.claims([{"article": row["article"], "sentence": row["sentence"], "issue": row["issue"]}])
    )


def _weightiest(material: Material) -> pl.DataFrame:
    """The events told by most, one per account, issue and day; what takes every sentence tells but the others'."""
    all_of_it = [slug for slug in material.slugs if material.is_all(slug)] if len(material.slugs) > 1 else []
    titles = material.articles.select(pl.col("id").alias("article"), pl.col("title").alias("account"))
    found = material.events.filter(~pl.col("issue").is_in(all_of_it))
    most = (
        found.join(titles, on="article", how="left", maintain_order="left")
        .filter(~((pl.col("account") == _leading_title(material)) & (pl.col("account") != "")).fill_null(value=False))
        .unique("account", keep="first", maintain_order=True)
        .unique(["issue", "day"], keep="first", maintain_order=True)
        .head(EVENTS[material.asked.length])
    )
    return most.with_columns(day_precision=precisions_of(most, material.known.claims, material.counted))


def _nothing(material: Material, notes: Notes) -> list[Block]:
    """No article at all: silence is told as silence."""
    _, newest = material.span
    sentences = [Sentence(f"The library holds no article dated {_in(material)}.", notes.inputs())]
    if newest is not None:
        sentences.append(Sentence(f"Its newest one before that is of {day_words(newest)}.", notes.inputs()))
    if any(line["level"] is not None for line in material.standings.values()):
        silence = "What follows is where the issues stood before; silence is not calm."
        sentences.append(Sentence(silence, notes.inputs()))
    return [Paragraph(tuple(sentences)), *_judged(material, notes)]


def _in(material: Material) -> str:
    """`from 1 to 30 September 2023`, or `on 15 November 2023`."""
    first, last = material.asked.first, material.asked.last
    return f"{'on' if first == last else 'from'} {period_words(first, last)}"
