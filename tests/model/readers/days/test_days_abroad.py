"""Days in the languages of those who keep trackers, as headings in Markdown and as lines of a text."""

from datetime import date

import pytest

from model.readers.days.days import parse_day
from model.readers.days.headings import heading_of, is_day_line
from model.readers.text.paragraphs import Paragraph
from tests.model.readers.making import read

DAYS = {
    "Spanish": ("12 de mayo de 2025", "martes, 13 de mayo de 2025", "15 de mayo"),
    "Italian": ("lunedì 12 maggio 2025", "13 maggio", "giovedì 15 maggio"),
    "Portuguese": ("12 de maio de 2025", "terça-feira, 13 de maio de 2025", "15 de maio"),
    "Korean": ("2025년 5월 12일", "5월 13일 (화요일)", "15일"),
    "Japanese": ("2025年5月12日(月)", "5月13日（火曜日）", "5月15日(木)"),
    "of an emperor": ("令和7年5月12日", "令和七年五月十三日", "十五日"),
    "Chinese numerals": ("二〇二五年五月十二日", "五月十三日", "十五日"),
    "Taiwanese": ("民國114年5月12日", "114年5月13日", "5月15號"),
    "Vietnamese": ("Ngày 12 tháng 5 năm 2025", "Thứ Ba, ngày 13 tháng 5 năm 2025", "15 tháng 5"),
}


@pytest.mark.parametrize("days", DAYS.values(), ids=DAYS)
@pytest.mark.parametrize("name", ["it.md", "it.txt"])
def test_a_tracker_is_dated_in_them(days, name):
    mark = "## " if name == "it.md" else ""
    report = read(
        "".join(f"{mark}{day}\n\nThey met on {at}. https://wire.example/{at}\n\n" for at, day in enumerate(days)), name
    )

    assert [told.date for told in report.articles] == [date(2025, 5, 12), date(2025, 5, 13), date(2025, 5, 15)]
    assert [told.text for told in report.articles] == [
        f"They met on {at}. https://wire.example/{at}" for at in range(3)
    ]
    assert report.problems == []


FIELDS = [told[0] for told in DAYS.values()] + ["114年5月12日", "2025년 5월 12일 09:00"]


FIRSTS = ["1.º de mayo de 2025", "1º de maio de 2025", "1° maggio 2025", "1er mai 2025", "2025年5月1日"]


@pytest.mark.parametrize("line", FIRSTS)
def test_the_first_of_a_month_is_written_as_such(line):
    assert is_day_line(line)
    assert heading_of(Paragraph(line)) == (2025, 5, 1)


@pytest.mark.parametrize("said", FIELDS)
def test_a_field_may_tell_its_day_in_them(said):
    assert parse_day(said) == date(2025, 5, 12)


NO_DAYS = [
    "三月",
    "一二三",
    "114年",
    "中国5月13日",
    "十五国",
    "六十日",
    "年月日",
    "tháng 5",
    "12 tháng",
    "5월",
    "일요일",
    "Sabato",
]


@pytest.mark.parametrize("line", NO_DAYS)
def test_other_words_are_no_days(line):
    assert not ((told := heading_of(Paragraph(line))) and told.date())
    assert not is_day_line(line)


@pytest.mark.parametrize("heading", ["16 listopada", "fredag 16 maj", "16. prosinca", "16 listopada 2025"])
def test_a_heading_like_days_that_is_not_understood_is_told_and_dates_nothing(heading):
    content = "".join(
        f"## {day}\n\nThey met on {day}. [Wire](https://wire.example/{at})\n\n"
        for at, day in enumerate(("12 May 2025", "13 May 2025", heading, "17 May 2025"))
    )
    report = read(content, "it.md")

    assert [told.date and told.date.day for told in report.articles] == [12, 13, None, 17]
    assert [str(problem) for problem in report.problems] == [
        f"it.md:3: stays undated: its date {heading!r} is not understood; write it like 2023-06-18"
    ]


@pytest.mark.parametrize("heading", ["Trade", "The talks", "3 talks of envoys", "5 marines", "Round 2"])
def test_a_heading_of_something_else_changes_no_day(heading):
    content = "## 12 May 2025\n\nA. [W](https://w.example/1)\n\n## 13 May 2025\n\nB. [W](https://w.example/2)\n\n"
    report = read(f"{content}## {heading}\n\nC. [W](https://w.example/3)\n", "it.md")

    assert [told.date and told.date.day for told in report.articles] == [12, 13, 13]
