"""What a feed, or a list of news, says of one page."""

from datetime import date
from typing import NamedTuple


class FeedItem(NamedTuple):
    """What a feed says of one page."""

    url: str | None
    title: str
    date: date | None
    html: str
    """As much of the text as the feed has, with its markup."""
    is_teaser: bool
    """Whether the page has more."""
    said: str | None = None
    """What stands for its day, if that is not understood."""
    author: str | None = None
    ref: str | None = None
    lang: str | None = None
    site: str | None = None
    """The feed's own title, where the item has no address to tell its source."""
    outlet: str | None = None
    """Who published it, by what the item says: a site or a name."""
    changed: str = ""
    """When it was last changed, or came out; of two moments the later one sorts behind."""
    other: str = ""
    """What it is in the export of a blog, if it is no post or page that was published: `draft`, `comment`."""
