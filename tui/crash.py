"""What is left of a crash: a file with the way to it, but no article's text."""

import traceback
from datetime import UTC, datetime

from rich.text import Text

from model.errors import StoreError
from model.places import state_folder
from tui.text import one_line


def last_words(error: BaseException) -> Text:
    """What is damaged in the store, where that is why; else where the report is, which is written then."""
    damage, looked = look()
    return Text(f"issuewatch: {one_line(damage)}\n") if damage else write_crash(error, looked)


def look() -> tuple[str, str]:
    """What is damaged in the user's store, in a line; where nothing is, how far that is known. Both may be empty."""
    from model.store import Store
    from model.store.health import harms

    try:
        found = harms(Store())
    except StoreError as error:
        return "", f"{error}."
    except Exception:  # noqa: BLE001 - this is asked when something has gone wrong already
        return "", ""
    return (found[0].words, "") if found else ("", "No file of the store is damaged.")


def write_crash(error: BaseException, looked: str = "") -> Text:
    """Write the traceback without locals or messages; the words for the user: what a look at the store said, and the
    file's path.
    """
    name = f"crash-{datetime.now(UTC):%Y%m%d-%H%M%S}.txt"
    path = state_folder() / name
    stopped = " ".join(filter(None, (f"issuewatch stopped ({type(error).__name__}).", one_line(looked))))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(crash_report(error), encoding="utf-8")
    except OSError as problem:
        return Text(f"{stopped} The report could not be written: {problem}\n")
    return Text(f"{stopped} Report: {one_line(str(path))}\n")


def crash_report(error: BaseException) -> str:
    """The types of the chain of errors and the lines they came through; messages may quote articles and stay out."""
    parts = []
    link: BaseException | None = error
    while link is not None:
        parts += [f"{type(link).__module__}.{type(link).__qualname__}\n", *traceback.format_tb(link.__traceback__)]
        link = link.__cause__ or link.__context__ or getattr(link, "error", None)  # the last: Textual's WorkerFailed
    return "".join(parts)
