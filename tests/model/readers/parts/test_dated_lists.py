"""A list whose entries end with their days, each with its link, is an article an entry."""

from datetime import date

import pytest

from tests.model.readers.making import a_document, read, saved

DAYS = (12, 13, 14)
LISTS = {
    "- The envoys [met again](https://w.example/{0}) (May {0}, 2025)\n": "it.md",
    "- [The envoys meet again](https://w.example/{0}) — Wire, May {0}, 2025\n": "it.md",
    "* [They meet](https://w.example/{0}), {0} May 2025.\n": "it.md",
    "The envoys met again. (AP, May {0}, 2025)\nhttps://w.example/{0}\n\n": "it.txt",
    "They meet | Wire | 2025-05-{0}\nhttps://w.example/{0}\n\n": "it.txt",
    "- [The envoys meet again](https://w.example/{0}) May {0}, 2025\n": "it.md",
    "{0}. They meet (Wire, May {0}, 2025) https://w.example/{0}\nThe envoys met for three hours.\n\n": "it.txt",
}


def listed(entry: str) -> str:
    return "Reading list\n\n" + "".join(entry.format(day) for day in DAYS)


@pytest.mark.parametrize("entry", LISTS)
def test_each_entry_is_of_the_day_with_which_it_ends(entry):
    report = read(listed(entry), LISTS[entry])

    assert report.problems == []
    assert [(told.date, told.url) for told in report.articles] == [
        (date(2025, 5, day), f"https://w.example/{day}") for day in DAYS
    ]


def test_so_are_the_pages_that_a_site_lists():
    entries = (f'<li><a href="/{day}">The envoys meet again</a> <span>May {day}, 2025</span></li>' for day in DAYS)
    page = (
        f"<html><head><title>News</title></head><body><h1>News releases</h1><ul>{''.join(entries)}</ul></body></html>"
    )
    articles = read(page, "it.html", known={"url": "https://w.example/"}).articles

    assert [(told.date.day, told.url) for told in articles] == [(day, f"https://w.example/{day}") for day in DAYS]


def test_so_it_is_in_word():
    entries = (f"They met in round {day}, https://w.example/{day} (May {day}, 2025)" for day in DAYS)

    assert [told.date for told in read(saved(a_document(*entries)), "it.docx").articles] == [
        date(2025, 5, day) for day in DAYS
    ]


@pytest.mark.parametrize(
    "text",
    [
        listed("- The envoys meet again (May {0}, 2025)\n"),
        listed("- [They meet](https://w.example/{0}) (accessed May {0}, 2025)\n"),
        listed("- [They meet](https://w.example/{0}) (May {0}, 2025)\n\nThey went on.\n\nThen they left.\n\n"),
        listed("- [They meet](https://w.example/{0}) (May {0})\n"),
        listed("- [They meet](https://w.example/{0}) until May {0}, 2025\n"),
        listed("- [Round](https://w.example/{0}) May {0}, 2025 They meet.\n"),
        "June 1, 2025\n\n" + listed("- [They meet](https://w.example/{0}) (May {0}, 2025)\n"),
    ],
)
def test_without_links_or_with_other_paragraphs_it_stays_one(text):
    (told,) = read(text, "it.md").articles

    assert "meet" in told.text
