"""Notes of Joplin, as its raw export has them: what is said of a note stands below it, in lines."""

import re
from typing import Final, NamedTuple

LONGEST: Final = 4_000
"""Characters of what is said below a note."""

_BLOCK: Final = re.compile(r"(?:\A|\n\n)id: [0-9a-f]{32}\n(?:[a-z_]+:[^\n]*\n){1,60}type_: (?P<kind>\d+)\s*\Z")
_LINE: Final = re.compile(r"^(?P<name>author|source_url): *(?P<value>\S[^\n]*)$", re.MULTILINE)
_NOTE: Final = "1"


class Joplin(NamedTuple):
    """A file of such an export."""

    fields: dict[str, object]
    """Who wrote it and where it is from; when a note was made or changed is no day of what stands in it."""
    body: str
    is_note: bool
    """Whether it is no notebook, tag or file."""


def joplin_in(text: str) -> Joplin | None:
    """What a file of such an export holds; None of any other."""
    end = text[-LONGEST:]
    if "type_:" not in end or (found := _BLOCK.search(end)) is None:
        return None
    told = {line["name"]: line["value"] for line in _LINE.finditer(found[0])}
    fields: dict[str, object] = {"url": told.get("source_url"), "author": told.get("author")}
    title, _, below = text[: len(text) - len(found[0])].lstrip().partition("\n")
    fields["title"] = title.strip()
    body = below.strip() or title
    return Joplin({name: value for name, value in fields.items() if value}, body, found["kind"] == _NOTE)
