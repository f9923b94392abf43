"""An input that is read and has no article in it says so, and counts as none that could not be used."""

import pytest

from model.errors import TakenError
from tests.model.readers.making import read


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ("title,date,text\n", "it.csv"),
        ("[]", "it.json"),
        ('{"articles": []}', "it.json"),
        ('{"status": "ok", "totalResults": 0, "articles": []}', "it.json"),
        ('<?xml version="1.0"?><rss version="2.0"><channel><title>The Wire</title></channel></rss>', "it.xml"),
    ],
)
def test_what_holds_no_article_says_so(content: str, name: str):
    report = read(content, name)

    assert [str(problem) for problem in report.problems] == [f"{name}: holds no article"]
    assert isinstance(report.problems[0], TakenError)
    assert report.unusable == 0


@pytest.mark.parametrize("content", ['{"title": "Talks", "tags": []}', '{"items": [], "more": [{"url": "x"}]}'])
def test_an_object_without_a_text_is_no_empty_list(content: str):
    assert "has no text" in str(read(content, "it.json").problems[0])


@pytest.mark.parametrize("name", ["it.py", "it.R", "it.sh", "it.ini"])
def test_scripts_and_configurations_are_no_articles(name: str):
    assert "which is not read" in str(read("envoys = 3  # they met\n", name).problems[0])
