"""A page is called what stands over its article, without the name of its site."""

import pytest

from tests.model.readers.making import TOLD, article

TEXT = "".join(f"<p>{told}</p>" for told in TOLD)


@pytest.mark.parametrize("tail", ["_Ministry of Foreign Affairs", " - Pacific Ledger", " | The Wire", " – The Wire"])
def test_the_name_of_a_site_behind_a_title_that_stands_in_the_page_without_it_is_none_of_it(tail: str):
    page = (
        f'<html><head><title>Envoys meet{tail}</title></head><body><div class="t">Envoys meet</div>{TEXT}</body></html>'
    )

    assert article(page, "it.html").title == "Envoys meet"


def test_a_title_that_stands_in_the_page_as_a_whole_stays():
    title = "Envoys meet_and leave"
    page = f"<html><head><title>{title}</title></head><body><div>{title}</div>{TEXT}</body></html>"

    assert article(page, "it.html").title == title


SITES = {
    "in the head of the page": "<header><h1>{}</h1></header>",
    "a link to the front page": '<div><h1><a href="/">{}</a></h1></div>',
}


@pytest.mark.parametrize("site", SITES.values(), ids=SITES)
def test_a_page_whose_first_heading_is_its_site_is_called_by_the_heading_below(site: str):
    page = f"<html><head><title>Pacific Ledger</title></head><body>{site.format('Pacific Ledger')}"

    assert article(f"{page}<h2>Envoys meet again</h2>{TEXT}</body></html>", "it.html").title == "Envoys meet again"


@pytest.mark.parametrize(
    ("name", "url"),
    [
        ("Ministry of Foreign Affairs of the Republic", "https://x.example/a"),
        ("The Pacific Ledger", "https://pacificledger.example/a"),
    ],
)
def test_so_is_one_of_a_ministry_and_one_that_its_host_names(name: str, url: str):
    page = f'<html><head><title>{name}</title><link rel="canonical" href="{url}"></head><body><h1>{name}</h1>'

    assert article(f"{page}<h2>Envoys meet again</h2>{TEXT}</body></html>", "it.html").title == "Envoys meet again"


@pytest.mark.parametrize(
    "body",
    [
        f"<h1>Talks go on</h1><h2>Envoys meet again</h2>{TEXT}",
        f"<article><header><h1>Talks go on</h1></header><h2>Envoys meet again</h2>{TEXT}</article>",
        f"<header><h1>Talks go on</h1></header>{TEXT}<h2>Envoys meet again</h2>{TEXT}",
        f"<header><h1>Talks go on</h1></header><h2>Envoys meet again</h2><h2>Markets rise at last</h2>{TEXT}",
    ],
    ids=["a heading alone", "the head of an article", "text above", "several headings"],
)
def test_a_headline_with_a_heading_below_stays(body: str):
    page = f"<html><head><title>Talks go on</title></head><body>{body}</body></html>"

    assert article(page, "it.html").title == "Talks go on"
