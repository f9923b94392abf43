"""Where the program starts: Ctrl-C is heeded before anything else is loaded, which may take a second."""

import _signal  # type: ignore[import-not-found]  # what `signal` is made of, already there: that has much to load
import os

if _signal.getsignal(_signal.SIGINT) is not _signal.SIG_IGN:
    _signal.signal(_signal.SIGINT, lambda *_: os._exit(130))


def main() -> None:
    """What `issuewatch` runs."""
    from tui.terminal import interrupts, streams

    streams.open_closed()
    streams.be_buffered()
    interrupts.heed()
    from tui import command

    try:
        command.main()
    except SystemExit as end:
        interrupts.leave(end.code)
        raise
    except BaseException:
        if not interrupts.was_heard():
            raise
        interrupts.leave(interrupts.CODE)
    finally:
        interrupts.at_once()
