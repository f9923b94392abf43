"""The article in a page's JSON-LD stands for what the page shows only where that is not the article."""

import json

from tests.model.readers.making import TOLD, article

PITCH = (
    "<p>To continue reading, subscribe now. Already a subscriber? Sign in. Cancel any time before your term ends.</p>"
)


def a_page(shown: str, *, body: str | None = None, **said) -> str:
    told = json.dumps({"@graph": [{"@type": "WebPage"}, {"@type": ["NewsArticle"], "articleBody": body} | said]})
    return (
        '<!doctype html><html lang="en"><head><title>Envoys meet</title>'
        f'<script type="application/ld+json">{told}</script></head><body><article><h1>Envoys meet</h1>{shown}'
        "</article></body></html>"
    )


def test_of_a_page_that_shows_a_pitch_the_article_is_taken():
    page = a_page(f"<p>{TOLD[0][:40]}…</p>{PITCH * 3}", body="\n".join(TOLD[:2]), isAccessibleForFree=False)

    assert article(page, "it.html").text == "\n\n".join(TOLD[:2])


def test_of_a_page_that_shows_nothing_the_article_is_taken_without_its_markup():
    page = a_page("", body="".join(f"<p>{each} AT&amp;T</p>" for each in TOLD[:2]))

    assert article(page, "it.html").text == "\n\n".join(f"{each} AT&T" for each in TOLD[:2])


def test_what_is_shown_stays_as_it_is():
    shown = "".join(f"<p>{each}</p>" for each in TOLD)
    plain = article(a_page(shown, body=""), "it.html").text

    for body in (" ".join(TOLD), "The envoys met once more. " * 6, "Summary."):
        assert article(a_page(shown, body=body, isAccessibleForFree="False"), "it.html").text == plain


def test_broken_json_is_left():
    page = a_page(f"<p>{TOLD[0]}</p>", body=" ".join(TOLD)).replace('"@graph"', "@graph")

    assert article(page, "it.html").text == f"Envoys meet\n\n{TOLD[0]}"


def test_a_text_that_is_in_one_piece_has_the_paragraphs_and_the_address_of_its_json():
    page = a_page("", body="\n\n".join(TOLD[:3]), mainEntityOfPage={"@id": "https://wire.example/2025/05/12/a"})
    told = article(page, "it.html")

    assert told.text == "\n\n".join(TOLD[:3])
    assert told.url == "https://wire.example/2025/05/12/a"


def test_of_a_short_page_that_is_not_free_only_its_article_is_read():
    page = a_page(f"<p>{TOLD[0]}</p>", body="", isAccessibleForFree=False)
    page = page.replace("<body>", "<body><nav>Home World</nav>").replace("</body>", "<p>Subscribe now.</p></body>")

    assert article(page, "it.html").text == f"Envoys meet\n\n{TOLD[0]}"
    assert "Subscribe now." in article(page.replace("false", "true"), "it.html").text


def test_a_pattern_that_a_script_fills_is_no_text():
    shown = f"<p>{TOLD[0]}</p><template><p>{{{{title}}}} and more of them</p></template>"

    assert "{{title}}" not in article(a_page(shown, body=""), "it.html").text
