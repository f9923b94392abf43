"""What a file of rows is called if the user says nothing else."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

LONGEST: Final = 40
"""Characters of what the rows are of."""


def file_name(table: str, of: Sequence[str], day: date) -> str:
    """`issuewatch-person-wang-yi-2025-09-30.csv`: the table, what its rows are of, the day looked at."""
    words = re.sub(r"\W+", "-", " ".join(of).casefold()).strip("-")
    cut = words if len(words) <= LONGEST else words[: LONGEST + 1].rpartition("-")[0] or words[:LONGEST]
    return "-".join(filter(None, ("issuewatch", table, cut, day.isoformat()))) + ".csv"
