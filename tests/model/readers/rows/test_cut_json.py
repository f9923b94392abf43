"""Of JSON that is cut short the whole articles are taken, and a line says so."""

import json
from time import process_time

import pytest

from model.readers.rows.cut_json import whole_part
from tests.model.readers.making import problem, read

ARTICLES = [
    {"title": f"Round {number}", "text": f"They met {{again}} in [round] {number}.", "tags": [{"name": "a\\"}, {}]}
    for number in (1, 2, 3)
]
WRAPPED = json.dumps({"status": "ok", "response": {"docs": ARTICLES}}, indent=1)


@pytest.mark.parametrize("text", [json.dumps(ARTICLES), WRAPPED], ids=["a list", "a list in objects"])
@pytest.mark.parametrize("back", [8, 20, 60])
def test_the_whole_articles_of_a_cut_list_are_taken_and_told(text: str, back: int):
    report = read(text[:-back].rstrip("]} \n") if back == 8 else text[:-back], "it.json")

    assert [told.title for told in report.articles] == ["Round 1", "Round 2"]
    assert [str(each) for each in report.problems] == [
        "it.json: is cut short: its 2 whole articles are taken, and what was below is missing"
    ]


@pytest.mark.parametrize(
    "text",
    ['[{"text": "They met."}, words]', '[{"text": "They met."}}', '{"text": "They met."', '[{"text": "They m'],
    ids=["words", "a bracket too many", "one article", "none is whole"],
)
def test_what_is_wrong_otherwise_or_has_nothing_whole_is_one_problem(text: str):
    assert "is not JSON" in problem(text, "it.json")


def test_it_takes_no_longer_than_the_text_is_long():
    begin = process_time()
    whole_part("[" * 300_000 + '"a"' * 100_000 + "{}" * 100_000)
    whole_part('["' + "\\" * 400_000)

    assert process_time() - begin < 4
