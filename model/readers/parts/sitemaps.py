"""Sitemaps of news: the pages of the last days, each with its headline, its day and whose it is."""

from typing import Any, Final

from model.errors import ReadError
from model.readers.days.days import is_of_publication, parse_day
from model.readers.fields import web_address
from model.readers.pages.markup import words_in
from model.readers.pages.trees import each_named, first_words, name_of, xml_tree
from model.readers.parts.feed_item import FeedItem

SITEMAPS: Final = ("urlset", "sitemapindex")
"""The roots of one, and of a list of them."""
_NEWS: Final = "news"
_END: Final = b"</urlset"
_END_OF_ITEM: Final = b"</url>"


def sitemap_items(content: bytes, place: str) -> list[FeedItem]:
    """The pages with a headline, in its order; ReadError if there is none, as in a list of all that a site has.

    Of one that is cut short they are those that are whole.
    """
    is_cut = _END not in content
    root = xml_tree(content[: content.rfind(_END_OF_ITEM)] if is_cut else content, place, may_be_cut=is_cut)
    if name_of(root) != SITEMAPS[0]:
        raise ReadError(place, f"lists sitemaps and no page: {_one_of(root)}")
    items = [_item(page) for page in each_named(root, "url") if first_words(page, "title")]
    if not items:
        raise ReadError(
            place, "is a sitemap that tells neither headlines nor days: name a feed or the site's news sitemap"
        )
    return items


def _one_of(root: Any) -> str:  # noqa: ANN401 - lxml has no types
    """Which of the sitemaps in a list is to be named: the first that is called one of news, else the first."""
    told = [address for loc in each_named(root, "loc") if (address := web_address(words_in(loc)))]
    news = next((address for address in told if _NEWS in address.lower()), None)
    return f"name one of them, such as {news or told[0]}" if told else "name one of them"


def _item(page: Any) -> FeedItem:  # noqa: ANN401
    said = first_words(page, "publication_date")
    day = parse_day(said)
    return FeedItem(
        url=web_address(first_words(page, "loc")),
        title=first_words(page, "title"),
        date=day if day and is_of_publication(day) else None,
        html="",
        is_teaser=True,
        said=said or None,
        lang=first_words(page, "language") or None,
        outlet=first_words(page, "name") or None,
    )
