"""The day of an article by the line over it, as pages that are pasted have it."""

import time
from datetime import date

import pytest

from model.days.datelines import dateline_date, unsure_dateline
from model.readers.fields import article_of

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
        "2024年09月10日 10:00:12 来源：新华网",
        "来源：商务部 2024年9月10日",
        "发布时间：2024-09-10 10:00",
        "日期：2024年9月10日　来源：外交部　作者：李明",
        "Press Release | September 10, 2024",
        "Release No: NR-123-24 Sept. 10, 2024",
        "10 September 2024 - Jane Doe",
        "(September 10, 2024)",
        "Jane Doe | September 10, 2024 | 5 min read",
        "BEIJING, Sept. 10, 2024 (Xinhua) -- They met.",
        "September 10–12, 2024",
        "WASHINGTON/SHANGHAI, September 10, 2024",
        "GENEVA/BEIJING, Sept. 10, 2024 (Wire) -- They met.",
        "WASHINGTON (Reuters) - Sept. 10, 2024 - They met.",
        "NEW YORK (AP) — September 10, 2024 — They met.",
        "(Reuters, September 10 2024) They met.",
        "BEIJING (AFP, Sept. 10, 2024) -- They met.",
        "The ministry's spokesperson answers questions at the regular press conference of September 10, 2024",
        "@janedoe posts, 10-11 September 2024",
    ],
)
def test_a_line_over_an_article_tells_its_day(line):
    assert dateline_date(TEXT.format(line)) == date(2024, 9, 10)


@pytest.mark.parametrize(
    "line",
    [
        "They met on September 10, 2024",
        "2024年9月10日，双方举行会谈。",
        "They met in GENEVA (again) - September 10, 2024 - as they had said.",
        "(Reuters, as of September 10, 2024) They met.",
        "Last modified on Tue 10 Sep 2024",
        "Last modified: September 10, 2024",
        "Created by Jane Doe, last modified on Sep 10, 2024",
        "Last edited 10 September 2024",
        "Accessed: September 10, 2024",
        "[Accessed 10 September 2024]",
        "Date accessed: 2024-09-10",
        "A deal of September 10, 2024 – Jane Doe said",
        "| Opened | January 20, 2025 | Talks |",
        "See 2024-09-10 for more",
        "He answered them at the press conference of September 10, 2024",
        "Her posts of the week before September 10, 2024 were deleted by noon",
        "September 31, 2024",
        "20.01.25 in Geneva in 2025",
        "10 September 2024 - Envoys meet in Geneva and talk about tariffs",
    ],
)
def test_other_lines_with_a_day_are_no_datelines(line):
    assert dateline_date(TEXT.format(line)) is None


SAME_DAY = """\
May 28, 2025 / 9:54 PM EDT
Updated on: May 28, 2025 / 9:54 PM EDT / CBS News
May 28, 2025 9:54 PM EDT   (CBS)
KYODO NEWS - May 28, 2025 - 09:14 | All, Japan
By Global Times Published: May 28, 2025 10:34 PM
By GT staff reporters Published: May 28, 2025 10:34 PM Updated: May 29, 2025 10:50 PM
May 28, 20255:11 PM UTC Updated 2 hours ago
May 28, 20255:11 PM GMT+2Updated May 29, 2025
MAY 28, 20255:00 AM ET
Published Wed, May 28 20259:32 AM EDTUpdated Wed, May 28 20251:20 PM EDT
Published: 5:03pm, 28 May 2025Updated: 6:10pm, 28 May 2025
Originally published May 28, 2025 5:01 AM ET
Press Release | 05.28.25
05.28.2025
05/28/25
5/28/25, 9:54 PM
BY JANE DOE - 05/28/25 5:00 PM ET
By JANE DOE 05/28/2025 05:00 AM EDT
Issued on: 28/05/2025 - 12:21 Modified: 28/05/2025 - 12:19
Published on 28/05/2025 - 12:21 GMT+2•Updated 14:10
May 28, 2025 at 5:30 p.m. EDTMay 28, 2025
Wed 28 May 2025 06.00 EDTLast modified on Wed 28 May 2025 09.11 EDT
Wednesday 28 May 2025 12:21, UK
Updated - May 28, 2025 10:16 am IST - BEIJING
First Published : 28 May 2025, 10:16 AM IST
Wed, May 28, 2025 page1
Wed, May 28, 2025 at 5:11 PM GMT+2 3 min read
3 MIN READ May 28, 2025
(Xinhua) 13:34, May 28, 2025
By Li Yan (People's Daily) 13:34, May 28, 2025
Source: Xinhua Editor: huaxia 2025-05-28 16:21:33
2025-05-28 17:43:29 Source: Xinhua
By XU WEI in Beijing and WU BO in Washington | China Daily | Updated: 2025-05-28 09:21
CGTN 16:21, 28-May-2025
By Jane Doe for RFA Mandarin 2025.05.28
2025.05.28 Washington
May 28, 2025 - World
Updated May 28, 2025 - Politics & Policy
May 28, 2025, 5:00 AM EDT / Updated May 28, 2025, 6:11 AM EDT
May 28, 2025, 5:00 AM EDT / Source: Reuters
By Jane Doe, The Associated Press Posted May 28, 2025 5:00 pm
CBC News · Posted: May 28, 2025 4:00 AM EDT | Last Updated: May 28
May 28, 2025 By Jane Doe and John Roe
Press release - 28 May 2025
May 28, 2025 Press Release
(WASHINGTON, D.C.) May 28, 2025
WASHINGTON, D.C. – May 28, 2025
Washington (AFP) May 28, 2025
AFP, Beijing, May 28, 2025
Reuters / 28 May 2025
Date of publication: 28 May 2025
Release Date: May 28, 2025
Time: 2025-05-28 10:30
[2025-05-28]
1:12 PM · May 28, 2025 · 2.3M Views
Home > News > May 28, 2025
Department Press Briefing – May 28, 2025
Press Gaggle by Press Secretary Jane Doe, May 28, 2025
Press Briefing by Press Secretary Jane Doe and National Security Advisor John Roe, May 28, 2025
MOFCOM Regular Press Conference (May 28, 2025)
Transcript of Regular Press Conference by the Ministry of National Defense on May 28, 2025
Remarks to the Press – May 28, 2025
May 28, 2025 | Last modified June 3, 2025
Last modified June 3, 2025 | Published May 28, 2025
Last updated May 28, 2025
May 28, 2025 Press Briefing""".splitlines()


@pytest.mark.parametrize("line", SAME_DAY)
def test_datelines_are_taken_as_sites_print_them(line):
    assert dateline_date(TEXT.format(line)) == date(2025, 5, 28)


@pytest.mark.parametrize(
    "line",
    [
        "File photo: Xi Jinping and Donald Trump, Osaka, June 29, 2019",
        "FILE - Xi Jinping, Osaka, June 29, 2019",
        "Xi Jinping, Osaka, June 29, 2019",
        "Photo: Reuters, May 28, 2025",
        "Born May 28, 1955",
        "Deadline: May 28, 2025",
        "Since May 28, 2025",
        "Truce of May 12, 2025",
        "the truce expires on August 12, 2025",
        "he told a press conference on May 12, 2025",
        "as was said in a readout on May 12, 2025",
        "What Xi’s remarks of May 12, 2025, mean",
        "20.01.25",
        "05/06/25",
        "version 10.12.20",
        "May 32, 2025",
    ],
)
def test_days_of_other_things_date_no_article(line):
    assert dateline_date(TEXT.format(line)) is None


def test_lines_of_a_list_that_tell_several_days_tell_none():
    rows = "10 September 2024 - Jane Doe\n11 September 2024 - John Roe"

    assert dateline_date(TEXT.format(rows)) is None
    assert dateline_date(TEXT.format(f"{rows}\nUpdated: 2024-09-12")) == date(2024, 9, 12)


def test_of_a_day_in_numbers_that_may_be_two_it_is_told_how_it_is_written():
    assert unsure_dateline(TEXT.format("Published: 03/04/2025 10:30")) == "03/04/2025"
    assert unsure_dateline(TEXT.format("Press Release | 05.06.25")) == "05.06.25"


@pytest.mark.parametrize("words", ["A ", "AP - ", "by A ", "A-", "(A) ", "A | ", "A’", "briefing, ", "and ", " "])
def test_a_long_line_is_looked_at_in_no_time(words):
    began = time.process_time()

    dateline_date(f"x{words * (500 // len(words))}May 28, 2025")
    dateline_date(f"May 28, 2025 {words * (500 // len(words))}x")

    assert time.process_time() - began < 1


def test_a_title_that_tells_its_day_dates_an_article_that_tells_none():
    told = article_of({"title": "Department Press Briefing – May 21, 2024", "text": "MR. DOE: Good afternoon."}, "it")

    assert (told.date, told.date_from) == (date(2024, 5, 21), "dateline")


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
    ],
)
def test_a_sentence_of_a_change_or_a_press_conference_is_no_dateline(line):
    assert dateline_date(TEXT.format(line)) is None


@pytest.mark.parametrize(
    "line",
    [
        "<< 2024-09-09 | 2024-09-11 >>",
        "« 2024-09-09 · 2024-09-11 »",
        "2024-09-09 <-- --> 2024-09-11",
        "← 2024-09-09",
        "2024-09-11 →",
        "Previous: 2024-09-09",
        "Next day: 2024-09-11",
        "yesterday: 2024-09-09 · tomorrow: 2024-09-11",
    ],
)
def test_a_line_that_leads_to_notes_of_other_days_tells_none(line):
    assert dateline_date(TEXT.format(line)) is None


@pytest.mark.parametrize("line", ["2024-09-10", "[2024-09-10]", "Date: 2024-09-10", "# 2024-09-10"])
def test_a_day_alone_still_does(line):
    assert dateline_date(TEXT.format(line)) == date(2024, 9, 10)
