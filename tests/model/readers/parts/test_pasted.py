"""Trackers pasted as text are an article an entry; an article with days in it stays one."""

from datetime import date
from pathlib import Path

import pytest

from model.readers import read_places
from tests.model.readers.making import read

CORPUS = Path(__file__).parents[4] / "../shared/corpus"
SPACED = """US–China tracker 2025

Kept by hand.

January 20

In his speech, the president claims that China runs the canal. https://www.whitehouse.gov/a

    “And above all, China is operating it.”

Mao Ning answers questions on the app (https://www.fmprc.gov.cn/b).

January 21

The spokesperson was asked of tariffs, and
said that they would be met: https://x.example/c

She said no more.
"""
LINES = """US–China tracker 2025
Kept by hand.
January 20
In his speech, the president claims that China runs the canal. https://www.whitehouse.gov/a
    “And above all, China is operating it.”
Mao Ning answers questions on the app (https://www.fmprc.gov.cn/b).
January 21
The spokesperson was asked of tariffs, and said that they would be met: https://x.example/c
She said no more.
"""
ENTRIES = [
    (date(2025, 1, 20), "https://www.whitehouse.gov/a", "whitehouse.gov"),
    (date(2025, 1, 20), "https://www.fmprc.gov.cn/b", "fmprc.gov.cn"),
    (date(2025, 1, 21), "https://x.example/c", "x.example"),
]


@pytest.mark.parametrize("name", ["it.txt", "stdin", "no-ending"])
@pytest.mark.parametrize("text", [SPACED, LINES, SPACED.replace("\n", "\r\n"), LINES.replace("\n\n", "\n")])
def test_a_tracker_as_text_is_an_article_an_entry_with_its_day_and_its_link(text, name):
    report = read(text, name)

    assert report.problems == []
    told = [each for each in report.articles if each.date]
    assert [(each.date, each.url, each.source) for each in told] == ENTRIES
    assert told[0].title == "In his speech, the president claims that China runs the canal."
    assert told[0].text.endswith("\n\n“And above all, China is operating it.”")
    assert told[2].text.split("\n\n")[1:] == ["She said no more."]


def test_what_stands_above_the_first_day_is_an_undated_entry():
    first = read(SPACED).articles[0]

    assert (first.date, first.text) == (None, "US–China tracker 2025\n\nKept by hand.")


@pytest.mark.parametrize(
    "headings",
    [
        ("1/20/2025", "1/21/2025"),
        ("20.01.2025", "21.01.2025"),
        ("2025-01-20", "2025-01-21"),
        ("Monday, January 20, 2025", "Tuesday, January 21, 2025"),
        ("## January 20", "## 21"),
        ("January 20\n----------", "January 21\n----------"),
        ("**Jan. 20:**", "**Jan. 21:**"),
    ],
)
def test_its_headings_are_written_as_those_of_other_trackers(headings):
    first, second = headings
    for form in (SPACED, LINES):
        text = form.replace("\nJanuary 20\n", f"\n{first}\n").replace("\nJanuary 21\n", f"\n{second}\n")

        assert [(each.date, each.url) for each in read(text).articles if each.date] == [each[:2] for each in ENTRIES]


def test_an_entry_whose_link_stands_below_it_has_that_link():
    text = "1 May 2025\n\nThey met.\n\nhttps://x.example/a\n\n2 May 2025\n\nThey left.\n\nhttps://x.example/b\n"

    assert [(each.title, each.url) for each in read(text).articles] == [
        ("They met.", "https://x.example/a"),
        ("They left.", "https://x.example/b"),
    ]


PROSE = "In round one the envoys of both sides talked about tariffs, and agreed to meet again in the autumn. " * 4
CHRONOLOGY = (
    "Feb. 1, 2023\n\nA balloon is seen. {}\n\nFeb. 4, 2023\n\nIt is shot down. {}\n\nJune 18, 2023\n\nThey meet. {}\n"
)
URLS = [f"https://x.example/{letter}" for letter in "abc"]
ARTICLES = {
    "a dateline": f"Envoys meet\n\nBy Jane Doe\n\nJune 18, 2023\n\n{PROSE}\n\nSee https://x.example/a for more.\n",
    "two datelines": f"Envoys meet\n\nJune 18, 2023\n\nUpdated\n\nJune 19, 2023\n\n{PROSE}\n\nhttps://x.example/a\n",
    "a chronology without links": f"Envoys meet\n\n{PROSE}\n\n{CHRONOLOGY.format('', '', '')}",
    "a chronology alone without links": CHRONOLOGY.format("", "", ""),
    "a chronology with links below an article": f"Envoys meet\n\n{PROSE}\n\n{PROSE}\n\n{CHRONOLOGY.format(*URLS)}",
    "a dateline, and a chronology with links": (
        f"Envoys meet\n\nBy Jane Doe\n\nJune 18, 2023\n\n{PROSE}\n\n{PROSE}\n\n{CHRONOLOGY.format(*URLS)}"
    ),
    "a chronology with one link": f"What happened\n\n{CHRONOLOGY.format('', URLS[0], '')}",
    "a list of articles": "".join(
        f"Title {at} of it\n\nJune {at}, 2023\n\nThey met in round {at}. https://x.example/{at}\n\n"
        for at in range(1, 6)
    ),
    "letters": f"June 1, 2023\n\nDear Sir,\n\n{PROSE}\n\nJune 3, 2023\n\nDear Madam,\n\n{PROSE}\n\nhttps://x.example/a\n",
    "days in numbers that may be others": f"1/2/2025\n\nA. {URLS[0]}\n\n1/3/2025\n\nB. {URLS[1]}\n",
}


@pytest.mark.parametrize("what", ARTICLES)
@pytest.mark.parametrize("between", ["\n\n", "\n"])
def test_an_article_with_days_in_it_stays_one_and_as_it_is(what, between):
    text = ARTICLES[what].replace("\n\n", between)

    assert [told.text for told in read(text).articles] == [text]


CHRONOLOGY = """# A chronology of the first half of 2023

**February 3** - The envoy postpones his trip.

**May 10-11** - Both sides talk in Vienna. They say little.

- June 3: A ship cuts across the bow of another.
"""


@pytest.mark.parametrize("name", ["it.txt", "it.md"])
def test_an_undated_chronology_is_an_article_an_entry(name):
    articles = read(CHRONOLOGY, name).articles

    days = [article.date for article in articles if article.date]
    assert days == [date(2023, 2, 3), date(2023, 5, 10), date(2023, 6, 3)]
    assert articles[-1].text == "A ship cuts across the bow of another."


@pytest.mark.parametrize(
    "text",
    [
        CHRONOLOGY.replace(" of the first half of 2023", ""),
        CHRONOLOGY.replace("**February", "Updated June 30, 2023\n\n**February"),
        CHRONOLOGY.replace("- June 3: ", ""),
        CHRONOLOGY + "\nThe ports wait.\n\nThe fees stay.\n\nThe ships turn.\n\nNobody calls.\n\nNothing ends.\n",
    ],
)
@pytest.mark.parametrize("name", ["it.txt", "it.md"])
def test_a_text_that_is_no_more_than_that_stays_one(text, name):
    assert len(read(text, name).articles) == 1


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus is not beside the checkout")
def test_no_text_of_the_corpus_is_taken_for_a_tracker(tmp_path):
    for number, file in enumerate(sorted((CORPUS / "whitehouse").rglob("*.md"))):
        (tmp_path / f"{number}.txt").write_text(file.read_text().split("---\n", 2)[-1])

    articles = [told for report in read_places([str(tmp_path)]) for told in report.articles]

    assert len(articles) == len(list(tmp_path.iterdir()))
