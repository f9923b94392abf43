"""Columns of which nothing is taken are named where a date, a title or an address stays empty."""

import io
import json
from datetime import date

import polars as pl
import pytest

from model.errors import TakenError
from tests.model.readers.making import read


def told(table: str, name: str = "it.csv", **names: str) -> list[str]:
    return [str(problem) for problem in read(table, name, names=names).problems]


TABLE = """wann,kop,text,adres,rubriek
2023-06-18,Envoys met in Geneva,They met.,https://wire.example/a,World
2023-06-19,Envoys left for home,They left.,https://wire.example/b,World
"""
SAID = (
    "it.csv: has no date, title or url in any row, and columns that are not used: wann, kop, adres, rubriek; if "
    "they are such, add --map date=wann --map title=kop --map url=adres"
)


def test_columns_that_look_like_what_is_missing_are_named_once_and_nothing_is_lost():
    report = read(TABLE, "it.csv")

    assert [str(problem) for problem in report.problems] == [SAID]
    assert isinstance(report.problems[0], TakenError)
    assert (len(report.articles), report.unusable) == (2, 0)


def test_what_it_says_is_right():
    report = read(TABLE, "it.csv", names={"date": "wann", "title": "kop", "url": "adres"})

    assert report.problems == []
    assert all(article.date and article.title and article.url for article in report.articles)


def test_a_name_of_two_words_is_written_as_a_shell_takes_it():
    assert told("Tag (genau),text,title,url\n2023-06-18,A.,T,https://x.example/a\n")[0].endswith(
        "--map date='tag_(genau)'"
    )


def test_rows_of_json_are_told_alike():
    rows = [{"text": "A.", "title": "T", "url": "https://x.example/", "wann": "2023-06-18"}] * 2

    assert told("\n".join(map(json.dumps, rows)), "it.jsonl") == [
        "it.jsonl: has no date in any row, and columns that are not used: wann; if they are such, add --map date=wann"
    ]


@pytest.mark.parametrize(
    "table",
    [
        "text,count\nThey met.,20230618\n",
        "text,crawled_on\nThey met.,2023-06-18\n",
        "text,image_link\nThey met.,https://x.example/a.png\n",
        "text,section\nA.,News of the world\nB.,News of the world\n",
        "text,tag,mood\nA.,x,\nB.,,y\n",
        "text,date,wann\nA.,soon,2023-06-18\n".replace("soon", "2023-06-18"),
        'text,wann\n"GENEVA, June 18, 2023 (AP) - They met.",soon\n',
    ],
)
def test_columns_of_something_else_are_not_told(table):
    assert told(table) == []


def a_parquet(**columns: object) -> bytes:
    content = io.BytesIO()
    pl.DataFrame(columns).write_parquet(content)
    return content.getvalue()


def test_columns_of_parquet_are_named_too():
    days = [date(2023, 6, 18), date(2023, 6, 19)]
    content = a_parquet(
        Wann=days, kop=["Envoys met in Geneva", "Envoys left for home"], text=["They met.", "They left."],
        adres=["https://wire.example/a", "https://wire.example/b"], rubriek=["World", "World"], plaatje=[b"1", b"2"],
    )  # fmt: skip
    report = read(content, "it.parquet")

    assert [str(problem) for problem in report.problems] == [SAID.replace("it.csv", "it.parquet")]
    assert [one.text for one in report.articles] == ["They met.", "They left."]
    mapped = read(content, "it.parquet", names={"date": "Wann", "title": "kop", "url": "adres"})
    assert [one.date for one in mapped.articles] == days
    assert mapped.problems == []


@pytest.mark.parametrize(
    "more", [{}, {"rubriek": ["World"] * 2}, {"n": [1, 2]}, {"lijst": [["a"], ["b"]]}, {"crawled": ["2025-07-02"] * 2}]
)
def test_of_parquet_nothing_is_said_of_columns_that_are_none_of_these(more: dict[str, object]):
    report = read(a_parquet(text=["They met.", "They left."], **more), "it.parquet")

    assert report.problems == []
    assert len(report.articles) == 2


def test_a_known_column_goes_before_one_of_the_same_name_written_otherwise():
    content = a_parquet(text=["They met."], Wann=["2023-06-18"], wann=["x"])

    assert len(read(content, "it.parquet").articles) == 1


def test_names_of_columns_that_nobody_reads_to_their_end_are_cut():
    assert len(told(f"{'x' * 5_000},title\n1,T\n")[0]) < 200


def test_a_first_line_in_which_nothing_is_named_is_told():
    report = read(b'.,2025-05C\x8e\xc9\xdcB,"Never he sa', "it.csv")

    assert report.articles == []
    assert "list index" not in str(report.problems[0])
