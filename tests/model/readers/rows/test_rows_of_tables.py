"""Rows as exports have them: HTML in their fields becomes text, and a day that is not understood is told."""

import io
import json
from datetime import date

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from model.readers.pages.tagged import LARGEST_HERE, is_tagged, seen
from tests.model.readers.making import RSS, a_page, an_item, article, read

BODY = '<p>They <b>met</b> &amp; talked.<br />They left.</p>\n<p><a href="https://x.example/a">More</a>&nbsp;soon&#8230;</p>'
SEEN = "They met & talked.\nThey left.\n\nMore soon…"


def a_table(**columns) -> bytes:
    content = io.BytesIO()
    pl.DataFrame(columns).write_parquet(content)
    return content.getvalue()


# HTML in a field


ROWS = {
    "it.jsonl": lambda title, body: json.dumps({"title": title, "body": body}),
    "it.json": lambda title, body: json.dumps([{"headline": title, "content": body}], indent=1),
    "it.csv": lambda title, body: 'title,body\n"{}","{}"\n'.format(title, body.replace('"', '""')),
    "it.parquet": lambda title, body: a_table(title=[title], full_text=[body]),
}


@pytest.mark.parametrize("name", ROWS)
def test_html_in_a_field_becomes_what_a_person_sees_whatever_the_format(name):
    told = article(ROWS[name]("Envoys &#8216;meet&#8217; in <em>Geneva</em>", BODY), name)

    assert (told.title, told.text) == ("Envoys ‘meet’ in Geneva", SEEN)


def test_an_export_of_wordpress_is_read_with_its_wrapped_fields():
    post = {
        "id": 7,
        "date": "2023-06-18T10:00:00",
        "guid": {"rendered": "https://x.example/?p=7"},
        "link": "https://x.example/talks",
        "title": {"rendered": "Talks &amp; tariffs"},
        "content": {"rendered": BODY, "protected": False},
        "_embedded": [{"name": "Jane"}],
    }
    for told in (article(json.dumps(post), "it.json"), *read(json.dumps([post, post], indent=2), "it.json").articles):
        assert (told.title, told.text, told.date) == ("Talks & tariffs", SEEN, date(2023, 6, 18))
        assert told.url == "https://x.example/talks"


@pytest.mark.parametrize("key", ["rendered", "value", "text", "#text"])
def test_a_text_within_an_object_is_understood_by_its_usual_names(key):
    told = article(json.dumps({"title": {key: "T"}, "body": {key: "They met.", "format": "x"}}), "it.jsonl")

    assert (told.title, told.text) == ("T", "They met.")


def test_an_object_that_is_no_text_hides_no_list_of_articles():
    content = {"body": {"count": 2}, "articles": [{"text": "A."}, {"text": "B."}]}

    assert [told.text for told in read(json.dumps(content), "it.json").articles] == ["A.", "B."]


@pytest.mark.parametrize(
    "text",
    [
        "If a < b and c > d, they met.",
        "Dear <name>, they met; see <https://x.example/a> or write to <jane@x.example>.",
        "x <y and z> w",
        "Write to <address>, they said.\n\nThey  met\tthere.",
        "R&D; AT&T, Q&A and ?a=1&copy=2",
        "He held up the <a> and the <b> sign.",
        "1 <2> 3 </3>",
    ],
)
def test_a_text_that_only_looks_like_html_stays_as_it_is(text):
    assert article(json.dumps({"text": text}), "it.jsonl").text == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("AT&amp;T &ldquo;x&rdquo;\n\nTwo.", "AT&T “x”\n\nTwo."),
        ("<p>If a < b, dear <name>, see <https://x.example/>.</p>", "If a < b, dear <name>, see <https://x.example/>."),
        ("They <i>met</i>.\n\nThey talked.\nAnd left.", "They met.\n\nThey talked.\nAnd left."),
        ("They <u>met</u>:\n- <b>one</b>\n-   two &amp; more", "They met:\n- one\n-   two & more"),
        (
            "They met.\n\n<blockquote>Said.</blockquote>\n\nOne.\n\nTwo\nlines.",
            "They met.\n\nSaid.\n\nOne.\n\nTwo lines.",
        ),
        ("They met.<br>They left.", "They met.\nThey left."),
        ("<p>They met.\n<p>They left.", "They met.\n\nThey left."),
        ("<P>A<o:p></o:p></P><script>no()</script><x-box>B</x-box>", "A\n\nB"),
        ('<img src="a.png" alt=""> They met.', "They met."),
    ],
)
def test_html_is_told_by_tags_that_open_and_close_and_its_words_are_kept(text, shown):
    assert article(json.dumps({"text": text}), "it.jsonl").text == shown


def test_a_row_of_nothing_but_tags_has_no_text():
    report = read('{"text": "<p><img src=\'a.png\'></p>"}\n{"text": "B."}\n', "it.jsonl")

    assert [str(bad) for bad in report.problems] == ["it.jsonl:1: has no text"]
    assert [told.text for told in report.articles] == ["B."]


@pytest.mark.parametrize("html", ["<div>" * 5_000 + "x</div>", "<p " + "a " * 400_000 + ">x</p>"])
def test_html_that_is_no_page_at_all_harms_no_other_row(html):
    report = read("\n".join(json.dumps({"text": text}) for text in (html, "<p>B.</p>")), "it.jsonl")

    assert report.articles[-1].text == "B."
    assert len(report.articles) + len(report.problems) == 2


def test_a_long_text_is_parsed_apart_and_comes_out_the_same():
    html = "<p>They met, and talked.</p>" * (LARGEST_HERE // 20)

    assert seen(html, "it") == "\n\n".join(["They met, and talked."] * (LARGEST_HERE // 20))


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.sampled_from(["word ", "<", ">", "<b>", "</b>", "<p>", "<x>", "&lt;", "&", "\n\n", "a=", '"']), max_size=30
    )
)
def test_no_word_is_lost_but_what_stands_in_a_tag(pieces):
    text = "".join(pieces)
    shown = seen(text, "it")

    assert is_tagged(text) or shown.count("word") == text.count("word")
    assert seen("<p>" + text.replace("=", "") + "</p>", "it").count("word") >= text.count("word") - text.count("<")


def test_text_that_parquet_has_as_bytes_is_read_as_a_files_is():
    report = read(a_table(text=["Café “talks”.".encode(), None], title=[b"A", b"B"]), "it.parquet")

    assert [(told.title, told.text) for told in report.articles] == [("A", "Café “talks”.")]
    assert [str(bad) for bad in report.problems] == ["it.parquet:2: has no text"]


# Days that are not understood


DAYS = {
    "06/07/2023": "'06/07/2023' may be June 7 or July 6; write 2023-06-07 or 2023-07-06",
    "5/6/07": "'5/6/07' may be any of three days; write it like 2023-06-18",
    "14/05/25": "'14/05/25' may be May 14, 2025 or May 25, 2014; write 2025-05-14 or 2014-05-25",
    "early May": "'early May' is not understood; write it like 2023-06-18",
    "2023": "'2023' tells no day; write it like 2023-06-18",
    "June 2023": "'June 2023' tells no day; write it like 2023-06-18",
    "2023-W24": "'2023-W24' tells no day; write it like 2023-06-18",
    "2023-W54-1": "'2023-W54-1' is not understood; write it like 2023-06-18",
    "Jun-23": "'Jun-23' may be a month or a day; write it like 2023-06-18",
    "31/02/2023": "'31/02/2023' is not understood; write it like 2023-06-18",
    "in" + " old" * 30: "'in old old old old old old old old old o…' is not understood; write it like 2023-06-18",
}


@pytest.mark.parametrize(("day", "said"), DAYS.items())
def test_a_day_that_is_not_understood_is_told_and_the_article_is_kept(day, said):
    report = read(f"text,date\nThey met.,{day}\n", "it.csv")

    assert [(told.text, told.date, told.date_from) for told in report.articles] == [("They met.", None, "none")]
    assert [str(bad) for bad in report.problems] == [f"it.csv:2: stays undated: its date {said}"]
    assert report.unusable == 0


@pytest.mark.parametrize(
    ("content", "name", "place"),
    [
        ('{"text": "A."}\n{"text": "B.", "date": "soon"}\n', "it.jsonl", "it.jsonl:2"),
        ('[{"text": "A."}, {"text": "B.", "published": "soon"}]', "it.json", "it.json:2"),
        ('{"text": "B.", "date": ["soon"]}', "it.json", "it.json"),
        (a_table(text=["A.", "B."], date=[None, "soon"]), "it.parquet", "it.parquet:2"),
        ("text,when\nB.,soon\n", "it.csv", "it.csv:2"),
    ],
)
def test_it_is_told_of_which_row_whatever_the_format(content, name, place):
    names = {"date": "when"} if name == "it.csv" else {}
    report = read(content, name, names=names)

    assert report.articles[-1].text == "B."
    assert [(bad.place, "soon" in bad.what) for bad in report.problems] == [(place, True)]


@pytest.mark.parametrize(
    "day", ["", " ", "-", "—", "?", "n/a", "NA", "NaN", "null", "None", "unknown", "n.d.", "(undated)"]
)
def test_a_cell_that_says_that_there_is_no_day_is_not_told(day):
    assert article(f'title,text,date\nT,They met.,"{day}"\n', "it.csv").date is None


FRONT = "---\ntitle: T\ndate: {day}\n---\nThey met in Geneva."
MAIL = "From: a@x.example\nTo: b@x.example\nSubject: T\nDate: {day}\nMIME-Version: 1.0\n\nThey met in Geneva.\n"
ELSEWHERE = {
    "front matter": ("it.md", FRONT),
    "front matter in TOML": ("it.md", '+++\ntitle = "T"\ndate = "{day}"\n+++\nThey met in Geneva.'),
    "a mail": ("it.eml", MAIL),
    "a feed": ("it.xml", RSS.format(an_item(pubDate="{day}", body="They met. " * 200))),
    "a feed in JSON": (
        "it.json",
        '{"version": "https://jsonfeed.org/version/1", "items": [{"content_text": "T", "date_published": "{day}"}]}',
    ),
    "a page's head": ("it.html", a_page().replace("2023-06-18T10:00:00Z", "{day}")),
    "a page's JSON-LD": (
        "it.html",
        a_page()
        .replace("2023-06-18T10:00:00Z", "")
        .replace(
            "</head>",
            '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "{day}"}</script></head>',
        ),
    ),
    "a line of a page": (
        "it.html",
        a_page().replace("2023-06-18T10:00:00Z", "").replace("</h1>", "</h1><p>Published {day}</p>"),
    ),
    "a dateline": (
        "it.txt",
        "Envoys meet again\n\nBy Jane Doe\n\n{day}\n\nThey met in Geneva, and talked about tariffs.",
    ),
    "a dateline that says so": (
        "it.md",
        "# Envoys meet again\n\nPublished: {day}\n\nThey met in Geneva, and talked about tariffs.",
    ),
}
"""Where a day stands that is in no row."""


def with_day(where: str, day: str):
    name, content = ELSEWHERE[where]
    return read(content.replace("{day}", day), name)


@pytest.mark.parametrize("where", ELSEWHERE)
@pytest.mark.parametrize("day", ["18/06/2023", "6/18/2023", "2023-06-18"])
def test_a_day_with_one_reading_is_taken_wherever_it_stands(where, day):
    report = with_day(where, day)

    assert ([told.date for told in report.articles], report.problems) == ([date(2023, 6, 18)], [])


@pytest.mark.parametrize("where", ELSEWHERE)
def test_a_day_with_two_readings_is_told_wherever_it_stands(where):
    report = with_day(where, "03/04/2025")

    assert [told.date for told in report.articles] == [None]
    assert [bad.what for bad in report.problems] == [
        "stays undated: its date '03/04/2025' may be March 4 or April 3; write 2025-03-04 or 2025-04-03"
    ]


def test_a_page_that_tells_its_day_surely_elsewhere_has_that_one():
    page = a_page().replace("</h1>", "</h1><p>Updated 03/04/2023</p>")

    assert article(page, "it.html").date == date(2023, 6, 18)


def test_a_day_that_is_found_elsewhere_is_enough():
    assert article("text,date,url\nA.,soon,https://x.example/2023/06/18/a\n", "it.csv").date == date(2023, 6, 18)
    assert article("text,date,published\nA.,soon,2023-06-18\n", "it.csv").date == date(2023, 6, 18)


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ("text,date\n" + "A.,06/07/2023\n" * 1_000, "it.csv"),
        ('{"text": "A.", "date": "06/07/2023"}\n' * 1_000, "it.jsonl"),
        (json.dumps([{"text": "A.", "date": "06/07/2023"}] * 1_000), "it.json"),
        (a_table(text=["A."] * 1_000, date=["06/07/2023"] * 1_000), "it.parquet"),
    ],
)
def test_of_very_many_days_it_is_said_how_many_they_are(content, name):
    report = read(content, name)

    assert len(report.articles) == 1_000
    assert len(report.problems) == 21
    assert str(report.problems[-1]) == f"{name}: 980 more articles undated, with a date that is not understood"


# Days on which nothing can have come out


@pytest.mark.parametrize(
    ("day", "why"),
    [
        ("1970-01-01T00:00:00Z", "is where the time of programs begins"),
        ("2098-01-01", "is in the future"),
        ("0001-01-01T00:00:00Z", "lies outside of 1800 to 2100"),
        ("9999-12-31", "lies outside of 1800 to 2100"),
    ],
)
@pytest.mark.parametrize("name", ["it.jsonl", "it.csv"])
def test_a_row_of_a_day_that_can_not_be_that_of_a_publication_is_undated_and_told(name, day, why):
    row = {"text": "They met.", "date": day}
    report = read(json.dumps(row) if name == "it.jsonl" else f"text,date\nThey met.,{day}\n", name)

    assert [(told.date, told.date_from) for told in report.articles] == [(None, "none")]
    assert [str(bad).partition(": ")[2] for bad in report.problems] == [f"stays undated: its date {day!r} {why}"]


def test_where_another_column_has_a_day_that_can_be_it_is_that():
    row = {"text": "They met.", "published": "1970-01-01", "created_at": "2023-06-18"}

    assert article(json.dumps(row), "it.jsonl").date == date(2023, 6, 18)


@pytest.mark.parametrize("day", ["1970-01-02", "1972-02-21", "2023-06-18"])
def test_other_days_of_the_past_stay(day):
    assert article(json.dumps({"text": "They met.", "date": day}), "it.jsonl").date == date.fromisoformat(day)


def test_a_tracker_may_tell_of_a_day_to_come():
    rows = "".join(
        f"| {day} | Beijing ends its ban on pears. |\n" for day in ("2023-06-18", "2023-06-19", "2098-01-01")
    )
    told = read(f"| Date | What |\n|---|---|\n{rows}", "it.md").articles

    assert [each.date and each.date.year for each in told] == [2023, 2023, 2098]


def test_a_row_of_an_export_keeps_its_day():
    row = {"id": "a", "text": "They met.", "date": "2098-01-01", "date_from": "field"}

    assert article(json.dumps(row), "it.jsonl").date == date(2098, 1, 1)


# What a program writes for nothing, and marks that are not doubled


@pytest.mark.parametrize("nothing", ["nan", "NaN", "None", "<NA>", "NULL"])
def test_a_programs_word_for_nothing_is_nothing(nothing):
    told = article(f"title,text,author,source,summary\nT,{nothing},{nothing},{nothing},They met.\n", "it.csv")

    assert (told.text, told.author, told.source) == ("They met.", None, None)


@pytest.mark.parametrize("mark", [",", "\t", ";"])
def test_marks_within_cells_need_not_be_doubled(mark):
    rows = (
        ["T", '"He said "no" again, and left; then "yes"."'],
        ['"T "2""', '"So ""it"" was, they said"'],
        ["U", "They left."],
    )
    table = "\n".join(mark.join(("2023-06-18", *row)) for row in rows)
    report = read(f"date{mark}title{mark}text\n{table}\n", "it.csv")

    assert [(told.title, told.text) for told in report.articles] == [
        ("T", 'He said "no" again, and left; then "yes".'),
        ('T "2"', 'So "it" was, they said'),
        ("U", "They left."),
    ]
    assert report.problems == []
