"""Two tellings of one mail, its plain text and its page: whether the text has the sentences of the page."""

import re
from collections.abc import Iterable
from typing import Final

from model.readers.text.letters import letters_of

SENTENCE: Final = 20
"""Letters and figures that a sentence has at least; what is shorter may be a button."""
SHARE: Final = 2 / 3
"""Of the page's sentences, what the text has of them at least if it is a telling of it."""

_END: Final = re.compile(r"(?<=[.!?])[\"”’)]{0,3}\s+|(?<=[。！？])|\n")
_ADDRESS: Final = re.compile(r"[<(\[]?\s?https?://[^\s<>]+|\[\d+\]")
"""What programs put behind the words of a link where they make a text of a page: its address, or a number."""


def tells(text: str, paragraphs: Iterable[str]) -> bool:
    """Whether a text has nearly all sentences of a page, in whatever lines and with whatever marks."""
    told = _bare(text)
    sentences = [bare for each in paragraphs for part in _END.split(each) if len(bare := _bare(part)) >= SENTENCE]
    there = sum(len(sentence) for sentence in sentences if sentence in told)
    return there >= SHARE * sum(map(len, sentences))


def _bare(text: str) -> str:
    return letters_of(_ADDRESS.sub("", text))
