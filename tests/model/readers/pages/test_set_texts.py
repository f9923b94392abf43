"""A page that is a text set as it stands keeps its lines and paragraphs; the ends of its lines end no sentence."""

from datetime import date

import pytest

from model.days.datelines import dateline_date
from tests.model.readers.making import a_page, article

TITLE = "Congressional Record, Volume 170 Issue 141 (Wednesday, September 11, 2024)"
WORDS = (
    "                     CHINA AND TAIWAN\n\n"
    "  Mr. SMITH. Mr. Speaker, China has condemned the United States for the\narms sale. We will not yield.\n\n"
    "  Mrs. DOE. I thank the gentleman. The two sides will hold talks in\nGeneva."
)
PAGE = (
    f"<html><head><title>{TITLE}</title></head><body><pre>\n\n[{TITLE}]\n[House]\nFrom the Record Online"
    f' [<a href="https://www.gpo.example">www.gpo.example</a>]\n\n{{}}\n</pre></body></html>'
)


@pytest.mark.parametrize("times", [1, 9])
def test_its_text_stands_as_it_was_set(times):
    told = article(PAGE.format("\n\n".join([WORDS] * times)), "it.html")

    assert (told.title, told.date) == (TITLE, date(2024, 9, 11))
    assert told.text.startswith(f"[{TITLE}]\n[House]\nFrom the Record Online [www.gpo.example]\n\n")
    assert told.text.endswith(WORDS)


def test_an_example_in_an_article_is_none():
    told = article(a_page("They met. " * 60, "<pre>x\n\ny</pre>"), "it.html")

    assert told.text.startswith("Envoys meet again\n\nThey met.")


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("[Federal Register Volume 89, Number 176 (Wednesday, September 11, 2024)]", date(2024, 9, 11)),
        ("It was published in the Federal Register on September 11, 2024", None),
    ],
)
def test_a_record_tells_its_day_by_its_volume(line, day):
    assert dateline_date(f"{line}\n\nThe rule is in force.") == day
