"""What systems and offices keep beside files is no article, in folders and archives."""

from pathlib import Path

import pytest

from model.readers import read_inputs
from model.readers.walk import inputs_in
from tests.model.readers.making import a_tar, a_zip, read

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


ID = "0123456789abcdef0123456789abcdef"
NOTION = {
    f"Export/Talks {ID}.csv": b"Name,Date,Text\nThey meet,2025-05-12,Again.\n",
    "Export/Talks/They meet.md": b"# They meet\n\nIn Geneva.\n",
    f"Export/Alone {ID}.csv": b"Title,Text\nAlone,They left.\n",
}
CHAT = {
    "WhatsApp Chat with Jo.txt": b"5/14/25, 9:12 AM - Jo: They met.\n5/14/25, 9:13 AM - Al: They left.\n",
    "IMG-1.jpg": b"\xff\xd8\xff\xe0" + bytes(200),
}
NO_CHAT = {"Notes.txt": b"They met.", "IMG-1.jpg": b"\xff\xd8\xff\xe0" + bytes(200)}


def in_tar(files: dict[str, bytes], folder: Path) -> str:
    (folder / "it.tar").write_bytes(a_tar(files))
    return str(folder / "it.tar")


def in_zip(files: dict[str, bytes], folder: Path) -> str:
    (folder / "it.zip").write_bytes(a_zip(files))
    return str(folder / "it.zip")


def in_folder(files: dict[str, bytes], folder: Path) -> str:
    for name, content in files.items():
        path = folder / "all" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return str(folder / "all")


@pytest.mark.parametrize("order", [1, -1])
@pytest.mark.parametrize("given", [in_tar, in_zip, in_folder])
@pytest.mark.parametrize(
    ("files", "texts", "line"),
    [
        (NOTION, ["In Geneva.", "They left."], "1 table of Notion whose rows are pages beside them: left out"),
        (CHAT, ["They left.", "They met."], "1 file sent in a chat (pictures, sounds, films): left out"),
        (NO_CHAT, ["They met."], "is a picture"),
    ],
)
def test_what_stands_beside_files_leaves_them_out_however_they_are_given(files, texts, line, given, order, tmp_path):
    place = given(dict(list(files.items())[::order]), tmp_path)
    reports = list(read_inputs(inputs_in([place], None)))

    said = sorted(told.text.strip().rpartition("\n")[2] for report in reports for told in report.articles)
    assert said == texts
    problems = [str(bad) for report in reports for bad in report.problems]
    assert len(problems) == 1
    assert line in problems[0]
