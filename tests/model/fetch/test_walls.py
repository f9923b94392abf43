"""Pages that stand before an article, and pages that only look so."""

import pytest
from servers import Server, answer

from model.article import Article
from model.fetch.urls import is_front
from model.fetch.walls import is_wall
from tests.model.fetch.test_fetching import FalseShelf, html, run, shelf  # noqa: F401 - fixtures

TOLD = Article(
    title="Beijing bars chipmaker from buying American lithography parts",
    text="The commerce ministry put the firm on its list on Thursday and said that national security was at stake.",
)
BARE = Article(title="Weekly briefing", text="Weekly briefing")
WALLS = {
    "pitch": ("Subscribe to read | The Paper", "Get full access for $1 for the first month. Cancel anytime. Sign in"),
    "pitch below the headline": (
        TOLD.title,
        f"{TOLD.title}\n\nSubscribe to unlock this article\n\nTry unlimited access. Then $75 per month. "
        "Complete digital access to quality journalism on any device.",
    ),
    "pitch that names what it sells": (
        "The Paper",
        "Already a subscriber? Log in. Subscribe for all our reports about Beijing, commerce and security, and for "
        "podcasts, newsletters and games. Cancel at any time. Terms apply to every offer that is made to new readers.",
    ),
    "robot": ("Bloomberg", "Are you a robot? Please make sure your browser supports JavaScript and cookies."),
    "consent": (
        "Before you continue",
        "We use cookies to deliver our services, to measure engagement and to show ads.",
    ),
    "cloud": ("Just a moment...", "Checking your browser. This process is automatic."),
    "drawn by a program": ("News", "You need to enable JavaScript to run this app."),
    "gone": ("Page not found", "The page that you are looking for does not exist. Try our search."),
    "Chinese": ("验证", "请完成验证后继续访问。"),
    "front page": (
        "The Paper",
        "Storm reaches the coast\n\nTeams prepare for the final\n\nFive recipes for the weekend\n\n" * 20,
    ),
}


@pytest.mark.parametrize("name", WALLS)
def test_a_page_without_the_words_of_the_feed_is_a_wall(name: str):
    title, text = WALLS[name]

    assert is_wall(Article(title=title, text=text), TOLD)


@pytest.mark.parametrize("name", ["pitch", "robot", "consent", "cloud", "drawn by a program", "gone"])
def test_an_item_of_few_words_is_told_from_a_wall_by_what_walls_say(name: str):
    title, text = WALLS[name]

    assert is_wall(Article(title=title, text=text), BARE)


@pytest.mark.parametrize(
    "page",
    [
        Article(
            title="China puts US-linked chip company on export blacklist",
            text="China’s commerce ministry said on Thursday it had barred the chipmaker. It cited national security.",
        ),
        Article(
            title="Barred",
            text="The commerce ministry barred a chipmaker from buying parts.\n\nSubscribe to our letter. Sign up.",
        ),
        Article(
            title="Peking sperrt Chiphersteller",
            text="Das Handelsministerium nahm das Unternehmen in seine Liste auf und verwies auf die Sicherheit. " * 5,
            lang="de",
        ),
        Article(title="北京禁止芯片制造商", text="商务部周四将该公司列入清单，称国家安全受到威胁。" * 9),
    ],
    ids=["another title", "newsletter below", "German edition", "Chinese edition"],
)
def test_the_items_own_page_is_none(page: Article):
    assert not is_wall(page, TOLD.model_copy(update={"lang": "en"}))


@pytest.mark.parametrize("text", ["They met on Thursday, and agreed to meet again.", "They met. " * 300])
def test_of_an_item_of_few_words_nothing_is_held_against_its_page(text: str):
    assert not is_wall(Article(title="What happened", text=text), BARE)


TITLED = Article(title="Beijing bars ozone", text="Beijing bars ozone")


def test_a_page_that_has_nothing_of_a_title_not_even_in_its_own_is_another_page():
    assert is_wall(Article(title="The Paper", text="Storm reaches the coast\n\nFive recipes\n\n" * 20), TITLED)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Beijing bars ozone", "It takes effect in May, the ministry said."),
        ("New curbs", "The capital said that imports of ozone end in May."),
        ("臭氧", "商务部周四将该公司列入清单，称国家安全受到威胁。" * 9),
    ],
    ids=["its headline", "another headline", "another language"],
)
def test_a_page_that_has_something_of_a_title_is_its_own(title: str, text: str):
    assert not is_wall(Article(title=title, text=text), TITLED)


def test_an_article_about_walls_is_none():
    told = Article(title="Paper to unlock its archive", text="Readers need no subscription to log in, the paper says.")
    page = Article(
        title="Archive", text="The paper will unlock its archive. Readers can log in without a subscription."
    )

    assert not is_wall(page, told)


def test_a_wall_gives_way_to_the_teaser_and_is_told(server: Server, shelf: FalseShelf, run):  # noqa: F811
    item = f"<title>{TOLD.title}</title><link>{server.url('/a')}</link><description>{TOLD.text}</description>"
    server.routes["/feed"] = answer(f'<rss version="2.0"><channel><item>{item}</item></channel></rss>'.encode())
    title, text = WALLS["pitch below the headline"]
    body = "".join(f"<p>{line}</p>" for line in text.split("\n\n")[1:])
    server.routes["/a"] = html(
        f"<!doctype html><html><title>{title}</title><body><h1>{title}</h1>{body}</body>".encode()
    )

    [report] = run("/feed")

    assert (report.result, report.new, report.left) == ("partly", 1, 0)
    assert str(report.why) == (
        f"{server.url('/a')}: shows no article: its site asks to be paid. Open it in a browser and save it there: "
        "only what the feed says was taken"
    )
    assert [(article.title, article.text, article.url) for article in shelf.articles] == [
        (TOLD.title, TOLD.text, server.url("/a"))
    ]


@pytest.mark.parametrize(
    "front",
    ["/", "/index.html", "/en/", "/login?next=%2Fa", "/?utm_source=rss", "/users/sign_in", "/v2/collectConsent?a=1"],
)
def test_items_that_lead_to_a_front_page_keep_their_titles_and_links_and_it_is_told(
    server: Server,
    shelf: FalseShelf,  # noqa: F811
    run,  # noqa: F811
    front: str,
):
    titles = ("Beijing bars ozone", "Xi calls Trump")
    items = "".join(
        f"<item><title>{title}</title><link>{server.url(f'/{at}')}</link></item>" for at, title in enumerate(titles)
    )
    server.routes["/feed"] = answer(f'<rss version="2.0"><channel>{items}</channel></rss>'.encode())
    server.routes["/0"] = server.routes["/1"] = answer(b"", "302 Found", location=front)
    server.routes[front] = html(b"<title>The Daily</title><p>Beijing bars ozone, Xi calls Trump, and other news.</p>")

    [report] = run("/feed")

    assert sorted((one.title, one.text, one.url) for one in shelf.articles) == [
        (title, title, server.url(f"/{at}")) for at, title in enumerate(titles)
    ]
    assert [str(bad) for bad in report.problems] == [
        f"{server.url(f'/{at}')}: leads to a front page, {server.url(front)}: only what the feed says was taken"
        for at in range(2)
    ]


@pytest.mark.parametrize(
    ("path", "is_one"),
    [
        *((path, True) for path in ("", "/", "/en", "/zh-cn/", "/home", "/index.php", "/signin", "/?ref=rss")),
        *((path, True) for path in ("/cn/", "/eng/index.html", "/zh-hans", "/UK", "/en/login", "/?utm_id=7")),
        *((path, False) for path in ("/js", "/x9", "/qk/", "/enindex.html", "/en/x", "/english/5", "/?article_id=7")),
        *((path, False) for path in ("/a", "/en/a", "/?p=77", "/index.php?id=5", "/home-of-ozone", "/2025/05/12/")),
    ],
)
def test_a_front_page_is_told_by_its_address(path: str, is_one: bool):
    assert is_front(f"https://wire.example{path}") is is_one
