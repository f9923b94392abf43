"""Days in clauses on what is only named: "the curbs that it announced on October 9", "Rubio, who met Wang in July",
"called off the duties that were to start on Sunday".
"""

from typing import Final

import polars as pl

from model.reading.text.phrases import DONE_TO_IT, GOING_ON, plain
from model.reading.text.quick import quick
from model.reading.when.date_meanings import SUPERLATIVE

LONG_AGO: Final = 28
"""Days before the article's from which a day in such a clause is not the news's."""
PAST_YEARS: Final = 2
"""Years of the article's year less that of a day from which a clause on somebody tells what is past by itself."""

_THING: Final = (
    r"\b(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|controls?|curbs?|bans?|sanctions?|restrictions?|measures?|fees?|deals?|"
    r"agreements?|accords?|truces?|pacts?|consensus|framework|talks|rules?|lists?|orders?|laws?|licen[cs]es?|probes?|"
    r"charges|pause|suspension|drills|sales?|packages?|balloons?|visas?|steps?|moves?|decisions?|pledges?|promises?|"
    r"channels?|contacts?|dialogues?|hotlines?|lines?|flights?|exchanges?|cooperation|communications?|working groups?)"
    r"(?: (?:on|against|of|over|for|with|between|to) (?:[\w’'-]+ ){0,5}?[\w’'-]+)?"
)
_DOER: Final = r"(?:it|they|he|she|both|(?:the )?(?:two sides|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}))"
_DOER_OF_OLD: Final = (
    r"(?:it|they|he|she|both|was|were|(?:the )?(?:two (?:sides|countries|governments)|"
    r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}))"
)
_DONE: Final = r"(?:closed|shut|[a-z]{2,}ed|put|set|made|struck|won|sold|held|took|begun)"
_UP_TO_IT: Final = r"[^,;:.]*$"
_OTHERWISE: Final = r"[^,;:]*$"
_ON_OTHERS: Final = quick(rf"(?s)^(.*?)\b(?:which|who|whom|whose|where)\b{_UP_TO_IT}")
_WHICH_THEY: Final = quick(rf"(?s)^(.*?), which {_DOER_OF_OLD} (?:had |has |have )?(?:\w+ly )?{_DONE}\b{_UP_TO_IT}")
"""`Agreed to reopen the consulates, which the two countries closed in July 2020`."""
_ON_A_THING: Final = quick(
    rf"(?s)^(.*?{_THING}) (?:that\b|{_DOER} (?:had |has |have )?(?:\w+ly )?{_DONE}\b){_UP_TO_IT}"
)
_BY_THEM: Final = quick(
    rf"(?s)^(.*?{_THING})(?:,? (?:that|which))? {_DOER} (?:had |has |have )?(?:\w+ly )?{_DONE}\b{_UP_TO_IT}"
)
"""`Will lift the tariffs it imposed in May`: that was the last one, whatever is to come."""
_DONE_TO: Final = quick(rf"(?s)^(.*?)({_THING}) (?:(?:first|originally|initially) )?{_DONE}\b{_UP_TO_IT}")
_INSERTED: Final = quick(rf"(?s)^(.*), (?:(?:[^,;]* )?(?:which|whom?|whose|where) |{DONE_TO_IT} )[^,;]*$")
_GOES_ON: Final = quick(rf"^[^,;?]*, {GOING_ON}[ .!;]")
"""Before and behind a day of a clause in commas ("the duties, imposed in 2018, were lifted")."""
_PERSON: Final = (
    r"\b(?:Americans?|citizens?|nationals?|pastors?|scholars?|scientists?|business(?:man|men|woman|women)|consultants?|"
    r"journalists?|lawyers?|activists?|publishers?|executives?|students?|professors?|researchers?|engineers?|prisoners?|"
    r"detainees?|hostages?|m[ae]n|wom[ae]n|people|employees?|spy|spies|agents?)"
)
_TAKEN: Final = (
    r"(?:arrested|barred|charged|convicted|detained|held|imprisoned|jailed|kidnapped|seized|sentenced|taken|tried)"
)
_DONE_TO_THEM: Final = quick(
    rf"(?s)^(.*?)({_PERSON}) (?:\w+ly |first )?{_TAKEN}(?: (?:in|at|by|near|for|on) (?:[\w’'-]+ ?){{1,4}})? $"
)
"""`Freed a pastor jailed in 2006`: of the two days the pastor has this one."""
_OF_A_DAY: Final = quick(
    rf"(?s)^(.*?(?:{_THING}|\b(?:[Cc]ommuniqu[eé]s?|[Aa]cts?|[Ss]tatements?|purchases?|raids?|strikes?)|"
    r"\b(?:under|pursuant to|[a-z]+ed (?:by|in)) (?:Executive Order|EO|Proclamation) (?:No\. ?)?\d+)) of $"
)
"""`Discussed the tariffs of April 2`, `the pause under Executive Order 14298 of May 12`; what was done `In Executive
Order 14298 of May 12` was done then."""
_BE: Final = r"(?:has|have|had|been|is|are|was|were|be|being|[’'](?:s|ve|re|d))"
_SO_SINCE: Final = quick(
    r"(?s)^(.*?)((?:^|[\w’'-]+) (?:\w+ly |first )?"
    rf"(?:in (?:force|place|effect)|{_DONE}|{_TAKEN}|frozen|kept|missing|shut))"
    r"(?: (?:in|at|by|near|for|on) (?:[\w’'-]+ ?){1,4})? $"
)
_IS_SO: Final = quick(
    rf"\b{_BE}\b(?: \w+ly| also| now| still| not| in \w+)*(?: {_DONE}| in (?:force|place|effect))?[^,;]{{0,40}}$"
)
"""Before `since`: no participle, but what the sentence tells."""
_CALLED_OFF: Final = (
    r"(?:abandon|avert|avoid|call(?:s|ed|ing)? off|cancel|defer|delay|drop(?:s|ped|ping)?\b|"
    r"(?:fend|head)(?:s|ed|ing)? off|forestall|halt|(?:hold(?:s|ing)?|held|put(?:s|ting)?) off|paus(?:e|ing)|postpon|"
    r"push(?:es|ed|ing)? back|scrap|scrub|shelv|stav(?:e|ing)|suspend|withdr[ae]w)"
)
_PLANNED: Final = (
    r"(?:due|set|scheduled|slated|planned|supposed|expected|"
    r"to (?:begin|start|take|come|go|enter|kick|be|run|hold|meet|resume|rise|double|apply|visit|fly))"
)
_TO_COME: Final = (
    rf"(?:,? (?:that|which) (?:was|were|had been|is|are) {_PLANNED}| (?:due|set|scheduled|slated|planned))\b{_UP_TO_IT}"
)
_NOT_TO_COME: Final = quick(rf"(?s)^(.*?\b{_CALLED_OFF}.*?){_TO_COME}")
"""`Called off the talks that were to begin on Sunday`, `postponed a trip planned for May 3`."""
_WAS_TO_COME: Final = quick(rf"(?s)^(.*?){_TO_COME}")
_IS_OFF: Final = quick(
    rf"^[^.;]*?\b(?:was|were|is|are|has been|have been|had been|will be|being) (?:\w+ly |now )?{_CALLED_OFF}"
)
"""Behind the day: `…, was called off`."""
_VERB: Final = quick(r"\b(?:was|were|been|be|being|is|are|has|have|had|will|would)\b")
"""Between the thing and what was done to it: that is what the sentence tells."""
_UNHEARD_OF: Final = rf"\b(?:{SUPERLATIVE})\b[^,;.]*$"
"""Before "since 2022" this says how long it was not so, and nothing of when it is."""
_MEASURED_BY: Final = quick(
    r"(?i)\b(?:(?:than|unlike|compared (?:with|to)|relative to|versus|vs\.?|as against|(?:up|down) from)\b"
    r"[^,;:.]{0,50}|(?:, from|against) (?:about |around |nearly |some |almost |just )?\$?\d[\d.,]*"
    r"(?: ?(?:%|percent|per cent|[mb]illion|(?:metric )?tonn?e?s?|cents?|points))*(?: [a-z]+){0,2} )$"
)
"""Before a day by which something is measured ("lower than in April", "to 30 percent, from 20 in March")."""
_MORE_THAN: Final = quick(
    r"(?i)\b(?:other|rather)\s+than\b[^,;:.]*$|"
    r"\b(?:more|less|fewer|later|earlier|sooner|longer)\s+than\s+(?:(?:\d[\d.,]*|an?|one|two|three|four|five|six|"
    r"seven|eight|nine|ten|half|most|all|any)\b[^,;:.]*)?$"
)
"""And yet a day: "sanctioned more than 50 firms in May"."""
_SINCE_WHAT: Final = quick(rf"(?s)^(.*\b(?:{SUPERLATIVE})\b[^,;.]*?) since ((?:[^\s,;.]+ ){{1,8}})$")
"""The same before what was so last, and the day of that ("the first since an exchange in July")."""
_SO_ENDS: Final = quick(
    r"^((?:,? \d{4})?(?: [^,;.]{0,40}?)?),? (?:will|would|shall|is|are|was|were|has|have|may|must|should|"
    r"remains?|stays?|expires?|ends?|ended|expired)\b"
)
"""Behind a day of such a clause what is told of the thing itself: the clause is over there."""
_GOES_ON_BEHIND: Final = quick(r"^(?:,? \d{4})?,? (?:will|would|shall|is|are|was|were|has|have|may|must|should)\b")
"""Behind a day of such a clause the sentence goes on ("the curbs that it announced on October 9 will be suspended")."""
_UP_TO_END: Final = r"(?s)^((?:, \d{4})?[^,;]*)"
_COMES_AFTER: Final = quick(
    r"(?i)\b(?:after|following|ahead of|despite|in response to|in retaliation for) [^\s,;:]+ [^,;:]*$"
)
"""Before a day of what the sentence's own comes after or before."""
_COMES_BEFORE: Final = quick(
    r"(?i)\b(?:(?:ahead of|in the run-?up to) [^\s,;:.“”]+ |"
    r"(?:before|prior to|on the eve of) (?:[^\s,;:.“”]+ ){0,4}?(?:talks|summits?|meetings?|visits?|trips?|travels|"
    r"calls?|deadlines?|elections?|votes?|rounds?|negotiations|inauguration|meets?)\b)"
    r"[^,;:.“”]*$"
)
"""Before a day of what the sentence's own comes before: of that day it is not."""
_LATE_THING: Final = quick(
    rf"(?s)^(.*?)({_THING}) (?:(?:that|which) (?:{_DOER} |was |were |had been )?|{_DOER} )?(?:had |has |have )?"
    rf"(?:first |originally |initially |\w+ly )?{_DONE}\b{_UP_TO_IT}"
)
_IS_NEWS: Final = quick(rf"^\W*(?:(?:[Tt]he|[Ii]ts|[A-Z]\w+[’']s|[A-Z]\w+) ){{0,2}}{_THING} [^,;:.]*$")
"""A sentence that begins with the thing tells of it, unless something is done to it behind the day."""
_CALLED: Final = quick(r"(?:^|\s)\S+ .*\b(?:the|its|his|her|their|this|that|an?|\w+[’']s|flawed|joint|recent|own) $")
_DOCUMENT_BEHIND: Final = quick(
    r"^,? (?:[A-Z“\"]?[\w’'-]+[”\"]? ){0,4}?[“\"]?(?:[Rr]eport|[Aa]ssessment|[Oo]rder|[Mm]emorandum|[Mm]emo|"
    r"[Ll]etter|[Aa]ct|[Ll]aw|[Ss]peech|[Rr]esolution|[Pp]roclamation|[Nn]otice|[Rr]ule|[Pp]aper|[Ss]trategy|[Ss]tudy|"
    r"[Ss]urvey|[Pp]oll|[Ii]nterview|[Aa]rticle|[Dd]eclaration|[Cc]ommuniqu[eé]|[Gg]uidance|[Dd]irective|[Aa]dvisory|[Bb]ill)s?\b"
)
"""Behind the day of a document by which that is called."""
_DONE_BEFORE: Final = quick(rf"{_THING} (?:(?:first|originally|initially) )?{_DONE}\b{_OTHERWISE}")
_OF_OTHERS: Final = rf",\s(?:which|who|whose|where)\b{_OTHERWISE}"
"""Before a day of a clause on something else."""
_DATELINE: Final = r"^\W*[A-Z]{2,}[A-Z .’'-]*(?:, [A-Z][a-z.]+)?,? $"
_LONGER: Final = r"^(?:,? (?:of )?|(?: [\w’'-]+){1,3} of )(?:19|20)\d\d\b"
"""Behind a day that is only a part of how a longer one is written."""
_LAST_SPAN: Final = r"^last (?:week|month|year)$"
_DURING: Final = r"\b(?:[Ii]n|[Oo]ver|[Dd]uring|[Ww]ithin|[Ff]or|[Tt]hroughout) the $"
"""Before it: not that of the calendar, but up to today."""
_OF_A_THING: Final = r"^[’']s "
"""Behind `this year`: the year of a thing, and not of what came of it ("this year's talks have been suspended")."""


def is_late() -> pl.Expr:
    """Whether a day (`event_date`) is one of the weeks before the article's (`date`)."""
    day, date = pl.col("event_date"), pl.col("date")
    return ((day < date) & (day >= date - pl.duration(days=LONG_AGO))).fill_null(value=False)


def is_by_the_way() -> pl.Expr:
    """Whether a day found (`g0` in `text`) is of what the sentence comes after, of a clause on what is past, or its
    dateline's: any other goes first.
    """
    before = pl.col("text").str.splitn(pl.col("g0"), 2).struct.field("field_0")
    is_to_come = (pl.col("event_date") > pl.col("date")).fill_null(value=False)
    is_always = pl.any_horizontal(before.str.contains(each) for each in (_COMES_AFTER, _DONE_BEFORE, _DATELINE))
    return is_always | (before.str.contains(_OF_OTHERS) & ~is_to_come)


def without_what_follows(found: pl.DataFrame) -> pl.DataFrame:
    """Dates found less those yet to come that are of what their sentence tells comes before (`g0` in `text`)."""
    is_to_come = (pl.col("event_date") > pl.col("date")).fill_null(value=False)
    if found.filter(is_to_come).is_empty():
        return found
    before = pl.when(is_to_come).then(pl.col("text").str.splitn(pl.col("g0"), 2).struct.field("field_0"))
    return found.filter(~before.str.contains(_COMES_BEFORE).fill_null(value=False))


def with_asides(found: pl.DataFrame) -> pl.DataFrame:
    """Dates found (date, event_date, and `g0` in `text`) with `low` and `high`: where in the plain text the clause on
    what is only named begins and ends, in bytes; null for the others, and those of the last weeks or to come, unless
    it is what comes no more. "The largest since 2022" and "lower than in May" have none.
    """
    day, date, text = pl.col("event_date"), pl.col("date"), pl.col("text")
    parts = text.str.splitn(pl.col("g0"), 2).struct
    before, behind = parts.field("field_0"), parts.field("field_1")
    is_since = pl.col("g0").str.starts_with("since ")
    is_old = (day < date - pl.duration(days=LONG_AGO)) | is_since & (day < date)
    is_to_come = day > date
    is_of_late = is_old & (date.dt.year() - day.dt.year() < PAST_YEARS)
    is_long_gone = is_old | date.is_null()
    is_things = pl.col("g0").str.contains("^[Tt]his year") & behind.str.contains(_OF_A_THING)
    is_span = pl.col("g0").str.contains(_LAST_SPAN) & before.str.contains(_DURING)
    is_whole = ~(behind.str.contains(_LONGER) | is_things | is_span).fill_null(value=False)
    is_measured = pl.col("g0").str.contains(r"^[Ss]ince ") & before.str.contains(_UNHEARD_OF)
    is_measured |= before.str.contains(_MEASURED_BY) & ~before.str.contains(_MORE_THAN)
    kept = found if found.is_empty() else found.filter(is_whole & ~is_measured.fill_null(value=False))
    is_as_of = before.str.ends_with(" as of ")
    if not kept.select((is_long_gone | is_to_come | is_late()).any()).item():
        return kept.with_columns(low=pl.lit(None, pl.Int64), high=pl.lit(None, pl.Int64))
    opening = pl.coalesce(
        _opening_of_inserted(*(pl.when(is_long_gone).then(part) for part in (before, behind))),
        _opening_of_the_last(pl.when(day < date).then(before)),
        pl.when(is_of_late).then(before).str.extract(_ON_OTHERS, 1),
        pl.when(is_old).then(before).str.extract(_WHICH_THEY, 1),
        pl.when(is_old & ~is_as_of).then(before).str.extract(_OF_A_DAY, 1),
        _opening_of_done(pl.when(is_old).then(before)),
        _opening_of_late(pl.when(is_late() & ~is_old).then(before), behind),
        _opening_of_document(pl.when(is_old & pl.col("g0").str.contains(r"\d")).then(before), behind),
        _opening_of_since(pl.when(is_old & is_since).then(before)),
        pl.when(is_to_come).then(before).str.extract(_BY_THEM, 1),
        _opening_of_called_off(*(pl.when(is_to_come).then(part) for part in (before, behind))),
    )
    is_aside = pl.col("low").is_not_null()
    told_behind = pl.coalesce(behind.str.extract(_SO_ENDS, 1), behind.str.extract("(?s)^([^,;]*)", 1))
    rest = pl.when(~before.str.contains(_OF_A_DAY)).then(told_behind)
    whole = pl.when(is_aside).then(before + pl.col("g0") + rest.fill_null(""))
    told = kept.with_columns(low=opening).with_columns(high=whole)
    ends = (plain(pl.col(name)).str.len_bytes().cast(pl.Int64).sub(1).alias(name) for name in ("low", "high"))
    return told.with_columns(ends)


def _opening_of_inserted(before: pl.Expr, behind: pl.Expr) -> pl.Expr:
    """What stands before a clause in commas with the day, behind which its sentence goes on; null without one."""
    return pl.when(behind.str.contains(_GOES_ON)).then(before).str.extract(_INSERTED, 1)


def _opening_of_the_last(before: pl.Expr) -> pl.Expr:
    """What stands before a clause on what was so last, with its day; null without one, or where that is told of what it
    was the first of ("the first since the war began in July").
    """
    return pl.when(~before.str.extract(_SINCE_WHAT, 2).str.contains(_VERB)).then(before.str.extract(_SINCE_WHAT, 1))


def _opening_of_done(before: pl.Expr) -> pl.Expr:
    """What stands before the clause on a thing that was done to or by somebody, up to the day; null without one."""
    thing = before.str.extract(_DONE_TO, 2)
    done_to = pl.when(~thing.str.contains(_VERB)).then(before.str.extract(_DONE_TO, 1) + thing)
    person = before.str.extract(_DONE_TO_THEM, 2)
    done_to_them = before.str.extract(_DONE_TO_THEM, 1) + person
    return pl.coalesce(before.str.extract(_ON_A_THING, 1), done_to, done_to_them)


def _opening_of_late(before: pl.Expr, behind: pl.Expr) -> pl.Expr:
    """What stands before a thing that was done to or by somebody on a day of the last weeks; null without one. What is
    told of the thing by its own name ("the sanctions announced on Friday hit ten firms") is of that day.
    """
    thing = before.str.extract_groups(_LATE_THING).struct
    is_news = before.str.contains(_IS_NEWS) & ~behind.str.contains(_SO_ENDS)
    is_clause = ~thing.field("2").str.contains(_VERB) & ~is_news
    return pl.when(is_clause).then(thing.field("1"))


def _opening_of_document(before: pl.Expr, behind: pl.Expr) -> pl.Expr:
    """What stands before the day by which a document is called ("under its May 2023 report"); null without one."""
    is_one = behind.str.contains(_DOCUMENT_BEHIND) & before.str.contains(_CALLED)
    return pl.when(is_one).then(before)


def _opening_of_since(before: pl.Expr) -> pl.Expr:
    """The same of a participle that tells what has been so since the day (`the duties in force since 2018`)."""
    lead = before.str.extract(_SO_SINCE, 1)
    return pl.when(~before.str.contains(_IS_SO) & (lead != "")).then(lead)


def _opening_of_called_off(before: pl.Expr, behind: pl.Expr) -> pl.Expr:
    """The same of a clause on when something was to come that is called off before it, or behind."""
    is_off = pl.when(behind.str.contains(_IS_OFF)).then(before)
    return pl.coalesce(before.str.extract(_NOT_TO_COME, 1), is_off.str.extract(_WAS_TO_COME, 1))


def _opening_of_named(before: pl.Expr) -> pl.Expr:
    """The same of a clause on what is only named, whether others did it, it is done, or they had said so."""
    return pl.coalesce(before.str.extract(_ON_OTHERS, 1), _opening_of_done(before), before.str.extract(_BY_THEM, 1))


def is_of_what_is_named(cue_at: pl.Expr) -> pl.Expr:
    """Whether a day (`g0` in `text`), however late, is of a clause on what is only named: what is told (`cue_at`, in
    bytes of the plain text) stands before that ("will suspend the curbs that it announced on October 9") or behind it,
    or goes on right behind the day.
    """
    parts = pl.col("text").str.splitn(pl.col("g0"), 2).struct
    before, behind = parts.field("field_0"), parts.field("field_1")
    lead = _opening_of_named(before)
    whole = before + pl.col("g0") + behind.str.extract(_UP_TO_END, 1)
    low, high = (plain(text).str.len_bytes().cast(pl.Int64) - 1 for text in (lead, whole))
    is_outside = (cue_at < low) | (cue_at >= high) | behind.str.contains(_GOES_ON_BEHIND)
    return (low.is_not_null() & is_outside).fill_null(value=False)


def is_on_what_is_named() -> pl.Expr:
    """Whether a day found (`g0` in `text`) is of a clause on what is only named, wherever what is told stands."""
    before = pl.col("text").str.splitn(pl.col("g0"), 2).struct.field("field_0")
    return _opening_of_named(before).is_not_null()


def without_days_of_others(placed: pl.DataFrame, governing: pl.DataFrame) -> pl.DataFrame:
    """Claims (row, issue, date, event_date, event_from, low, high) less the days of clauses in which their cue is not:
    without any cue, those of late stay.
    """
    cues = governing.select("row", "issue", cue_at="at")
    told = placed.join(cues, on=("row", "issue"), how="left", maintain_order="left")
    is_in = pl.col("cue_at").is_between("low", "high", closed="left").fill_null(value=False)
    kept = pl.col("low").is_null() | is_in | (pl.col("cue_at").is_null() & is_late())
    days = (pl.when(kept).then(name).alias(name) for name in ("event_date", "event_from"))
    return told.with_columns(days).drop("low", "high", "cue_at")
