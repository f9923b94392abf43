"""What services keep for later, and passages that were marked, are an article each; no day of keeping is theirs."""

import pytest

from model.readers.formats.bookmarks import BOOKMARKS
from model.readers.inputs import bytes_input
from tests.model.readers.making import article, problem, read

BROWSER = """<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE><H1>Bookmarks</H1>
<DL><p><DT><H3>News</H3><DD>All that is new
<DL><p>
<DT><A HREF="https://wire.example/a" ADD_DATE="1684000000">Envoys meet</A>
<DD>The envoys met on Monday.
<DT><A HREF="https://wire.example/b" ADD_DATE="1684000000">Beijing protests</A>
<DT><A HREF="javascript:alert(1)">Click</A>
</DL><p></DL><p>"""
POCKET = """<!DOCTYPE html>
<html>
\t<!--So long-->
\t<head>
\t\t<meta http-equiv="Content-Type" content="text/html; charset=UTF-8" />
\t\t<title>Pocket Export</title>
\t</head>
<body><h1>Unread</h1><ul>
<li><a href="https://wire.example/a" time_added="1684000000" tags="">Envoys meet</a></li>
<li><a href="https://wire.example/b" time_added="1684000000" tags="">Beijing protests</a></li></ul></body></html>"""
INSTAPAPER = """<!DOCTYPE html><html><head><title>Instapaper: Export</title></head><body><h1>Unread</h1>
<ol><li><a href="https://wire.example/a">Envoys meet</a>
<li><a href="https://wire.example/b">Beijing protests</a></ol>"""
LEFT = "it.html: 1 bookmark of no address of the web: left out"


@pytest.mark.parametrize(
    ("page", "first", "problems"),
    [(BROWSER, "The envoys met on Monday.", [LEFT]), (POCKET, "Envoys meet", []), (INSTAPAPER, "Envoys meet", [])],
    ids=["of a browser", "of Pocket", "of Instapaper"],
)
def test_each_is_an_article_with_its_title_and_address(page, first, problems):
    report = read(page, "it.html")

    assert [(told.title, told.url, told.source, told.date) for told in report.articles] == [
        ("Envoys meet", "https://wire.example/a", "wire.example", None),
        ("Beijing protests", "https://wire.example/b", "wire.example", None),
    ]
    assert [told.text for told in report.articles] == [first, "Beijing protests"]
    assert [str(problem) for problem in report.problems] == problems


def test_a_page_that_speaks_of_them_is_a_page():
    page = "<!DOCTYPE html><html><head><title>Pocket Export ends</title></head><body><p>They met.</p></body></html>"

    assert article(page, "it.html").text == "They met."


@pytest.mark.parametrize("lead", [" \n" * 30_000, "<p> " * 15_000, "<" * 60_000])
def test_what_only_looks_like_them_costs_no_time(lead):
    assert not BOOKMARKS.fits(bytes_input("it.html", f"{lead}They met.".encode()))


def test_none_is_told():
    told = problem("<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE>\n<DL><p><DT>A</DL>", "it.html")

    assert told == "it.html: has no bookmark"


READWISE = """Highlight,Book Title,Book Author,Note,Color,Tags,Location,Highlighted at,Document tags
"The two sides must talk, he said.",The Long Game,Jane Doe,,yellow,,120,2023-05-12 10:15:00+00:00,
They protested.,Envoys meet,,Mine,,policy,1,2023-05-13 11:00:00+00:00,news
"""


def test_marked_passages_of_readwise_are_an_article_each_and_not_of_the_day_of_marking():
    report = read(READWISE, "readwise-data.csv")

    assert report.problems == []
    assert [(told.title, told.author, told.date, told.text) for told in report.articles] == [
        ("The Long Game", "Jane Doe", None, "The two sides must talk, he said."),
        ("Envoys meet", None, None, "They protested.\n\nNote: Mine"),
    ]


def test_a_note_beside_an_article_is_none_of_its_text():
    assert article("title,text,note\nEnvoys meet,They met.,Mine\n", "it.csv").text == "They met."


def test_the_day_on_which_a_passage_was_marked_is_not_its_own():
    row = "Created at,Page URL,Page title,Quote,Comment\n2023-06-18,https://wire.example/a,T,They met.,Mine\n"
    told = article(row, "it.csv")

    assert (told.date, told.title, told.text) == (None, "T", "They met.\n\nNote: Mine")


NOTEBOOK = """"Your Kindle Notes For:",,,
"THE LONG GAME",,,
"by Jane Doe",,,
"Free Kindle instant preview:",,,
"https://wire.example/b",,,
----------------------------------------------,,,
,,,
"Annotation Type","Location","Starred?","Annotation"
"Highlight (Yellow)","Location 100","","The two sides must talk, she wrote."
"Note","Location 100","","Must they, ""all""?"
"Highlight (Blue)","Location 212","*","They protested."
"Note","Location 300","","Mine alone"
"Bookmark","Location 301","",""
"""


@pytest.mark.parametrize("text", [NOTEBOOK, "\ufeff" + NOTEBOOK.replace("\n", "\r\n")])
@pytest.mark.parametrize("name", ["it.csv", "it.txt"])
def test_passages_of_a_kindles_notebook_are_of_their_book_with_the_notes_beside_them(name, text):
    report = read(text, name)

    assert report.problems == []
    assert {(told.title, told.author, told.date) for told in report.articles} == {
        ("THE LONG GAME", "Jane Doe", None),
    }
    assert [told.text for told in report.articles] == [
        'The two sides must talk, she wrote.\n\nNote: Must they, "all"?',
        "They protested.",
        "Mine alone",
    ]


def test_of_instapappapers_rows_the_selection_is_the_text():
    rows = "URL,Title,Selection,Folder,Timestamp\nhttps://wire.example/a,Envoys meet,They met.,Unread,1684000000\n"
    told = article(rows, "instapaper.csv")

    assert (told.title, told.text, told.date, told.url) == (
        "Envoys meet",
        "They met.",
        None,
        "https://wire.example/a",
    )


CLIPPINGS = """\ufeffThe Long Game (Jane Doe)
- Your Highlight on page 12 | Location 120-121 | Added on Friday, May 12, 2023 10:15:00 AM

The two sides must talk, he said.
==========
Der lange Weg (Bo Wu)
- Ihre Markierung bei Position 5-6 | Hinzugef\u00fcgt am Freitag, 12. Mai 2023 10:16:00

They protested.
==========
The Long Game (Jane Doe)
- Your Bookmark on page 12 | Location 121 | Added on Friday, May 12, 2023 10:16:00 AM


==========
"""


@pytest.mark.parametrize("text", [CLIPPINGS, CLIPPINGS.replace("\n", "\r\n")])
def test_what_was_marked_on_an_e_reader_is_by_who_wrote_it_and_undated(text):
    report = read(text, "My Clippings.txt")

    assert report.problems == []
    assert [(told.title, told.author, told.date, told.text) for told in report.articles] == [
        ("The Long Game", "Jane Doe", None, "The two sides must talk, he said."),
        ("Der lange Weg", "Bo Wu", None, "They protested."),
    ]


WHEN = "Added on Friday, May 12, 2023 10:15:00 AM"
NOTES = f"""The Long Game (Jane Doe)
- Your Highlight on page 12 | Location 120-121 | {WHEN}

They must talk.
==========
The Long Game (Jane Doe)
- Your Note on page 12 | Location 121 | {WHEN}

cf. May
==========
The Long Game (Jane Doe)
- Your Note on page 40 | Location 500 | {WHEN}

By itself.
==========
Der lange Weg (Bo Wu)
- Ihre Notiz bei Position 121 | Hinzugefügt am Freitag, 12. Mai 2023 10:16:00

wichtig
==========
Der lange Weg (Bo Wu)
- Ihre Markierung bei Position 121-122 | Hinzugefügt am Freitag, 12. Mai 2023 10:16:00

They protested.
==========
"""


def test_a_note_on_a_passage_on_an_e_reader_stands_below_it_and_any_other_by_itself():
    assert [(told.title, told.text) for told in read(NOTES, "My Clippings.txt").articles] == [
        ("The Long Game", "They must talk.\n\nNote: cf. May"),
        ("The Long Game", "By itself."),
        ("Der lange Weg", "They protested.\n\nNote: wichtig"),
    ]


def test_articles_with_a_list_at_their_top_are_no_clippings():
    text = "Envoys meet\n- Geneva | Monday\n\nBy Jane Doe\n\nThey met.\n"

    assert article(text).text == text
