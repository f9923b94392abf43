"""Clauses of their own: the stretches of a sentence that have a subject and a finite verb (", and the fentanyl file
gathers cobwebs"), unlike what shares the verb of another ("imposed tariffs and export controls"); and what stands aside
("with talks on fentanyl still stalled", "but not the chip curbs").
"""

from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from model.reading.text.clause_asides import asides
from model.reading.text.clause_words import (
    COLON,
    COMMA,
    Spelled,
    begin_alone,
    begin_no_subject,
    clause_words,
    spelled,
    verbs,
)
from model.reading.text.runs import Flags, last_of, marked, next_of
from model.reading.text.spans import REST

MAY_HAVE: Final = (
    r"[,;:—–…(]| (?:and|but|while|as|whereas|though|although|yet|because|so|without|despite|instead|rather|except|"
    r"spite) "
)
"""Without one of these a sentence has one clause only."""
MAY_EXCEPT: Final = r" (?:except|but not|though not|apart from|other than|save for|everything but) |, not |^Apart from "
"""And without one of these nothing is left out of what another is told of."""
MOST: Final = 10
"""So many words at most from where a clause begins to its verb."""
PAIR: Final = 6
"""So many words at most from "between" to the second of two things."""
LINKS: Final = (
    "but", "while", "whereas", "though", "although", "yet", "because", "as", "when", "until", "unless", "after",
    "before", "since", "if", "so",
)  # fmt: skip
"""Words behind which a clause begins, where a subject and a verb follow."""
GIVEN: Final = ("because", "if", "unless", "so", "when", "until")
"""What is told behind these may as well be on what is told before."""
SURELY: Final = ("while", "whereas", "though", "although")
"""Behind these a clause begins whose verb may be none that is known."""
AND: Final = ("and", "or", "nor")
"""The same, which may as well join two things."""
PARTS: Final = (";", "?")
"""What parts clauses, but for colons and brackets: what these part is told by one."""
RELATIVES: Final = ("that", "which", "who", "whom", "whose", "where", "what", "how", "why", "whether", "to")
"""Behind these the next verb is none of the subject's before it."""


def own_clauses(said: pl.DataFrame, rows: NDArray[np.integer]) -> pl.DataFrame:
    """row, start, end, is_own, is_closed, is_excepted: the stretches of sentences (`text`, `plain`), in their order.

    `is_own`: they have a subject and a verb of their own, or stand aside; `is_closed`: what follows is no part of it,
    as what is joined by an "and" may be; `is_excepted`: what is told before is not told of it.
    """
    some = said[rows].select("text", "plain").with_columns(row=pl.Series(rows.astype(np.uint32)))
    return _stretches(clause_words(some))


def _stretches(words: pl.DataFrame) -> pl.DataFrame:
    """The stretches of sentences in `words`."""
    row, at, word = words["row"].to_numpy(), words["at"].to_numpy(), spelled(words["word"])
    size, place = len(row), np.arange(len(row))
    is_first = np.append(True, row[1:] != row[:-1])
    is_comma = (words["mark"] == COMMA).to_numpy()
    is_and, is_link, is_part = (word.among(some) for some in (AND, LINKS, PARTS))
    is_end = is_part & ~np.append((words["mark"] == COLON).to_numpy()[1:], False)
    opens = is_and | is_link | is_end
    is_behind = np.append(False, opens[:-1]) & ~is_first
    begins = (is_first | is_comma | is_behind) & ~opens & ~is_part
    is_mere = is_and & ~is_comma & ~np.append(False, is_end[:-1])
    is_joint = is_behind & np.append(False, is_mere[:-1])  # right behind a mere "and"
    is_sure = is_joint | is_comma & ~is_behind
    told = verbs(word)
    verb = np.where(is_sure, next_of(told.are), next_of(told.may_be))
    is_stop = is_comma | is_link | is_part | is_first
    stop = np.append(next_of(is_stop | word.among(RELATIVES))[1:], size)  # what begins may be one itself
    is_own = begins & (verb > place) & (verb < stop) & (verb - place <= MOST)
    is_own &= ~is_joint | _are_alone(words, word, verb)
    is_own &= ~is_sure | is_joint | (next_of(is_and) > verb)  # "on chips, fentanyl and climate will go on"
    is_own |= begins & is_behind & word.among(SURELY, -1) & (verb >= stop) & ~told.may_be
    is_own &= ~begin_no_subject(word, verb)
    opener = place - (is_behind & ~is_comma)
    own = marked(opener[is_own], size)
    found = asides(word, told, is_first, is_comma, is_stop)
    starts = own | is_end | is_first | found.begin
    starts |= (
        is_comma & (is_link & own & ~is_first | found.begin)[last_of(starts)]
    )  # it goes on behind "as it has said,"
    is_joined = is_mere & own
    goes_on = is_and & own | found.go_on | word.among(GIVEN) & own
    cuts = np.flatnonzero(starts)
    has_verb = np.logical_or.reduceat(told.may_be, cuts)
    cuts = cuts[~is_joined.take(cuts) | np.append(True, has_verb[:-1])]  # "Rubio and Wang met"
    is_last = np.append(row.take(cuts[1:]) != row.take(cuts[:-1]), True)
    following = np.append(cuts[1:], 0)
    return pl.DataFrame(
        {
            "row": row.take(cuts),
            "start": at.take(cuts),
            "end": np.where(is_last, REST, at.take(following)),
            "is_own": (own | found.begin).take(cuts),
            "is_closed": is_last | ~goes_on.take(following),
            "is_excepted": found.except_.take(cuts),
        }
    )


def _are_alone(words: pl.DataFrame, word: Spelled, verb: NDArray[np.intp]) -> Flags:
    """At which words a subject begins that is not the second of two."""
    is_between = np.arange(len(verb)) - last_of(word.among(["between"])) <= PAIR
    told: Flags = begin_alone(word, words["has_capital"].to_numpy(), verb) & ~is_between
    return told
