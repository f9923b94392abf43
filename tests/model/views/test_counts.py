"""A claim is one sentence on one issue, whoever counts it."""

from datetime import date, timedelta
from typing import Final

import polars as pl
import pytest

from model.standing import basis
from model.standing.judgements import as_read
from model.standing.weights import counted
from model.store import Library, open_library
from model.views import articles_of, board_of, claims_of, matrix_of, people_of, with_reckoned

DAY: Final = date(2023, 11, 30)


@pytest.fixture(scope="module")
def demo() -> Library:
    return open_library()


@pytest.fixture(scope="module")
def told(demo: Library) -> pl.DataFrame:
    """The rows of `issuewatch claims` on that day."""
    return claims_of(basis(demo.claims, None, demo.dossier, DAY, demo.copies).claims)


def counts(claims: pl.DataFrame, by: str) -> dict[str, int]:
    return dict(claims.group_by(by).len().iter_rows())


def test_articles_count_the_rows_of_claims(demo: Library, told: pl.DataFrame) -> None:
    rows = articles_of(demo.articles, told, demo.dossier).filter(pl.col("claims") > 0)

    assert dict(rows.select("article", "claims").iter_rows()) == counts(told, "article")


def test_people_count_the_rows_of_claims_in_all_and_on_each_issue(demo: Library, told: pl.DataFrame) -> None:
    rows = people_of(told, demo.dossier)

    assert rows.height
    assert rows["counts"].list.sum().to_list() == rows["claims"].to_list()


def test_board_and_matrix_count_the_rows_of_claims_in_their_window(demo: Library, told: pl.DataFrame) -> None:
    known = basis(demo.claims, None, demo.dossier, DAY, demo.copies)
    month = told.filter(pl.col("date") > DAY - timedelta(days=30))
    cells = matrix_of(known, months=1)
    board = board_of(known, 30).filter(pl.col("claims") > 0)

    assert dict(board.select("issue", "claims").iter_rows()) == counts(month, "issue")
    assert dict(cells.select("issue", "claims").iter_rows()) == counts(month, "issue")
    assert board["articles"].sum() == cells["articles"].sum() == month.select("article", "issue").n_unique()


def test_why_a_claim_counts_as_nothing_is_said_of_just_those_that_do(demo: Library) -> None:
    rows = with_reckoned(as_read(demo.claims), demo.dossier)
    of_words = rows.filter(pl.col("level").is_not_null(), pl.col("uncounted").is_null())

    counting = counted(demo.claims, demo.dossier).select("article", "sentence", pl.col("issue").cast(pl.String))
    assert rows["uncounted"].null_count() < rows.height
    assert set(of_words.select("article", "sentence", "issue").rows()) == set(counting.rows())
