"""JSON that is cut short, as what was not loaded to its end is: the whole objects of its list, and no more."""

import re
from typing import Final

_TOKEN: Final = re.compile(r'"(?:[^"\\]|\\.)*+(?P<closed>"?)|[\[\]{}]', re.DOTALL)
_CLOSES: Final = {"}": "{", "]": "["}
_ENDS: Final = {"{": "}", "[": "]"}


def whole_part(text: str) -> str:
    """The JSON up to the last whole object of its outermost list, closed behind that; empty where it is not cut.

    What is wrong elsewhere (a bracket too many, words between) is not cut, and is told as that.
    """
    opened: list[str] = []
    ends: dict[int, int] = {}
    """Where the last object ended that lies so deep, since what is around it was opened."""
    for token in _TOKEN.finditer(text):
        sign = token[0]
        if sign in _CLOSES:
            if not opened or opened.pop() != _CLOSES[sign]:
                return ""
            ends[len(opened)] = token.end()
        elif sign in _ENDS:
            opened.append(sign)
            ends.pop(len(opened), None)
        elif not token["closed"]:
            break
    depth = opened.index("[") + 1 if "[" in opened else 0
    end = ends.get(depth)
    return text[:end] + "".join(_ENDS[sign] for sign in reversed(opened[:depth])) if end else ""
