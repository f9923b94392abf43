"""What is left of a crash: a file with the way to it, but no article's text."""

import traceback
from datetime import UTC, datetime

from rich.text import Text

from model.places import state_folder
from tui.text import one_line


def write_crash(error: BaseException) -> Text:
    """Write the traceback without locals or messages; returns the words for the user, with the file's path."""
    name = f"crash-{datetime.now(UTC):%Y%m%d-%H%M%S}.txt"
    path = state_folder() / name
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(crash_report(error), encoding="utf-8")
    except OSError as problem:
        return Text(f"issuewatch stopped ({type(error).__name__}); the report could not be written: {problem}\n")
    return Text(
        f"issuewatch stopped ({type(error).__name__}). Nothing in the store was harmed. Report: {one_line(str(path))}\n"
    )


def last_words(error: BaseException) -> Text:
    """What is damaged in the store, where that is why; else where the report is."""
    words = damage()
    return Text(f"issuewatch: {one_line(words)}\n") if words else write_crash(error)


def damage() -> str:
    """What is wrong with the user's store, in a line; empty where nothing is, or nobody can tell."""
    from model.store import Store
    from model.store.health import harms

    try:
        return next((harm.words for harm in harms(Store())), "")
    except Exception:  # noqa: BLE001 - this is asked when something has gone wrong already
        return ""


def crash_report(error: BaseException) -> str:
    """The types of the chain of errors and the lines they came through; messages may quote articles and stay out."""
    parts = []
    link: BaseException | None = error
    while link is not None:
        parts += [f"{type(link).__module__}.{type(link).__qualname__}\n", *traceback.format_tb(link.__traceback__)]
        link = link.__cause__ or link.__context__ or getattr(link, "error", None)  # the last: Textual's WorkerFailed
    return "".join(parts)
