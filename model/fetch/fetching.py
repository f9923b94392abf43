"""Feeds, all at once: what is new in each goes to the shelf as soon as it is there."""

import asyncio
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from model.dossier import Feed
from model.errors import ReadError
from model.fetch.bodies import unpacked_file
from model.fetch.client import NOT_MODIFIED, Answer
from model.fetch.errors import FetchError
from model.fetch.pages import Taken, charset_of, needs_page, taken_of_feed, taken_of_page
from model.fetch.report import FeedReport
from model.fetch.same import There, is_there, not_come, there_of, words_in
from model.fetch.shelf import Shelf
from model.fetch.state import FeedState, Version, item_key
from model.fetch.together import all_of
from model.fetch.urls import checked_url, shown_url
from model.fetch.web import Web
from model.readers.formats.feeds import cut_short, feed_items, feed_named, is_feed, is_opml
from model.readers.limits.apart import apart
from model.readers.parts.feed_item import FeedItem

SHELVED_AT_ONCE: Final = 8
"""Pages that are shelved together, as soon as they are there: so few are lost by who breaks off."""

FOR_THE_DOSSIER: Final = "put that where it is listed; it is asked there from now on"
TAKE_OUT: Final = "take it out of where it is listed"


@dataclass
class Tally:
    """How far a run is."""

    feeds: int = 0
    feeds_done: int = 0
    items: int = 0
    """New ones found so far."""
    items_done: int = 0
    new: int = 0
    """Articles that the shelf did not have."""


class _Fresh(NamedTuple):
    """The items of a feed that were not taken in before."""

    now: list[FeedItem]
    left: list[FeedItem]
    """Those beyond what one run gets."""
    others: list[FeedItem]
    """Those that another feed of this run has in hand: whether it gets them is not known yet."""


class Fetcher:
    """One run over some feeds."""

    def __init__(
        self,
        web: Web,
        shelf: Shelf,
        states: Mapping[str, FeedState],
        keep: Callable[[Mapping[str, FeedState]], None] = lambda _: None,
        tell: Callable[[Tally], None] = lambda _: None,
    ) -> None:
        """`keep` is given the state of a feed once its articles are on the shelf; `tell` how far the run is."""
        self._web, self._shelf, self._states, self._keep, self._tell = web, shelf, states, keep, tell
        self._shelving = asyncio.Lock()
        self._in_hand: defaultdict[str, list[There]] = defaultdict(list)
        """What this run gets, by its address: two feeds may name the same one."""
        self.tally = Tally()

    async def fetch(self, feeds: Sequence[Feed]) -> list[FeedReport]:
        """A report per feed, in their order, whichever is done first; StoreError if the shelf takes no more."""
        self.tally.feeds += len(feeds)
        self._tell(self.tally)
        return await all_of(map(self._one, feeds))

    async def _one(self, feed: Feed) -> FeedReport:
        state = self._states.get(shown_url(feed.url), FeedState())
        try:
            report = await self._asked(feed, state)
        except ReadError as failure:
            if state.moved_to and not (isinstance(failure, FetchError) and failure.may_pass):
                state = state.model_copy(update={"moved_to": None})  # it is asked where it was before
            await self._keep_state(feed, state)
            report = FeedReport(feed, failure=_as_gone(failure, feed))
        self.tally.feeds_done += 1
        self._tell(self.tally)
        return report

    async def _asked(self, feed: Feed, state: FeedState) -> FeedReport:
        answer = await self._web.get(state.moved_to or feed.url, state.conditions)
        moved = _moved(answer, feed)
        if answer.status == NOT_MODIFIED:
            return FeedReport(feed, known=len(state.seen))
        body = await asyncio.to_thread(unpacked_file, answer.body, answer.url, self._web.client.limits.size)
        answer = answer._replace(body=body)
        items = await asyncio.to_thread(_items, answer)
        fresh, left, others = await self._fresh(items, state)
        changed = _changed(items, state)
        results, new = await self._all_taken(fresh, answer.url, _gone_to(items, state))
        again, newer = await self._all_taken(changed, answer.url, are_newer=True)
        cut = cut_short(answer.body, answer.url)
        next_state = _next_state(answer, items, [*fresh, *left, *others], results, state)
        known_of_it: dict[str, str | None] = {"moved_to": moved or state.moved_to}
        if cut:
            known_of_it |= {"etag": None, "last_modified": None}
        await self._keep_state(feed, next_state.model_copy(update=known_of_it))
        problems = tuple(problem for problem in (*(result.problem for result in results + again), cut) if problem)
        unsettled = sum(not result.is_settled for result in results)
        unusable = sum(result.article is None and result.is_settled for result in results + again)
        known = len(items) - len(left) - unsettled - unusable - new - newer
        undated = tuple(result.undated for result in results if result.undated)
        told = ReadError(shown_url(feed.url), f"has moved for good to {moved}: {FOR_THE_DOSSIER}") if moved else None
        return FeedReport(feed, new + newer, known, len(left) + unsettled, problems, undated, told)

    async def _fresh(self, items: Sequence[FeedItem], state: FeedState) -> _Fresh:
        """Which of the items were not taken in before, here or by another way."""
        seen = set(state.seen)
        unseen = [item for item in items if key_of(item) not in seen]
        urls = {item.url for item in unseen if item.url}
        async with self._shelving:
            there = await asyncio.to_thread(self._shelf.there, urls) if urls else []
        fresh, others = self._not_there(unseen, there)
        pages = _pages_of(fresh, _gone_to(items, state))
        beyond = {fresh[number].url for number in pages[self._web.client.limits.pages :]}
        now, left = list[FeedItem](), list[FeedItem]()
        for item in fresh:
            (left if item.url in beyond and needs_page(item) else now).append(item)
        for item in now:
            self._in_hand[item.url or ""].append(there_of(item))
        return _Fresh(now, left, others)

    def _not_there(self, items: Sequence[FeedItem], there: Sequence[There]) -> tuple[list[FeedItem], list[FeedItem]]:
        """Those that neither the shelf has, nor another feed or an item before them; and those in another's hand."""
        by_url = defaultdict[str, list[There]](list)
        for one in there:
            by_url[one.url].append(one)
        fresh, others = list[FeedItem](), list[FeedItem]()
        for item in items:
            if item.url and is_there(item, by_url[item.url]):
                continue
            if item.url and is_there(item, self._in_hand[item.url]):
                others.append(item)
                continue
            fresh.append(item)
            by_url[item.url or ""].append(there_of(item))
        return fresh, others

    async def _all_taken(
        self, items: Sequence[FeedItem], place: str, gone_to: Collection[str] = (), *, are_newer: bool = False
    ) -> tuple[list[Taken], int]:
        """What became of each, in their order, and how many are new on the shelf.

        Those that are taken as the feed has them come first, then page by page the others, shelved a few at a time.
        """
        self.tally.items += len(items)
        pages = _pages_of(items, gone_to)
        whole = sorted(set(range(len(items))) - set(pages))
        told = await asyncio.to_thread(taken_of_feed, [items[number] for number in whole], place)
        results = dict(zip(whole, told, strict=True))
        new = await self._shelve(told, are_newer=are_newer)
        self._step(len(whole))
        unshelved: list[Taken] = []

        async def one(number: int) -> int:
            results[number] = await taken_of_page(items[number], self._web, place)
            self._step(1)
            unshelved.append(results[number])
            if len(unshelved) < SHELVED_AT_ONCE:
                return 0
            few = unshelved.copy()
            unshelved.clear()
            return await self._shelve(few)

        new += sum(await all_of(one(number) for number in pages))
        new += await self._shelve(unshelved)
        return [results[number] for number in range(len(items))], new

    def _step(self, items: int) -> None:
        self.tally.items_done += items
        self._tell(self.tally)

    async def _shelve(self, results: Sequence[Taken], *, are_newer: bool = False) -> int:
        """How many are new; what is there word by word is none, nor what another program has taken meanwhile."""
        articles = [result.article for result in results if result.article]
        if not articles:
            return 0

        def shelved() -> int:
            with self._shelf.alone():
                if are_newer:
                    new = self._shelf.take_newer(articles)
                else:
                    there = self._shelf.there({article.url for article in articles if article.url})
                    new = self._shelf.take(fresh) if (fresh := not_come(articles, there)) else 0
            self.tally.new += new  # here: who breaks off waits no more for it, but it is on the shelf
            return new

        async with self._shelving:
            return await asyncio.to_thread(shelved)

    async def _keep_state(self, feed: Feed, state: FeedState) -> None:
        async with self._shelving:
            await asyncio.to_thread(self._keep, {shown_url(feed.url): state})


def key_of(item: FeedItem) -> str:
    """What an item is known by: the feed's own id, else its address, else its words."""
    return item_key(item.ref or item.url or f"{item.title}\0{item.html}")


def _gone_to(items: Sequence[FeedItem], state: FeedState) -> set[str]:
    """The links of the items taken in before."""
    seen = set(state.seen)
    return {item.url for item in items if item.url and key_of(item) in seen}


def _pages_of(items: Sequence[FeedItem], gone_to: Collection[str]) -> list[int]:
    """Which of them are gone to: of those with one link the first; the others have no more of their own than the feed's
    words.
    """
    first: dict[str, int] = {}
    for number, item in enumerate(items):
        if item.url and item.url not in gone_to and needs_page(item):
            first.setdefault(item.url, number)
    return list(first.values())


def version_of(item: FeedItem) -> Version | None:
    """What a feed has of an item that it has whole, and says when it was changed; None of any other."""
    whole = item.html if item.changed and not item.is_teaser else ""
    if not whole:
        return None
    return Version(changed=item.changed, digest=item_key(whole), words=item_key(words_in(whole)))


def _changed(items: Sequence[FeedItem], state: FeedState) -> list[FeedItem]:
    """Those taken in before of which the feed now has a newer version, whole."""
    told = ((item, version_of(item), state.versions.get(key_of(item))) for item in items)
    return [item for item, now, before in told if now and before and now.is_newer(before)]


def _versions(items: Sequence[FeedItem], seen: Collection[str], before: FeedState) -> dict[str, Version]:
    """Of the items taken in, what was taken of them."""
    versions: dict[str, Version] = {}
    for item in items:
        if (key := key_of(item)) in seen and (now := version_of(item)):
            was = before.versions.get(key)
            versions[key] = now.after(was) if was else now
    return versions


def _items(answer: Answer) -> list[FeedItem]:
    if not answer.body.strip():
        raise ReadError(answer.url, "is empty")
    if is_opml(answer.body):
        raise ReadError(answer.url, "is a list of feeds: save it as FILE.opml, then issuewatch fetch FILE.opml")
    if not is_feed(answer.body):
        named = feed_named(answer.body, answer.url)
        its = f", but names one: issuewatch fetch {shown_url(named)}" if named else ""
        raise ReadError(answer.url, f"is no feed{its}; a page is taken in with issuewatch add")
    charset = charset_of(answer.headers)
    return apart(feed_items, answer.body, answer.url, answer.url, charset, place=answer.url, size=len(answer.body))


def _next_state(
    answer: Answer,
    items: Sequence[FeedItem],
    fresh: Sequence[FeedItem],
    results: Sequence[Taken],
    before: FeedState,
) -> FeedState:
    """What to remember. While an item is not settled the feed is not told what we have: it would say no more of it."""
    settled = {key_of(item) for item, result in zip(fresh, results, strict=False) if result.is_settled}
    waiting = {key_of(item) for item in fresh} - settled
    seen = tuple(dict.fromkeys(key for item in items if (key := key_of(item)) not in waiting))
    versions = _versions(items, frozenset(seen), before)
    if waiting:
        return FeedState(seen=seen, versions=versions)
    etag, modified = answer.headers.get("etag"), answer.headers.get("last-modified")
    return FeedState(
        etag=etag, last_modified=modified, seen=seen or before.seen, versions=versions if seen else before.versions
    )


def _moved(answer: Answer, feed: Feed) -> str | None:
    """Where it has moved for good, if that can be remembered: with no password, and nothing less safe than before."""
    before, now = checked_url(feed.url), checked_url(answer.moved) if answer.moved else None
    if now is None or before.userinfo or (before.scheme, now.scheme) == ("https", "http"):
        return None
    return answer.moved


def _as_gone(failure: ReadError, feed: Feed) -> ReadError:
    if not isinstance(failure, FetchError) or failure.status != 410:
        return failure
    return ReadError(failure.place, f"{failure.what}: {shown_url(feed.url)} is gone for good; {TAKE_OUT}")
