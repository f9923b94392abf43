"""Whose words are looked at."""

from typing import NamedTuple


class Speaker(NamedTuple):
    """Who says something, and for which side: a body such as the foreign ministry may be of either."""

    name: str
    side: str | None
