"""Mails of Google Alerts: what they found, each with its title, its first words and where it stands."""

import re
from collections.abc import Sequence
from typing import Any, Final

from model.readers.fields import web_address
from model.readers.go_betweens import original_url
from model.readers.pages.markup import words_in

SENDER: Final = "googlealerts-noreply@google.com"
LONGEST_OUTLET: Final = 60
"""Characters of the line in which an outlet is named."""

_FOUND: Final = re.compile(r"(?P<said>(?:[^\s<=][^\n]*\n){1,12})<(?P<url>https?://[^\s<>]+)>")
"""Lines with words, and below them an address."""
_EACH: Final = "//*[contains(@itemtype, 'schema.org/Article')]"
"""What a mail in HTML calls each of them."""


def found_by_alert(text: str) -> list[dict[str, object]]:
    """The fields of each; none of what leads to Google alone."""
    return [_fields(found) for found in _FOUND.finditer(text) if original_url(found["url"]) != found["url"]]


def _fields(found: re.Match[str]) -> dict[str, object]:
    title, *more = (line.strip() for line in found["said"].splitlines())
    is_outlet = more and len(more[0]) <= LONGEST_OUTLET and not more[0].endswith((".", "…"))
    words = more[1:] if is_outlet else more
    return {"title": title, "text": " ".join(words) or title, "url": web_address(found["url"])}


def found_in_page(html: str) -> list[dict[str, object]]:
    """The same of a mail that is HTML alone; what is not called an article there is the words of a link."""
    from model.readers.pages.blocks import parsed  # noqa: PLC0415 - loads lxml

    tree, _ = parsed(html)
    if tree is None:
        return []
    named = [_told(each.xpath(".//a[@href]"), _words(each, "description")) for each in tree.xpath(_EACH)]
    return [told for told in named or [_told([link], "") for link in tree.iter("a")] if told]


def _told(links: Sequence[Any], words: str) -> dict[str, object]:
    """The fields of what the first of these links leads to that leads out of Google; empty if none does."""
    for link in links:
        url, title = (link.get("href") or "").strip(), words_in(link)
        if title and original_url(url) != url and (address := web_address(url)):
            return {"title": title, "text": words or title, "url": address}
    return {}


def _words(element: Any, name: str) -> str:  # noqa: ANN401 - lxml has no types
    """The words of the first element of this name within another."""
    found = element.xpath(f".//*[@itemprop='{name}']")
    return words_in(found[0]) if found else ""
