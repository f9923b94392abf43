"""What pasted pages and papers are called: not what stands around their headlines, nor what programs put there."""

from datetime import date

import pytest

from model.readers.formats.plain import title_of
from tests.model.readers.making import a_document, a_pdf, read, saved

TITLE = "China and US resume talks"
PROSE = (
    "China and the United States resumed talks on tariffs on Monday, officials of both sides said in Geneva, and they "
    "agreed to meet again in the autumn."
)
TOPS = {
    "a date right below": "{}\nSeptember 10, 2024\n\n",
    "a date of a site right below": "{}\nPosted on 4 April 2025 at 10:12 am by admin\n\n",
    "a standfirst right below": "{}\nThe envoys of both sides met in Geneva for the first time in a year.\n\n",
    "a standfirst without a stop": "{}\nA longer standfirst tells what it is about\n\nBy Jane Doe\n\n",
    "buttons": "{}\n2 days ago\nShare\nSave\n\n",
    "an address over it": "https://www.site.example/2024/09/talks\n{}\nUpdated: 2024-09-10 16:21\n\n",
    "a page's number over it": "Page 1 of 3\n\n{}\n\n",
    "a date over it": "Tue, 10 Sep 2024 03:04:05 GMT\n\n{}\n\n",
    "a section over it": "WORLD\n\n{}\n\nBy Jane Doe\n\n",
    "a section right over it": "World\n{}\nBy Jane Doe\n",
    "where it stands in the site": "Home > News > Asia Pacific\n\n{}\n\n",
    "the head of a site": "Skip to main content\nReuters\nWorld\nChina\n\n{}\nBy Jane Doe\n\n",
}


@pytest.mark.parametrize("how", TOPS)
def test_the_headline_of_a_pasted_page_is_its_title(how):
    assert read(TOPS[how].format(TITLE) + PROSE, "it.txt").articles[0].title == TITLE


@pytest.mark.parametrize(
    "text",
    [
        f"Tue, 10 Sep 2024 03:04:05 GMT\n\n{PROSE}",
        "In round one the envoys of both sides talked about tariffs, and agreed\nto meet again in the autumn.\n",
        "The envoys of both sides talked about tariffs in Geneva and Bern and\nMr. Wang agreed to meet again in May.\n",
        f"To: Jane Doe\nSubject: Talks\n\n{PROSE}",
        f"Administration and Companies Announce Major Investments to\nExpand Supply Chains\n\n{PROSE}",
        "Talks",
    ],
)
def test_what_is_no_headline_is_no_title(text):
    assert title_of(text) == ""


HEADLINE = "Commerce Adds Ten Firms to the Entity List"
LISTED = "The ten firms may no longer buy chips without a licence, the department said on Wednesday."
RELEASES = [
    f"{HEADLINE}\nPress Release\nBureau of Industry and Security\nMay 28, 2025",
    f"{HEADLINE}\n\nPress Release\n\nSelect Committee on the CCP\n\n05.28.25",
    f"{HEADLINE}\nPress Release\nMay 28, 2025",
    f"{HEADLINE}\nFOR IMMEDIATE RELEASE\nContact: Jane Doe, (202) 555-0123\nMay 28, 2025",
    f"{HEADLINE}\nPress Statement\nJane Doe, Secretary of State\nMay 28, 2025",
    f"FOR IMMEDIATE RELEASE\nContact: Jane Doe, (202) 555-0123\nMay 28, 2025\n\n{HEADLINE}",
    f"Bureau of Industry and Security\nPress Release\n{HEADLINE}\nMay 28, 2025",
    f"U.S. Department of Commerce\n\nPress Release\n\n{HEADLINE}\n\nMay 28, 2025",
    f"Select Committee on the CCP\nPress Releases\n{HEADLINE}\nMay 28, 2025",
    f"Briefings & Statements\n{HEADLINE}\nThe White House\nMay 28, 2025",
    f"Statement\n\n{HEADLINE}\n\nMay 28, 2025",
]


@pytest.mark.parametrize("top", RELEASES)
def test_a_press_release_is_called_by_its_headline(top):
    article = read(f"{top}\n\n{LISTED}\n", "it.txt").articles[0]

    assert (article.title, article.date) == (HEADLINE, date(2025, 5, 28))


@pytest.mark.parametrize("body", ["Bureau of Industry and Security", "Select Committee on the CCP"])
def test_a_headline_may_begin_with_the_name_of_a_body(body):
    title = "Department of Commerce Announces New Export Controls on Chips"

    assert title_of(f"{title}\nPress Release\n{body}\n\n{LISTED}") == title
    assert title_of(f"{body}\nPress Release\n{title}\n\n{LISTED}") == title


@pytest.mark.parametrize(
    "title",
    [
        "Foreign Ministry Spokesperson Mao Ning's Regular Press Conference on January 20, 2025",
        "Department Press Briefing – January 20, 2025",
        "Press Gaggle by Press Secretary Jane Doe, January 20, 2025",
    ],
)
def test_a_press_conference_is_called_by_its_day(title):
    article = read(f"{title}\nUpdated: January 20, 2025 19:20\n\nAFP: Can you confirm it?", "it.txt").articles[0]

    assert (article.title, article.date) == (title, date(2025, 1, 20))


def test_a_section_is_the_title_of_what_has_no_other():
    assert title_of(f"China\n\n{PROSE}") == "China"


@pytest.mark.parametrize("word", ["(anonymous)", "anonymous", "untitled", "Unknown", "Word Document", ""])
def test_what_stands_for_a_title_or_an_author_in_a_file_is_none(word):
    escaped = word.replace("(", "\\(").replace(")", "\\)")
    paper = read(a_pdf([["Envoys meet", "", PROSE[:80], PROSE[80:]]], escaped, escaped), "it.pdf").articles[0]
    document = a_document("Envoys met.", title=word)
    document.core_properties.author = word
    memo = read(saved(document), "it.docx").articles[0]

    assert [(told.title, told.author) for told in (paper, memo)] == [("Envoys meet", None), ("", None)]


HEADS = {"heading": "Envoys meet again", "first line": "Envoys meet again", "": "They met in Geneva, and talked."}


@pytest.mark.parametrize("head", HEADS)
def test_a_word_file_that_has_only_its_programs_title_is_called_by_its_head(head):
    document = a_document(title="Word Document")
    if head == "heading":
        document.add_heading(HEADS[head], 1)
    else:
        document.add_paragraph(HEADS[head])
    document.add_paragraph(PROSE)

    assert read(saved(document), "it.docx").articles[0].title == (HEADS["heading"] if head else "")


def test_a_title_that_begins_with_the_name_of_a_program_is_one():
    assert (
        read(a_pdf([["They met."]], "Microsoft warns of hackers"), "it.pdf").articles[0].title.startswith("Microsoft")
    )
