"""The head of a memorandum: to whom, from whom, of which day, on what."""

import re
from typing import Final

TOP: Final = 1_500
"""Characters among which it stands."""
ABOVE: Final = 8
"""Lines that may stand above it: whose paper it is, how secret, and that it is a memorandum."""

_NAMES: Final = {
    **dict.fromkeys(("subject", "subj", "re", "betreff", "betr", "objet", "asunto"), "title"),
    **dict.fromkeys(("from", "von", "de"), "author"),
    **dict.fromkeys(("date", "datum", "fecha"), "date"),
    **dict.fromkeys(("to", "memorandum for", "memo for", "an", "à", "para"), "to"),
    **dict.fromkeys(("through", "thru", "via", "cc", "copy", "ref", "reference", "attn", "classification"), ""),
}
_LABEL: Final = re.compile(
    rf"(?P<name>{'|'.join(sorted(_NAMES, key=len, reverse=True))})\.?\s*[:：][ \t*_]*(?P<words>.*)", re.IGNORECASE
)
_LIKELY: Final = re.compile(r"^[ \t*_>]*(?:subj(?:ect)?|re|betr(?:eff)?|objet|asunto)[*_. \t]*[:：]", re.I | re.M)
_SAYS_SO: Final = re.compile(r"\bmemo(?:randum)?\b|\bvermerk\b|\bnote for\b", re.IGNORECASE)
_BRACKETED: Final = re.compile(r"(?<=\S)\s*<\S+@\S+$")
"""The address behind the name of who wrote it, whose end the line has lost with its marks."""
_LEAST: Final = 2
"""Of from whom, to whom and the day."""


def memo_fields(text: str) -> dict[str, str]:
    """Title, author and date as the head of a memorandum tells them; nothing of any other text."""
    top = text[:TOP]
    if not _LIKELY.search(top):  # nearly all
        return {}
    above, told = _head(top)
    is_one = not above or any(map(_SAYS_SO.search, above)) or "to" in told
    if not told.get("title") or sum(name in told for name in ("to", "author", "date")) < _LEAST or not is_one:
        return {}
    fields = {name: words for name, words in told.items() if name in ("title", "author", "date")}
    return fields | ({"author": _BRACKETED.sub("", fields["author"])} if "author" in fields else {})


def _head(top: str) -> tuple[list[str], dict[str, str]]:
    """The lines above it, and what it tells; a label may have its words in the next line, or more that stand in."""
    above: list[str] = []
    told: dict[str, str] = {}
    name: str | None = None
    for line in top.splitlines():
        words = line.strip(" \t*_>|")
        if not words:
            continue
        if found := _LABEL.fullmatch(words):
            name = _NAMES[found["name"].lower()]
            told.setdefault(name, found["words"].strip())
        elif name is None:
            above.append(words)
        elif not told[name] or line[:1].isspace():
            told[name] = f"{told[name]} {words}".strip()
        elif told.get("title"):
            break
        if len(above) > ABOVE:
            break
    return above, told
