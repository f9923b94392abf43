"""The elements that drawings are made of; text is escaped, and loses what is harmful."""

from datetime import date
from typing import Final
from xml.etree.ElementTree import Element, SubElement, tostring

from model.days.dating import SHORT_MONTHS
from model.pictures.palette import COLOURS, level_class
from model.words.harmful import HARMFUL

FONT: Final = "system-ui, sans-serif"


def drawing(name: str, width: float, height: float, title: str, description: str) -> Element:
    """An empty drawing; `name` must be its own on a page, as title and description are found by it."""
    root = Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": f"0 0 {number(width)} {number(height)}",
            "width": number(width),
            "height": number(height),
            "role": "img",
            "aria-labelledby": f"{name}-title {name}-desc",
            "font-family": FONT,
            "font-size": "11",
        },
    )
    SubElement(root, "title", {"id": f"{name}-title"}).text = plain(title)
    SubElement(root, "desc", {"id": f"{name}-desc"}).text = plain(description)
    return root


def add(parent: Element, tag: str, text: str = "", /, **attributes: float | str) -> Element:
    """An element with these attributes; `_` in a name stands for `-`, numbers are rounded."""
    given = {
        name.rstrip("_").replace("_", "-"): value if isinstance(value, str) else number(value)
        for name, value in attributes.items()
    }
    element = SubElement(parent, tag, given)
    element.text = plain(text) or None
    return element


def mark(parent: Element, tag: str, level: int | None, tip: str, /, **attributes: float | str) -> Element:
    """An element in the colour of a level, with words for whoever points at it or listens."""
    element = add(parent, tag, "", class_=level_class(level), fill=COLOURS[level], **attributes)
    add(element, "title", tip)
    return element


def plain(text: str) -> str:
    """Without what no page should carry."""
    return HARMFUL.sub("", text)


def number(value: float) -> str:
    """At most one digit behind the point, none if it is not needed."""
    return f"{value:.1f}".removesuffix(".0")


def month_word(day: date) -> str:
    """`Nov`."""
    return SHORT_MONTHS[day.month - 1]


def text_of(root: Element) -> str:
    """The drawing as SVG."""
    return tostring(root, encoding="unicode")
