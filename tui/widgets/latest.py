"""Which answer is the newest asked for: a thread that is called off still answers."""


class Latest:
    """Numbers requests, so that the answer to an earlier one can be told and dropped.

    Textual's `exclusive` workers do not stop a thread: its result arrives, and may arrive last. Give
    each request `ask()`, carry the number in the message, and draw only what `is_latest`.
    """

    def __init__(self) -> None:
        self.number = 0

    def ask(self) -> int:
        """The number of a new request; all before it are stale from here on."""
        self.number += 1
        return self.number

    def is_latest(self, number: int) -> bool:
        """Whether nothing was asked since."""
        return number == self.number
