"""How much of anything one address may cost."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """What holds for every address, however it was named."""

    size: int = 16 * 2**20
    """Bytes of a body, as sent and as unpacked."""
    seconds: float = 60.0
    """From asking to the last byte, all redirects together; waiting for one's turn is not counted."""
    silence: float = 20.0
    """Seconds without a byte, or without a connection."""
    redirects: int = 5
    pages: int = 100
    """Pages that one feed may make us get in one go; the rest is left for the next time."""
    at_once: int = 8
    """Requests under way at the same time, over all hosts."""
    patience: float = 120.0
    """The longest wait that a server may ask for; beyond it the address is left for the next time."""
