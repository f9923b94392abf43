"""Files of every format, made for the tests."""

import gzip
import io
import struct
import tarfile
import zipfile
from collections.abc import Mapping, Sequence
from email.message import EmailMessage

from model.article import ReadReport
from model.readers import read_inputs
from model.readers.inputs import bytes_input

PAGE = """<!DOCTYPE html><html lang="en"><head><title>Envoys meet again | The Wire</title>
<meta property="og:site_name" content="The Wire"><meta name="author" content="Jane Doe">
<meta property="article:published_time" content="2023-06-18T10:00:00Z">
<link rel="canonical" href="https://wire.example/envoys-meet-again"></head>
<body><nav><a href="/">Home</a> <a href="/about">About us</a></nav>
<article><h1>Envoys meet again</h1>{}</article>
<footer>© 2019 The Wire. Subscribe to our newsletter</footer></body></html>"""
TOLD = tuple(
    f"In round {number} the envoys of both sides talked about tariffs, and agreed to meet again in the autumn."
    for number in range(1, 9)
)
RSS = """<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>The Wire</title><language>en</language>{}</channel></rss>"""
ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>The Wire</title>{}</feed>"""
OPML = """<?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body><outline text="Folder">
<outline type="rss" text="A" title="The Wire" xmlUrl="https://wire.example/feed"/>
<outline type="rss" text="The Post" xmlUrl="https://post.example/rss"/></outline>
<outline text="again" xmlUrl="https://wire.example/feed"/></body></opml>"""


def read(content: str | bytes, name: str = "it.txt", **more) -> ReadReport:
    """All that one input holds."""
    content = content.encode() if isinstance(content, str) else content
    report = ReadReport([], [])
    for batch in read_inputs([bytes_input(name, content, **more)]):
        report.articles.extend(batch.articles)
        report.problems.extend(batch.problems)
    return report


def article(content: str | bytes, name: str = "it.txt", **more):
    report = read(content, name, **more)
    assert report.problems == []
    assert len(report.articles) == 1
    return report.articles[0]


def problem(content: str | bytes, name: str = "it.txt", **more) -> str:
    report = read(content, name, **more)
    assert report.articles == []
    assert len(report.problems) == 1
    return str(report.problems[0])


def a_page(*paragraphs: str) -> str:
    return PAGE.format("".join(f"<p>{paragraph}</p>" for paragraph in paragraphs or TOLD))


def an_item(title: str = "Envoys meet", body: str = "", **elements: str) -> str:
    told = "".join(f"<{name}>{value}</{name}>" for name, value in elements.items())
    return f"<item><title>{title}</title>{told}<content:encoded><![CDATA[{body}]]></content:encoded></item>"


def a_mail(
    text: str = "They met.\n\nThey talked.\n", html: str = "", files: Mapping[str, bytes] | None = None, **headers
):
    mail = EmailMessage()
    if text:
        mail.set_content(text)
    if html:
        (mail.add_alternative if text else mail.set_content)(html, subtype="html")
    for name, content in (files or {}).items():
        mail.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    told = {"From": "Jane Doe <press@state.gov>", "Subject": "Envoys meet", "Date": "Sun, 18 Jun 2023 10:00:00 -0400"}
    for name, value in (told | headers).items():
        mail[name.replace("_", "-")] = value
    return mail


def a_zip(members: Mapping[str, str | bytes]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, member in members.items():
            archive.writestr(name, member)
    return content.getvalue()


ODT = """<?xml version="1.0" encoding="UTF-8"?><office:document-content {}><office:automatic-styles>
<style:style style:name="P1" style:family="paragraph"><style:paragraph-properties fo:margin-left="1.5cm"/></style:style>
<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="S1" style:family="text"><style:text-properties style:text-line-through-style="solid"
 style:text-line-through-type="single"/></style:style>
<style:style style:name="S2" style:family="text"><style:text-properties style:text-line-through-style="none"
 style:text-line-through-type="none"/></style:style>
<style:style style:name="H1" style:family="text"><style:text-properties text:display="none"/></style:style>
</office:automatic-styles><office:body><office:text>{}</office:text></office:body></office:document-content>"""
_SHORT = {**{name: name for name in ("office", "text", "table", "style", "meta")}, "fo": "xsl-fo-compatible"}
ODT_NAMES = (
    " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for short, name in (_SHORT | {"draw": "drawing"}).items()
    )
    + ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'
)


def an_odt(body: str, said: str = "", more: Mapping[str, str] | None = None) -> bytes:
    """A text of OpenDocument: what stands in its body, and what it says of itself."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", ODT.format(ODT_NAMES, body))
        archive.writestr("meta.xml", f"<office:document-meta {ODT_NAMES}>{said}</office:document-meta>")
        for name, told in (more or {}).items():
            archive.writestr(name, told)
    return content.getvalue()


def a_tar(members: Mapping[str, bytes], links: Mapping[str, str] | None = None) -> bytes:
    content = io.BytesIO()
    with tarfile.open(fileobj=content, mode="w") as archive:
        for name, member in members.items():
            told = tarfile.TarInfo(name)
            told.size = len(member)
            archive.addfile(told, io.BytesIO(member))
        for name, target in (links or {}).items():
            told = tarfile.TarInfo(name)
            told.type, told.linkname = tarfile.SYMTYPE, target
            archive.addfile(told)
    return content.getvalue()


def a_pdf(pages: Sequence[Sequence[str]], title: str = "", author: str = "Jane Doe") -> bytes:
    """Pages of lines, set one beneath the other in 12 points."""
    shown = (" ".join(f"({line}) Tj 0 -14 Td" for line in lines) for lines in pages)
    return _a_pdf([f"BT /F1 12 Tf 72 750 Td {lines} ET" for lines in shown], title, author)


def a_set_pdf(*pages: Sequence[tuple[float, float, str]]) -> bytes:
    """Pages of pieces of text, drawn in this order in 10 points, each where it is to stand."""
    return _a_pdf(
        [" ".join(f"BT /F1 10 Tf 1 0 0 1 {x} {y} Tm ({text}) Tj ET" for x, y, text in pieces) for pieces in pages]
    )


def _a_pdf(streams: Sequence[str], title: str = "", author: str = "Jane Doe") -> bytes:
    objects = ["<< /Type /Catalog /Pages 2 0 R >>"]
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(streams)))
    objects.append(f"<< /Type /Pages /Kids [{kids}] /Count {len(streams)} >>")
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    for number, stream in enumerate(streams):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {5 + 2 * number} 0 R"
            " /Resources << /Font << /F1 3 0 R >> >> >>"
        )
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    objects.append(f"<< /Title ({title}) /Author ({author}) /CreationDate (D:20240101000000Z) >>")
    content, places = "%PDF-1.4\n", []
    for number, told in enumerate(objects, start=1):
        places.append(len(content))
        content += f"{number} 0 obj\n{told}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    trailer = f"<< /Size {len(objects) + 1} /Root 1 0 R /Info {len(objects)} 0 R >>"
    content += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n{trailer}\nstartxref\n"
    return (content + f"{content.index('xref')}\n%%EOF").encode("latin-1")


def a_warc(*answers: tuple[str, str, str | bytes], status: str = "200 OK", is_packed: bool = True) -> bytes:
    """Answers as address, type and body; every record packed by itself, as crawlers do."""
    records = []
    for url, kind, body in answers:
        content = body.encode() if isinstance(body, str) else body
        answer = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n".encode() + content
        told = {"WARC-Type": "response", "WARC-Target-URI": url, "WARC-Date": "2024-01-01T00:00:00Z"}
        told |= {"WARC-Record-ID": "<urn:uuid:1>", "Content-Type": "application/http; msgtype=response"}
        headers = "".join(f"{name}: {value}\r\n" for name, value in (told | {"Content-Length": len(answer)}).items())
        records.append(f"WARC/1.0\r\n{headers}\r\n".encode() + answer + b"\r\n\r\n")
    return b"".join(gzip.compress(record) if is_packed else record for record in records)


def a_document(*paragraphs: str, title: str = ""):
    """A Word document of python-docx, to be filled further."""
    import docx

    document = docx.Document()
    document.core_properties.title = title
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    return document


def link_in(paragraph, url: str, text: str) -> None:
    """Put a hyperlink at the end of a paragraph of python-docx, which can only read them."""
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    run, words = OxmlElement("w:r"), OxmlElement("w:t")
    words.text = text
    run.append(words)
    link.append(run)
    paragraph._p.append(link)


def saved(document) -> bytes:
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


OPF = """<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" xmlns:opf="http://www.idpf.org/2007/opf"
xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>{}</metadata><manifest>{}</manifest><spine>{}</spine></package>"""
CONTAINER = """<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="OEBPS/it.opf" media-type="application/oebps-package+xml"/></rootfiles></container>"""
BOOK = (
    "<dc:title>Round after round</dc:title><dc:creator>Jane Doe</dc:creator><dc:date>2023-06-18</dc:date>"
    "<dc:publisher>The Press</dc:publisher><dc:language>en</dc:language>"
)


def an_epub(chapters: Mapping[str, str], said: str = BOOK, more: Mapping[str, str] | None = None) -> bytes:
    """A book: the bodies of its chapters by their files, and what its package says of it."""
    items = "".join(f'<item id="c-{name}" href="{name}" media-type="application/xhtml+xml"/>' for name in chapters)
    spine = "".join(f'<itemref idref="c-{name}"/>' for name in chapters)
    told = {"mimetype": "application/epub+zip", "META-INF/container.xml": CONTAINER}
    told["OEBPS/it.opf"] = OPF.format(said, items, spine)
    for name, body in chapters.items():
        told[f"OEBPS/{name}"] = (
            '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head>'
            f"<body>{body}</body></html>"
        )
    return a_zip(told | dict(more or {}))


def a_winmail(
    told: dict[int, str | bytes | int], *attached: dict[int, str | bytes | int], body: str = "", page: int = 1252
) -> bytes:
    """What Outlook wraps a mail into (MS-OXTNEF): properties of the message, and of what is attached, by number."""
    content = b"\x78\x9f\x3e\x22\x01\x00" + _attribute(1, 0x9007, struct.pack("<II", page, 0))
    if body:
        content += _attribute(1, 0x800C, body.encode(f"cp{page}") + b"\0")
    content += _attribute(1, 0x9003, _properties(told))
    for each in attached:
        content += _attribute(2, 0x9002, bytes(14))
        content += _attribute(2, 0x800F, each[0x3701]) if isinstance(each.get(0x3701), bytes) else b""
        content += _attribute(2, 0x9005, _properties({key: told for key, told in each.items() if key != 0x3701}))
    return content


def _attribute(level: int, number: int, value: bytes) -> bytes:
    return struct.pack("<BII", level, number, len(value)) + value + struct.pack("<H", sum(value) % 2**16)


def _properties(told: dict[int, str | bytes | int]) -> bytes:
    content = struct.pack("<I", len(told))
    for number, value in told.items():
        if isinstance(value, int):
            content += struct.pack("<HHI", 0x0003, number, value)
        else:
            kind = 0x001F if isinstance(value, str) else 0x0102
            packed = value.encode("utf-16-le") + b"\0\0" if isinstance(value, str) else value
            content += struct.pack("<HHII", kind, number, 1, len(packed)) + packed + bytes(-len(packed) % 4)
    return content
