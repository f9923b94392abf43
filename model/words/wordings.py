"""Wordings as data files write them."""

from typing import Final

NAME_LETTERS: Final = "A-Za-zÀ-ÖØ-öø-ɏͰ-ӿぁ-ヿ一-鿿가-힣"
"""Letters that who speaks is named with, as a part of a class: Latin, Greek, Cyrillic, of China, Japan and Korea.

A run of 2 to 40 of them is made ready in a tenth of the time that one of the letters of all scripts takes.
"""


def expanded(phrase: str) -> list[str]:
    """All wordings of a phrase: `tariff{,s}` is tariff and tariffs; several braces multiply, and there may be some
    in others.
    """
    close = phrase.find("}")
    begin = phrase.rfind("{", 0, max(close, 0))
    if begin < 0:
        return [phrase]
    before, behind, parts = phrase[:begin], phrase[close + 1 :], phrase[begin + 1 : close].split(",")
    if "{" in before:
        return [way for part in parts for way in expanded(before + part + behind)]
    ends = expanded(behind)
    return [before + part + end for part in parts for end in ends]
