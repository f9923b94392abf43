"""Wordings as data files write them."""

import re
from itertools import product
from typing import Final

BRACES: Final = re.compile(r"\{([^{}]*)\}")
NAME_LETTERS: Final = "A-Za-zÀ-ÖØ-öø-ɏͰ-ӿぁ-ヿ一-鿿가-힣"
"""Letters that who speaks is named with, as a part of a class: Latin, Greek, Cyrillic, of China, Japan and Korea.

A run of 2 to 40 of them is made ready in a tenth of the time that one of the letters of all scripts takes.
"""


def expanded(phrase: str) -> list[str]:
    """All wordings of a phrase: `tariff{,s}` is tariff and tariffs; several braces multiply, and there may be some
    in others.
    """
    between, *rest = BRACES.split(phrase)
    if not rest:
        return [phrase]
    ways = [[between]]
    for parts, behind in zip(rest[::2], rest[1::2], strict=True):
        ways.append([part + behind for part in parts.split(",")])
    wholes = ["".join(way) for way in product(*ways)]
    return [whole for each in wholes for whole in expanded(each)] if "{" in wholes[0] else wholes
