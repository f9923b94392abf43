"""A fixture for newsrooms: hold the screens of one's own dossier and articles against kept pictures."""

import difflib
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Final

import pytest

FOLDER: Final = "issuewatch_shots"
"""Where the pictures lie, beside the test's file."""
UPDATE: Final = "--issuewatch-update"

ShotFixture = Callable[..., str]


def pytest_addoption(parser: pytest.Parser) -> None:
    """An option that writes the pictures anew."""
    parser.getgroup("issuewatch").addoption(UPDATE, action="store_true", help="Write issuewatch's pictures anew.")


@pytest.fixture
def issuewatch_shot(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ShotFixture:
    """`issuewatch_shot("board", dossier="mine.toml", articles="articles/", as_of="2024-06-01")`.

    Fails with the lines that differ if the screen no longer looks as kept; returns its text. Further arguments are
    those of `issuewatch shot`: issue, article, filter, theme, window, size. Nothing of the user's own store,
    settings or clock has any part in it; with no articles given, the demo is shown.
    """
    home = tmp_path / "issuewatch-home"
    kept = request.path.parent / FOLDER / request.node.name
    count = 0

    def take(screen: str, *, articles: str | Path | None = None, **asked: object) -> str:
        nonlocal count
        count += 1
        monkeypatch.setenv("ISSUEWATCH_HOME", str(home))
        folder = request.path.parent
        if articles is not None:
            _take_in(folder / articles, _named(folder, asked.get("dossier")))
        made = {suffix: _shoot(screen, tmp_path / f"shot{suffix}", folder, asked) for suffix in (".txt", ".svg")}
        name = f"{screen}-{count}" if count > 1 else screen
        for suffix, picture in made.items():
            _hold(kept.with_name(f"{kept.name}-{name}{suffix}"), picture, update=request.config.getoption(UPDATE))
        return made[".txt"]

    return take


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
    from tui.commands.shooting import parse_size
    from tui.shots import shoot
    from tui.start import Start

    unknown = asked.keys() - {"dossier", "as_of", "window", "filter", "theme", "issue", "article", "by", "size"}
    if unknown:
        raise TypeError(f"issuewatch_shot has no argument {min(unknown)!r}")
    words = {key: str(asked[key]) for key in ("theme", "issue", "article", "by") if asked.get(key) is not None}
    start = Start(
        dossier=_named(folder, asked.get("dossier")),
        as_of=date.fromisoformat(str(asked["as_of"])) if asked.get("as_of") else None,
        window_days=int(str(asked.get("window") or 30)),
        filter_text=str(asked.get("filter") or ""),
        **words,  # type: ignore[arg-type]  # four of Start's words
    )
    shoot(screen, out, size=parse_size(str(asked.get("size") or "120x40")), start=start)
    return out.read_text(encoding="utf-8")


def _hold(file: Path, made: str, *, update: bool) -> None:
    if update:
        file.parent.mkdir(exist_ok=True)
        file.write_text(made, encoding="utf-8")
        return
    if not file.exists():
        pytest.fail(f"{file} is not there yet: run pytest with {UPDATE}, look at it, and keep it.", pytrace=False)
    before = file.read_text(encoding="utf-8")
    if made != before:
        lines = difflib.unified_diff(before.splitlines(), made.splitlines(), "kept", "now", lineterm="", n=1)
        told = "\n".join(line[:160] for line in lines)
        pytest.fail(f"{file.name} no longer looks as kept ({UPDATE} keeps what is now):\n{told}", pytrace=False)
