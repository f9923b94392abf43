"""A note of Joplin's raw export is read by its own words; what is said below it is no text, and no day of it."""

import pytest

from tests.model.readers.making import article, read

SAID = (
    "id: {0}\nparent_id: {0}\ncreated_time: 2025-05-14T08:00:00.000Z\nupdated_time: 2025-05-14T08:00:00.000Z\n"
    "author: Jane Doe\nsource_url: {1}\nsource_application: net.cozic.joplin-desktop\ntype_: {2}"
)
ID = "0a1b2c3d4e5f60718293a4b5c6d7e8f9"


def note(body: str, url: str = "https://wire.example/a", kind: int = 1) -> str:
    return f"{body}\n\n{SAID.format(ID, url, kind)}"


def test_a_clipped_page_has_its_title_author_and_address_and_not_the_day_of_clipping():
    told = article(note("China suspends ban\n\nChina said that it would **suspend** the ban."), "it.md")

    assert (told.title, told.author, told.url, told.date) == (
        "China suspends ban",
        "Jane Doe",
        "https://wire.example/a",
        None,
    )
    assert told.text == "China said that it would suspend the ban."


def test_a_tracker_kept_there_is_an_article_an_entry():
    days = "\n\n".join(f"## {day} May 2025\n\nThey [met](https://wire.example/{day})." for day in (12, 13, 14))

    assert len(read(note(f"Tracker\n\n{days}", ""), "it.md").articles) == 3


@pytest.mark.parametrize("kind", [2, 4, 5])
def test_notebooks_tags_and_files_are_left_out_and_told(kind: int):
    report = read(note("Trade", kind=kind), "it.md")

    assert report.articles == []
    assert [str(problem) for problem in report.problems] == [
        "it.md: is a notebook, a tag or a file of Joplin beside its notes: left out"
    ]


def test_other_lines_at_the_end_of_a_text_are_of_it():
    text = "# China suspends ban\n\nIt did.\n\nid: 7\ntype_: 1\n"

    assert "type_: 1" in article(text, "it.md").text
