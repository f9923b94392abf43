"""A timeline is not of the day of the first that it tells."""

from datetime import date
from time import process_time

import pytest

from model.readers.days.happenings import is_of_a_happening
from tests.model.readers.making import a_page, a_pdf, article, read

DAYS = ("March 22, 2018", "July 6, 2018", "January 15, 2020")
TOLD = "The president signs a memorandum on tariffs, and Beijing vows to answer in kind, and soon."
INTRO = "The two have fought over tariffs for years. This is how it came to that, step by step."
PAGE = "<html><head><title>{0}</title>{1}</head><body><article><h1>{0}</h1>{2}</article></body></html>"
PUBLISHED = '<meta property="article:published_time" content="2018-03-22">'


def text(*days: str, title: str = "How the trade war came", above: str = "") -> str:
    return "\n\n".join([title, *filter(None, [above]), *(part for day in days for part in (day, TOLD))]) + "\n"


def page(*days: str, title: str = "How the trade war came", form: str = "<h3>{}</h3><p>{}</p>", head: str = "") -> str:
    return PAGE.format(title, head, "".join(form.format(day, TOLD) for day in days))


TIMELINES = [
    (text(*DAYS), "it.txt"),
    (text(*DAYS, above=INTRO), "it.txt"),
    (text(*DAYS[::-1], above=INTRO), "it.txt"),
    (text(*DAYS[:2], title="Timeline: the trade war"), "it.txt"),
    (page(*DAYS), "it.html"),
    (page(*DAYS, form="<div class=date>{}</div><div>{}</div>"), "it.html"),
    (page(*DAYS, form="<p><b>{}</b></p><p>{}</p>"), "it.html"),
    (
        page(*DAYS, form="<div><time>{}</time><p>{}</p></div>", head='<meta property="og:type" content="article">'),
        "it.html",
    ),
    (a_pdf([text(*DAYS).split("\n")]), "it.pdf"),
]


@pytest.mark.parametrize(("content", "name"), TIMELINES)
def test_it_is_undated_and_told(content, name):
    report = read(content, name)

    assert [told.date for told in report.articles] == [None]
    assert [("stays undated: " in str(bad), "its first day (" in str(bad)) for bad in report.problems] == [(True, True)]


@pytest.mark.parametrize(
    ("content", "name", "day"),
    [
        (text("June 1, 2024", *DAYS), "it.txt", date(2024, 6, 1)),
        (text("June 1, 2024", *DAYS[::-1]), "it.txt", date(2024, 6, 1)),
        (text(*DAYS[:2]), "it.txt", date(2018, 3, 22)),
        (text(DAYS[0], above="").replace(TOLD, TOLD * 9) + text(*DAYS[1:], "May 1, 2024"), "it.txt", date(2018, 3, 22)),
        (text(*DAYS), "2024-06-01 timeline.txt", date(2024, 6, 1)),
        (page(*DAYS, head=PUBLISHED), "it.html", date(2018, 3, 22)),
        (a_page(), "it.html", date(2023, 6, 18)),
    ],
    ids=["own day", "own day, down", "one more day", "dates to come", "name of its file", "told to machines", "a page"],
)
def test_what_has_a_day_of_its_own_keeps_it(content, name, day):
    assert read(content, name).articles[0].date == day


def test_links_below_its_days_make_it_a_tracker_as_ever():
    told = "\n\n".join(f"{day}\n\nThey met. https://x.example/{at}" for at, day in enumerate(DAYS))

    assert [each.date for each in read(told, "it.txt").articles] == [
        date(2018, 3, 22),
        date(2018, 7, 6),
        date(2020, 1, 15),
    ]


def test_a_text_of_nothing_but_days_takes_no_longer_than_it_is_long():
    begin = process_time()
    is_of_a_happening(date(2018, 3, 22), "March 22, 2018\n" * 20_000, "Timeline")

    assert process_time() - begin < 1


def test_an_article_with_its_dateline_is_of_that_day():
    assert article(text("June 18, 2023")).date == date(2023, 6, 18)
