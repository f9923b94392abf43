"""A disk that is full, or can only be read, is one clear error, and harms nothing."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Final

import polars as pl
import pytest

from model.errors import StoreError
from model.machine.in_place import write_new
from model.store import Store, copies_in, open_library, troubles
from model.store.exporting import write_export
from model.store.health import harms
from model.store.lock import ADDING
from model.store.repair import repair
from tests.model.store.stores import DOSSIER, add, ids, make_articles, make_judgement, stored_ids
from tests.model.store.workers import start

ROOT: Final = Path(__file__).parents[3]
MEGABYTES: Final = 3


def mounted(*command: str) -> None:
    if os.geteuid() != 0 or subprocess.run(["mount", *command], capture_output=True, check=False).returncode:
        pytest.skip("this user may not mount anything here")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted("-t", "tmpfs", "-o", f"size={MEGABYTES}m", "tmpfs", str(folder))
    yield folder
    subprocess.run(["umount", folder], check=True)


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    mounted("--bind", str(folder), str(folder))
    try:
        mounted("-o", "remount,ro,bind", str(folder))
        yield
    finally:
        subprocess.run(["umount", folder], check=True)


def incompressible(number: int) -> pl.DataFrame:
    """An article of 400 kB."""
    return make_articles([number]).with_columns(text=pl.lit(os.urandom(200_000).hex()))


def fill(store: Store, number: int = 1_000) -> StoreError:
    """Add until it goes no further."""
    for added in range(number, number + 2 * MEGABYTES * 10):
        try:
            store.add(incompressible(added))
        except StoreError as error:
            assert added > number, "not even one went in"
            return error
    pytest.fail("the disk never got full")


def test_a_full_disk_is_one_clear_error_and_nothing_that_was_stored_is_harmed(
    small_disk: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    store = Store(small_disk)
    add(store, range(5))
    error = fill(store)
    before = stored_ids(store)

    assert str(error) == f"{small_disk / 'articles'}: the disk is full; no more was stored"
    assert capfd.readouterr().err == "", "the library beneath shouts on the terminal"
    assert set(ids(range(5))) <= set(before)
    assert stored_ids(Store(small_disk)) == before
    assert store.collect(store.claims(DOSSIER.slug, "rules")).height == 5


def test_once_there_is_room_again_the_same_store_goes_on(small_disk: Path) -> None:
    ballast = small_disk / "ballast"
    ballast.write_bytes(bytes(2 * 2**20))
    store = Store(small_disk)
    add(store, range(5))
    fill(store)
    ballast.unlink()

    assert add(store, range(5, 10)) == 5
    store.judge(make_judgement(1))
    assert set(ids(range(10))) <= set(stored_ids(Store(small_disk)))


def test_a_disk_that_fills_up_during_the_write_itself_harms_nothing_either(
    small_disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("model.store.table.check_room", lambda *_: None)  # as if others took the room just after
    store = Store(small_disk)
    add(store, range(5))
    error = fill(store)
    before = stored_ids(store)

    assert "the disk is full; no more was stored" in str(error)
    assert stored_ids(Store(small_disk)) == before


def test_no_half_file_takes_its_name_and_the_disk_that_is_full_is_named(tmp_path: Path, small_disk: Path) -> None:
    store, target = Store(tmp_path), small_disk / "export"
    add(store, range(5))
    (small_disk / "ballast").write_bytes(bytes(os.statvfs(small_disk).f_bavail * os.statvfs(small_disk).f_frsize))

    with pytest.raises(OSError, match="No space left"):
        write_new(small_disk / "config.toml", bytes(10_000))
    for form in ("jsonl", "parquet"):
        with pytest.raises(StoreError) as caught:
            write_export(store, target, DOSSIER.slug, form)  # type: ignore[arg-type]
        assert str(caught.value) == f"{target}: No space left on device"
    assert [file.name for file in small_disk.iterdir()] == ["ballast"]


def within_a_limit(folder: Path, told: Connection) -> None:
    import resource

    store = Store(folder)
    add(store, range(5))
    limit = troubles.COMMIT_BYTES + 2**17
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    small = add(store, range(5, 8))
    try:
        store.add(incompressible(99))
    except StoreError as error:
        told.send((small, str(error)))


def test_a_file_beyond_the_users_limit_is_one_clear_error(tmp_path: Path) -> None:
    told = start(within_a_limit, tmp_path).hears.recv()

    words = (
        f"{tmp_path / 'articles'}: a file would become larger than this user's limit (ulimit -f); no more was stored"
    )
    assert told == (3, words)
    assert stored_ids(Store(tmp_path)) == ids(range(8))


WRITES: Final[dict[str, Callable[[Store], object]]] = {
    "add": lambda store: store.add(make_articles([99])),
    "judge": lambda store: store.judge(make_judgement(99)),
    "re-read": lambda store: store.drop_older_claims(DOSSIER.slug, "new"),
}


@pytest.mark.parametrize("deed", WRITES)
def test_a_folder_that_can_only_be_read_is_one_clear_error_and_can_still_be_read(tmp_path: Path, deed: str) -> None:
    store = Store(tmp_path)
    add(store, range(5))
    store.judge(make_judgement(1))
    before = copies_in(store, pl.Series(stored_ids(store)))
    with read_only(tmp_path):
        with pytest.raises(StoreError) as caught:
            WRITES[deed](store)

        assert str(caught.value).endswith(": is on a disk that can only be read; nothing was stored")
        again = Store(tmp_path)
        assert stored_ids(again) == ids(range(5))
        assert again.collect(again.judgements()).height == 1
        assert copies_in(again, pl.Series(stored_ids(again))).equals(before)
    assert add(store, [99]) == 1


def test_a_folder_without_permission_is_one_clear_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(troubles, "TemporaryFile", refuse)  # root may write everywhere

    with pytest.raises(StoreError, match=r"articles: may not be written or read by this user$"):
        add(Store(tmp_path), [1])


def test_a_full_disk_can_be_read_though_nothing_of_what_the_rules_read_can_be_kept(small_disk: Path) -> None:
    store = Store(small_disk)
    talks = "The United States and China held talks on Taiwan in Beijing."
    store.add(make_articles(range(5)).with_columns(text=pl.lit(talks)))
    fill(store)
    before = stored_ids(store)
    (small_disk / "ballast").write_bytes(bytes(os.statvfs(small_disk).f_bavail * os.statvfs(small_disk).f_frsize))

    library = open_library(store=Store(small_disk))

    assert set(library.articles["id"]) == set(before)
    assert library.claims.height
    assert set(library.copies["article"]) == set(before)
    assert Store(small_disk).version().claims == -1


def test_a_lock_that_can_not_be_held_is_one_clear_error_and_nothing_is_added(tmp_path: Path) -> None:
    store = Store(tmp_path)
    add(store, range(2))
    lock = tmp_path / ADDING
    before = stored_ids(store)

    for put in (lock.mkdir, lambda: os.mkfifo(lock)):
        lock.unlink(missing_ok=True)
        put()
        for act in (lambda: add(store, range(4)), lambda: harms(store)):
            with pytest.raises(StoreError, match=r"adding\.lock: is a folder or a device"):
                act()
        assert stored_ids(store) == before
        assert repair(store) == []
        assert harms(store) == []
    assert add(store, range(4)) == 2


NO_LINKS = """
#include <errno.h>
int link(const char *a, const char *b) { errno = EPERM; return -1; }
int linkat(int a, const char *b, int c, const char *d, int e) { errno = EPERM; return -1; }
"""
ADD_ONE = """
import sys
from pathlib import Path
from model.errors import StoreError
from model.store import Store
from model.store.health import harms
from tests.model.store.stores import add
for act in (lambda store: add(store, [1]), harms):
    try:
        act(Store(Path(sys.argv[1])))
    except StoreError as error:
        print(error)
"""


@pytest.mark.skipif(not shutil.which("cc") or sys.platform != "linux", reason="the disk is played by a library in C")
def test_a_disk_without_hard_links_is_one_clear_error(tmp_path: Path) -> None:
    """As exFAT and some mounts are: the library below says that the user may not."""
    (tmp_path / "it.c").write_text(NO_LINKS, encoding="utf-8")
    subprocess.run(["cc", "-shared", "-fPIC", "-o", tmp_path / "it.so", tmp_path / "it.c"], check=True)
    told = subprocess.run(
        [sys.executable, "-c", ADD_ONE, tmp_path / "store"],
        env={**os.environ, "LD_PRELOAD": str(tmp_path / "it.so")},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    ).stdout.splitlines()

    assert len(told) == 2
    assert all("is on a disk that knows no hard links" in line for line in told)
