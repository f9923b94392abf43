import subprocess
import sys
from datetime import UTC, date, datetime, timedelta

import polars as pl
import pytest
from lean import ship_few_cues

from model.article import Article, articles_frame
from model.dossier import load_dossier
from model.errors import StoreError
from model.places import data_folder
from model.schema import ARTICLES, CLAIM_KEY, CLAIMS, JUDGEMENTS, empty
from model.standing import basis
from model.store import Store, open_library, reader_for, take_in
from model.store.demo import demo_articles
from model.store.library import read_the_unread
from model.store.table import SCHEMA_VERSION, Table
from model.store.upkeep import SMALL_FILES
from model.views import board_of

NUMBERS = pl.Schema({"n": pl.UInt32, "word": pl.Enum(["odd", "even"])})


@pytest.fixture(autouse=True)
def _home(tmp_path, monkeypatch):
    monkeypatch.setenv("ISSUEWATCH_HOME", str(tmp_path))


@pytest.fixture
def store():
    return Store()


def make_articles(*texts: str, day: date | None = date(2023, 6, 18)) -> pl.DataFrame:
    return articles_frame(Article(text=text, date=day, place=f"{text[:9]}.txt") for text in texts)


def numbers(*values: int) -> pl.DataFrame:
    words = ["even" if value % 2 == 0 else "odd" for value in values]
    return pl.DataFrame({"n": list(values), "word": words}, schema=NUMBERS)


def ids(articles: pl.LazyFrame) -> list[str]:
    return sorted(articles.collect()["id"])


# Tables


def test_a_table_gives_back_what_it_took_with_its_dtypes(tmp_path):
    table = Table(tmp_path / "numbers", NUMBERS)

    table.append(numbers(1, 2))

    assert table.scan().collect().sort("n").equals(numbers(1, 2))


def test_a_table_never_written_is_empty_and_leaves_nothing_on_disk(tmp_path):
    table = Table(tmp_path / "numbers", NUMBERS)

    assert table.scan().collect().schema == NUMBERS
    assert table.version() == -1
    assert not list(tmp_path.iterdir())


def test_many_small_appends_are_put_together_without_being_asked(tmp_path):
    table = Table(tmp_path / "numbers", NUMBERS)

    for number in range(SMALL_FILES + 5):
        table.append(numbers(number))

    from deltalake import DeltaTable

    assert len(DeltaTable(tmp_path / "numbers").file_uris()) < 10
    assert sorted(table.scan().collect()["n"]) == list(range(SMALL_FILES + 5))


def test_a_newer_table_is_refused_in_one_line(tmp_path):
    from deltalake import write_deltalake

    write_deltalake(tmp_path / "articles", numbers(1).cast(pl.String), description="issuewatch schema 99")

    with pytest.raises(StoreError, match=rf"newer issuewatch \(schema 99, this one has {SCHEMA_VERSION}\)") as caught:
        Store(tmp_path).articles()
    assert "\n" not in str(caught.value)


def test_a_damaged_log_is_told_in_one_line(store):
    store.add(make_articles("One."))
    for commit in (store.folder / "articles" / "_delta_log").glob("*.json"):
        commit.write_text("{ rubbish")

    with pytest.raises(StoreError) as caught:
        Store().articles()
    assert str(store.folder) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_lost_data_file_is_told_in_one_line(store):
    store.add(make_articles("One."))
    for data in (store.folder / "articles").glob("*.parquet"):
        data.unlink()

    with pytest.raises(StoreError) as caught:
        open_library()
    assert str(store.folder) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_table_whose_old_commits_live_on_in_a_checkpoint_only_is_still_there(tmp_path):
    from deltalake import DeltaTable

    table = Table(tmp_path / "numbers", NUMBERS)
    table.append(numbers(1))
    DeltaTable(tmp_path / "numbers").create_checkpoint()
    for commit in (tmp_path / "numbers" / "_delta_log").glob("*.json"):
        commit.unlink()

    assert table.exists
    assert table.scan().collect().equals(numbers(1))


@pytest.mark.parametrize("name", ["Application Support", "Übung 中文", "100 %", "a+b=c&d", "it's #1?", "st*r", "s3:"])
def test_a_folder_of_any_usual_name_will_do(tmp_path, name):
    table = Table(tmp_path / name / "numbers", NUMBERS, partition_by=["word"])

    for number in range(SMALL_FILES + 1):
        table.append(numbers(number))
    table.delete("word = 'odd'")

    again = Table(tmp_path / name / "numbers", NUMBERS, partition_by=["word"])
    assert sorted(again.scan().collect()["n"]) == list(range(0, SMALL_FILES + 1, 2))
    assert sorted(again.scan(word="even").collect()["n"]) == list(range(0, SMALL_FILES + 1, 2))
    assert again.scan(word="odd").collect().is_empty()
    assert again.row_count() == SMALL_FILES // 2 + 1


@pytest.mark.parametrize("name", ["a%20b", "[x]", "x\ny"])
def test_a_folder_whose_name_cannot_be_used_is_one_clear_error(tmp_path, name):
    with pytest.raises(StoreError, match="no store can be in a folder with") as caught:
        Table(tmp_path / name, NUMBERS).append(numbers(1))
    assert "\n" not in str(caught.value)
    with pytest.raises(StoreError, match="no store can be in a folder with"):
        open_library(store=Store(tmp_path / name))


# Articles


def test_an_empty_store_is_empty(store):
    assert store.is_empty
    assert store.articles().collect().equals(empty(ARTICLES))
    assert store.judgements().collect().equals(empty(JUDGEMENTS))


def test_a_second_add_adds_nothing(store):
    articles = make_articles("Talks began.", "Talks ended.")

    first, second = store.add(articles), store.add(articles)

    assert (first.new, first.repeated) == (2, 0)
    assert (second.new, second.repeated) == (0, 2)
    assert ids(store.articles()) == sorted(articles["id"])


def test_a_second_add_by_another_process_adds_nothing():
    articles = make_articles("Talks began.")
    Store().add(articles)

    assert Store().add(articles).new == 0


def test_ids_that_another_store_object_adds_are_learnt_before_the_next_add(store):
    store.add(make_articles("One."))
    Store().add(make_articles("Two."))

    assert store.add(make_articles("Two.", "Three.")).new == 1


def test_an_article_twice_in_one_batch_is_one(store):
    articles = make_articles("Talks began.")

    assert store.add(pl.concat([articles, articles])).new == 1
    assert store.articles().collect().height == 1


def test_of_two_that_raced_in_the_first_is_read(store):
    added = {"added": datetime.now(UTC), "characters": 12}
    late = make_articles("Talks began.").with_columns(place=pl.lit("late.txt"), **added)
    early = late.with_columns(place=pl.lit("early.txt"), added=pl.col("added") - timedelta(hours=1))
    store._articles.append(late)
    store._articles.append(early)

    assert store.articles().collect()["place"].to_list() == ["early.txt"]


def test_hostile_text_comes_back_as_it_was(store):
    text = "A\x1b]52;c;aGk=\x07 \x00 \u202e \ufeff [/b] “quoted” 中文 😀"
    store.add(make_articles(text))

    assert store.articles().collect()["text"].to_list() == [text]


def test_a_folder_that_cannot_be_written_is_one_clear_error(tmp_path):
    (tmp_path / "file").write_text("in the way")

    with pytest.raises(StoreError, match="file"):
        Store(tmp_path / "file").add(make_articles("One."))


# Claims

TALKS = "The United States and China held talks on Taiwan in Beijing. Beijing imposed tariffs on American soybeans."


def test_claims_are_kept_by_rule_set_and_come_back_in_order(store):
    dossier = load_dossier()
    reader = reader_for(dossier)
    articles = make_articles(TALKS)

    take_in(store, articles, dossier, reader)

    claims = store.claims(dossier.slug, reader.fingerprint).collect()
    assert claims.equals(reader.claims(articles).sort(CLAIM_KEY))
    assert claims.height > 0
    assert store.claims(dossier.slug, "other-rules").collect().equals(empty(CLAIMS))


@pytest.mark.parametrize("texts", [[], ["Nothing here."], [TALKS, "Nothing here.", f"{TALKS} {TALKS}"]])
def test_claims_in_memory_are_the_same_in_the_same_order(store, texts):
    dossier = load_dossier()
    reader = reader_for(dossier)
    for text in texts:
        take_in(store, make_articles(text), dossier, reader)

    claims = store.claims(dossier.slug, reader.fingerprint).collect()
    assert store.claims_in_memory(dossier.slug, reader.fingerprint).equals(claims)
    assert claims.height == sum(reader.claims(make_articles(text)).height for text in texts)


def test_an_article_without_claims_is_not_read_again(store):
    dossier = load_dossier()
    reader = reader_for(dossier)

    take_in(store, make_articles("The cat sat on the mat."), dossier, reader)

    assert store.claims(dossier.slug, reader.fingerprint).collect().height == 0
    assert store.unread(dossier.slug, reader.fingerprint).collect().height == 0


class NewRules:
    """The rules of today under another fingerprint, as after a change."""

    def __init__(self, reader, fingerprint):
        self.reader, self.fingerprint = reader, fingerprint

    def claims(self, articles):
        return self.reader.claims(articles)


def test_changed_rules_read_again_and_their_claims_replace_the_older(store):
    dossier = load_dossier()
    reader = reader_for(dossier)
    take_in(store, make_articles(TALKS, "Nothing here."), dossier, reader)
    before = store.claims(dossier.slug, reader.fingerprint).collect()
    told = []

    count = read_the_unread(store, dossier, NewRules(reader, "new"), lambda done, of: told.append((done, of)))

    assert count == 2
    assert told == [(2, 2)]
    assert store.claims(dossier.slug, "new").collect().equals(before)
    assert store.claims(dossier.slug, reader.fingerprint).collect().height == 0
    assert read_the_unread(store, dossier, NewRules(reader, "new")) == 0


def test_claims_that_two_processes_read_are_one(store):
    dossier = load_dossier()
    reader = reader_for(dossier)
    articles = make_articles(TALKS)
    store.add(articles)
    for _ in range(2):
        store.put_claims(dossier.slug, reader.fingerprint, articles["id"], reader.claims(articles))

    claims = store.claims(dossier.slug, reader.fingerprint).collect()

    assert claims.equals(reader.claims(articles).sort(CLAIM_KEY))


# Judgements


def test_judgements_are_kept_and_read_oldest_first(store):
    rows = [{"id": name, "at": datetime(2023, 6, day), "verb": "note"} for name, day in (("b", 2), ("a", 1))]
    store.judge(pl.DataFrame(rows, schema=JUDGEMENTS))

    assert store.judgements().collect()["id"].to_list() == ["a", "b"]


# The library


def test_an_empty_store_opens_the_demo_and_stays_empty(tmp_path):
    library = open_library()

    assert library.is_demo
    assert library.articles.height >= 36
    assert library.claims.height > 0
    assert library.default_as_of == library.articles["date"].max()
    assert not data_folder().exists()


@pytest.mark.parametrize(("codes", "is_shown"), [(("US", "CN"), True), ((), True), (("IN", "CN"), False)])
def test_the_demo_is_shown_for_its_own_pair_alone(tmp_path, monkeypatch, codes, is_shown):
    ship_few_cues(monkeypatch)
    sides = "".join(f'[[sides]]\ncode = "{code}"\nname = "{code}"\nterms = ["{code}land"]\n' for code in codes)
    issue = '[[issues]]\nslug = "trade"\nname = "Trade"\ndescription = "What is sold"\nterms = ["trade"]\n'
    own = tmp_path / "own.toml"
    own.write_text(f'slug = "own"\nname = "Own"\n{issue}{sides}', encoding="utf-8")

    library = open_library(str(own))

    assert (library.is_demo, library.is_bare) == (is_shown, not is_shown)
    assert library.articles.is_empty() is not is_shown
    assert is_shown or library.default_as_of == date.today()


def test_the_demos_claims_are_kept_and_the_same_when_opened_again(tmp_path):
    first = open_library()
    kept = list((tmp_path / "state").glob("demo-us-china-*.kept"))

    assert len(kept) == 1
    assert open_library().claims.equals(first.claims)


def test_the_demos_articles_are_kept_and_the_same_when_opened_again(tmp_path):
    first = demo_articles()
    [kept] = (tmp_path / "state").glob("seeds-*.kept")
    with pytest.MonkeyPatch.context() as patch:
        patch.delattr("model.readers.read_inputs")
        assert demo_articles().equals(first)
    kept.write_bytes(b"rubbish")

    assert demo_articles().equals(first)


def test_who_opens_a_store_loads_no_reader_of_files():
    code = "import model.store, model.views, sys; sys.exit('model.readers' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_damaged_cache_of_the_demo_is_made_anew(tmp_path):
    first = open_library()
    for kept in (tmp_path / "state").iterdir():
        kept.write_bytes(b"rubbish")

    assert open_library().claims.equals(first.claims)


@pytest.mark.parametrize("at", [0.01, 0.3, 0.6, 0.9, 0.99])
def test_one_bit_that_tips_over_in_what_is_kept_of_copies_is_told_by_its_digest(store, at):
    """Read as it was, polars breaks off over some of these, and takes others for good."""
    store.add(make_articles(TALKS, "They met again."))
    was = open_library().copies
    [kept] = (store.folder / "copies").iterdir()
    content = bytearray(kept.read_bytes())
    content[int(at * len(content))] ^= 4
    kept.write_bytes(content)

    assert open_library().copies.equals(was)


def test_the_users_own_articles_take_the_demos_place(store):
    store.add(make_articles(TALKS))

    library = open_library()

    assert not library.is_demo
    assert library.texts(library.articles["id"]) == {library.articles["id"].item(): TALKS}
    assert set(library.claims["article"]) == set(library.articles["id"])
    assert library.default_as_of == date.today()


def test_every_quote_is_the_text_at_its_span(store):
    store.add(make_articles(TALKS))

    library = open_library()

    [text] = library.texts(library.articles["id"]).values()
    assert all(text[claim["start"] : claim["end"]] == claim["quote"] for claim in library.claims.iter_rows(named=True))


@pytest.mark.parametrize("day", [date(1, 1, 1), date(1, 1, 20), date(9999, 12, 31)])
def test_a_day_that_can_be_none_and_was_stored_all_the_same_is_none_to_who_opens_the_store(store, day):
    dossier = load_dossier("us-china")
    text = "China lifted the ban on Boeing planes on Tuesday. Next month China will meet the United States."
    take_in(store, make_articles(text, day=day), dossier, reader_for(dossier))

    library = open_library()
    known = basis(library.claims, library.judgements, dossier, date(2025, 5, 12), library.copies)
    rows = board_of(known)

    assert (library.newest, library.articles["date_from"].to_list()) == (None, ["none"])
    assert not library.claims.is_empty()
    assert library.claims.select("date", "event_date").null_count().row(0) == (library.claims.height,) * 2
    assert rows["level"].null_count() == rows.height
