"""Trackers kept as a table of Markdown are an article a row; an article with a table in it stays one."""

from datetime import date
from time import process_time

import pytest

from model.readers.days.years import NOTHING
from model.readers.parts.grids import grid_tracker
from tests.model.readers.making import article, read

TABLE = """| Date | What happened | Topic | Link |
|------|:--------------|:-----:|-----:|
| Jan 20 | In his speech, the *president* [claims](https://w.example/a) it.<br>More &amp; more. | Canal | |
| Monday, 1/27/2025 | The spokesperson was asked of tariffs | Trade | [MFA](https://f.example/b) |
| early Feb | They met in a \\| b | Trade | https://f.example/c |
| | Nobody says when it was | Trade | [it][1] |
| 2025-02-03 | Third of its kind, and more | Trade | <https://f.example/e> |

[1]: https://f.example/d
"""
ENTRIES = [
    (date(2025, 1, 20), "https://w.example/a", "In his speech, the president claims it.\nMore & more.\n\nCanal"),
    (date(2025, 1, 27), "https://f.example/b", "The spokesperson was asked of tariffs\n\nTrade"),
    (None, "https://f.example/c", "They met in a | b\n\nTrade"),
    (None, "https://f.example/d", "Nobody says when it was\n\nTrade"),
    (date(2025, 2, 3), "https://f.example/e", "Third of its kind, and more\n\nTrade"),
]


@pytest.mark.parametrize("name", ["it.md", "it.txt", "no-ending"])
@pytest.mark.parametrize("front", ["", "---\ntitle: Mine\n---\n"])
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_a_table_with_a_column_of_days_is_an_article_a_row(name, front, ends):
    report = read(f"{front}# Tracker 2025\n\n{TABLE}".replace("\n", ends), name)

    told = [(each.date, each.url, each.text) for each in report.articles]
    assert told == [(*ENTRIES[0][:2], f"Tracker 2025\n\n{ENTRIES[0][2]}"), *ENTRIES[1:]]
    assert report.articles[1].title == "The spokesperson was asked of tariffs"
    assert report.articles[1].source == "f.example"
    line = 5 + 3 * bool(front)
    assert [each.place for each in report.articles] == [f"{name}:{line + at}" for at in range(5)]
    assert [str(bad) for bad in report.problems] == [
        f"{name}:{line + 2}: stays undated: its date 'early Feb' is not understood; write it like 2023-06-18"
    ]


def test_columns_are_known_by_their_usual_names_or_those_that_the_user_gives():
    table = "Moment | Headline | Body | Author | Outlet\n-|-|-|-|-\n" + "".join(
        f"2025-01-0{day} | They met | They met in round {day}. | Jane Doe | The Wire\n" for day in (1, 2, 3)
    )

    assert len(read(table, "it.md").articles) == 1
    told = read(table, "it.md", names={"date": "moment"}).articles
    assert [(each.date, each.title, each.text) for each in told] == [
        (date(2025, 1, day), "They met", f"They met in round {day}.") for day in (1, 2, 3)
    ]
    assert {(each.author, each.source) for each in told} == {("Jane Doe", "The Wire")}


def test_the_month_may_stand_over_a_table():
    rows = "| 7 | [They met](https://x.example/a) |\n| 21 | [They left](https://x.example/b) |\n"
    table = f"| Day | Event |\n|---|---|\n{rows}"
    text = f"## January 2025\n\n{table}\n## February 2025\n\n{table}"

    assert [each.date for each in read(text, "it.md").articles] == [
        *(date(2025, 1, 7), date(2025, 1, 21)),
        *(date(2025, 2, 7), date(2025, 2, 21)),
    ]


def test_a_year_that_nobody_tells_is_none():
    text = f"{TABLE}| Jan 4 | They met again, as in 2018 | Trade | https://f.example/f |\n".replace(
        "2025-02-03", "Feb 3"
    )
    told = read(text.replace("1/27/2025", "Jan 27"), "it.md").articles

    assert {each.date for each in told} == {None}
    assert len(told) == 1


def test_what_is_told_around_a_table_is_an_article_of_its_own():
    told = read(f"# Tracker 2025\n\nKept by hand.\n\n{TABLE}\nAnd so on.\n", "it.md").articles

    assert " ".join(told[0].text.split()) == "Tracker 2025 Kept by hand. And so on."
    assert [each.text for each in told[1:]] == [entry[2] for entry in ENTRIES]


def test_a_row_with_too_many_cells_keeps_them():
    rows = "".join(f"| 2025-01-0{day} | They met in round | a | b |\n" for day in (1, 2, 3))

    assert read(f"| Date | Event |\n|---|---|\n{rows}", "it.md").articles[0].text == "They met in round | a | b"


PROSE = "In round one the envoys of both sides talked about tariffs, and agreed to meet again in the autumn. " * 4
FIGURES = "| Date | Rate | Imports |\n|---|---|---|\n" + "".join(
    f"| 2025-01-0{day} | {day}5 % | {day} bn USD |\n" for day in range(1, 9)
)
ARTICLES = {
    "a chronology in an article": f"# Envoys meet\n\n{PROSE}\n\n{PROSE}\n\n{TABLE}",
    "figures": FIGURES,
    "figures in an article": f"# Envoys meet\n\n{PROSE}\n\n{FIGURES}",
    "two days": "| Date | Event |\n|---|---|\n| 2025-01-01 | They met there |\n| 2025-01-02 | They left again |\n",
    "no days": "| Date | Event |\n|---|---|\n" + "| soon | They met in [Geneva](https://x.example/) |\n" * 5,
    "no column of days": TABLE.replace("| Date |", "| Round |"),
}


@pytest.mark.parametrize("what", ARTICLES)
@pytest.mark.parametrize("name", ["it.md", "it.txt"])
def test_an_article_with_a_table_in_it_stays_one(what, name):
    told = article(ARTICLES[what], name)

    assert name == "it.md" or told.text == ARTICLES[what]


@pytest.mark.parametrize(
    "bit", ["|-", "| - |\n", "|Date|x|\n|-|-|\n", "| 1/2/2025 | [a](https://x.example/) |\n", "\\|", "-|"]
)
def test_hostile_tables_take_linear_time(bit):
    began = process_time()
    grid_tracker("|Date|x|\n|-|-|\n" + bit * (250_000 // len(bit)), {}, NOTHING)

    assert process_time() - began < 5


def test_words_that_only_say_that_there_is_a_link_are_no_source():
    rows = "".join(f"| May {day}, 2025 | They met in Geneva | [Link](https://w.example/{day}) |\n" for day in (1, 2, 3))
    articles = read(f"| Date | Event | Source |\n|---|---|---|\n{rows}", "it.md").articles

    assert [(told.source, told.url) for told in articles] == [
        ("w.example", f"https://w.example/{day}") for day in (1, 2, 3)
    ]


def test_a_row_of_nothing_but_a_month_stands_over_those_below_it():
    rows = "".join(f"| {day} | They met in round {day} |\n" for day in (3, 5, 7))
    report = read(f"| Date | Event |\n|---|---|\n| **March 2025** | |\n{rows}", "it.md")

    assert report.problems == []
    assert [told.date for told in report.articles] == [date(2025, 3, day) for day in (3, 5, 7)]


def test_rows_below_the_days_of_a_tracker_are_entries_of_their_day():
    told = "| Issue | What happened | Source |\n|---|---|---|\n"
    text = (
        f"# Tracker\n\n## March 3, 2026\n\n{told}| Trade | Duties went up. | [AP](https://ap.example/1) |\n"
        "| Chips | Licences were suspended. | [AFP](https://afp.example/2) |\n\n"
        f"## March 5, 2026\n\n{told}| Taiwan | Ships went out. | [AP](https://ap.example/3) |\n\n"
        "## March 9, 2026\n\nTalks resumed, [AP](https://ap.example/4).\n"
    )
    report = read(text, "it.md")

    assert [(told.date, told.text, told.url) for told in report.articles] == [
        (date(2026, 3, 3), "Trade\nDuties went up.\nAP", "https://ap.example/1"),
        (date(2026, 3, 3), "Chips\nLicences were suspended.\nAFP", "https://afp.example/2"),
        (date(2026, 3, 5), "Taiwan\nShips went out.\nAP", "https://ap.example/3"),
        (date(2026, 3, 9), "Talks resumed, AP.", "https://ap.example/4"),
    ]
    assert report.problems == []
