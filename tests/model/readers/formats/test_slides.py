"""Slides of PowerPoint are read as a document is, in the order in which they are shown."""

from datetime import date

import pytest

from tests.model.readers.making import a_zip, article, problem, read

NAMES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
LINKS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
CORE = (
    '<c:coreProperties xmlns:c="c" xmlns:d="http://purl.org/dc/elements/1.1/"><d:title>{}</d:title>'
    "<d:creator>Jane Doe</d:creator><d:language>en</d:language></c:coreProperties>"
)
URL = "https://wire.example/a"


def paragraph(*words: str, level: int = 0) -> str:
    runs = "".join(f"<a:r><a:t>{word}</a:t></a:r>" for word in words)
    return f'<a:p><a:pPr lvl="{level}"/>{runs}</a:p>'


def shape(*paragraphs: str, kind: str = "body") -> str:
    place = f'<p:nvSpPr><p:nvPr><p:ph type="{kind}"/></p:nvPr></p:nvSpPr>'
    return f"<p:sp>{place}<p:txBody>{''.join(paragraphs)}</p:txBody></p:sp>"


def table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<a:tc><a:txBody>{paragraph(cell)}</a:txBody></a:tc>" for cell in row) for row in rows)
    return f"<p:graphicFrame><a:tbl>{''.join(f'<a:tr>{row}</a:tr>' for row in cells)}</a:tbl></p:graphicFrame>"


def slides(*each: str, hidden: tuple[int, ...] = (), title: str = "Envoys meet") -> bytes:
    """A file of these slides, which lie in it the other way round."""
    count = len(each)
    files = {
        "[Content_Types].xml": "<x/>",
        "docProps/core.xml": CORE.format(title),
        "ppt/presentation.xml": (
            f"<p:presentation {NAMES}><p:sldIdLst>"
            + "".join(f'<p:sldId r:id="r{at}"/>' for at in range(count))
            + "</p:sldIdLst></p:presentation>"
        ),
        "ppt/_rels/presentation.xml.rels": LINKS.format(
            "".join(f'<Relationship Id="r{at}" Target="slides/slide{count - at}.xml"/>' for at in range(count))
        ),
    }
    for at, slide in enumerate(each):
        show = ' show="0"' if at in hidden else ""
        files[f"ppt/slides/slide{count - at}.xml"] = f"<p:sld {NAMES}{show}>{slide}</p:sld>"
        files[f"ppt/slides/_rels/slide{count - at}.xml.rels"] = LINKS.format(f'<Relationship Id="u" Target="{URL}"/>')
    return a_zip(files)


def test_slides_are_an_article_in_the_order_in_which_they_are_shown_each_with_its_title_first():
    first = shape(paragraph("They ", "met.")) + shape(paragraph("Talks"), kind="ctrTitle")
    told = article(slides(first, shape(paragraph("June 18, 2023")), shape(paragraph("They left."))), "it.pptx")

    assert told.text == "Talks\n\nThey met.\n\nJune 18, 2023\n\nThey left."
    assert (told.title, told.author, told.lang, told.date) == ("Envoys meet", "Jane Doe", "en", date(2023, 6, 18))


def test_what_powerpoint_calls_every_file_is_no_title():
    first = shape(paragraph("Envoys part"), kind="title") + shape(paragraph("They left."))

    assert article(slides(first, title="PowerPoint Presentation"), "it.pptx").title == "Envoys part"


def test_what_is_hidden_or_stands_on_every_slide_is_not_read():
    footer = shape(paragraph("Desk of Asia"), kind="ftr") + shape(paragraph("7"), kind="sldNum")
    content = slides(shape(paragraph("They met.")) + footer, shape(paragraph("Hidden.")), hidden=(1,))

    assert article(content, "it.pptx").text == "They met."


def test_a_line_that_is_broken_is_two():
    content = slides(shape("<a:p><a:r><a:t>They met.</a:t></a:r><a:br/><a:r><a:t>They left.</a:t></a:r></a:p>"))

    assert article(content, "it.pptx").text == "They met.\nThey left."


def test_a_tracker_on_slides_is_an_article_an_entry_with_where_its_words_lead_to():
    link = '<a:r><a:rPr><a:hlinkClick r:id="u"/></a:rPr><a:t>They met</a:t></a:r>'
    days = (shape(paragraph(f"June {day}, 2023"), kind="title") + shape(f"<a:p>{link}</a:p>") for day in (18, 19, 20))

    assert [(told.date, told.url) for told in read(slides(*days), "it.pptx").articles] == [
        (date(2023, 6, day), URL) for day in (18, 19, 20)
    ]


def test_a_table_of_days_is_an_article_a_row():
    rows = [(f"June {day}, 2023", f"They met {day} times.") for day in range(18, 22)]
    report = read(slides(table(("Date", "What happened"), *rows)), "it.pptx")

    assert [(told.date, told.text) for told in report.articles] == [
        (date(2023, 6, day), f"They met {day} times.") for day in range(18, 22)
    ]


@pytest.mark.parametrize("content", [slides(""), slides("</p:sld>"), slides(shape(paragraph("They met.")))[:-60]])
def test_without_words_or_damaged_it_is_one_line(content):
    assert problem(content, "it.pptx").startswith("it.pptx: ")
