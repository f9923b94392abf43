"""Messages as Outlook and Exchange keep them (MAPI), by their properties: made the mail that they are."""

import re
import struct
from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.generator import BytesGenerator
from email.mime.application import MIMEApplication
from email.mime.base import MIMEBase
from email.mime.message import MIMEMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from email.policy import compat32
from email.utils import format_datetime, formataddr
from io import BytesIO
from typing import Final

from model.errors import ReadError
from model.readers.formats.rtf import MARK, rtf_text
from model.readers.formats.rtf_pages import page_in_rtf
from model.readers.formats.signed import content_signed
from model.words.surrogates import whole

Value = str | bytes | int | bool | datetime

STRING8: Final = 0x001E
STRING: Final = 0x001F
BINARY: Final = 0x0102
OBJECT: Final = 0x000D
SIZED: Final = frozenset((STRING8, STRING, BINARY, OBJECT))
"""Types whose values have lengths of their own."""
_NUMBERS: Final = {0x0002: "<h", 0x0003: "<i", 0x000B: "<?", 0x0014: "<q"}
_TIME: Final = 0x0040
_EPOCH: Final = datetime(1601, 1, 1, tzinfo=UTC)

CLASS: Final = 0x001A
SUBJECT: Final = 0x0037
SENT: Final = 0x0039
SENDER: Final = (0x0042, 0x0C1A)
"""Names: on whose behalf it was sent, and by whom."""
SENDER_ADDRESS: Final = (0x5D02, 0x0065, 0x5D01, 0x0C1F)
HEADERS: Final = 0x007D
DELIVERED: Final = 0x0E06
PLAIN: Final = 0x1000
RTF: Final = 0x1009
PAGE: Final = 0x1013
ID: Final = 0x1035
CONTENT: Final = 0x3701
FILE_NAME: Final = (0x3707, 0x3704, 0x3001)
KIND: Final = 0x370E
INTERNET_PAGE: Final = 0x3FDE
CODE_PAGE: Final = 0x3FFD
HIDDEN: Final = 0x7FFE

_PAGES: Final = {20127: "us-ascii", 28591: "iso-8859-1", 65001: "utf-8", 54936: "gb18030", 51932: "euc-jp"}
_UNSEEN: Final = ("image/", "audio/", "video/")
"""How the types of what is attached begin that holds no article, and would only make the mail large."""
_PICTURE: Final = re.compile(r"\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|ico|mp[34]|wav|mov|avi)\Z", re.IGNORECASE)
_HEADER: Final = re.compile(r"^(?P<name>[!-9;-~]+):[ \t]?(?P<value>[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*)", re.MULTILINE)
_OF_PARTS: Final = ("content-type", "content-transfer-encoding", "content-disposition", "mime-version")
_SIGNED: Final = "ipm.note.smime.multipartsigned"
_SEALED: Final = ("ipm.note.smime", "ipm.note.secure")
_LARGEST_RTF: Final = 64 * 2**20
DEEPEST: Final = 10
"""Messages that are attached to one another."""


@dataclass(frozen=True)
class Attached:
    """What is attached to a message: a file, or another message."""

    told: Mapping[int, Value]
    message: "Message | None" = None


@dataclass(frozen=True)
class Message:
    """A message by the numbers of its properties, with what is attached."""

    told: Mapping[int, Value]
    attached: Sequence[Attached] = field(default_factory=tuple)
    is_cut: bool = False
    """Whether what held it was cut short."""


def value_of(kind: int, content: bytes) -> Value | None:
    """A value of eight bytes, as they lie in a list of properties; None of a type that tells nothing here."""
    if kind in _NUMBERS:
        value: int | bool = struct.unpack_from(_NUMBERS[kind], content)[0]
        return value
    if kind == _TIME:
        with suppress(OverflowError):
            return _EPOCH + timedelta(microseconds=int.from_bytes(content[:8], "little") // 10)
    return None


def words_of(kind: int, content: bytes, page: Value | None = None) -> Value:
    """What a property says at length, in its characters; bytes stay bytes."""
    if kind == STRING:
        return whole(content.decode("utf-16-le", "replace")).rstrip("\0")
    if kind == STRING8:
        return content.decode(_charset(page) or "cp1252", "replace").rstrip("\0")
    return content


def mail_of(message: Message, place: str) -> bytes:
    """The mail that a message is (.eml); ReadError of one that is sealed."""
    kind = str(message.told.get(CLASS, "")).lower()
    files = [each for each in message.attached if each.message or isinstance(each.told.get(CONTENT), bytes)]
    signed = files[0].told.get(CONTENT) if kind.startswith(_SEALED) and len(files) == 1 else None
    if isinstance(signed, bytes) and not kind.startswith(_SIGNED):
        signed = content_signed(signed)
    if isinstance(signed, bytes) and signed.lower().startswith((b"content-type:", b"mime-version:")):
        return "".join(f"{name}: {value}\n" for name, value in _headers(message)).encode() + signed
    if kind in _SEALED:
        raise ReadError(place, "is an encrypted mail (S/MIME): open it in Outlook, and save its text")
    return _bytes_of(_mail(message, place))


def _bytes_of(mail: MIMEBase) -> bytes:
    content = BytesIO()
    BytesGenerator(content, mangle_from_=False, maxheaderlen=0, policy=compat32).flatten(mail)
    return content.getvalue()


def _mail(message: Message, place: str) -> MIMEMultipart:
    mail = MIMEMultipart("mixed")
    for name, value in _headers(message):
        mail[name] = value
    texts = MIMEMultipart("alternative")
    for text in _texts(message):
        texts.attach(text)
    mail.attach(texts)
    for each in message.attached:
        if each.message:
            mail.attach(MIMEMessage(_mail(each.message, place)))
        elif (part := _file(each.told)) is not None:
            mail.attach(part)
    return mail


def _headers(message: Message) -> Iterator[tuple[str, str]]:
    """Those with which it came; of one that never went over the internet, those that it would have had."""
    told = message.told
    came = [
        (found["name"], " ".join(found["value"].split()))
        for found in _HEADER.finditer(str(told.get(HEADERS, "")))
        if found["name"].lower() not in _OF_PARTS
    ]
    names = {name.lower() for name, _ in came}
    sent = told.get(SENT, told.get(DELIVERED))
    made = {
        "From": _sender(told),
        "Subject": str(told.get(SUBJECT, "")),
        "Date": format_datetime(sent) if isinstance(sent, datetime) else "",
        "Message-ID": str(told.get(ID, "")),
    }
    for name, value in [*came, *((name, value) for name, value in made.items() if name.lower() not in names)]:
        if shown := " ".join(whole(value).replace("\0", "").split()):
            yield name, shown if shown.isascii() else _encoded(shown)


def _encoded(words: str) -> str:
    """Words as headers have what is not ASCII; the standard library takes minutes over long ones."""
    return f"=?utf-8?b?{b64encode(words.encode()).decode()}?="


def _sender(told: Mapping[int, Value]) -> str:
    """Name and address; Exchange's own addresses (`/O=…/CN=…`) are none."""
    name = next((str(told[number]) for number in SENDER if told.get(number)), "")
    addresses = (str(told.get(number, "")) for number in SENDER_ADDRESS)
    address = next((each.strip() for each in addresses if "@" in each and not each.startswith("/")), "")
    with suppress(UnicodeError, ValueError):
        return formataddr((" ".join(name.split()), address), "utf-8")
    return address


def _texts(message: Message) -> Iterator[MIMEBase]:
    """Its tellings: as text, and as a page, which may be wrapped into RTF."""
    plain, page = message.told.get(PLAIN), message.told.get(PAGE)
    rtf = b"" if page else _unpacked_rtf(message.told.get(RTF))
    page = page or page_in_rtf(rtf)
    if not (plain or page) and rtf.startswith(MARK):
        plain = rtf_text(rtf)
    if isinstance(plain, str) and plain.strip():
        yield MIMEText(whole(plain), "plain", "utf-8")
    if isinstance(page, str) and page:
        yield MIMEText(whole(page), "html", "utf-8")
    elif isinstance(page, bytes) and page:
        part = MIMEApplication(page, "octet-stream")
        part.replace_header("Content-Type", "text/html")
        if charset := _charset(message.told.get(INTERNET_PAGE)):
            part.set_param("charset", charset)
        yield part


def _unpacked_rtf(packed: Value | None) -> bytes:
    """RTF as Outlook packs it; nothing, if it can't be unpacked."""
    from compressed_rtf import decompress  # type: ignore[import-untyped]  # noqa: PLC0415 - few need it

    if not isinstance(packed, bytes) or not 16 <= len(packed) <= _LARGEST_RTF:
        return b""
    try:
        return bytes(decompress(packed))
    except Exception:  # noqa: BLE001 - it raises whatever it comes upon in what is damaged; the plain text is there
        return b""


def _file(told: Mapping[int, Value]) -> MIMEBase | None:
    content, kind = told.get(CONTENT), str(told.get(KIND, ""))
    name = next((" ".join(str(told[number]).split()) for number in FILE_NAME if told.get(number)), "")
    is_seen = not (told.get(HIDDEN) or kind.lower().startswith(_UNSEEN) or _PICTURE.search(name))
    if not isinstance(content, bytes) or not is_seen:
        return None
    part = MIMEApplication(content, "octet-stream")
    part.add_header("Content-Disposition", "attachment", filename=("utf-8", "", whole(name)))
    return part


def _charset(page: Value | None) -> str:
    """The name of a code page, by its number."""
    if not isinstance(page, int) or isinstance(page, bool):
        return ""
    name = _PAGES.get(page, f"cp{page}")
    try:
        "".encode(name)
    except LookupError:
        return ""
    return name
