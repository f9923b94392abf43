"""What a site lets programs get: its robots.txt (RFC 9309), asked for once in a run."""

import asyncio
import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections import defaultdict
from typing import Final, NamedTuple

from protego import Protego

from model.fetch.client import AGENT, Admit, Client
from model.fetch.errors import FetchError, TooManyRedirectsError
from model.fetch.urls import checked_url, origin_of

NAME: Final = AGENT.partition("/")[0]
LARGEST: Final = 500 * 2**10
"""Bytes of a robots.txt that are read, as the standard has it; what comes behind is not asked for."""

_FOR_WHOM: Final = re.compile(
    r"(?P<head>\s*user[- ]?agent\s*:?\s*)(?P<whom>\*(?=\s|#|$)|[a-z0-9_.-]+)?.*", re.IGNORECASE
)
_ANOTHER: Final = "another"


class Rules(NamedTuple):
    """What a site allows."""

    parser: Protego
    problem: FetchError | None = None
    """Why nobody knows: nothing is allowed then."""


class Robots:
    """The rules of each site that was asked for anything."""

    def __init__(self, client: Client, admit: Admit) -> None:
        """`admit`: politeness, which holds for robots.txt as for anything else."""
        self._client, self._admit = client, admit
        self._rules: dict[tuple[str, str, int], Rules] = {}
        self._locks: defaultdict[tuple[str, str, int], asyncio.Lock] = defaultdict(asyncio.Lock)

    async def pause_for(self, url: str) -> float | None:
        """The pause that the site asks for between requests, if any; FetchError if it forbids the address."""
        rules = await self._of(url)
        if (problem := rules.problem) is not None:
            raise FetchError(url, problem.what, may_pass=problem.may_pass, wait=problem.wait)
        if not rules.parser.can_fetch(url, NAME):
            raise FetchError(url, "robots.txt forbids it")
        pause = rules.parser.crawl_delay(NAME)
        if pause is not None and pause > self._client.limits.patience:
            raise FetchError(url, f"robots.txt asks for {pause:.10g} seconds between requests: too long to wait")
        return pause

    async def _of(self, url: str) -> Rules:
        origin = origin_of(checked_url(url))
        async with self._locks[origin]:
            rules = self._rules.get(origin) or await self._ask(url)
            if rules.problem is None:  # else it is asked for again at the next try
                self._rules[origin] = rules
            return rules

    async def _ask(self, url: str) -> Rules:
        place = str(checked_url(url).copy_with(userinfo=b"", raw_path=b"/robots.txt", fragment=None))
        try:
            answer = await self._client.get(place, admit=self._admit, first_bytes=LARGEST)
        except FetchError as error:
            has_told = error.status is not None or error.place != place  # else it is the host that can't be asked
            return _without(error, f"its robots.txt {error.what}" if has_told else error.what)
        charset = "utf-16" if answer.body.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) else "utf-8-sig"
        return _rules_in(answer.body.decode(charset, "replace"))


def _rules_in(text: str) -> Rules:
    return Rules(Protego.parse("\n".join(map(_for_whom, text.splitlines()))))


def _for_whom(line: str) -> str:
    """A line that says whom the next ones are for: us by our whole name, whatever version, all, or another.

    The library takes a part of a name for the name, and does not know us with a version behind.
    """
    if (said := _FOR_WHOM.fullmatch(line)) is None:
        return line
    whom = said["whom"] or _ANOTHER
    return said["head"] + (whom if whom == "*" or whom.casefold() == NAME else _ANOTHER)


def _without(error: FetchError, what: str) -> Rules:
    """There is none (4xx, or it leads on and on): all is allowed. Broken, or asked for peace (5xx, 429): nothing is."""
    is_refused = error.status is not None and 400 <= error.status < 500 and not error.may_pass
    is_absent = is_refused or isinstance(error, TooManyRedirectsError)  # as the standard has it, 2.3.1.2
    return Rules(_rules_in("").parser, None if is_absent else error.with_words(what))
