"""The day of an article by the line over it, as pages that are pasted have it."""

from datetime import date

import pytest

from model.datelines import dateline_date, unsure_dateline

TEXT = "Envoys meet\n\nBy Jane Doe\n\n{}\n\nThey met in Geneva.\n"


@pytest.mark.parametrize(
    "line",
    [
        "September 10, 2024 3:04 AM GMT+2 · Updated 2 days ago",
        "2024-09-10 16:21:33",
        "Source: Xinhua | 2024-09-10 16:21:33 | Editor: huaxia",
        "Xinhua | Updated: 2024-09-10 16:21",
        "Updated: 2024-09-10 16:21 (Xinhua)",
        "10 Sep 2024 10:30AM (Updated: 10 Sep 2024 11:40AM)",
        "Published on September 10, 2024 by admin",
        "Posted on 10 September 2024 at 10:12 am by admin",
        "2024-09-10T16:21:33Z",
        "2024-09-10T16:21:33+08:00",
        "Tue, 10 Sep 2024 03:04:05 GMT",
        "10-Sep-2024",
        "2024年9月10日",
        "2024年9月10日 星期二 16:21",
        "Last modified on Tue 10 Sep 2024",
        "Press Release | September 10, 2024",
        "Release No: NR-123-24 Sept. 10, 2024",
        "10 September 2024 - Jane Doe",
        "(September 10, 2024)",
        "Jane Doe | September 10, 2024 | 5 min read",
        "BEIJING, Sept. 10, 2024 (Xinhua) -- They met.",
        "September 10–12, 2024",
    ],
)
def test_a_line_over_an_article_tells_its_day(line):
    assert dateline_date(TEXT.format(line)) == date(2024, 9, 10)


@pytest.mark.parametrize(
    "line",
    [
        "They met on September 10, 2024",
        "A deal of September 10, 2024 – Jane Doe said",
        "| Opened | January 20, 2025 | Talks |",
        "See 2024-09-10 for more",
        "September 31, 2024",
        "20.01.25 in Geneva in 2025",
        "10 September 2024 - Envoys meet in Geneva and talk about tariffs",
    ],
)
def test_other_lines_with_a_day_are_no_datelines(line):
    assert dateline_date(TEXT.format(line)) is None


@pytest.mark.parametrize(
    "lines",
    [
        "Published September 10, 2024 Updated September 12, 2024",
        "Updated September 12, 2024 Published September 10, 2024",
        "September 10, 2024, updated September 12, 2024",
        "Posted at 10:30 AM, September 10, 2024 and last updated 2:14 PM, September 12, 2024",
        "Published: 10 Sep 2024 10:30 BST | Updated: 12 Sep 2024 09:00 BST",
        "Updated: September 12, 2024\n\nPublished: September 10, 2024",
        "Updated 9:14 PM EDT, Thu September 12, 2024\nPublished 8:00 AM EDT, Tue September 10, 2024",
        "Foreign ministry press conference on September 10, 2024\n\nUpdated: September 12, 2024 18:00",
        "Updated: September 12, 2024\n\nBEIJING, Sept. 10, 2024 — They met.",
    ],
)
def test_the_day_of_a_change_is_not_that_of_publication(lines):
    assert dateline_date(TEXT.format(lines)) == date(2024, 9, 10)


def test_the_day_of_a_change_is_the_articles_where_no_other_before_it_is_told():
    assert dateline_date(TEXT.format("Updated: September 10, 2024\n\nOctober 4, 2024")) == date(2024, 9, 10)


@pytest.mark.parametrize(
    "line",
    [
        "He said so at a press conference on September 10, 2024.",
        "They met on September 10, 2024, and updated rules were agreed by September 12, 2024.",
        "Published September 10, 2024 September 12, 2024",
    ],
)
def test_a_sentence_of_a_change_or_a_press_conference_is_no_dateline(line):
    assert dateline_date(TEXT.format(line)) is None


def test_lines_of_a_list_that_tell_several_days_tell_none():
    rows = "10 September 2024 - Jane Doe\n11 September 2024 - John Roe"

    assert dateline_date(TEXT.format(rows)) is None
    assert dateline_date(TEXT.format(f"{rows}\nUpdated: 2024-09-12")) == date(2024, 9, 12)


def test_of_a_day_in_numbers_that_may_be_two_it_is_told_how_it_is_written():
    assert unsure_dateline(TEXT.format("Published: 03/04/2025 10:30")) == "03/04/2025"
