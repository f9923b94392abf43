"""A page that OneNote clipped is of where it was clipped from, and not of the day of clipping."""

from datetime import date

import pytest

from tests.model.readers.making import article

PAGE = (
    "<html><head><title>Talks</title><meta name=ProgId content=OneNote.File></head><body><div><p>Talks</p>"
    "<p>Tuesday, May 13, 2025</p><p>9:12 AM</p></div><div><p>China said that it would suspend the ban.</p>{}"
    "</div></body></html>"
)


@pytest.mark.parametrize("words", ["Clipped from: ", "Pasted from ", "From "])
def test_its_address_is_where_it_was_clipped_from(words: str):
    told = article(
        PAGE.format(f"<p>{words}&lt;<a href=https://wire.example/a>https://wire.example/a</a>&gt; </p>"), "it.htm"
    )

    assert (told.title, told.url, told.source, told.date) == ("Talks", "https://wire.example/a", "wire.example", None)
    assert told.text == "Talks\n\nChina said that it would suspend the ban."


def test_a_note_of_ones_own_is_of_its_day():
    told = article(PAGE.format("<p>Noted by me.</p>"), "it.htm")

    assert (told.url, told.date) == (None, date(2025, 5, 13))


def test_what_stands_so_in_another_programs_page_is_of_its_text():
    page = PAGE.format("<p>From &lt;https://wire.example/a&gt;</p>").replace("OneNote.File", "Other.File")

    assert article(page, "it.htm").text.endswith("From <https://wire.example/a>")
