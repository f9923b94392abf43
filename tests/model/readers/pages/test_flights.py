"""A page that its scripts draw is read from what they hold as text: React's rows, and JSON within a text."""

import json
from itertools import pairwise
from time import process_time

import pytest

from model.readers.pages.blocks import parsed
from model.readers.pages.states import text_in_state
from tests.model.readers.making import article, problem

TITLE = "Beijing suspends the military talks"
TOLD = (
    "Beijing suspended the “military” talks, the ministry’s spokesperson said.",
    "The White House said it's sorry \\ so.",
)
BODY = "".join(f"<p>{each}</p>" for each in TOLD)
PAGE = "<html><head><title>{}</title></head><body><div id='__next'><p class='spinner'>Loading</p></div>{}</body></html>"
HEADING = ["$", "h1", None, {"children": TITLE}]
PARAGRAPHS = [["$", "p", str(at), {"children": each.split(" said")[0] and [each]}] for at, each in enumerate(TOLD)]
FOOT = ["$", "footer", None, {"children": ["$", "p", None, {"children": "All rights reserved by the wire."}]}]
SHOWN = ["$", "main", None, {"children": [["$", "article", None, {"children": [HEADING, PARAGRAPHS]}], FOOT]}]


def pushed(*rows: str, parts: int = 3) -> str:
    sent = "".join(rows)
    cuts = [len(sent) * at // parts for at in range(parts + 1)]
    told = (json.dumps(sent[begin:end]) for begin, end in pairwise(cuts))
    return "<script>(self.__next_f=self.__next_f||[]).push([0])</script>" + "".join(
        f"<script>self.__next_f.push([1,{each}])</script>" for each in told
    )


def row(number: str, value: object) -> str:
    return f"{number}:{json.dumps(value, ensure_ascii=False)}\n"


POST = {"post": {"title": TITLE, "content": "$1a"}}
AS_TEXT = f"1a:T{len(BODY.encode()):x},{BODY}"
STATE = json.dumps({"page": {"article": {"title": TITLE, "body": BODY}}}, ensure_ascii=False)
FORMS = {
    "elements": pushed('1:I["(app)","x.js"]\n', row("0", SHOWN)),
    "elements in another row": pushed(
        row("0", ["$", "div", None, {"children": ["$", "$L3", None, {"children": "$L2"}]}])
    )
    + pushed(row("2", SHOWN)),
    "a text in a row of its own": pushed(AS_TEXT, row("3", ["$", "$L5", None, POST])),
    "JSON in a text": f"<script>window.__STATE__ = JSON.parse({json.dumps(STATE)});</script>",
    "JSON in a text between other marks": "<script>var a = JSON.parse('{}')</script>".replace(
        "{}", STATE.replace("\\", "\\\\").replace("'", "\\'").replace("<", "\\x3c")
    ),
}


@pytest.mark.parametrize("form", FORMS)
def test_the_text_under_the_title_of_the_page_is_read(form: str):
    assert article(PAGE.format(TITLE, FORMS[form]), "it.html").text == "\n\n".join(TOLD)


@pytest.mark.parametrize("form", FORMS)
def test_under_any_other_title_it_is_none(form: str):
    assert "before its scripts draw it" in problem(PAGE.format("Of other matters altogether", FORMS[form]), "it.html")


@pytest.mark.parametrize(
    "script",
    [
        pushed('0:["$","h1"'),
        pushed("0:Tffffffff,short"),
        pushed(row("0", ["$", "h1", None, {"children": ["$L0", TITLE]}])),
        "<script>self.__next_f.push([1,</script>",
        "<script>self.__next_f.push([])</script>",
        "<script>a = JSON.parse('\\\\x')</script>",
        '<script>a = JSON.parse("{}", "b")</script>',
        pushed("0:" + "[" * 100_000),
    ],
)
def test_what_is_broken_is_the_one_line_that_there_was(script: str):
    assert "before its scripts draw it" in problem(PAGE.format(TITLE, script), "it.html")


@pytest.mark.parametrize(
    "script",
    [
        pushed(row("0", [["$", "h1", None, {"children": TITLE}]] * 15_000)),
        pushed(*(row(f"{at:x}", f"$L{at + 1:x}") for at in range(15_000))),
        pushed(*(row(f"{at:x}", [f"$L{at + 1:x}", f"$L{at + 2:x}"]) for at in range(15_000))),
        pushed(AS_TEXT.replace("</p>", "</p>" * 99), *(row(f"{at:x}", POST) for at in range(32, 15_000))),
        "<script>a = JSON.parse('" + "\\x3c" * 200_000 + "</script>",
    ],
    ids=["headings", "rows that lead on", "rows in rows", "one text of many", "signs"],
)
def test_it_takes_no_longer_than_the_page_is_long(script: str):
    tree = parsed(PAGE.format(TITLE, script))[0]
    begin = process_time()
    text_in_state(tree, TITLE)

    assert process_time() - begin < 4


def test_a_page_that_shows_its_article_is_read_as_it_shows_it():
    shown = "".join(f"<p>{each} It went on for long, and they all said so again.</p>" for each in TOLD * 4)
    page = f"<html><body><article><h1>{TITLE}</h1>{shown}</article>{FORMS['elements']}</body></html>"

    assert "all said so again" in article(page, "it.html").text
