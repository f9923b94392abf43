"""Who wrote a text, where only the names stand below its title, without a word that says so."""

import re
from functools import cache
from typing import Final

from model.days.datelines import dateline_date
from model.dossier.countries import countries
from model.dossier.press import known_sources
from model.readers.text.bylines import OF_TWO_WORDS, without_places
from model.readers.text.endings import SENTENCE_END
from model.words.english import english_words

TOP: Final = 2_000
"""Characters of a text among which its first lines stand."""
NEAR: Final = 3
"""Lines below a title among which the names stand; right below it, unless a line that tells the day follows."""
LONGEST: Final = 120
"""Characters of such a line."""
LONG: Final = 60
"""Characters of a sentence below the names, where no day is."""

_NAME: Final = re.compile(
    r"(?:[A-Z][\w.’'-]*)(?: (?:[A-Z][\w.’'-]*|van|von|der|den|de|da|del|di|la|le|bin|al|el)){1,3}"
)
_BETWEEN: Final = re.compile(r",? and |, | & ")
_BEHIND: Final = re.compile(
    r" [|·•–—-] .*|,? (?:[\w.’' -]+ )?(?:correspondent|reporter|editor|bureau chief|columnist|analyst|writer)s?$"
)
"""An outlet, or what somebody does, behind the names."""
_GIVEN: Final = frozenset(
    (
        *("bill", "bob", "don", "drew", "ed", "faith", "frank", "grace", "grant", "guy", "hope", "iris", "jack", "jay"),
        *("jean", "joan", "john", "joy", "lee", "lily", "mark", "matt", "max", "may", "mike", "nick", "pat", "peter"),
        *("ray", "rob", "robin", "rose", "ruby", "sue", "tom", "victor", "will"),
    )
)
"""Given names that are words, too."""


def named_below(text: str, title: str) -> str | None:
    """Whoever is named on a line by itself below this title, or at the top, if a document has it elsewhere.

    None where that may be a place, an outlet or a heading.
    """
    lines = [line.strip() for line in text[:TOP].splitlines() if line.strip()]
    if not title:
        return None
    below = lines[lines.index(title) + 1 :] if title in lines else lines
    for at, line in enumerate(below[:NEAR]):
        if not (names := _names(line)):
            continue
        after = next((each for each in below[at + 1 : at + 3] if each.casefold() not in _no_names()), "")
        is_dated = dateline_date(after) is not None
        is_told = at == 0 and len(after) >= LONG and SENTENCE_END.search(after) is not None
        if is_dated or is_told:
            return names
    return None


def _names(line: str) -> str | None:
    """The names that a line is; None if it is anything else."""
    if len(line) > LONGEST or not line[0].isupper():
        return None
    names = without_places(_BEHIND.sub("", line))
    parts = _BETWEEN.split(names)
    if len(parts) > 1 and parts[-1].casefold() in _no_names():
        names, parts = names[: names.rindex(parts[-1])].rstrip(", &"), parts[:-1]
    return names if all(map(_is_name, parts)) else None


def _is_name(part: str) -> bool:
    if not _NAME.fullmatch(part) or part.startswith(OF_TWO_WORDS) or part.casefold() in _no_names():
        return False
    words = [word.casefold() for word in part.split() if word[:1].isupper()]
    words = words[1:] if words[0] in _GIVEN else words
    return _no_names().isdisjoint((*words, *(word.removesuffix("s") for word in words)))


@cache
def _no_names() -> frozenset[str]:
    """English words, outlets, countries and their people, in small letters."""
    outlets = (way for source in known_sources() for way in (source.name, *source.aliases))
    lands = (way for country in countries() for way in country.wordings)
    words = {word for word in english_words() if len(word) > 1}
    return frozenset(words | {way.casefold() for way in (*outlets, *lands)})
