"""What systems and offices keep beside files is no article, in folders and archives."""

import pytest

from model.readers import read_inputs
from model.readers.walk import inputs_in
from tests.model.readers.making import a_zip, read

UNSEEN = {"Thumbs.db": b"\xd0\xcf\x11\xe0", "desktop.ini": b"[.ShellClassInfo]\nx=1\n", "~$it.docx": b"\5User"}
SEEN = {"a~$b.txt": b"They met.", "thumbs.txt": b"They left."}


def test_in_an_archive():
    report = read(a_zip({f"a/{name}": content for name, content in (UNSEEN | SEEN).items()}), "it.zip")

    assert report.problems == []
    assert [told.text for told in report.articles] == ["They met.", "They left."]


def test_below_a_folder(tmp_path):
    for name, content in (UNSEEN | SEEN).items():
        (tmp_path / name).write_bytes(content)
    reports = list(read_inputs(inputs_in([str(tmp_path)], None)))

    assert sorted(told.text for report in reports for told in report.articles) == ["They left.", "They met."]
    assert [bad for report in reports for bad in report.problems] == []


@pytest.mark.parametrize("name", UNSEEN)
def test_named_itself_it_is_looked_at(tmp_path, name):
    (tmp_path / name).write_bytes(UNSEEN[name])

    assert len(list(inputs_in([str(tmp_path / name)], None))) == 1
