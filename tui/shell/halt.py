"""How far the user has stopped what is read in the background; light, for the shell asks it."""

from enum import Enum


class Halt(Enum):
    """Whether the user stopped the reading by new rules; its value is how the header begins to tell of it."""

    NONE = "reading again,"
    ASKED = "stopping the reading,"
    """The batches at hand are still read."""
    DONE = "reading stopped at"
