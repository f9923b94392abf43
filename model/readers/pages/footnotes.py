"""Notes below a page of a program for documents: each behind what refers to it. Colleagues' remarks are left out."""

from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from model.readers.pages.hidden import drop

NOTE: Final = "data-note"
"""The attribute of an element that is a note, once it stands where it is referred to."""
REMARK: Final = "cmnt"
"""How Google Docs begins the names of remarks."""
_BLOCKS: Final = frozenset(("li", "p", "dd", "td", "div", "section", "aside", "h1", "h2", "h3", "h4", "h5", "h6"))


class _Note(NamedTuple):
    """A note and what refers to it: each leads to the other."""

    mark: Any
    """The element that refers to it."""
    sign: Any
    """The one in the note that leads back."""
    block: Any
    """The note."""


def drop_remarks(tree: Any) -> None:  # noqa: ANN401 - an element of lxml, which has no types
    """Take out what colleagues remarked upon a document, and its marks."""
    for note in _notes(tree):
        if str(note.mark.get("href")).startswith(f"#{REMARK}"):
            _drop_mark(note.mark)
            drop(note.block)


def place_notes(tree: Any) -> None:  # noqa: ANN401
    """Have each note right behind the paragraph that it is a note to, without their marks."""
    behind: dict[Any, Any] = {}
    for note in _notes(tree):
        told = _block_of(note.mark)
        if told is None or told is note.block or note.block in told.iterancestors():
            continue
        _drop_mark(note.mark)
        drop(note.sign)
        drop(note.block)
        note.block.tail = None
        note.block.tag = "div" if note.block.tag == "li" else note.block.tag
        note.block.set(NOTE, "1")
        behind.get(told, told).addnext(note.block)
        behind[told] = note.block


def is_note(element: Any) -> bool:  # noqa: ANN401
    """Whether an element is of a note that was placed."""
    return any(each.get(NOTE) is not None for each in (element, *element.iterancestors()))


def _notes(tree: Any) -> Iterator[_Note]:  # noqa: ANN401
    links = [link for link in tree.iter("a") if (link.get("href") or "").startswith("#")]
    if len(links) < 2:  # most
        return
    named = {name: each for each in tree.iter() for name in (each.get("id"), each.get("name")) if name}
    places = {each: at for at, each in enumerate(tree.iter())}
    signs: dict[str, Any] = {}
    for link in links:
        signs.setdefault(link.get("href")[1:], link)
    for mark in links:
        target = named.get(mark.get("href")[1:])
        names = {name for name in (mark.get("id"), mark.get("name")) if name}
        sign = next((signs[name] for name in names if name in signs), None)
        if target is None or sign is None or places[mark] > places[sign]:
            continue
        block = target if target.tag == "li" else _block_of(target)
        if block is not None and block in (sign, *sign.iterancestors()):
            yield _Note(mark, sign, _whole(block))


def _whole(block: Any) -> Any:  # noqa: ANN401
    """The box around a paragraph of a note, if it holds no other note."""
    above = block.getparent()
    if block.tag != "p" or above is None or above.tag != "div":
        return block
    back = sum((link.get("href") or "").startswith("#") for link in above.iter("a"))
    return above if back == 1 else block


def _block_of(element: Any) -> Any:  # noqa: ANN401
    return next((each for each in (element, *element.iterancestors()) if each.tag in _BLOCKS), None)


def _drop_mark(mark: Any) -> None:  # noqa: ANN401
    """Take out what refers to a note, with the raised element that holds nothing else."""
    above = mark.getparent()
    is_alone = (
        above is not None
        and above.tag == "sup"
        and not "".join(above.itertext()).replace("".join(mark.itertext()), "", 1).strip()
    )
    drop(above if is_alone else mark)
