"""Days that may be several by themselves are decided once for a document, by its other headings; else they are told."""

import re
from datetime import date

import pytest

from tests.model.readers.making import a_document, link_in, read, saved


def of_days(*headings: str, mark: str = "## ") -> str:
    """A tracker of one entry a day."""
    return "".join(f"{mark}{told}\n\nThey met, [AP](https://x.example/{at}).\n\n" for at, told in enumerate(headings))


def days_of(text: str | bytes, name: str = "it.md") -> list[date | None]:
    return [told.date for told in read(text, name).articles if told.url]


MAY = ["May 12, 2025", "May 13, 2025"]
WRITTEN = {
    **dict.fromkeys(("Thu 15/5", "15/5", "5/15", "15.5.", "15.05.", "15. 5.", "15-05", "05-15"), 15),
    **dict.fromkeys(("15-May", "15May", "15May2025", "May 15, ’25", "May-15", "15. 5. 2025"), 15),
    **dict.fromkeys(("jeudi 15 mai", "15 de mayo", "jueves, 15 de mayo de 2025", "15 mai"), 15),
    **dict.fromkeys(("Thu 15.5.25", "15/05/25", "25-05-15", "Thursday 15 May, 14:00 BST", "[[2025-05-15]] Thu"), 15),
    **dict.fromkeys(("Fri 16 – Sun 18 May", "Friday, May 16 – Sunday, May 18", "16/5: talks in Geneva"), 16),
    **dict.fromkeys(("Monday", "Mon"), 19),
    **dict.fromkeys(("Sat. 17", "Sat 17 – Sun 18", "17/5 – Geneva"), 17),
}


@pytest.mark.parametrize("written", ["{}.3.2026", "0{}.03.26", "Di., {}.3.2026"])
def test_with_dots_and_a_year_the_day_is_first_where_nothing_tells(written):
    report = read(of_days(*(written.format(day) for day in (3, 4, 5))), "it.md")

    assert [told.date for told in report.articles] == [date(2026, 3, day) for day in (3, 4, 5)]


@pytest.mark.parametrize("written", ["{}/3/2026", "3/{}/2026", "{}.3.26", "3.{}.2026"])
def test_days_of_one_month_are_not_the_same_one_of_several(written):
    report = read(of_days(*(written.format(day) for day in (4, 5, 6))), "it.md")

    assert [told.date for told in report.articles] == [date(2026, 3, day) for day in (4, 5, 6)]


@pytest.mark.parametrize("written", [("4/3/2026", "5/4/2026", "6/5/2026"), ("1/2/2025", "1/5/2025", "1/8/2025")])
def test_a_tracker_whose_every_day_may_be_several_is_one_and_each_is_told(written):
    report = read(of_days(*written), "it.md")

    assert [told.date for told in report.articles] == [None] * 3
    assert [f"its date {day!r} may be" in str(told) for day, told in zip(written, report.problems, strict=True)] == [
        True
    ] * 3


def as_markdown(written: str) -> tuple[str, str]:
    return of_days(*MAY, written, "May 24, 2025"), "it.md"


def as_word(written: str) -> tuple[bytes, str]:
    document = a_document()
    for at, told in enumerate([*MAY, written, "May 24, 2025"]):
        document.add_heading(told, 2)
        link_in(document.add_paragraph("They met, "), f"https://x.example/{at}", "AP")
    return saved(document), "it.docx"


@pytest.mark.parametrize("form", [as_markdown, as_word])
@pytest.mark.parametrize(("written", "day"), WRITTEN.items())
def test_a_heading_among_those_of_days_is_the_one_day_that_it_can_be(form, written, day):
    report = read(*form(re.sub(r"[\[\]]", "", written) if form is as_word else written))

    assert [told.date for told in report.articles] == [date(2025, 5, each) for each in (12, 13, day, 24)]
    assert report.problems == []


@pytest.mark.parametrize(
    "written", ["5/6", "6.5", "12-15", "5-12", "Today", "30/2", "May-24", "May-25", "Mon 5/6", "Wed", "ca. 19 May"]
)
def test_one_that_may_be_several_days_or_none_ends_the_day_above_and_is_told(written):
    report = read(of_days(*MAY, written, "May 28, 2025"), "it.md")

    assert [told.date for told in report.articles] == [
        *(date(2025, 5, day) for day in (12, 13)),
        None,
        date(2025, 5, 28),
    ]
    (line,) = map(str, report.problems)
    why = "may be a month or a day" if written.startswith("May-") else "is not understood"
    assert f"its date {written!r} {why}" in line


@pytest.mark.parametrize("heading", ["Mars mission", "Mayo Clinic", "1. Trade", "Lunes Hotel", "24 officials", "G7"])
def test_other_words_leave_the_day_as_it_is(heading):
    text = "".join(
        f"## May {day}, 2025\n\n### {heading}\n\n[One](https://x.example/{day}).\n\n" for day in (12, 13, 14)
    )

    assert days_of(text) == [date(2025, 5, day) for day in (12, 13, 14)]
    assert read(text, "it.md").problems == []


FIRST_OF_MAY = [date(2025, 5, day) for day in (5, 6, 8)]
DECIDED = {
    "one that can be no other": ("# 2025", "5/5", "6/5", "8/5", "23/5"),
    "one in three numbers": ("5/5/2025", "6/5", "8/5", "23/5/2025"),
    "the month above": ("# May 2025", "5/5", "6/5", "8/5"),
    "its month above, the other way round": ("# May 2025", "5/5", "5/6", "5/8"),
    "weekdays": ("# Log of 2025", "Mon 5/5", "Tue 6/5", "Thu 8/5"),
    "weekdays, the other way round": ("# Log of 2025", "Mon 5/5", "Tue 5/6", "Thu 5/8"),
    "the days around": ("May 4, 2025", "5/5", "6/5", "8/5", "May 9"),
    "ordinals": ("# Log of 2025", "5.5.", "6.5.", "8.5."),
}


@pytest.mark.parametrize("mark", ["## ", "**"])
@pytest.mark.parametrize("how", DECIDED)
def test_which_is_the_month_is_decided_for_the_whole_document(how, mark):
    above = [each for each in DECIDED[how] if each.startswith("#")]
    days = [each for each in DECIDED[how] if not each.startswith("#")]
    text = "\n\n".join([*above, of_days(*(f"{day}{mark.strip('# ')}" for day in days), mark=mark)])
    told = days_of(text)

    assert told[1 if how == "the days around" else 0 :][:3] == FIRST_OF_MAY


@pytest.mark.parametrize("how", ["one that can be no other", "the month above", "weekdays", "ordinals"])
def test_so_it_is_where_days_are_lines_of_a_text(how):
    above = [each.lstrip("# ") for each in DECIDED[how] if each.startswith("#")]
    days = [each for each in DECIDED[how] if not each.startswith("#")]
    lines = [line for at, day in enumerate(days) for line in (day, f"They met in round {at}. https://x.example/{at}")]

    assert days_of("\n".join([*above, *lines]), "it.txt")[:3] == FIRST_OF_MAY


def test_where_they_do_not_agree_only_what_can_be_no_other_is_a_day():
    report = read(of_days("May 1, 2025", "13/5", "5/14", "6/5", "May 20, 2025"), "it.md")

    assert [told.date and told.date.day for told in report.articles] == [1, 13, 14, None, 20]


def test_several_days_below_their_month_are_the_first_of_them():
    text = of_days("12-15", "16 – 18", "19").replace("## ", "### ")

    assert days_of(f"## May 2025\n\n{text}") == [date(2025, 5, day) for day in (12, 16, 19)]
    assert "12-15" in read(f"## May 2025\n\n{text}", "it.md").articles[0].text


def test_weekdays_between_two_days_follow_one_another():
    text = of_days("Friday, May 9, 2025", "Monday", "Tuesday", "Thursday", "May 16, 2025")

    assert [day and day.day for day in days_of(text)] == [9, 12, 13, 15, 16]


def test_weekdays_below_the_last_day_go_on_where_the_days_do():
    below = ("Wednesday", "Friday", "Monday")

    assert days_of(of_days("May 12, 2025", "May 13, 2025", *below)) == [date(2025, 5, d) for d in (12, 13, 14, 16, 19)]
    assert days_of(of_days("May 13, 2025", "May 12, 2025", *below))[2:] == [None] * 3


@pytest.mark.parametrize(
    "week",
    [
        *("# Week of May 12, 2025", "**Week beginning 12 May 2025**", "# W/c 12 May 2025"),
        *("# Week 20 (12 May 2025)", "## Week 20: May 12, 2025", "## Week 20 – 12 May 2025"),
    ],
)
def test_weekdays_below_a_week_are_its_days(week):
    text = f"{week}\n\n{of_days('Monday', 'Tuesday', 'Sunday')}\n\n{week.replace('12', '19')}\n\n{of_days('Tuesday')}"

    assert days_of(text) == [date(2025, 5, day) for day in (12, 13, 18, 20)]


def test_a_week_by_its_number_has_its_days_and_the_year_of_the_title():
    weeks = ("## Week 20 (12–18 May)", of_days("Monday", "Wednesday"), "## Week 21 (19–25 May)", of_days("Tuesday"))

    assert days_of("\n\n".join(("# Tracker 2025", *weeks))) == [date(2025, 5, day) for day in (12, 14, 20)]


@pytest.mark.parametrize("number", ["{}/3", "{} of 3", "{}."])
def test_the_parts_of_a_thread_are_no_days(number):
    parts = "\n".join(
        f"{number.format(at)}\nThey met in round {at} of 2025. https://x.example/{at}" for at in (1, 2, 3)
    )

    assert [told.text for told in read(parts, "it.txt").articles] == [parts]


def test_a_day_is_kept_as_it_is_written_where_its_year_is_not_told():
    report = read(of_days("13/5", "14/5", "15/5"), "it.md")

    assert [told.text for told in report.articles] == [f"{day}/5\n\nThey met, AP." for day in (13, 14, 15)]
    assert "its date '13/5' has no year" in str(report.problems[0])


@pytest.mark.parametrize(
    "day", ["**May {}, 2025** {{#may-{},-2025}}", "May {}, 2025 {{#d{}}}", "[[2025-05-{}]] and {}"]
)
def test_headings_of_other_programs_are_those_of_days(day):
    text = of_days(*(day.format(at, at) for at in (12, 13, 14)))

    assert days_of(text) == [date(2025, 5, at) for at in (12, 13, 14)]


def test_the_anchor_of_a_heading_is_not_shown():
    (article,) = read(
        "# **Envoys meet** {#envoys-meet}\n\nThey met.\n\n## Trade {#trade .wide}\n\nMore {x}.\n", "it.md"
    ).articles

    assert article.title == "Envoys meet"
    assert article.text.strip() == "Envoys meet\n\nThey met.\n\nTrade\n\nMore {x}."


DAYS = "\n\n".join(f"June {day}, 2023\n\nThey met in round {day} of it." for day in (18, 19, 21, 22))


@pytest.mark.parametrize("dateline", ["", "June 17, 2023\n\n"])
def test_an_article_of_which_several_lines_are_days_says_that_it_is_kept_as_one(dateline):
    report = read(f"Envoys meet\n\n{dateline}{'They talked of tariffs. ' * 40}\n\n{DAYS}\n", "it.txt")

    (line,) = map(str, report.problems)
    assert len(report.articles) == 1
    number, day = (5, " of 2023-06-17") if dateline else (4, "")
    assert line.startswith(f"it.txt: {number} lines are days ('June ")
    assert f"kept as one article{day}, since a tracker has a link right below each day" in line


def test_two_days_in_an_article_are_not_told():
    assert read("Envoys meet\n\nJune 18, 2023\n\nThey met.\n\nJune 19, 2023\n\nThey left.\n", "it.txt").problems == []


BELOW = ["The US sanctioned a firm.", "{}", "China protested.", "It was a long protest.", "{}", "They met.", "{}"]
ABOVE = ["{}", "The US sanctioned a firm.", "{}", "China protested.", "It was a long protest.", "{}", "They met."]
LINKS = {
    "bare": "https://x.example/{}",
    "by who it leads to": "[State](https://x.example/{})",
    "in brackets": "(Source: [The Times](https://x.example/{}))",
    "an item below an item": "    - [AP](https://x.example/{})",
}


def linked(day: list[str], link: str) -> str:
    """Three days, each of three entries, with their links on lines by themselves."""
    urls = iter(range(9))
    days = [
        "\n\n".join(each.replace("{}", link.format(next(urls)) if "{}" in each else "") for each in day) for _ in "abc"
    ]
    return "\n\n".join(f"## May {at}, 2025\n\n{told}" for at, told in enumerate(days, start=12))


@pytest.mark.parametrize("day", [BELOW, ABOVE])
@pytest.mark.parametrize("how", ["bare", "by who it leads to", "in brackets"])
def test_links_on_lines_by_themselves_are_of_the_entry_that_they_stand_at(how, day):
    articles = read(linked(day, LINKS[how]), "it.md").articles

    assert [told.url for told in articles] == [f"https://x.example/{at}" for at in range(9)]
    assert [next(each for each in BELOW if each in told.text and each != "{}") for told in articles] == [
        "The US sanctioned a firm.",
        "China protested.",
        "They met.",
    ] * 3
    assert all("It was a long protest." in told.text for told in articles[1::3])


def test_so_are_those_that_stand_in_below_an_item():
    items = [each if each == "{}" or "long" in each else f"- {each}" for each in BELOW]
    text = linked([f"  {each}" if "long" in each else each for each in items], LINKS["an item below an item"])
    articles = read(text, "it.md").articles

    assert [told.url for told in articles] == [f"https://x.example/{at}" for at in range(9)]


def test_so_they_are_in_word():
    document = a_document()
    for day in (12, 13, 14):
        document.add_heading(f"May {day}, 2025", 2)
        for at in range(3):
            document.add_paragraph(f"They met in round {at}.")
            link_in(document.add_paragraph("Source: "), f"https://x.example/{day}{at}", "AP")
    articles = read(saved(document), "it.docx").articles

    assert [(told.title, told.url) for told in articles] == [
        (f"They met in round {at}.", f"https://x.example/{day}{at}") for day in (12, 13, 14) for at in range(3)
    ]


@pytest.mark.parametrize(
    "day",
    [
        ["[US sanctions a firm](https://x.example/{})"] * 3,
        ["A day of talks.", *["[US sanctions a firm](https://x.example/{})"] * 3],
        ["The US [sanctioned](https://x.example/{}) a firm."] * 3,
    ],
)
def test_headlines_that_are_links_are_entries_by_themselves(day):
    text = "\n\n".join(
        f"## May {at}, 2025\n\n" + "\n\n".join(each.replace("{}", f"{at}-{number}") for number, each in enumerate(day))
        for at in (12, 13, 14)
    )
    urls = [told.url for told in read(text, "it.md").articles]

    assert len(urls) == 9
    assert None not in urls
