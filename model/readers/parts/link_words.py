"""What stands around an address at the end of a line: `(Link: https://…)`, `read more`."""

import re
from typing import Final

from model.readers.text.paragraphs import ADDRESS

_LINK_WORDS: Final = re.compile(
    r"(?:^|(?<=[\s(\[<|–—:-]))"
    r"(?:(?:full )?(?:link|here|source|story|article)|read(?: more| full)?|more|url|web)(?: here)?:?$",
    re.IGNORECASE,
)
"""How a line may end whose address was taken out."""
_LONGEST_WORDS: Final = 20
"""Characters of these."""
_OPENING: Final = " \t([<|–—:-"
_CLOSING: Final = " \t)]>"


def without_address(text: str) -> str:
    """A line without its address and what leads to that; as it is, if it has none."""
    return without_link_words(ADDRESS.sub("", text)) if ADDRESS.search(text) else text


def without_link_words(text: str) -> str:
    """What is left of a line without what stood around its address, at its end."""
    text = text.rstrip(_CLOSING)
    if found := _LINK_WORDS.search(text, max(len(text) - _LONGEST_WORDS, 0)):
        text = text[: found.start()]
    return text.rstrip(_OPENING)
