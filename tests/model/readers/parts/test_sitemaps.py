"""A sitemap of news is read as a feed of teasers is; one of all pages says what to name instead."""

from datetime import date

from model.readers.formats.feeds import feed_items, is_feed
from tests.model.readers.making import problem, read

MAP = (
    '<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
    'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">'
    "{}</urlset>"
)
NEWS = (
    "<url><loc>https://wire.example/{0}</loc><lastmod>2023-06-19</lastmod><news:news><news:publication>"
    "<news:name>The Wire</news:name><news:language>en</news:language></news:publication>"
    "<news:publication_date>2023-06-1{0}T23:30:00-05:00</news:publication_date>"
    "<news:title>Envoys &amp; aides meet</news:title>"
    "</news:news></url>"
)
BARE = "<url><loc>https://wire.example/about</loc><lastmod>2023-06-19</lastmod><image:image><image:loc>x</image:loc></image:image></url>"
INDEX = (
    '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>https://wire.example/pages.xml</loc>'
    "</sitemap><sitemap><loc>https://wire.example/news.xml</loc></sitemap></sitemapindex>"
)


def test_its_pages_are_items_of_a_feed_that_are_to_be_gone_to():
    content = MAP.format(NEWS.format(8) + BARE + NEWS.format(9)).encode()

    assert is_feed(content)
    assert [(item.url, item.title, item.date, item.is_teaser) for item in feed_items(content, "it")] == [
        ("https://wire.example/8", "Envoys & aides meet", date(2023, 6, 18), True),
        ("https://wire.example/9", "Envoys & aides meet", date(2023, 6, 19), True),
    ]


def test_a_file_of_one_is_an_article_a_headline():
    (told,) = read(MAP.format(NEWS.format(8)), "sitemap.xml").articles

    assert (told.title, told.text, told.source, told.lang) == (
        "Envoys & aides meet",
        "Envoys & aides meet",
        "wire.example",
        "en",
    )


def test_one_without_headlines_and_a_list_of_sitemaps_say_what_to_name():
    assert "neither headlines nor days" in problem(MAP.format(BARE), "sitemap.xml")
    assert problem(INDEX, "sitemap.xml").endswith(
        "lists sitemaps and no page: name one of them, such as https://wire.example/news.xml"
    )


def test_of_one_that_is_cut_short_the_whole_items_are_taken_and_a_line_says_so():
    report = read(MAP.format(NEWS.format(8) + NEWS.format(9)).rpartition("<news:title>")[0], "sitemap.xml")

    assert [told.url for told in report.articles] == ["https://wire.example/8"]
    assert "is cut short" in str(report.problems[0])
