"""References in XML are an article each; what is kept beside them is told."""

from datetime import date

import pytest

from tests.model.readers.making import article, problem, read

RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:z="http://www.zotero.org/namespaces/export#" xmlns:dcterms="http://purl.org/dc/terms/"
 xmlns:bib="http://purl.org/net/biblio#" xmlns:foaf="http://xmlns.com/foaf/0.1/">{}</rdf:RDF>"""
ITEM = """<bib:Article rdf:about="#item_1"><z:itemType>newspaperArticle</z:itemType>
<dcterms:isPartOf rdf:resource="urn:issn:1"/><bib:authors><rdf:Seq><rdf:li><foaf:Person><foaf:surname>Doe</foaf:surname>
<foaf:givenName>Jane</foaf:givenName></foaf:Person></rdf:li></rdf:Seq></bib:authors>
<dcterms:abstract>They met in Geneva.</dcterms:abstract><dc:date>June 18, 2023</dc:date><z:language>en</z:language>
<dc:identifier><dcterms:URI><rdf:value>https://x.example/a</rdf:value></dcterms:URI></dc:identifier>
<dcterms:dateSubmitted>2024-01-01</dcterms:dateSubmitted><dc:title>Envoys meet</dc:title></bib:Article>
<bib:Journal rdf:about="urn:issn:1"><dc:title>The Wire</dc:title></bib:Journal>"""
BESIDE = """<z:Attachment rdf:about="#item_2"><z:itemType>attachment</z:itemType><dc:title>PDF</dc:title></z:Attachment>
<bib:Memo rdf:about="#item_3"><rdf:value>Ask Bo.</rdf:value></bib:Memo>"""
ENDNOTE = """<?xml version="1.0" encoding="UTF-8"?><xml><records><record><contributors><authors><author><style>Doe, Jane
</style></author></authors></contributors><titles><title><style>Envoys meet</style></title><secondary-title>The Wire
</secondary-title></titles><dates><year>2023</year><pub-dates><date>June 18</date></pub-dates></dates>
<abstract><style>They met in </style><style>Geneva.</style></abstract><language>en</language>
<urls><related-urls><url>https://x.example/a</url></related-urls></urls></record></records></xml>"""
MODS = """<modsCollection xmlns="http://www.loc.gov/mods/v3"><mods><titleInfo><title>Envoys meet</title></titleInfo>
<name><namePart type="family">Doe</namePart><namePart type="given">Jane</namePart></name>
<originInfo><dateIssued>2023-06-18</dateIssued></originInfo><abstract>They met in Geneva.</abstract>
<language><languageTerm>en</languageTerm></language><location><url>https://x.example/a</url></location>
<relatedItem type="host"><titleInfo><title>The Wire</title></titleInfo></relatedItem></mods></modsCollection>"""


@pytest.mark.parametrize("content", [RDF.format(ITEM), ENDNOTE, MODS])
def test_a_reference_has_what_its_program_keeps_of_it(content):
    told = article(content, "it.xml")

    assert (told.title, told.date, told.author, told.source, told.url, told.lang, told.text) == (
        *("Envoys meet", date(2023, 6, 18), "Jane Doe", "The Wire", "https://x.example/a", "en"),
        "They met in Geneva.",
    )


def test_what_is_kept_beside_references_is_left_out_and_told():
    report = read(RDF.format(ITEM + BESIDE), "it.rdf")

    assert [told.title for told in report.articles] == ["Envoys meet"]
    assert [str(each) for each in report.problems] == ["it.rdf: holds 2 notes and files beside references: left out"]


def test_without_an_abstract_the_title_is_the_text():
    assert article(ENDNOTE.replace("abstract", "other"), "it.xml").text == "Envoys meet"


def test_no_entity_is_blown_up_or_opens_a_file():
    bomb = '<!DOCTYPE xml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>'
    told = article(bomb + ENDNOTE.partition("?>")[2].replace("They met in ", "They met &a;&b; in "), "it.xml")

    assert told.text == "They met &a;&b; in Geneva."


def test_what_is_no_xml_is_one_problem():
    assert problem("<xml><records><record></xml>", "it.xml").startswith("it.xml: is XML that can't be read")
