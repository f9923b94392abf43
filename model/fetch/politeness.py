"""Manners towards servers: one request at a time to each host with a pause after it, and no pestering."""

import asyncio
import random
import time
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Final, TypeVar

from model.fetch.errors import FetchError, TooLongError

PAUSE: Final = 1.0
"""Seconds between two requests to one host that asks for no other pause."""
ATTEMPTS: Final = 3
"""Tries of what may pass."""
FIRST_WAIT: Final = 2.0
"""Seconds before the second try; doubled for each further one."""

Clock = Callable[[], float]
Sleep = Callable[[float], Awaitable[None]]
Result = TypeVar("Result")


class Turns:
    """Who may ask which host when; one for a whole run."""

    def __init__(
        self, *, pause: float = PAUSE, at_once: int = 8, clock: Clock = time.monotonic, sleep: Sleep = asyncio.sleep
    ) -> None:
        """`at_once`: requests under way at the same time, over all hosts."""
        self._pause, self._clock, self._sleep = pause, clock, sleep
        self._locks: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._free_at: dict[str, float] = {}
        self._slots = asyncio.Semaphore(at_once)

    @asynccontextmanager
    async def turn(self, host: str, pause: float | None = None) -> AsyncIterator[None]:
        """Wait for the host's turn; `pause` is what the host itself asks for after it."""
        async with self._locks[host]:
            if (wait := self._free_at.get(host, 0.0) - self._clock()) > 0:
                await self._sleep(wait)
            try:
                async with self._slots:
                    yield
            finally:
                self.hold(host, max(pause or 0.0, self._pause))

    def hold(self, host: str, seconds: float) -> None:
        """Let nobody ask a host for so long."""
        self._free_at[host] = max(self._clock() + seconds, self._free_at.get(host, 0.0))


class Patience:
    """Tries again what may pass, later and later, and as late as the server asks for."""

    def __init__(
        self,
        *,
        attempts: int = ATTEMPTS,
        longest: float = 120.0,
        sleep: Sleep = asyncio.sleep,
        jitter: Callable[[], float] = random.random,
    ) -> None:
        """`longest`: seconds beyond which it is given up; `jitter`: from 0 to 1, so that not all come back at once."""
        self._attempts, self._longest, self._sleep, self._jitter = attempts, longest, sleep, jitter

    async def with_retries(self, get: Callable[[], Awaitable[Result]]) -> Result:
        """What `get` gives in the end; its last FetchError if it never does."""
        for attempt in range(1, self._attempts):
            try:
                return await get()
            except FetchError as error:
                wait = max(FIRST_WAIT * 2 ** (attempt - 1) * (0.5 + self._jitter()), error.wait or 0.0)
                if not error.may_pass or isinstance(error, TooLongError) or wait > self._longest:
                    raise
                await self._sleep(wait)
        return await get()
