"""What nobody sees of a page, a mail or a document is not read, and what is only shown later is."""

import pytest
from docx.oxml import OxmlElement

from tests.model.readers.making import TOLD, a_document, a_mail, a_page, article, read, saved

SECRET = "China agreed to free them."


@pytest.mark.parametrize(
    "hidden",
    [
        f'<p style="display:none">{SECRET}</p>',
        f'<div style="color:#fff; display : none !important;"><p>{SECRET}</p></div>',
        f"<p hidden>{SECRET}</p>",
        f'<section hidden="hidden"><p>{SECRET}</p></section>',
        f'<div style="max-height:0px;overflow:hidden">{SECRET}</div>',
        f"<amp-sidebar><p>{SECRET}</p></amp-sidebar>",
        f"<dialog><p>{SECRET}</p></dialog>",
    ],
)
def test_what_is_hidden_is_not_read(hidden: str):
    page, short = a_page().replace("<p>", f"{hidden}<p>", 1), f"<html><body>{hidden} <p>{TOLD[0]}</p></body></html>"

    assert SECRET not in article(page, "it.html").text
    assert article(short, "it.html").text == TOLD[0]
    assert (
        SECRET not in article(bytes(a_mail("", f"<html><body>{hidden}<p>{TOLD[0]}</p></body></html>")), "it.eml").text
    )


@pytest.mark.parametrize(
    "shown",
    [
        f'<p style="font-size:0"><span style="font-size:14px">{SECRET}</span></p>',
        f'<p style="opacity:0">{SECRET}</p>',
        f'<p style="visibility:hidden">{SECRET}</p>',
        f'<p style="display:block;max-height:0">{SECRET}</p>',
        f'<div style="max-height:0.5em;overflow:hidden"><p>{SECRET}</p></div>',
        f'<p hidden="until-found">{SECRET}</p>',
        f"<dialog open><p>{SECRET}</p></dialog>",
        f'<p class="hidden">{SECRET}</p>',
        f'<p style="background-display:none">{SECRET}</p>',
    ],
)
def test_what_may_be_seen_is_read(shown: str):
    assert SECRET in article(f"<html><body>{shown}<p>{TOLD[0]}</p></body></html>", "it.html").text


def test_an_article_that_a_program_shows_later_is_read():
    told = "".join(f'<p style="display:none">{paragraph}</p>' for paragraph in TOLD[2:])
    page = f"<html><body><h1>Envoys meet</h1><p>{TOLD[0]}</p><p>{TOLD[1]}</p>{told}</body></html>"

    assert article(page, "it.html").text.count("In round") == len(TOLD)


def test_what_stands_behind_something_hidden_stays():
    page = '<html><body><p>They <span style="display:none">never ever </span>met again in the autumn.</p></body></html>'

    assert article(page, "it.html").text == "They met again in the autumn."


def test_hidden_text_of_a_word_document_is_not_read():
    document = a_document(TOLD[0])
    run = document.paragraphs[0].add_run(f" {SECRET}")
    run._r.get_or_add_rPr().append(OxmlElement("w:vanish"))

    assert article(saved(document), "it.docx").text == TOLD[0]


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ("<html><body><p>China <del>lifted</del> kept its <s>old</s> ban.</p></body></html>", "it.html"),
        ("<html><body><p>China <strike>lifted</strike> kept its ban.</p></body></html>", "it.html"),
        ('<p>China <span style="text-decoration:underline line-through">lifted</span> kept its ban.</p>', "it.html"),
        ("China ~~lifted~~ kept its ban.", "it.md"),
        ("China <del>lifted</del> kept its ban.", "it.md"),
        ("## 1 May 2025\n\n- China ~~lifted~~ kept its ban, [A](https://x.example/1)\n\n"
         "## 2 May 2025\n\n- China ~~lifted~~ kept its ban, [A](https://x.example/2)\n", "it.md"),
    ],
)  # fmt: skip
def test_what_was_struck_out_is_not_read(content, name):
    for told in read(content, name).articles:
        assert told.text.startswith("China kept its ban")


@pytest.mark.parametrize("content", ["From ~5 to 6 percent.", "```\n~~kept~~\n```", "They ~~ met ~~ again."])
def test_other_tildes_stay(content):
    assert article(content, "it.md").text.count("~") >= 1


def test_what_was_struck_out_in_word_is_not_read():
    document = a_document("China ")
    run = document.paragraphs[0].add_run("lifted ")
    run.font.strike = True
    document.paragraphs[0].add_run("kept its ban.")

    assert article(saved(document), "it.docx").text == "China kept its ban."
