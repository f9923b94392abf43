"""Claims and standings in words: a quote with its citation, where an issue stands since when."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from textual.content import Content

from model.days.event_from import parted
from model.words.counting import counted
from model.words.rules import rule_words
from tui.desk.desk import Session
from tui.text import one_line, quoted
from tui.widgets.blocks import Block, Origin
from tui.widgets.columns import Row
from tui.wording.judgements import Record, claim_remarks, override_words, whole_words
from tui.words import (
    DECIDES,
    NONE_GLYPH,
    SPARKS,
    against_words,
    beneath,
    lack_words,
    leaning_words,
    level_glyph,
    level_variable,
    level_word,
    long_day,
    month_word,
    moved_words,
    passed_words,
    quiet_words,
    since_words,
    speaker_words,
    told_day,
    trend_glyph,
    trend_variable,
    trend_word,
)

LONGEST: Final = 3
"""Lines of a quote; the article has the rest."""
SEPARATOR: Final = Content.styled(" · ", "$muted")


def level_content(level: int | None) -> Content:
    """`◼ frozen` in its colour."""
    return Content.styled(f"{level_glyph(level)} {level_word(level)}", f"${level_variable(level)}")


def source_words(claim: Row) -> str:
    """`Wang Yi (CN) · 18 Jun 2023 · state.gov`."""
    return f"{speaker_words(claim)} · {article_words(claim)}"


def article_words(row: Row) -> str:
    """`18 Jun 2023 · state.gov`: when and where an article, or a claim's, was published."""
    return f"{long_day(row.get('date'))} · {one_line(str(row.get('source') or 'no source'))}"


def claim_facts(claim: Row) -> str:
    """`Wang Yi (CN) on US · word, asserted · event 3 Jun 2023 · rule oppose · confidence 0.81`."""
    target = f" on {one_line(claim['target'])}" if claim["target"] else ""
    how = ", ".join([str(claim["kind"]), str(claim["mode"]), *(["ritual"] if claim["is_ritual"] else [])])
    facts = [
        speaker_words(claim) + target,
        how,
        *([f"event {_event_day(claim)}"] if claim["event_date"] else []),
        one_line(rule_words(str(claim["rule"]))),
        f"confidence {claim['confidence'] or 0:.2f}",
        *passage_remark(claim),
        *claim_remarks(claim),
    ]
    return " · ".join(facts)


def _event_day(claim: Row) -> str:
    """As exactly as the wording tells it."""
    return told_day(claim["event_date"], parted(claim["event_from"] or "")[1])


def passage_remark(claim: Row) -> list[str]:
    """`its paragraph ✕ escalating`, where that counts for the article and is another level than the claim's own."""
    level = claim.get("passage_level")
    if level is None or level == claim["level"]:
        return []
    return [f"its paragraph, which counts for the article, {level_glyph(level)} {level_word(level)}"]


def citation(claim: Row, url: str | None) -> str:
    """The quote as it is pasted into a text: quotation, speaker, date, source, title, address.

    The colon of a title that leads over to its article has nothing to lead to there.
    """
    title = one_line(str(claim.get("title") or "")).rstrip(": ")
    parts = [quoted(claim["quote"]), f"({source_words(claim)}{f' · {title}' if title else ''})"]
    return " ".join(parts) + (f"\n{one_line(url)}" if url else "")


def quote_block(claim: Row, on: str = "") -> Block:
    """A quote behind the glyph of its level, then who said so, when, where, and by which rule; `on` an issue, named."""
    level = claim["level"]
    lead_words = [f"on {one_line(on)}"] if on else []
    decides = [f"{DECIDES} decides"] if claim.get("is_deciding") else []
    note = " · ".join(
        [*lead_words, *decides, source_words(claim), one_line(rule_words(str(claim["rule"]))), *claim_remarks(claim)]
    )
    lead = Content.styled(f"{level_glyph(level)} ", f"${level_variable(level)}")
    origin = Origin(claim["article"], claim["sentence"], claim.get("issue")) if claim.get("article") else None
    return Block(Content(quoted(claim["quote"])), Content.styled(note, "$muted"), lead, LONGEST, origin=origin)


def standing_parts(row: Row, sides: Sequence[str]) -> list[Content]:
    """`Taiwan  ▾ strained since 3 Jun 2023`, `US ▾ strained 12×`, `CN ✕ escalating 3×`: in so many claims."""
    then = since_words(row) + passed_words(row) + moved_words(row) + beneath(row)
    head = Content.assemble((one_line(row["name"]), "bold"), "  ", level_content(row["level"]), then)
    positions = [
        Content.assemble(f"{side} ", level_content(row[f"{place}_level"]), (f" {row[f'{place}_claims']}×", "$muted"))
        for side, place in zip(sides, ("first", "second"), strict=False)
        if row[f"{place}_level"] is not None
    ]
    return [head, *positions]


def judged_lines(row: Row, remarks: Sequence[Record]) -> list[Content]:
    """Whose word an issue's level is, and what else analysts said of it."""
    words = [override_words(row), *map(whole_words, remarks)]
    return [Content.styled(line, "$text-accent") for line in words if line]


def _remarks(row: Row) -> list[str]:
    return [
        *leaning_words(row),
        *(["contested"] if row["contested"] else []),
        *(["mixed"] if row["mixed"] else []),
        *([counted(row["undated"], "undated article")] if row["undated"] else []),
    ]


def spark_content(row: Row, as_of: date) -> Content:
    """The twelve months as bars, between the names of the first and the last."""
    months = row["months"] or []
    number = as_of.year * 12 + as_of.month - len(months)
    first = month_word(date(number // 12, number % 12 + 1, 1), with_year=True)
    bars = [(NONE_GLYPH if level is None else SPARKS[level], f"${level_variable(level)}") for level in months]
    last = month_word(as_of, with_year=True)
    return Content.assemble((f"{first} ", "$muted"), *bars, (f" {last}", "$muted"))


def counts_parts(row: Row, session: Session, enough: int) -> list[Content]:
    """`▲ improved · 4 events, 2 origins, 3 articles in 30 days · leaning easing · contested`.

    Of a quiet issue since when it is, in their place. `enough`: so many events a trend needs.
    """
    if quiet := quiet_words(row, session.window_days):
        return [Content.styled(quiet[0], "$muted"), *map(Content, [*quiet[1:], *_remarks(row)])]
    trend = row["trend"] or "insufficient"
    glyph = f"{trend_glyph(trend)} " if trend != "insufficient" else ""
    lack = lack_words(row, enough) if trend == "insufficient" else ""
    counts = ", ".join(counted(row[f"{noun}s"], noun) for noun in ("event", "origin", "article"))
    words = [f"{counts} in {counted(session.window_days, 'day')}", *_remarks(row)]
    word = (f"{glyph}{trend_word(trend)}{against_words(row)}", f"${trend_variable(trend)}")
    head = (
        Content.styled(f"no trend: {lack}", f"${trend_variable(trend)}") if lack else Content.assemble("trend ", word)
    )
    return [head, *(Content(word) for word in words)]
