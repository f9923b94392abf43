"""Marks that stand alone (a dash, a rule, a bullet) are no article, and cost nothing that stands beside them."""

import io
from pathlib import Path

import docx
import pytest

from model.article import Article
from model.errors import ReadError
from model.readers import read_places

DAYS = """# Log

## 3 March 2026

Rubio [met Wang Yi](https://state.example/1) in Munich.

## 4 March 2026

{mark}

## 5 March 2026

[Reuters](https://r.example/5): Lutnick said the curbs would go.

> “They go.”

{mark}

## 6 March 2026

[AP](https://r.example/6): China suspended talks.
"""
TABLE = """{mark}

| Date | What happened | Link |
|---|---|---|
| 2025-01-20 | China suspended talks with the United States. | https://a.example/1 |
| 2025-01-21 | The US lifted its ban on exports. | https://a.example/2 |
| 2025-01-22 | Beijing released an American. | https://a.example/3 |
"""


def read(file: Path) -> tuple[list[Article], list[ReadError]]:
    found = list(read_places([str(file)]))
    return [each for one in found for each in one.articles], [each for one in found for each in one.problems]


@pytest.mark.parametrize("mark", ["–", "•", "…", "\\* \\* \\*", "🔴"])
def test_a_tracker_goes_on_behind_them(tmp_path: Path, mark: str) -> None:
    file = tmp_path / "tracker.md"
    file.write_text(DAYS.format(mark=mark), encoding="utf-8")

    articles, problems = read(file)

    assert [str(each.date) for each in articles] == ["2026-03-03", "2026-03-05", "2026-03-06"]
    assert [each.url for each in articles] == ["https://state.example/1", "https://r.example/5", "https://r.example/6"]
    assert problems == []


def test_so_does_one_in_word(tmp_path: Path) -> None:
    document, file = docx.Document(), tmp_path / "tracker.docx"
    for heading, text in (
        ("3 March 2026", "Rubio met Wang."),
        ("4 March 2026", "—"),
        ("5 March 2026", "China agreed."),
    ):
        document.add_heading(heading, 2)
        document.add_paragraph(text)
    document.save(str(file))

    articles, problems = read(file)

    assert [(str(each.date), each.text) for each in articles] == [
        ("2026-03-03", "Rubio met Wang."),
        ("2026-03-05", "China agreed."),
    ]
    assert problems == []


def test_an_entry_that_is_but_its_link_is_told_and_the_next_is_read(tmp_path: Path) -> None:
    file = tmp_path / "tracker.md"
    file.write_text(DAYS.format(mark="[→](https://r.example/4)"), encoding="utf-8")

    articles, problems = read(file)

    assert [str(each.date) for each in articles if each.date][-1] == "2026-03-06"
    assert any("https://r.example/4" in str(each) for each in [*problems, *(each.url for each in articles)])


@pytest.mark.parametrize("mark", ["…", "---", "•"])
def test_the_rows_of_a_table_below_them_are_read(tmp_path: Path, mark: str) -> None:
    file = tmp_path / "log.md"
    file.write_text(TABLE.format(mark=mark), encoding="utf-8")

    articles, problems = read(file)

    assert [str(each.date) for each in articles] == ["2025-01-20", "2025-01-21", "2025-01-22"]
    assert problems == []


def test_what_is_attached_to_a_mail_of_a_dash_is_read(tmp_path: Path) -> None:
    mail = io.StringIO(newline="\n")
    mail.write("From: a@b.example\nSubject:\nDate: Tue, 3 Mar 2026 10:00:00 +0000\nMIME-Version: 1.0\n")
    mail.write('Content-Type: multipart/mixed; boundary="x"\n\n--x\nContent-Type: text/plain\n\n--\n\n--x\n')
    mail.write('Content-Type: text/plain; name="note.txt"\nContent-Disposition: attachment; filename="note.txt"\n\n')
    mail.write("Beijing lifted its ban on soybeans.\n\n--x--\n")
    file = tmp_path / "mail.eml"
    file.write_text(mail.getvalue(), encoding="utf-8")

    articles, problems = read(file)

    assert [each.text.strip() for each in articles] == ["Beijing lifted its ban on soybeans."]
    assert problems == []
