"""A connection to an address that was checked, and to no other: a name can't change its mind in between."""

import ssl

import httpx

from model.fetch.addresses import Policy, Resolve, refusal
from model.fetch.errors import FetchError, ForbiddenAddressError


class PinnedTransport(httpx.AsyncBaseTransport):
    """Resolves a request's host once, judges every address of it, and connects to just those.

    The name stays in the Host header and, for TLS, is what the certificate is checked against. Connections
    are not kept: two names at one address would share them, and with it the name that the certificate was checked for.
    """

    def __init__(self, resolve: Resolve, policy: Policy, context: ssl.SSLContext) -> None:
        self._resolve, self._policy = resolve, policy
        self._inner = httpx.AsyncHTTPTransport(
            verify=context, trust_env=False, limits=httpx.Limits(max_keepalive_connections=0)
        )

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """The answer of the first address that takes the connection."""
        failure: httpx.TransportError | None = None
        for address in await self._checked(request.url):
            try:
                return await self._inner.handle_async_request(_pinned(request, address))
            except (httpx.ConnectError, httpx.ConnectTimeout) as error:
                failure = error
        raise failure or httpx.ConnectError("its name has no address")

    async def _checked(self, url: httpx.URL) -> list[str]:
        """The addresses of the host; one that is forbidden spoils them all, for a public site has none such."""
        place = str(url.copy_with(userinfo=b""))
        try:
            addresses = await self._resolve(_name(url), url.port or 0)
        except OSError as error:
            raise FetchError(place, f"no host called {url.host}", may_pass=True) from error
        except UnicodeError as error:  # a label of more than 63 characters
            raise ForbiddenAddressError(place, "has no usable host name") from error
        for address in addresses:
            if why := self._policy(address):
                raise ForbiddenAddressError(place, refusal(address, why))
        return addresses

    async def aclose(self) -> None:
        """Close what is open."""
        await self._inner.aclose()


def _pinned(request: httpx.Request, address: str) -> httpx.Request:
    return httpx.Request(
        request.method,
        request.url.copy_with(host=address),
        headers=request.headers,  # Host among them: the name
        stream=request.stream,
        extensions={**request.extensions, "sni_hostname": _name(request.url)},
    )


def _name(url: httpx.URL) -> str:
    """The host as resolvers and certificates have it: `xn--…`, where it is not of plain letters."""
    return url.raw_host.decode("ascii")
