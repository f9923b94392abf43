"""The client with manners: robots.txt, turns, tries, and no more of a host that does not answer or asks for peace."""

import math
from collections import Counter
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Final

from model.fetch.client import Answer, Client
from model.fetch.errors import FetchError
from model.fetch.peace import Peace
from model.fetch.politeness import Patience, Turns
from model.fetch.robots import Robots
from model.fetch.urls import host_of

HOPELESS: Final = 3
"""Failures one after the other, without an answer or with the word that it is too much, from which on a host is left
alone for the rest of a run."""
TOO_MANY: Final = 429


class Web:
    """Gets addresses as `fetch` does; one for a whole run."""

    def __init__(self, client: Client, turns: Turns, patience: Patience, peace: Peace | None = None) -> None:
        self._client, self._turns, self._patience = client, turns, patience
        self._peace = peace or Peace(patience=client.limits.patience)
        self._robots = Robots(client, self._turn)
        self._silent: Counter[str] = Counter()
        self._why_silent: dict[str, str] = {}

    @property
    def client(self) -> Client:
        """What it asks through."""
        return self._client

    async def get(self, url: str, headers: Mapping[str, str] | None = None) -> Answer:
        """The answer, 304 among them; FetchError if it can't be had, or not now, or must not."""
        return await self._patience.with_retries(lambda: self._client.get(url, headers, admit=self._admit))

    @asynccontextmanager
    async def _admit(self, url: str) -> AsyncIterator[None]:
        pause = await self._robots.pause_for(url)
        async with self._turn(url, pause):
            yield

    @asynccontextmanager
    async def _turn(self, url: str, pause: float | None = None) -> AsyncIterator[None]:
        host = host_of(url)
        async with self._turns.turn(host, pause):
            if self._silent[host] >= HOPELESS:
                what = f"{self._why_silent[host]}: left alone until the next time"
                raise FetchError(url, what, may_pass=True, wait=math.inf)  # for a later run, not for another try
            if why := self._peace.why_not(host):
                raise FetchError(url, why, may_pass=True, wait=math.inf)
            try:
                yield
            except FetchError as error:
                self._failed(host, error)
                if why := self._peace.why_not(host):
                    raise error.with_words(f"{error.what}, and {why}") from error
                raise
        self._silent[host] = 0

    def _failed(self, host: str, error: FetchError) -> None:
        if error.may_pass and (error.status is None or error.status == TOO_MANY or error.wait):
            self._silent[host] += 1
            self._why_silent[host] = error.what
        if error.wait and error.status is not None:
            self._peace.asked_for(host, error.wait)
            self._turns.hold(host, min(error.wait, self._client.limits.patience))
