"""An article is told from rows by its content, whatever its name says; broken rows are no article."""

import pytest

from tests.model.readers.making import article, problem, read

ARTICLE = """China, US meet again

By Jane Doe

VIENNA, June 18, 2023 — The envoys met for two days, and talked about tariffs, visas and chips.

"We agreed to go on," said one of them: "that is all." [He did not say when.]

They meet again in the autumn.
"""


@pytest.mark.parametrize(
    "name", ["it.json", "it.jsonl", "it.ndjson", "it.csv", "it.tsv", "it.tab", "it.html", "it.pdf"]
)
def test_an_article_is_read_as_text_whatever_its_name(name):
    told = article(ARTICLE, name)

    assert (told.title, told.text, told.author) == ("China, US meet again", ARTICLE, "Jane Doe")


@pytest.mark.parametrize("name", ["it.json", "it.jsonl", "it.csv"])
@pytest.mark.parametrize(
    "text",
    [
        "On Monday the envoys met, and talked about tariffs.",
        "Envoys meet\n\nThey met for two days.\n\nThey talked.",
        '"We agreed to go on," said the envoy.\n\n"That is all," she said, and left for the airport.',
    ],
)
def test_a_few_sentences_are_an_article_too(name, text):
    assert article(text, name).text == text


@pytest.mark.parametrize("name", ["it.json", "it.jsonl"])
@pytest.mark.parametrize(
    "text",
    [
        '{"text": "The envoys met for two days." "title": }',
        '[{"text": "The envoys met for two days."}, {"text": ]',
        '"text": "The envoys met for two days."}',
        '\n{\n"text": "The envoys met for two days.\n}',
        "rubbish",
    ],
)
def test_broken_json_stays_a_problem(name, text):
    report = read(text, name)

    assert report.articles == []
    assert "is not JSON" in str(report.problems[0])


def test_a_line_of_rubbish_among_rows_is_a_problem_of_its_own():
    report = read('The first line is no row of it.\n{"text": "They met."}\n', "it.jsonl")

    assert [told.text for told in report.articles] == ["They met."]
    assert str(report.problems[0]).startswith("it.jsonl:1: is not JSON")


@pytest.mark.parametrize(
    "table",
    [
        "a,b\n1,2",
        "kop;artikel\nEnvoys meet;The envoys met for two days.\nRagged;The envoys met; they talked for two days.\n",
        '"kop","artikel"\n"Envoys meet","The envoys met for two days, and talked."\n',
        "kop, artikel\nEnvoys, The envoys met for two days.\n",
        '2023-06-18,Envoys meet,"The envoys met for two days, and talked."\n2023-06-19,They part,They left for home.\n',
    ],
)
def test_a_table_without_a_text_column_stays_a_problem(table):
    assert "has no column for the text" in problem(table, "it.csv")


def test_what_the_user_named_a_column_makes_a_table():
    table = 'kop;artikel van de dag\nEnvoys;"The envoys met for two days; they talked."\n'

    assert article(table, "it.csv", names={"text": "artikel van de dag"}).text.endswith("they talked.")


def test_a_row_longer_than_what_is_looked_at_is_a_row():
    assert "has no column for the text" in problem(
        f'kop,artikel\nA,"{"The envoys met for two days. " * 5_000}"', "it.csv"
    )


@pytest.mark.parametrize("name", ["it.txt", "-", "log"])
def test_a_table_that_nothing_says_to_be_one_may_have_names_of_several_words(name):
    table = (
        "Date,Country,Event Type,Description,Source URL\n"
        '2026-03-13,China,Sanction,"MOFCOM sanctioned Skydio, a maker of drones.",https://a.example/1\n'
        "2026-03-14,US,Export control,BIS added 12 firms to its list.,https://b.example/2\n"
    )

    assert [(str(each.date), each.url) for each in read(table, name).articles] == [
        ("2026-03-13", "https://a.example/1"),
        ("2026-03-14", "https://b.example/2"),
    ]
