"""A tracker saved as a page, and a live blog, become an article an entry; an article stays one article."""

from datetime import date

import pytest

from tests.model.readers.making import read

PROSE = (
    "The delegations spent the afternoon on fentanyl and on port fees, and left the hall without a word to the press."
)


def a_link(number: int, words: str = "Ledger") -> str:
    return f'<a href="https://www.google.com/url?q=https://ledger.example/{number}&amp;sa=D">{words}</a>'


GOOGLE = f"""<html><head><style>.c4{{margin-left:36pt}}.c5{{color:#000}}</style></head>
<body class="c1 doc-content"><p class="c2 title"><span>Ports and pills</span></p>
<h2><span>July 2, 2025</span></h2>
<p class="c5"><span>Officials in Beijing cleared two tankers, </span>{a_link(1)}<span>.</span></p>
<p class="c4"><span>“The ships may leave,” the harbour master said.</span></p>
<p class="c5"><span>Washington fined a freight line, </span>{a_link(2)}</p>
<h2><span>July 4, 2025</span></h2>
<ul class="lst-kix_q1-0 start"><li><span>A cutter shadowed a survey ship, </span>{a_link(3)}</li></ul>
<ul class="lst-kix_q1-1 start"><li><span>It turned away at dusk.</span></li></ul>
<h2><span>July 7, 2025</span></h2><p><span>Tea was served, </span>{a_link(4)}</p></body></html>"""
WORD = f"""<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"></head><body><div class=WordSection1>
<p class=MsoNormal><b>July 2, 2025</b></p>
<p class=MsoListParagraph style='margin-left:.5in;text-indent:-.25in;mso-list:l0 level1 lfo1'><span
style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span>Officials in Beijing cleared two tankers, {a_link(1)}.</p>
<p class=MsoListParagraph style='margin-left:1.0in;mso-list:l0 level2 lfo1'>“The ships may leave,” one said.</p>
<p class=MsoNormal><b>July 4, 2025</b></p>
<p class=MsoNormal>A cutter shadowed a survey ship, {a_link(3)}</p>
<p class=MsoNormal style='margin-left:.5in'>It turned away at dusk.</p>
<p class=MsoNormal><b>July 7, 2025</b></p><p class=MsoNormal>Tea was served, {a_link(4)}</p></div></body></html>"""


def told(content: str, name: str = "it.html", **more):
    report = read(content, name, **more)
    assert [str(problem) for problem in report.problems if "lines are days" in str(problem)] == []
    return [(one.date.day if one.date else None, one.url, one.text.split("\n\n")) for one in report.articles]


def test_a_document_of_google_is_an_article_an_entry():
    assert told(GOOGLE) == [
        (2, "https://ledger.example/1", [
            "Officials in Beijing cleared two tankers, Ledger.",
            "“The ships may leave,” the harbour master said.",
        ]),
        (2, "https://ledger.example/2", ["Washington fined a freight line, Ledger"]),
        (4, "https://ledger.example/3", ["A cutter shadowed a survey ship, Ledger", "It turned away at dusk."]),
        (7, "https://ledger.example/4", ["Tea was served, Ledger"]),
    ]  # fmt: skip


def test_a_page_of_word_is_too_without_the_marks_of_its_lists():
    assert told(WORD) == [
        (2, "https://ledger.example/1", [
            "Officials in Beijing cleared two tankers, Ledger.", "“The ships may leave,” one said.",
        ]),
        (4, "https://ledger.example/3", ["A cutter shadowed a survey ship, Ledger", "It turned away at dusk."]),
        (7, "https://ledger.example/4", ["Tea was served, Ledger"]),
    ]  # fmt: skip


DAYS = "".join(
    f"<h3>{day} July 2025</h3><p>{PROSE[: 50 + day]} {a_link(day, 'Ledger')}</p><p>{PROSE}</p>" for day in (9, 8, 4)
)
PANDOC = '<meta name="generator" content="pandoc"/>'
NEWS = '<meta property="og:type" content="article"/><meta property="article:published_time" content="2025-07-10"/>'
JSON_LD = '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2025-07-10"}</script>'


@pytest.mark.parametrize("head", [PANDOC, "", "<title>Notes</title>"])
def test_days_with_links_below_make_a_tracker_of_a_page_that_says_nothing_else(head: str):
    found = told(f"<html><head>{head}</head><body><nav><p>Home</p></nav><main>{DAYS}</main></body></html>")

    assert [day for day, _, _ in found] == [9, 8, 4]
    assert "Home" not in str(found)


@pytest.mark.parametrize("head", [NEWS, JSON_LD, NEWS + PANDOC])
@pytest.mark.parametrize("title", ["Timeline of a truce", "How we live with tariffs", "Alive and well"])
def test_an_article_with_days_for_headings_stays_one(head: str, title: str):
    page = (
        f"<html><head>{head}<title>{title}</title></head><body><article><h1>{title}</h1>{DAYS}</article></body></html>"
    )
    report = read(page, "it.html")

    assert [one.date for one in report.articles] == [date(2025, 7, 10)]
    assert "since its page says that it is one" in str(report.problems[0])


def test_a_page_of_notion_is_measured_as_a_document():
    days = "".join(f"<h3>@July {day}, 2025</h3><p>{PROSE}</p>" for day in (9, 8, 4))
    page = '<html><body><article id="1" class="page sans"><div class="page-body">{}</div></article></body></html>'

    assert [day for day, _, _ in told(page.format(days))] == [9, 8, 4]


def test_days_without_links_stay_one_article():
    page = "".join(f"<h3>{day} July 2025</h3><p>{PROSE}</p>" for day in (9, 8, 4))
    report = read(f"<html><body>{page}</body></html>", "it.html")

    assert len(report.articles) == 1
    assert "a tracker has a link right below each day" in str(report.problems[0])


def a_post(time: str, title: str, datetime: str = "") -> str:
    said = f' datetime="{datetime}"' if datetime else ""
    return f'<div class="post"><time{said}>{time}</time><h3>{title}</h3><p>{title}, said two people. {PROSE}</p></div>'


def a_live_page(*posts: str, title: str = "Talks in Madrid – live updates") -> str:
    beside = "<aside><p>Most read: July 1, 2025</p></aside><footer><p>© 2025</p></footer>"
    return (
        f"<html lang='en'><head>{NEWS}<title>{title}</title></head><body><main><h1>{title}</h1>"
        f"{''.join(posts)}</main>{beside}</body></html>"
    )


def test_a_live_blog_with_hours_below_days_is_an_article_a_post():
    page = a_live_page(
        "<h2>July 9, 2025</h2>", a_post("10:05 BST", "Envoys arrive"), a_post("09:40", "Doors open"),
        "<h2>July 8, 2025</h2>", a_post("18:20", "Planes land"),
        "<h2>July 7, 2025</h2>", a_post("08:00", "Bags packed"),
    )  # fmt: skip

    assert [(day, text[-3:-1]) for day, _, text in told(page)] == [
        (9, ["10:05 BST", "Envoys arrive"]),
        (9, ["09:40", "Doors open"]),
        (8, ["18:20", "Planes land"]),
        (7, ["08:00", "Bags packed"]),
    ]


def test_its_posts_are_called_by_their_own_headings_and_else_by_what_they_say_first():
    page = a_live_page(
        a_post("2h ago", "Envoys arrive", "2025-07-09T10:05:00Z"),
        a_post("5h ago", "Doors", "2025-07-09T07:05:00Z"),
        a_post("Tue 18.20", "Planes land", "2025-07-08T18:20:00Z").replace("<h3>Planes land</h3>", ""),
    )
    first, second, third = (told.title for told in read(page, "it.html").articles)

    assert first == "Envoys arrive"
    assert second.startswith("Doors, said two people.")
    assert third.startswith("Planes land, said two people.")


def test_a_live_blog_is_dated_by_what_its_times_say_of_themselves():
    page = a_live_page(
        a_post("2h ago", "Envoys arrive", "2025-07-09T10:05:00Z"),
        a_post("5h ago", "Doors open", "2025-07-09T07:05:00Z"),
        a_post("Tue 18.20", "Planes land", "2025-07-08T18:20:00Z"),
    )

    assert [day for day, _, _ in told(page)] == [9, 9, 8]


def test_a_live_blogs_posts_are_its_outlets_whoever_they_link_to():
    posts = [
        a_post(f"1{hour}:00", f'Round <a href="https://other.example/{hour}">{hour}</a>', f"2025-07-0{hour}T10:00Z")
        for hour in (3, 2, 1)
    ]
    url = "https://paper.example/live/madrid"
    report = read(a_live_page(*posts), "it.html", known={"url": url})

    assert {(one.url, one.source, one.lang) for one in report.articles} == {(url, "paper.example", "en")}
    assert len(report.articles) == 3


@pytest.mark.parametrize("teaser", ["", "<p>Both sides claimed victory.</p>"])
def test_an_article_beside_dated_headlines_of_others_stays_one(teaser: str):
    cards = "".join(
        f'<div><time datetime="2025-07-0{day}">July {day}, 2025</time><h3>Round {day} ends</h3>{teaser}</div>'
        for day in (3, 2, 1)
    )
    own = '<h1>Where pandas live</h1><time datetime="2025-07-10">July 10, 2025</time>'
    body = f"{own}<p>{PROSE}</p><p>{PROSE}</p>{cards}"
    page = f"<html><head>{NEWS}<title>Where pandas live</title></head><body>{body}</body></html>"

    assert len(read(page, "it.html").articles) == 1


def test_what_a_mail_or_a_feed_says_of_a_page_keeps_it_one():
    report = read(GOOGLE, "it.html", known={"title": "Ports and pills", "date": "2025-07-10"})

    assert [one.date for one in report.articles] == [date(2025, 7, 10)]


NOTED = """<html><head><meta name="generator" content="pandoc"></head><body><h2>May 12, 2025</h2>
<p>They met.<a href="#fn1" id="ref1"><sup>1</sup></a></p><h2>May 13, 2025</h2><ul><li>They
left <a href="https://a.example/2">A</a>.<sup><a id="ref2" href="#fn2">[2]</a></sup></li>
<li><a href="https://a.example/3">A third thing happened</a></li></ul><h2>May 14, 2025</h2><p>Tea, <a
href="https://a.example/4">A</a>.<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup></p><section><ol>
<li id="fn1"><p>See <a href="https://b.example/1">B</a>.<a href="#ref1">↩</a></p></li></ol></section>
<div><p><a href="#ref2" id="fn2">[2]</a> And C.</p></div>
<div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Check this @bo</span></p></div></body></html>"""


def test_notes_below_a_tracker_are_of_what_refers_to_them_and_remarks_are_none():
    report = read(NOTED, "it.html")

    assert [(each.text, each.url) for each in report.articles] == [
        ("They met.\n\nSee B.", "https://b.example/1"),
        ("They left A.\n\nAnd C.", "https://a.example/2"),
        ("A third thing happened", "https://a.example/3"),
        ("Tea, A.", "https://a.example/4"),
    ]


def a_short_live_page(head: str) -> str:
    post = '<article><time datetime="2025-05-{}T08:00:00Z">08.00</time><h2>On it</h2><p>{} {}</p></article>'
    posts = "".join(post.format(day, day, PROSE) for day in (13, 12))
    return f"<html><head><title>Talks live</title>{head}</head><body><main><h1>Talks</h1>{posts}</main></body></html>"


def test_a_live_blog_that_says_so_may_have_two_posts():
    live = '<script type="application/ld+json">{"@type": "LiveBlogPosting", "headline": "Talks"}</script>'

    assert [each.date.day for each in read(a_short_live_page(live), "it.html").articles] == [13, 12]


WHEN = (2, 4, 7)
CHRONOLOGIES = (
    "<p><strong>July {0}, 2025</strong>: The envoys met for hour {0} in Geneva, and talked about the ports.</p>",
    "<li>{0} July 2025 – The envoys met for hour {0} in Geneva, and talked about the ports.</li>",
    "<p>On July {0}, 2025, the envoys met for hour {0} in Geneva, and talked about the ports.</p>",
)


def a_timeline(each: str, more: str = "") -> str:
    told = "".join(each.format(day) for day in WHEN)
    return f"<html><head><title>Timeline</title>{more}</head><body><h1>Timeline of July</h1>{told}</body></html>"


@pytest.mark.parametrize("each", CHRONOLOGIES)
def test_a_chronology_is_an_article_an_entry_of_the_page_unless_it_links_elsewhere(each):
    page = a_timeline(each)

    assert [(day, url) for day, url, _ in told(page)] == [(day, None) for day in WHEN]
    linked = page.replace("Geneva", "<a href='https://wire.example/g'>Geneva</a>", 1)
    report = read(linked, known={"url": "https://desk.example/time"})
    assert [(one.url, one.source) for one in report.articles] == [
        ("https://wire.example/g", "wire.example"),
        ("https://desk.example/time", "desk.example"),
        ("https://desk.example/time", "desk.example"),
    ]


def test_a_page_that_says_it_is_an_article_or_has_a_chronology_in_it_stays_one():
    says = "<meta property='article:published_time' content='2025-07-08'>"
    prose = "".join(f"<p>{PROSE} It was the {number}th time.</p>" for number in range(12))

    assert len(told(a_timeline(CHRONOLOGIES[0], says))) == 1
    assert len(told(a_timeline(prose + CHRONOLOGIES[0]).replace("{0}", ""))) == 1
