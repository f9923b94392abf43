"""The folder that a browser saves beside a page holds what it is drawn with: no articles, and one line says so."""

import gzip

import pytest

from model.readers import read_places
from tests.model.readers.making import a_page, a_tar, a_zip, problem, read

BESIDE = {"ad.html": a_page(), "logo.png": "\x89PNG", "main.js": "var a = 1;", "saved_resource/frame.html": a_page()}


def a_site(folder: str, page: str) -> dict[str, str]:
    return {page: a_page(), **{f"{folder}/{name}": content for name, content in BESIDE.items()}}


SAVED = [
    ("Envoys meet_files", "Envoys meet.html"),
    ("Envoys meet-Dateien", "Envoys meet.htm"),
    ("in/a_fichiers", "in/a.html"),
    ("a.files", "a.htm"),
]


@pytest.mark.parametrize(("folder", "page"), SAVED)
def test_of_a_folder_with_saved_pages_the_pages_are_read(folder, page, tmp_path):
    for name, content in a_site(folder, page).items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(content, encoding="latin-1")

    (report,) = read_places([str(tmp_path)])

    assert [told.place for told in report.articles] == [str(tmp_path / page)]
    name = folder.rpartition("/")[2]
    assert [problem.what for problem in report.problems] == [
        f"1 folder of what saved pages are drawn with ({name}): left out"
    ]


@pytest.mark.parametrize(("folder", "page"), SAVED)
def test_so_they_are_of_a_zip(folder, page):
    report = read(a_zip({"b.txt": "They met.", **a_site(folder, page)}), "it.zip")

    assert [told.place for told in report.articles] == ["it.zip!b.txt", f"it.zip!{page}"]
    assert [problem.what for problem in report.problems] == [
        f"1 folder of what saved pages are drawn with ({folder}): left out"
    ]


def test_of_a_document_of_google_as_a_page_the_pictures_are_left_out():
    files = {"It.html": a_page(), "images/image1.png": b"\x89PNG", "images/notes.txt": "They met.", "b.png": b"\x89PNG"}
    report = read(a_zip(files), "it.zip")

    assert [told.place for told in report.articles] == ["it.zip!It.html", "it.zip!images/notes.txt"]
    assert [str(problem) for problem in report.problems] == [
        "it.zip!b.png: is a picture, which is not read",
        "it.zip: 1 folder of what saved pages are drawn with (images): left out",
    ]


def test_a_folder_without_such_a_page_beside_it_is_read_as_any_other(tmp_path):
    (tmp_path / "press_files").mkdir()
    (tmp_path / "press_files" / "a.html").write_text(a_page())
    (tmp_path / "press.txt").write_text("They met.")

    (report,) = read_places([str(tmp_path)])

    assert len(report.articles) == 2
    assert report.problems == []


@pytest.mark.parametrize(("name", "what"), [("main.js", "a script"), ("page.css", "a style sheet")])
def test_code_is_no_article(name, what):
    assert problem("a { color: red } // They met in Geneva.", name) == f"{name}: is {what}, which is not read"


@pytest.mark.parametrize(("folder", "page"), SAVED)
@pytest.mark.parametrize("is_packed", [False, True])
@pytest.mark.parametrize("is_page_last", [False, True])
def test_so_they_are_of_a_tar_in_whichever_order(folder, page, is_packed, is_page_last):
    members = {"b.txt": "They met.", **a_site(folder, page), "c.txt": "They talked."}
    if is_page_last:
        members[page] = members.pop(page)
    content = a_tar({name: told.encode("latin-1") for name, told in members.items()})
    report = read(gzip.compress(content) if is_packed else content, "it.tar.gz" if is_packed else "it.tar")

    assert sorted(told.place.partition("!")[2] for told in report.articles) == sorted(("b.txt", "c.txt", page))
    assert [problem.what for problem in report.problems] == [
        f"1 folder of what saved pages are drawn with ({folder}): left out"
    ]


def test_of_a_tar_a_folder_without_such_a_page_is_read_behind_the_others():
    files = {"press_files/a.txt": b"They met.", "press_files/b.txt": b"They talked."}
    report = read(a_tar({**files, "c.txt": b"No."}), "a.tar")

    assert [told.place for told in report.articles] == [f"a.tar!{name}" for name in ("c.txt", *files)]
    assert report.problems == []


def test_what_is_held_of_a_tar_that_is_cut_is_read():
    whole = a_tar({"press_files/a.txt": b"They met.", "c.txt": b"They talked." * 1_000})
    report = read(whole[:3_000], "a.tar")

    assert "a.tar!press_files/a.txt" in [told.place for told in report.articles]
    assert report.problems


def test_what_is_held_of_a_tar_is_held_within_a_limit(monkeypatch):
    monkeypatch.setattr("model.readers.formats.held.MOST", 12)
    members = {"a_files/a.txt": b"They met.", "a_files/b.txt": b"They talked.", "a.html": a_page().encode()}
    report = read(a_tar(members), "a.tar")

    assert [told.place for told in report.articles] == ["a.tar!a_files/b.txt", "a.tar!a.html"]
