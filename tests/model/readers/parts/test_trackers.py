"""A tracker kept by hand: an article an entry, and no paragraph lost."""

import io
import zipfile
from datetime import date
from pathlib import Path

import pytest
from docx.enum.style import WD_STYLE_TYPE
from hypothesis import given, settings
from hypothesis import strategies as st

from model.readers import read_places
from model.readers.days.headings import heading_of
from model.readers.days.timed import told_by
from model.readers.parts.titles_above import titles_above
from model.readers.parts.trackers import entries, first_sentence, is_tracker
from model.readers.text.outlines import outlined
from model.readers.text.paragraphs import Paragraph
from tests.model.readers.making import a_document, link_in, problem, read, saved

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
CORPUS = Path(__file__).parents[4] / "../shared/corpus"
MARKDOWN = """# US–China tracker

Kept by hand since the inauguration.

## January 2025

### Monday, January 20

In his speech, U.S. President Donald Trump [claims that China](https://www.whitehouse.gov/inaugural/) runs it. More.

> And above all, China is operating the Panama Canal.
>
> We’re taking **it** back. See [this](https://other.example/).

- Mao Ning answers [questions](https://www.fmprc.gov.cn/t20250120_1.html) on TikTok.

    Reuters: TikTok has restored service.

    Mao Ning: We hope so.

At the margin again, without a link.

### 21st

Second [thing](https://x.example/a).

https://x.example/more

**22 Jan**

Third, told at https://x.example/b, as a bare address.

Dec 30, 2024
------------

Fourth [thing][1].

### January 2

Fifth, of the new year, without a link.

## Annex

Words at the end.

[1]: https://y.example/four
"""


def days(content: str | bytes, name: str = "it.md"):
    report = read(content, name)
    assert report.problems == []
    return [(told.date, told.url) for told in report.articles]


def test_every_entry_is_an_article_with_its_headings_day_and_its_link():
    assert days(MARKDOWN) == [
        (None, None),
        (date(2025, 1, 20), "https://www.whitehouse.gov/inaugural/"),
        (date(2025, 1, 20), "https://www.fmprc.gov.cn/t20250120_1.html"),
        (date(2025, 1, 20), None),
        (date(2025, 1, 21), "https://x.example/a"),
        (date(2025, 1, 22), "https://x.example/b"),
        (date(2024, 12, 30), "https://y.example/four"),
        (date(2025, 1, 2), None),
        (date(2025, 1, 2), None),
    ]


def test_an_entry_has_its_first_sentence_as_title_its_site_as_source_and_its_quotations_in_its_text():
    entry = read(MARKDOWN, "it.md").articles[1]

    assert entry.title == "In his speech, U.S. President Donald Trump claims that China runs it."
    assert (entry.source, entry.date_from, entry.place) == ("whitehouse.gov", "field", "it.md:2")
    assert entry.text.split("\n\n") == [
        "In his speech, U.S. President Donald Trump claims that China runs it. More.",
        "And above all, China is operating the Panama Canal.",
        "We’re taking it back. See this.",
    ]


def test_headings_that_are_no_days_stay_with_what_follows_them():
    texts = [told.text for told in read(MARKDOWN, "it.md").articles]

    assert texts[0] == "US–China tracker\n\nKept by hand since the inauguration."
    assert texts[-1] == "Annex\n\nWords at the end."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("January 20, 2025", (2025, 1, 20)),
        ("Monday, Jan. 20th, 2025:", (2025, 1, 20)),
        ("20 Jan", (None, 1, 20)),
        ("Mon 20 January 2025", (2025, 1, 20)),
        ("2025-01-20", (2025, 1, 20)),
        ("Sept 3", (None, 9, 3)),
        ("January 2025", (2025, 1, None)),
        ("January 20 was a long day", None),
        ("Page 20", None),
        ("January 20–21, 2025", (2025, 1, 20)),
        ("20 and 21 January", (None, 1, 20)),
        ("Jan. 25, 2025 (Saturday)", (2025, 1, 25)),
        ("January 30 – February 2, 2025", (2025, 1, 30)),
        ("30 January to 2 February 2025", (2025, 1, 30)),
        ("December 30 – January 2, 2025", (2024, 12, 30)),
        ("December 30, 2024 – January 2, 2025", (2024, 12, 30)),
        ("30 December 2024 – 2 January 2025", (2024, 12, 30)),
        ("30 Jan – 2 Feb", (None, 1, 30)),
        ("2025-01-20 – 2025-01-22", (2025, 1, 20)),
        ("2025-01-20/22", (2025, 1, 20)),
        ("20-Jan-2025", (2025, 1, 20)),
        ("20250120", (2025, 1, 20)),
        ("January 20, 2025: the inauguration", None),
        ("1/2/2025", None),
        ("20", None),
        ("2025", (2025, None, None)),
    ],
)
def test_a_paragraph_that_is_only_a_date_is_a_heading(text, expected):
    assert heading_of(Paragraph(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("January 20, 2025: the inauguration", (2025, 1, 20)),
        ("Monday, January 20, 2025 – Washington", (2025, 1, 20)),
        ("2025-01-20 Washington", (2025, 1, 20)),
        ("20 January 2025 (cont’d)", (2025, 1, 20)),
        ("20 Jan: the inauguration", (None, 1, 20)),
        ("January 30 – February 2, 2025: talks", (2025, 1, 30)),
        ("January 20 was a long day", None),
        ("January 2025 in review", None),
    ],
)
def test_a_heading_may_have_words_behind_its_day(text, expected):
    assert heading_of(Paragraph(text, is_heading=True)) == expected


@pytest.mark.parametrize("mark", ["### {}", "**{}**"])
@pytest.mark.parametrize("words", ["January {}, 2025: talks in Geneva", "January {}–29, 2025"])
def test_what_a_heading_tells_beside_its_day_is_kept(mark, words):
    headings = [words.format(day) for day in (20, 21, 22)]
    text = "\n\n".join(f"{mark.format(each)}\n\n[One](https://x.example/{each[8:10]})." for each in headings)
    articles = read(text, "it.md").articles

    assert [told.date and told.date.day for told in articles] == [20, 21, 22]
    assert [told.text for told in articles] == [f"{each}\n\nOne." for each in headings]


@pytest.mark.parametrize(
    "heading", ["Envoys talk in Geneva (January {}, 2025)", "Envoys talk in Geneva – January {}, 2025"]
)
def test_what_a_heading_tells_before_its_day_is_the_title(heading):
    text = "\n\n".join(f"## {heading.format(day)}\n\n[One](https://x.example/{day})." for day in (20, 21, 22))

    assert [(told.title, told.date.day) for told in read(text, "it.md").articles] == [
        ("Envoys talk in Geneva", day) for day in (20, 21, 22)
    ]


@pytest.mark.parametrize("heading", ["Day {} – January {}, 2025", "On January {1}, 2025"])
def test_a_word_or_two_before_a_day_are_no_title(heading):
    text = "\n\n".join(f"## {heading.format(day, day)}\n\n[One](https://x.example/{day})." for day in (20, 21, 22))

    assert {told.title for told in read(text, "it.md").articles} == {"One."}


@pytest.mark.parametrize(
    ("heading", "why"),
    [
        ("1/2/2025", "'1/2/2025' may be January 2 or February 1; write 2025-01-02 or 2025-02-01"),
        ("February 30, 2025", "'February 30, 2025' is no day of 2025; write it like 2023-06-18"),
        ("Week of January 28, 2025", "'Week of January 28, 2025' is not understood; write it like 2023-06-18"),
        ("February 30", "'February 30' is no day of 2025; write it like 2023-06-18"),
    ],
)
def test_a_heading_that_gives_no_day_is_told_once(heading, why):
    told = "\n\n".join(f"### January {day}, 2025\n\n[One](https://x.example/{day})." for day in (20, 21, 22))
    report = read(f"{told}\n\n### {heading}\n\n[Two](https://x.example/2).\n\n[Three](https://x.example/3).\n", "it.md")

    assert [told.date for told in report.articles[3:]] == [None, None]
    assert report.articles[3].text == f"{heading}\n\nTwo."
    assert [str(bad) for bad in report.problems] == [f"it.md:4: stays undated: its date {why}"]


def test_days_of_a_year_that_nobody_tells_are_told_with_what_would_be_right():
    report = read("## 20 Jan\n\n[One](https://x.example/1).\n\n## 21 Jan\n\n[Two](https://x.example/2).\n", "it.md")

    why = "has no year; name it in a heading above, or write it like 2023-06-18"
    assert [(told.date, told.text) for told in report.articles] == [(None, "20 Jan\n\nOne."), (None, "21 Jan\n\nTwo.")]
    assert [str(bad) for bad in report.problems] == [
        f"it.md:1: stays undated: its date '20 Jan' {why}",
        f"it.md:2: stays undated: its date '21 Jan' {why}",
    ]


def test_a_month_is_kept_by_what_stands_right_below_it():
    text = "## January 2025\n\nOn the whole.\n\n## February 2025\n\n### 3\n\n[One](https://x.example/1).\n\n### 4\n\n[Two](https://x.example/2).\n"

    assert [(told.date and told.date.day, told.text) for told in read(text, "it.md").articles] == [
        (None, "January 2025\n\nOn the whole."),
        (3, "One."),
        (4, "Two."),
    ]


BEGINNINGS = {
    "a bold day": "**May {}, 2025**: The US [said](https://a.example/{}) that.",
    "an item": "- May {}, 2025 – The US [said](https://a.example/{}) that.",
    "the form of ISO": "2025-05-{}: The US [said](https://a.example/{}) that.",
    "a line of its own": "May {}, 2025\nThe US [said](https://a.example/{}) that.",
    "a heading that links": "### [May {}, 2025](https://a.example/{})\n\nThe US said that.",
}


@pytest.mark.parametrize("how", BEGINNINGS)
def test_an_entry_may_begin_with_its_day(how):
    told = [BEGINNINGS[how].format(day, day) + f"\n\n> “Words {day}”" for day in (14, 15, 16)]
    articles = read("# Tracker\n\n" + "\n\n".join(told) + "\n", "it.md").articles

    assert [(told.date, told.url) for told in articles if told.date] == [
        (date(2025, 5, day), f"https://a.example/{day}") for day in (14, 15, 16)
    ]
    assert [told.text for told in articles][-1] == "The US said that.\n\n“Words 16”"
    assert articles[0].text.endswith("“Words 14”")


@pytest.mark.parametrize("between", [": ", " – ", "\n"])
def test_so_may_one_in_word(between):
    document = a_document()
    for day in (14, 15, 16):
        link_in(document.add_paragraph(f"May {day}, 2025{between}The US "), f"https://a.example/{day}", "said")
        document.add_paragraph(f"“Words {day}”", style="Quote")
    articles = read(saved(document), "it.docx").articles

    assert [(told.date, told.url, told.text) for told in articles] == [
        (date(2025, 5, day), f"https://a.example/{day}", f"The US said\n\n“Words {day}”") for day in (14, 15, 16)
    ]


def test_an_article_with_a_chronology_at_its_end_stays_one():
    told = "The envoys met in Geneva and talked about tariffs for two days. " * 12
    text = told + "\n\n" + "\n\n".join(BEGINNINGS["an item"].format(day, day) for day in (14, 15, 16)) + "\n"

    assert len(read(text, "it.md").articles) == 1
    assert len(read(saved(a_document(*text.replace("- ", "").split("\n\n"))), "it.docx").articles) == 1


def test_tags_within_a_line_of_markdown_are_marks():
    text = '## May 14, 2025\n\nThe <b>US</b> <a class="x" href="https://a.example/1">said</a> a < b.<br>More.\n\n'
    articles = read(text + text.replace("14", "15"), "it.md").articles

    assert [(told.url, told.text) for told in articles] == [("https://a.example/1", "The US said a < b.\nMore.")] * 2


def test_a_number_alone_is_a_day_only_as_a_heading():
    assert heading_of(Paragraph("Tuesday 21", is_heading=True)) == (None, None, 21)


@pytest.mark.parametrize(
    "heading",
    ["### Week of January 28, 2025", "### Early February 2025", "### 1/2/2025", "1/2/2025"],
)
def test_what_stands_below_a_time_that_is_no_one_day_is_undated_and_keeps_it(heading):
    told = "\n\n".join(f"### January {day}, 2025\n\n[One](https://x.example/{day})." for day in (20, 21, 22))
    report = read(f"{told}\n\n{heading}\n\n[Two](https://x.example/2).\n", "it.md")

    assert [told.date and told.date.day for told in report.articles] == [20, 21, 22, None]
    assert report.articles[-1].text == f"{heading.lstrip('# ')}\n\nTwo."


@pytest.mark.parametrize("heading", ["Trade", "5 officials", "May visits", "Since May 2024"])
def test_a_heading_that_tells_no_time_leaves_the_day_as_it_is(heading):
    told = "".join(f"## {day} May 2025\n\n### {heading}\n\n[One](https://x.example/{day}).\n\n" for day in (1, 2, 3))

    assert [day for day, _ in days(told)] == [date(2025, 5, 1), date(2025, 5, 2), date(2025, 5, 3)]


def test_a_year_that_is_not_told_is_the_one_nearest_to_the_day_before():
    text = "30 December 2024\n\n[One](https://x.example/1).\n\n2 January\n\n[Two](https://x.example/2).\n"
    backwards = "2 January 2025\n\n[Two](https://x.example/2).\n\n30 December\n\n[One](https://x.example/1).\n"

    assert [day for day, _ in days(text)] == [date(2024, 12, 30), date(2025, 1, 2)]
    assert [day for day, _ in days(backwards)] == [date(2025, 1, 2), date(2024, 12, 30)]


def test_a_year_in_the_title_holds_for_the_days_below():
    text = "# Tracker 2025\n\n20 Jan\n\n[One](https://x.example/1).\n\n21 Jan\n\n[Two](https://x.example/2).\n"

    assert [day for day, _ in days(text)] == [date(2025, 1, 20), date(2025, 1, 21)]


def test_an_article_with_a_date_line_is_no_tracker():
    text = "# Envoys meet\n\nJune 18, 2023\n\nThey met, as [told](https://x.example/).\n\nThey talked.\n"

    assert len(read(text, "it.md").articles) == 1


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus is not beside the checkout")
def test_no_transcript_of_the_corpus_is_taken_for_a_tracker():
    folder = CORPUS / "whitehouse"

    articles = [told for report in read_places([str(folder)]) for told in report.articles]

    assert len(articles) == len(list(folder.rglob("*.md")))


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("They met. They talked.", "They met."),
        ("The U.S. Embassy and Mr. Wang met. More.", "The U.S. Embassy and Mr. Wang met."),
        ("Wang said “No.” Then he left.", "Wang said “No.”"),
        ("word " * 100, ("word " * 40).strip() + " …"),
    ],
)
def test_the_first_sentence_is_found(text, sentence):
    assert first_sentence(text) == sentence


def of_headings(*headings: str) -> str:
    """A tracker of one entry a day."""
    return "".join(f"{told}\n\n[One](https://x.example/{at}) on {at}.\n\n" for at, told in enumerate(headings))


THREE = [date(2025, 3, 3), date(2025, 3, 4), date(2025, 3, 14)]


@pytest.mark.parametrize("mark", ["", "### ", "**"])
@pytest.mark.parametrize(
    "headings",
    [
        ("3/3/2025", "3/4/2025", "3/14/2025"),
        ("03.03.2025", "04.03.2025", "14.03.2025"),
        ("3-3-2025", "Tuesday, 3-4-2025:", "3-14-2025"),
        ("2025-03-03", "2025/3/4", "14.3.2025"),
        ("2025年3月3日", "2025年3月4日", "2025年3月14日"),
    ],
)
def test_days_in_numbers_are_headings_where_one_of_them_tells_which_is_the_month(headings, mark):
    text = of_headings(*(f"{mark}{told}{mark.strip('# ')}" for told in headings))

    assert [day for day, _ in days(text)] == THREE
    document = a_document(*(part for part in text.replace(mark or "§", "").split("\n\n") if part))
    assert [day for day, _ in days(saved(document), "it.docx")] == THREE


def test_days_in_numbers_that_do_not_agree_are_dates_only_where_they_can_be_no_other():
    text = of_headings("3/14/2025", "14/3/2025", "1/2/2025", "5/5/2025")

    told = [told.date for told in read(text, "it.md").articles]
    assert told == [date(2025, 3, 14), date(2025, 3, 14), None, date(2025, 5, 5)]
    assert "1/2/2025" in read(text, "it.md").articles[2].text


def test_days_in_numbers_that_may_all_be_others_make_no_tracker():
    assert len(read(of_headings("1/2/2025", "1/3/2025", "1/4/2025"), "it.md").articles) == 1


# Word


def a_word_tracker(days: int):
    """Days of four entries, each with a link, a quotation in an indented paragraph and one in a style for it."""
    from docx.shared import Cm

    document = a_document(title="Tracker")
    document.add_heading("US–China tracker 2025", 1)
    for day in range(days):
        document.add_heading(f"{1 + day % 28} {('Jan', 'Feb', 'March', 'April')[day // 28 % 4]} {2020 + day // 112}", 2)
        for entry in range(4):
            told = document.add_paragraph(f"On day {day}, envoy number {entry} ")
            link_in(told, f"https://site{entry}.example/{day}", "spoke of tariffs.")
            document.add_paragraph(f"“Quoted on {day}: {entry}.”").paragraph_format.left_indent = Cm(1)
            document.add_paragraph(f"And quoted by style on {day}: {entry}.", style="Quote")
    return document


def test_a_word_tracker_of_a_thousand_entries_keeps_every_paragraph():
    report = read(saved(a_word_tracker(250)), "tracker.docx")

    assert report.problems == []
    assert len(report.articles) == 1_000
    texts = {told.text: told for told in report.articles}
    for day in range(250):
        for entry in range(4):
            told = (
                f"On day {day}, envoy number {entry} spoke of tariffs.\n\n“Quoted on {day}: {entry}.”\n\n"
                f"And quoted by style on {day}: {entry}."
            )
            month = day // 28 % 4 + 1
            assert texts[told].date == date(2020 + day // 112, month, 1 + day % 28)
            assert texts[told].url == f"https://site{entry}.example/{day}"
            assert texts[told].source == f"site{entry}.example"


def test_a_link_made_by_a_field_is_a_link():
    from docx.oxml import parse_xml

    document = a_document()
    w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    for day in (1, 2):
        document.add_paragraph(f"{day} January 2025")
        run, told = "<w:r><w:t>They met.</w:t></w:r>", f"HYPERLINK &quot;https://x.example/{day}&quot;"
        document.add_paragraph()._p.append(parse_xml(f'<w:fldSimple {w} w:instr=" {told} ">{run}</w:fldSimple>'))

    assert days(saved(document), "it.docx") == [
        (date(2025, 1, 1), "https://x.example/1"),
        (date(2025, 1, 2), "https://x.example/2"),
    ]


def with_notes(document, *notes: str) -> bytes:
    """The document with these footnotes, numbered from 1."""
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    told = "".join(
        f'<w:footnote w:id="{number}"><w:p><w:r><w:t>{note}</w:t></w:r></w:p></w:footnote>'
        for number, note in enumerate(notes, start=1)
    )
    blob = f'<w:footnotes xmlns:w="{W}">{told}</w:footnotes>'.encode()
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    part = Part(PackURI("/word/footnotes.xml"), kind, blob, document.part.package)
    document.part.relate_to(part, f"{RELATIONS}/footnotes")
    return saved(document)


def an_element(name: str, **attributes: str):
    from docx.oxml import parse_xml

    told = "".join(f' w:{key}="{value}"' for key, value in attributes.items())
    return parse_xml(f'<w:{name} xmlns:w="{W}"{told}/>')


def test_a_note_is_of_the_entry_that_it_is_a_note_to():
    document = a_document()
    for day in (1, 2, 3):
        document.add_paragraph(f"{day} January 2025")
        told = document.add_paragraph(f"They met on day {day}.")
        told.add_run()._r.append(an_element("footnoteReference", id=str(day)))
    report = read(with_notes(document, *(f"See https://x.example/{day} for it." for day in (1, 2, 3))), "it.docx")

    assert [(told.date.day, told.url, told.text) for told in report.articles] == [
        (day, f"https://x.example/{day}", f"They met on day {day}.\n\nSee https://x.example/{day} for it.")
        for day in (1, 2, 3)
    ]


def test_notes_stand_below_the_text_of_an_article():
    document = a_document("They met.", "They left.")
    document.paragraphs[0].add_run()._r.append(an_element("footnoteReference", id="1"))

    assert read(with_notes(document, "A note."), "it.docx").articles[0].text == "They met.\n\nThey left.\n\nA note."


def test_a_hyphen_that_does_not_break_is_one():
    document = a_document("US")
    document.paragraphs[0].add_run()._r.append(an_element("noBreakHyphen"))
    document.paragraphs[0].add_run("China talks")

    assert read(saved(document), "it.docx").articles[0].text == "US-China talks"


def test_what_is_not_read_of_a_word_document_is_told():
    document = a_document("They met.")
    document.element.body.insert(1, an_element("altChunk"))
    report = read(saved(document), "it.docx")

    assert [told.text for told in report.articles] == ["They met."]
    assert [str(bad) for bad in report.problems] == [
        "it.docx: holds a file of another format, which is not read: open it in Word and save it"
    ]


def test_a_strict_document_says_what_to_do():
    strict = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(saved(a_document("They met.")))) as old, zipfile.ZipFile(strict, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(RELATIONS.encode(), b"http://purl.oclc.org/ooxml/relationships"))

    assert problem(strict.getvalue(), "it.docx") == (
        "it.docx: is a strict Open XML document: save it as Word document (.docx)"
    )


@pytest.mark.parametrize(
    ("first", "entries"),
    [
        ("US–China tracker, February 2026", 3),
        ("Ports and pills", 3),
        ("Kept by hand since the inauguration.", 4),
        (
            "Beijing suspended its talks on climate with Washington after the visit of the Speaker to Taipei in August",
            4,
        ),
    ],
)
def test_a_title_above_the_first_day_is_no_entry_of_its_own(first, entries):
    days = ("February 3, 2026", "They met.", "February 5, 2026", "They talked.", "February 9, 2026", "They left.")
    articles = read(saved(a_document(first, *days)), "it.docx").articles

    assert len(articles) == entries
    assert articles[-3].title == "They met."
    assert articles[-3].text == "They met."


@pytest.mark.parametrize(
    ("above", "first"),
    [
        ("# US–China tracker", "They met."),
        ("US–China tracker", "They met."),
        ("# US–China tracker\n\n## What happened", "They met."),
        ("# US–China tracker\n\n#### Trade", "Trade\n\nThey met."),  # as below the other days
        ("#### Trade", "Trade\n\nThey met."),
    ],
)
def test_a_mere_title_is_no_part_of_the_first_entry(above, first):
    days = ("### 3 June 2025", "### 5 June 2025", "### 9 June 2025")
    told = (above, days[0], "They met.", days[1], "#### Chips", "They talked.", days[2], "They left.")
    articles = read("\n\n".join(told), "it.md").articles

    assert [each.date and each.date.day for each in articles] == [3, 5, 9]
    assert articles[0].text == first


def test_the_title_of_a_word_document_is_no_part_of_its_first_entry():
    document = a_document()
    document.add_heading("US–China tracker", 0)
    for day in (3, 5, 9):
        document.add_heading(f"{day} June 2025", 1)
        document.add_paragraph("They met.")

    assert [each.text for each in read(saved(document), "it.docx").articles] == ["They met."] * 3


def test_headlines_above_days_are_no_titles():
    told = ("Envoys meet", "3 June 2025", "They met.", "Talks end", "5 June 2025", "They left.", "9 June 2025", "Rest.")
    articles = read("\n\n".join(told), "it.md").articles

    assert "Envoys meet" in articles[0].text


# No paragraph is lost, whatever the order


WORDS = st.sampled_from(
    ["They met.", "They talked", "Tariffs rose.", "A ship came.", "– quoted –", "2025", "Item: one"]
)
PARAGRAPHS = st.lists(
    st.builds(
        lambda text, number, links, indent, is_heading: Paragraph(f"{text} {number}", links, indent, is_heading),
        WORDS,
        st.integers(100, 10_000_000),
        st.sampled_from([(), ("https://x.example/a",), ("https://x.example/a", "https://y.example/b")]),
        st.sampled_from([0, 0, 4, 8]),
        st.sampled_from([False, False, False, True]),
    )
    | st.sampled_from([Paragraph("20 Jan"), Paragraph("January 2025", is_heading=True), Paragraph("2025-02-03")]),
    max_size=30,
)


@settings(max_examples=150, deadline=None)
@given(PARAGRAPHS)
def test_every_paragraph_but_the_days_and_the_title_is_in_some_entry_and_in_order(paragraphs):
    kept = [paragraph for entry in entries(paragraphs) for paragraph in entry.paragraphs]
    titles = titles_above(paragraphs, told_by(paragraphs, 0)).mere
    told = [each for each in paragraphs if not heading_of(each)]

    assert [each for each in kept if not heading_of(each)] in (told, told[len(titles) :])


@settings(max_examples=150, deadline=None)
@given(st.text("ab 1.#>*-_[]()\\`\n\t~=:", max_size=120))
def test_every_word_of_a_markdown_text_is_in_some_paragraph(text):
    kept = "".join(paragraph.text for paragraph in outlined(text))

    assert [each for each in kept if each in "ab"] == [each for each in text if each in "ab"]


@settings(max_examples=30, deadline=None)
@given(
    st.lists(
        st.sampled_from(["They met on {}.", "[Link {}](https://x.example/)", "> Quoted {}.", "- Item {}."]), max_size=12
    )
)
def test_a_markdown_tracker_keeps_every_paragraph(forms):
    told = [form.format(number) for number, form in enumerate(forms)]
    body = "\n\n".join(
        ["1 Jan 2025", "[A](https://x.example/)", *told[::2], "2 Jan 2025", *told[1::2], "3 Jan 2025", "End."]
    )
    texts = [told.text for told in read(body, "it.md").articles]

    assert is_tracker(outlined(body))
    for number in range(len(forms)):
        assert sum(f" {number}" in text for text in texts) >= 1


HEADED = "## {} March 2025 — Envoys talk in Geneva\n\nThey met on Monday, and said so.\n\n"


def test_words_behind_the_day_of_a_heading_are_the_title_of_what_alone_stands_below_it():
    told = "".join(map(HEADED.format, (3, 5, 7)))

    assert {each.title for each in read(told, "it.md").articles} == {"Envoys talk in Geneva"}
    assert read(told, "it.md").articles[0].text.startswith("3 March 2025 — Envoys")


def test_they_are_not_of_the_first_of_several():
    two = HEADED.format(3) + "> “So it is,” he said.\n\nThe [others](https://x.example/a) left.\n\n"
    articles = read(two + "".join(map(HEADED.format, (5, 7))), "it.md").articles

    assert [each.title for each in articles[:2]] == ["They met on Monday, and said so.", "The others left."]


ORG = "* 2025\n** 12 May 2025\n*** [[https://a.example/1][Envoys meet]]\n"
ORG += "** 13 May 2025\n*** [[https://b.example/2][They leave]]\n"


@pytest.mark.parametrize(
    ("body", "name"),
    [
        (
            "## 12 May 2025\n### [Envoys meet](https://a.example/1)\n## 13 May 2025\n### [They leave](https://b.example/2)\n",
            "it.md",
        ),
        (
            "## 12 May 2025\n### [Envoys meet](https://a.example/1)\nSo they did.\n## 13 May 2025\n### [They leave](https://b.example/2)\n",
            "it.md",
        ),
        (ORG, "it.org"),
    ],
)
def test_headings_that_are_links_are_entries_of_their_day(body, name):
    articles = read(body, name).articles

    assert [(each.title, each.date.day, each.url, each.source) for each in articles] == [
        ("Envoys meet", 12, "https://a.example/1", "a.example"),
        ("They leave", 13, "https://b.example/2", "b.example"),
    ]


def test_headings_that_are_links_over_several_entries_are_none():
    day = "## {0} May 2025\n### [House](https://h.example)\n[They met](https://a.example/{0}).\n\n[They left](https://b.example/{0}).\n"
    articles = read(day.format(12) + day.format(13), "it.md").articles

    assert [each.url for each in articles] == [f"https://{site}.example/{day}" for day in (12, 13) for site in "ab"]


def test_headlines_with_nothing_below_are_entries_of_their_day_and_names_of_parts_are_none():
    body = (
        "# Talks 2025\n## 12 May\n### Envoys meet again\n### United States side\n## 13 May\n### United States side\n"
        "They [left](https://a.example/1).\n# Of other things\n## 14 May\n### They protest at last\n"
    )
    articles = read(body, "it.md").articles

    assert [(each.title, each.date.day) for each in articles] == [
        ("Envoys meet again", 12),
        ("They left.", 13),
        ("They protest at last", 14),
    ]
    assert "Of other things" in " ".join(each.text for each in articles)


def test_what_word_lists_of_its_contents_is_no_entry():
    document = a_document()
    document.styles.add_style("toc 1", WD_STYLE_TYPE.PARAGRAPH)
    for day in (13, 14, 15):
        document.add_paragraph(f"{day} May 2024\t{day}", style="toc 1")
    for day in (13, 14, 15):
        document.add_heading(f"{day} May 2024")
        document.add_paragraph(f"They met {day} times.")

    assert [(told.date.day, told.text) for told in read(saved(document), "it.docx").articles] == [
        (day, f"They met {day} times.") for day in (13, 14, 15)
    ]
