"""How a claim was read, shown over the issue and the article."""

from dataclasses import replace
from threading import Event

import pytest
from desks import TODAY, make_desk, make_read_desk
from hands import screen_lines
from lean import ship_few_cues
from shots import settle

from model.store import Library
from tests.model.factories import make_judgements
from tui.desk.desk import Desk, Session

whole = Library.whole
TEXT = "Beijing suspended the military talks with Washington. [sic] Washington has not lifted the tariffs."


@pytest.fixture(scope="module")
def read_desk() -> Desk:
    """A desk on an article that our own rules have read."""
    return make_read_desk(TEXT, title="Two steps")


async def shown_after(pilot, *keys: str) -> str:
    await pilot.press(*keys)
    await settle(pilot)
    return words_of(pilot)


def words_of(pilot) -> str:
    return " ".join(" ".join(screen_lines(pilot)).replace("│", " ").split())


async def test_on_an_article_shift_w_shows_the_hits_the_rule_and_what_made_the_level(running, read_desk):
    async with running(read_desk, article=read_desk.library.articles["id"][0], size=(120, 40)) as pilot:
        told = await shown_after(pilot, "W")

    assert "⟦suspended⟧ the ⟦military talks⟧" in told
    assert "rule stop-contact · asserted · contact" in told
    assert "“suspended” with “talks” (stop-contact) says -2 frozen" in told
    assert "weights: " in told
    assert "in all: hostile 0." in told


async def test_on_an_issue_shift_w_explains_the_claim_under_the_cursor_and_esc_closes(running, read_desk):
    async with running(read_desk, issue="trade", size=(120, 40)) as pilot:
        told = await shown_after(pilot, "W")
        closed = await shown_after(pilot, "escape")

    assert "“lifted” with “tariffs” (lift-measure) says +3 agreed; negated by “not”, that leaves 0 raised" in told
    assert "How it was read" not in closed


async def test_a_claim_of_older_rules_is_said_to_be_one(running, monkeypatch):
    ship_few_cues(monkeypatch)
    desk = make_desk()
    async with running(desk, article=desk.library.articles["id"][0], size=(120, 40)) as pilot:
        told = await shown_after(pilot, "W")

    assert "make no such claim" in told


@pytest.mark.parametrize(
    ("judged", "words"),
    [
        (
            {"verb": "correct", "level": 0, "reason": "a plan"},
            "✎ ana corrected it to ○ raised, the rules read ◼ frozen: a plan",
        ),
        (
            {"verb": "move", "target": "chips", "reason": "of goods"},
            "✎ ana moved it to Chips, the rules read it as on Mil-to-mil talks: of goods",
        ),
    ],
)
async def test_of_a_claim_that_is_judged_it_is_said_by_whom_over_what(running, read_desk, judged, words):
    claim = read_desk.library.claims.filter(issue="mil-mil").row(0, named=True)
    about = {name: claim[name] for name in ("article", "quote", "issue")}
    library = replace(read_desk.library, judgements=make_judgements(about | judged))
    async with running(Desk(library, Session(TODAY)), issue=judged.get("target", "mil-mil"), size=(120, 40)) as pilot:
        told = await shown_after(pilot, "W")

    assert words in told
    assert "rule stop-contact" in told


async def test_what_is_known_of_the_claim_is_there_before_its_article_is_read_again(running, read_desk, monkeypatch):
    gate = Event()

    def wait(*_: object) -> list[str]:
        gate.wait(20)
        return ["all of it"]

    monkeypatch.setattr(Desk, "reasons", wait)
    async with running(read_desk, article=read_desk.library.articles["id"][0], size=(120, 40)) as pilot:
        await pilot.press("W")
        while "How it was read" not in (told := words_of(pilot)):
            await pilot.pause()
        gate.set()
        await settle(pilot)
        later = words_of(pilot)

    assert "“Beijing suspended the military talks with Washington. [sic]" in told
    assert "rule stop-contact · asserted · contact" in told
    assert "Reading the article again …" in told
    assert "all of it" in later
    assert "Reading the article again …" not in later


def test_an_article_is_read_again_once_for_all_its_claims(read_desk, monkeypatch):
    desk, read = Desk(read_desk.library, Session(TODAY)), []
    monkeypatch.setattr(type(desk.library), "whole", lambda library, ident: read.append(ident) or whole(library, ident))
    rows = desk.claims_in(desk.library.articles["id"][0], desk.session)[0].rows(named=True)

    told = [desk.reasons(row)[0] for row in rows]

    assert len(set(told)) == len(rows) > 1
    assert len(read) == 1
