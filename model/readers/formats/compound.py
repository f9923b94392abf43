"""Files of Microsoft's before 2007, which are folders of streams inside (MS-CFB): opened by olefile."""

import io
from typing import Any, Final

from model.errors import ReadError
from model.readers.inputs import Input

_STREAM: Final = 2
"""What olefile calls one."""


def opened_compound(source: Input) -> Any:  # noqa: ANN401 - olefile's, which has no types
    """Its streams; ReadError if there are none to be had."""
    from olefile import OleFileIO  # type: ignore[import-untyped]  # noqa: PLC0415 - few need it

    try:
        return OleFileIO(io.BytesIO(source.content()))
    except (OSError, ValueError, ArithmeticError, LookupError, TypeError) as error:  # over what is damaged
        raise ReadError(
            source.place, "is damaged or cut short: get it anew, or save it again in its program"
        ) from error


def stream_in(compound: Any, *path: str) -> bytes:  # noqa: ANN401
    """What a stream holds; nothing, if there is none."""
    if compound.get_type(list(path)) != _STREAM:
        return b""
    with compound.openstream(list(path)) as stream:
        return bytes(stream.read())
