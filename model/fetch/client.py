"""One address to its answer: redirects followed one by one, each checked again, all of it within the limits."""

import asyncio
import re
import time
from collections.abc import Awaitable, Callable, Iterable, Mapping
from contextlib import AbstractAsyncContextManager, nullcontext
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http.cookiejar import CookieJar, DefaultCookiePolicy
from importlib.metadata import version
from typing import Final, NamedTuple

import httpx

from model.fetch.addresses import Policy, Resolve, private_too, public_only, refusal, system_addresses
from model.fetch.bodies import ACCEPTED, beginning_of, body_of
from model.fetch.errors import FetchError, ForbiddenAddressError, TooLongError, TooManyRedirectsError
from model.fetch.limits import Limits
from model.fetch.transport import PinnedTransport
from model.fetch.urls import checked_url, host_of, joined, origin_of, shown_url

AGENT: Final = f"issuewatch/{version('issuewatch')}"
"""How we name ourselves to servers; robots.txt knows us by what stands before the slash."""

NOT_MODIFIED: Final = 304
WORTH_ANOTHER_TRY: Final = frozenset({408, 425, 429, 500, 502, 503, 504})
_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
_FOR_GOOD: Final = frozenset({301, 308})
NO_LOCATION: Final = "redirects to what is no web address (its Location can't be read)"
_HEADER: Final = "in location header"
"""What the library says of a Location with bytes that no address has."""

LOOPBACK: Final = "127.0.0.1"
_HEXADECIMAL: Final = re.compile(r"0x[0-9a-f]*")

Admit = Callable[[str], AbstractAsyncContextManager[object]]
"""What has to be entered before an address is asked, and is left when it has answered: politeness."""


class Answer(NamedTuple):
    """What an address gave."""

    status: int
    """200 and the like, or 304: not modified."""
    url: str
    """Where it came from in the end, without credentials."""
    headers: Mapping[str, str]
    body: bytes
    moved: str | None = None
    """Where the address has moved for good: the end of the permanent redirects with which it begins."""


class _Onward(NamedTuple):
    """Where a redirect leads."""

    url: str
    is_for_good: bool


class Client:
    """Gets addresses. Use it as an async context manager, in one event loop."""

    def __init__(
        self,
        limits: Limits | None = None,
        *,
        allow_private: bool = False,
        named: Iterable[str] = (),
        env_proxies: bool = False,
        resolve: Resolve = system_addresses,
        policy: Policy | None = None,
    ) -> None:
        """`named`: the addresses that the user names; `env_proxies`: go through the proxies that the environment names,
        which then resolve the names themselves.
        """
        self.limits = limits or Limits()
        self._policy = policy or (private_too(map(host_of, named)) if allow_private else public_only)
        context = httpx.create_ssl_context()
        self._http = httpx.AsyncClient(
            transport=None if env_proxies else PinnedTransport(resolve, self._policy, context),
            verify=context,
            trust_env=env_proxies,
            headers={"User-Agent": AGENT, "Accept-Encoding": ACCEPTED, "Connection": "close"},
            cookies=CookieJar(DefaultCookiePolicy(allowed_domains=[])),  # none is kept, none is sent
            timeout=self.limits.silence,
        )

    async def __aenter__(self) -> "Client":
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._http.aclose()

    async def get(
        self,
        url: str,
        headers: Mapping[str, str] | None = None,
        *,
        admit: Admit | None = None,
        first_bytes: int | None = None,
    ) -> Answer:
        """The answer; FetchError in all other cases: not allowed, not there, too slow, too large, not HTTP.

        `first_bytes` of it where that is enough, however much there is.
        """
        first = self._checked(url)
        try:
            return await self._followed(first, headers, admit, first_bytes)
        except FetchError as error:
            if error.place not in (_bare(first), shown_url(url)):
                error.reached_from(_bare(first))
            raise

    async def _followed(
        self, first: httpx.URL, headers: Mapping[str, str] | None, admit: Admit | None, first_bytes: int | None
    ) -> Answer:
        here = first
        left, moved, is_for_good = self.limits.seconds, None, True
        for _ in range(self.limits.redirects + 1):
            async with admit(_bare(here)) if admit else nullcontext():
                began = time.monotonic()
                auth = _credentials(first) if origin_of(here) == origin_of(first) else None
                answer = await self._within(left, self._hop(here, headers, auth, first_bytes), _bare(here))
                left -= time.monotonic() - began
            if isinstance(answer, Answer):
                return answer._replace(moved=moved)
            here = self._checked(answer.url)
            is_for_good = is_for_good and answer.is_for_good
            moved = _bare(here) if is_for_good else moved
        raise TooManyRedirectsError(_bare(first), f"redirects more than {self.limits.redirects} times")

    def _checked(self, url: str) -> httpx.URL:
        """The address, if its scheme is of the web and its host one that may be gone to, as far as that can be seen."""
        checked = checked_url(url)
        why = self._policy(address) if (address := _address_in(checked.host)) else None
        if why:
            raise ForbiddenAddressError(_bare(checked), refusal(checked.host, why))
        return checked

    async def _within(self, seconds: float, answer: Awaitable[Answer | _Onward], place: str) -> Answer | _Onward:
        try:
            async with asyncio.timeout(max(seconds, 0)):
                return await answer
        except TimeoutError as error:
            raise TooLongError(place, self.limits.seconds) from error

    async def _hop(
        self, url: httpx.URL, headers: Mapping[str, str] | None, auth: httpx.Auth | None, first_bytes: int | None
    ) -> Answer | _Onward:
        """The answer of one address, or the address that it redirects to."""
        place = _bare(url)
        try:
            async with self._http.stream("GET", place, headers=headers, auth=auth) as response:
                if response.status_code in _REDIRECTS and "location" in response.headers:
                    onward = joined(url, response.headers["location"])
                    return _Onward(onward, response.status_code in _FOR_GOOD)
                _check_status(response, place, is_conditional=bool(headers))
                if response.status_code == NOT_MODIFIED:
                    body = b""
                elif first_bytes is not None:
                    body = await beginning_of(response, place, first_bytes)
                else:
                    body = await body_of(response, place, self.limits.size)
                return Answer(response.status_code, place, response.headers, body)
        except FetchError:
            raise
        except (httpx.RemoteProtocolError, httpx.InvalidURL) as error:
            if isinstance(error, httpx.RemoteProtocolError) and _HEADER not in str(error):
                raise FetchError(place, _words(error), may_pass=True) from error
            raise FetchError(place, NO_LOCATION) from error  # the library looks at where it leads before we do
        except (httpx.HTTPError, ValueError) as error:
            raise FetchError(place, _words(error), may_pass=isinstance(error, httpx.TransportError)) from error


def _bare(url: httpx.URL) -> str:
    """Without credentials and fragment: fit for messages, for requests, for the store."""
    return str(url.copy_with(userinfo=b"", fragment=None))


def _credentials(url: httpx.URL) -> httpx.Auth | None:
    return httpx.BasicAuth(url.username, url.password) if url.userinfo else None


def _address_in(host: str) -> str | None:
    """The address that a host is by itself: written as a number, if only in a way that some programs read, or this
    machine by its name. None of other names, which have to be resolved: a proxy does so itself.
    """
    *_, last = labels = host.lower().rstrip(".").split(".")
    if last == "localhost":
        return LOOPBACK
    return host if ":" in host or last.isdigit() or (_HEXADECIMAL.fullmatch(last) and len(labels) <= 4) else None


def _check_status(response: httpx.Response, place: str, *, is_conditional: bool) -> None:
    """FetchError unless it has what was asked for, or says to who named what he has that there is nothing newer."""
    status = response.status_code
    if response.is_success or (status == NOT_MODIFIED and is_conditional):
        return
    words = f"answered {status} {_short(response.reason_phrase)}".rstrip()
    if status == NOT_MODIFIED:
        words += ", though nothing of it was said to be known"
    may_pass = status in WORTH_ANOTHER_TRY or status == NOT_MODIFIED
    raise FetchError(place, words, may_pass=may_pass, wait=retry_after(response.headers), status=status)


def retry_after(headers: Mapping[str, str]) -> float | None:
    """The seconds that a Retry-After asks for, as a number or as a moment; None if there is none to be read."""
    value = headers.get("retry-after", "").strip()
    if value.isascii() and value.isdigit():
        return float(value[:12])
    try:
        moment = parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return max((moment.replace(tzinfo=moment.tzinfo or UTC) - datetime.now(UTC)).total_seconds(), 0.0)


def _words(error: Exception) -> str:
    """One line for what went wrong below."""
    match error:
        case httpx.ConnectTimeout() | httpx.ConnectError():
            what = "can't be connected to"
        case httpx.TimeoutException():
            what = "fell silent"
        case httpx.RemoteProtocolError():
            what = "broke off, or does not speak HTTP"
        case httpx.ReadError() | httpx.WriteError():
            what = "broke off"
        case _:
            what = "failed"
    detail = _short(str(error))
    return f"{what} ({detail})" if detail else what


def _short(told: str) -> str:
    """What a server or a library says, fit for a line."""
    return " ".join(told.split())[:120]
