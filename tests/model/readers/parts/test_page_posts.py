"""A page of several whole posts is an article each; one of an article, or of first words, stays one."""

from datetime import date

import pytest

from tests.model.readers.making import TOLD, article, read

WHOLE = "".join(f"<p>{each}</p>" for each in TOLD[:3])
BEGUN = f"<p>{TOLD[0]}</p><p>{TOLD[1]}</p><p>Continue reading →</p>"


def a_post(day: int, body: str = WHOLE, form: str = "article") -> str:
    title = f'<h2><a href="https://blog.example/p{day}">Envoys of the {day}th</a></h2>'
    when = (
        f'<time datetime="2025-05-{day}T08:00:00Z">long ago</time>' if form == "article" else f"<i>May {day}, 2025</i>"
    )
    foot = '<p class="foot">Posted by Jo at 8:00 AM</p>'
    begin, end = ("<article>", "</article>") if form == "article" else ('<div class="post hentry">', "</div>")
    return f"{begin}{title}<div>{when}</div>{body}{foot}{end}"


def a_front(*posts: str, head: str = "") -> str:
    beside = "<nav>Home About</nav><footer>© The Blog</footer>"
    return f"<html><head><title>The Blog</title>{head}</head><body>{beside}<main>{''.join(posts)}</main></body></html>"


@pytest.mark.parametrize("form", ["article", "div"])
def test_each_post_has_its_title_day_and_address(form):
    report = read(a_front(*(a_post(day, form=form) for day in (14, 13))), "it.html")

    assert report.problems == []
    assert [(each.title, each.date, each.url, each.source) for each in report.articles] == [
        (f"Envoys of the {day}th", date(2025, 5, day), f"https://blog.example/p{day}", "blog.example")
        for day in (14, 13)
    ]
    assert {each.text for each in report.articles} == {"\n\n".join(TOLD[:3])}


@pytest.mark.parametrize(
    "page",
    [
        a_front(a_post(14), a_post(13), head='<meta property="og:type" content="article">'),
        a_front(a_post(14, BEGUN), a_post(13, BEGUN), a_post(12, BEGUN)),
        a_front(a_post(14, WHOLE * 8), a_post(13)),
        a_front(a_post(14), f"<article class='comment'>{WHOLE}</article>"),
    ],
)
def test_other_pages_are_one_article(page):
    assert article(page, "it.html").place == "it.html"
