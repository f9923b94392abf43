"""When an open library is opened anew."""

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from model.article import Article, articles_frame
from model.dossier import Dossier, load_dossier
from model.following import Follower, taken_in
from model.store import ReadsArticles, Store, open_library, reader_for, take_in
from model.store.exporting import write_export

DOSSIER = "us-china"
TALKS = "The United States and China held talks on Taiwan in Beijing."


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@cache
def rules() -> tuple[Dossier, ReadsArticles]:
    dossier = load_dossier(DOSSIER)
    return dossier, reader_for(dossier)


def add(number: int) -> None:
    dossier, reader = rules()
    articles = articles_frame([Article(text=f"Number {number}. {TALKS}", date=date(2023, 6, 1))])
    take_in(Store(), articles, dossier, reader)


def follower(clock: Clock) -> Follower:
    return Follower(open_library(DOSSIER), DOSSIER, clock=clock)


def test_while_nothing_happens_nothing_is_opened(clock: Clock):
    add(1)
    following = follower(clock)

    assert [following.look() for _ in range(3)] == [None, None, None]


def test_a_change_is_opened_once_the_writer_pauses(clock: Clock):
    add(1)
    following = follower(clock)
    add(2)
    moving, still = following.look(), following.look()

    assert moving is None
    assert still is not None
    assert still.articles.height == 2
    assert following.look() is None


def test_a_writer_that_never_pauses_is_seen_all_the_same(clock: Clock):
    add(0)
    following = follower(clock)
    seen = []
    for number in range(1, 8):
        add(number)
        clock.now += 1
        seen.append(following.look())

    assert seen[:5] == [None] * 5
    assert seen[5] is not None


def test_what_another_process_has_added_and_still_reads_is_left_to_it_for_a_while(
    clock: Clock, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("model.following.SOON_READ", 0)
    add(1)
    following = follower(clock)
    Store().add(articles_frame([Article(text=f"Number 2. {TALKS}")]))
    seen = []
    for clock.now in (1, 2, 19, 22):
        seen.append(following.look())

    assert seen[:3] == [None] * 3
    assert seen[3] is not None


def test_what_took_long_to_open_is_not_opened_again_at_once(clock: Clock, monkeypatch: pytest.MonkeyPatch):
    add(1)
    following = follower(clock)

    def slow(*given, **named):
        clock.now += 10
        return open_library(*given, **named)

    monkeypatch.setattr("model.following.open_library", slow)
    add(2)
    following.look(), following.look()
    add(3)
    following.look()
    resting = following.look()
    clock.now += 31
    rested = following.look()

    assert resting is None
    assert rested is not None


def test_after_a_change_of_ones_own_the_next_one_is_waited_for_anew(clock: Clock):
    add(1)
    following = follower(clock)
    add(2)
    moving = following.look()
    following.took(open_library(DOSSIER))
    clock.now = 60
    add(3)
    moving_again, still = following.look(), following.look()

    assert (moving, moving_again) == (None, None)
    assert still is not None


def test_from_the_demo_the_first_articles_are_seen(clock: Clock):
    following = follower(clock)
    add(1)
    following.look()
    library = following.look()

    assert library is not None
    assert not library.is_demo


def test_files_are_taken_in_and_problems_told(tmp_path: Path):
    (tmp_path / "a.txt").write_text(TALKS, encoding="utf-8")
    (tmp_path / "b.bin").write_bytes(b"\x00\x01\x02" * 1_000)

    came = taken_in([tmp_path / "a.txt", tmp_path / "b.bin"], load_dossier(DOSSIER), Store())

    assert (came.new, len(came.problems)) == (1, 1)
    assert open_library(DOSSIER).claims.height > 0


def test_of_an_export_that_comes_into_a_watched_folder_nothing_is_taken_in(tmp_path: Path) -> None:
    add(1)
    write_export(Store(), tmp_path / "bk", DOSSIER)

    taken = taken_in(sorted((tmp_path / "bk").iterdir()), rules()[0], Store(tmp_path / "other"))

    [problem] = taken.problems
    assert taken.new == 0
    assert str(problem).startswith(f"{tmp_path / 'bk'}: is an export of a whole store")
