"""What is in a part of a mail, put in its place: as if the mail had come with it."""

from collections.abc import Sequence
from email.message import MIMEPart


def put_in_place(part: MIMEPart, within: Sequence[MIMEPart]) -> None:
    """Makes a part of a mail, or the mail itself, one of these parts."""
    for name in ("Content-Type", "Content-Transfer-Encoding", "Content-Disposition"):
        del part[name]
    part["Content-Type"] = "multipart/mixed"
    part.set_payload([*within])
