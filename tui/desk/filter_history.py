"""The filters that were kept with Enter, over runs: a line each in the state folder, the newest last."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from model.machine.in_place import in_place_of
from model.machine.lines import lines_in
from model.places import state_folder

KEPT: Final = 100
"""Filters that are remembered."""


def history_file() -> Path:
    """What may be lost."""
    return state_folder() / "filters.txt"


def read_history() -> list[str]:
    """The filters of earlier runs; none where there is no file, or none that can be read."""
    with suppress(OSError, UnicodeDecodeError):
        return [line for line in lines_in(history_file().read_text(encoding="utf-8")) if line.strip()][-KEPT:]
    return []


def write_history(filters: Sequence[str]) -> None:
    """Keep the newest; a folder that can't be written is no error."""
    with suppress(OSError), in_place_of(history_file()) as partial:
        partial.write_text("".join(f"{' '.join(text.split())}\n" for text in filters[-KEPT:]), encoding="utf-8")
