"""How lines end: as a sentence does, with what leads to the next, or with an address that stands below one."""

import re
from typing import Final

_CLOSING: Final = r"[\"”’')\]»]*\s*$"
"""What may stand behind a stop."""
_ADDRESS: Final = r"https?://\S+\s*$"

SENTENCE_END: Final = re.compile(rf"[.!?…。！？]{_CLOSING}")
"""The stop of a sentence, at the end of a line."""
LINE_END: Final = re.compile(rf"[.!?…。！？:;]{_CLOSING}")
"""The same, or what leads to the next line: no line goes on behind it."""
SENTENCE_END_OR_ADDRESS: Final = re.compile(rf"{SENTENCE_END.pattern}|{_ADDRESS}")
LINE_END_OR_ADDRESS: Final = re.compile(rf"{LINE_END.pattern}|{_ADDRESS}")
