"""Pages that stand before an article are a problem that says what they want; what shows an article is one."""

import pytest

from model.readers.pages.walls import wall_before
from tests.model.readers.making import article, problem

WALLS = {
    "asks for a log-in": (
        "<h1>Log in to your account</h1><form>Email<input>Password<input type=password></form>"
        "<p>Don't have an account? Register</p>",
        "<div>You must log in to continue.</div><div>Log into the Square</div>",
        "<h1>Join the Square</h1><p>Make the most of it</p>"
        "<p>By clicking Agree, you agree to the User Agreement and the Privacy Policy.</p>",
    ),
    "asks for an agreement to cookies": (
        "<h1>Before you continue to the News</h1><div>We use cookies and data to</div>"
        "<ul><li>Deliver and maintain services</li><li>Protect against spam, fraud and abuse</li></ul>",
        "<h1>The Courier is part of a family</h1><p>When you use our sites, we use cookies to provide them.</p>"
        "<p>If you agree, we and our partners store personal data, for advertising and research on audiences.</p>",
    ),
    "is drawn by scripts": (
        "<p>Please enable JavaScript in your browser to view this page.</p>",
        "<h1>JavaScript is not available.</h1><p>We’ve detected that JavaScript is disabled in this browser.</p>",
        "<p>Your browser is out of date. Please update your browser to view this website.</p>",
    ),
    "asks to be paid": (
        "<h1>Subscribe to unlock this article</h1><p>Only $1 for 4 weeks</p>"
        "<p>Then $75 per month. Complete digital access to good journalism on any device. Cancel anytime.</p>",
    ),
    "asks for advertising": ("<p>It looks like you use an ad blocker. Please disable it to go on reading.</p>",),
    "lets nobody in": (
        '<h1>Access Denied</h1><p>You don\'t have permission to access "http://office.example/a" on this server.</p>',
        "<h1>Sorry, you have been blocked</h1><p>This website is using a security service to protect itself.</p>",
    ),
    "is out of service": ("<h1>Back soon</h1><p>Our site is undergoing maintenance. Please check back later.</p>",),
    "asks whether a person": ("<h2>环境异常</h2><p>当前环境异常，完成验证后即可继续访问。</p>",),
    "was taken down": ("<h2>该内容已被发布者删除</h2>",),
}


@pytest.mark.parametrize(("what", "body"), [(what, body) for what, bodies in WALLS.items() for body in bodies])
def test_a_page_before_an_article_is_a_problem_that_says_what_it_wants(what: str, body: str):
    said = problem(f"<!doctype html><html><head><title>The Courier</title></head><body>{body}</body></html>", "p.html")

    assert what in said
    assert said.startswith("p.html: shows no article: its site ")


@pytest.mark.parametrize(
    "text",
    [
        "Beijing blocked a shipment of lenses on Thursday.\n\nAlready a subscriber? Log in to continue.",
        "The ministry said that visitors must log in to continue. It gave no reason for the new rule on visas.",
        "China warned its partners about terms on Tuesday.\n\nSubscribe to read the rest. Cancel anytime.",
        "网信办要求各平台说明原因。据称，相关内容已被发布者删除，网民对此表示不满，并要求恢复这些文章。",
    ],
    ids=["first words", "about log-ins", "partners", "Chinese, about what was taken down"],
)
def test_what_shows_words_of_an_article_is_one(text: str):
    body = "".join(f"<p>{line}</p>" for line in text.split("\n\n"))

    assert wall_before(text, "Envoys meet again") == ""
    assert article(f"<!doctype html><html><body>{body}</body></html>", "p.html").text == text
