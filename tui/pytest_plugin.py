"""A fixture for newsrooms: hold the screens of one's own dossier and articles against kept pictures."""

import difflib
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Final

import pytest

FOLDER: Final = "issuewatch_shots"
"""Where the pictures lie, beside the test's file; in it a folder for each file of tests."""
UPDATE: Final = "--issuewatch-update"

ARGUMENTS: Final = frozenset({"dossier", "as_of", "window", "filter", "theme", "issue", "article", "by", "size"})
"""What a picture depends on beside screen and articles, in the words of `issuewatch shot`."""

ShotFixture = Callable[..., str]


def pytest_addoption(parser: pytest.Parser) -> None:
    """An option that writes the pictures anew."""
    parser.getgroup("issuewatch").addoption(UPDATE, action="store_true", help="Write issuewatch's pictures anew.")


@pytest.fixture
def issuewatch_shot(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ShotFixture:
    """`issuewatch_shot("board", dossier="mine.toml", articles="articles/", as_of="2024-06-01")`.

    Fails with the lines that differ if the screen no longer looks as kept; returns its text. Further arguments are
    those of `issuewatch shot`: issue, article, filter, theme, window, by, size. Nothing of the user's own store,
    settings or clock has any part in it: without `as_of` it looks from the day of the newest article. With no articles
    given, the demo is shown.
    """
    home, lexicons = tmp_path / "issuewatch-home", _lexicons(request)
    kept = request.path.parent / FOLDER / request.path.stem
    test = _file_name(request.node.nodeid.partition("::")[2])
    count = 0

    def take(screen: str, *, articles: str | Path | None = None, **asked: object) -> str:
        nonlocal count
        count += 1
        monkeypatch.setenv("ISSUEWATCH_HOME", str(home))
        monkeypatch.setenv("ISSUEWATCH_LEXICONS", str(lexicons))
        folder = request.path.parent
        with _told_in_a_line():
            if articles is not None:
                _take_in(folder / articles, _named(folder, asked.get("dossier")))
            made = {suffix: _shoot(screen, tmp_path / f"shot{suffix}", folder, asked) for suffix in (".txt", ".svg")}
        name = f"{screen}-{count}" if count > 1 else screen
        for suffix, picture in made.items():
            _hold(kept / f"{test}-{name}{suffix}", picture, update=request.config.getoption(UPDATE))
        return made[".txt"]

    return take


def _lexicons(request: pytest.FixtureRequest) -> Path:
    """What takes seconds to lay out is kept for all tests, and where pytest has a cache, for the next run."""
    cache = getattr(request.config, "cache", None)
    if cache is None:
        return Path(request.getfixturevalue("tmp_path_factory").getbasetemp())
    return Path(cache.mkdir("issuewatch"))


def _file_name(test: str) -> str:
    """A test's name with its class and parameters, as a file's name on every machine."""
    return re.sub(r"[^\w.\[\]=, -]+", "-", test)


@contextmanager
def _told_in_a_line() -> Iterator[None]:
    """What was asked wrongly fails the test in one line, not with the way through issuewatch."""
    from typer import BadParameter

    from model.errors import IssueWatchError

    try:
        yield
    except BadParameter as error:
        pytest.fail(f"issuewatch: {error.message}", pytrace=False)
    except IssueWatchError as error:
        pytest.fail(f"issuewatch: {error}", pytrace=False)


def _named(folder: Path, dossier: object) -> str:
    """A dossier's name, or its file's place seen from the test's folder."""
    name = str(dossier or "us-china")
    return str(folder / name) if name.endswith(".toml") else name


def _take_in(articles: Path, dossier: str) -> None:
    from model.article import articles_frame
    from model.dossier import load_dossier
    from model.readers import read_places
    from model.store import Store, reader_for, take_in

    known = load_dossier(dossier)
    for report in read_places([str(articles)]):
        if report.problems:
            pytest.fail(f"issuewatch: {report.problems[0]}", pytrace=False)
        take_in(Store(), articles_frame(report.articles), known, reader_for(known))


def _shoot(screen: str, out: Path, folder: Path, asked: dict[str, object]) -> str:
    from model.errors import UnknownNameError
    from tui.commands.options import parse_as_of
    from tui.commands.shooting import parse_size
    from tui.shots import shoot
    from tui.start import Start

    for unknown in sorted(asked.keys() - ARGUMENTS):
        raise UnknownNameError("argument of issuewatch_shot", unknown, ARGUMENTS)
    words = {key: str(asked[key]) for key in ("theme", "issue", "article", "by") if asked.get(key) is not None}
    dossier = _named(folder, asked.get("dossier"))
    start = Start(
        dossier=dossier,
        as_of=parse_as_of(str(asked["as_of"])) if asked.get("as_of") else _newest_day(dossier),
        window_days=_window(asked.get("window") or 30),
        filter_text=str(asked.get("filter") or ""),
        **words,  # type: ignore[arg-type]  # four of Start's words
    )
    shoot(screen, out, size=parse_size(str(asked.get("size") or "120x40")), start=start)
    return out.read_text(encoding="utf-8")


def _newest_day(dossier: str) -> date:
    """Of the articles that there are; the clock's would change every picture by tomorrow."""
    from model.errors import IssueWatchError
    from model.store import open_library

    newest = open_library(dossier).newest
    if newest is None:
        raise IssueWatchError("as_of: no article has a day; say from which day to look")
    return newest


def _window(asked: object) -> int:
    from model.errors import IssueWatchError
    from tui.configuration.settings import LONGEST_WINDOW, SHORTEST_WINDOW

    text = str(asked)
    if not (text.isdecimal() and SHORTEST_WINDOW <= int(text) <= LONGEST_WINDOW):
        raise IssueWatchError(f"window: {text} is not in the range of {SHORTEST_WINDOW} to {LONGEST_WINDOW} days")
    return int(text)


def _hold(file: Path, made: str, *, update: bool) -> None:
    if update:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(made, encoding="utf-8")
        return
    if not file.exists():
        pytest.fail(f"{file} is not there yet: run pytest with {UPDATE}, look at it, and keep it.", pytrace=False)
    before = file.read_text(encoding="utf-8")
    if made != before:
        lines = difflib.unified_diff(before.splitlines(), made.splitlines(), "kept", "now", lineterm="", n=1)
        told = "\n".join(line[:160] for line in lines)
        pytest.fail(f"{file.name} no longer looks as kept ({UPDATE} keeps what is now):\n{told}", pytrace=False)
