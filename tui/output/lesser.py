"""What is written where an encoding lacks the glyphs of the screens: a sign of ASCII for each, cell for cell."""

import codecs
import sys
import unicodedata
from io import TextIOWrapper
from typing import Final

NAME: Final = "issuewatch.lesser"

_OF_LEVELS: Final = {"✕": "x", "◼": "#", "▾": "v", "○": "o", "●": "@", "▴": "^", "✓": "+"}
_OF_TRENDS: Final = {"▲": "^", "▼": "v", "■": "=", "·": "."}
_OF_SPARKS: Final = dict(zip("▁▂▃▄▅▆▇█", "_,-=+*##", strict=True))
_OF_BLOCKS: Final = dict.fromkeys("▏▎▍▌▋▊▉▐", "|") | {"▔": "-", "▀": "-", "░": ".", "▒": ":", "▓": "#"}
_OF_TEXT: Final = {
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "−": "-", "‑": "-",
    "…": "~", "•": "*", "×": "x", "±": "~", "‹": "<", "›": ">", "⟦": "[", "⟧": "]",
}  # fmt: skip
_OF_SIGNS: Final = {
    "→": ">", "←": "<", "↑": "^", "↓": "v", "▸": ">", "⇄": "=", "⇧": "^", "⏎": "<", "✎": "&", "◆": "*", "◉": "@",
    "□": "o", "◈": "*", "◇": "o",
}  # fmt: skip
IN_PLACE: Final = _OF_LEVELS | _OF_TRENDS | _OF_SPARKS | _OF_BLOCKS | _OF_TEXT | _OF_SIGNS
"""For what the screens and their quotes are made of; each level and each bar keeps a sign of its own."""


def write_lesser() -> None:
    """Let stdout and stderr write what their encoding lacks by what is next to it; one that has all stays as it is."""
    codecs.register_error(NAME, _replaced)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper) and not _has_all(stream.encoding):
            stream.reconfigure(errors=NAME)


def write_data() -> None:
    """Let stdout write UTF-8, whatever the locale, where no terminal reads it: data loses nothing on its way."""
    if isinstance(sys.stdout, TextIOWrapper) and not sys.stdout.isatty():
        sys.stdout.reconfigure(encoding="utf-8")


def _has_all(encoding: str) -> bool:
    try:
        "".join(IN_PLACE).encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def _replaced(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(map(lesser, error.object[error.start : error.end])), error.end


def lesser(character: str) -> str:
    """ASCII for a character, as wide: its sign, its letter without marks, part of a frame, else question marks."""
    from rich.cells import cell_len

    if character in IN_PLACE:
        return IN_PLACE[character]
    if (name := unicodedata.name(character, "")).startswith("BOX DRAWINGS"):
        return _of_frame(name)
    room = cell_len(character)
    bare = unicodedata.normalize("NFKD", character).encode("ascii", "ignore").decode("ascii")
    return bare.ljust(room) if bare else "?" * room


def _of_frame(name: str) -> str:
    lies, stands = "HORIZONTAL" in name, "VERTICAL" in name
    return "-" if lies and not stands else "|" if stands and not lies else "+"
