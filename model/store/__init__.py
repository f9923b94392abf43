"""What was taken in and judged, kept; and the one way for command line and screens to get at it."""

from model.store.library import Library, ReadsArticles, known_values, open_library, reader_for, take_in
from model.store.siblings import copies_in
from model.store.tables import Added, Store

__all__ = [
    "Added",
    "Library",
    "ReadsArticles",
    "Store",
    "copies_in",
    "known_values",
    "open_library",
    "reader_for",
    "take_in",
]
