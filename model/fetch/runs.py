"""A run of `fetch` from beginning to end, and what `add` and `scan` get of an address."""

import asyncio
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from model.dossier import Feed
from model.errors import ReadError
from model.fetch.client import Client
from model.fetch.fetching import Fetcher, Tally
from model.fetch.limits import Limits
from model.fetch.pages import answer_input
from model.fetch.peace import Peace
from model.fetch.politeness import PAUSE, Patience, Turns
from model.fetch.report import FeedReport
from model.fetch.shelf import Shelf
from model.fetch.state import FeedState, feed_states, keep_states, left_alone
from model.fetch.urls import host_of, shown_url
from model.fetch.web import Web
from model.readers.formats.feeds import feed_address, is_feed, opml_feeds
from model.readers.inputs import Input, file_input
from model.readers.walk import is_address


@dataclass(frozen=True)
class Ways:
    """How the web is gone to."""

    allow_private: bool = False
    env_proxies: bool = False
    limits: Limits = field(default_factory=Limits)
    pause: float = PAUSE

    def client(self, named: Iterable[str]) -> Client:
        """A client that keeps to it, for who has named these addresses; to be entered in an event loop."""
        return Client(self.limits, allow_private=self.allow_private, named=named, env_proxies=self.env_proxies)


def named_feeds(places: Sequence[str]) -> list[Feed]:
    """The feeds that addresses and OPML files name, each once, in their order; ReadError for a file that is no OPML."""
    feeds: dict[str, Feed] = {}
    for place in places:
        for feed in _feeds_of(place):
            feeds.setdefault(feed.url, feed)
    names = Counter(feed.name for feed in feeds.values())
    return [
        feed if names[feed.name] == 1 else feed.model_copy(update={"name": _longer(feed)}) for feed in feeds.values()
    ]


def _longer(feed: Feed) -> str:
    """The name of a feed that has it in common with others."""
    address = shown_url(feed.url).partition("://")[2]
    return address if feed.name == host_of(feed.url) else f"{feed.name} ({address})"


def _feeds_of(place: str) -> list[Feed]:
    place = feed_address(place)
    if is_address(place):
        return [Feed(name=host_of(place) or shown_url(place), url=place)]
    try:
        content = file_input(Path(place)).content()
    except OSError as error:
        raise ReadError(place, error.strerror or "cannot be read") from error
    if is_feed(content):
        raise ReadError(
            place, f"is a feed, and lists none: take it in with issuewatch add {place}, or name its address"
        )
    try:
        listed = opml_feeds(content, place)
    except ReadError as problem:
        raise ReadError(place, f"{problem.what}; what holds articles is taken in with issuewatch add") from problem
    if not listed:
        raise ReadError(place, "lists no feed (an outline with an xmlUrl)")
    return [Feed(name=feed.title or host_of(feed.url), url=feed.url) for feed in listed]


def fetch_feeds(
    feeds: Sequence[Feed], shelf: Shelf, folder: Path, ways: Ways, tell: Callable[[Tally], None] = lambda _: None
) -> list[FeedReport]:
    """Fetch what is new in the feeds onto the shelf; `folder` keeps what is known of them from run to run."""
    return asyncio.run(_fetch(feeds, shelf, folder, ways, tell))


async def _fetch(
    feeds: Sequence[Feed], shelf: Shelf, folder: Path, ways: Ways, tell: Callable[[Tally], None]
) -> list[FeedReport]:
    async with ways.client(feed.url for feed in feeds) as client:
        longest = ways.limits.patience
        peace = Peace(left_alone(folder), patience=longest)
        turns = Turns(pause=ways.pause, at_once=ways.limits.at_once)
        web = Web(client, turns, Patience(longest=longest), peace)

        def keep(states: Mapping[str, FeedState]) -> None:
            keep_states(folder, shelf.ident, states, peace.until)

        return await Fetcher(web, shelf, feed_states(folder, shelf.ident), keep, tell).fetch(feeds)


def web_input(url: str, ways: Ways, names: Mapping[str, str] | None = None) -> Input | ReadError:
    """The page, feed or file at an address that the user names, as an input of the readers; else why not."""
    return asyncio.run(_get(url, ways, names))


async def _get(url: str, ways: Ways, names: Mapping[str, str] | None) -> Input | ReadError:
    patience = Patience(longest=ways.limits.patience)
    try:
        async with ways.client([url]) as client:
            return answer_input(await patience.with_retries(lambda: client.get(url)), names, asked=url)
    except ReadError as problem:
        return problem
