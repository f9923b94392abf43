"""Which articles were read: an export takes the marks along, and `add` of it gives them back."""

import re
from pathlib import Path
from typing import Final

from model.read_marks import NAME, ReadMarks
from model.store.export_places import files_of

LARGEST: Final = 2**28
"""Bytes of marks."""
_ID: Final = re.compile(r"[0-9a-f]{8,64}")


def write_marks(store_folder: Path, folder: Path) -> int:
    """Write the ids of the articles that are read into an export's folder, if there are any; how many."""
    ids = sorted(ReadMarks(store_folder / NAME).ids())
    if ids:
        (folder / NAME).write_text("".join(f"+{ident}\n" for ident in ids), encoding="utf-8")
    return len(ids)


def marks_given_back(place: str, marks: ReadMarks) -> int:
    """Mark as read what an export has marked so, except what was marked here, as read or not; how many."""
    try:
        with files_of(Path(place)) as files, files.opened(NAME) as stream:
            lines = stream.read(LARGEST).decode("utf-8", "replace").splitlines()
    except Exception:  # noqa: BLE001 - whatever is wrong with an export is told by who reads its articles
        return 0
    read = dict.fromkeys(line[1:] for line in lines if line.startswith("+") and _ID.fullmatch(line[1:]))
    known = marks.marked()
    new = [ident for ident in read if ident not in known]
    if new:
        marks.mark(new)
    return len(new)
