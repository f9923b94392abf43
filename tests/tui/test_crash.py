"""A crash leaves a way to its cause, and no article."""

import pytest
from desks import make_desk

from model.article import Article, articles_frame
from model.errors import StoreError
from model.store import Store
from tui.app import IssueWatchApp, Start
from tui.crash import crash_report, last_words

SECRET = "what the article says"


def fail(text):
    raise ValueError(text)


def test_a_report_has_the_types_and_lines_but_no_text():
    try:
        try:
            fail(SECRET)
        except ValueError as error:
            raise KeyError(SECRET) from error
    except KeyError as error:
        report = crash_report(error)

    assert "builtins.KeyError" in report
    assert "builtins.ValueError" in report
    assert "in fail" in report
    assert SECRET not in report


async def test_a_crash_of_the_program_writes_its_report_and_says_where(home, monkeypatch, capsys):
    desk = make_desk()
    monkeypatch.setattr(desk, "board", lambda _session: fail(SECRET))
    app = IssueWatchApp(Start(), desk)

    with pytest.raises(Exception, match="ValueError"):
        async with app.run_test():
            pass

    (report,) = (home / "state").glob("crash-*.txt")
    assert "in fail" in report.read_text(encoding="utf-8")
    told = capsys.readouterr().err
    assert SECRET not in told + report.read_text(encoding="utf-8")
    assert report.name in "".join(told.split())
    assert "No file of the store is damaged. Report:" in " ".join(told.split())


def no_locks(_store):
    raise StoreError("/data/adding.lock: is a folder")


@pytest.mark.parametrize(
    ("looks", "words"),
    [
        (no_locks, "issuewatch stopped (ValueError). /data/adding.lock: is a folder. Report: "),
        (fail, "issuewatch stopped (ValueError). Report: "),
    ],
)
def test_of_a_store_that_can_not_be_looked_at_a_crash_says_no_more_than_why(home, monkeypatch, looks, words):
    monkeypatch.setattr("model.store.health.harms", looks)

    assert last_words(ValueError(SECRET)).plain.startswith(words)


async def test_where_the_store_is_damaged_that_is_what_a_crash_says(home, monkeypatch, capsys):
    Store().add(articles_frame([Article(text="They met.")]))
    sorted((home / "data/articles").glob("*.parquet"))[0].unlink()
    desk = make_desk()
    monkeypatch.setattr(desk, "board", lambda _session: fail(SECRET))

    with pytest.raises(Exception, match="ValueError"):
        async with IssueWatchApp(Start(), desk).run_test():
            pass

    assert "is missing (1 row)" in " ".join(capsys.readouterr().err.split())
    assert not list((home / "state").glob("crash-*.txt"))
