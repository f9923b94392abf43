"""Files in a zip are named as whoever packed them saw it."""

import pytest

from tests.model.readers.making import a_zip, article


def packed(name: bytes, flag: int = 0) -> bytes:
    """A zip with one text, of a name in these bytes."""
    content = a_zip({"x" * len(name): "They met."})
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = content.index(mark) + at
        content = content[:place] + flag.to_bytes(2, "little") + content[place + 2 :]
    return content.replace(b"x" * len(name), name)


@pytest.mark.parametrize(
    ("name", "flag"),
    [("稀土.txt".encode("gb18030"), 0), ("稀土.txt".encode(), 0), ("稀土.txt".encode(), 0x800)],
    ids=["Chinese", "UTF-8 that is not marked", "UTF-8"],
)
def test_names_in_other_characters_are_read_in_them(name: bytes, flag: int):
    assert article(packed(name, flag), "it.zip").place == "it.zip!稀土.txt"


def test_what_is_none_of_these_stays_as_it_was():
    assert article(packed("Übung.txt".encode("cp437")), "it.zip").place == "it.zip!Übung.txt"


def test_the_day_with_which_a_name_begins_is_still_told():
    assert str(article(packed("2023-06-18 稀土.txt".encode("gb18030")), "it.zip").date) == "2023-06-18"
