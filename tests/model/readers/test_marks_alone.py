"""Marks that stand alone (a dash, a rule, a bullet) are no article, and cost nothing that stands beside them."""

import pytest

from tests.model.readers.formats.test_epub import ISSUE
from tests.model.readers.making import a_document, a_mail, an_epub, read, saved

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


@pytest.mark.parametrize("mark", ["–", "•", "…", "\\* \\* \\*", "🔴"])
def test_a_tracker_goes_on_behind_them(mark):
    told = read(DAYS.format(mark=mark), "tracker.md")

    assert [str(each.date) for each in told.articles] == ["2026-03-03", "2026-03-05", "2026-03-06"]
    assert [each.url for each in told.articles] == [
        "https://state.example/1",
        "https://r.example/5",
        "https://r.example/6",
    ]
    assert told.problems == []


def test_so_does_one_in_word():
    document = a_document()
    for heading, text in {
        "3 March 2026": "Rubio met Wang.",
        "4 March 2026": "—",
        "5 March 2026": "China agreed.",
    }.items():
        document.add_heading(heading, 2)
        document.add_paragraph(text)

    told = read(saved(document), "tracker.docx")

    assert [(str(each.date), each.text) for each in told.articles] == [
        ("2026-03-03", "Rubio met Wang."),
        ("2026-03-05", "China agreed."),
    ]
    assert told.problems == []


def test_an_entry_that_is_but_its_link_is_told_and_the_next_is_read():
    told = read(DAYS.format(mark="[→](https://r.example/4)"), "tracker.md")

    assert [str(each.date) for each in told.articles if each.date][-1] == "2026-03-06"
    assert any("https://r.example/4" in str(each) for each in [*told.problems, *(each.url for each in told.articles)])


@pytest.mark.parametrize("mark", ["…", "---", "•"])
def test_the_rows_of_a_table_below_them_are_read(mark):
    told = read(TABLE.format(mark=mark), "log.md")

    assert [str(each.date) for each in told.articles] == ["2025-01-20", "2025-01-21", "2025-01-22"]
    assert told.problems == []


def test_what_is_attached_to_a_mail_of_a_dash_is_read():
    mail = a_mail("--\n", files={"note.txt": b"Beijing lifted its ban on soybeans.\n"}, Subject="")

    told = read(bytes(mail), "mail.eml")

    assert [each.text.strip() for each in told.articles] == ["Beijing lifted its ban on soybeans."]
    assert told.problems == []


def test_the_chapters_behind_one_of_marks_are_read():
    chapters = {
        "1.xhtml": "<h1>One</h1><p>They met.</p>",
        "2.xhtml": "<p>* * *</p>",
        "3.xhtml": "<h1>Two</h1><p>They left.</p>",
    }

    told = read(an_epub(chapters, ISSUE), "it.epub")

    assert [each.text for each in told.articles] == ["One\n\nThey met.", "Two\n\nThey left."]
    assert told.problems == []
