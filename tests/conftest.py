"""What every test stands on: a home of its own, a fixed terminal, nothing that moves, and shots of screens."""

import gc
import os
import shutil
import sys
from collections.abc import Awaitable, Callable, Iterator
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings
from syrupy.assertion import SnapshotAssertion

if TYPE_CHECKING:
    from textual.pilot import Pilot

# Textual reads these when it is imported, which is before any fixture.
for _name in (
    "NO_COLOR",
    "FORCE_COLOR",
    "TEXTUAL",
    "TEXTUAL_THEME",
    "TEXTUAL_COLOR_SYSTEM",
    "COLORTERM",
    "COLUMNS",
    "LINES",
):
    os.environ.pop(_name, None)
os.environ["TEXTUAL_ANIMATIONS"] = "none"
os.environ["TERM"] = "xterm-256color"

# Dozens of tests start processes, and each would compile all that it imports anew: a second or two.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

MOST_WORKERS = 6


def settle_polars() -> None:
    """One thread and no streams in each worker but the first: its threads wait for one another a tenth of the time.

    A stream is set up three times as dearly as the few rows of a test are worked out. What one thread gives and what
    several give must be the same, and so with streams and without, so both are tried; processes started by tests have
    what they would have anywhere.
    """
    if os.environ.get("PYTEST_XDIST_WORKER", "gw0") == "gw0":
        return
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("POLARS_MAX_THREADS", "1")
        import polars as pl
        from polars.lazyframe.engine import InMemoryEngine

        pl.thread_pool_size()  # counted now, for good
        pl.Config.set_engine_affinity(InMemoryEngine())  # by its name it would be in the environment of every child


settle_polars()

# the machine may be slow, and a law is no race; what an example breaks must break it for everyone and again
settings.register_profile("house", deadline=None, max_examples=9, derandomize=True)
settings.register_profile("thorough", deadline=None, max_examples=500)  # --hypothesis-profile=thorough, for a night
settings.load_profile("house")


def pytest_xdist_auto_num_workers() -> int:
    """Two more than there are processors: a test of a screen waits for a third of its time."""
    return min((os.cpu_count() or 1) + 2, MOST_WORKERS)


def pytest_collection_finish() -> None:
    """Leave modules and tests out of the search for garbage: with them it takes a tenth of all the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 10, 10)


@pytest.fixture(scope="session")
def lexicons(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder of all processes of the tests for what is laid out: half a gigabyte, gone once one of them ends."""
    own = tmp_path_factory.getbasetemp()
    folder = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "lexicons"
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(autouse=True, scope="session")
def remembered(lexicons: Path) -> Iterator[None]:
    """The same articles are read once in each process, and the same lexicon made once for all of them."""
    from remembered import remember_demo, remember_lexicons, remember_readings

    with pytest.MonkeyPatch.context() as patch:
        remember_readings(patch)
        remember_demo(patch)
        remember_lexicons(patch, lexicons)
        patch.setenv("ISSUEWATCH_LEXICONS", str(lexicons))  # for processes that tests start
        yield


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Iterator[Path]]:
    """Where the homes of this process's tests are; most write nothing, and are spared a folder of their own.

    What a module shares is made before its first test has a home: it has one, too, and never that of who runs this.
    """
    folders = tmp_path_factory.mktemp("homes")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ISSUEWATCH_HOME", str(folders / "shared"))
        yield (folders / f"{number:05}" for number in count(1))  # as long as one another: lines wrap


@pytest.fixture(autouse=True)
def home(homes: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only place where the program may write."""
    folder = next(homes)
    monkeypatch.setenv("ISSUEWATCH_HOME", str(folder))
    return folder


Shot = Callable[["Pilot[Any]", str], Awaitable[None]]


@pytest.fixture
def shot(snapshot: SnapshotAssertion) -> Shot:
    """`await shot(pilot, "name")` holds the screen against its picture and its text."""
    from shots import PictureShot, TextShot, hold_still, screen_picture, screen_text, settle

    async def take(pilot: "Pilot[Any]", name: str) -> None:
        hold_still(pilot.app)
        await settle(pilot)
        text = screen_text(pilot.app)
        assert text == snapshot(name=name, extension_class=TextShot)
        assert screen_picture(pilot.app) == snapshot(name=name, extension_class=PictureShot)

    return take
