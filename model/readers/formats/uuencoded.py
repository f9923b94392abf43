"""Files that stand in the text of a mail, as mails of old carried them (uuencode): they are attached to it."""

import email
import re
from base64 import encodebytes
from binascii import Error, a2b_uu
from email.message import EmailMessage, MIMEPart
from typing import Final, cast

from model.readers.formats.mail_policy import POLICY
from model.readers.formats.wrapped import put_in_place
from model.words.surrogates import whole

_FILE: Final = re.compile(
    rb"^begin [0-7]{3,4} (?P<name>[^\r\n]{1,200})\r?\n"
    rb"(?P<lines>(?:[!-`][ -`]{1,84}\r?\n)++)[` ]?[ \t]*\r?\nend[ \t]*\r?$\n?",
    re.MULTILINE,
)
_BEGIN: Final = b"begin "


def unwrap_uuencoded(message: MIMEPart) -> None:
    """Takes the files out of the texts of a mail; what can't be decoded stays in its text."""
    for part in [
        part for part in message.walk() if part.get_content_type() == "text/plain" and not part.get_filename()
    ]:
        content = part.get_payload(decode=True)
        if isinstance(content, bytes) and _BEGIN in content:
            found = [(each, _decoded(each["lines"])) for each in _FILE.finditer(content)]
            files = [(each["name"], file) for each, file in found if file is not None]
            if files:
                text = _FILE.sub(lambda each: each[0] if _decoded(each["lines"]) is None else b"", content)
                put_in_place(part, [_text(part, text), *(_attached(*each) for each in files)])


def _decoded(lines: bytes) -> bytes | None:
    try:
        return b"".join(a2b_uu(line) for line in lines.splitlines())
    except Error:
        return None


def _text(part: MIMEPart, content: bytes) -> MIMEPart:
    kind = " ".join(str(part.get("Content-Type", "text/plain")).split()).encode("ascii", "replace")
    headers = b"Content-Type: " + kind + b"\nContent-Transfer-Encoding: base64\n\n"
    return cast(MIMEPart, email.message_from_bytes(headers + encodebytes(content), policy=POLICY))


def _attached(name: bytes, content: bytes) -> MIMEPart:
    part = EmailMessage()
    told = " ".join(whole(name.decode("utf-8", "replace")).split())
    part.set_content(content, maintype="application", subtype="octet-stream", filename=told)
    return part
