"""A large library's board, reckoned some issues at a time: the same as all at once, and only what has changed."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Final

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from polars.testing import assert_frame_equal

from model import reckoned
from model.dossier import Dossier
from model.reckoned import reckoned_board, reckoned_outcomes
from model.schema import ARTICLE_HEADS, JUDGEMENTS, KIND, empty
from model.standing import basis
from model.standing.judgements import judged
from model.store import Library, Store, library, open_library, take_in
from model.views import answers_in, board_of, quotes_of
from tests.model.factories import make_claims, make_dossier
from tests.model.standing.test_cycles import TARIFF
from tests.model.store import stores
from tests.model.store.stores import dossier_of, make_article, make_articles, make_judgement
from tui.desk.desk import Desk, Session

DAY: Final = date(2023, 4, 1)
SLUGS: Final = ["river", "bridge", "fish"]
DOSSIER: Final = dossier_of(*SLUGS)


class Rules(stores.Rules):
    """Of each article by its number a claim on one issue or on two, of a level, kind and side that go by it too."""

    def claims(self, articles: pl.DataFrame) -> pl.DataFrame:
        number = pl.col("quote").str.extract(r"(\d+)").cast(pl.Int64)
        made = super().claims(articles)
        first = made.with_columns(
            pl.Series(SLUGS).gather(made.select(number % 3).to_series()).alias("issue"),
            (number % 7 - 3).cast(pl.Int8).alias("level"),
            pl.when(number % 2 == 0).then(pl.lit("act", KIND)).otherwise(pl.lit("word", KIND)).alias("kind"),
            pl.when(number % 4 == 0).then(pl.lit("N")).when(number % 4 == 1).then(pl.lit("S")).alias("side"),
            pl.lit(0.8, pl.Float32).alias("confidence"),
            pl.lit("asserted", made.schema["mode"]).alias("mode"),
        )
        second = first.filter(number % 5 == 0).with_columns(issue=pl.lit("river"), sentence=pl.lit(1, pl.UInt32))
        return pl.concat([first, second])


@pytest.fixture(autouse=True)
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Any store is large, and so many claims are weighed at once that it takes several shares."""
    monkeypatch.setattr(library, "MANY", 1)
    monkeypatch.setattr(library, "load_dossier", lambda _: DOSSIER)
    monkeypatch.setattr(library, "reader_for", lambda _: Rules())
    monkeypatch.setattr(reckoned, "AT_ONCE", 20)


def add(numbers: Sequence[int]) -> None:
    take_in(Store(), make_articles(numbers), DOSSIER, Rules())


def judge(verb: str, number: int, **given: object) -> None:
    """A judgement of the first claim of that article."""
    claims = Rules().claims(make_articles([number])).row(0, named=True)
    about = {name: claims[name] for name in ("article", "sentence", "quote", "issue")} | given
    row = make_judgement(number).with_columns(pl.lit(verb).alias("verb"))
    row = row.with_columns(pl.lit(value).cast(row.schema[name]).alias(name) for name, value in about.items())
    Store().judge(row.cast({"verb": make_judgement(0).schema["verb"]}).with_columns(at=pl.lit(datetime(2023, 1, 2))))


def at_once(opened: Library) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Board and quotes out of all claims together."""
    known = basis(opened.claims, opened.judgements, opened.dossier, DAY, opened.copies)
    board = board_of(known)
    is_known = pl.col("date").is_null() | (pl.col("date") <= DAY)
    return board, quotes_of(board, judged(opened.claims.filter(is_known), opened.judgements, DAY))


CHANGES: Final[dict[str, Callable[[int], object]]] = {
    "an article is added": lambda at: add([200 + at]),
    "a level is corrected": lambda at: judge("correct", at, level=2),
    "a claim is moved": lambda at: judge("move", at, target=SLUGS[(at + 1) % 3]),
    "a claim is dismissed": lambda at: judge("dismiss", at),
    "an article is set aside": lambda at: judge("irrelevant", at, issue=None, sentence=None, quote=None),
    "a claim is pinned": lambda at: judge("pin", at),
}


@settings(max_examples=3, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from(sorted(CHANGES)), st.integers(0, 59)), max_size=4, unique_by=lambda c: c[1]))
def test_in_shares_and_taken_over_it_is_what_it_is_all_at_once(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, int]]
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ISSUEWATCH_HOME", str(tmp_path_factory.mktemp("home")))
        add(range(60))
        reckoned_board(open_library(), DAY, 30)
        for change, at in steps:
            CHANGES[change](at)
            opened = open_library()
            found, (board, quotes) = reckoned_board(opened, DAY, 30), at_once(opened)

            assert_frame_equal(found.board, board)
            for issue in SLUGS:
                assert_frame_equal(found.quotes.filter(row=issue), quotes.filter(row=issue))


@pytest.fixture
def weighed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The issues that were reckoned, as they are."""
    seen, part = list[str](), reckoned._part

    def noted(opened: Library, issues: list[str], *given: object) -> object:
        seen.extend(issues)
        return part(opened, issues, *given)  # type: ignore[arg-type]

    monkeypatch.setattr(reckoned, "_part", noted)
    return seen


def test_only_the_issues_of_what_was_added_are_reckoned_again(weighed: list[str]) -> None:
    add(range(60))
    reckoned_board(open_library(), DAY, 30)
    weighed.clear()
    add([201])  # on the first issue only
    reckoned_board(open_library(), DAY, 30)

    assert weighed == ["river"]


def test_on_another_day_all_are_reckoned(weighed: list[str]) -> None:
    add(range(60))
    reckoned_board(open_library(), DAY, 30)
    weighed.clear()
    add([201])
    reckoned_board(open_library(), date(2023, 4, 2), 30)

    assert weighed == SLUGS


def test_what_became_one_report_is_reckoned_again(weighed: list[str]) -> None:
    add(range(60))
    reckoned_board(open_library(), DAY, 30)
    weighed.clear()
    again = make_article(4).model_copy(update={"source": "other.example"})
    take_in(Store(), stores.articles_frame([again]), DOSSIER, NoClaims())
    opened = open_library()
    reckoned_board(opened, DAY, 30)

    assert opened.copies["siblings"].sum() == 2
    assert weighed == [SLUGS[4 % 3]]


class NoClaims(Rules):
    """Read by the same rules, which found nothing."""

    def claims(self, articles: pl.DataFrame) -> pl.DataFrame:
        return super().claims(articles).clear()


def test_another_dossier_takes_over_nothing(weighed: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    add(range(60))
    reckoned_board(open_library(), DAY, 30)
    weighed.clear()
    other: Dossier = DOSSIER.model_copy(update={"constants": DOSSIER.constants.model_copy(update={"act_days": 7})})
    monkeypatch.setattr(library, "load_dossier", lambda _: other)
    reckoned_board(open_library(), DAY, 30)

    assert weighed == SLUGS


def test_an_issue_by_itself_is_told_as_it_is_among_all() -> None:
    add(range(60))
    judge("move", 7, target="river")
    judge("correct", 9, level=2)
    opened = open_library()
    together, alone = Desk(library_in_memory(opened), Session(DAY)), Desk(opened, Session(DAY))
    assert (together.is_large, alone.is_large) == (False, True)

    for issue in SLUGS:
        assert told(alone, issue) == told(together, issue)


def library_in_memory(opened: Library) -> Library:
    return replace(opened, kept=None, on_disk=None)


def told(desk: Desk, issue: str) -> list[object]:
    """All that the screen of an issue shows."""
    asked = desk.session
    frames = [
        desk.claims_of(asked, issue).rows,
        desk.timeline(asked, issue).rows,
        desk.tellings(asked, issue),
        desk.people_of(asked, issue).rows,
        desk.course(asked, issue),
    ]
    return [desk.board_row(asked, issue), desk.why(asked, issue), *(frame.to_dicts() for frame in frames)]


def test_an_act_on_one_issue_is_answered_by_one_on_another_that_is_weighed_apart(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(reckoned, "BESIDE", 1)
    drill = {"issue": "taiwan", "on": 2, "quote": "China held a drill around Taiwan in response to the tariff."}
    dossier, claims = make_dossier(), make_claims(TARIFF, TARIFF | drill)
    opened = Library(dossier, empty(ARTICLE_HEADS), claims, empty(JUDGEMENTS), "rules", is_demo=False)
    as_of = date(2030, 1, 1)

    found = reckoned_outcomes(opened, as_of)

    assert found.height == 2
    assert_frame_equal(found, answers_in(basis(claims, None, dossier, as_of, opened.copies)))
