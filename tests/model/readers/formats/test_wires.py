"""Stories of news wires (NITF, NewsML) are articles, with the day, headline and byline that they tell."""

from datetime import date

import pytest

from tests.model.readers.making import TOLD, article, problem, read
from tests.model.readers.test_hostile import ENTITIES, SECRET

HEAD = (
    '<head><title>Geneva-Talks</title><docdata><doc-id regsrc="WIRE" id-string="w1"/>'
    '<date.issue norm="20230618T231500Z"/></docdata>{}</head>'
)
BODY = (
    '<body><body.head><hedline><hl1 id="h">Envoys meet in Geneva</hl1><hl2>Talks go on</hl2></hedline>'
    "<byline>By Jane Doe<byttl>Correspondent</byttl></byline><distributor>The Wire</distributor>"
    "<dateline><location>GENEVA</location></dateline></body.head>"
    "<body.content>{}</body.content></body>"
)
MEDIA = "<media><media-caption><p>An envoy arrives.</p></media-caption></media>"


def nitf(content: str, head: str = "", doctype: str = "") -> str:
    story = f'<nitf xml:lang="en">{HEAD.format(head)}{BODY.format(content)}</nitf>'
    return f'<?xml version="1.0" encoding="utf-8"?>{doctype}{story}'


def paragraphs(*told: str) -> str:
    return "".join(f"<p>{words}</p>" for words in told)


def test_a_story_has_what_its_head_tells():
    told = article(
        nitf(f"<block>{MEDIA}<p>They<br/>met.</p><hl2>Next</hl2><ul><li><p>Trade</p></li></ul></block>"), "it.xml"
    )

    assert (told.title, told.date, told.source, told.lang) == (
        "Envoys meet in Geneva",
        date(2023, 6, 18),
        "The Wire",
        "en",
    )
    assert told.author is not None
    assert told.author.startswith("Jane Doe")
    assert told.text == "They met.\n\nNext\n\nTrade"


def test_a_lead_that_the_whole_text_has_again_stands_there_once():
    lead, *rest = TOLD
    blocks = "".join(f"<block>{paragraphs(*told)}</block>" for told in ([lead], [lead, *rest]))
    pub = '<pubdata date.publication="20230618T000000" ex-ref="https://paper.example/a" name="The Paper"/>'
    told = article(nitf(blocks, head=pub), "it.xml")

    assert told.text == "\n\n".join(TOLD)
    assert told.url == "https://paper.example/a"


def test_an_abstract_stands_for_a_story_that_has_no_more():
    head = "<hedline><hl1>T</hl1></hedline><abstract><p>They met.</p></abstract>"
    bare = f"<nitf><body><body.head>{head}</body.head></body></nitf>"

    assert article(bare, "it.xml").text == "They met."


@pytest.mark.parametrize("is_html", [True, False])
def test_stories_of_newsml_are_one_each_and_those_called_back_are_told(is_html):
    inner = (
        '<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>X</title>'
        "</head><body><p>They met.</p></body></html></inlineXML>"
        if is_html
        else f'<inlineXML contenttype="application/nitf+xml">{nitf("<p>They met.</p>").partition("?>")[2]}</inlineXML>'
    )
    item = (
        "<newsItem xml:lang='en'><itemMeta><versionCreated>2023-06-19T01:00:00Z</versionCreated>"
        "<firstCreated>2023-06-18T23:00:00Z</firstCreated><pubStatus qcode='stat:{}'/></itemMeta>"
        "<contentMeta><headline>Envoys meet in Geneva</headline><by>Jane Doe</by><creditline>The Wire</creditline>"
        "</contentMeta><contentSet>{}</contentSet></newsItem>"
    )
    items = item.format("usable", inner) * 2 + item.format("canceled", inner)
    message = f'<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>{items}</itemSet></newsMessage>'
    report = read(message, "it.xml")

    assert [(told.title, told.text, told.date, told.source, told.place) for told in report.articles] == [
        ("Envoys meet in Geneva", "They met.", date(2023, 6, 18), "The Wire", f"it.xml:{number}") for number in (1, 2)
    ]
    assert list(map(str, report.problems)) == ["it.xml: holds 1 story called back by whoever sent it: left out"]


def test_a_story_without_words_is_a_problem():
    assert problem("<nitf><body><body.content/></body></nitf>", "it.xml") == "it.xml: has no text"


@pytest.mark.parametrize("doctype", [ENTITIES, SECRET])
def test_no_entity_is_blown_up_or_opens_a_file(doctype):
    told = read(nitf("<p>They met &a; &h;</p>", doctype=doctype), "it.xml").articles

    assert all(len(each.text) < 40 for each in told)
