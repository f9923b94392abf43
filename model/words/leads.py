"""What stands before a sentence and is none of it: marks of lists, headings, transcripts and datelines, who speaks."""

import re
from typing import Final

BEFORE: Final = re.compile(
    r"^(?:\*\*[^*]{2,120}\*\*[:.]?\s+"  # a heading that runs on into it
    r"|[#>•\s]+|\*+|[-–—]\s+"
    r"|(?:Q[:.]?|A:)\s+(?=[A-Z\"“‘]))+"  # question and answer of a transcript; `A Chinese ship` is neither
)
"""Marks of a heading, a list or a transcript."""
VOICE: Final = re.compile(r"^([\w.’' -]{2,40}?)(?: \(\d\d:\d\d\))?:\s+")
"""Who speaks, as transcripts have it."""
DATELINE: Final = re.compile(
    r"\A(?!(?:[A-Z]\.)+ )[A-Z][A-Z.’'/ -]{2,40}(?:, [^—–:]{1,30}?)?(?: \([^()]{1,30}\))?,? (?:—|–|--?) (?=\S)"
)
"""`WOODSIDE, California — `, `MADRID, Sept 18 (Reuters) - `."""


def heading(words: str, speaker: str | None = None) -> str:
    """A piece of a sentence as the words of a row: without a lead, whoever it names, and with a capital as all rows."""
    said = without_lead(words, speaker)
    voice = VOICE.match(said)
    if voice is not None and all(word[:1].isupper() for word in voice[1].split()):
        said = said[voice.end() :]
    return said[:1].upper() + said[1:]


def without_lead(quote: str, speaker: str | None = None) -> str:
    """A sentence without marks before it, the place it was reported from, and the speaker's name and a colon.

    What is left is an exact substring. The name goes only where the speaker is named beside the quote.
    """
    text = BEFORE.sub("", DATELINE.sub("", quote.strip(), count=1))
    voice = VOICE.match(text)
    is_named = voice is not None and speaker is not None and voice[1].split()[-1].casefold() in speaker.casefold()
    return text[voice.end() :] if voice is not None and is_named else text
