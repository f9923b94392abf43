"""Hosts that asked to be left alone for a while, whatever address it was that said so."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Final

LONGEST: Final = timedelta(days=7)
"""What a host may ask for at most; after that it is asked again."""


class Peace:
    """How long each host is left alone: known from earlier runs, and what is asked for in this one."""

    def __init__(self, until: Mapping[str, datetime] | None = None, *, patience: float = 120.0) -> None:
        """`patience`: seconds for which a run waits itself; for longer, nothing more is asked of that host in it."""
        self.until = dict(until or {})
        self._patience = patience
        self._left = set(self.until)

    def asked_for(self, host: str, seconds: float) -> None:
        """It has just said so."""
        until = datetime.now(UTC) + timedelta(seconds=min(seconds, LONGEST.total_seconds()))
        self.until[host] = max(until, self.until.get(host, until))
        if seconds > self._patience:
            self._left.add(host)

    def why_not(self, host: str) -> str | None:
        """Why it is not asked now; None if it is, perhaps after a while."""
        until = self.until.get(host)
        if until is None or host not in self._left or until <= datetime.now(UTC):
            return None
        return f"asked to be left alone until {until:%d %b %H:%M} UTC"
