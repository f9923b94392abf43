"""The figures of agreement, against cases counted by hand."""

import re
from datetime import date

import polars as pl
import pytest

from model.dossier import load_dossier
from model.errors import ReadError
from model.score import Passage, confusion, interval, load_gold, score, wrong


def passage(name: str, optional: list[str] | None = None, **labels: list[int]) -> Passage:
    return Passage(name, date(2025, 1, 1), "text of " + name, labels, optional or [])


def predicted(*rows: tuple[str, str, int]) -> pl.DataFrame:
    return pl.DataFrame(rows, schema=["id", "issue", "level"], orient="row")


ISSUES = load_dossier().scored
GOLD = [passage("a", trade=[-3]), passage("b", ["chips"], taiwan=[0, -1]), passage("c")]


def test_full_agreement_is_one_everywhere() -> None:
    result = score(GOLD, predicted(("a", "trade", -3), ("b", "taiwan", 0)))

    assert (
        result.issue_f1
        == result.sign_accuracy
        == result.level_exact
        == result.issue_and_sign_f1
        == result.level_qwk
        == 1
    )


def test_an_optional_issue_is_neither_required_nor_wrong() -> None:
    assert score(GOLD, predicted(("a", "trade", -3), ("b", "taiwan", 0), ("b", "chips", 1))).issue_precision == 1


def test_missed_and_invented_are_counted() -> None:
    result = score(GOLD, predicted(("a", "trade", -1), ("c", "korea", 0)))

    assert (result.issue_precision, result.issue_recall, result.issue_f1) == (0.5, 0.5, 0.5)
    assert (result.sign_accuracy, result.level_exact) == (1, 0)


def test_what_is_scored_are_the_dossiers_issues_but_for_the_one_that_takes_all() -> None:
    assert "overall" not in load_dossier().scored
    assert load_dossier("any").scored == ["overall"]


def test_the_confusion_counts_each_pair_once() -> None:
    table = confusion(GOLD, predicted(("a", "trade", 3), ("b", "taiwan", -1)))

    assert table.filter(wanted=-3)["3"].to_list() == [1]
    assert table.filter(wanted=-1)["-1"].to_list() == [1]
    assert table.drop("wanted").sum().sum_horizontal()[0] == 2


def test_the_interval_holds_the_figure_and_is_the_same_each_time() -> None:
    levels = predicted(("a", "trade", -3), ("b", "taiwan", 2))
    low, high = interval(GOLD, levels, draws=50)["issue_f1"]

    assert low <= score(GOLD, levels).issue_f1 <= high
    assert interval(GOLD, levels, draws=50) == interval(GOLD, levels, draws=50)


def test_wrong_passages_come_with_their_rules() -> None:
    claims = pl.DataFrame({"article": ["a"], "issue": ["trade"], "rule": ["agree"]})
    rows = wrong(GOLD, predicted(("a", "trade", 3)), claims)

    assert rows.select("id", "issue", "got", "rules").rows() == [("a", "trade", 3, "agree"), ("b", "taiwan", None, "")]


def test_a_line_that_is_no_passage_is_named(tmp_path) -> None:
    file = tmp_path / "gold.jsonl"
    file.write_text('{"id": "a", "text": "t", "labels": {}}\n{"id": "b"}\n')

    with pytest.raises(ReadError, match=r"gold\.jsonl:2"):
        load_gold(file, ISSUES)


def test_a_break_within_a_text_ends_no_line(tmp_path) -> None:
    file = tmp_path / "gold.jsonl"
    file.write_text('{"id": "a", "text": "one\u2028two", "labels": {}}\n', encoding="utf-8")

    assert [passage.text for passage in load_gold(file, ISSUES)] == ["one\u2028two"]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\x9c\xff\x00\x01", "gold.jsonl: is not text in UTF-8; a line is such as"),
        (b"", "gold.jsonl: has no line; a line is such as"),
        (b"\n", "gold.jsonl:1: is no JSON"),
        (b"[]", "gold.jsonl:1: is no labelled passage"),
        (b'{"id": "a", "labels": {}}', "gold.jsonl:1: is no labelled passage: it has no text; a line is such as"),
        (b'{"id": "a", "text": "b", "labels": {"taiwan": 1}}', "passage: the levels of 'taiwan' are no list; a line"),
        (b'{"id": "a", "text": "b", "labels": {"taiwan": [9]}}', "9 is no level of 'taiwan'; they are -3 to 3; a"),
        (b'{"id": "a", "text": "b", "labels": {"taiwann": [1]}}', "'taiwann' is no issue that is scored; did you mean"),
        (b'{"id": "a", "text": "b", "labels": [1]}', "passage: labels are no issues with their levels; a line"),
        (b'{"id": 1, "text": "b", "labels": {}}', "passage: its id or text is no text; a line"),
        (b'{"id": "a", "text": " ", "labels": {}}', "passage: its text is empty; a line"),
        (
            b'{"id": "a", "text": "b", "labels": {}, "date": "10 June"}',
            "its date '10 June' is no day such as 2025-",
        ),
        (
            b'{"id": "a", "text": "b", "labels": {}}\n{"id": "a", "text": "c", "labels": {}}',
            "gold.jsonl:2: has the id 'a' of line 1, which is another passage",
        ),
        (b'{"id": "a", "text": "b", "labels": {}, "optional": "x"}', "passage: optional is no list of issues; a line"),
    ],
)
def test_a_file_that_is_not_labelled_passages_says_where_and_what_would_be(tmp_path, content, words) -> None:
    (tmp_path / "gold.jsonl").write_bytes(content)

    with pytest.raises(ReadError, match=re.escape(words)):
        load_gold(tmp_path / "gold.jsonl", ISSUES)
