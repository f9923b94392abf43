"""Judgements in words: what the command line says of them, and what the screens mark."""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any, Final

from model.judging.superseding import PROGRAM, is_superseded
from model.schema import TIME
from model.standing.weights import BY_THE_WAY
from model.words.counting import counted
from tui.text import one_line, quoted
from tui.words import level_glyph, level_word, long_day

PEN: Final = "✎"
"""An analyst's hand, beside what is not the machine's."""
PIN: Final = "◈"
LONG_WORD: Final = 9
"""Letters of a level's word that leave no room for the pen behind it."""
AS_BEFORE: Final = ", as it was: confirmed, and read surely from now on"
"""Behind the level of a claim that had it already."""
LONGEST: Final = 60
"""Characters of a quote where it is only named."""

VERB_WORDS: Final = {
    "override": "set its level",
    "correct": "correct its level",
    "dismiss": "dismiss it",
    "move": "move it to another issue",
    "irrelevant": "not relevant",
    "pin": "pin it",
    "note": "note",
}
"""What can be done, as a form offers it."""

Record = Mapping[str, Any]
"""One row of JUDGEMENTS."""
NameOf = Callable[[str], str]
"""An issue's name by its slug."""


def named(record: Record, name_of: NameOf) -> str:
    """What it is about: the issue's name, the beginning of the quote, or the article's id."""
    if record["quote"]:
        return quoted(shortened(record["quote"]))
    return name_of(record["issue"]) if record["article"] is None else f"article {record['article']}"


def out_words(record: Record) -> str:
    """What became of an article that does not count: an analyst's word, or the program's of an older version."""
    return "superseded" if is_superseded(record) else "not relevant"


def shortened(quote: str) -> str:
    """The beginning of a quote, where it is only named."""
    line = one_line(quote)
    return line if len(line) <= LONGEST else line[: LONGEST - 1].rstrip() + "…"


def said(record: Record, name_of: NameOf, confirmed: Collection[str] = ()) -> str:
    """`Taiwan: easing, holds from 1 Jun 2023, expires 20 Jul 2023`, `“They met.”: dismissed`; of one whose id is among
    the `confirmed`, that its claim had the level already.
    """
    since = f", holds from {long_day(record['holds_from'])}" if record["holds_from"] else ""
    until = f", expires {long_day(record['expires'])}" if record["expires"] else ""
    as_before = AS_BEFORE if record["id"] in confirmed else ""
    what = {
        "override": f"{level_glyph(record['level'])} {level_word(record['level'])}{since}",
        "correct": f"{level_glyph(record['level'])} {level_word(record['level'])}{as_before}",
        "dismiss": "dismissed",
        "move": f"moved to {name_of(record['target'])}" if record["target"] else "",
        "irrelevant": out_words(record),
        "pin": "pinned",
        "note": "noted",
    }
    return one_line(f"{named(record, name_of)}: {what[record['verb']]}{until}")


def said_of_all(records: Sequence[Record], name_of: NameOf, confirmed: Collection[str] = ()) -> str:
    """What one act said: in full of one record, counted of many."""
    first = said(records[0], name_of, confirmed) if records else ""
    return first if len(records) < 2 else f"{first} and {counted(len(records) - 1, 'more like it').removesuffix('s')}"


def marked_word(level: int | None, is_judged: bool) -> str:
    """`◼ frozen`, by an analyst's hand `◼ frozen ✎`: in 12 cells, so the longest word has the pen in its blank."""
    glyph, word = level_glyph(level), level_word(level)
    if not is_judged:
        return f"{glyph} {word}"
    return f"{glyph} {word} {PEN}" if len(word) < LONG_WORD else f"{glyph}{PEN}{word}"


def claim_remarks(claim: Record) -> list[str]:
    """What analysts said of a claim (CLAIMS with JUDGED), each in a few words; before it that it counts as nothing."""
    by, why = claim.get("judged_by"), claim.get("judged_why")
    was = f"was {level_glyph(claim.get('machine_level'))} {level_word(claim.get('machine_level'))}"
    is_as_read = claim.get("machine_level") == claim.get("level")
    told = {
        "corrected": "confirmed" if is_as_read else was,
        "moved": f"was on {claim.get('machine_issue')}",
        "dismissed": "dismissed",
        "irrelevant": "the article is superseded" if by == PROGRAM else "the article is not relevant",
    }
    judged = claim.get("judged")
    remarks = [*uncounted_words(claim), *([f"{PEN} {by}: {told[judged]}: {why}"] if judged else [])]
    if judged == "moved" and claim["level"] != claim["machine_level"]:
        remarks.append(f"{PEN} {was}")
    remarks += [f"{PIN} pinned"] if claim.get("is_pinned") else []
    remarks += [f"{PEN} note of {claim['note']}"] if claim.get("note") else []
    return [one_line(remark) for remark in remarks]


def judged_words(claim: Record, name_of: NameOf) -> list[str]:
    """Who judged a claim to what, over what the rules read: `✎ ana corrected it to ● talking, the rules read ✕
    escalating: closed for repair`; nothing of one that nobody judged.
    """
    if claim.get("judged") is None:
        return []
    read, is_as_read = _level(claim["machine_level"]), claim["machine_level"] == claim["level"]
    deeds = {
        "corrected": "confirmed it"
        if is_as_read
        else f"corrected it to {_level(claim['level'])}, the rules read {read}",
        "moved": f"moved it to {name_of(claim['issue'])}, the rules read it as on {name_of(claim['machine_issue'])}",
        "dismissed": f"dismissed it, the rules read {read}",
        "irrelevant": "has a newer version" if claim["judged_by"] == PROGRAM else "calls the article not relevant",
    }
    did = [claim["judged"], *(["corrected"] if claim["is_corrected"] and claim["judged"] == "moved" else [])]
    return [one_line(f"{PEN} {claim['judged_by']} {' and '.join(deeds[each] for each in did)}: {claim['judged_why']}")]


def _level(level: int | None) -> str:
    return f"{level_glyph(level)} {level_word(level)}"


def uncounted_words(claim: Record) -> list[str]:
    """`not counted: undated` of a claim that no standing heeds; what is said by the way its rule tells already."""
    why = claim.get("uncounted")
    return [] if why is None else ["not counted" if why == BY_THE_WAY else f"not counted: {why}"]


def override_words(row: Record) -> str:
    """Of an issue's row of the board, whose word it is: `✎ ana: they talk · the rules say ✕ escalating`."""
    until = f" · expires {long_day(row['expires'])}" if row["expires"] else ""
    machine = f"{level_glyph(row['machine'])} {level_word(row['machine'])}"
    return one_line(f"{PEN} {row['by']}: {row['reason']} · the rules say {machine}{until}") if row["by"] else ""


def whole_words(record: Record) -> str:
    """A remark on a whole issue or article: `✎ ana, 20 Jun 2023: not relevant: a quiz · expires 20 Jul 2023`."""
    what = f"{out_words(record)}: " if record["verb"] == "irrelevant" else ""
    until = f" · expires {long_day(record['expires'])}" if record["expires"] else ""
    return one_line(f"{PEN} {record['by']}, {long_day(record['at'].date())}: {what}{record['reason']}{until}")


def is_by_time(row: Record) -> bool:
    """Whether time alone brought a row of the log: nothing that an article told that day did."""
    return bool(row["kind"] == TIME)


def log_by(row: Record) -> str:
    """Who brought a row of the log: the kind of what the articles told, time, or the analyst, also whose override ran
    out.
    """
    return one_line(f"{PEN} {row['analyst']}") if row["kind"] is None else str(row["kind"])


def beneath_words(row: Record) -> str:
    """Of a change that the articles brought, what an analyst said on top, which goes on being shown: `, beneath ✎
    frozen`.
    """
    return "" if row["beneath"] is None else f", beneath {PEN} {level_word(row['beneath'])}"


def log_state(row: Record) -> str:
    """How a judgement in the log is, unless it stands."""
    return "" if row["state"] in (None, "stands") else str(row["state"])
