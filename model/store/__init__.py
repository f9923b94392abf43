"""What was taken in and judged, kept; and the one way for command line and screens to get at it."""

from model.store.library import (
    Library,
    TextsOf,
    judgements_now,
    known_values,
    open_library,
    read_the_unread,
    reader_for,
    take_in,
    take_in_all,
    texts_of,
)
from model.store.reads_articles import ReadsArticles
from model.store.siblings import copies_in
from model.store.tables import Added, Store, StoreVersion

__all__ = [
    "Added",
    "Library",
    "ReadsArticles",
    "Store",
    "StoreVersion",
    "TextsOf",
    "copies_in",
    "judgements_now",
    "known_values",
    "open_library",
    "read_the_unread",
    "reader_for",
    "take_in",
    "take_in_all",
    "texts_of",
]
