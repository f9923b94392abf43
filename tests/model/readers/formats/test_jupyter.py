"""Notebooks of Jupyter are read by what is written in them, and what is left out is told."""

import json
from datetime import date

import pytest

from tests.model.readers.making import problem, read

CODE = {"cell_type": "code", "metadata": {}, "source": ["import this\n"], "outputs": [{"text": "They agreed."}]}
HEAD = {"cell_type": "markdown", "metadata": {}, "source": ["# Talks in Geneva\n", "\n", "May 12, 2025"]}
BODY = {"cell_type": "markdown", "source": "China said that the talks were **candid**."}


def book(*cells: object, **more: object) -> str:
    return json.dumps({"cells": list(cells), "metadata": {}, "nbformat": 4, "nbformat_minor": 5} | more, indent=1)


@pytest.mark.parametrize("name", ["it.ipynb", "it.json"])
def test_a_notebook_is_the_article_that_its_cells_of_text_make_and_code_is_told(name: str):
    report = read(book(HEAD, CODE, BODY), name)

    [told] = report.articles
    assert (told.title, told.date, told.place) == ("Talks in Geneva", date(2025, 5, 12), name)
    assert told.text.strip().endswith("\n\nChina said that the talks were candid.")
    assert [str(problem) for problem in report.problems] == [f"{name}: 1 cell of code, with what it gave: left out"]


def test_a_tracker_kept_in_one_is_an_article_an_entry():
    days = [f"## {day} May 2025\n\nThey [met](https://wire.example/{day}) in Geneva." for day in (12, 13, 14)]

    assert len(read(book({"cell_type": "markdown", "source": "\n\n".join(days)}), "it.ipynb").articles) == 3


def test_one_of_before_2015_is_read_too():
    heading = {"cell_type": "heading", "level": 2, "source": ["Talks in Geneva"]}
    old = json.dumps({"metadata": {}, "nbformat": 3, "worksheets": [{"cells": [heading, BODY]}]})

    [told] = read(old, "it.ipynb").articles
    assert told.title == "Talks in Geneva"


@pytest.mark.parametrize("cells", [(), (CODE,), ({"cell_type": "markdown", "source": [" ", "***"]}, CODE, None, 7)])
def test_one_without_text_is_a_problem_that_says_so(cells: tuple[object, ...]):
    what = "it.ipynb: is a notebook of Jupyter without a cell of text: only those are read"

    assert problem(book(*cells), "it.ipynb") == what


@pytest.mark.parametrize("content", ['{"cells": [', '{"cells": 1}', '{"cells": [[]], "worksheets": [1]}'])
def test_one_that_is_broken_is_one_problem(content: str):
    assert problem(content, "it.ipynb").startswith("it.ipynb: is ")
