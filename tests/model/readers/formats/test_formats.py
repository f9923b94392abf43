"""Every format by an example: how it is told, and what is taken from it."""

import bz2
import gzip
import io
import lzma
import random
import textwrap
from datetime import date
from pathlib import Path

import openpyxl
import polars as pl
import pytest

from model.readers import read_places
from model.readers.inputs import bytes_input
from model.readers.registry import format_of
from tests.model.readers.formats.test_binary_excel import an_xlsb
from tests.model.readers.making import (
    PAGE,
    RSS,
    TOLD,
    a_document,
    a_mail,
    a_page,
    a_pdf,
    a_tar,
    a_warc,
    a_zip,
    an_epub,
    an_item,
    an_odt,
    article,
    link_in,
    problem,
    read,
    saved,
)

MARKDOWN = "---\ntitle: One\ndate: 2023-06-18\n---\nBody."


def a_table(**columns) -> bytes:
    content = io.BytesIO()
    pl.DataFrame(columns).write_parquet(content)
    return content.getvalue()


def a_sheet(*rows: list[str]) -> bytes:
    book, content = openpyxl.Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(content)
    return content.getvalue()


SAMPLES = {
    "html": a_page().encode(),
    "feed": RSS.format("<item><title>T</title></item>").encode(),
    "enex": b"<en-export><note><title>T</title><content>Words.</content></note></en-export>",
    "opml": b'<opml version="2.0"><body/></opml>',
    "word": saved(a_document("Words.")),
    "excel": a_sheet(["date", "text"], ["2023-06-18", "Words."]),
    "binary excel": an_xlsb(["date", "text"], ["2023-06-18", "Words."]),
    "opendocument": an_odt("<text:p>Words.</text:p>"),
    "epub": an_epub({"a.xhtml": "<p>Words.</p>"}),
    "rtf": b"{\\rtf1\\ansi{\\fonttbl{\\f0 Times;}}\\f0 W\\'f6rds.\\par\\u8220?Two{\\footnote No.}\\line B.}",
    "pdf": a_pdf([["Words."]]),
    "mail": a_mail(To="x@y.z").as_bytes(),
    "mbox": b"From x@y.z Sun Jun 18 10:00:00 2023\n" + a_mail().as_bytes(),
    "warc": a_warc(("https://x.example/", "text/html", "x"), is_packed=False),
    "packed": gzip.compress(b"x"),
    "zip": a_zip({"a.txt": "x"}),
    "tar": a_tar({"a.txt": b"x"}),
    "parquet": a_table(text=["x"]),
}


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("file", ["no-ending", "it.txt", "it.bin"])
def test_a_format_is_told_by_content_whatever_the_name(name, file):
    assert format_of(bytes_input(file, SAMPLES[name])).name == name


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (a_zip({"[Content_Types].xml": "x", "xl/book.bin": "x"}), "an Excel file of another kind"),
        (a_zip({"[Content_Types].xml": "x", "ppt/slides.xml": "x"}), "a PowerPoint file"),
        (a_zip({"Index/Document.iwa": b"\0", "Metadata/Properties.plist": "x"}), "export it as .docx"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "save it as .docx"),
        (b"Rar!\x1a\x07\x00", "pack it as .zip"),
        (b"7z\xbc\xaf\x27\x1c\x00\x04", "pack it as .zip"),
        (b"!BDN" + bytes(100), "export its mails as .eml or .mbox"),
        (b"\xdb\xa5\x2d\x00" + bytes(100), "Word 95 or before: save it as .docx"),
        (b"\xdc\xa5\x65\x00" + bytes(100), "Word 95 or before: save it as .docx"),
        (b"\x31\xbe\x00\x00\x00\xab" + bytes(100), "Word 95 or before: save it as .docx"),
    ],
)
def test_a_format_that_is_not_read_is_named_with_what_would_be(content, what):
    assert what in problem(content, "odd")


# HTML


def test_a_page_gives_its_article_without_what_is_around_it():
    told = article(a_page(), "it.html")

    assert told.text.split("\n\n") == ["Envoys meet again", *TOLD]
    assert (told.title, told.author, told.lang) == ("Envoys meet again", "Jane Doe", "en")
    assert (told.url, told.source) == ("https://wire.example/envoys-meet-again", "wire.example")
    assert (told.date, told.date_from) == (date(2023, 6, 18), "metadata")


def test_the_day_in_a_pages_address_goes_before_what_the_page_says():
    told = article(a_page(), "it.html", known={"url": "https://wire.example/2023/06/17/envoys"})

    assert (told.date, told.date_from, told.source) == (date(2023, 6, 17), "url", "wire.example")


def test_a_day_in_a_pages_paragraphs_is_not_its_day():
    bare = "<html><body><article><h1>Talks</h1>{}</article><footer>© 2019</footer></body></html>"
    told = article(
        bare.format(
            "<p>On 2019-03-01 they had met in Geneva, and talked for long; they would meet again before the summer.</p>"
            * 10
        ),
        "it.html",
    )

    assert (told.date, told.date_from) == (None, "none")


def test_a_page_without_an_article_is_taken_as_a_person_sees_it():
    told = article("<p>They met.<br>They talked.</p><script>no()</script><div>That was all.</div>", "it.html")

    assert told.text == "They met.\nThey talked.\n\nThat was all."


@pytest.mark.parametrize("told", ["windows-1252", "iso-8859-1", "utf-16", "zip", "no-such", None])
def test_a_page_is_read_whatever_it_says_of_its_encoding(told):
    meta = f'<meta charset="{told}">' if told else ""
    page = f"<html><head>{meta}</head><body><p>Xi’s “visit” – long.</p></body></html>"

    assert article(page.encode("cp1252"), "it.html").text == "Xi’s “visit” – long."
    assert article(page.encode("utf-8"), "it.html").text == "Xi’s “visit” – long."


def test_chinese_pages_are_read_in_their_own_encoding():
    page = '<html><head><meta charset="gb2312"></head><body><p>中美关系稳定。</p></body></html>'

    assert article(page.encode("gb18030"), "it.html").text == "中美关系稳定。"


# Parquet and named columns


@pytest.mark.parametrize(
    "day",
    [
        pl.Series([2**31 - 1]).cast(pl.Int32).cast(pl.Date),
        pl.Series([-(2**62)]).cast(pl.Datetime("ms")),
        pl.Series([2**63 - 1]).cast(pl.Datetime("ms", "Asia/Shanghai")),
    ],
)
def test_a_day_of_no_calendar_in_parquet_is_none(day):
    report = read(a_table(text=["One."], date=day, found=day), "it.parquet")

    assert [(told.text, told.date) for told in report.articles] == [("One.", None)]
    assert report.problems == []


def test_parquet_columns_are_found_by_name():
    rows = a_table(Headline=["T", "U"], Body=["One.", None], date=[date(2023, 6, 18), None], other=[1, 2])
    report = read(rows, "it.parquet")

    (told,) = report.articles
    assert (told.title, told.text, told.date, told.place) == ("T", "One.", date(2023, 6, 18), "it.parquet:1")
    assert [str(bad) for bad in report.problems] == ["it.parquet:2: has no text"]


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ("kop,story\nT,One.\n", "it.csv"),
        ('{"kop": "T", "story": "One."}\n{"kop": "T", "story": "One."}', "it.jsonl"),
        ('[{"kop": "T", "story": "One."}]', "it.json"),
        ('{"kop": "T", "story": "One."}', "it.json"),
        (a_table(kop=["T"], story=["One."]), "it.parquet"),
        (gzip.compress(b"kop,story\nT,One.\n", mtime=0), "it.csv.gz"),
    ],
)
def test_columns_can_be_named_whatever_the_format(content, name):
    for told in read(content, name, names={"title": "Kop", "text": "story"}).articles:
        assert (told.title, told.text) == ("T", "One.")


def test_a_named_column_that_is_not_there_is_a_problem_with_the_nearest():
    names = {"title": "kopp"}

    assert problem("kop,text\nT,One.\n", "it.csv", names=names) == (
        "it.csv: has no column 'kopp' for the title; did you mean 'kop'?"
    )
    assert "did you mean 'kop'?" in problem(a_table(kop=["T"], text=["One."]), "it.parquet", names=names)


# Word


def test_a_word_document_keeps_every_paragraph_wherever_it_stands():
    from docx.oxml import parse_xml

    document = a_document("June 18, 2023", "They met.", title="Talks")
    document.add_table(1, 2).cell(0, 1).text = "In a cell."
    w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    document.element.body.insert(
        2,
        parse_xml(f"<w:sdt {w}><w:sdtContent><w:p><w:r><w:t>In a control.</w:t></w:r></w:p></w:sdtContent></w:sdt>"),
    )
    document.element.body.insert(
        3,
        parse_xml(
            f"<w:p {w}><w:ins><w:r><w:t>Inserted </w:t></w:r></w:ins><w:del><w:r><w:delText>deleted</w:delText></w:r>"
            "</w:del><w:r><w:t>words.</w:t></w:r></w:p>"
        ),
    )
    for at, (end, words) in enumerate((("<w:del/>", "Words of "), ("<w:del/>", "one "), ("", "paragraph."))):
        run = f"<w:pPr><w:rPr>{end}</w:rPr></w:pPr><w:r><w:t xml:space='preserve'>{words}</w:t></w:r>"
        document.element.body.insert(4 + at, parse_xml(f"<w:p {w}>{run}</w:p>"))
    told = article(saved(document), "it.docx")

    assert told.text.split("\n\n") == [
        *("June 18, 2023", "They met.", "In a control.", "Inserted words.", "Words of one paragraph.", "In a cell.")
    ]
    assert (told.title, told.date, told.date_from) == ("Talks", date(2023, 6, 18), "dateline")


def test_a_link_in_a_word_document_keeps_its_words():
    document = a_document("The envoys ")
    link_in(document.paragraphs[0], "https://x.example/", "met")

    assert article(saved(document), "it.docx").text == "The envoys met"


# PDF


LINES = [
    "Envoys meet again",
    "",
    "In round one the envoys of both sides talked about tariffs, and the Ameri-",
    "can side agreed to meet again in the autumn, as was told by officials who",
    "would not be named.",
    "Their military-to-",
    "military talks go on.",
]


def test_a_pdf_has_its_lines_joined_and_its_divided_words_whole():
    told = article(a_pdf([LINES]), "it.pdf")

    assert told.text.split("\n\n") == [
        "Envoys meet again",
        "In round one the envoys of both sides talked about tariffs, and the American side agreed to meet again"
        " in the autumn, as was told by officials who would not be named.",
        "Their military-to-military talks go on.",
    ]
    assert told.author == "Jane Doe"


def test_a_paragraph_goes_on_over_the_page_without_the_running_heads():
    pages = [
        ["The Wire", f"of the {word} page they talked of tariffs", f"Page {number}"]
        for number, word in enumerate(("first", "second", "third", "fourth"), start=1)
    ]

    assert article(a_pdf(pages), "it.pdf").text == " ".join(page[1] for page in pages)


def test_a_pdfs_own_dates_are_not_its_day():
    assert article(a_pdf([LINES]), "it.pdf").date is None
    assert article(a_pdf([["Talks", "", "June 18, 2023", "", "They met."]]), "it.pdf").date == date(2023, 6, 18)


@pytest.mark.parametrize(("title", "expected"), [("Talks in May", "Talks in May"), ("memo.docx", "Envoys meet again")])
def test_a_pdfs_title_is_what_it_says_unless_that_is_a_files_name(title, expected):
    assert article(a_pdf([LINES], title), "it.pdf").title == expected


def test_a_pdf_without_text_and_one_with_a_password_say_so():
    from pypdf import PdfReader, PdfWriter

    assert "a scan?" in problem(a_pdf([[]]), "it.pdf")
    writer = PdfWriter(PdfReader(io.BytesIO(a_pdf([["Words."]]))))
    writer.encrypt("secret", algorithm="RC4-128")
    content = io.BytesIO()
    writer.write(content)
    assert "is encrypted" in problem(content.getvalue(), "it.pdf")


@pytest.mark.parametrize(("pages", "blank"), [(3, 2), (10, 9), (2, 1), (3, 1), (1, 0)])
def test_a_pdf_of_which_most_pages_have_no_text_says_how_many(pages, blank):
    report = read(a_pdf([*[["The envoys of both sides met in the hall."]] * (pages - blank), *[[]] * blank]), "it.pdf")

    assert len(report.articles) == 1
    told = f"it.pdf: {blank} of {pages} pages have no text: scans? Run text recognition over it first"
    assert [str(bad) for bad in report.problems] == ([told] if 2 * blank > pages else [])


# Mail


def test_a_mail_is_its_text_by_its_sender_subject_and_day():
    told = article(a_mail(Message_ID="<1@state.gov>", html="<p>They met, in bold.</p>").as_bytes(), "it.eml")

    assert told.text == "They met.\n\nThey talked.\n"
    assert (told.title, told.author, told.source, told.ref) == ("Envoys meet", "Jane Doe", "state.gov", "<1@state.gov>")
    assert (told.date, told.date_from) == (date(2023, 6, 18), "field")


def test_a_mail_with_nothing_but_html_is_read_as_a_page():
    told = article(a_mail("", a_page()).as_bytes(), "it.eml")

    assert told.text.split("\n\n")[1:] == list(TOLD)
    assert (told.title, told.author) == ("Envoys meet", "Jane Doe")


def test_what_is_attached_to_a_mail_is_read_and_pictures_are_left_out():
    mail = a_mail(files={"memo.docx": saved(a_document("A memo.")), "two.zip": a_zip({"one.md": MARKDOWN})})
    mail.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="logo.png")
    inner = a_mail("Forwarded.\n")
    mail.add_attachment(inner)
    report = read(mail.as_bytes(), "it.eml")

    assert report.problems == []
    assert [(told.place, told.text.strip()) for told in report.articles] == [
        ("it.eml", "They met.\n\nThey talked."),
        ("it.eml!memo.docx", "A memo."),
        ("it.eml!two.zip!one.md", "Body."),
        ("it.eml!3.eml", "Forwarded."),
    ]


TNEF = b"\x78\x9f\x3e\x22\x01\x00\x01\x90\x08\x00" + b"a memo.docx, wrapped" * 40
"""How a winmail.dat of Outlook begins (MS-OXTNEF) that is damaged, and words that are not to be taken for its text."""


@pytest.mark.parametrize("kind", ["ms-tnef", "octet-stream"])
def test_what_outlook_wrapped_and_is_damaged_is_one_line_that_says_what_to_do_and_the_mail_is_read(kind):
    mail = a_mail()
    mail.add_attachment(TNEF, maintype="application", subtype=kind, filename="winmail.dat")
    report = read(mail.as_bytes(), "it.eml")

    assert [told.text.strip() for told in report.articles] == ["They met.\n\nThey talked."]
    assert [str(bad) for bad in report.problems] == [
        "it.eml!winmail.dat: is Outlook's own wrapping (winmail.dat), and damaged: have it sent as HTML or plain text"
    ]


def test_a_mail_that_is_nothing_but_outlooks_wrapping_which_is_damaged_says_so():
    mail = a_mail("", To="x@y.z")
    mail.add_attachment(TNEF, maintype="application", subtype="ms-tnef", filename="winmail.dat")

    assert "have it sent as HTML or plain text" in problem(mail.as_bytes(), "it.eml")


def test_a_box_is_an_article_a_mail():
    box = b"".join(
        b"From x@y.z Sun Jun 18 10:00:00 2023\n" + a_mail(f"Number {number}.\n>From there.\n").as_bytes() + b"\n"
        for number in range(30)
    )

    assert [told.text for told in read(box, "box").articles] == [
        f"Number {number}.\nFrom there.\n\n" for number in range(30)
    ]


def test_a_page_saved_by_a_browser_is_not_dated_by_the_day_of_saving():
    saved_page = a_mail("", a_page(), From="<Saved by Blink>", Snapshot_Content_Location="https://wire.example/talks")
    told = article(saved_page.as_bytes(), "it.mhtml")

    assert (told.url, told.date, told.date_from) == ("https://wire.example/talks", date(2023, 6, 18), "metadata")
    bare = a_mail(
        "", "<p>They met.</p>", From="<Saved by Blink>", Snapshot_Content_Location="https://wire.example/talks"
    )
    assert article(bare.as_bytes(), "it.mhtml").date is None


# Web archives


def test_a_web_archive_is_its_pages_with_their_addresses_and_no_day_of_crawling():
    bare = PAGE.replace('<meta property="article:published_time" content="2023-06-18T10:00:00Z">', "").format(
        "".join(f"<p>{each}</p>" for each in TOLD)
    )
    content = a_warc(
        ("https://wire.example/a", "text/html; charset=utf-8", bare),
        ("https://wire.example/a.png", "image/png", "x"),
        ("https://wire.example/robots.txt", "text/plain", "User-agent: *"),
        ("https://wire.example/2023/06/17/b", "text/html", a_page()),
    )
    report = read(content, "it.warc.gz")

    assert report.problems == []
    assert [(told.url, told.date, told.date_from) for told in report.articles] == [
        ("https://wire.example/a", None, "none"),
        ("https://wire.example/2023/06/17/b", date(2023, 6, 17), "url"),
    ]
    assert report.articles[0].place == "it.warc.gz!https://wire.example/a"


def test_answers_that_are_no_pages_are_left_out():
    assert read(a_warc(("https://x.example/", "text/html", "gone"), status="404 Not Found")).articles == []


# Archives


MEMBERS = {"b/one.md": MARKDOWN.encode(), ".hidden/x.md": b"x", "__MACOSX/y.md": b"y", "../../up.txt": b"Up\n\nText."}


@pytest.mark.parametrize(
    "beside",
    [
        '<div class="related-stories"><time datetime="2021-01-01">January 1, 2021</time> Another story</div>',
        "<aside><time datetime='2021-01-01'>January 1, 2021</time></aside>",
        "<footer>© 2019 The Wire. Last updated January 5, 2020</footer>",
    ],
)
def test_the_dates_of_what_stands_beside_an_article_are_not_its_own(beside):
    told = "".join(f"<p>{paragraph}</p>" for paragraph in TOLD)
    page = (
        "<html><head><title>Envoys meet</title></head><body>{}<article><h1>Envoys meet</h1>{}</article>{}</body></html>"
    )
    own = '<footer>Published <time datetime="2023-06-18">June 18, 2023</time></footer>'

    assert article(page.format(beside, told, beside), "it.html").date is None
    assert article(page.format(beside, told + own, beside), "it.html").date == date(2023, 6, 18)


def test_a_page_at_which_a_web_archive_ends_is_told_and_not_stored():
    content = a_warc(("https://x.example/a", "text/html", a_page()), is_packed=False)
    report = read(content + content.replace(b"/a", b"/b")[:-200], "it.warc")

    assert [told.url for told in report.articles] == ["https://x.example/a"]
    assert [str(bad) for bad in report.problems] == [
        "it.warc!https://x.example/b: is cut short: the archive ends within it"
    ]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("it.zip", a_zip(MEMBERS)),
        ("it.tar", a_tar(MEMBERS)),
        ("it.tar.gz", gzip.compress(a_tar(MEMBERS))),
        ("it.tar.bz2", bz2.compress(a_tar(MEMBERS))),
        ("it.tar.xz", lzma.compress(a_tar(MEMBERS))),
    ],
)
def test_an_archive_is_its_files_but_not_hidden_ones(name, content):
    report = read(content, name)

    assert report.problems == []
    assert [told.place for told in report.articles] == [f"{name}!b/one.md", f"{name}!../../up.txt"]
    assert report.articles[0].date == date(2023, 6, 18)


def test_archives_lie_in_archives_as_deep_as_one_would_have_them_and_no_deeper():
    content, name = MARKDOWN.encode(), "one.md"
    for _ in range(4):
        content, name = a_zip({name: content}), "in.zip"
    assert article(content, "it.zip").title == "One"

    for _ in range(4):
        content = a_zip({"in.zip": content})
    assert "more than 4 archives" in problem(content, "it.zip")


def test_one_bad_member_is_one_problem_and_the_rest_goes_on():
    report = read(a_zip({"a.md": MARKDOWN, "b.bin": bytes(range(256)), "c.md": MARKDOWN}), "it.zip")

    assert [told.place for told in report.articles] == ["it.zip!a.md", "it.zip!c.md"]
    assert [str(bad) for bad in report.problems] == ["it.zip!b.bin: is binary, which is not read"]


@pytest.mark.parametrize("pack", [a_zip, lambda members: gzip.compress(a_tar(members))])
def test_a_large_member_is_read_as_it_is_unpacked_whatever_its_format(pack):
    rows = (b'{"text": "' + b"They met. " * 50_000 + b'"}\n') * 20
    rng = random.Random(1)
    table = a_table(text=[rng.randbytes(500_000).hex() for _ in range(10)])
    report = read(pack({"rows.jsonl": rows, "table.parquet": table, "last.md": MARKDOWN.encode()}), "it.zip")

    assert report.problems == []
    assert len(report.articles) == 31
    assert report.articles[-1].title == "One"


# Articles that ship, by every way in


DEMO = sorted((Path(__file__).parents[4] / "seeds/articles").glob("*.md"))[::12]


def of_demo(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").split("---\n", 2)[2].strip().split("\n\n")


WAYS = {
    "html": lambda paragraphs: a_page(*paragraphs).encode(),
    "docx": lambda paragraphs: saved(a_document(*paragraphs)),
    "eml": lambda paragraphs: a_mail("\n\n".join(paragraphs) + "\n").as_bytes(),
    "mhtml": lambda paragraphs: a_mail("", a_page(*paragraphs)).as_bytes(),
    "warc": lambda paragraphs: a_warc(("https://x.example/", "text/html", a_page(*paragraphs)), is_packed=False),
    "xml": lambda paragraphs: RSS.format(an_item("T", "".join(f"<p>{each}</p>" for each in paragraphs))).encode(),
    "zip": lambda paragraphs: a_zip({"in.docx": saved(a_document(*paragraphs)), "in/in.zip": a_zip({})}),
    "pdf": lambda paragraphs: a_pdf([[line for each in paragraphs for line in textwrap.wrap(plain(each), 90)]]),
}


def plain(text: str) -> str:
    return text.translate(str.maketrans("’‘“”–—", "''\"\"--", "()")).encode("ascii", "ignore").decode()


@pytest.mark.parametrize("way", WAYS)
def test_the_demos_articles_come_out_as_they_went_in(way):
    for path in DEMO:
        paragraphs = of_demo(path)
        told = read(WAYS[way](paragraphs), f"it.{way}").articles[0]
        words = " ".join(told.text.split())
        went_in = " ".join(" ".join(plain(each) if way == "pdf" else each for each in paragraphs).split())

        assert went_in in words


# Folders and order


def test_pages_are_read_at_once_and_still_come_in_order(tmp_path):
    for number in range(40):
        name = f"{number:02}.html" if number % 3 else f"{number:02}.md"
        (tmp_path / name).write_text(a_page(f"Page {number}.", *TOLD) if number % 3 else f"Page {number}.")

    articles = [told for report in read_places([str(tmp_path)]) for told in report.articles]

    assert [f"Page {number}." in told.text for number, told in enumerate(articles)] == [True] * 40


def test_a_pattern_names_files_at_any_depth(tmp_path):
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "two.md").write_text("# Two\n\nBody.")
    (tmp_path / "one.md").write_text("# One\n\nBody.")
    (tmp_path / "no.txt").write_text("No")

    (report,) = read_places([f"{tmp_path}/**/*.md"])
    (nothing,) = read_places([f"{tmp_path}/*.pdf"])

    assert sorted(told.title for told in report.articles) == ["One", "Two"]
    assert [bad.what for bad in nothing.problems] == ["matches nothing"]


def test_an_address_is_handed_to_who_can_fetch_it():
    def fetched(address):
        yield bytes_input(address, MARKDOWN.encode(), known={"url": address})

    (report,) = read_places(["https://x.example/a"], fetched=fetched)
    (refused,) = read_places(["https://x.example/a"])

    assert [told.url for told in report.articles] == ["https://x.example/a"]
    assert [bad.what for bad in refused.problems] == ["is an address, which is not fetched here"]


def test_messages_that_were_deleted_from_a_box_are_left_out_and_told():
    status = "From - Mon May 12 10:00:00 2025\nX-Mozilla-Status: {}\nX-Mozilla-Status2: 00000000\n"
    box = "".join(status.format(flags) + a_mail().as_string() + "\n" for flags in ("0001", "0009", "0000"))
    report = read(box, "Inbox")

    assert [told.place for told in report.articles] == ["Inbox:1", "Inbox:3"]
    assert [str(bad) for bad in report.problems] == [
        "Inbox: holds 1 message that its program has put away (deleted, moved, spam): left out"
    ]


@pytest.mark.parametrize(
    ("labels", "count"),
    [
        *(("Spam", 0), ("Unread,Trash", 0), ("Bin", 0), ("Inbox,Unread", 1), ("Trashy,Spams", 1)),
        *(("=?UTF-8?Q?Papierkorb,Ge=C3=B6ffnet?=", 0), ("=?UTF-8?Q?Posteingang,Ge=C3=B6ffnet?=", 1)),
    ],
)
def test_of_a_box_of_gmail_spam_and_trash_are_left_out(labels, count):
    top = f"From 183@xxx Mon May 12 10:00:00 +0000 2025\nX-GM-THRID: 1\nX-Gmail-Labels: {labels}\n"
    report = read(top + a_mail().as_string(), "All mail Including Spam and Trash.mbox")

    assert (len(report.articles), len(report.problems)) == (count, 1 - count)


def test_a_page_that_does_not_say_so_has_its_first_line_as_title_and_its_byline_as_author():
    body = "".join(f"<p>{told}</p>" for told in ("Envoys meet again", "By Jane Doe", "June 18, 2023", *TOLD))
    told = article(
        f"<html><head><style>.c1{{}}</style></head><body class='doc-content'>{body}</body></html>", "it.html"
    )

    assert (told.title, told.author, told.date) == ("Envoys meet again", "Jane Doe", date(2023, 6, 18))


def test_pictures_within_markdown_are_none_of_its_text():
    told = article("# T\n\nThey met ![][image1] there.\n\n[image1]: <data:image/png;base64,iVBORw0KGgo=>\n", "it.md")

    assert told.text.split() == ["T", "They", "met", "there."]


def test_the_first_line_below_a_dateline_goes_on_in_a_pdf():
    lines = ["Envoys meet", "", "GENEVA, May 12, 2025 -- The envoys of both sides met again in the Bureau of Se-"]
    lines += ["curity, which is near the lake and near enough to the port, and they talked again.", "They left."]

    assert (
        article(a_pdf([lines]), "it.pdf")
        .text.split("\n\n")[1]
        .startswith("GENEVA, May 12, 2025 -- The envoys of both sides met again in the Bureau of Security, which")
    )


@pytest.mark.parametrize("gap", [" ", "\t"])
def test_a_mail_that_outlook_saved_as_text_is_of_the_day_on_which_it_was_sent(gap):
    heads = (
        "From:{}Ann Lee <ann@desk.example>",
        "Sent:{}Tuesday, March 4, 2025 10:00 AM",
        "To:{}Bob",
        "Subject:{}Talks",
    )
    told = article("\n".join(head.format(gap) for head in heads) + "\n\nThey met in Geneva.\n", "it.txt")

    assert (told.title, told.author, told.source, told.date) == ("Talks", "Ann Lee", "desk.example", date(2025, 3, 4))
    german = "Von: Ann Lee <ann@desk.example>\nGesendet: 4. März 2025\nAn: Bob\nBetreff: Talks\n\nThey met in Geneva.\n"
    told = article(german, "it.txt")
    assert (told.title, told.author, told.date) == ("Talks", "Ann Lee", date(2025, 3, 4))


@pytest.mark.parametrize("links", ["https://a.example/1\nhttps://a.example/2\n", "https://a.example/1\r\n"])
def test_a_list_of_addresses_alone_says_what_takes_in_their_pages(links):
    assert "xargs issuewatch add" in problem(links, "it.txt")
    assert article(f"{links}\nThey met in Geneva.\n", "it.txt").url == "https://a.example/1"
