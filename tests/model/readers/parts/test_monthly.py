"""A tracker of which only the months are headings: the number before an entry is its day; without one it is undated."""

from datetime import date

import pytest

from tests.model.readers.making import a_document, article, read, saved

MONTHS = {"January 2025": (20, 22, 27), "February 2025": (1, 4, 10)}
DAYS = [date(2025, month, day) for month, days in enumerate(MONTHS.values(), 1) for day in days]
TOLD = "The envoys [met](https://w.example/{}) and talked."


def log(month: str, entry: str, *, between: str = "\n\n", months=MONTHS) -> str:
    told = (
        [month.format(name), *(entry.format(day=day, told=TOLD.format(day)) for day in days)]
        for name, days in months.items()
    )
    return "# Log\n\n" + between.join(line for lines in told for line in lines) + "\n"


@pytest.mark.parametrize(
    ("month", "entry"),
    [
        ("## {}", "- **{day}**: {told}"),
        ("## {}", "{day}: {told}"),
        ("**{}**", "{day}th – {told}"),
        ("### {}", "**{day}.** {told}"),
    ],
)
def test_the_number_before_an_entry_is_its_day(month, entry):
    report = read(log(month, entry), "it.md")

    assert report.problems == []
    assert [(told.date, told.url) for told in report.articles] == [
        (day, f"https://w.example/{day.day}") for day in DAYS
    ]
    assert report.articles[1].text == "The envoys met and talked."


def test_it_needs_no_links_and_no_blank_lines():
    text = log("{}", "{day} - Beijing answered.", between="\n").removeprefix("# Log\n\n").upper().replace(" -", " –")

    assert [told.date for told in read(text, "it.txt").articles] == DAYS


def test_nor_does_one_in_word():
    document = a_document("Log")
    for month, days in MONTHS.items():
        document.add_heading(month, 1)
        for day in days:
            document.add_paragraph(f"{day}: Beijing answered in round {day}.")

    assert [told.date for told in read(saved(document), "it.docx").articles] == DAYS


def test_entries_without_a_number_are_undated_with_their_links_and_it_is_told():
    months = {**MONTHS, "March 2025": (3, 5)}
    report = read(log("## {}", "{told}", months=months), "it.md")

    assert [(told.date, told.url) for told in report.articles] == [
        (None, f"https://w.example/{day}") for days in months.values() for day in days
    ]
    assert [str(problem).partition("; ")[0] for problem in report.problems] == [
        f"it.md:{number}: stays undated: its date {month!r} is no one day"
        for number, month in zip((1, 4, 7), months, strict=True)
    ]


@pytest.mark.parametrize("week", ["## Week of {}", "**Week of {}**", "### Week beginning {}"])
def test_so_are_entries_below_weeks(week: str):
    weeks = {"March 3, 2025": (1, 2), "March 10, 2025": (3,), "March 17, 2025": (4,)}
    report = read(log(week, "- {told}", months=weeks), "it.md")

    assert [(told.date, told.url) for told in report.articles] == [
        (None, f"https://w.example/{at}") for at in range(1, 5)
    ]
    assert len(report.problems) == 3
    assert "is not understood" in str(report.problems[0])


@pytest.mark.parametrize("entry", ["They met.", "- {told}"])
def test_weeks_without_links_or_two_alone_are_parts_of_one_article(entry: str):
    days = ("May 5, 2025", "May 12, 2025", "May 19, 2025")[: 3 if "told" not in entry else 2]

    assert len(read(log("## Week of {}", entry, months=dict.fromkeys(days, (1,))), "it.md").articles) == 1


@pytest.mark.parametrize(
    "text",
    [
        log("## {}", "{told}"),  # two months alone may be parts of an article
        log("## {}", "{day}: {told}", months={"January 2025": (1, 2, 3), "February 2025": (1, 2)}),
        log("## {}", "{day}: {told}", months={"January 2025": (20, 3, 7), "February 2025": (9, 2)}),
        f"---\ndate: 2025-06-01\n---\n{log('## {}', '{day}: {told}')}",
        "Talks\n\nMay\n\nJune\n\n3: They met.\n",
    ],
)
def test_what_may_count_something_else_stays_one(text):
    assert "met" in article(text, "it.md").text
