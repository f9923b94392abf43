"""How many processors there are to work on."""

import os
from contextlib import suppress


def processors() -> int:
    """As many as this process may use."""
    with suppress(AttributeError):  # not on every system
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
