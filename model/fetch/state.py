"""What is known of each feed since the last time: so that nothing is got twice."""

from collections.abc import Mapping
from datetime import UTC, datetime
from hashlib import blake2b
from pathlib import Path
from types import MappingProxyType
from typing import Final

from pydantic import AwareDatetime, BaseModel, ConfigDict, ValidationError

from model.errors import StoreError
from model.machine.in_place import in_place_of
from model.store.lock import FETCHING, alone

FILE: Final = "feeds.json"
MOST_UNTOLD: Final = 3
"""Changes of one item that are taken though it tells no later moment: some feeds have other words at every visit."""


class Version(BaseModel):
    """An item as a feed had it."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    changed: str
    """When it says that it was changed, or came out."""
    digest: str
    """Of its text."""
    words: str = ""
    """Of what a person sees of it."""
    untold: int = 0
    """How often its words became others at no later moment."""

    def is_newer(self, other: "Version") -> bool:
        """Whether it was changed since, and its text too; or, at the same moment, the words that one sees."""
        if self.changed != other.changed:
            return self.changed > other.changed and self.digest != other.digest
        return bool(other.words) and self.words != other.words and other.untold < MOST_UNTOLD

    def after(self, other: "Version") -> "Version":
        """What is known of an item that was that other version before."""
        if self.changed > other.changed:
            return self
        if self.is_newer(other):
            return self.model_copy(update={"untold": other.untold + 1})
        return other if other.words or self.changed < other.changed else self


class FeedState(BaseModel):
    """What one feed said last."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    etag: str | None = None
    last_modified: str | None = None
    seen: tuple[str, ...] = ()
    """Keys of its items that need not be taken in any more; those that it no longer has are forgotten."""
    versions: dict[str, Version] = {}
    """Of those that the feed has whole, what was taken of them."""
    moved_to: str | None = None
    """Where the feed has moved for good; it is asked there."""

    @property
    def conditions(self) -> dict[str, str]:
        """The headers of a conditional request."""
        headers = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in headers.items() if value and value.isascii()}


class _States(BaseModel):
    shelf: str = ""
    """Of the shelf that has what the feeds gave: another one has nothing of it."""
    feeds: dict[str, FeedState] = {}
    left_alone: dict[str, AwareDatetime] = {}


def item_key(name: str) -> str:
    """What an item is known by in the state, however long its own id is."""
    return blake2b(name.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def feed_states(folder: Path, shelf: str) -> dict[str, FeedState]:
    """By address, as kept in the store's folder for that shelf; none if there is no such file, or no longer a readable
    one.
    """
    kept = _states(folder)
    return kept.feeds if kept.shelf in ("", shelf) else {}


def left_alone(folder: Path) -> dict[str, datetime]:
    """The hosts that asked to be left alone, and until when, as kept there."""
    now = datetime.now(UTC)
    return {host: until for host, until in _states(folder).left_alone.items() if until > now}


def _states(folder: Path) -> _States:
    try:
        return _States.model_validate_json((folder / FILE).read_bytes())
    except (OSError, ValidationError):
        return _States()


def keep_states(
    folder: Path, shelf: str, states: Mapping[str, FeedState], hosts: Mapping[str, datetime] = MappingProxyType({})
) -> None:
    """Keep these beside those of other feeds; the file is the old one or the new one, whole, at any moment.

    `hosts` are those that are to be left alone, and until when.
    """
    try:
        with alone(folder / FETCHING), in_place_of(folder / FILE) as partial:
            feeds, hosts = {**feed_states(folder, shelf), **states}, {**left_alone(folder), **hosts}
            kept = _States(shelf=shelf, feeds=feeds, left_alone=hosts)
            partial.write_text(kept.model_dump_json(exclude_defaults=True), encoding="utf-8")
    except OSError as error:
        raise StoreError(f"{folder / FILE}: {error.strerror or error}") from error
