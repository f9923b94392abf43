"""Phrasal verbs: those whose particle stands behind what they are about ("turned the request down", "put it off"), or
what they give or deny behind to whom ("denied the envoy a visa").

A wording "turned down" is found there, too, as a hit on its verb alone: what it is about stands right behind it. One
with the first words of that ("broke up the") is a hit on all but the particle.
"""

from collections.abc import Callable, Mapping
from itertools import chain
from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from model.reading.text.paths import NOWHERE, Numbers, Paths, onward
from model.reading.text.quick import quick
from model.reading.text.runs import Flags, marked
from model.reading.text.spans import REST, way_in
from model.reading.text.words import Vocabulary, Words

PARTICLES: Final = ("off", "down", "back", "up", "out", "aside", "go")
"""A verb's particles."""
GIVEN: Final = ("access", "entry", "visas", "permission", "admission", "boarding", "licences", "licenses", "permits")
"""What is given or denied to somebody."""
WITH_NOUNS: Final = {
    "on": ("hold", "ice", "pause"),
    "in": ("place",),
    "into": ("force", "effect"),
    "a": ("visa", "licence", "license", "permit", "visit", "call", "stopover"),
    "export": ("licences", "licenses"),
}
"""And those that are some only with one of these behind."""
_WORDS: Final = tuple(dict.fromkeys([*PARTICLES, *GIVEN, *WITH_NOUNS, *chain(*WITH_NOUNS.values())]))
_VERBS: Final = (
    r"bat(?:s|ted)?|beef(?:s|ed|ing)?|br(?:eak|eaks|oke|oken|eaking|ing|ings|ought|inging)|brush(?:es|ed|ing)?|"
    r"bump(?:s|ed|ing)?|call(?:s|ed|ing)?|chok(?:e|es|ed|ing)|clos(?:e|es|ed|ing)|crank(?:s|ed|ing)?|cut(?:s|ting)?|"
    r"dial(?:s|l?ed|l?ing)?|dr(?:aw|aws|ew|awn|awing)|driv(?:e|es|ing)|drove|fend(?:s|ed|ing)?|free[sd]?|freeing|"
    r"gun(?:s|ned)|giv(?:e|es|ing)|gave|hand(?:s|ed|ing)?|haul(?:s|ed|ing)?|h(?:olds?|eld|olding)|hunt(?:s|ed)?|"
    r"jack(?:s|ed|ing)?|ke(?:eps?|pt|eping)|kick(?:s|ed|ing)?|knock(?:s|ed|ing)?|let(?:s|ting)?|"
    r"lock(?:s|ed|ing)?|notch(?:es|ed|ing)?|"
    r"par(?:e|es|ed|ing)|phas(?:e|es|ed|ing)|plac(?:e|es|ed|ing)|pull(?:s|ed|ing)?|push(?:es|ed|ing)?|put(?:s|ting)?|"
    r"ramp(?:s|ed|ing)?|ratchet(?:s|ed|ing)?|rip(?:s|ped|ping)?|roll(?:s|ed|ing)?|round(?:s|ed|ing)?|rul(?:e|es|ed|ing)|"
    r"scal(?:e|es|ed|ing)|seal(?:s|ed|ing)?|sen(?:d|ds|t|ding)|set(?:s|ting)?|shoo(?:s|ed|ts?|ting)?|shot|"
    r"shut(?:s|ting)?|shrug(?:s|ged)?|slap(?:s|ped)?|snap(?:s|ped|ping)?|speed(?:s|ed|ing)?|sped|step(?:s|ped|ping)?|"
    r"str(?:ikes?|uck|iking)|sw(?:eeps?|ept)|switch(?:es|ed|ing)?|t(?:akes?|ook|aken|aking)|tamp(?:ed)?|"
    r"taper(?:s|ed|ing)?|t(?:ears?|ore|orn|earing)|thr(?:ow|ows|ew|own|owing)|throttl(?:e|es|ed|ing)|ton(?:e|es|ed|ing)|"
    r"toss(?:es|ed|ing)?|turn(?:s|ed|ing)?|turf(?:s|ed)|vot(?:e|es|ed|ing)|wav(?:e|es|ed|ing)|water(?:s|ed|ing)?|"
    r"whittl(?:e|es|ed|ing)|w(?:inds?|ound|inding)|wip(?:e|es|ed|ing)|wrap(?:s|ped|ping)?|yank(?:s|ed)?"
)
MAY_PART: Final = (
    rf"^(?:{_VERBS}) (?:off|down|back|up|out|aside|go|on hold|on ice|on pause|in place|into force|into effect|"
    r"back in place|back into force|back into effect)(?: |$)"
    r"|^(?:den(?:y|ies|ied|ying)|refus(?:e|es|ed|ing)|grant(?:s|ed|ing)?|g(?:ave|ives?|iven|iving)|"
    rf"issu(?:e|es|ed|ing)) (?:a|export|{'|'.join(GIVEN)})(?: |$)"
)
"""Phrases that may stand apart."""
MOST: Final = 10
"""So many words at most from the verb to its particle, which itself counts."""
_TAIL: Final = 3
"""So many words may a particle have ("back in place")."""

OTHERS: Final = quick(
    r" (?:;|%|\?|who|whom|whose|which|that|is|are|was|were|be|been|being|am|has|have|had|will|would|can|could|may|"
    r"might|must|should|shall|not|do|does|did|say|says|said|they|he|she|we|us|me|you|I|and|but|or|nor|so|as|if|when|while|"
    r"where|after|before|because|since|than|then|what|how|until|unless|to (?:[b-z]\w+|a\w{2,}))[ ]"
)
"""From a verb to what is no longer only that which it is about."""
ENDS: Final = quick(
    r"^ (?:$|[;%?] |(?:on|in|at|by|for|from|after|before|over|with|without|until|till|because|following|amid|as|when|"
    r"while|if|unless|and|but|or|to|into|this|last|next|again|once|only|two|three|four|five|six|several|a|indefinitely|"
    r"completely|entirely|altogether|sharply|abruptly|temporarily|today|tomorrow|yesterday|tonight|days|weeks|months|"
    r"hours|minutes|early|late|just|citing|saying|pending|despite|under|within|between|against|since|during|who|which|"
    r"though|although|where|ahead|where|so|too|then|now|later|soon|altogether|[A-Z]\w+ (?:said|says|announced))\b)"
)
"""What may stand right behind a particle that has nothing of its own behind it."""
NOBODY: Final = quick(
    r" (?:of|for|on|in|about|over|at|from|with|by|to|claims?|reports?|allegations?|accusations?|charges|suggestions?|"
    r"rumou?rs|responsibility|wrongdoing) |^ \w+ing "
)
"""In what is not to whom something is given."""


STANDS_APART: Final = pl.col("phrase").str.len_bytes() > pl.col("end").cast(pl.Int64) - pl.col("start") - 2
"""Of hits, which are verbs whose particle stands apart: their wording is longer than where they are."""


def parted_verbs(said: Words, texts: pl.Series, ways: Paths, may_part: Callable[[Numbers], Flags]) -> pl.DataFrame:
    """place, length, node: the wordings among `said` whose particles stand apart. `texts` are its plain texts;
    `may_part` tells at which nodes a wording ends that may.

    A particle is that of the nearest verb that has it.
    """
    number = _numbers(said.vocabulary)
    found = _with_particles(said, ways, number)
    is_beside = pl.col("spot") - pl.col("place") == 1  # "talks" is no verb, though "talks down" is one
    found = _nearest(found.filter(is_beside | pl.Series(may_part(found["node"].to_numpy()))))
    if found.is_empty():
        return found.select("place", "length", "node")
    place, spot, last = (found[name].to_numpy().astype(np.int64) for name in ("place", "spot", "last"))
    rows = said.each["row"].gather(found["place"]).to_frame()
    begins = said.texts["begins"].to_numpy().astype(np.int64).take(rows["row"].to_numpy())
    at, size = (said.each[name].to_numpy().astype(np.int64) for name in ("at", "size"))
    ends = at + size - 1  # at the blank behind
    every, plain = np.arange(len(place)), texts.to_frame("plain")
    way = way_in(plain, rows, every, ends.take(place) - begins, at.take(spot) - begins)
    behind = way_in(plain, rows, every, ends.take(last) - begins, np.full(len(place), REST))
    first = said.each["word"].gather(found["spot"])
    is_given = first.is_in([number[each] for each in (*GIVEN, "a", "export")])
    is_whole = is_given & ~way.str.contains(NOBODY) | ~is_given & behind.str.contains(ENDS)
    apart = found.filter(~way.str.contains(OTHERS) & is_whole)
    return apart.select("place", "length", "node")


def _with_particles(said: Words, ways: Paths, number: Mapping[str, int]) -> pl.DataFrame:
    """place, spot, last, length, node: the words with which a wording begins that goes on with a particle behind (from
    `spot` to `last`), at most MOST words on in its text, and then with what is right behind the first.
    """
    word, row = (said.each[name].to_numpy() for name in ("word", "row"))
    spot = _spots(word, number, len(said.vocabulary.words.categories))
    place = np.repeat(spot, MOST) - np.tile(np.arange(1, MOST + 1), len(spot))
    spot = np.repeat(spot, MOST)
    is_near = (place >= 0) & (row.take(np.maximum(place, 0)) == row.take(spot))
    spot, place = spot[is_near], place[is_near]
    node = ways.first.take(word.take(place))
    last, found = spot, []
    for _ in range(_TAIL):
        inside = np.flatnonzero((node != NOWHERE) & (last < len(word)))
        which, node = onward(node.take(inside), word.take(last.take(inside)), ways)
        place, spot, last = (each.take(inside.take(which)) for each in (place, spot, last + 1))
        found.append(pl.DataFrame({"place": place, "spot": spot, "last": last - 1, "node": node}))
    return _with_next_words(pl.concat(found), word, ways)


def _with_next_words(found: pl.DataFrame, word: Numbers, ways: Paths) -> pl.DataFrame:
    """Those (place, spot, last, node) at whose node a wording ends, or farther on with the words between; and `length`
    in words, without the particle.
    """
    every = []
    for length in range(1, MOST + 1):
        node = found["node"].to_numpy()
        every.append(found.filter(pl.Series(ways.is_end.take(node))).with_columns(length=pl.lit(length, pl.UInt32)))
        following = found["place"].to_numpy() + length
        inside = np.flatnonzero(ways.goes_on.take(node) & (following < found["spot"].to_numpy()))
        which, node = onward(node.take(inside), word.take(following.take(inside)), ways)
        if not len(which):
            break
        found = found[inside.take(which)].with_columns(node=node)
    return pl.concat(every)


def _spots(word: Numbers, number: Mapping[str, int], words: int) -> NDArray[np.intp]:
    """Where particles, or what is given, stand among words of a vocabulary of so many (`number`: `_numbers`)."""
    alone = [number[each] for each in (*PARTICLES, *GIVEN)]
    first = [number[each] for each in WITH_NOUNS]
    spot = np.flatnonzero(marked(np.array(alone + first), words + 1).take(word))
    is_one = np.isin(word.take(spot), alone)
    behind = word.take(np.minimum(spot + 1, len(word) - 1))
    for one, nouns in zip(first, WITH_NOUNS.values(), strict=True):
        is_one |= (word.take(spot) == one) & np.isin(behind, [number[each] for each in nouns])
    return spot[is_one]


def _numbers(known: Vocabulary) -> dict[str, int]:
    """The numbers of the words that matter here in a vocabulary, that of all others for those that it has not: its
    words are sorted, and to make an enumeration of them takes longer.
    """
    wanted, every = pl.Series(_WORDS, dtype=pl.String), known.words.categories
    at = every.search_sorted(wanted)
    is_known = every.gather(at, null_on_oob=True) == wanted
    return dict(zip(_WORDS, at.set(~is_known.fill_null(value=False), len(every)), strict=True))


def _nearest(found: pl.DataFrame) -> pl.DataFrame:
    """Of those with one particle the nearest; none where that stands right before it."""
    place, spot = pl.col("place"), pl.col("spot")
    return found.filter((place == place.max().over("spot")) & (spot - place > 1)).sort("place", "length")
