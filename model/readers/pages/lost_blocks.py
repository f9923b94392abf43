"""Headings and lists within an article that trafilatura leaves out, where no element is known to be the article."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Any, Final

from model.readers.pages.layouts import LINE
from model.readers.pages.outlined import Placed, outlined_page
from model.readers.text.endings import SENTENCE_END
from model.readers.text.letters import letters_of
from model.readers.text.paragraphs import Paragraph

LEVELS: Final = ("h1", "h2", "h3", "h4")
"""Those of headings within an article, where they are not its title."""
LONGEST: Final = 200
"""Characters of a heading."""
LINKED: Final = 0.7
"""The share of an item from which it is a link."""
ENOUGH: Final = 60
"""Letters and figures by which a paragraph is known again."""

MOST: Final = 1_000
"""Items of a page that are looked for, each in all of its text."""


def with_lost_blocks(text: str, tree: Any, title: str) -> str:  # noqa: ANN401 - an element of lxml, which has no types
    """A page's text with the headings above, and the lists between, the paragraphs that it has of the page.

    Nearly all pages lack none; they are told so without being outlined.
    """
    lines = text.split("\n")
    known = set(map(letters_of, lines))
    if not any(_lacks(element, known) for element in tree.iter(*LEVELS, "li", "p")):
        return text
    lost = _lost(lines, outlined_page(tree, None, is_document=False), letters_of(title))
    return "\n".join(part for at, line in enumerate(lines) for part in (*_apart(lost.get(at, ())), line))


def _lacks(element: Any, known: set[str]) -> bool:  # noqa: ANN401
    if element.tag == "p" and element.get(LINE) is None:
        return False
    words = "".join(element.itertext()).strip()
    return (
        bool(words)
        and (element.tag != "li" or SENTENCE_END.search(words) is not None)
        and letters_of(words) not in known
    )


def _lost(lines: Sequence[str], placed: Sequence[Placed], title: str) -> dict[int, Sequence[str]]:
    """What of a page stands right above a line of its text, by the line's place."""
    places: dict[str, list[int]] = {}
    everything = letters_of("".join(lines))
    for at, line in enumerate(lines):
        if line:
            places.setdefault(_start(line), []).append(at)
    found: dict[int, list[Placed]] = {}
    waiting: list[Placed] = []
    below, sought = 0, 0
    for each in placed:
        known = places.get(_start(each.paragraph.text), [])
        if (nth := bisect_left(known, below)) < len(known):
            if waiting:
                found[known[nth]] = waiting
            below, waiting = known[nth] + 1, []
        elif _is_heading(each):
            waiting.append(each)
        elif _is_item(each):
            sought += 1
            waiting += [] if sought > MOST or letters_of(each.paragraph.text) in everything else [each]
        else:
            waiting = []
    levels = [each.paragraph.style for above in found.values() for each in above]
    return {at: list(_kept(above, at, levels, title)) for at, above in found.items()}


def _kept(above: Sequence[Placed], at: int, levels: Sequence[str], title: str) -> Iterator[str]:
    """Headings, but above all of a text those only that others are like; lists of sentences, which stand within it.

    What stands over a list that is not kept goes with it.
    """
    items = [place for place, each in enumerate(above) if _is_item(each)]
    told = [above[place] for place in items]
    is_list = at > 0 and any(SENTENCE_END.search(each.paragraph.text) for each in told) and not any(map(_leads, told))
    for each in above if is_list or not items else above[items[-1] + 1 :]:
        words = " ".join(each.paragraph.text.split())
        if _is_item(each):
            yield f"- {words}"
        elif _is_of_a_part(each.paragraph, at, levels, title):
            yield words


def _is_of_a_part(heading: Paragraph, at: int, levels: Sequence[str], title: str) -> bool:
    """Whether a heading is of what stands below it, and not the title of all."""
    words = letters_of(heading.text)
    is_title = bool(title) and (title in words or words in title)
    return not is_title and (at > 0 or levels.count(heading.style) > 1)


def _is_heading(placed: Placed) -> bool:
    is_one = placed.paragraph.style in LEVELS or placed.element.get(LINE) is not None
    return is_one and len(placed.paragraph.text) <= LONGEST


def _is_item(placed: Placed) -> bool:
    within = (placed.element, *placed.element.iterancestors())
    return not placed.paragraph.is_heading and any(element.tag == "li" for element in within)


def _leads(placed: Placed) -> bool:
    """Whether an item is hardly more than a link."""
    linked = sum(len(text) for link in placed.element.iter("a") for text in link.itertext())
    return linked > LINKED * len(placed.paragraph.text)


def _start(text: str) -> str:
    return letters_of(text.partition("\n")[0])[:ENOUGH]


def _apart(lines: Sequence[str]) -> list[str]:
    return [part for line in lines for part in (line, "")]
