"""What is kept of a large store for its next opening: found again while nothing has changed, never after."""

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from shots import settle

from model.places import data_folder
from model.schema import JUDGEMENTS
from model.store import Library, Store, kept, library, open_library
from tests.model.store.stores import DOSSIER, Rules, add, make_judgement
from tui.desk.bench import with_judgements
from tui.desk.desk import Desk, Session

DAY = date(2023, 3, 1)


class World:
    """The dossier and the rules that there are now; a test changes them."""

    def __init__(self) -> None:
        self.dossier = DOSSIER
        self.rules = Rules()


@pytest.fixture
def world(monkeypatch: pytest.MonkeyPatch) -> World:
    now = World()
    monkeypatch.setattr(library, "MANY", 1)
    monkeypatch.setattr(library, "load_dossier", lambda _: now.dossier)
    monkeypatch.setattr(library, "reader_for", lambda _: now.rules)
    return now


def override(number: int, level: int, at: datetime) -> pl.DataFrame:
    told = pl.lit(level, JUDGEMENTS["level"]).alias("level")
    return make_judgement(number).with_columns(told, pl.lit("override", JUDGEMENTS["verb"]).alias("verb"), at=at)


def seen(opened: Library, day: date = DAY, window: int = 30) -> list[object]:
    """All that a board is drawn from."""
    desk = Desk(opened, Session(day, window))
    board, quotes = desk.board(desk.session).rows, desk.quotes(desk.session)
    return [board.to_dicts(), quotes.to_dicts(), desk.article_count, desk.known_count(desk.session), opened.newest]


def frames() -> list[Path]:
    return sorted(data_folder().glob(f"{kept.FOLDER}/*/*"))


def test_a_second_opening_reads_neither_articles_nor_claims_for_the_board(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(Store(), range(40))
    first = seen(open_library())
    monkeypatch.setattr(Store, "claims_in_memory", None)

    assert seen(open_library()) == first


def test_what_was_not_needed_for_the_board_is_there_when_it_is(world: World) -> None:
    add(Store(), range(40))
    first = open_library()
    seen(first)

    second = open_library()

    assert (second.claims.height, second.articles.height, second.copies.height) == (40, 40, 40)
    assert second.claims.equals(first.claims)


def test_of_a_small_store_nothing_is_kept(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(library, "MANY", 41)
    add(Store(), range(40))

    seen(open_library())

    assert not frames()


CHANGES: dict[str, Callable[[World, int], object]] = {
    "an article is added": lambda world, at: add(Store(), [100 + at], world.rules),
    "a claim is judged": lambda _, at: Store().judge(override(at, -2, datetime(2023, 2, 1))),
    "a judgement is noted": lambda _, at: Store().judge(make_judgement(at)),
    "the rules read otherwise": lambda world, at: setattr(world, "rules", Rules(f"rules {at}", at % 5 - 2)),
    "the dossier has another name": lambda world, at: setattr(
        world, "dossier", DOSSIER.model_copy(update={"name": f"{at}"})
    ),
    "the standing has other constants": lambda world, at: setattr(
        world,
        "dossier",
        DOSSIER.model_copy(update={"constants": DOSSIER.constants.model_copy(update={"act_days": 60 + at})}),
    ),
    "nothing": lambda *_: None,
}


@settings(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.tuples(st.sampled_from(sorted(CHANGES)), st.integers(0, 60), st.sampled_from([7, 30])), max_size=5),
)
def test_whatever_happens_between_two_openings_the_board_is_the_one_that_is_reckoned(
    world: World, tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, int, int]]
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ISSUEWATCH_HOME", str(tmp_path_factory.mktemp("home")))
        world.dossier, world.rules = DOSSIER, Rules()
        add(Store(), range(40))
        for at, (change, back, window) in enumerate(steps):
            day = DAY - timedelta(days=back)
            seen(open_library(), day, window)
            CHANGES[change](world, at)
            opened = open_library()

            assert seen(opened, day, window) == seen(replace(opened, kept=None), day, window)


def test_another_store_in_the_same_folder_is_another(world: World) -> None:
    add(Store(), range(40))
    seen(open_library())
    for table in ("articles", "claims", "outlines", "copies"):
        (data_folder() / table).rename(data_folder().parent / table)
    add(Store(), range(20))

    assert seen(open_library())[2] == 20


def test_what_is_judged_meanwhile_is_on_the_board(world: World) -> None:
    add(Store(), range(40))
    opened = open_library()
    seen(opened)
    Store().judge(override(1, -2, datetime(2023, 2, 1)))

    board = seen(with_judgements(opened, Store()))[0]

    assert board[0]["level"] == -2


def test_a_day_is_counted_where_the_program_runs_now(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    add(Store(), range(40))
    Store().judge(override(1, -2, datetime(2023, 3, 1, 23, 30)))
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    levels = [seen(open_library())[0][0]["level"]]

    monkeypatch.setenv("TZ", "Asia/Tokyo")
    time.tzset()
    levels.append(seen(open_library())[0][0]["level"])
    monkeypatch.undo()
    time.tzset()

    assert levels == [-2, None]


def test_changed_code_reckons_anew(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    add(Store(), range(40))
    seen(open_library())
    before = frames()
    monkeypatch.setattr(kept, "code_digest", lambda *_: "another")

    seen(open_library())

    assert len(frames()) == 2 * len(before)


@pytest.mark.parametrize("spoil", [lambda content: content[:-9], lambda content: content[:40] + b"\xff" + content[41:]])
def test_a_spoilt_file_is_made_again(world: World, spoil: Callable[[bytes], bytes]) -> None:
    add(Store(), range(40))
    first = seen(open_library())
    for file in frames():
        file.write_bytes(spoil(file.read_bytes()))

    assert seen(open_library()) == first


def test_a_folder_that_cannot_be_written_is_no_error(world: World) -> None:
    add(Store(), range(40))
    (data_folder() / kept.FOLDER).write_text("in the way")

    assert seen(open_library())[2] == 40


def test_so_many_frames_are_kept_and_no_more(world: World) -> None:
    add(Store(), range(40))
    for days in range(20):
        seen(open_library(), DAY - timedelta(days=days))

    assert len(frames()) == kept.MOST


async def test_what_the_next_step_needs_is_made_ready_once_the_user_moves(
    world: World, running, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(Store(), range(40))
    seen(open_library())
    opened, asked = open_library(), []
    read = Store.claims_in_memory
    monkeypatch.setattr(Store, "claims_in_memory", lambda *args: asked.append(args) or read(*args))
    async with running(Desk(opened, Session(DAY)), has_own_views=False) as pilot:
        before = len(asked)
        await pilot.press("down", "slash", *"north")
        await settle(pilot)

        assert (before, len(asked)) == (0, 1)
