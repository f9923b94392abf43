"""Taking back is a new record: nothing is ever removed, and all of it can be brought back."""

from datetime import datetime, timedelta
from typing import Final

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from model.errors import JudgementError
from model.judging import Ruling, Subject, records, redone, standing_judgements, taken_back, undone
from model.schema import JUDGEMENTS, Verb, empty
from tests.model.factories import START, make_dossier

LAW: Final = settings(deadline=None, max_examples=25)
DOSSIER: Final = make_dossier()
NOON: Final = datetime(2023, 6, 20, 12)


class Book:
    """Judgements as a store keeps them, each act a minute after the one before."""

    def __init__(self) -> None:
        self.kept, self.now = empty(JUDGEMENTS), NOON

    def _add(self, made: pl.DataFrame) -> pl.DataFrame:
        self.kept = pl.concat([self.kept, made])
        return made

    def _tick(self) -> datetime:
        self.now += timedelta(minutes=1)
        return self.now

    def judge(self, level: int = 1, *issues: str, by: str = "ana") -> pl.DataFrame:
        subjects = [Subject(issue) for issue in issues or ("taiwan",)]
        ruling = Ruling(Verb.OVERRIDE, f"number {self.kept.height}", level)
        return self._add(records(subjects, ruling, DOSSIER, by=by, at=self._tick(), today=START, before=self.kept))

    def undo(self, which: str | None = None, by: str = "ana") -> pl.DataFrame:
        return self._add(undone(self.kept, by=by, at=self._tick(), which=which))

    def redo(self, by: str = "ana") -> pl.DataFrame:
        return self._add(redone(self.kept, by=by, at=self._tick()))

    @property
    def levels(self) -> list[int]:
        return standing_judgements(self.kept)["level"].to_list()


@pytest.fixture
def book() -> Book:
    return Book()


def test_the_last_one_is_taken_back_then_the_one_before(book: Book) -> None:
    book.judge(1), book.judge(2)

    book.undo()
    assert book.levels == [1]
    book.undo()
    assert book.levels == []


def test_what_was_taken_back_is_brought_back_in_turn(book: Book) -> None:
    book.judge(1), book.judge(2)
    book.undo(), book.undo()

    book.redo()
    assert book.levels == [1]
    book.redo()
    assert book.levels == [1, 2]


def test_undo_and_redo_can_go_on_for_ever(book: Book) -> None:
    book.judge(1)

    for _ in range(5):
        book.undo()
        assert book.levels == []
        book.redo()
        assert book.levels == [1]
    assert book.kept.height == 11


def test_after_a_new_judgement_nothing_older_is_brought_back(book: Book) -> None:
    book.judge(1)
    book.undo()
    book.judge(2)

    with pytest.raises(JudgementError, match="could be brought back"):
        book.redo()


def test_many_judged_at_once_are_taken_back_at_once(book: Book) -> None:
    book.judge(1, "trade")
    book.judge(2, "taiwan", "mil-mil")

    assert book.undo().height == 2
    assert book.levels == [1]
    assert book.redo().height == 2
    assert book.levels == [1, 2, 2]


def test_one_takes_back_ones_own(book: Book) -> None:
    book.judge(1, by="ana")
    book.judge(2, by="ben")

    book.undo(by="ana")

    assert book.levels == [2]


def test_another_hand_s_is_taken_back_by_its_id(book: Book) -> None:
    ident = book.judge(1, by="ben")["id"][0]

    with pytest.raises(JudgementError, match="nothing of ana to take back; for one of another's, say its id"):
        book.undo(by="ana")
    book.undo(ident[:6], by="ana")

    assert book.levels == []


@pytest.mark.parametrize(("which", "words"), [("zz", "is no judgement's id"), ("", "is no judgement's id")])
def test_an_id_that_is_none_is_told(book: Book, which: str, words: str) -> None:
    book.judge(1)

    with pytest.raises(JudgementError, match=words):
        book.undo(which)


def test_what_was_taken_back_is_not_taken_back_twice(book: Book) -> None:
    ident = book.judge(1)["id"][0]
    book.undo()

    with pytest.raises(JudgementError, match="taken back already"):
        book.undo(ident)


def test_a_record_that_takes_back_says_what_it_takes_back(book: Book) -> None:
    made = book.judge(1)
    back = book.undo()

    assert back["undoes"].to_list() == made["id"].to_list()
    assert back.select("verb", "issue", "level").rows() == [("override", "taiwan", 1)]


def test_what_two_took_back_at_once_is_brought_back_whole(book: Book) -> None:
    book.judge(1)
    twice = [undone(book.kept, by="ana", at=NOON + timedelta(hours=hour)) for hour in (1, 2)]
    book.kept, book.now = pl.concat([book.kept, *twice]), NOON + timedelta(hours=3)

    book.redo()

    assert book.levels == [1]


def test_a_clock_that_goes_back_takes_nothing_back_too_early(book: Book) -> None:
    made = book.judge(1)
    book.now -= timedelta(days=1)

    assert book.undo()["at"][0] > made["at"][0]
    assert book.levels == []


def test_after_a_clock_was_set_back_the_last_one_is_still_the_one_that_was_said_last(book: Book) -> None:
    book.judge(1), book.judge(2)
    book.now -= timedelta(hours=5)
    book.judge(3)
    book.undo()
    assert book.levels == [1, 2]
    book.undo()
    assert book.levels == [1]
    book.redo(), book.redo()
    assert book.levels == [1, 2, 3], "in the order in which they were said"


def test_what_is_said_after_a_clock_was_years_ahead_holds_from_the_day_on_which_it_is_said(book: Book) -> None:
    book.now += timedelta(days=3_000)
    book.judge(1)
    book.now = NOON

    assert book.judge(2)["holds_from"].to_list() == [START]
    assert book.judge(3, by="ben")["holds_from"].to_list() == [None], "his clock was right"


@LAW
@given(st.lists(st.sampled_from(["judge", "undo", "redo"]), max_size=12), st.randoms(use_true_random=False))
def test_order_and_duplicates_of_the_records_change_nothing(steps: list[str], random: object) -> None:
    book = Book()
    for step in steps:
        try:
            getattr(book, step)()
        except JudgementError:
            continue
    numbers = list(range(book.kept.height)) * 2
    random.shuffle(numbers)  # type: ignore[attr-defined]
    shuffled = book.kept[numbers]

    assert taken_back(shuffled) == taken_back(book.kept)
    assert standing_judgements(shuffled).equals(standing_judgements(book.kept))


@LAW
@given(st.lists(st.sampled_from(["judge", "undo", "redo"]), max_size=14))
def test_it_is_as_with_any_editor(steps: list[str]) -> None:
    """Against a plain model: two stacks."""
    book, done, undone_ones = Book(), [], []
    for step in steps:
        try:
            if step == "judge":
                done.append(book.judge(0)["id"][0])
                undone_ones = []
            elif step == "undo":
                book.undo()
                undone_ones.append(done.pop())
            else:
                book.redo()
                done.append(undone_ones.pop())
        except JudgementError:
            assert not (done if step == "undo" else undone_ones)
        assert standing_judgements(book.kept)["id"].to_list() == done
