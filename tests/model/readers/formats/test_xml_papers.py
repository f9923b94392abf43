"""What parliaments, gazettes and journals publish as XML is read by its elements, and nobody's words are lost."""

from datetime import date

import pytest

from tests.model.readers.making import a_page, article, read

JATS = """<?xml version="1.0"?><!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) Journal DTD v1.2//EN" "j.dtd">
<article xml:lang="en"><front><journal-meta><journal-title>The Wire</journal-title><issn>1</issn></journal-meta>
<article-meta><title-group><article-title>Envoys meet</article-title></title-group><contrib-group><contrib><name>
<surname>Doe</surname><given-names>Jane</given-names></name></contrib></contrib-group>
<pub-date><day>18</day><month>6</month><year>2023</year></pub-date><self-uri href="https://x.example/a"/>
<abstract><p>In short.</p></abstract></article-meta></front><body><sec><title>Talks</title>
<p>They met: <list><list-item><p>in May,</p></list-item></list> and in June.</p></sec></body>
<back><ref-list><ref><p>Another.</p></ref></ref-list></back></article>"""
DEBATE = """<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><debate><meta><identification>
<FRBRWork><FRBRdate date="2023-06-18" name="sitting"/></FRBRWork></identification></meta><preface>
<docTitle>Envoys meet</docTitle></preface><debateBody><debateSection><heading>Talks</heading>
<speech by="#doe"><from>Ms Doe:</from><p>They met.</p><p>They talked.</p></speech>
<speech by="#bo"><from>Mr Bo</from><p>Did they?</p></speech></debateSection></debateBody></debate></akomaNtoso>"""
HANSARD = """<publicwhip><major-heading id="uk/debate/2023-06-18a.1.0">Envoys meet</major-heading>
<speech id="uk/debate/2023-06-18a.1.1" speakername="Jane Doe"><p>They met.</p></speech></publicwhip>"""
TEI = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Envoys meet</title></titleStmt>
<publicationStmt><date when="2023-06-18"/></publicationStmt></fileDesc></teiHeader><text><body>
<sp><speaker>Jane Doe</speaker><p>They met.</p></sp></body></text></TEI>"""
BILL = """<bill xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dublinCore><dc:title>Envoys meet</dc:title>
<dc:date>2023-06-18</dc:date></dublinCore></metadata><legis-body><section><header>Talks</header>
<text>They shall meet.</text></section></legis-body></bill>"""
NOTICE = """<{0}><PREAMB><AGENCY TYPE="F">Bureau {1}</AGENCY><SUBJECT>Envoys meet {1}</SUBJECT></PREAMB>
<SUPLINF><HD>Talks</HD><P>They met {1}.</P><GPOTABLE><ROW><ENT>Acme</ENT><ENT>Denied</ENT></ROW></GPOTABLE></SUPLINF>
</{0}>"""


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (JATS, "In short.\n\nTalks\n\nThey met: and in June.\n\nin May,"),
        (DEBATE, "Talks\n\nMs Doe: They met.\n\nThey talked.\n\nMr Bo: Did they?"),
        (HANSARD, "Jane Doe: They met."),
        (TEI, "Jane Doe: They met."),
        (BILL, "Talks\n\nThey shall meet."),
    ],
)
def test_title_day_and_words_are_those_of_its_elements(content, text):
    told = article(content, "it.xml")

    assert (told.title, told.date, told.text) == ("Envoys meet", date(2023, 6, 18), text)


def test_a_paper_of_a_journal_says_who_wrote_it_and_where():
    told = article(JATS, "it.xml")

    assert (told.author, told.source, told.url, told.lang) == ("Jane Doe", "The Wire", "https://x.example/a", "en")


def test_of_the_federal_register_each_document_is_an_article_of_its_day():
    content = (
        f"<FEDREG><DATE>Sunday, June 18, 2023</DATE>{NOTICE.format('RULE', 1)}{NOTICE.format('NOTICE', 2)}</FEDREG>"
    )

    assert [(told.title, told.date, told.source, told.text) for told in read(content, "it.xml").articles] == [
        (f"Envoys meet {at}", date(2023, 6, 18), f"Bureau {at}", f"Talks\n\nThey met {at}.\n\nAcme Denied")
        for at in (1, 2)
    ]


def test_an_article_of_html_stays_a_page():
    told = article("<article><h1>Envoys meet</h1><p>They met.</p></article>", "it.html")

    assert told.text == "Envoys meet\n\nThey met."
    assert article(a_page(), "it.xml").title == "Envoys meet again"


def test_no_entity_is_blown_up_or_opens_a_file():
    bomb = '<!DOCTYPE bill [<!ENTITY a "aaaaaaaaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>'

    told = article(bomb + BILL.replace("They shall", "They &a;&b; shall"), "it.xml")

    assert told.text == "Talks\n\nThey &a;&b; shall meet."
