"""Dwindled: deeds that are only named, of whose fruit there is less, or no more and no less, than there was ("purchases
of corn fell by half", "visas issued to students stay valid"): nothing was done by that.
"""

from typing import Final

import numpy as np
import polars as pl

from model.reading.text.quick import quick
from model.reading.text.runs import marked
from model.reading.text.spans import NO_OBJECT, REST, numbers, way_in
from model.reading.what.finding.hits import are_of
from model.schema import Kind

NAMED: Final = r"^(?:.* )?(?:purchases|orders|sales|bookings)(?: of| for)?$"
"""Phrases that name a deed."""
LET: Final = r"^(?:issued|granted|given|awarded|approved|bought|ordered|booked|sold|purchased)$"
"""And participles that only say which one is meant, behind that."""
_DWINDLED: Final = quick(
    r"^ (?:(?:to|for|by|from|of|in|on|with|under|since|during) (?:\S+ ){1,6}?)*?"
    r"(?:(?:has|have|had|also|then|again|sharply|steeply|since|still|now|will|would|may|might|could) )*"
    r"(?:f[ae]ll|fallen|falls|dropp?(?:ed|s)?|declined?s?|plunged?s?|slump(?:ed|s)?|s[aiu]nk|tumbled?s?|dwindled?s?|"
    r"shr[aiu]nk|slipped|halved|contracted|expired?s?|lapsed?s?|"
    r"(?:stay|remain)(?:ed|s)? (?:valid|good|in force|in place)|"
    r"(?:is|are|was|were) (?:\w+ly )?(?:down|valid|lower|at risk|in doubt|under review|up for review|worth less)) "
)
"""What is told of it behind it."""
_OF_WHICH: Final = quick(
    r"^ (?:(?:that|which) )?(?:(?:the|[A-Z]\S*) (?:\S+ ){0,2}?)?"
    r"(?:(?:has|have|had|already|previously|first|once|recently|just) )*$"
)
"""Between a thing and the participle on it."""


def without_dwindled(having: pl.DataFrame, said: pl.DataFrame) -> pl.DataFrame:
    """Cue hits (with low, high: where their objects are) less these."""
    place = np.flatnonzero(are_of(having, Kind.ACT) & (having["level"] > 0).to_numpy())
    if not len(place):
        return having
    phrase = having["phrase"].gather(place)
    is_named = phrase.str.contains(NAMED).to_numpy()
    place = place[is_named | phrase.str.contains(LET).to_numpy()]
    deeds, every = having[place], np.arange(len(place))
    start, end, high = (numbers(deeds[name]) for name in ("start", "end", "high"))
    behind = way_in(said, deeds, every, np.maximum(end, high) - 1, np.full(len(place), REST))
    way = way_in(said, deeds, every, high - 1, start + 1)
    is_let = (high != NO_OBJECT) & (high < start + 2) & way.str.contains(_OF_WHICH).to_numpy()
    is_which = is_let | deeds["phrase"].str.contains(NAMED).to_numpy()
    return having.filter(~marked(place[is_which & behind.str.contains(_DWINDLED).to_numpy()], having.height))
