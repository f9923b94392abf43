"""Months as they are written in further languages, misspelt or cut short: which is meant, where that is plain."""

from functools import cache
from itertools import groupby
from typing import Final

ENGLISH: Final = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
NAMES: Final = (
    ("januari", "stycznia", "ledna", "ocak", "січня", "ianuarie", "tammikuuta"),
    ("februari", "lutego", "února", "şubat", "лютого", "februarie", "helmikuuta", "fevrier"),
    ("maart", "marca", "března", "mart", "maret", "marts", "березня", "martie", "maaliskuuta", "marz"),
    ("kwietnia", "dubna", "nisan", "квітня", "aprilie", "huhtikuuta"),
    ("mei", "maj", "maja", "května", "mayıs", "травня", "toukokuuta"),
    ("czerwca", "června", "haziran", "червня", "iunie", "kesäkuuta"),
    ("lipca", "července", "temmuz", "липня", "iulie", "heinäkuuta"),
    ("augusti", "augustus", "agustus", "sierpnia", "srpna", "ağustos", "серпня", "elokuuta", "août", "aout"),
    ("września", "září", "eylül", "вересня", "septembrie", "syyskuuta"),
    ("października", "října", "ekim", "жовтня", "octombrie", "lokakuuta"),
    ("listopadu", "kasım", "листопада", "noiembrie", "marraskuuta"),
    ("desember", "grudnia", "prosince", "aralık", "грудня", "decembrie", "joulukuuta"),
)
"""Of Dutch, Scandinavian, Polish, Czech, Turkish, Indonesian, Ukrainian, Romanian and Finnish, and French without
accents. `listopada` is of November or of October, in Poland or in Croatia, and is none."""
_FURTHER: Final = {name: number for number, names in enumerate(NAMES, start=1) for name in names}
SURE: Final = 6
"""Letters of a name from which on one that is wrong leaves no other word: `Match 3` is none of March."""
LONG: Final = 8
"""The same of two that are wrong."""
CUT: Final = 4
"""Letters that a name is cut to at least: `Febr.`"""


HEADS: Final = sorted(
    {
        head
        for name in ENGLISH
        if len(name) > CUT
        for head in (name[:3], name[0] + name[2:4], name[0] + name[2] + name[1])
    }
)
"""How such names begin, also where one of their first letters is left out or swapped."""
MISSPELT: Final = rf"(?:{'|'.join(HEADS)})[^\W\d_]{{1,9}}\.?"
"""A pattern of what may be one, to find soon that a line has none."""


@cache
def month_meant(word: str) -> int:
    """The number of the month that a word in lower case is meant to be; 0 where that is not plain."""
    if word in _FURTHER:
        return _FURTHER[word]
    if len(word) < CUT or word[0] not in "jfmasond":
        return 0
    once = "".join(letter for letter, _ in groupby(word))
    found = {number for number, name in enumerate(ENGLISH, start=1) if _is_meant(word, once, name)}
    return found.pop() if len(found) == 1 else 0


def _is_meant(word: str, once: str, name: str) -> bool:
    if once == name or word in _swapped(name) or (name == "september" and word in _swapped("sept")):
        return True
    if len(name) < SURE:
        return False
    if name.startswith(word):
        return True
    return _are_near(word, name, 1) or (len(name) >= LONG and word[:3] == name[:3] and _are_near(word, name, 2))


def _swapped(name: str) -> set[str]:
    """With two letters beside each other in the wrong order, but for the first."""
    return {name[:at] + name[at + 1] + name[at] + name[at + 2 :] for at in range(1, len(name) - 1)}


def _are_near(word: str, name: str, most: int) -> bool:
    """Whether a word becomes another with so many letters put in, left out, changed or swapped."""
    if word == name:
        return True
    if most == 0 or abs(len(word) - len(name)) > most:
        return False
    at = next((at for at, (one, two) in enumerate(zip(word, name, strict=False)) if one != two), len(word))
    word, name = word[at:], name[at:]
    swapped = name[1:2] + name[:1] + name[2:]
    nexts = ((word[1:], name), (word, name[1:]), (word[1:], name[1:]))
    return any(_are_near(*each, most - 1) for each in nexts) or (
        word[:2] == swapped[:2] and _are_near(word[2:], name[2:], most - 1)
    )
