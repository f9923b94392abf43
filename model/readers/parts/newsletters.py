"""Whose a newsletter is, and where it stands on the web: its mail comes from a mailer that sends those of many."""

import re
from collections.abc import Callable, Iterable, Iterator
from html import unescape
from typing import Final
from urllib.parse import urlsplit

from model.readers.fields import site_of, web_address
from model.readers.go_betweens import hides_its_outlet
from model.sites import registered_name

TOP: Final = 2_000
"""Characters of a text above or below which it says where it can be seen."""
TOP_OF_PAGE: Final = 50_000
"""The same of HTML, with its styles."""
LISTS: Final = ("List-Post", "List-Id", "List-Unsubscribe", "List-Url", "List-Archive")
"""Headers that mails to many have."""

_PLATFORMS: Final = (
    *("substack.com", "beehiiv.com", "ghost.io", "buttondown.email", "buttondown.com", "medium.com", "wordpress.com"),
    *("tinyletter.com", "getrevue.co", "ck.page", "kit.com", "steadyhq.com", "mailchi.mp"),
)
"""Mailers at which a publication has a name of its own below theirs."""
_MAILERS: Final = (
    *_PLATFORMS,
    *("mcsv.net", "rsgsv.net", "mailchimpapp.net", "mailchimpapp.com", "list-manage.com", "campaign-archive.com"),
    *("convertkit-mail.com", "convertkit-mail2.com", "convertkit.com", "ccsend.com", "constantcontact.com"),
    *("createsend.com", "cmail19.com", "cmail20.com", "sendgrid.net", "mailgun.org", "amazonses.com", "mailerlite.com"),
    *("hubspotemail.net", "hs-send.com", "sendinblue.com", "brevosend.com", "govdelivery.com", "sparkpostmail.com"),
)
_ADDRESS: Final = re.compile(r"https?://[^\s<>()\[\]\"']+[\w/]")
_SEEN: Final = (
    r"(?:view|read|open|see)(?: (?:this|the|it))?(?: (?:e-?mail|post|newsletter|issue|message|mailing|edition|letter))?"
    r"(?: (?:in|on))?(?: (?:your|the|a|our))?(?: web)? ?(?:browser|online|web(?:site)?)\b"
)
_IN_TEXT: Final = re.compile(rf"\b{_SEEN}[^\n]{{0,20}}\n?[^\n]{{0,3}}?(?P<url>{_ADDRESS.pattern})", re.IGNORECASE)
_IN_PAGE: Final = re.compile(
    rf"<a\s[^<>]{{0,2000}}?href\s*=\s*[\"'](?P<url>https?://[^\"'<>\s]+)[\"'][^<>]{{0,2000}}>(?:\s|<[^<>]*>){{0,10}}{_SEEN}",
    re.IGNORECASE,
)
_TRACKS: Final = re.compile(
    r"https?://(?:(?:clicks?|links?|lnks?|e?mail|e|t|go|track(?:ing)?|url\d*|trk|info|news\.email)\.[^/]+/"
    r"|[^/]+/(?:redirect|click|track|ls/click|e3t|ss/c|c/e)\b)",
    re.IGNORECASE,
)
"""Addresses that count who opens them, and tell nobody else where the text stands."""
_OPENED: Final = re.compile(r"https?://open\.substack\.com/pub/(?P<name>[\w-]+)/(?P<rest>p/\S+)", re.IGNORECASE)
_LIST_ID: Final = re.compile(r"<(?P<id>[\w.-]+)>")
_FROM: Final = re.compile(r".*\b(?:from|at|of|@)\s+(?P<name>\S.{2,})|.*\|\s*(?P<last>\S.{2,})", re.IGNORECASE)
"""How a writer's name and that of the publication stand in one."""


def is_mailers(site: str) -> bool:
    """Whether a site sends the newsletters of many."""
    return _is_of(site, _MAILERS)


def counts_clicks(url: str) -> bool:
    """Whether an address is one that tells nobody where a text stands, but a mailer who opens it."""
    return _TRACKS.match(url) is not None


def published(
    header: Callable[[str], str], contents: Iterable[str], name: str, site: str
) -> tuple[str | None, str | None]:
    """Where a newsletter stands, and whose it is, as far as it says so; of a sender of its own, the latter is known.

    `header` gives a header of the mail, `contents` are its texts or pages; `name` and `site` are the sender's.
    """
    is_sent_for = is_mailers(site)
    places = (_whole(each) for each in _places(header, contents))
    url = next((each for each in places if each and (is_sent_for or is_same_site(site_of(each), site))), None)
    if not is_sent_for:
        return url, None
    return url, _own_site(site_of(url)) or _own_site(_list_id(header)) or _named(name)


def _places(header: Callable[[str], str], contents: Iterable[str]) -> Iterator[str]:
    yield from _ADDRESS.findall(header("List-Post"))
    for content in contents:
        yield from (unescape(found["url"]) for found in _IN_PAGE.finditer(content[:TOP_OF_PAGE]))
        for part in (content[:TOP], content[TOP:][-TOP:]):
            yield from (found["url"] for found in _IN_TEXT.finditer(part))


def _whole(place: str) -> str | None:
    """An address that is where a text stands; None if it counts clicks, hides the outlet, or is a front page."""
    url = web_address(_OPENED.sub(r"https://\g<name>.substack.com/\g<rest>", place))
    if not url or counts_clicks(url) or hides_its_outlet(url) or not urlsplit(url).path.strip("/"):
        return None
    return url


def _list_id(header: Callable[[str], str]) -> str | None:
    found = _LIST_ID.search(header("List-Id"))
    return found["id"].lower() if found and _is_of(found["id"], _PLATFORMS) else None


def _own_site(site: str | None) -> str | None:
    """The site of a publication: one of its own, or its name below that of a platform."""
    if not site or site in _MAILERS:
        return None
    return site if not is_mailers(site) or _is_of(site, _PLATFORMS) else None


def _named(name: str) -> str | None:
    """`Sinocism` of `Bill Bishop from Sinocism`; else all of the name."""
    found = _FROM.fullmatch(name)
    return (found["name"] or found["last"]).strip() if found else name or None


def _is_of(site: str, sites: Iterable[str]) -> bool:
    return any(site.lower() == each or site.lower().endswith(f".{each}") for each in sites)


def is_same_site(site: str | None, sender: str) -> bool:
    """Whether an address is of the sender's own site, or of another part of it."""
    return bool(site) and registered_name(str(site)) == registered_name(sender)
