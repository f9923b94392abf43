import gzip
import io
import json
import os
import re
from datetime import date
from email.message import EmailMessage
from pathlib import Path
from queue import Queue
from threading import Thread

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from model.article import articles_frame
from model.readers import read_inputs, read_places
from model.readers.days.days import parse_day
from model.readers.inputs import bytes_input
from model.readers.registry import format_of
from model.readers.text.bylines import author_of
from model.readers.walk import inputs_in
from tests.model.readers.making import RSS, a_mail, an_item, article, problem, read

CORPUS = Path(__file__).parents[3] / "../shared/corpus"
PASTED = "Envoys meet again\n\nBy Jane Doe\n\nThey talked about tariffs.\n\nLeave a Comment"


# Telling the format


@pytest.mark.parametrize(
    ("content", "name", "expected"),
    [
        (PASTED, "it.txt", "text"),
        (PASTED, "no-ending", "text"),
        ("---\ntitle: Talks\n---\nBody.", "no-ending", "markdown"),
        ("---\n\nA rule, then text.", "it.txt", "text"),
        ('{"text": "A."}\n{"text": "B."}', "no-ending", "jsonl"),
        ('{"text": "' + "long " * 20_000 + '"}\n{"text": "B."}', "no-ending", "jsonl"),
        ('rubbish first\n{"text": "B."}', "no-ending", "jsonl"),
        ('[{"text": "A."}]', "no-ending", "json"),
        ('[\n  {"text": "A."}\n]', "no-ending", "json"),
        ('{\n  "text": "A."\n}', "it.json", "json"),
        ('{"text": "A."}\n{"text": "B."}', "it.json", "jsonl"),
        ('{"text": "A."}', "it.json", "json"),
        ("[Sic] is how it began.\n\nMore.", "no-ending", "text"),
        ("date,headline,body\n2023-06-18,T,B", "no-ending", "csv"),
        ("date\theadline\tbody\n2023-06-18\tT\tB", "it.txt", "csv"),
        ("Text, he said, is data.\n\nMore.", "it.txt", "text"),
    ],
)
def test_a_format_is_told_by_content_whatever_the_name(content, name, expected):
    assert format_of(bytes_input(name, content.encode())).name == expected


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1old", "an old Office file"),
        (b"SQLite format 3\0rest", "a database"),
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:Talks\r\n", "a calendar"),
        (bytes(range(256)) * 4, "binary"),
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        (b"\xef\xbb\xbf\n", "empty"),
    ],
)
def test_what_is_not_read_is_a_problem_that_names_it(content, what):
    assert problem(content, "odd").startswith("odd: is ")
    assert what in problem(content, "odd")


# Text


def test_a_pasted_page_has_its_first_line_as_title_and_its_byline_as_author():
    pasted = article(PASTED)

    assert (pasted.title, pasted.author, pasted.date, pasted.date_from) == (
        "Envoys meet again",
        "Jane Doe",
        None,
        "none",
    )


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("U.S. duties on steel kick in\nBy Jane Doe", "U.S. duties on steel kick in"),
        ("Washington lets the chips in\nLIMA, June 18, 2023", "Washington lets the chips in"),
        ("Envoys of both sides meet in\nGeneva over tariffs", ""),
        ("House Select Committee\nHearing on ports and cranes\nJune 18, 2023", "Hearing on ports and cranes"),
        (
            "FOR IMMEDIATE RELEASE\nJune 18, 2023\nBureau of Ports\nCommerce Widens Its List of Firms",
            "Commerce Widens Its List of Firms",
        ),
        ("Senate Committee on Ports\nBy Jane Doe", "Senate Committee on Ports"),
        ("Ministry of Ports\nJune 18, 2023\nQ: Will the envoys meet again in autumn?", "Ministry of Ports"),
        ("Jane Doe @janedoe · Jun 18, 2023", "Jane Doe @janedoe · Jun 18, 2023"),
        ("June 18, 2023", ""),
    ],
)
def test_a_title_is_the_headline_and_not_who_publishes_it(head, title):
    article = read(f"{head}\n\nEnvoys of both sides met on Sunday and spoke of tariffs.\n").articles[0]

    assert article.title == title


def test_a_pasted_page_stays_whole_so_that_positions_are_those_of_the_file():
    assert article(PASTED).text == PASTED


@pytest.mark.parametrize(
    "text",
    [
        "One paragraph only, which is no title",
        "A sentence that ends.\n\nMore.",
        "The first line of a paragraph that was wrapped\nby its writer goes on here.",
        "x" * 300 + "\n\nMore.",
    ],
)
def test_a_first_line_that_does_not_read_like_a_title_is_none(text):
    assert article(text).title == ""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_encodings_are_told(encoding):
    text = "Envoys’ “meeting” was long and in good spirits.\n\nMore – much more."

    assert article(text.encode(encoding)).text == text


def test_windows_text_is_read_line_by_line_beside_utf8():
    content = "Xi’s “visit” in cp1252.\n".encode("cp1252") + "Xi’s “visit” in UTF-8.\n".encode()

    assert article(content).text == "Xi’s “visit” in cp1252.\nXi’s “visit” in UTF-8.\n"


def test_windows_text_is_read_beside_utf8_in_one_line():
    content = "Xi’s café – “no”; ".encode("cp1252") + "Xi’s café – “no”.".encode()

    assert article(content).text == "Xi’s café – “no”; Xi’s café – “no”."


@pytest.mark.parametrize("text", [". . . ! ? ...", "\u200b\u200b\u2060", "— * —", "👍"])
def test_a_text_without_a_word_is_no_article(text):
    assert problem(text) == "it.txt: has no words"


def test_the_date_is_looked_for_in_the_text_and_never_today():
    assert article("Envoys meet\n\nJune 18, 2023\n\nThey talked.").date == date(2023, 6, 18)
    assert article("Envoys meet\n\nThey talked.").date is None


@pytest.mark.parametrize("end", [b" ", b"\n"])
def test_fifty_megabytes_are_no_article_and_five_are(end):
    told = "it.txt: has a text of 52 million characters, which is no article"
    assert problem((b"Talks on tariffs went on." + end) * 2_000_000) == told
    assert len(article((b"Talks on tariffs went on." + end) * 200_000).text) == 5_200_000


# Markdown


FRONT = """---
title: 'Talks: a beginning'
published_time: 2021-03-19 15:55:19-04:00
source_url: https://www.state.gov/briefing/
author: [Jane Doe, John Roe]
tags: press
---
The body.

It stays
as it is.
"""


def test_front_matter_gives_the_fields_under_any_usual_name():
    told = article(FRONT, "it.md")

    assert told.title == "Talks: a beginning"
    assert (told.date, told.date_from) == (date(2021, 3, 19), "field")
    assert (told.url, told.source) == ("https://www.state.gov/briefing/", "state.gov")
    assert told.author == "Jane Doe, John Roe"
    assert told.text == "The body.\n\nIt stays\nas it is.\n"


def test_front_matter_that_is_no_yaml_is_taken_line_by_line():
    told = article("---\ntitle: China: talks resume\ndate: 2023-06-18\nx: [\n---\nBody.", "it.md")

    assert (told.title, told.date, told.text) == ("China: talks resume", date(2023, 6, 18), "Body.")


def test_front_matter_runs_no_code():
    told = article("---\ntitle: !!python/object/apply:os.system ['true']\ndate: 2023-06-18\n---\nBody.", "it.md")

    assert told.date == date(2023, 6, 18)


TOML = """+++
title = 'Talks: a "beginning"'
date = 2021-03-19T15:55:19-04:00 # when it was told
draft = false
authors = ["Jane Doe", "John Roe"]
tags = ["press", "talks"]

[params]
source_url = "https://www.state.gov/briefing/"
title = "not this"
+++
The body.

It stays
as it is.
"""


@pytest.mark.parametrize("name", ["it.md", "it.txt", "no-ending"])
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_toml_front_matter_gives_the_fields_as_yaml_does(name, ends):
    told = article(TOML.replace("\n", ends), name)

    assert told.title == 'Talks: a "beginning"'
    assert (told.date, told.date_from) == (date(2021, 3, 19), "field")
    assert (told.url, told.source) == ("https://www.state.gov/briefing/", "state.gov")
    assert told.author == "Jane Doe, John Roe"
    assert told.text == "The body.\n\nIt stays\nas it is.\n"


@pytest.mark.parametrize("day", ["2023-06-18", '"2023-06-18"', "'June 18, 2023'", "2023-06-18 10:00:00"])
def test_a_day_in_toml_is_understood_however_it_is_written(day):
    assert article(f"+++\ndate = {day}\n+++\nBody.", "it.md").date == date(2023, 6, 18)


def test_toml_that_is_none_is_taken_line_by_line():
    told = article('+++\ntitle = China "talks" resume\ndate = 2023-06-18\nx = [\n+++\nBody.', "it.md")

    assert (told.title, told.date, told.text) == ('China "talks" resume', date(2023, 6, 18), "Body.")


@pytest.mark.parametrize("text", ["+++\nWords between plus signs.\n+++\nMore.", "+++\na = 1\n\nNever closed."])
def test_what_is_no_toml_between_plus_signs_is_of_the_text(text):
    assert article(text, "it.md").text == text


HUGO = """{
  "title": "Envoys meet",
  "date": "2023-06-18T10:00:00Z",
  "params": {"source": "The Wire", "author": "Jane Doe"}
}

They met in **Geneva**.
"""


@pytest.mark.parametrize("name", ["it.md", "it.txt"])
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_an_object_over_a_text_is_its_front_matter(name, ends):
    told = article(HUGO.replace("\n", ends), name)

    assert (told.title, told.date) == ("Envoys meet", date(2023, 6, 18))
    assert (told.source, told.author) == ("The Wire", "Jane Doe")
    assert told.text.strip() == "They met in Geneva."


@pytest.mark.parametrize("below", ["", "\n", '\n{\n  "title": "B",\n  "text": "They talked."\n}\n'])
def test_objects_with_no_words_below_are_json(below):
    first = read('{\n  "title": "A",\n  "text": "They met."\n}' + below, "it.txt").articles[0]

    assert (first.title, first.text) == ("A", "They met.")


def test_what_hugo_has_its_users_put_under_params_counts_in_yaml_too():
    assert article("---\ntitle: A\nparams:\n  author: Jane Doe\n---\nThey met.", "it.md").author == "Jane Doe"


def test_a_heading_is_the_title_where_no_front_matter_has_one():
    assert article("# Talks resume #\n\nBody.", "it.md").title == "Talks resume"


def test_front_matter_without_a_text_is_a_problem():
    assert problem("---\ntitle: Talks\n---\n\n", "it.md") == "it.md: has no text"


# JSON


def test_jsonl_has_our_fields_and_unknown_ones_are_kept_out():
    row = {
        "id": 7,
        "date": "2023-06-18",
        "title": "T",
        "text": " A. ",
        "source": "state.gov",
        "lang": "en",
        "x": {"y": 1},
    }
    told = article(json.dumps(row), "it.jsonl")

    assert (told.ref, told.date, told.title, told.text) == ("7", date(2023, 6, 18), "T", " A. ")
    assert (told.source, told.lang, told.place) == ("state.gov", "en", "it.jsonl:1")


def test_a_bad_line_is_one_problem_with_its_number_and_the_rest_goes_on():
    lines = ['{"text": "A."}', "{rubbish", '{"title": "no text"}', "7", "", '{"text": "B."}']
    report = read("\n".join(lines), "it.jsonl")

    assert [told.text for told in report.articles] == ["A.", "B."]
    assert [str(bad).split(": ")[0] for bad in report.problems] == ["it.jsonl:2", "it.jsonl:3", "it.jsonl:4"]


def test_the_headline_of_a_labelled_passage_is_not_its_title_but_that_of_an_article_is():
    assert article('{"text": "A.", "headline": "Of the item it stands in", "labels": {}}').title == ""
    assert article('{"text": "A.", "headline": "Envoys meet"}').title == "Envoys meet"


@pytest.mark.parametrize("name", ["publishedAt", "datePublished", "pubDate", "Publication Date", "publish-date"])
def test_names_are_understood_however_their_words_are_joined(name):
    assert article(json.dumps({"fullText": "A.", name: "2023-06-18T10:00:00Z"})).date == date(2023, 6, 18)


@pytest.mark.parametrize(
    "day",
    [
        "20230618231500",
        "2023/6/18",
        "2023-6-18",
        "18-Jun-2023",
        "1687046400",
        "1687046400000",
        "1687046400.5",
        "2023-06-18 10:00",
    ],
)
def test_a_day_is_understood_in_a_table_too(day):
    assert article(f"text,date\nA.,{day}\n", "it.csv").date == date(2023, 6, 18)


@pytest.mark.parametrize("day", ["06/07/2023", "4509", "1620021231", "2023", "Room 12345678901"])
def test_what_may_be_another_day_is_none(day):
    told = read(f"text,date\nA.,{day}\n", "it.csv").articles[0].date

    assert told in (None, date(2021, 5, 3))
    assert told is None or day == "1620021231"


def test_a_row_with_more_cells_than_columns_is_a_problem_and_not_cut():
    report = read("date,title,text\n2023-06-18,A,They met, and left.\n2023-06-19,B,They talked.,,\n", "it.csv")

    assert [str(bad) for bad in report.problems] == [
        "it.csv:2: has 4 cells for 3 columns: does a text hold the separator and stand in no quotation marks?"
    ]
    assert [told.text for told in report.articles] == ["They talked."]


@pytest.mark.parametrize(
    ("rows", "texts"),
    [
        ('A,"They met.\nB,They talked.\nC,"They left, late."\n', ['"They met.', "They talked.", "They left, late."]),
        ('A,"He said \\"no\\", and left."\nB,They talked.\n', ['He said "no", and left.', "They talked."]),
        ('A,"We win" he said\nB,"One\nand ""two"""\n', ['"We win" he said', 'One\nand "two"']),
    ],
)
def test_a_quotation_mark_that_does_not_close_swallows_no_other_row(rows, texts):
    report = read(f"title,text\n{rows}", "it.csv")

    assert report.problems == []
    assert [told.text for told in report.articles] == texts


def test_rows_are_named_by_their_own_lines_after_one_that_was_begun_again():
    report = read('title,text\nA,"They met.\nB,They talked.\nC\nD,"One\ntwo"\nE,Left\n', "it.csv")

    assert [told.place for told in report.articles] == ["it.csv:2", "it.csv:3", "it.csv:5", "it.csv:7"]
    assert [bad.place for bad in report.problems] == ["it.csv:4"]


@pytest.mark.parametrize("name", ["it.csv", "it.txt"])
def test_what_excel_writes_beside_rows_is_no_row(name):
    for table in ("sep=;\ntitle;text\nA;They met.\n", "title;text\rA;They met.\r", "\n\ntitle;text\nA;They met.\n"):
        assert article(table, name).text == "They met."
        assert article(table.encode("utf-16"), name).title == "A"


def test_the_text_of_a_mail_is_all_that_its_reader_sees():
    mail = a_mail("They met.\n", html="<p>They <b>met</b>.</p>")
    mail.make_mixed()
    for content, kind in (("Below the picture.\n", "plain"), ("<p>And <u>below</u> that.</p>", "html")):
        part = EmailMessage()
        part.set_content(content, subtype=kind)
        mail.attach(part)

    assert article(mail.as_bytes(), "it.eml").text == "They met.\n\nBelow the picture.\n\nAnd below that."


@pytest.mark.parametrize("stub", [" \n", "Your program shows no HTML.\n"])
def test_the_page_of_a_mail_is_read_where_its_plain_text_is_none(stub):
    told = article(
        a_mail(stub, html="<p>They met, and agreed to meet again in the autumn.</p>" * 4).as_bytes(), "it.eml"
    )

    assert told.text.startswith("They met, and agreed")
    assert told.date == date(2023, 6, 18)


MAILED = "<p>Envoys of both sides met in Geneva.</p><p>They agreed to meet again in autumn.</p><p><a>Home</a></p>"


@pytest.mark.parametrize(
    "plain",
    [
        "View this post on the web at https://wire.example/a-long-address-of-it?with=more",
        "96 v\\:* {behavior:url(#default#VML);}\n\nEnvoys of both sides met",
        "Good day.\n\nEnvoys met. Read on in your browser: https://wire.example/brief",
    ],
)
def test_the_page_of_a_mail_is_read_where_its_plain_text_lacks_its_sentences(plain):
    told = article(a_mail(plain, html=MAILED).as_bytes(), "it.eml")

    assert told.text.startswith("Envoys of both sides met in Geneva.\n\nThey agreed")


@pytest.mark.parametrize(
    "plain",
    [
        "Envoys of both sides <https://x.example/a> met in Geneva.\n\nThey agreed to meet\nagain in autumn.\n",
        "> ENVOYS of both sides met\n> in Geneva [1].\n>\n> They agreed to *meet* again in autumn.\n",
        "Envoys of both sides met in Geneva.\n\nThey agreed to meet again in autumn.\n\nAnd only here they left.\n",
    ],
)
def test_the_plain_text_of_a_mail_is_read_where_it_has_them(plain):
    assert article(a_mail(plain, html=MAILED).as_bytes(), "it.eml").text == plain


def test_a_line_of_a_mail_that_begins_with_from_divides_no_box():
    top = "From a@b.example Sun Jun 18 10:00:00 2023"
    mail = "From: A <a@b.example>\nSubject: T\n\nThey met.\n\nFrom here in 2023\nit went on.\n"
    report = read(f"{top} remote from host\n{mail}{top} +0000\n{mail.replace('met', 'left')}", "it.mbox")

    assert report.problems == []
    assert [told.text for told in report.articles] == [
        f"They {verb}.\n\nFrom here in 2023\nit went on.\n" for verb in ("met", "left")
    ]


@pytest.mark.parametrize(
    ("manner", "sent", "read_as"),
    [
        ("no", "The ta- \nriffs rose. \nMore.", "The ta- riffs rose. More."),
        ("yes", "The ta- \nriffs  \nrose.\n More.", "The ta-riffs rose.\n More."),
    ],
)
def test_lines_of_a_mail_are_put_together_as_its_program_divided_them(manner, sent, read_as):
    top = f"From: a@b.example\nSubject: T\nContent-Type: text/plain; format=flowed; delsp={manner}"

    assert article(f"{top}\n\n{sent}\n-- \nJane\n", "it.eml").text == f"{read_as}\n"


def test_no_name_at_all_is_not_the_folder_that_one_is_in(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text("They met.")
    monkeypatch.chdir(tmp_path)
    report = next(iter(read_places([""])))

    assert (report.articles, [str(bad) for bad in report.problems]) == ([], ["'': names nothing"])


def test_a_link_to_a_folder_is_told_and_not_followed(tmp_path):
    (tmp_path / "a.txt").write_text("They met.")
    (tmp_path / "up").symlink_to(tmp_path)
    report = next(iter(read_places([str(tmp_path)])))

    assert [told.text for told in report.articles] == ["They met."]
    assert [str(bad) for bad in report.problems] == [
        f"{tmp_path}/up: is a link to a folder, which is not followed: name it itself"
    ]


def test_a_link_to_a_file_is_followed_within_its_folder_only(tmp_path):
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "below").mkdir()
    (tmp_path / "secret.txt").write_text("They hid it.")
    (tmp_path / "own" / "below" / "a.txt").write_text("They met.")
    (tmp_path / "own" / "b.txt").symlink_to(Path("below", "a.txt"))
    for link in ("c.txt", "below/d.txt"):
        (tmp_path / "own" / link).symlink_to(tmp_path / "secret.txt")
    report = next(iter(read_places([str(tmp_path / "own")])))
    named = next(iter(read_places([str(tmp_path / "own" / "c.txt")])))

    assert [told.text for told in report.articles] == ["They met.", "They met."]
    assert [str(bad) for bad in report.problems] == [
        f"{tmp_path}/own/{link}: is a link to a file outside the folder, which is not followed: name it itself"
        for link in ("c.txt", "below/d.txt")
    ]
    assert ([told.text for told in named.articles], named.problems) == (["They hid it."], [])


@pytest.mark.parametrize("name", ["it.jsonl", "it.json"])
def test_a_column_that_no_object_has_is_told(name):
    rows = [{"kop": "A", "artikel": "They met."}, {"artikel": "They left."}]
    content = json.dumps(rows) if name == "it.json" else "\n".join(map(json.dumps, rows))

    assert read(content, name, names={"title": "Kop", "text": "artikel"}).problems == []
    assert [str(bad) for bad in read(content, name, names={"title": "kap", "text": "artikel"}).problems] == [
        f"{name}: has no 'kap' in any object, which was named for a field"
    ]


def test_words_between_two_rules_at_the_top_of_markdown_are_of_the_text():
    assert article("---\nThey met in Beijing.\n\nThey left.\n---\nBy our staff.\n", "it.md").text.split() == (
        ["They", "met", "in", "Beijing.", "They", "left.", "By", "our", "staff."]
    )
    assert article("---\n# ours\ntitle: Talks\n---\nThey met.\n", "it.md").title == "Talks"


@pytest.mark.parametrize("tag", ["b", "u", "i", "strong"])
def test_words_that_are_set_off_are_words_of_a_page_and_of_a_feed(tag):
    body = f"<p>The <{tag}>United States</{tag}> acts.</p>"

    assert article(f"<html><body>{body}</body></html>", "it.html").text == "The United States acts."
    assert article(RSS.format(an_item(body=body)), "it.xml").text == "The United States acts."


def test_other_programs_names_are_understood():
    told = article(
        '{"headline": "H", "body": "B.", "pubDate": "Sun, 18 Jun 2023 10:00:00 GMT", "link": "https://x.org/a"}'
    )

    assert (told.title, told.text, told.date, told.url) == ("H", "B.", date(2023, 6, 18), "https://x.org/a")


@pytest.mark.parametrize(
    "content", ['[{"text": "A."}, {"text": "B."}]', '{"articles": [{"text": "A."}, {"text": "B."}]}']
)
def test_a_json_list_is_an_article_each(content):
    assert [told.text for told in read(content, "it.json").articles] == ["A.", "B."]


def test_broken_json_says_where():
    assert problem('[{"text": "A."}, {"text": ]', "it.json").startswith("it.json: is not JSON: ")
    assert "at line 2, column 10" in problem('[{"text": "A."},\n{"text": ]', "it.json")


ROWS = [{"title": "T", "text": "A. [1]", "tags": ["x", {"y": 1}]}, {"text": "B.", "tags": []}]


@pytest.mark.parametrize("name", ["it.jsonl", "it.ndjson", "it.json", "no-ending", "it.jsonl.gz"])
@pytest.mark.parametrize(
    "content",
    [
        *(json.dumps(ROWS, indent=indent) for indent in (0, 2, "\t")),
        json.dumps({"articles": ROWS, "count": 2}, indent=4),
        "\n".join(json.dumps(row, indent=2) for row in ROWS),
        "[\n" + ",\n".join(map(json.dumps, ROWS)) + "\n]\n",
        '{"articles": [\n' + ",\n".join(map(json.dumps, ROWS)) + "\n]}\n",
        "\ufeff" + json.dumps(ROWS, indent=2).replace("\n", "\r\n"),
    ],
)
def test_json_that_goes_over_lines_is_read_as_that_whatever_its_name(content, name):
    packed = gzip.compress(content.encode()) if name.endswith(".gz") else content
    report = read(packed, name)

    assert [str(bad) for bad in report.problems] == []
    assert [told.text for told in report.articles] == ["A. [1]", "B."]


def test_json_over_lines_that_breaks_is_one_problem_that_says_where():
    broken = json.dumps(ROWS, indent=2).replace("[]", "oops")

    assert problem(broken, "it.jsonl").startswith("it.jsonl: is not JSON: Expecting value at line 14, ")
    assert problem("\n".join([json.dumps(ROWS[0], indent=2), "{oops"]), "it.jsonl").count("is not JSON") == 1


@pytest.mark.parametrize("first", ['{"text": "A."', "{", '{"text": "A.",', "[", "{}, {"])
def test_a_bad_first_line_makes_no_json_of_rows(first):
    report = read(f'{first}\n{{"text": "B."}}\n{{"text": "C."}}\n', "it.jsonl")

    assert len(report.problems) == 1
    if first != "[":  # which may begin a list
        assert [told.text for told in report.articles] == ["B.", "C."]


def test_json_a_hundred_thousand_deep_is_a_problem():
    assert "is not JSON" in problem("[" * 100_000, "it.json")
    assert "is not JSON" in problem("[" * 100_000, "it.jsonl")


def test_half_a_character_is_replaced():
    assert article('{"text": "half \\ud800 whole \\ud83d\\ude00"}').text == "half � whole 😀"


# CSV


def test_csv_columns_are_found_by_name_and_quoted_cells_keep_their_lines():
    table = 'Date;Headline;Body;Other\n2023-06-18;T;"One.\n\nTwo; three.";x\n'
    told = article(table, "it.csv")

    assert (told.date, told.title, told.text, told.place) == (date(2023, 6, 18), "T", "One.\n\nTwo; three.", "it.csv:2")


def test_a_csv_without_a_text_column_says_which_it_has():
    assert problem("a,b\n1,2", "it.csv") == "it.csv: has no column for the text (text, body, content); has a, b"


def test_a_csv_row_without_text_is_a_problem_and_the_rest_goes_on():
    report = read("title,text\nA,\nB,Body.\n", "it.csv")

    assert [told.title for told in report.articles] == ["B"]
    assert [str(bad) for bad in report.problems] == ["it.csv:2: has no text"]


# Days


@pytest.mark.parametrize(
    "value",
    [
        date(2023, 6, 18),
        "2023-06-18",
        "2023-06-18T10:00:00Z",
        "2023/06/18",
        "20230618",
        20230618,
        "June 18, 2023",
        "Sunday, June 18th, 2023",
        "18 Jun 2023",
        "18-Jun-2023",
        "18-Jun-23",
        *("18JUN23", "18JUN2023", "181423Z JUN 23", "R 181423ZJUN23"),
        "18th of June, 2023",
        "18/06/2023",
        "6/18/2023 3:04 PM",
        "18.06.2023",
        "Sunday, 18/06/2023",
        "6/18/23",
        "2023年6月18日",
        "June 18-20, 2023",
        "18 June – 2 July 2023",
        "18/19 June 2023",
        ["2023-06-18"],
        {"$date": {"$numberLong": "1687082400000"}},
        "Sun, 18 Jun 2023 10:00:00 GMT",
        1687082400,
        1687082400000,
        1687082400000000,
        1687082400000000000,
    ],
)
def test_a_day_is_understood_however_it_is_written(value):
    assert parse_day(value) == date(2023, 6, 18)


@pytest.mark.parametrize(
    "value",
    [
        "Mon, 12 May 2025 08:00:00 GMT+0800",
        "Mon, 12 May 25 08:00 -0500",
        "Mon, 12 May 25 08:00:00 +0000",
        "12 May 2025 0800",
        "2025-05-12 0900",
    ],
)
def test_an_hour_or_a_zone_is_no_year(value):
    assert parse_day(value) == date(2025, 5, 12)


def test_of_several_days_it_is_the_first_also_over_the_turn_of_the_year():
    assert parse_day("December 30 – January 2, 2025") == date(2024, 12, 30)
    assert parse_day("30 December to 2 January 2025") == date(2024, 12, 30)
    assert parse_day("30 December 2024 - 2 January 2025") == date(2024, 12, 30)


@pytest.mark.parametrize(
    "value",
    [
        "soon",
        "06/07/2023",
        "05/06/07",
        "2023-13-40",
        "",
        None,
        True,
        2023,
        float("nan"),
        [],
        "0001-01-01",
        date(1, 1, 1),
        date(9999, 12, 31),
    ],
)
def test_what_is_no_day_or_not_surely_one_is_none(value):
    assert parse_day(value) is None


# Places


def test_a_folder_is_read_with_all_below_it_sorted_and_rubbish_does_not_stop_it(tmp_path):
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "two.md").write_text("# Two\n\nBody.")
    (tmp_path / "a.txt").write_text("One\n\nBody.")
    (tmp_path / "c.bin").write_bytes(bytes(range(256)))
    (tmp_path / ".hidden").write_text("Not this")
    (tmp_path / "dead").symlink_to(tmp_path / "nowhere")

    (report,) = read_places([str(tmp_path)])

    assert [told.title for told in report.articles] == ["One", "Two"]
    assert [bad.place for bad in report.problems] == [str(tmp_path / name) for name in ("c.bin", "dead")]


def test_what_issuewatch_itself_wrote_below_a_folder_is_left_out(tmp_path, monkeypatch):
    monkeypatch.setenv("ISSUEWATCH_HOME", str(tmp_path / "own"))
    for name in ("own/data/articles/0.json", "own/state/log.txt", "a.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("They met in Geneva.")

    (report,) = read_places([str(tmp_path)])

    assert [told.place for told in report.articles] == [str(tmp_path / "a.txt")]


def test_a_place_that_is_not_there_is_a_problem():
    (report,) = read_places(["/nowhere/at/all"])

    assert [str(bad) for bad in report.problems] == ["/nowhere/at/all: does not exist"]


def test_stdin_is_read_as_what_it_holds():
    lines = b"".join(b'{"text": "Line %d."}\n' % number for number in range(20_000))

    articles = [told for report in read_places(["-"], stdin=io.BytesIO(lines)) for told in report.articles]

    assert len(articles) == 20_000
    assert articles[-1].text == "Line 19999."
    assert articles[0].place == "stdin:1"


def test_a_named_pipe_is_read_once_and_whole(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    lines = b'{"text": "A."}\n' * 10_000
    writer = Thread(target=pipe.write_bytes, args=(lines,))
    writer.start()

    reports = list(read_places([str(pipe)]))

    writer.join()
    assert sum(len(report.articles) for report in reports) == 10_000


def test_a_pipe_into_which_nobody_writes_is_waited_for_with_a_word(tmp_path, monkeypatch):
    monkeypatch.setattr("model.readers.walk.SILENT_FOR", 0.0)
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    told = Queue[str]()

    def write():
        told.get()
        pipe.write_text("They met.")

    writer = Thread(target=write)
    writer.start()
    reports = list(read_inputs(inputs_in([str(pipe)], None, tell=told.put)))

    writer.join()
    assert [each.text for report in reports for each in report.articles] == ["They met."]
    assert told.empty()


def test_a_pipe_that_a_pattern_matches_is_told_and_not_waited_for(tmp_path):
    (tmp_path / "it.txt").write_text("They met.")
    os.mkfifo(tmp_path / "pipe")
    (report,) = read_places([str(tmp_path / "*")])

    assert [each.text for each in report.articles] == ["They met."]
    assert "is read only if it is named itself" in str(report.problems[0])


def test_batches_hold_so_many_articles_or_problems_and_the_first_two_half_of_them(monkeypatch):
    monkeypatch.setattr("model.readers.BATCH_ARTICLES", 400)
    good, bad = b'{"text": "A."}\n' * 900, b"{}\n" * 900

    assert [len(report.articles) for report in read_inputs([bytes_input("it.jsonl", good)])] == [200, 200, 400, 100]
    assert [len(report.problems) for report in read_inputs([bytes_input("it.jsonl", bad)])] == [200, 200, 400, 100]


def test_batches_hold_so_much_text(monkeypatch):
    monkeypatch.setattr("model.readers.BATCH_CHARACTERS", 8_000)
    rows = "".join(json.dumps({"text": f"{number} " + "A word. " * 250}) + "\n" for number in range(9)).encode()

    assert [len(report.articles) for report in read_inputs([bytes_input("it.jsonl", rows)])] == [2, 2, 4, 1]


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.binary(max_size=400), st.sampled_from(["it.txt", "it.md", "it.jsonl", "it.json", "it.csv", "it"]))
@example(content=b"\xa0", name="it.jsonl")
def test_whatever_the_bytes_a_reader_gives_articles_or_problems_that_can_be_stored(content, name):
    report = read(content, name)

    says_nothing = re.fullmatch(r"[\s\ufeff{}\[\],]*", content.decode("utf-8", "replace"))
    assert report.articles or report.problems or says_nothing
    assert articles_frame(report.articles).height <= len(report.articles)


@settings(deadline=None)
@given(
    st.text(max_size=200),
    st.sampled_from(['{"text": %s}', '[{"body": %s}]', "---\ntitle: %s\n---\nBody.", "title,text\n%s,B"]),
)
def test_whatever_the_text_within_a_format_it_can_be_stored(text, form):
    report = read((form % json.dumps(text)).encode("utf-8", "surrogatepass"))

    assert report.articles or report.problems
    assert articles_frame(report.articles).height <= len(report.articles)


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus is not beside the checkout")
def test_the_corpus_is_read_whole():
    reports = list(read_places([str(CORPUS)]))

    assert sum(len(report.articles) for report in reports) == 1_267
    assert [bad for report in reports for bad in report.problems] == []
    undated = [told.title for report in reports for told in report.articles if told.date is None]
    assert undated == ["US-China tensions: Blinken launches high-stakes talks"]


def test_a_byline_ends_before_what_stands_beside_it() -> None:
    assert author_of("Talks\n\nBy Jane Doe | June 2, 2023\n\nThe talks began.") == "Jane Doe"


@pytest.mark.parametrize("url", ["http://a b/c", f"https://{'a' * 300}/"])
def test_an_address_whose_host_can_be_none_is_no_url(url):
    told = article(json.dumps({"text": "They met.", "url": url}), "it.jsonl")

    assert (told.url, told.source) == (None, None)


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "javascript:alert(1)", "DATA:text/html,x", "/home/ana/it.md", "http://"]
)
def test_only_an_address_of_the_web_becomes_a_url_whatever_the_format(url):
    page = f'<html><head><link rel="canonical" href="{url}"></head><body><p>They met.</p></body></html>'
    tracker = f"## 1 May 2024\n\n[Met]({url}).\n\n## 2 May 2024\n\n[Met]({url}).\n\n## 3 May 2024\n\n[Met]({url}).\n"
    mail = f"From: a@b.example\nSubject: T\nSnapshot-Content-Location: {url}\nMIME-Version: 1.0\n\nThey met."

    assert article(json.dumps({"text": "They met.", "url": url}), "it.jsonl").url is None
    assert article(f'text,url\nThey met.,"{url}"\n', "it.csv").url is None
    assert article(f"---\nurl: '{url}'\n---\nThey met.", "it.md").url is None
    assert article(page, "it.html").url is None
    assert article(mail, "it.eml").url is None
    assert {told.url for told in read(tracker, "it.md").articles} == {None}


def test_of_several_columns_with_an_address_the_first_that_is_one_is_taken():
    row = {"text": "They met.", "url": "about:blank", "link": "https://www.x.example/a"}

    assert (article(json.dumps(row), "it.jsonl").url, article(json.dumps(row), "it.jsonl").source) == (
        "https://www.x.example/a",
        "x.example",
    )


@pytest.mark.parametrize("line", ["=======", "---"])
def test_a_heading_with_a_line_under_it_is_the_title(line):
    assert article(f"Envoys meet\n{line}\n\nThey talked.\n", "it.md").title == "Envoys meet"


@pytest.mark.parametrize(
    "day", [", May 14, 2025", " | May 14, 2025", " on 14 May 2025, 10:00", " – Wed, 2025-05-14", ""]
)
def test_a_day_behind_who_wrote_a_text_is_not_of_the_name(day):
    assert author_of(f"Talks\n\nBy April May and Bo Li{day}\n\nThe talks began.") == "April May and Bo Li"


def test_an_address_in_angle_brackets_is_one():
    assert article("---\nurl: <https://wire.example/a>\n---\nThey met.", "it.md").url == "https://wire.example/a"


@pytest.mark.parametrize("name", ["it.txt", "it.md"])
def test_lines_that_end_as_those_of_old_macs_are_lines(name):
    told = article(b"Envoys meet\r\rBy Jane Doe\rMay 14, 2025\r\rThey talked.\r", name)

    assert (told.author, told.date, told.text.count("\n")) == ("Jane Doe", date(2025, 5, 14), 6)


REVIEW = "{}. ENVOYS MEET (The Wire, 12 May)\nThey met in Geneva.\nhttps://wire.example/{}\n"


def test_a_text_mail_of_numbered_items_is_one_article_and_a_line_says_so():
    report = read(a_mail("\n".join(REVIEW.format(at, at) for at in (1, 2, 3))).as_bytes(), "it.eml")

    assert len(report.articles) == 1
    assert "lists 3 items with an address each" in str(report.problems[0])
    assert read(a_mail("\n".join(REVIEW.format(at, at) for at in (1, 2))).as_bytes(), "it.eml").problems == []
