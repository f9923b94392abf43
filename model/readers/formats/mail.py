"""Mail: one message (.eml, a saved page as .mhtml), or a box of them (mbox); what is attached is read as files are."""

import email
import io
import re
from base64 import b64decode
from collections.abc import Iterator, Sequence
from contextlib import suppress
from email.errors import (
    CloseBoundaryNotFoundDefect,
    InvalidBase64LengthDefect,
    InvalidBase64PaddingDefect,
    MessageDefect,
)
from email.header import decode_header, make_header
from email.message import EmailMessage, MIMEPart
from email.utils import parseaddr
from functools import partial
from typing import BinaryIO, Final, cast

from model.errors import ReadError, TakenError
from model.readers.days.days import parse_day
from model.readers.days.undated import with_day_told
from model.readers.fields import article_of, has_words, web_address
from model.readers.formats.format import Format, Piece
from model.readers.formats.mail_policy import POLICY
from model.readers.formats.signed import unwrap_signed
from model.readers.formats.uuencoded import unwrap_uuencoded
from model.readers.formats.winmail import CUT, unwrap, wrapped_in
from model.readers.inputs import Input
from model.readers.pages.markup import page_text
from model.readers.parts.alerts import SENDER, found_by_alert, found_in_page
from model.readers.parts.beside_clips import told_beside
from model.readers.parts.bundles import Fields, bundle_articles, documents_in
from model.readers.parts.forwarded import as_a_text, is_answer, is_forward, parted, sender_of
from model.readers.parts.linked_clips import linked_clips
from model.readers.parts.listed_items import Listed, listed_items, may_be_list
from model.readers.parts.mail_digests import digest_in, is_of_list, mails_of
from model.readers.parts.newsletters import LISTS, is_mailers, published
from model.readers.parts.own_words import own_words, quotes_earlier
from model.readers.parts.press_reviews import blocks_of, press_review
from model.readers.parts.sent_trackers import Sent, sent_in_page, sent_in_text
from model.readers.parts.tellings import tells
from model.readers.parts.trackers import tracker_articles
from model.readers.rows.rows import Rows
from model.readers.text.charsets import text_of
from model.readers.text.paragraphs import Paragraph
from model.words.counting import counted
from model.words.surrogates import whole

LARGEST_MESSAGE: Final = 64 * 2**20
"""Bytes, with all that is attached."""
PARTS: Final = 1_000
"""Parts of one message that are looked at."""

_HEADERS: Final = re.compile(
    rb"^(?P<name>From|To|Date|Subject|Received|Return-Path|Message-ID|MIME-Version|Delivered-To|Cc|Reply-To|Content-Type"
    rb"|DKIM-Signature|X-[\w-]+|Sender|List-Id):(?:\r?\n)?[ \t]",
    re.IGNORECASE | re.MULTILINE,
)
_BEGIN: Final = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:(?P<size>\d{1,9})[ \t]*\r?\n)?")
"""Above the headers: blank lines, and the number of bytes of the message that Apple Mail (.emlx) writes there."""
_OF_MAIL: Final = frozenset((b"from", b"received", b"return-path", b"message-id", b"mime-version", b"delivered-to"))
_FROM: Final = rb"From \S[^\n]* (?:19|20)\d\d(?: [+-]\d{4})?(?: remote from \S+)?\r?\n"
_BOX: Final = re.compile(_FROM + rb"(?:[A-Za-z][\w-]*:(?:\r?\n)?[ \t]|>From )")
_BETWEEN: Final = re.compile(rb"(?=[^\n]*\d:\d\d)" + _FROM)
"""The line over each message of a box: with an hour and a year, as no sentence that begins with From has them."""
_STATUS: Final = re.compile(rb"^X-Mozilla-Status: (?P<flags>[0-9a-fA-F]{4})\r?$", re.MULTILINE)
"""What Thunderbird notes of a message, at its top."""
_LABELS: Final = re.compile(rb"^X-Gmail-Labels:(?P<labels>[^\n]*(?:\n[ \t][^\n]*)*)", re.MULTILINE)
_PUT_AWAY: Final = frozenset(
    (
        *("spam", "trash", "bin", "papierkorb", "corbeille", "papelera", "cestino", "lixeira", "prullenbak", "kosz"),
        *("корзина", "спам", "垃圾邮件", "已删除邮件", "垃圾桶", "ゴミ箱", "迷惑メール"),
    )
)
"""What Gmail calls them in the languages that it may be set to."""
TOP: Final = 2**10
DELETED: Final = 0x0008
_LEFT_OUT: Final = (
    *("image/", "audio/", "video/", "font/", "model/"),
    *("text/calendar", "text/x-vcard", "text/vcard", "text/css", "message/delivery-status"),
)
"""How the types of parts begin that hold no article."""
_TITLED: Final = re.compile(r"<title[^<>]*>\s*[^<\s]", re.IGNORECASE)
ITEMS: Final = 3
"""Numbered ones, with an address each, that a text lists at least to be told."""
_NUMBERED: Final = re.compile(r"^[ \t]{0,3}\d{1,2}[.)][ \t]+\S", re.MULTILINE)
_ADDRESS_ALONE: Final = re.compile(r"^[ \t]*<?https?://\S+[ \t]*$", re.MULTILINE)
_NO_SITE: Final = re.compile(r"@(?P<site>[\w.-]+\.\w+)")


def read_message(source: Input) -> Iterator[Piece]:
    """Its text as an article, by its sender, subject and date; then what is attached."""
    message = email.message_from_bytes(_message_in(source.content(LARGEST_MESSAGE)), policy=POLICY)
    fields = _fields(message)
    bodies, torn = _unwrapped(message, source.place)
    fields |= _published(message, bodies, fields, source.place)
    yield from _body(message, bodies, fields, source)
    cut, is_told = _cut_part(message), False
    for number, part in enumerate(_attached(message, bodies), start=1):
        is_told = is_told or part is cut
        yield _cut(part, number, source) if part is cut else _attachment(part, number, source)
    yield from (ReadError(f"{source.place}!{name}", CUT) for name in torn)
    is_short = any(_has(body, InvalidBase64LengthDefect, InvalidBase64PaddingDefect) for body in bodies)
    if is_short or (cut is not None and not is_told):
        yield ReadError(
            source.place, "is cut short: its text is taken as far as it goes, and what was below is missing"
        )


def _unwrapped(message: EmailMessage, place: str) -> tuple[list[MIMEPart], list[str]]:
    """Its texts, once whatever wraps or holds them is unwrapped; the names of what of it was cut."""
    torn = []
    unwrap_signed(message)
    unwrap_uuencoded(message)
    for part in wrapped_in(message):
        name, bodies = part.get_filename(), _bodies(message, place)
        if unwrap(part, place, has_text=any(_content(body, place).strip() for body in bodies)):
            torn.append(whole(name or "winmail.dat"))
    return _bodies(message, place), torn


def _message_in(content: bytes) -> bytes:
    """Without what stands above its headers, and what Apple Mail has below it."""
    begin = _BEGIN.match(content)
    if begin is None:
        return content
    end = begin.end() + int(begin["size"]) if begin["size"] else len(content)
    return content[begin.end() : end]


def _cut_part(message: MIMEPart) -> MIMEPart | None:
    """The last part of a mail that ends before the parts do; it may lack its end."""
    is_cut, part = False, message
    while part.is_multipart():
        is_cut = is_cut or _has(part, CloseBoundaryNotFoundDefect)
        within = [each for each in cast("list[MIMEPart | str]", part.get_payload()) if isinstance(each, MIMEPart)]
        if not within:
            break
        part = within[-1]
    is_padded = _is_base64(part) and str(part.get_payload()).rstrip().endswith("=")  # so it has its end
    return part if is_cut and not is_padded else None


def _is_base64(part: MIMEPart) -> bool:
    return str(part.get("Content-Transfer-Encoding", "")).strip().lower() == "base64"


def _has(part: MIMEPart, *defects: type[MessageDefect]) -> bool:
    """Whether a part that was decoded is wrong in one of these ways."""
    return any(isinstance(defect, defects) for defect in part.defects)


def _decoded(part: MIMEPart) -> object:
    """The bytes of a part; where base64 breaks off, those that are whole: the library would give the base64 itself."""
    content = part.get_payload(decode=True)
    if isinstance(content, bytes) and _has(part, InvalidBase64LengthDefect):
        return b64decode(re.sub(rb"[^A-Za-z0-9+/]", b"", content)[:-1])
    return content


def _fields(message: EmailMessage) -> dict[str, object]:
    saved = _saved_page(message)  # its Date is the day of saving
    sender = _sender(*(("", "") if saved else _from(message)))
    return sender | {
        "title": "" if saved and _TITLED.search(_content(saved, "")) else _header(message, "Subject"),
        "date": None if saved else _raw(message, "Date") or _raw(message, "Sent"),  # as Outlook saves one as text
        "url": (_address_of_page(message, saved) if saved else None) or _archived(message),
        "ref": None if saved else _header(message, "Message-ID"),
        "lang": _header(message, "Content-Language"),
    }


def _saved_page(message: EmailMessage) -> MIMEPart | None:
    """The page of a message that nobody sent: one that a browser has saved, or a wiki or OneNote has made."""
    is_sent = "@" in _header(message, "From")
    is_page = message.get_content_type() in ("multipart/related", "text/html") and not is_sent
    return message.get_body(("html",)) if is_page or _header(message, "Snapshot-Content-Location") else None


def _address_of_page(message: EmailMessage, page: MIMEPart) -> str | None:
    """Where it was saved from."""
    told = (_header(message, "Snapshot-Content-Location"), str(page.get("Content-Location", "")))
    return next(filter(None, map(web_address, told)), None)


def _from(message: EmailMessage) -> tuple[str, str]:
    """Name and address of who sent a message, also where a name with a comma is not quoted (`Lee, Ana <ana@…>`)."""
    header = _header(message, "From")
    name, address = parseaddr(header)
    return (name, address) if "@" in address or header.count("@") != 1 else sender_of(header)


def _sender(name: str, address: str) -> dict[str, object]:
    """Who wrote a message, and of which site."""
    site = _NO_SITE.search(address)
    return {"author": name or address, "source": site["site"] if site else None}


def _published(
    message: EmailMessage, bodies: list[MIMEPart], fields: dict[str, object], place: str
) -> dict[str, object]:
    """Of a newsletter, where it stands and whose it is."""
    name, address = _from(message)
    site = _NO_SITE.search(address)
    if not site or not (is_mailers(site["site"]) or any(_raw(message, header) for header in LISTS)):
        return {}
    contents = (_content(body, place) for body in bodies)
    url, source = published(partial(_header, message), contents, name, site["site"])
    return {"url": fields["url"] or url} | ({"source": source} if source else {})


def _header(message: EmailMessage, name: str) -> str:
    """A header in its characters, on one line; empty if it is not there or can't be made out."""
    try:
        raw = _raw(message, name)
        told = str(message.get(name, "")) if raw.isascii() else _unencoded(raw, message)
        return " ".join(whole(told).split())
    except Exception:  # noqa: BLE001 - the standard library's parser of headers fails in many ways on broken ones
        return ""


def _raw(message: EmailMessage, name: str) -> str:
    """A header as it was sent; empty if it is not there."""
    return next((str(value) for key, value in message.raw_items() if key.lower() == name.lower()), "")


def _unencoded(header: str, message: EmailMessage) -> str:
    """A header that was sent as it is, in the charset of the text below it."""
    charsets = (part.get_content_charset() for part in message.walk())
    return text_of(header.encode("ascii", "surrogateescape"), "", next(filter(None, charsets), None))


def _archived(message: EmailMessage) -> str | None:
    found = re.search(r"https?://[^\s<>]+", _header(message, "Archived-At"))
    return found[0] if found else None


def _bodies(message: MIMEPart, place: str) -> list[MIMEPart]:
    """The texts that its reader sees, one below the other; of parts that are tellings of one, that which tells it."""
    waiting, bodies = [message], list[MIMEPart]()
    for _ in range(PARTS):
        if not waiting:
            break
        part = waiting.pop()
        kind = part.get_content_type()
        if kind in ("multipart/alternative", "multipart/related"):
            waiting += [told] if (told := _telling(part, place)) else []
        elif part.get_content_maintype() == "multipart":
            within = cast("list[MIMEPart | str]", part.get_payload())
            waiting += [each for each in reversed(within) if isinstance(each, MIMEPart)]
        elif kind in ("text/plain", "text/html") and not part.is_attachment():
            bodies += [part] if not bodies or not part.get_filename() else []
    return bodies


def _telling(part: MIMEPart, place: str) -> MIMEPart | None:
    """The plain text, unless it lacks what the page says: it may be but a word to programs that show no pages."""
    from model.readers.pages.blocks import paragraphs  # noqa: PLC0415 - loads lxml

    plain, page = part.get_body(("plain",)), part.get_body(("html",))
    if plain is None or page is None:
        return plain or page
    text = _content(plain, place)
    return plain if text.strip() and tells(_unfolded(plain, text), paragraphs(_content(page, place))) else page


def _seen(part: MIMEPart, content: str) -> str:
    """A part's content without its markup."""
    from model.readers.pages.blocks import paragraphs  # noqa: PLC0415 - loads lxml

    if part.get_content_subtype() == "html":
        return as_a_text(paragraphs(content))
    return _unfolded(part, content).strip()


def _body(message: EmailMessage, bodies: list[MIMEPart], fields: dict[str, object], source: Input) -> Iterator[Piece]:
    if (listed := _listed(message, fields, source.place)).items:
        yield from _rows_of(listed, fields, source)
        return
    told = _told(message, bodies, fields, source.place)
    if not told:
        if next(_attached(message, []), None) is None:
            yield ReadError(source.place, "has no text")
        return
    body, content = told[0]
    is_page = body.get_content_subtype() == "html"
    if documents := _documents(told):
        yield from bundle_articles(documents, source)
    elif not is_page and (mails := digest_in(content, parse_day(fields["date"]))):
        yield from mails_of(mails, source)
    elif len(told) > 1:
        text = "\n\n".join(filter(None, (_seen(*each) for each in told)))
        yield from _with_text(text, fields, source)
    elif is_page:
        yield from _page(message, body, content, fields, source)
    else:
        yield from _with_text(_unfolded(body, content), fields, source)


def _told(
    message: EmailMessage, bodies: list[MIMEPart], fields: dict[str, object], place: str
) -> list[tuple[MIMEPart, str]]:
    """The texts that say something; of a digest not what its list says around the messages, which are attached."""
    contents = [(body, _own(message, body, place)) for body in bodies]
    told = [(body, said) for body, said in contents if said.strip() and has_words(f"{fields['title']}{said}")]
    is_digest = any(part.get_content_type() == "multipart/digest" for part in message.walk())
    return [(body, said) for body, said in told if not (is_digest and is_of_list(said))]


def _page(
    message: EmailMessage, body: MIMEPart, content: str, fields: dict[str, object], source: Input
) -> Iterator[Piece]:
    if text := _sent_on(body, content, fields):
        yield from _with_text(text, fields, source)
    elif not _saved_page(message) and (sent := sent_in_page(content, parse_day(fields["date"]))).tracker:
        yield from _tracker(sent, fields, source)
    elif (listed := _reviewed_in_page(message, content, fields)).items:
        yield from _rows_of(listed, fields, source)
    else:
        known = {name: value for name, value in fields.items() if value}
        opened = partial(io.BytesIO, content.encode("utf-8", "replace"))
        yield source.inner(source.place, opened, name="body.html", known=known, charset="utf-8")


def _own(message: EmailMessage, body: MIMEPart, place: str) -> str:
    """What a text says; of a page that was sent, without what others put into it."""
    content = _content(body, place)
    if body.get_content_subtype() != "html" or _saved_page(message):
        return content
    from model.readers.parts.own_pages import own_page  # noqa: PLC0415 - loads lxml

    return own_page(content, _header(message, "Subject"))


def _documents(told: Sequence[tuple[MIMEPart, str]]) -> list[Fields]:
    """Those that a database of the press has sent, of the first text that has any."""
    from model.readers.parts.exported_pages import documents_on_page  # noqa: PLC0415 - loads lxml

    found = (
        documents_on_page(content) if part.get_content_subtype() == "html" else documents_in(_unfolded(part, content))
        for part, content in told
    )
    return next(filter(None, found), [])


def _rows_of(listed: Listed, fields: dict[str, object], source: Input, place: str = "") -> Iterator[Piece]:
    """An article of each that a mail lists, below what its sender says above them."""
    rows, left = Rows(source), list(told_beside(listed.items, place or source.place))
    each = ({**fields, "text": listed.above}, *listed.items) if listed.above else listed.items
    for number, told in enumerate(each, start=1):
        yield from rows.pieces({"date": fields["date"], **told}, f"{place or source.place}:{number}")
    yield from rows.rest()
    yield from left


def _listed(message: EmailMessage, fields: dict[str, object], place: str) -> Listed:
    """What a mail lists of others, as alerts do, below what its sender says above it; nothing of any other mail."""
    if _address_of(message) == SENDER and (found := _found_by_alert(message, place)):
        return Listed(items=found)
    page = message.get_body(("html",))
    html = _content(page, place) if page and not is_forward(_header(message, "Subject")) else ""
    lines = _lines_of_page(html) if may_be_list(html) else []
    return listed_items(lines, str(fields["source"] or ""), parse_day(fields["date"]))


def _lines_of_page(html: str) -> list[Paragraph]:
    """The paragraphs of a page, as they are seen, with their lines."""
    from model.readers.pages.blocks import parsed  # noqa: PLC0415 - loads lxml
    from model.readers.pages.hidden import drop_hidden  # noqa: PLC0415
    from model.readers.pages.outlined import outlined_page  # noqa: PLC0415

    tree = parsed(html)[0]
    if tree is None:
        return []
    drop_hidden(tree, html)
    return [each.paragraph for each in outlined_page(tree, None, is_document=False)]


def _reviewed_in_page(message: EmailMessage, html: str, fields: dict[str, object]) -> Listed:
    if _saved_page(message):
        return Listed()
    blocks = [[line for line in each.lines or (each,) if line.text] for each in _lines_of_page(html)]
    return _reviewed(blocks, fields)


def _reviewed(blocks: Sequence[Sequence[Paragraph]], fields: dict[str, object]) -> Listed:
    title, site = str(fields["title"] or ""), str(fields["source"] or "")
    sent = parse_day(fields["date"])
    reviewed = press_review(blocks, subject=title, sender=site, sent=sent)
    return reviewed if reviewed.items else linked_clips(blocks, sender=site, sent=sent)


def _address_of(message: EmailMessage) -> str:
    return _from(message)[1].lower()


def _found_by_alert(message: EmailMessage, place: str) -> list[dict[str, object]]:
    plain, page = message.get_body(("plain",)), message.get_body(("html",))
    found = found_by_alert(_content(plain, place)) if plain else []
    return found or (found_in_page(_content(page, place)) if page else [])


def _sent_on(body: MIMEPart, content: str, fields: dict[str, object]) -> str:
    """What is seen of a page that forwards messages, or answers one; empty if it does not."""
    subject = str(fields["title"])
    text = _seen(body, content) if is_forward(subject) or is_answer(subject) else ""
    return text if parted(text, subject)[1] or quotes_earlier(text, subject) else ""


def _with_text(text: str, fields: dict[str, object], source: Input) -> Iterator[Piece]:
    """What the sender wrote, and what the mail forwards: by whom that is, of which day, on what."""
    own, forwarded = parted(text, str(fields["title"]))
    own, passed_on = own_words(own, str(fields["title"]))
    forwarded = [*([passed_on] if passed_on else ()), *forwarded]
    if (sent := sent_in_text(own, parse_day(fields["date"]))).tracker:
        yield from _tracker(sent, fields, source)
    elif (listed := _reviewed(blocks_of(own), fields)).items:
        yield from _rows_of(listed, fields, source)
    elif has_words(own) or not forwarded:
        yield from with_day_told(article_of(fields | {"text": own}, source.place), fields["date"])
        items, addresses = len(_NUMBERED.findall(own)), len(_ADDRESS_ALONE.findall(own))
        if min(items, addresses) >= ITEMS and addresses >= items:
            what = f"lists {counted(items, 'item')} with an address each in its text: kept as one article of its day"
            yield TakenError(source.place, what)
    for number, message in enumerate(forwarded, start=1):
        place, day = f"{source.place}!forwarded:{number}", message.headers.get("date")
        if has_words(message.text):
            told = _sender(*sender_of(message.headers["from"])) | {"title": message.headers.get("subject"), "date": day}
            text = own_words(message.text, str(told["title"])).text
            if (listed := _reviewed(blocks_of(text), told)).items:
                yield from _rows_of(listed, told, source, place)
            else:
                yield from with_day_told(article_of(told | {"text": text}, place), day)


def _tracker(sent: Sent, fields: dict[str, object], source: Input) -> Iterator[Piece]:
    """An article an entry of the tracker in a mail, and one of what its sender says above it."""
    if has_words(sent.above):
        yield article_of(fields | {"text": sent.above}, source.place)
    yield from tracker_articles(sent.tracker, source, sent=parse_day(fields["date"]))


def _content(part: MIMEPart, place: str) -> str:
    """A text in its characters, whatever its charset is said to be."""
    content = _decoded(part)
    if not isinstance(content, bytes):
        return ""
    read = page_text if part.get_content_subtype() == "html" else text_of
    return whole(read(content, place, part.get_content_charset())).replace("\r\n", "\n")


def _unfolded(body: MIMEPart, text: str) -> str:
    """Paragraphs as they were before they were broken into lines, where the message says how (RFC 3676)."""
    if str(body.get_param("format")).lower() != "flowed":
        return text
    if str(body.get_param("delsp")).lower() == "yes":  # the space is of the break, not of the words: a divided address
        return re.sub(r" (?<!\n-- )\n(?=[^\s>])", "", text)
    return re.sub(r"(?<=\S) (?<!\n-- )\n(?=[^\s>])", " ", text)


def _attached(message: EmailMessage, bodies: list[MIMEPart]) -> Iterator[EmailMessage]:
    """Parts that may hold an article: no pictures, sounds, signatures, and no other telling of the text."""
    for number, part in enumerate(_parts(message)):
        if number > PARTS:
            return
        is_file = part.get_content_disposition() == "attachment" or bool(part.get_filename())
        kind = part.get_content_type()
        is_mail = kind == "message/rfc822"
        is_left_out = kind.startswith(_LEFT_OUT) or kind.endswith("-signature")
        if part not in bodies and (is_file or is_mail) and not is_left_out:
            yield part


def _parts(message: EmailMessage) -> Iterator[EmailMessage]:
    """All parts, but not those of mails within: they are read as mails of their own."""
    waiting = [message]
    while waiting:
        part = waiting.pop()
        if part.get_content_maintype() == "multipart":
            waiting += [
                each for each in reversed(cast("list[EmailMessage]", part.get_payload())) if not isinstance(each, str)
            ]
        else:
            yield part


def _cut(part: EmailMessage, number: int, source: Input) -> ReadError:
    return ReadError(
        f"{source.place}!{_name(part, number)}", "is cut short: the mail ends within it, and it is not read"
    )


def _name(part: EmailMessage, number: int) -> str:
    return whole(part.get_filename() or f"{number}")


def _attachment(part: EmailMessage, number: int, source: Input) -> Piece:
    if part.get_content_type() == "message/rfc822":
        inner = part.get_payload(0) if part.is_multipart() else None
        if isinstance(inner, EmailMessage):
            return source.inner(f"{source.place}!{number}.eml", partial(io.BytesIO, inner.as_bytes()))
    name = _name(part, number)
    content = _decoded(part)
    if not isinstance(content, bytes):
        return ReadError(f"{source.place}!{name}", "can't be taken out of its mail")
    if _has(part, InvalidBase64LengthDefect):
        return ReadError(f"{source.place}!{name}", "is damaged: its base64 breaks off")
    return source.inner(f"{source.place}!{name}", partial(io.BytesIO, content), charset=part.get_content_charset())


def read_box(source: Input) -> Iterator[Piece]:
    """Its messages, one at a time, but for those that were deleted and are only still in the file."""
    deleted = 0
    with source.opened() as stream:
        for number, message in enumerate(_messages(stream), start=1):
            place = f"{source.place}:{number}"
            if _is_put_away(message):
                deleted += 1
            elif len(message) > LARGEST_MESSAGE:
                yield ReadError(place, f"is larger than {LARGEST_MESSAGE // 2**20} MB")
            else:
                yield source.inner(place, partial(io.BytesIO, message), name="message.eml")
    if deleted:
        what = f"holds {counted(deleted, 'message')} that its program has put away (deleted, moved, spam): left out"
        yield TakenError(source.place, what)


def _is_put_away(message: bytes) -> bool:
    """Whether a message was deleted in its program, and is only still in the file; or was told to be spam."""
    status = _STATUS.search(message, 0, TOP)
    return bool(status and int(status["flags"], 16) & DELETED) or not _labels(message).isdisjoint(_PUT_AWAY)


def _labels(message: bytes) -> set[str]:
    """Those that Gmail has given to a message, which it writes in their characters, or encoded."""
    if not (found := _LABELS.search(message, 0, TOP)):
        return set()
    told = found["labels"].decode("utf-8", "replace")
    with suppress(Exception):  # the standard library's parser of headers fails in many ways on broken ones
        told = str(make_header(decode_header(" ".join(told.split()))))
    return {label.strip().lower() for label in told.split(",")}


def _messages(stream: BinaryIO) -> Iterator[bytes]:
    """The messages of a box; of one beyond LARGEST_MESSAGE, only the beginning is kept."""
    message = bytearray()
    is_begun = False
    while line := stream.readline(2**20):
        if line.startswith(b"From ") and (not is_begun or _BETWEEN.match(line)):
            if is_begun:
                yield bytes(message)
            message, is_begun = bytearray(), True
        elif len(message) <= LARGEST_MESSAGE:
            message += line[1:] if re.match(rb">+From ", line) else line
    if is_begun:
        yield bytes(message)


def _is_message(source: Input) -> bool:
    """Two headers that mails have, or any in a file named as one, at the beginning."""
    begin = _BEGIN.match(source.head)
    head = source.head[begin.end() : begin.end() + 2**14] if begin and begin.end() else source.head[: 2**14]
    if not _HEADERS.match(head):
        return False
    top = re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0]
    names = {found["name"].lower() for found in _HEADERS.finditer(top)}
    return source.suffix in (".eml", ".emlx", ".mht", ".mhtml") or (len(names) >= 3 and bool(names & _OF_MAIL))


MAIL: Final = Format("mail", fits=_is_message, read=read_message, is_apart=True)
BOX: Final = Format("mbox", fits=lambda source: bool(_BOX.match(source.head)), read=read_box)
