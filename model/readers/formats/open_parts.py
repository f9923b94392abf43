"""The parts of a file of OpenDocument, or of a book: unpacked within limits, as trees, with no way out of them."""

import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

from model.errors import ReadError
from model.readers.inputs import Input
from model.readers.pages.trees import xml_tree

LARGEST_PART: Final = 128 * 2**20
"""Bytes of what it holds, or of what it says of itself, unpacked."""
_URN: Final = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"


def named(name: str) -> str:
    """How the names of a family of elements begin."""
    return _URN % name


@contextmanager
def opened(source: Input) -> Iterator[zipfile.ZipFile]:
    """The file as an archive; ReadError if it has a password."""
    with zipfile.ZipFile(io.BytesIO(source.content())) as archive:
        if b"encryption-data" in part_of(archive, "META-INF/manifest.xml", source.place):
            raise ReadError(source.place, "is encrypted: save it without a password")
        yield archive


def content_and_meta(source: Input) -> tuple[Any, Any]:
    """The roots of what a document holds and of what it says of itself, None if there is none; they may be one."""
    if not source.head.startswith(b"PK"):
        root = xml_tree(source.content(), source.place)
        return root, root
    with opened(source) as archive:
        return tree(archive, "content.xml", source.place), tree(archive, "meta.xml", source.place)


def tree(archive: zipfile.ZipFile, name: str, place: str) -> Any:  # noqa: ANN401 - lxml has no types
    """The root of a part; None if there is none of that name."""
    from lxml.etree import XMLParser, fromstring  # type: ignore[import-untyped]  # noqa: PLC0415

    content = part_of(archive, name, place)
    parser = XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    return fromstring(content, parser) if content else None


def part_of(archive: zipfile.ZipFile, name: str, place: str) -> bytes:
    """What is in a part; nothing, if there is none of that name."""
    try:
        told = archive.getinfo(name)
    except KeyError:
        return b""
    with archive.open(told) as part:
        content = part.read(LARGEST_PART + 1)
    if len(content) > LARGEST_PART:
        raise ReadError(place, f"unpacks to more than {LARGEST_PART // 2**20} MB")
    return content
