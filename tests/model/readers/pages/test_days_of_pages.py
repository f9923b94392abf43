"""The day of a page: when it was published, wherever the page says so, and never when it was changed or saved."""

from datetime import date

import pytest

from tests.model.readers.making import TOLD, article, read

DAY = date(2025, 5, 12)


def a_page(top: str = "", head: str = "", before: str = "") -> str:
    told = "".join(f"<p>{paragraph}</p>" for paragraph in TOLD)
    return (
        f'<!doctype html>{before}<html lang="en"><head><meta charset="utf-8"><title>Envoys meet</title>{head}</head>'
        f"<body><article><h1>Envoys meet</h1>{top}{told}</article></body></html>"
    )


@pytest.mark.parametrize(
    "top",
    [
        "<div><span>Published May 12, 2025</span> <span>Updated May 14, 2025</span></div>",
        "<div><span>Published May 12, 2025, 10:00 a.m. ET</span><span>Updated May 14, 2025</span></div>",
        "<p>Foreign ministry press conference on May 12, 2025</p><p>Updated: May 13, 2025 18:00</p>",
        "<p>FOR IMMEDIATE RELEASE</p><p>Monday, May 12, 2025</p>",
        '<span itemprop="datePublished" content="2025-05-12">12 May</span>',
        '<time itemprop="dateModified" datetime="2025-06-20">June 20, 2025</time><div>12 May 2025</div>',
    ],
)
def test_a_page_is_of_the_day_when_it_was_published(top: str):
    assert article(a_page(top), "it.html").date == DAY


@pytest.mark.parametrize(
    ("graph", "day"),
    [
        ('{"@type":"WebPage","datePublished":"2021-01-04"},{"@type":"NewsArticle","datePublished":"2025-05-12"}', DAY),
        ('{"@type":"VideoObject","datePublished":"2025-05-10"},{"@type":"Article","datePublished":"2025-05-12"}', DAY),
        ('{"@type":"WebPage","datePublished":"2025-05-12"},{"@type":"Organization","name":"Wire"}', DAY),
        ('{"@type":"NewsArticle","datePublished":"2025-05-12"},{"@type":"Article","datePublished":"2024-02-01"}', DAY),
    ],
)
def test_of_the_days_that_a_page_tells_machines_that_of_its_article_counts(graph: str, day: date):
    head = f'<script type="application/ld+json">{{"@context":"https://schema.org","@graph":[{graph}]}}</script>'

    assert article(a_page(head=head), "it.html").date == day


def test_a_page_that_is_a_press_conference_is_of_its_day():
    page = a_page("<p>Updated: May 13, 2025 18:00</p>").replace(
        "Envoys meet", "Regular Press Conference on May 12, 2025"
    )

    assert article(page, "it.html").date == DAY


@pytest.mark.parametrize(
    ("top", "head"),
    [
        ("", '<meta property="article:modified_time" content="2025-06-20T10:00:00Z">'),
        ("", '<meta property="og:updated_time" content="2025-06-20T10:00:00Z">'),
        ("", '<script type="application/ld+json">{"@type":"NewsArticle","dateModified":"2025-06-20"}</script>'),
        ('<time itemprop="dateModified" datetime="2025-06-20">June 20, 2025</time>', ""),
    ],
)
def test_a_page_that_tells_only_of_a_change_is_undated_and_told(top: str, head: str):
    told = read(a_page(top, head), "it.html")

    assert told.articles[0].date is None
    assert [str(each) for each in told.problems] == [
        "it.html: stays undated: its page tells only that it was changed on 2025-06-20"
    ]


def test_the_day_of_a_change_takes_nothing_from_that_of_publication():
    head = (
        '<meta property="article:published_time" content="2025-05-12T10:00:00Z">'
        '<meta property="article:modified_time" content="2025-06-20T10:00:00Z">'
    )

    assert article(a_page(head=head), "it.html").date == DAY


@pytest.mark.parametrize(
    "top",
    [
        "<blockquote><p>We will impose tariffs!</p>— A president (@a) <a>May 10, 2025</a></blockquote>",
        "<p>They met on May 10, 2025</p>",
    ],
)
def test_a_day_in_what_the_article_tells_is_not_the_pages(top: str):
    assert article(a_page(f"<p>{TOLD[1]}</p>{top}"), "it.html").date is None


URL = "https://www.wire.example/world/envoys-meet-2025-05-12/"


@pytest.mark.parametrize(
    "before",
    [
        f"\n<!-- saved from url=(0054){URL} -->\n",
        f"<!--\n Page saved with SingleFile \n url: {URL} \n saved date: Tue Jun 03 2025 10:00:00 GMT+0200 \n-->",
        f"<!-- Mirrored from {URL[8:]} by HTTrack Website Copier/3.x [XR&CO'2014], Tue, 03 Jun 2025 08:00:00 GMT -->",
        f"<!-- Saved from {URL} at 2025-06-03T10:00:00Z using monolith v2.8.1 -->",
    ],
)
def test_a_page_that_was_saved_is_at_the_address_that_it_was_saved_from(before: str):
    told = article(a_page(before=before), "it.html")

    assert (told.url or "").partition("://")[2] == URL[8:]
    assert (told.source, told.date, told.date_from) == ("wire.example", DAY, "url")


@pytest.mark.parametrize("url", ["about:internet", "file:///home/jane/a.html"])
def test_what_is_no_address_of_the_web_is_none_of_a_saved_page(url: str):
    assert article(a_page(before=f"<!-- saved from url=(0014){url} -->"), "it.html").url is None


SITE = '<div class="top"><span class="date">Monday, June 30, 2025</span> <a href="/in">Sign in</a></div>'


def below_a_site(site: str, top: str) -> str:
    told = "".join(f"<p>{paragraph}</p>" for paragraph in TOLD)
    it = f"<div class='it'><h1>Envoys meet</h1>{top}{told}</div>"
    return f"<html><head><title>Envoys meet</title></head><body>{site}{it}</body></html>"


@pytest.mark.parametrize(
    "site",
    [
        SITE,
        '<div><div id="date">30 June 2025</div></div>',
        '<header><div class="current-date">Mon. Jun 30th, 2025 9:14:33 AM</div></header>',
        '<ul><li><time datetime="2025-06-30">June 30, 2025</time></li></ul>',
    ],
)
@pytest.mark.parametrize(
    "top",
    [
        '<time datetime="2025-05-12">May 12, 2025</time>',
        "<p>May 12, 2025</p>",
        '<div class="meta">By Jane Doe | May 12, 2025 | 11:15 am</div>',
        "<p>Published May 12, 2025</p>",
        '<p class="info">Source: Xinhua | 2025-05-12 09:12:00</p>',
    ],
)
def test_the_day_below_a_headline_goes_before_that_of_the_site_above_it(site: str, top: str):
    assert article(below_a_site(site, top), "it.html").date == DAY


@pytest.mark.parametrize(
    ("site", "top", "day"),
    [
        (SITE, "", date(2025, 6, 30)),
        ('<div class="meta"><span class="date">May 12, 2025</span></div>', "<p>Updated June 30, 2025</p>", DAY),
        ('<div class="meta"><span class="date">May 12, 2025</span></div>', "<p>June 30, 2025</p>", DAY),
    ],
)
def test_a_day_above_a_headline_counts_where_no_earlier_one_stands_below(site: str, top: str, day: date):
    assert article(below_a_site(site, top), "it.html").date == day


def test_a_day_over_the_headline_within_the_article_is_its_own():
    page = a_page("<p>May 2, 2025</p>").replace("<h1>", '<div><span class="date">May 12, 2025</span></div><h1>')

    assert article(page, "it.html").date == DAY
