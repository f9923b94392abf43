"""How far what is read in the background was stopped; light, for the shell asks it."""

from enum import Enum


class Halt(Enum):
    """Whether the reading by new rules was stopped; its value is how the header begins to tell of it."""

    NONE = "reading again,"
    ASKED = "stopping the reading,"
    """The batches at hand are still read."""
    DONE = "reading stopped at"
    FAILED = "reading failed at"
    """The store gave trouble."""
