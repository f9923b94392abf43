"""How headers of mails are understood: as the library does, each once, and of no more than a header has."""

from email.message import EmailMessage
from email.policy import EmailPolicy
from functools import lru_cache
from typing import Any, Final, cast

LONGEST: Final = 4_000
"""Characters of a header that are understood: what the library takes for one grows with their square."""
_USUAL: Final = EmailPolicy()


class Policy(EmailPolicy):
    """That of the library; who a mail is from is asked many times."""

    def header_fetch_parse(self, name: str, value: Any) -> Any:  # noqa: ANN401 - as the library has it
        """A header's value, understood."""
        return _understood(name, value[:LONGEST]) if isinstance(value, str) else super().header_fetch_parse(name, value)


@lru_cache(maxsize=256)
def _understood(name: str, value: str) -> Any:  # noqa: ANN401
    return _USUAL.header_fetch_parse(name, value)


POLICY: Final = cast("EmailPolicy[EmailMessage]", Policy())
