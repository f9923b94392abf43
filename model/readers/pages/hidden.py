"""What a page or a mail has in it and nobody sees: the lines that newsletters hide, menus that are closed."""

import re
from typing import Any, Final

MOST: Final = 1 / 3
"""The share of a page's text from which what is hidden is the article, which a program shows later."""

_MAY_BE: Final = re.compile(
    r"display\s*:\s*none|max-height\s*:\s*0|<amp-sidebar|<dialog|<[a-z][^<>]*\shidden\b", re.IGNORECASE
)
"""What has to be in a page for anything in it to be hidden: most have none."""
_MAY_BE_STRUCK: Final = re.compile(r"<(?:del|s|strike|template)[\s>]|line-through", re.IGNORECASE)
_STRIKES: Final = re.compile(r"text-decoration(?:-line)?\s*:[^;]*line-through", re.IGNORECASE)
_HIDES: Final = re.compile(
    r"(?:^|;)\s*display\s*:\s*none|(?=.*(?:^|;)\s*overflow\s*:\s*hidden)(?:^|.*;)\s*max-height\s*:\s*0(?![.\d]*[1-9])",
    re.IGNORECASE | re.DOTALL,
)
"""In a style. Sizes of nothing and transparency are left: what is within may be seen, or soon."""


def drop_hidden(tree: Any, html: str) -> None:  # noqa: ANN401 - an element of lxml, which has no types
    """Take out of a tree what was struck out, or a script fills in, and what nobody sees, unless that is much of it.

    `html` is what it was made of.
    """
    if _MAY_BE_STRUCK.search(html):
        for element in [each for each in tree.iter() if _is_struck(each)]:
            drop(element)
    if not _MAY_BE.search(html):
        return
    told = tree.xpath("//*[@hidden or @style or self::amp-sidebar or self::dialog]")
    hidden = [element for element in told if element.tag not in ("html", "body") and _is_hidden(element)]
    outer = [element for element in hidden if not any(above in hidden for above in element.iterancestors())]
    if sum(map(_length, outer)) <= MOST * _length(tree):
        for element in outer:
            drop(element)


def _is_struck(element: Any) -> bool:  # noqa: ANN401
    return element.tag in ("del", "s", "strike", "template") or _STRIKES.search(element.get("style") or "") is not None


def _is_hidden(element: Any) -> bool:  # noqa: ANN401
    if element.tag == "amp-sidebar" or (element.tag == "dialog" and element.get("open") is None):
        return True
    is_told = element.get("hidden") is not None and element.get("hidden").lower() != "until-found"
    return is_told or _HIDES.search(element.get("style") or "") is not None


def _length(element: Any) -> int:  # noqa: ANN401
    unseen = ("script", "style", "noscript", "template")
    return sum(len(text.strip()) for text in element.xpath(".//text()") if text.getparent().tag not in unseen)


def drop(element: Any) -> None:  # noqa: ANN401
    """Take an element out, and leave what stands behind it."""
    above, before = element.getparent(), element.getprevious()
    if above is None:
        return
    if element.tail and before is not None:
        before.tail = (before.tail or "") + element.tail
    elif element.tail:
        above.text = (above.text or "") + element.tail
    above.remove(element)
