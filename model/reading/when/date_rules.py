"""The ways in which English writes a day, a week, a month or a year, each with what it means (`date_meanings`)."""

from typing import Final

import polars as pl

from model.days.dating import WEEKDAYS
from model.reading.when.date_meanings import (
    ORDINALS,
    SEASONS,
    SHORT_WEEKDAYS,
    absolute,
    absolute_in_figures,
    ago,
    by_year,
    counted_on,
    day_but_one,
    day_of_month,
    edge_of_month,
    edge_of_week,
    edge_of_year,
    feast,
    first_of_decade,
    first_of_year,
    from_day,
    from_now,
    from_today,
    hours_ago,
    in_numbers,
    in_slashes,
    month_alone,
    month_end,
    months_of_year,
    near_day,
    nearest_day,
    new_years,
    nth,
    overnight,
    part_of_year,
    previous,
    quarter,
    quarter_alone,
    quarter_in_figures,
    quarters_in_figures,
    season,
    short_weekday,
    span,
    turn_of_year,
    weekday,
    weekend,
    year_end,
    years,
)
from model.reading.when.date_patterns import (
    AGO,
    ANY_MONTH,
    AT_EDGE,
    CENTURIES,
    COUNT,
    DAY,
    DAYS,
    EDGE,
    EDGE_OF,
    EDGES,
    FROM_NOW,
    IN,
    IN_TIME,
    MONTH,
    MONTH_NAMES,
    MONTH_TRIGGERS,
    NTH,
    OF_ANY_YEAR,
    OF_YEAR,
    ON,
    PART,
    PARTS_OF_DAY,
    PRECISION,
    SEVERAL,
    SHIFT,
    SHIFTED,
    SINCE,
    UPHEAVALS,
    YEAR,
    Rule,
    counted,
)
from model.reading.when.farther import (
    halves_ago,
    of_month,
    of_span,
    span_but_one,
    units_ago,
    weekday_but_one,
    weekday_of_month,
    weekdays_ago,
    weekend_but_one,
    year_off,
)
from model.reading.when.feasts import FEAST_TRIGGERS, FEASTS, HOLIDAYS, feast_days

RULES: Final = (
    Rule(
        tuple(f"{digit}{mark}{month}" for digit in range(10) for mark in "-/" for month in (0, 1)),
        rf"{ON}{YEAR}[-/]([01]\d)[-/]([0-3]\d)",
        "day",
        in_numbers,
    ),
    Rule(("/20", "/19"), rf"{ON}([0-3]?\d)/([0-3]?\d)/{YEAR}", "day", in_slashes),
    Rule((".20", ".19"), rf"{ON}([0-3]?\d)\.([01]?\d)\.{YEAR}", "day", absolute_in_figures),
    Rule(MONTH_TRIGGERS, rf"{ON}{MONTH} {DAYS},? {YEAR}", "day", absolute("g3", "g1", "g2")),
    Rule(MONTH_TRIGGERS, rf"{ON}(?:the )?{DAYS} (?:of )?{MONTH},? {YEAR}", "day", absolute("g3", "g2", "g1")),
    Rule(MONTH_TRIGGERS, rf"{ON}{MONTH} {DAY}{OF_YEAR}", "day", nearest_day, by_year("g1", "g2")),
    Rule(MONTH_TRIGGERS, rf"{ON}(?:the )?{DAYS} (?:of )?{MONTH}{OF_YEAR}", "day", nearest_day, by_year("g2", "g1")),
    Rule(
        tuple(f"{name} the {digit}" for name in MONTH_NAMES for digit in range(1, 10)),
        rf"{ON}{MONTH} the ([0-3]?\d)(?:st|nd|rd|th){OF_YEAR}",
        "day",
        nearest_day,
        by_year("g1", "g2"),
    ),
    Rule(
        FEAST_TRIGGERS,
        rf"(?:[Oo]n|[Aa]t|[Ss]ince|[Bb]y|[Uu]ntil|[Bb]efore|[Aa]fter) ({FEASTS})(?:,? (?:of )?{YEAR})?",
        "day",
        feast,
        feast_days,
    ),
    Rule(
        FEAST_TRIGGERS,
        rf"(?:[Oo]ver|[Dd]uring|[Ii]n|[Aa]round)(?: the)? ({HOLIDAYS})(?: {YEAR})?"
        r"(?: holidays?| break| weekend| period)?",
        "week",
        feast,
        feast_days,
    ),
    Rule(
        ("before last", "after next"),
        rf"(?:[Oo]n )?(?:[Tt]he )?({'|'.join(WEEKDAYS)}) (before last|after next)",
        "day",
        weekday_but_one,
    ),
    Rule(("before last", "after next"), r"(?:[Tt]he )?weekend (before last|after next)", "day", weekend_but_one),
    Rule(tuple(f"{day}s ago" for day in WEEKDAYS), rf"{COUNT} ({'|'.join(WEEKDAYS)})s ago", "day", weekdays_ago),
    Rule(
        tuple(f"{nth} {day}" for nth in (*ORDINALS, "last") for day in WEEKDAYS),
        rf"(?:[Oo]n )?(?:the )?({NTH}|last) ({'|'.join(WEEKDAYS)}) (?:of|in) {MONTH}{OF_ANY_YEAR}",
        "day",
        weekday_of_month,
        by_year("g3", None),
    ),
    Rule(
        WEEKDAYS,
        rf"(?:{COUNT} weeks? (from|on|ago(?: on)?) |([Ll]ast|[Tt]his|[Nn]ext) week,? (?:on )?)?"
        r"(?:[Oo]n |[Ss]ince |[Bb]y )?(?:(?:[Tt]his )?([Pp]ast|[Ll]ast|[Tt]his|[Nn]ext|coming) )?"
        rf"({'|'.join(WEEKDAYS)})"
        r"(?: (week)|,? (?:of )?(last|this|next) week)?",
        "day",
        weekday,
    ),
    Rule(
        tuple(f"{before}{name}" for before in ("(", "n ") for name in SHORT_WEEKDAYS),
        r"(?:[Oo]n )?(Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)",
        "day",
        short_weekday,
    ),
    Rule(
        tuple(
            f"{unit}{s} {way}"
            for unit in ("day", "week", "month", "year")
            for s in ("", "s")
            for way in ("ago ", "from ", "to")
        ),
        rf"{COUNT} (day|week|month|year)s? (?:(ago|from) )?([Tt]oday|[Tt]omorrow|[Yy]esterday)",
        "day",
        from_day,
    ),
    Rule(
        ("day before yesterday", "day after tomorrow"),
        r"(?:[Tt]he )?day (before|after) (?:yesterday|tomorrow)",
        "day",
        day_but_one,
    ),
    Rule(
        ("esterday", "oday", "onight", "omorrow"),
        r"(?:[Ee]arlier |[Ll]ater )?([Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow)",
        "day",
        near_day,
    ),
    Rule(
        tuple(f"{word} {part}" for word in ("his", "ast") for part in PARTS_OF_DAY),
        rf"(?:[Ee]arlier |[Ll]ater |[Ee]arly |[Ll]ate )?([Tt]his|[Ll]ast) (?:{'|'.join(PARTS_OF_DAY)})",
        "day",
        near_day,
    ),
    Rule(
        (" weekend",),
        r"(?:(?:[Oo]ver|[Aa]t|[Dd]uring|[Oo]n) the |"
        r"(?:[Oo]ver |[Dd]uring )?(?:[Tt]he )?([Pp]ast|[Cc]oming|[Ll]ast|[Tt]his|[Nn]ext) )weekend",
        "day",
        weekend,
    ),
    *(
        rule
        for unit, every, precision in (("day", "d", "day"), ("week", "w", "week"))
        for rule in (
            Rule(EDGES, rf"{EDGE} {unit} of (the|this|next|last) (month|year)", precision, of_span(every)),
            Rule(EDGES, rf"{EDGE} {unit} of {MONTH}{OF_ANY_YEAR}", precision, of_month(every), by_year("g2", None)),
        )
    ),
    Rule(
        ("the first of ",),
        rf"(?:[Oo]n|[Bb]y|[Uu]ntil|[Ss]ince|[Ff]rom) the (first) of {MONTH}{OF_ANY_YEAR}",
        "day",
        of_month("d"),
        by_year("g2", None),
    ),
    Rule(
        tuple(f"{end} the {digit}" for end in ("n", "y", "l", "m", "e", "f") for digit in range(1, 10)),
        rf"(?:[Oo]n|[Bb]y|[Uu]ntil|[Ff]rom|[Ss]ince|(?:{'|'.join(PARTS_OF_DAY)}) of) "
        r"the ([0-3]?\d)(?:st|nd|rd|th)(?: of (this|last|next) month)?",
        "day",
        day_of_month,
    ),
    Rule(("vernight",), "[Oo]vernight", "day", overnight),
    Rule(AGO, rf"{COUNT} days? ago", "day", ago("d")),
    Rule(AGO, rf"{COUNT} hours? ago", "day", hours_ago),
    Rule(
        ("ours ago", "inutes ago", "oments ago"),
        r"(?:[Jj]ust |[Oo]nly |[Mm]ere )?(?:[Hh]ours|[Mm]inutes|[Mm]oments) ago",
        "day",
        units_ago,
    ),
    Rule(
        tuple(f"{word} {count}" for word in ("next", "coming") for count in (*SEVERAL, *"123456789")),
        rf"(?:[Ii]n|[Oo]ver|[Ww]ithin|[Ff]or) the (?:next|coming) {COUNT} hours",
        "day",
        from_today,
    ),
    *(
        rule
        for unit in ("hour", "day", "week", "fortnight")
        for rule in (
            Rule(counted(unit), rf"{IN_TIME} {COUNT} ({unit})s?(?:[’'] time)?", PRECISION[unit], from_now),
            Rule(FROM_NOW, rf"{COUNT} ({unit})s? from now", PRECISION[unit], counted_on),
        )
    ),
    Rule(AGO, rf"{COUNT} weeks? ago", "week", ago("w")),
    Rule(AGO, rf"{COUNT} fortnights? ago", "week", ago("w", 2)),
    Rule(
        tuple(f"{edge} of" for edge in ("start", "beginning", "middle", "end")),
        rf"{AT_EDGE}(start|beginning|middle|end) of (the|this|next|last) month",
        "week",
        edge_of_month,
    ),
    Rule(
        tuple(f"{edge} of" for edge in ("start", "beginning", "middle", "end")),
        rf"{AT_EDGE}(start|beginning|middle|end) of (the|this|next|last) week",
        "week",
        edge_of_week,
    ),
    Rule((" ago this week",), rf"{COUNT} years? ago this week", "week", year_off("w")),
    *(
        Rule(("before last", "after next"), rf"(?:[Tt]he )?{unit} (before last|after next)", unit, span_but_one(every))
        for unit, every in (("week", "w"), ("month", "mo"), ("year", "y"))
    ),
    *(
        Rule((f"he previous {unit}",), rf"{on}[Tt]he previous {unit}", unit, previous(every))
        for on, unit, every in (("(?:[Oo]n )?", "day", "d"), ("", "week", "w"), ("", "month", "mo"))
    ),
    Rule(tuple(f"{word} week" for word in SHIFTED), rf"{SHIFT} week", "week", span("w")),
    Rule((" ago this month",), rf"{COUNT} years? ago this month", "month", year_off("mo")),
    Rule(("his time ",), r"[Tt]his time (last|next) year", "month", year_off("mo")),
    Rule(
        ("alf a year ago", " half ago", " half year", " half month"),
        rf"(?:[Hh]alf an? (year)|{COUNT} (year|month)s? and a half|{COUNT} and a half (year|month)s?) ago",
        "month",
        halves_ago,
    ),
    Rule(AGO, rf"{COUNT} months? ago", "month", ago("mo")),
    Rule(counted("month"), rf"{IN_TIME} {COUNT} (month)s?(?:[’'] time)?", "month", from_now),
    Rule(FROM_NOW, rf"{COUNT} (month)s? from now", "month", counted_on),
    Rule(tuple(f"{word} month" for word in SHIFTED), rf"{SHIFT} month", "month", span("mo")),
    Rule(CENTURIES, rf"(?:{IN} )?{MONTH},? (?:of )?{YEAR}", "month", absolute("g2", "g1", None)),
    *(
        Rule(
            (f" {part}",),
            r"(?:(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ff]rom|[Dd]uring|[Ff]or|[Oo]f) )?(?:the )?"
            rf"({'|'.join(ORDINALS)}|final|last) ({part})"
            rf"(?: of (?:the )?(?:{YEAR}|(?:(this|next|last|previous) )?year))?",
            part,
            part_of_year,
            lambda: years(nth()[0], pl.lit("1")),
        )
        for part in ("quarter", "half")
    ),
    Rule(
        (" months of",),
        rf"(?:(?:[Ii]n|[Oo]ver|[Dd]uring|[Ff]or) )?the (first|last|final) {COUNT} months of"
        rf" (?:{YEAR}|(the|this|next|last) year)",
        "month",
        months_of_year,
    ),
    Rule(tuple(f"{word} quarter" for word in SHIFTED), rf"{SHIFT} quarter", "quarter", quarter),
    Rule(
        tuple(f" {season}" for season in SEASONS),
        r"(?:(?:[Ii]n|[Oo]ver|[Dd]uring|[Tt]hrough|[Tt]hroughout|[Bb]y|[Uu]ntil|[Ss]ince|[Ll]ater|[Ee]arlier) )?"
        rf"(?:([Tt]he|[Ll]ast|[Tt]his|[Nn]ext) )?(?:early |late )?({'|'.join(SEASONS)})"
        rf"(?:,? (?:of )?(?:{YEAR}|(last|this|next) year))?",
        "quarter",
        season,
        lambda: years(pl.col("g2").replace_strict(SEASONS, default=None, return_dtype=pl.Int32), pl.lit("1")),
    ),
    Rule(
        tuple(word + name for word in (" ", "-") for name in MONTH_NAMES if len(name) > 3 or name == "May"),
        rf"(?:(?:{IN}|[Aa]s (?:recently|late|early) as) {PART}|[Aa]t {EDGE_OF}|([Ll]ast|[Tt]his|[Nn]ext) |[Mm]id-)"
        rf"{MONTH}{OF_YEAR}",
        "month",
        month_alone,
        by_year("g2", None),
    ),
    Rule(
        ("etween ",),
        rf"([Bb]etween) {MONTH} and (?:{ANY_MONTH})\.?{OF_YEAR}",
        "month",
        month_alone,
        by_year("g2", None),
    ),
    *(
        Rule(
            tuple(f"{word} {count}" for word in ("next", "coming") for count in (*SEVERAL, *"123456789")),
            rf"(?:[Ii]n|[Oo]ver|[Dd]uring|[Ww]ithin|[Ff]or) the (?:next|coming) {COUNT} {unit}s",
            unit,
            from_today,
        )
        for unit in ("month", "week")
    ),
    Rule((" turn of the year",), r"(?:[Aa]t|[Aa]round) the turn of the year", "month", turn_of_year, new_years),
    Rule(
        tuple(f"{edge} of" for edge in ("start", "beginning", "middle", "end")),
        rf"{AT_EDGE}(start|beginning|middle|end) of (?:(the|this|next|last) year|{YEAR})",
        "month",
        edge_of_year,
    ),
    Rule(
        ("month-end", "month’s end", "month's end"),
        r"(?:[Bb]y|[Bb]efore|[Uu]ntil|[Aa]t|[Tt]hrough) (?:the |this )?month(?:-|[’']s )end",
        "week",
        month_end,
    ),
    Rule(
        ("year-end", "year’s end", "year's end"),
        r"(?:[Bb]y|[Bb]efore|[Uu]ntil|[Aa]t|[Tt]hrough) (?:the )?year(?:-|[’']s )end",
        "month",
        year_end,
    ),
    Rule(
        tuple(f"Q{nth}" for nth in range(1, 5)),
        rf"(?:(?:[Ii]n|[Ss]ince|[Bb]y|[Ff]or|[Oo]f) )?Q([1-4]) (?:of )?{YEAR}",
        "quarter",
        quarter_in_figures,
    ),
    Rule(
        tuple(f"Q{nth}" for nth in range(1, 5)),
        r"(?:[Ii]n|[Ss]ince|[Bb]y|[Ff]or|[Oo]f|[Dd]uring) (?:the )?Q([1-4])(?: (?:of )?(last|this|next) year)?",
        "quarter",
        quarter_alone,
        quarters_in_figures,
    ),
    Rule(AGO, rf"{COUNT} years? ago", "year", ago("y")),
    Rule(AGO, rf"{COUNT} decades? ago", "year", ago("y", 10)),
    Rule(tuple(f"{word} year" for word in SHIFTED), rf"{SHIFT} year", "year", span("y")),
    Rule((*CENTURIES, "-20", "-19"), rf"{SINCE}(?:(?:the )?[Ff]iscal (?:year )?|FY ?)?{YEAR}", "year", first_of_year),
    Rule(
        (" of 20", " of 19"),
        rf"(?:(?:[Ii]n|[Dd]uring|[Ss]ince|[Aa]fter|[Ff]ollowing) )?the (?:[\w’'-]+ ){{0,3}}(?:{UPHEAVALS}) of {YEAR}",
        "year",
        first_of_year,
    ),
    Rule(("of 20", "of 19"), rf"of {YEAR},? when", "year", first_of_year),
    Rule(
        ("the 20", "the 19"),
        rf"(?:[Ii]n|[Dd]uring|[Ss]ince|[Aa]fter|[Ff]ollowing) the {YEAR} (?:{UPHEAVALS})",
        "year",
        first_of_year,
    ),
    Rule(
        ("0s",), r"(?:[Ii]n|[Ss]ince|[Dd]uring) (?:the )?(?:early |mid-|late )?((?:19|20)\d0)s", "year", first_of_decade
    ),
)
"""From the most precise to the least; the first that fits a sentence counts."""
