"""XML of single kinds as a tree, by names without their namespaces; no entity of it is blown up or opens a file."""

from collections.abc import Iterator
from typing import Any

from model.errors import ReadError
from model.readers.pages.markup import words_in


def xml_tree(content: bytes, place: str, *, may_be_cut: bool = False) -> Any:  # noqa: ANN401 - lxml has no types
    """The root; ReadError if it is not well formed. Of what `may_be_cut` short it is what there is."""
    from lxml.etree import XMLParser, XMLSyntaxError, fromstring  # type: ignore[import-untyped]  # noqa: PLC0415

    held = {"resolve_entities": False, "no_network": True, "huge_tree": True}
    parser = XMLParser(**held, remove_comments=True, remove_pis=True, recover=may_be_cut)
    try:
        root = fromstring(content.lstrip(b"\xef\xbb\xbf \t\r\n"), parser)
    except XMLSyntaxError as error:
        raise ReadError(place, f"is XML that can't be read: {' '.join(error.msg.split())}") from error
    if root is None:
        raise ReadError(place, "is XML that can't be read")
    return root


def name_of(element: Any) -> str:  # noqa: ANN401
    """Its name without the namespace, lower case; of what is no element, such as an entity, nothing."""
    return str(element.tag).rpartition("}")[2].lower() if isinstance(element.tag, str) else ""


def each_named(tree: Any, *names: str) -> Iterator[Any]:  # noqa: ANN401
    """The elements of these names in it, in its order."""
    return (element for element in tree.iter() if name_of(element) in names)


def first_words(tree: Any, *names: str) -> str:  # noqa: ANN401
    """What the first such element says that says anything, the surest name first."""
    told = (words_in(element) for name in names for element in each_named(tree, name))
    return next(filter(None, told), "")


def said_by(element: Any, name: str) -> str:  # noqa: ANN401
    """An attribute, whatever its namespace; empty if there is none."""
    return next((str(value) for key, value in element.attrib.items() if key.rpartition("}")[2].lower() == name), "")
