"""Short articles of which trafilatura makes one line, title and byline too: they are parted as the page shows them."""

from collections.abc import Sequence
from itertools import accumulate

from model.readers.text.letters import letters_of


def parted(text: str, paragraphs: Sequence[str]) -> str:
    """The paragraphs of the page that are this one line together; the line, where no run of them is, or one alone."""
    if "\n" in text.strip():
        return text
    letters = [letters_of(each) for each in paragraphs]
    ends = list(accumulate(map(len, letters)))
    begin = "".join(letters).find(told := letters_of(text))
    if begin < 0 or not told or begin not in (0, *ends) or begin + len(told) not in ends:
        return text
    first = ends.index(begin) + 1 if begin else 0
    return "\n\n".join(each for each in paragraphs[first : ends.index(begin + len(told)) + 1] if each.strip())
