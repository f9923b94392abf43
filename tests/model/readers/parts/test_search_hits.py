"""Saved results of a search of news: an article a hit."""

from typing import NamedTuple

import pytest

from tests.model.readers.making import read


class Hit(NamedTuple):
    title: str
    outlet: str
    day: str
    words: str
    url: str


HITS = (
    Hit("US puts tariffs on steel", "Wire", "May 14, 2024", "The United States put tariffs on steel, it said.", "/a"),
    Hit("China vows to respond", "The Post", "May 15, 2024", "China firmly opposes the tariffs on it, it said.", "/b"),
)


def google_news(hit: Hit) -> str:
    link = f'href="./read/CBMi{hit.url[1:]}bcdefg"'
    return (
        f'<article><a class="empty" {link}></a><div><div class="outlet">{hit.outlet}</div><a class="head" {link}>'
        f'{hit.title}</a></div><time datetime="2024-05-1{4 + HITS.index(hit)}T10:00:00Z">2 days ago</time></article>'
    )


def google(hit: Hit) -> str:
    return (
        f'<div><a class="all" href="https://site.example{hit.url}"><div><span>{hit.outlet}</span></div>'
        f'<div role="heading">{hit.title}</div><div>{hit.words}</div><div><span>{hit.day}</span></div></a></div>'
    )


def factiva(hit: Hit) -> str:
    day = f"1{4 + HITS.index(hit)} May 2024"
    return (
        f'<tr><td>{1 + HITS.index(hit)}.</td><td><a class="enHeadline" href="../ha/default.aspx#!">{hit.title}</a>'
        f'<div class="lead"><a href="javascript:void(0)">{hit.outlet}</a>, 10:22 AM, {day}, 1,612 words, (English)'
        f'</div><div class="snippet">{hit.words}</div><div>Document WALL000020240514ek5e0001a</div></td></tr>'
    )


def nexis(hit: Hit) -> str:
    return (
        f'<li><h2><span>{1 + HITS.index(hit)}.</span><a class="titleLink" href="/document?id=1">{hit.title}</a></h2>'
        f"<dl><dt>Publication</dt><dd>{hit.outlet}</dd><dt>Date</dt><dd>{hit.day}</dd><dt>Length</dt><dd>612 words</dd>"
        f"</dl><p>{hit.words.replace('tariffs', '<span>tariffs</span>')}</p></li>"
    )


def own(hit: Hit) -> str:
    return f'<article><h3><a href="{hit.url}">{hit.title}</a></h3><span>{hit.day}</span><p>{hit.words}</p></article>'


def page(title: str, body: str, head: str = "") -> str:
    menu = '<nav><a href="/x">Sign in to your account</a><a href="/y">All of the news</a></nav>'
    return (
        f"<!DOCTYPE html><html>{head}<head><title>{title}</title></head><body>{menu}<main>{body}</main></body></html>"
    )


SAVED = "<!-- saved from url=(0030)https://{}/search?q=tariffs -->"


@pytest.mark.parametrize(
    ("title", "site", "shown", "sources", "urls"),
    [
        ("Google News - Search", "news.google.com", google_news, ["Wire", "The Post"], None),
        ("tariffs - Google Search", "www.google.com", google, ["site.example"] * 2, "https://site.example{}"),
        ("Factiva", "global.factiva.com", factiva, ["Wire", "The Post"], ""),
        ("Results for: tariffs | Nexis Uni", "advance.lexis.com", nexis, ["Wire", "The Post"], ""),
        ("Results - The Site", "site.example", own, ["site.example"] * 2, "https://site.example{}"),
    ],
)
def test_each_hit_is_an_article_of_its_outlet_and_day(title, site, shown, sources, urls):
    body = "".join(map(shown, HITS))
    report = read(page(title, f"<table>{body}</table>" if shown is factiva else body, SAVED.format(site)), "it.html")
    articles = report.articles

    assert report.problems == []
    assert [each.title for each in articles] == [hit.title for hit in HITS]
    assert [each.text for each in articles] == [hit.title if shown is google_news else hit.words for hit in HITS]
    assert [str(each.date) for each in articles] == ["2024-05-14", "2024-05-15"]
    assert [each.source for each in articles] == sources
    if urls is not None:
        assert [each.url for each in articles] == [urls.format(hit.url) or None for hit in HITS]


@pytest.mark.parametrize(
    ("saved", "days"),
    [
        (SAVED.format("www.google.com"), [None, None]),
        (
            "<!--\n Page saved with SingleFile \n url: https://www.google.com/search?q=tariffs \n"
            " saved date: Thu May 16 2024 10:12:00 GMT+0200 (CEST)\n-->",
            ["2024-05-14", "2024-05-15"],
        ),
    ],
)
def test_days_ago_are_counted_from_when_a_page_was_saved(saved, days):
    hits = [hit._replace(day=ago) for hit, ago in zip(HITS, ("2 days ago", "1 day ago"), strict=True)]
    report = read(page("tariffs - Google Search", "".join(map(google, hits)), saved), "it.html")

    assert [each.date and str(each.date) for each in report.articles] == days
    assert len(report.problems) == days.count(None)


def test_an_article_about_a_search_with_others_beside_it_stays_one():
    told = "".join(
        f"<p>The search for the balloon's debris went on, for the {day}th day, at sea.</p>" for day in range(12)
    )
    beside = "".join(f'<li><a class="more" href="{hit.url}">{hit.title}</a> <i>{hit.day}</i></li>' for hit in HITS)
    report = read(page("Search for debris ends", f"<h1>Search for debris ends</h1>{told}<ul>{beside}</ul>"), "it.html")

    assert [each.title for each in report.articles] == ["Search for debris ends"]


def test_a_list_of_headlines_copied_out_of_factiva_has_all_of_them():
    lines = (
        f"{number}. {hit.title}\n{hit.outlet}, 10:22 AM, 1{3 + number} May 2024, 612 words, (English)\n"
        f"{hit.words} ...\nDocument WALL00002024051{3 + number}ek5e0001a\n"
        for number, hit in enumerate(HITS, start=1)
    )
    articles = read("\n".join(lines), "it.txt").articles

    assert [(each.title, each.source, str(each.date), each.text) for each in articles] == [
        (hit.title, hit.outlet, f"2024-05-1{4 + number}", f"{hit.words} ...") for number, hit in enumerate(HITS)
    ]
