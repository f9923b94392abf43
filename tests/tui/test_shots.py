"""Pictures of screens: the same at every run, or an error that says what would be right."""

import re

import pytest

from model.errors import IssueWatchError
from tui.app import Start
from tui.shell.in_turn import InTurnApp
from tui.shots import settled, shoot

AT = Start(theme="dark")


def test_a_picture_is_the_same_at_every_run(tmp_path):
    for name in ("one.svg", "two.svg"):
        shoot("board", tmp_path / name, size=(80, 24), start=AT)

    assert (tmp_path / "one.svg").read_bytes() == (tmp_path / "two.svg").read_bytes()


async def test_a_picture_waits_for_rows_that_no_worker_has_begun_to_reckon():
    """As on a busy machine, where the screen is there and what it asks for is not yet asked."""

    class Busy(InTurnApp):
        pauses = 0

        @property
        def awaits_rows(self) -> bool:
            return self.pauses in (2, 3)

    class Pauses:
        app = Busy()

        async def pause(self) -> None:
            self.app.pauses += 1

    await settled(Pauses())

    assert Pauses.app.pauses > 3


def test_its_ids_do_not_depend_on_what_is_shown(tmp_path):
    shoot("matrix", tmp_path / "matrix.svg", size=(80, 24), start=AT)
    ids = set(re.findall(r'id="([a-z]+)-', (tmp_path / "matrix.svg").read_text(encoding="utf-8")))

    assert ids == {"issuewatch"}


@pytest.mark.parametrize("screen", ["board", "matrix", "articles", "people", "help", "theme"])
def test_a_text_has_as_many_lines_and_cells_as_asked_for(screen, tmp_path):
    shoot(screen, tmp_path / "shot.txt", size=(90, 30), start=AT)
    lines = (tmp_path / "shot.txt").read_text(encoding="utf-8").splitlines()

    assert len(lines) <= 30
    assert max(map(len, lines)) <= 90
    assert "issuewatch" in lines[0] or screen in ("help", "theme")


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "screen")])
def test_the_terminals_colours_do_not_change_a_picture(tmp_path, monkeypatch, name, value):
    shoot("board", tmp_path / "plain.svg", size=(80, 24), start=AT)
    monkeypatch.setenv(name, value)
    shoot("board", tmp_path / "again.svg", size=(80, 24), start=AT)

    assert (tmp_path / "plain.svg").read_bytes() == (tmp_path / "again.svg").read_bytes()


def test_what_a_filter_asks_of_the_board_is_left_out_of_an_issues_picture_and_told(tmp_path):
    shoot("issue", tmp_path / "x.txt", start=Start(issue="taiwan", filter_text="trend:worsened side:CN"))

    assert "side:CN · trend:worsened left out" in (tmp_path / "x.txt").read_text(encoding="utf-8")


def test_an_issue_is_shot_by_its_slug(tmp_path):
    shoot("issue", tmp_path / "issue.txt", size=(80, 24), start=Start(issue="taiwan"))

    assert "Board › Taiwan" in (tmp_path / "issue.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("by", ["", "owners"])
def test_a_comparison_is_shot_on_the_issue_that_is_asked_for(by, tmp_path):
    shoot("compare", tmp_path / "x.txt", start=Start(issue="trade", by=by))
    lines = (tmp_path / "x.txt").read_text(encoding="utf-8").splitlines()

    assert lines[1].startswith(" Board › Compare · Trade ")
    assert ("US | CN" in lines[1]) is (by == "")


@pytest.mark.parametrize(
    ("screen", "name", "size", "start", "words"),
    [
        ("bord", "x.svg", (80, 24), AT, "no screen called 'bord'; did you mean 'board'?"),
        ("board", "x.png", (80, 24), AT, "ends in .svg or .txt"),
        ("board", "x.svg", (0, 0), AT, "between 20x5 and 400x200"),
        ("issue", "x.svg", (80, 24), AT, "needs an issue"),
        ("article", "x.svg", (80, 24), AT, "needs an article"),
        ("issue", "x.svg", (80, 24), Start(issue="taiwam"), "did you mean 'taiwan'?"),
        ("matrix", "x.svg", (80, 24), Start(issue="taiwan"), "not of one issue; --filter issue:…"),
        ("issue", "x.svg", (80, 24), Start(issue="taiwan", article="0"), "not of one article; --filter article:…"),
        ("board", "x.svg", (80, 24), Start("us-chima"), "did you mean 'us-china'?"),
        ("board", "x.svg", (80, 24), Start(theme="drak"), "did you mean 'dark'?"),
        ("board", "x.svg", (80, 24), Start(filter_text="issue:taiwam"), "did you mean taiwan"),
        (
            "people",
            "x.svg",
            (80, 24),
            Start(filter_text="trend:worsened"),
            "trend: there is nothing here to test it on",
        ),
    ],
)
def test_what_can_not_be_shot_is_said(screen, name, size, start, words, tmp_path):
    with pytest.raises(IssueWatchError, match=re.escape(words)):
        shoot(screen, tmp_path / name, size=size, start=start)

    assert not (tmp_path / name).exists()
