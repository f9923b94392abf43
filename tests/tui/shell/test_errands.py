"""What goes on in the background is stopped by a key; what it has done so far is kept and told."""

import json
from pathlib import Path
from threading import Event, Semaphore

import pytest
from hands import screen_lines
from test_live import TALKS, desk_of, folder, open_dashboard, until, until_header  # noqa: F401

import model.readers
import model.views
import tui.output.taking
from model.errors import StoreError
from model.store import Store
from tui.palette import DeskCommands


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Semaphore:
    """Five articles are taken in each time that it is opened."""
    let, put = Semaphore(0), Store.add

    def slow(*arguments, **more):
        let.acquire(timeout=120)
        return put(*arguments, **more)

    monkeypatch.setattr(Store, "add", slow)
    monkeypatch.setattr(model.readers, "BATCH_ARTICLES", 5)
    monkeypatch.setattr(model.readers, "FIRST", 0)
    return let


def stored() -> int:
    store = Store()
    return store.collect(store.heads()).height


def notices(pilot) -> list[str]:
    return [f"{notice.title}: {notice.message}" for notice in pilot.app._notifications]


async def export_to(pilot, file: Path, begun: Event) -> None:
    """Ask for what is shown as a file, and wait until that is begun."""
    await pilot.press("e")
    await pilot.pause()
    pilot.app.screen.query_one("#file").value = str(file)
    await pilot.press("enter")
    await until(pilot, begun.is_set, is_settled=False)


async def test_taking_in_is_stopped_by_a_key_keeps_what_it_has_and_goes_on_by_it(folder: Path, gate: Semaphore):  # noqa: F811
    lines = (json.dumps({"text": f"Number {number}. {TALKS}"}) for number in range(40))
    (folder / "many.jsonl").write_text("\n".join(lines), encoding="utf-8")
    async with open_dashboard(is_settled=False, watch=(str(folder),)) as pilot:
        gate.release(2)
        await until(pilot, lambda: stored() == 10, is_settled=False)
        await until(pilot, lambda: "taking in" in screen_lines(pilot)[0], is_settled=False)
        offered = screen_lines(pilot)[-1]
        await pilot.press("R")
        gate.release(1)  # the batch at hand
        await until(pilot, lambda: any("Taking in stopped" in notice for notice in notices(pilot)), is_settled=False)
        told = [notice for notice in notices(pilot) if "stopped" in notice]
        kept = stored()
        gate.release(100)
        await pilot.pause(1.5)

        assert "R stop, go on" in offered
        assert told == [f"Taking in stopped: {kept} new articles of the watched folders taken in before; R goes on"]
        assert stored() == kept < 20
        assert "taking in stopped" in screen_lines(pilot)[0]
        assert "Go on in the background" in [entry.text for entry in DeskCommands(pilot.app.screen).entries()]

        await pilot.press("R")
        await until(pilot, lambda: stored() == 40, is_settled=False)
        await until(pilot, lambda: "taking in" not in screen_lines(pilot)[0], is_settled=False)
        await until(pilot, lambda: "R stop" not in screen_lines(pilot)[-1], is_settled=False)  # painted a frame later
        assert "R stop" not in screen_lines(pilot)[-1]


async def test_an_export_is_stopped_by_the_same_key_and_leaves_no_file(running, tmp_path: Path, monkeypatch):
    begun, go_on, seen = Event(), Event(), tui.output.taking.seen

    def slow(rows, columns):
        if rows.height:
            begun.set()
            go_on.wait(timeout=120)
        return seen(rows, columns)

    monkeypatch.setattr(tui.output.taking, "seen", slow)
    async with running(screen="articles") as pilot:
        await export_to(pilot, tmp_path / "a.md", begun)
        await pilot.press("R")
        go_on.set()
        await until(pilot, lambda: bool(notices(pilot)), is_settled=False)

        assert notices(pilot) == [f"Not exported: {tmp_path / 'a.md'}: stopped; nothing was written"]
        assert list(tmp_path.iterdir()) == []
        assert "R stop" not in screen_lines(pilot)[-1]


async def test_who_goes_elsewhere_is_told_all_the_same_that_the_file_is_there(running, tmp_path: Path, monkeypatch):
    begun, go_on, export = Event(), Event(), tui.output.taking.export

    def slow(*arguments):
        begun.set()
        go_on.wait(timeout=120)
        return export(*arguments)

    monkeypatch.setattr(tui.output.taking, "export", slow)
    async with running(screen="articles") as pilot:
        await export_to(pilot, tmp_path / "a.csv", begun)
        await pilot.press("1")
        go_on.set()
        await until(pilot, lambda: bool(notices(pilot)), is_settled=False)

        assert notices(pilot)[0].startswith("Exported: ")
        assert (tmp_path / "a.csv").is_file()


async def test_an_export_from_a_store_that_gives_trouble_is_told_to_be_none(running, tmp_path: Path, monkeypatch):
    begun = Event()

    def fail(*arguments):
        begun.set()
        raise StoreError("articles: can't be read")

    monkeypatch.setattr(model.views, "with_urls", fail)
    async with running(screen="articles") as pilot:
        await export_to(pilot, tmp_path / "a.csv", begun)
        await until(pilot, lambda: bool(notices(pilot)), is_settled=False)

        assert notices(pilot) == ["Not exported: articles: can't be read"]
        assert "R stop" not in screen_lines(pilot)[-1]
