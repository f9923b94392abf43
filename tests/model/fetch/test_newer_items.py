"""An item that its feed has changed since, and has whole, is a newer version: nothing further is fetched for it."""

from pathlib import Path

import pytest
from servers import Server, answer

from model.dossier import Feed
from model.fetch.limits import Limits
from model.fetch.runs import Ways, fetch_feeds
from model.fetch.shelf import StoreShelf
from model.judging.superseding import superseded
from model.store import Store
from tests.model.store.stores import DOSSIER, Rules

WAYS = Ways(allow_private=True, limits=Limits(size=200_000, seconds=5, silence=2, pages=4, patience=0.5), pause=0)
WORDS = "The two sides agreed to resume talks between their militaries, and the minister called it a first step. " * 20
CORRECTED = WORDS.replace("agreed to resume", "did not agree to resume")
DAYS = ("2023-06-20T08:00:00Z", "2023-06-21T08:00:00Z")


def atom(words: str, updated: str) -> bytes:
    content = "".join(
        f'<entry><id>{ident}</id><link href="https://wire.example/{ident}"/><title>Talks {ident}</title>'
        f"<published>{DAYS[0]}</published><updated>{moment}</updated>"
        f'<content type="html">&lt;p&gt;{text}&lt;/p&gt;</content></entry>'
        for ident, text, moment in (("a", words, updated), ("b", f"Others met. {WORDS}", DAYS[0]))
    )
    return f'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>W</title>{content}</feed>'.encode()


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "store")


@pytest.fixture
def fetch(server: Server, store: Store, tmp_path: Path):
    """Fetch a feed that says this, and the texts that count then."""

    def fetch(feed: bytes) -> tuple[int, list[str]]:
        server.routes["/feed"] = answer(feed)
        shelf = StoreShelf(store, DOSSIER, Rules())  # type: ignore[arg-type]
        [report] = fetch_feeds([Feed(name="Wire", url=server.url("/feed"))], shelf, tmp_path / "store", WAYS)
        assert report.failure is None
        out = superseded(store.collect(store.judgements()))
        heads = store.collect(store.heads())
        counting = [ident for ident in heads["id"] if ident not in out]
        return report.new, sorted(store.texts(counting).values())

    return fetch


def test_it_supersedes_what_the_feed_gave_before(fetch, server: Server):
    _, before = fetch(atom(WORDS, DAYS[0]))
    new, after = fetch(atom(CORRECTED, DAYS[1]))

    assert new == 1
    assert [text.strip() in CORRECTED for text in before] == [False, False]
    assert len(after) == 2
    assert sum("did not agree" in text for text in after) == 1
    assert set(server.paths) == {"/feed"}
    assert fetch(atom(CORRECTED, DAYS[1])) == (0, after)


def test_what_is_no_more_in_the_store_is_asked_for_again(fetch, store: Store, tmp_path: Path):
    before = fetch(atom(WORDS, DAYS[0]))
    (tmp_path / "aside").mkdir()
    for name in ("articles", "claims", "outlines"):
        store.tables[name].folder.rename(tmp_path / "aside" / name)

    assert fetch(atom(WORDS, DAYS[0])) == before


SAME = {
    "what one does not see of it alone is another": (f"{WORDS}&lt;img src='https://wire.example/1.gif'/&gt;", DAYS[0]),
    "its moment alone is another": (WORDS, DAYS[1]),
    "it is older": (CORRECTED, "2023-06-19T08:00:00Z"),
    "it is a teaser now": ("The two sides did not agree …", DAYS[1]),
}


@pytest.mark.parametrize("case", SAME)
def test_it_stays_as_it_was_where(case, fetch, server: Server):
    _, before = fetch(atom(WORDS, DAYS[0]))

    assert fetch(atom(*SAME[case])) == (0, before)
    assert set(server.paths) == {"/feed"}


def test_a_correction_that_tells_no_later_moment_is_one_too(fetch, server: Server):
    fetch(atom(WORDS, DAYS[0]))
    new, after = fetch(atom(CORRECTED, DAYS[0]))

    assert new == 1
    assert sum("did not agree" in text for text in after) == 1
    assert set(server.paths) == {"/feed"}
    assert fetch(atom(CORRECTED, DAYS[0])) == (0, after)
    assert fetch(atom(CORRECTED, DAYS[1])) == (0, after)


def test_but_not_without_end(fetch):
    news = [fetch(atom(f"{WORDS} Read {number} more.", DAYS[0]))[0] for number in range(6)]

    assert news == [2, 1, 1, 1, 0, 0]
