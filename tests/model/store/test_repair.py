"""A damaged store: told file by file, mended as far as anything holds the rows, nothing deleted."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Final

import polars as pl
import pytest

from model.article import Article, articles_frame
from model.errors import StoreError
from model.store import Store, copies_in, take_in, upkeep
from model.store.health import harms
from model.store.library import open_library, read_the_unread
from model.store.repair import MENDED, repair
from model.store.sums import SUMS
from model.store.table import NewerStoreError
from tests.model.store.stores import DOSSIER, Rules, add, ids, make_judgement, stored_ids

EACH: Final = 4


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of five files of four articles each, and as many of claims and judgements; it is only copied."""
    store = Store(tmp_path_factory.mktemp("sound") / "data")
    for number in range(0, 5 * EACH, EACH):
        add(store, range(number, number + EACH))
        store.judge(make_judgement(number))
    return store.folder


@pytest.fixture
def store(sound: Path, tmp_path: Path) -> Store:
    return Store(shutil.copytree(sound, tmp_path / "data"))


def test_breaks_that_are_no_line_feeds_are_no_damage(tmp_path: Path) -> None:
    """The commit of a table quotes the smallest and greatest of its texts."""
    store = Store(tmp_path / "data")
    text = "\u2028The north and the south\u2029spoke of the river\x85again, and of nothing else that day."
    take_in(store, articles_frame([Article(text=text, title="A\u2028B", ref="1", place="1.txt")]), DOSSIER, Rules())
    assert harms(store) == []


def files(store: Store, table: str) -> list[Path]:
    """The data files of a table, oldest first."""
    found = (store.folder / table).glob("**/*.parquet")
    return sorted(found, key=lambda file: file.stat().st_mtime_ns)


def commit(store: Store, table: str, number: int) -> Path:
    return store.folder / table / "_delta_log" / f"{number:020}.json"


def contents(folder: Path) -> set[bytes]:
    return {file.read_bytes() for file in folder.rglob("*") if file.is_file() and "adding.lock" not in file.name}


def use(store: Store) -> None:
    """What an opening does."""
    read_the_unread(store, DOSSIER, Rules())
    store.collect(store.articles())
    store.collect(store.claims(DOSSIER.slug, "rules"))
    store.collect(store.judgements())
    copies_in(store, store.collect(store.articles())["id"])


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-20])


def spoil(file: Path) -> None:
    """Something else is written in the midst of it; its ends are as they were."""
    was = file.read_bytes()
    file.write_bytes(was[:40] + bytes(len(was) // 2) + was[40 + len(was) // 2 :])


def grown(store: Store, table: str) -> Path:
    """The rows of its first file as another program would write them, in so many bytes more."""
    rows = pl.read_parquet(files(store, table)[0])
    written = store.folder.parent / "grown.parquet"
    rows.write_parquet(written, compression="uncompressed")
    return written


def tip(file: Path) -> None:
    """One bit is another one, and it can still be read: one of the program's name here, of any row as well."""
    file.write_bytes(file.read_bytes().replace(b"parquet-rs", b"parquet-rr"))


OTHER: Final = {"articles": "claims", "claims": "judgements", "judgements": "articles", "outlines": "articles"}


def spoil_word(file: Path) -> None:
    file.write_text(file.read_text(encoding="utf-8").replace("nullable", "nuslable"), encoding="utf-8")


DAMAGES: Final[dict[str, tuple[Callable[[Store, str], None], str]]] = {
    "a data file is missing": (lambda store, table: files(store, table)[2].unlink(), "is missing"),
    "a data file is cut": (lambda store, table: cut(files(store, table)[2]), "can't be read: "),
    "a data file is spoilt": (lambda store, table: spoil(files(store, table)[2]), "can't be read: "),
    "a data file is another one of its table": (
        lambda store, table: shutil.copy(grown(store, table), files(store, table)[2]),
        "is ",
    ),
    "a data file is one of another table": (
        lambda store, table: shutil.copy(files(store, OTHER[table])[0], files(store, table)[2]),
        "",  # its columns, or its measure
    ),
    "a commit is rubbish": (lambda store, table: commit(store, table, 3).write_bytes(b"\0rubbish"), "is no commit"),
    "a commit is missing": (lambda store, table: commit(store, table, 3).unlink(), "is missing"),
    "a commit is empty": (lambda store, table: commit(store, table, 3).write_bytes(b""), "is no commit"),
    "the last commit is empty": (lambda store, table: commit(store, table, 5).write_bytes(b""), "is no commit"),
    "the first commit is another table's": (
        lambda store, table: shutil.copy(commit(store, OTHER[table], 0), commit(store, table, 0)),
        "makes no table: ",
    ),
    "a commit has a word that was spoilt": (
        lambda store, table: spoil_word(commit(store, table, 0)),
        "makes no table: ",
    ),
    "the log is missing": (lambda store, table: shutil.rmtree(store.folder / table / "_delta_log"), "is missing"),
}


TABLES: Final = ("articles", "claims", "judgements", "outlines")
DAMAGED: Final = [
    (damage, table)
    for number, damage in enumerate(DAMAGES)
    for table in ("articles", TABLES[1 + number % (len(TABLES) - 1)])
]
"""Each damage to the articles, which nothing can be derived from, and to one of the other tables in turn."""


@pytest.mark.parametrize(("damage", "table"), DAMAGED)
def test_a_damaged_table_is_told_and_mended_and_nothing_is_deleted(store: Store, damage: str, table: str) -> None:
    do, what = DAMAGES[damage]
    do(store, table)
    before = contents(store.folder / table)

    found = harms(Store(store.folder))
    assert [(harm.table, harm.what[: len(what)]) for harm in found] == [(table, what)]
    assert "\n" not in found[0].words
    mended = repair(Store(store.folder))

    assert harms(Store(store.folder)) == []
    again = Store(store.folder)
    use(again)
    lost = range(2 * EACH, 3 * EACH) if damage.startswith("a data file") else range(0)
    expected = [number for number in range(5 * EACH) if table != "articles" or number not in lost]
    assert stored_ids(again) == ids(expected)
    assert again.collect(again.claims(DOSSIER.slug, "rules"))["article"].to_list() == ids(expected)
    judged = again.collect(again.judgements())["id"]
    assert len(judged) == (4 if table == "judgements" and lost else 5)
    [first] = [one for one in mended if one.table == table]
    assert contents(first.aside) >= before
    assert add(again, [100]) == 1


@pytest.mark.parametrize("damage", DAMAGES)
def test_with_damage_every_use_is_one_clear_error_that_changes_nothing(store: Store, damage: str) -> None:
    DAMAGES[damage][0](store, "articles")
    before = contents(store.folder / "articles")

    for deed in (use, lambda store: add(store, [100]), lambda store: open_library(store=store)):
        with pytest.raises(StoreError, match=r"issuewatch doctor") as caught:
            deed(Store(store.folder))
        assert "\n" not in str(caught.value)

    assert contents(store.folder / "articles") == before


@pytest.mark.parametrize(
    "place", [lambda store: files(store, "articles")[2], lambda store: commit(store, "articles", 5)]
)
def test_a_folder_in_the_place_of_a_file_is_told_as_that(store: Store, place: Callable[[Store], Path]) -> None:
    file = place(store)
    file.unlink()
    file.mkdir()

    with pytest.raises(StoreError, match=f"{file.name}: is a folder, where a file of the store should be"):
        use(Store(store.folder))
    [harm] = harms(Store(store.folder))
    assert (harm.file.endswith(file.name), harm.what) == (True, "is a folder, where a file of the store should be")


def test_it_is_told_how_much_is_lost(store: Store) -> None:
    files(store, "articles")[2].unlink()

    [harm] = harms(store)
    [mended, *_] = repair(store)

    assert harm.words.endswith(
        "is missing (4 rows): what other files hold of it can be saved, by `issuewatch doctor --repair`"
    )
    assert (mended.saved, mended.lost) == (16, 4)
    assert mended.words.startswith("16 articles saved, 4 lost; the spoilt table is in ")


def test_rows_that_an_older_file_still_holds_are_saved_from_there(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(upkeep, "SMALL_FILES", 4)
    add(store, [50])
    together = max(files(store, "articles"), key=lambda file: file.stat().st_size)
    together.unlink()

    [mended, *_] = repair(store)

    assert (mended.saved, mended.lost) == (21, 0)
    assert stored_ids(store) == ids([*range(20), 50])


@pytest.mark.parametrize("table", ["articles", "judgements"])
def test_rows_whose_commit_is_gone_are_told_and_saved(store: Store, table: str) -> None:
    commit(store, table, 5).unlink()

    [harm] = harms(Store(store.folder))
    count = "4 rows that no" if table == "articles" else "1 row that no"
    assert (harm.table, harm.what) == (table, f"is named by no commit, and holds {count} other file holds")
    assert harm.file == files(store, table)[-1].name
    assert harm.words.endswith(" can be saved, by `issuewatch doctor --repair`")
    [mended, *_] = repair(Store(store.folder))

    again = Store(store.folder)
    assert (mended.table, mended.lost, harms(again)) == (table, 0, [])
    assert stored_ids(again) == ids(range(5 * EACH))
    assert again.collect(again.judgements()).height == 5


def test_where_all_articles_lost_their_commits_no_demo_is_shown(tmp_path: Path) -> None:
    store = Store(tmp_path / "data")
    add(store, range(EACH))
    use(store)
    commit(store, "articles", 1).unlink()

    with pytest.raises(
        StoreError, match=r"articles: is empty, though there is what was made of it .*issuewatch doctor"
    ):
        open_library(store=Store(store.folder))
    assert [mended.lost for mended in repair(Store(store.folder))][:1] == [0]
    assert not Store(store.folder).is_empty


def test_after_an_empty_commit_nothing_is_written_on_top_of_it(store: Store) -> None:
    commit(store, "judgements", 5).write_bytes(b"")

    with pytest.raises(StoreError, match=r"_delta_log/0+5\.json: is no commit"):
        Store(store.folder).judge(make_judgement(99))

    assert not commit(store, "judgements", 6).exists()
    [mended, *_] = repair(Store(store.folder))
    assert mended.words.startswith("5 judgements saved, none lost")


@pytest.mark.parametrize("number", [0, 3, 5])
def test_a_spoilt_commit_whose_file_is_there_has_lost_nothing(store: Store, number: int) -> None:
    commit(store, "articles", number).write_bytes(b"\0rubbish")

    [mended, *_] = repair(store)

    assert (mended.saved, mended.lost, mended.is_whole) == (20, 0, True)


@pytest.mark.parametrize("spoilt", [[3], [2], [0]], ids=["the file's own", "another", "the first"])
def test_one_with_a_file_gone_too_may_have_lost_something(store: Store, spoilt: list[int]) -> None:
    files(store, "articles")[2].unlink()
    for number in spoilt:
        commit(store, "articles", number).write_bytes(b"\0rubbish")

    [mended, *_] = repair(store)

    assert (mended.saved, mended.lost, mended.is_whole) == (16, None, False)


def test_a_row_that_was_lost_beneath_later_ones_is_told_and_saved(store: Store) -> None:
    """As an earlier issuewatch left it, which wrote on top of an empty commit."""
    commit(store, "judgements", 5).unlink()
    Store(store.folder).judge(make_judgement(99))

    assert [harm.table for harm in harms(Store(store.folder))] == ["judgements"]
    repair(Store(store.folder))

    again = Store(store.folder)
    assert sorted(again.collect(again.judgements())["id"]) == ["j0", "j12", "j16", "j4", "j8", "j99"]


def test_a_checkpoint_that_is_missing_is_told_by_its_name_and_what_it_held_is_saved(store: Store) -> None:
    store.tables["judgements"].opened().create_checkpoint()
    checkpoint = store.folder / "judgements" / "_delta_log" / f"{5:020}.checkpoint.parquet"
    checkpoint.unlink()

    with pytest.raises(StoreError, match=f"{checkpoint.name}: is missing"):
        use(Store(store.folder))
    assert [(harm.file, harm.what) for harm in harms(store)] == [(f"_delta_log/{checkpoint.name}", "is missing")]
    repair(Store(store.folder))

    again = Store(store.folder)
    assert again.collect(again.judgements()).height == 5


def test_commits_that_a_checkpoint_stands_for_may_be_gone(store: Store) -> None:
    store.tables["judgements"].opened().create_checkpoint()
    for number in range(5):
        commit(store, "judgements", number).unlink()

    assert harms(Store(store.folder)) == []
    use(Store(store.folder))


def test_files_whose_rows_were_put_together_are_no_harm(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(upkeep, "SMALL_FILES", 4)
    add(store, [50])
    store.judge(make_judgement(50))
    named = store.tables["articles"].opened().file_uris()

    assert len(named) < len(files(store, "articles"))
    assert harms(Store(store.folder)) == []


def test_articles_that_are_missing_altogether_are_told_and_no_demo_is_shown(store: Store) -> None:
    shutil.rmtree(store.folder / "articles")

    for deed in (use, lambda store: add(store, [100]), lambda store: open_library(store=store)):
        with pytest.raises(StoreError, match=r"articles: is missing, .*issuewatch doctor"):
            deed(Store(store.folder))
    [harm] = harms(Store(store.folder))
    assert harm.words.startswith("articles/ is missing, though there is what was made of it: put it back; else")
    [mended, *others] = repair(Store(store.folder))
    assert mended.words == "0 articles saved, how many are lost can't be told; there was nothing of the table"
    assert (mended.is_whole, [one.table for one in others]) == (False, ["claims", "outlines"])
    assert add(Store(store.folder), range(20)) == 20
    assert harms(Store(store.folder)) == []


@pytest.mark.parametrize("place", ["home", "home/data", "home/data/articles", "home/data/articles/_delta_log"])
def test_a_file_in_the_place_of_a_folder_is_told(tmp_path: Path, place: str) -> None:
    file, data = tmp_path / place, tmp_path / "home" / "data"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("no store")

    for deed in (lambda store: add(store, [1]), lambda store: open_library(store=store)):
        with pytest.raises(StoreError, match="is a file, where a folder of the store should be") as caught:
            deed(Store(data))
        assert str(caught.value).startswith(f"{file}: ")
    if "articles" in place:
        assert [harm.table for harm in harms(Store(data))] == ["articles"]
    else:
        with pytest.raises(StoreError, match="is a file"):
            harms(Store(data))
    assert file.read_text() == "no store"


def test_a_sound_store_is_left_alone(store: Store) -> None:
    before = contents(store.folder)

    assert harms(store) == []
    assert repair(store) == []
    assert contents(store.folder) == before


def test_a_newer_store_is_not_repaired(store: Store) -> None:
    store.tables["judgements"].opened().alter.set_table_description("issuewatch schema 99")
    files(store, "articles")[2].unlink()
    before = contents(store.folder)

    with pytest.raises(NewerStoreError):
        repair(store)

    assert contents(store.folder) == before


def test_a_repair_that_was_killed_between_its_two_moves_is_finished_by_the_next(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    files(store, "articles")[2].unlink()
    rename = Path.rename

    def killed(self: Path, target: Path) -> Path:
        if self.name == f"{MENDED}articles":
            raise KeyboardInterrupt
        return rename(self, target)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "rename", killed)
        with pytest.raises(KeyboardInterrupt):
            repair(store)
    assert not (store.folder / "articles").exists()

    repair(Store(store.folder))
    use(Store(store.folder))

    assert len(stored_ids(Store(store.folder))) == 16


def test_spoilt_copies_are_simply_found_again(store: Store) -> None:
    every = pl.Series(stored_ids(store))
    found = copies_in(store, every)
    for file in (store.folder / "copies").iterdir():
        file.write_bytes(b"spoilt")

    assert harms(store) == []
    assert copies_in(store, every).equals(found)


def test_what_a_repair_elsewhere_lost_is_new_again_to_who_had_it_added(tmp_path: Path) -> None:
    store, aside = Store(tmp_path / "store"), tmp_path / "aside"
    add(store, [1])
    store.folder.rename(aside)
    add(Store(store.folder), [2])

    assert add(store, [1]) == 1


@pytest.mark.parametrize("table", ["articles", "claims"])
def test_a_bit_that_tips_over_where_the_file_can_still_be_read_is_told_and_mended(store: Store, table: str) -> None:
    file = files(store, table)[1]
    tip(file)
    assert pl.read_parquet(file).height

    assert [harm.file for harm in harms(store)] == [str(file.relative_to(store.folder / table))]
    assert [mended.doubtful for mended in repair(store) if not mended.is_whole] == [EACH] * (table == "articles")
    use(store)
    assert harms(store) == []
    assert stored_ids(store) == ids(range(20))


def test_such_a_file_is_not_put_together_with_others(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    tip(files(store, "claims")[1])
    monkeypatch.setattr(upkeep, "SMALL_FILES", 4)
    add(store, [99])

    assert [harm.table for harm in harms(store)] == ["claims"]


def test_what_is_noted_of_files_goes_with_them(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(upkeep, "SMALL_FILES", 4)
    add(store, [98])
    for file in files(store, "claims")[:-1]:
        file.unlink()
    monkeypatch.setattr(upkeep, "SMALL_FILES", 1)
    add(store, [99])

    noted = {file.stem for file in (store.folder / "claims" / SUMS).iterdir()}
    assert noted
    assert noted <= {file.stem for file in files(store, "claims")}


def test_a_column_whose_name_in_the_log_is_another_is_told_and_mended(store: Store) -> None:
    first = commit(store, "articles", 0)
    first.write_bytes(first.read_bytes().replace(b"author", b"authos"))

    with pytest.raises(StoreError, match=r"its log lacks author \(`issuewatch doctor`"):
        Store(store.folder).articles()
    assert [harm.table for harm in harms(store)] == ["articles"]
    assert [mended.is_whole for mended in repair(store) if mended.table == "articles"] == [True]
    assert stored_ids(Store(store.folder)) == ids(range(20))
