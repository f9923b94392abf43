"""How files are called now that were moved: what the store has of them is there under the name that they had."""

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

from model.machine.lines import append_lines, lines_in

FILE: Final = "renamed.jsonl"
"""In the store's folder: a line for each file that was moved, the last one on a file counts; only ever appended to."""


def renamed(store_folder: Path) -> dict[str, str]:
    """What files are called now, by the name under which the store has them; lines that are damaged are passed over.

    It may be lost: then a file that was moved is known by what it tells word by word alone.
    """
    found = dict[str, str]()
    with suppress(OSError):
        for line in lines_in((store_folder / FILE).read_text(encoding="utf-8", errors="replace")):
            with suppress(ValueError, TypeError, KeyError):
                row = json.loads(line)
                found[str(row["old"])] = str(row["new"])
    return found


def keep_renamed(store_folder: Path, names: Mapping[str, str]) -> None:
    """These files (by the names under which the store has them) are called so from now on."""
    known = renamed(store_folder)
    new = {old: now for old, now in names.items() if known.get(old) != now}
    if not new:
        return
    lines = "".join(json.dumps({"old": old, "new": now}) + "\n" for old, now in new.items())
    with suppress(OSError):
        append_lines(store_folder / FILE, lines)
