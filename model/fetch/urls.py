"""Web addresses: told, checked, joined, and shown without what nobody should read."""

import re
from locale import locale_alias
from typing import Final
from urllib.parse import urljoin, urlsplit

import httpx

from model.fetch.errors import ForbiddenAddressError

SCHEMES: Final = ("http", "https")
_FRONT: Final = re.compile(
    r"/*(?:(?:(?P<code>[a-z]{2})(?:[_-](?:[a-z]{2}|han[st]))?|eng|english|chinese|intl|international|global)(?:/+|$))?"
    r"(?:(?:index|home|default|main|homepage|login|log-in|signin|sign-in)(?:\.\w{2,5})?/*)?",
    re.IGNORECASE,
)
"""The path of a front page, of one of its editions, or of where one logs in."""
_GATE: Final = re.compile(
    r"(?:.*/)?(?:wp-login|login|log[_-]in|signin|sign[_-]in|servicelogin|collect(?:consent|identifiers)|consent)"
    r"(?:\.\w{2,5})?/*",
    re.IGNORECASE,
)
"""The path of where one logs in, or agrees to something, wherever a site has that."""
_CODES: Final = frozenset(
    code
    for name in (*locale_alias, *locale_alias.values())
    for code in re.split(r"[_.@]", name.lower())
    if len(code) == 2
)
"""Languages and countries, as editions are called by them; other two letters may be an article's."""
_QUERY_OF_ARTICLE: Final = re.compile(
    r"(?:^|&)(?:p|a|n|article|story|post|doc\w*|[ans]id|(?:(?:page|post|art(?:icle)?|news|item|content|story|node)_?)?id)=\w",
    re.IGNORECASE,
)
"""How an article is named where its path is that of the front page."""
_USER: Final = re.compile(r"^(?P<scheme>[a-z][a-z0-9+.-]*://)[^/?#]*@", re.IGNORECASE)


def shown_url(url: str) -> str:
    """The address without user name and password: what is reported, logged and stored."""
    return _USER.sub(r"\g<scheme>", url)


def checked_url(url: str) -> httpx.URL:
    """The address, if it is one of the web; ForbiddenAddressError says why not."""
    try:
        parsed = httpx.URL(url.strip())
        host = parsed.host  # of `xn--` and what is no Punycode there is none
    except (httpx.InvalidURL, ValueError, TypeError) as error:
        raise ForbiddenAddressError(shown_url(url), "is no web address") from error
    if parsed.scheme not in SCHEMES:
        raise ForbiddenAddressError(shown_url(url), f"is no web address: only http and https, not {parsed.scheme!r}")
    if not host or (parsed.port or 1) not in range(1, 65_536):
        raise ForbiddenAddressError(shown_url(url), "has no host, or no port that there is")
    if "%" in host and ":" not in host:  # whoever resolves it may read it as other letters
        raise ForbiddenAddressError(shown_url(url), "has no usable host name")
    return parsed


def joined(base: httpx.URL, reference: str) -> str:
    """Where a reference (of a redirect, of a feed's item) leads from an address."""
    try:
        return urljoin(str(base), reference.strip())
    except ValueError:
        return reference


def origin_of(url: httpx.URL) -> tuple[str, str, int]:
    """Scheme, host and port: what credentials and robots.txt are good for."""
    return url.scheme, url.host, url.port or (443 if url.scheme == "https" else 80)


def host_of(url: str) -> str:
    """The host of an address, lower case; empty if it has none."""
    try:
        return (urlsplit(url).hostname or "").lower()
    except ValueError:
        return ""


def is_front(url: str) -> bool:
    """Whether an address is a site's front page, or where one logs in to it: no article stands there."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    if _GATE.fullmatch(parts.path):
        return True
    found = _FRONT.fullmatch(parts.path)
    if found is None or (found["code"] and found["code"].lower() not in _CODES):
        return False
    return not _QUERY_OF_ARTICLE.search(parts.query)
