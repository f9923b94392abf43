"""An article of which not all was read says so."""

from threading import Event

from desks import make_desk, make_read_desk
from hands import screen_lines
from shots import settle

from tui.desk.archive import Archive
from tui.screens.help import own_legend
from tui.wording.skimming import Skim

HOME = "We imposed a tariff on steel, and America’s farmers thanked us for it."
CHINA = "China suspended the talks on soybeans."
SPEECH = "\n\n".join([CHINA, *[HOME] * 24])


async def test_a_long_text_on_other_matters_says_under_its_title_how_much_of_it_is_read(running, shot):
    """Behind the day and the source it says how many of its passages are read for China; the text has its claims.

    What was passed over is grey, with a dotted line in the margin.
    """
    desk = make_read_desk(SPEECH, title="Remarks on steel", source="whitehouse.gov")
    async with running(desk, article=desk.library.articles["id"][0]) as pilot:
        heading = screen_lines(pilot)[3]
        await shot(pilot, "skimmed")

    assert heading.strip() == "18 Jun 2023 · whitehouse.gov · 4 of 25 passages read for China · ┊ not read"


async def test_help_says_what_that_means(running):
    desk = make_desk()
    async with running(desk, article=desk.library.articles["id"][0]) as pilot:
        told = " ".join(line.plain for line in own_legend(pilot.app.screen.legend))

    assert "near where it names the other side; elsewhere it makes no claim" in " ".join(told.split())


async def test_one_that_names_the_other_side_nowhere_says_that_it_is_not_read(running):
    desk = make_read_desk("\n\n".join([HOME] * 24), title="Remarks on steel")
    async with running(desk, article=desk.library.articles["id"][0]) as pilot:
        heading = screen_lines(pilot)[3]

        text = "\n".join(screen_lines(pilot)[4:])

    assert heading.strip() == "18 Jun 2023 · not read: none of 24 passages names China"
    assert "┊" not in text


async def test_help_tells_the_mark_in_the_margin(running):
    desk = make_desk()
    async with running(desk, article=desk.library.articles["id"][0]) as pilot:
        told = [line.plain for line in own_legend(pilot.app.screen.legend)]

    assert any(line.strip().startswith("┊") and "not read" in line for line in told)


async def test_the_text_is_there_before_that_is_known(running, monkeypatch):
    gate = Event()

    def wait(_desk: Archive, _article: str) -> Skim:
        gate.wait(20)
        return Skim("4 of 25 passages", ())

    desk = make_desk()
    monkeypatch.setattr(Archive, "skim", wait)
    async with running(desk) as pilot:
        await pilot.app.step("article", article=desk.library.articles["id"][0])
        for _ in range(5):
            await pilot.pause()
        before = "\n".join(screen_lines(pilot))
        gate.set()
        await settle(pilot)
        later = "\n".join(screen_lines(pilot))

    assert "North closed the dam." in before
    assert "4 of 25 passages" not in before
    assert "4 of 25 passages" in later
