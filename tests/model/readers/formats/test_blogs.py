"""Of the export of a blog only what was published is an article, and the rest is counted."""

import pytest

from tests.model.readers.making import read

WORDPRESS = (
    '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Pear Desk</title>{}</channel></rss>'
)
BLOGGER = """<feed xmlns="http://www.w3.org/2005/Atom" xmlns:app="http://purl.org/atom/app#"
xmlns:blogger="http://schemas.google.com/blogger/2018"><title>Pear Desk</title>{}</feed>"""
LEFT = "it.xml: holds {}: left out, only posts and pages that were published are taken"


def a_post(title: str, kind: str = "post", status: str = "publish", text: str = "They met.") -> str:
    return (
        f"<item><title>{title}</title><content:encoded><![CDATA[{text}]]></content:encoded>"
        f"<wp:status>{status}</wp:status><wp:post_type>{kind}</wp:post_type></item>"
    )


def an_entry(title: str, inside: str) -> str:
    return f"<entry><id>{title}</id><title>{title}</title>{inside}<content type='html'>They met.</content></entry>"


def a_kind(kind: str) -> str:
    scheme = "http://schemas.google.com/g/2005#kind"
    return f"<category scheme='{scheme}' term='http://schemas.google.com/blogger/2008/kind#{kind}'/>"


def test_of_wordpress_what_is_of_the_site_or_no_more_than_a_draft_is_left_out():
    posts = (a_post("a"), a_post("b", "page"), a_post("c", "dispatch"), a_post("d", status="draft"))
    others = (a_post("e", status="private"), a_post("f", "attachment", "inherit"), a_post("g", "nav_menu_item"))
    report = read(WORDPRESS.format("".join((*posts, *others, a_post("h", "wp_template")))), "it.xml")

    assert [told.title for told in report.articles] == ["a", "b", "c"]
    told = "1 × draft, 1 × private, 1 × attachment, 1 × nav_menu_item, 1 × wp_template"
    assert [str(bad) for bad in report.problems] == [LEFT.format(told)]


def test_of_wordpress_a_blank_line_is_a_paragraph_and_marks_of_pictures_are_no_text():
    picture = '[caption id="1"]<img src="a.jpg"/>The hall[/caption]'
    text = f"<p>They met.</p>\n{picture}\nThey <b>talked</b>.\n\nThey left [sic]."
    (told,) = read(WORDPRESS.format(a_post("a", text=text)), "it.xml").articles

    assert told.text == "They met.\n\nThe hall\n\nThey talked.\n\nThey left [sic]."


@pytest.mark.parametrize(
    ("inside", "left"),
    [
        (a_kind("post"), ""),
        (a_kind("page"), ""),
        ("<blogger:type>POST</blogger:type><blogger:status>LIVE</blogger:status>", ""),
        ("<category term='comment'/>", ""),
        (a_kind("comment"), "comment"),
        (a_kind("template"), "template"),
        (a_kind("settings"), "settings"),
        (a_kind("post") + "<app:control><app:draft>yes</app:draft></app:control>", "draft"),
        ("<blogger:type>COMMENT</blogger:type><blogger:status>LIVE</blogger:status>", "comment"),
        ("<blogger:type>POST</blogger:type><blogger:status>DRAFT</blogger:status>", "draft"),
    ],
)
def test_of_blogger_comments_templates_and_drafts_are_left_out(inside: str, left: str):
    report = read(BLOGGER.format(an_entry("a", a_kind("post")) + an_entry("b", inside)), "it.xml")

    assert [told.title for told in report.articles] == (["a"] if left else ["a", "b"])
    assert [str(bad) for bad in report.problems] == ([LEFT.format(f"1 × {left}")] if left else [])
