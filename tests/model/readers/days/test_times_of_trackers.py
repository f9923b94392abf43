"""What headings of a tracker tell that is no plain day: read where a day is in it, else the end of the day before."""

from datetime import date

import pytest

from model.days.dating import Written, month_number
from model.readers.days.headings import day_in_words
from model.readers.days.open_days import with_days
from model.readers.days.times import is_only_a_time
from model.readers.text.paragraphs import Paragraph
from tests.model.readers.making import a_document, link_in, read, saved

DAYS = [f"January {day}, 2025" for day in (3, 4, 5)]
WITH_A_DAY = {
    "Weekend of January 18–19": date(2025, 1, 18),
    "On January 30": date(2025, 1, 30),
    "Sat–Sun, January 18–19": date(2025, 1, 18),
    "Weekend, January 18-19, 2025": date(2025, 1, 18),
    "New Year’s Eve, December 31, 2025": date(2025, 12, 31),
    "Inauguration Day (January 20, 2026)": date(2026, 1, 20),
    "Lunar New Year (January 29)": date(2025, 1, 29),
    "Munich Security Conference, February 14–16": date(2025, 2, 14),
    "Day 1 – January 20, 2025": date(2025, 1, 20),
    "2025 January 20": date(2025, 1, 20),
    "20 Jan 25": date(2025, 1, 20),
    "2025年1月22日（星期三）": date(2025, 1, 22),
    "1月21日": date(2025, 1, 21),
    "20 января 2025 г.": date(2025, 1, 20),
    "Montag, 20. Januar 2025": date(2025, 1, 20),
}
NO_ONE_DAY = [
    *(
        "Late January",
        "Mid-March",
        "Early May",
        "End of January",
        "Sometime in June",
        "2H January",
        "January (various)",
    ),
    *("January, undated", "January XX, 2025", "Q1 2025", "H1 2025", "Q3", "Spring 2025", "Summer", "Fall 2025"),
    *("Late 2025", "Week 12", "2025-11", "11/2025", "Since February 1", "Until March 1", "By April 1, 2025"),
    *("Before July 4", "After July 4, 2025", "Through July 20", "As of January 30", "1/18–1/19", "c. July 10, 2025"),
    *("Between February 1 and February 3, 2026", "Around January 12", "Undated", "TBD", "Day unknown", "January"),
    *("January 2025", "Week 12 (March 17–23)"),
]
NO_TIME = [
    "Trade",
    "Background",
    "5 officials",
    "May visits",
    "The day after",
    "Spring Festival",
    "H1-B visas",
    "Fallout",
]


def as_text(form: str, heading: str) -> str:
    return "\n\n".join(
        f"{form.format(told)}\n\nThey met (https://x.example/{at}) in round {at}."
        for at, told in enumerate([*DAYS, heading])
    )


def as_leads(heading: str) -> str:
    told = enumerate([*DAYS, heading])
    return "\n\n".join(f"**{when}:** They [met](https://x.example/{at}) in round {at}." for at, when in told)


def as_word(how: str, heading: str) -> bytes:
    document = a_document()
    for at, told in enumerate([*DAYS, heading]):
        if how == "heading":
            document.add_heading(told, 2)
        elif how != "lead":
            document.add_paragraph().add_run(told).bold = how == "bold"
        paragraph = document.add_paragraph()
        if how == "lead":
            paragraph.add_run(f"{told}: ").bold = True
        link_in(paragraph, f"https://x.example/{at}", "They met")
    return saved(document)


FORMS = {
    "Markdown": lambda told: (as_text("## {}", told), "it.md"),
    "Markdown in bold": lambda told: (as_text("**{}**", told), "it.md"),
    "Markdown without marks": lambda told: (as_text("{}", told), "it.md"),
    "pasted text": lambda told: (as_text("{}", told), "it.txt"),
    "pasted lines": lambda told: (as_text("{}", told).replace("\n\n", "\n"), "it.txt"),
    "leads of Markdown": lambda told: (as_leads(told), "it.md"),
    "headings of Word": lambda told: (as_word("heading", told), "it.docx"),
    "bold lines of Word": lambda told: (as_word("bold", told), "it.docx"),
    "lines of Word": lambda told: (as_word("line", told), "it.docx"),
    "leads of Word": lambda told: (as_word("lead", told), "it.docx"),
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(("heading", "day"), WITH_A_DAY.items())
def test_a_heading_with_a_plain_day_in_it_is_that_day(form, heading, day):
    report = read(*FORMS[form](heading))

    assert [told.date for told in report.articles] == [*(date(2025, 1, at) for at in (3, 4, 5)), day]
    assert report.problems == []


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("heading", NO_ONE_DAY)
def test_a_heading_that_tells_a_time_that_is_no_day_ends_the_day_above_and_a_line_says_so(form, heading):
    report = read(*FORMS[form](heading))

    assert [told.date for told in report.articles] == [*(date(2025, 1, at) for at in (3, 4, 5)), None]
    assert report.articles[-1].text.startswith(f"{heading}\n\nThey met")
    (line,) = map(str, report.problems)
    assert f"4: stays undated: its date {heading!r} " in line


@pytest.mark.parametrize("form", [form for form in FORMS if form != "pasted lines"])
@pytest.mark.parametrize("heading", NO_TIME)
def test_a_heading_that_tells_no_time_leaves_the_day_above(form, heading):
    report = read(*FORMS[form](heading))

    assert [told.date for told in report.articles][3:] == [date(2025, 1, 5)]
    told = f"1 heading looks like those of the days and tells none ({heading!r} over entry 4)"
    is_as_days = form in ("Markdown", "Markdown in bold", "headings of Word")
    assert [told in str(bad) for bad in report.problems] == [True] * is_as_days


@pytest.mark.parametrize("form", ["Markdown", "headings of Word"])
@pytest.mark.parametrize("heading", ["around Easter", "KW 12", "Anfang Mai", "3rd of Febtober", "After Lunar New Year"])
def test_times_as_others_write_them_end_the_day_in_the_style_of_the_days(form, heading):
    report = read(*FORMS[form](heading))

    assert report.articles[-1].date is None
    assert [f"its date {heading!r} is not understood" in str(bad) for bad in report.problems] == [True]


def test_a_heading_of_the_same_day_and_topics_as_many_as_days_are_not_told():
    days = [f"## January {day}, 2025\n\n[One](https://x.example/{day}) met.\n\n" for day in range(3, 8)]

    assert read("".join([*days, "## Same day\n\n[They](https://x.example/1) met.\n"]), "it.md").problems == []
    assert read("## Trade\n\n[They](https://x.example/1) met.\n\n".join(days), "it.md").problems == []


@pytest.mark.parametrize("heading", ["Di 4.2.", "Di, 4.2.", "Di 4. Februar", "Di, 4. Februar 2025", "Di., 4.2.2025"])
def test_weekdays_in_two_letters_stand_before_days(heading):
    told = "".join(f"## {day}\n\nThey met. [One](https://x.example/1)\n\n" for day in ("Mo 3.2.2025", heading))

    assert [each.date for each in read(told, "it.md").articles] == [date(2025, 2, 3), date(2025, 2, 4)]


@pytest.mark.parametrize("form", ["Markdown", "Markdown in bold", "headings of Word", "bold lines of Word"])
@pytest.mark.parametrize("heading", ["Reaction to the January 6 attack", "Outlook for 2026", "Trade in Q1"])
def test_other_words_with_a_time_in_the_style_of_the_days_end_the_day_too(form, heading):
    report = read(*FORMS[form](heading))

    assert report.articles[-1].date is None
    assert len(report.problems) == 1


def test_headings_of_another_style_than_the_days_date_nothing():
    told = "".join(
        f"## January {day}, 2025\n\n### Remarks by Biden, January 6, 2021\n\n[One](https://x.example/{day}).\n\n"
        for day in (20, 21, 22)
    )

    assert [told.date.day for told in read(told, "it.md").articles] == [20, 21, 22]


@pytest.mark.parametrize("line", ["Reuters, January 7, 2025", "Xi Jinping, January 7", "They met in late January."])
def test_a_source_or_a_sentence_between_entries_is_no_heading(line):
    text = as_text("{}", "January 6, 2025").replace("in round 2.", f"in round 2.\n\n{line}")
    report = read(text, "it.md")

    assert [told.date.day for told in report.articles] == [3, 4, 5, 6]
    assert report.articles[2].text.endswith(line)


IN_WORDS = "the days in words"
TRACKERS = {
    IN_WORDS: [f"Day {at} – January {at + 19}, 2025" for at in (1, 2, 3)],
    "the year first": ["2025 January 20", "2025, January 21", "2025 January 22"],
    "years of two digits": ["20.01.25", "21.01.25", "22.01.25"],
    "American ones": ["1/20/25", "1/21/25", "1/22/25"],
    "names with years of two digits": ["20 Jan 25", "21 Jan 25", "22 Jan 25"],
    "Chinese": ["2025年1月20日", "1月21日", "1月22日"],
    "Chinese with weekdays": ["2025年1月20日（星期一）", "2025年1月21日 星期二", "2025年1月22日(周三)"],
    "Russian": ["20 января 2025", "Вторник, 21 января 2025", "22 января"],
    "German": ["Montag, 20. Januar 2025", "21. Januar 2025", "22. Januar"],
}


@pytest.mark.parametrize(
    ("how", "name"),
    [(how, name) for how in TRACKERS for name in ("it.md", "it.txt", "it.docx") if (how, name) != (IN_WORDS, "it.txt")],
)
def test_days_that_are_written_otherwise_are_headings_of_a_tracker(how, name):
    told = [f"They met (https://x.example/{at})." for at in range(3)]
    lines = [line for pair in zip(TRACKERS[how], told, strict=True) for line in pair]
    mark = "## " if name == "it.md" else ""
    text = "\n\n".join(f"{mark}{line}" if line in TRACKERS[how] else line for line in lines)
    document = a_document()
    for line in lines:
        document.add_heading(line, 2) if line in TRACKERS[how] else document.add_paragraph(line)
    report = read(saved(document) if name == "it.docx" else text, name)

    assert [told.date for told in report.articles] == [date(2025, 1, day) for day in (20, 21, 22)]


@pytest.mark.parametrize("name", ["it.md", "it.docx"])
def test_entries_may_begin_with_days_whose_year_and_month_stand_above(name):
    document = a_document()
    document.add_heading("2025", 1)
    document.add_heading("January", 2)
    for day in (20, 21, 22):
        link_in(document.add_paragraph(f"Jan {day} – The US "), f"https://x.example/{day}", "said it.")
    leads = [f"Jan {day} – The US [said](https://x.example/{day}) it." for day in (20, 21, 22)]
    text = "\n\n".join(["# 2025", "## January", *leads])
    report = read(saved(document) if name == "it.docx" else text, name)

    assert [(told.date, told.text) for told in report.articles] == [
        (date(2025, 1, day), "The US said it.") for day in (20, 21, 22)
    ]


@pytest.mark.parametrize(
    "days",
    [
        ("20 listopada {}", "21 listopada {}", "22 listopada {}"),
        ("20 siječnja {}", "1. veljače {}", "2. veljače {}"),
        ("Early January {}", "Mid-January {}", "Week of January 20, {}"),
    ],
)
@pytest.mark.parametrize("name", ["it.md", "it.txt"])
def test_headings_that_look_like_days_and_are_not_understood_are_told(days, name):
    told = [day.format(2025) for day in days]
    text = "\n\n".join(f"## {day}\n\nThey met (https://x.example/1)." for day in told)

    (line,) = map(str, read(text, name).problems)
    assert line == (
        f"{name}: stays undated: 3 lines look like days and are not understood: "
        f"{', '.join(map(repr, told))}; write them like 2023-06-18"
    )


def test_years_as_headings_are_understood():
    text = "\n\n".join(f"{year}\n\nThey met in {year}, in Geneva." for year in (2023, 2024, 2025))

    assert read(text, "it.md").problems == []


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("20.01.25 21.01.25 22.01.25", "2025-01-20 2025-01-21 2025-01-22"),
        ("25.01.20 25.01.21 25.01.22", "2025-01-20 2025-01-21 2025-01-22"),
        ("3/3/25 3/4/25 3/14/25", "2025-03-03 2025-03-04 2025-03-14"),
        ("1/2/25 1/3/25 1/4/25", "1/2/25 1/3/25 1/4/25"),
        ("20.01.25", "20.01.25"),
    ],
)
def test_which_number_is_a_year_of_two_digits_is_told_by_the_others(written, days):
    told = with_days([Paragraph(word) for word in written.split()])

    assert " ".join(str(each.day.date()) if each.day else each.text for each in told) == days


@pytest.mark.parametrize("heading", ["Late January – February 3", "Since: February 3", "Q1, March 31, 2025", "Trade"])
def test_a_heading_whose_words_tell_another_time_has_no_day(heading):
    assert day_in_words(heading) is None


def test_a_day_in_brackets_may_have_words_behind_it():
    assert day_in_words("Inauguration (January 20, 2025), Washington") == Written(2025, 1, 20)


@pytest.mark.parametrize("line", ["in January 2025", "of January 2025.", "2,025 tons", "“Late January”"])
def test_a_line_of_a_sentence_is_no_heading_of_a_time(line):
    assert not is_only_a_time(line)


DAY = "## {}\n\n[They met](https://a.example/{}).\n\n"


@pytest.mark.parametrize(
    ("days", "is_told"),
    [
        (("December 30, 2024", "January 2, 2024", "January 3, 2025"), True),
        (("January 3, 2025", "January 2, 2026", "December 30, 2024"), True),
        (("December 30, 2024", "January 2, 2025", "January 3, 2025"), False),
        (("December 30, 2024", "March 2, 2024", "January 3, 2025"), False),
        (("March 30, 2023", "January 2, 2024", "June 3, 2025"), False),
    ],
)
def test_a_day_out_of_order_by_a_year_is_told(days, is_told):
    report = read("".join(DAY.format(day, at) for at, day in enumerate(days)), "it.md")

    assert [each.date is not None for each in report.articles] == [True] * 3
    assert ["is its year right?" in str(bad) for bad in report.problems] == [True] * is_told


def test_a_month_is_read_that_is_misspelt_cut_short_or_of_another_language_where_it_is_plain():
    days = {
        "Febuary 3, 2025": (2, 3),
        "4 Feburary 2025": (2, 4),
        "Febr. 5, 2025": (2, 5),
        "16 kwietnia 2025": (4, 16),
        "3 Sept. 2025": (9, 3),
        "Setp 5": (9, 5),
        "21 října 2025": (10, 21),
        "Ocotber 23": (10, 23),
        "5 kasım 2025": (11, 5),
        "Novemeber 7": (11, 7),
    }
    for name, mark in (("it.md", "## "), ("it.txt", "")):
        text = "".join(f"{mark}{day}\n\nThey met. https://a.example/{at}\n\n" for at, day in enumerate(days))
        report = read(text, name)

        assert [each.date and (each.date.month, each.date.day) for each in report.articles] == list(days.values())
        assert report.problems == []

    text = "".join(f"- **{day}**: [They met](https://a.example/{at}) in Geneva.\n" for at, day in enumerate(days))
    assert [each.date.month for each in read(text, "it.md").articles] == [month for month, _ in days.values()]


def test_a_month_of_a_heading_is_read_that_is_misspelt():
    body = "# Novemeber 2024\n\n" + DAY.format(30, 1) + "# December 2024\n\n" + DAY.format(2, 2) + DAY.format(3, 3)

    assert [(each.date.month, each.date.day) for each in read(body, "it.md").articles] == [(11, 30), (12, 2), (12, 3)]


@pytest.mark.parametrize("word", ["match", "marsh", "day", "round", "section", "phase", "nomber", "marc", "listopada"])
def test_a_word_that_may_mean_another_is_no_month(word):
    assert month_number(word) == 0


def test_a_month_that_may_be_another_word_is_named():
    body = "# Marsh\n\n" + DAY.format(30, 1) + "# April 2024\n\n" + DAY.format(2, 2) + DAY.format(3, 3)
    report = read(body + DAY.format("Apryl 5", 4), "it.md")

    assert [each.date and each.date.day for each in report.articles] == [None, 2, 3, None]
    assert ["'Marsh' above it" in str(report.problems[0]), "'Apryl 5'" in str(report.problems[1])] == [True, True]
