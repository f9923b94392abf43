"""`issuewatch judge`, `log` and `changes`: what an analyst says is kept, shown, and taken back."""

import json
import os
import re
import shlex
import shutil
import sys
from contextlib import AbstractContextManager
from datetime import date
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from typer.testing import CliRunner

import tui.commands.changes
from model.store import Store
from tui.command import app
from tui.commands.telling import Teller

ARTICLES = [
    {
        "id": "one",
        "date": "2023-06-18",
        "title": "Talks in Beijing",
        "source": "state.gov",
        "text": "The United States and China held talks on Taiwan in Beijing. "
        "Beijing imposed tariffs on American soybeans.",
    },
    {
        "id": "two",
        "date": "2023-06-02",
        "title": "A close pass",
        "source": "news.cn",
        "text": "China suspended the military talks with the United States. Beijing condemned arms sales to Taiwan.",
    },
]


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with two articles, made once and copied for each test."""
    folder = tmp_path_factory.mktemp("filled")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ISSUEWATCH_HOME", str(folder / "home"))
        (folder / "in.jsonl").write_text("\n".join(json.dumps(article) for article in ARTICLES))
        assert run("add", str(folder / "in.jsonl")).exit_code == 0
    return folder / "home"


@pytest.fixture
def store(filled: Path, home: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    shutil.copytree(filled, home)
    monkeypatch.setenv("ISSUEWATCH_ANALYST", "ana")
    return Store()


def run(*words: str):
    return CliRunner().invoke(app, list(words), prog_name="issuewatch")


def rows_of(*words: str) -> list[dict]:
    done = run(*words, "--format", "jsonl")
    assert done.exit_code == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def judged(*words: str) -> str:
    done = run("judge", *words)
    assert done.exit_code == 0, done.stderr
    return done.stderr


def refused(*words: str) -> str:
    done = run("judge", *words)
    assert done.exit_code == 2, (done.stdout, done.stderr)
    return done.stderr


def level_of(issue: str) -> int | None:
    return next(row["level"] for row in rows_of("status", f"issue:{issue}"))


@pytest.mark.usefixtures("store")
def test_a_quote_is_meant_on_its_own_issue_and_that_it_counts_overall_as_before_is_told():
    told = judged("--quote", "tariffs on American soybeans", "--dismiss", "--reason", "a quiz")

    assert "dismissed" in told
    assert re.search(r"its sentence counts as before at \w+:\d+/overall: judge that too", told)
    assert "counts as before" not in judged("--quote", "tariffs on American soybeans", "--pin")
    assert {row["issue"] for row in rows_of("claims", "judged:dismissed")} == {"trade"}


def place_of(quote: str) -> str:
    claim = next(row for row in rows_of("claims", f"quote:{quote}") if row["issue"] != "overall")
    return f"{claim['article'][:8]}:{claim['sentence']}/{claim['issue']}"


def test_an_override_is_the_level_that_is_shown_with_the_rules_level_beneath(store: Store) -> None:
    before = level_of("taiwan")

    said = judged("taiwan", "-2", "--reason", "they stopped calling", "--expires", "30d")
    row = rows_of("status", "issue:taiwan")[0]

    assert "judged by ana: Taiwan: ◼ frozen, expires" in said
    assert (row["level"], row["machine"], row["by"]) == (-2, before, "ana")
    told = " ".join(run("status", "issue:taiwan").stdout.split())
    assert "◼ frozen ✎ " in told
    assert "✎ ana: they stopped calling" in told
    assert "✎ ana: they stopped calling · the rules say" in run("show", "taiwan").stdout


def test_as_of_a_past_day_it_holds_from_that_day_and_30d_counts_from_it(store: Store) -> None:
    said = judged("taiwan", "agreed", "--reason", "peace", "--as-of", "2023-06-10", "--until", "30d")

    assert "Taiwan: ✓ agreed, holds from 10 Jun 2023, expires 10 Jul 2023" in said
    levels = {
        day: rows_of("status", "issue:taiwan", "--as-of", f"2023-{day}")[0] for day in ("06-09", "06-10", "07-11")
    }
    assert [(row["level"] == 3, row["by"]) for row in levels.values()] == [(False, None), (True, "ana"), (False, None)]
    assert levels["06-10"]["since"] == "2023-06-10"
    row = rows_of("log", "--judgements")[0]
    assert (row["holds_from"], row["date"][:4]) == ("2023-06-10", str(date.today().year))
    judged("--undo")
    assert rows_of("status", "issue:taiwan", "--as-of", "2023-06-10")[0]["by"] is None


def test_of_two_overrides_the_one_that_began_later_holds(store: Store) -> None:
    judged("taiwan", "agreed", "--reason", "peace", "--as-of", "2023-06-20")
    judged("taiwan", "frozen", "--reason", "not then", "--as-of", "2023-06-10")

    days = ("2023-06-15", "2023-06-25")
    assert [rows_of("status", "issue:taiwan", "--as-of", day)[0]["level"] for day in days] == [-2, 3]


def test_it_is_taken_back_and_brought_back(store: Store) -> None:
    before = level_of("taiwan")
    judged("taiwan", "agreed", "--reason", "peace")

    assert "taken back: Taiwan: ✓ agreed" in judged("--undo")
    assert level_of("taiwan") == before
    assert "brought back: Taiwan: ✓ agreed" in judged("--redo")
    assert level_of("taiwan") == 3
    assert store.judgements().collect().height == 3


def test_to_take_back_what_took_back_is_told_as_bringing_back(store: Store) -> None:
    judged("taiwan", "agreed", "--reason", "peace")
    taken = re.search(r"\((\w+)\)", judged("--undo"))

    assert taken is not None
    assert "brought back: Taiwan: ✓ agreed" in judged(taken[1], "--undo")
    assert level_of("taiwan") == 3


def test_two_that_take_back_at_once_take_back_two(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    judged("taiwan", "agreed", "--reason", "peace")
    judged("trade", "agreed", "--reason", "soy")
    said = list[str]()

    def another_is_first(mine: Store) -> AbstractContextManager[None]:
        monkeypatch.undo()
        monkeypatch.setenv("ISSUEWATCH_ANALYST", "ana")
        monkeypatch.setenv("ISSUEWATCH_HOME", str(mine.folder.parent))
        said.append(judged("--undo"))
        return mine.judging_alone()

    monkeypatch.setattr(Store, "judging_alone", another_is_first)
    said.append(judged("--undo"))

    assert ["Trade" in said[0], "Taiwan" in said[1]] == [True, True]


def test_one_of_several_is_taken_back_by_its_id(store: Store) -> None:
    judged("taiwan", "agreed", "--reason", "peace")
    judged("trade", "agreed", "--reason", "soy")
    ident = next(row["id"] for row in rows_of("log", "--judgements") if row["issue"] == "taiwan")

    judged("--undo", ident[:8])

    assert (level_of("taiwan") != 3, level_of("trade")) == (True, 3)


def test_a_corrected_claim_has_the_level_that_is_right(store: Store) -> None:
    place = place_of("soybeans")

    judged("--claim", place, "--level", "strained", "--reason", "only announced")
    row = next(row for row in rows_of("claims", "judged:corrected"))

    assert (row["level"], row["label"], row["judged"]) == (-1, "strained", "corrected")
    assert row["machine_level"] == -3
    assert (row["judged_by"], row["judged_why"]) == ("ana", "only announced")


def test_a_claim_that_has_the_level_already_is_confirmed(store: Store) -> None:
    place = place_of("soybeans")

    said = [judged("--claim", place, "--level", level, "--reason", "read") for level in ("-3", "-1", "-1")]
    words = ["as it was: confirmed, and read surely from now on" in told for told in said]
    judged("--claim", place, "--level", "-3", "--reason", "read again")
    row = next(row for row in rows_of("claims", "judged:corrected"))

    assert words == [True, False, True]
    assert row["level"] == row["machine_level"] == -3
    told = run("article", row["article"]).stdout
    assert "confirmed: read again" in told


def test_what_was_corrected_and_moved_is_found_by_either(store: Store) -> None:
    place = place_of("soybeans")
    judged("--claim", place, "--level", "raised", "--reason", "only announced")
    judged("--claim", place, "--move", "chips", "--reason", "of the fabs")

    found = [rows_of("claims", f"judged:{word}") for word in ("corrected", "moved")]
    assert [[(row["issue"], row["level"], row["judged"]) for row in rows] for rows in found] == [
        [("chips", 0, "moved")]
    ] * 2


def test_a_dismissed_claim_is_listed_as_such_and_counts_no_more(store: Store) -> None:
    asked = ("status", "issue:trade", "--as-of", "2023-06-20")
    assert rows_of(*asked)[0]["label"] == "escalating"

    judged("--quote", "tariffs on American soybeans", "trade", "--dismiss", "--reason", "a quiz")

    assert [row["issue"] for row in rows_of("claims", "judged:dismissed")] == ["trade"]
    assert rows_of(*asked)[0]["label"] == "talking"


def test_a_claim_is_moved_to_its_issue(store: Store) -> None:
    judged("--claim", place_of("soybeans"), "--move", "health", "--reason", "food")

    assert [row["machine_issue"] for row in rows_of("claims", "issue:health")] == ["trade"]


def test_the_log_tells_a_move_that_is_taken_back_as_going_back(store: Store) -> None:
    judged("--claim", place_of("soybeans"), "--move", "health", "--reason", "food")
    judged("--undo")
    taken, moved = run("log", "--judgements").stdout.splitlines()[1:3]

    assert re.search(r"Trade +Health +Trade +✎ ana, move \(takes back\)", taken), taken
    assert re.search(r"Trade +Trade +Health +✎ ana, move \(taken back\)", moved), moved


def test_show_quotes_a_claim_that_was_moved_or_corrected_as_it_is_judged(store: Store) -> None:
    judged("--claim", place_of("soybeans"), "--move", "health", "--reason", "food")
    shown = run("show", "health", "--as-of", "2023-06-20")

    assert shown.exit_code == 0
    assert "“Beijing imposed tariffs on American soybeans.”\n  escalating: " in shown.stdout


def test_an_article_that_is_none_of_ours_counts_no_more(store: Store) -> None:
    article = rows_of("articles")[0]["article"]

    judged("--article", article[:6], "--irrelevant", "--reason", "a quiz")

    assert {row["judged"] for row in rows_of("claims", f"article:{article}")} == {"irrelevant"}
    assert run("--plain", "articles").stdout.count("Judged: not relevant\n") == 1
    assert run("articles").stdout.count(" ✎ Talks in Beijing") == 1
    assert rows_of("status", "issue:taiwan", "--as-of", "2023-06-20")[0]["articles"] == 1


def test_what_was_mended_until_a_day_is_as_it_was_read_from_the_day_after(store: Store) -> None:
    article = next(row["article"] for row in rows_of("articles") if row["title"] == "A close pass")
    until = ("--reason", "for now", "--as-of", "2023-06-20", "--expires", "5d")

    said = judged("--claim", place_of("soybeans"), "--level", "strained", *until)
    judged("--article", article, "--irrelevant", *until)

    marks = {day: {row["judged"] for row in rows_of("claims", "--as-of", f"2023-06-{day}")} for day in (25, 26)}
    assert "strained, expires 25 Jun 2023" in said
    assert marks == {25: {None, "corrected", "irrelevant"}, 26: {None}}
    words = [run("article", article, "--as-of", f"2023-06-{day}").stdout for day in (25, 26)]
    assert "not relevant: for now, expires 25 Jun 2023" in words[0]
    assert "Judged" not in words[1]
    assert [run("articles", "--as-of", f"2023-06-{day}").stdout.count("✎") for day in (25, 26)] == [1, 0]
    assert {row["state"] for row in rows_of("log", "--judgements")} == {"expired"}


def test_pins_come_first_and_notes_are_shown(store: Store) -> None:
    last = rows_of("claims")[-1]
    place = f"{last['article']}:{last['sentence']}/{last['issue']}"

    judged("--claim", place, "--pin")
    judged("--claim", place, "--note", "ask the embassy")
    judged("taiwan", "--note", "see the file")
    first = rows_of("claims")[0]

    assert (first["quote"], first["is_pinned"], first["note"]) == (last["quote"], True, "ana: ask the embassy")
    assert "see the file" in run("show", "taiwan").stdout


def test_what_was_dismissed_is_in_no_other_list(store: Store) -> None:
    asked = ("matrix", "issue:trade", "--as-of", "2023-06-20", "--months", "1")
    assert [row["level"] for row in rows_of(*asked)] == [-3]

    judged("--quote", "tariffs on American soybeans", "trade", "--dismiss", "--reason", "a quiz")

    assert [row["level"] for row in rows_of(*asked)] == [1]
    article = next(row for row in rows_of("articles") if row["title"] == "Talks in Beijing")
    assert dict(zip(article["issues"], article["levels"], strict=True))["trade"] == 1


def test_many_claims_are_judged_and_taken_back_as_one(store: Store) -> None:
    places = [f"{row['article']}:{row['sentence']}/{row['issue']}" for row in rows_of("claims", "issue:overall")]
    assert len(places) > 1

    judged(*(word for place in places for word in ("--claim", place)), "--dismiss", "--reason", "noise")
    assert len(rows_of("claims", "judged:dismissed")) == len(places)

    judged("--undo")
    assert rows_of("claims", "judged:dismissed") == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["tawan", "1", "--reason", "x"], "did you mean 'taiwan'"),
        (["taiwan", "9", "--reason", "x"], "there are -3 to 3"),
        (["taiwan", "fozen", "--reason", "x"], "did you mean 'frozen'"),
        (["taiwan", "1"], "a reason is needed; say it with --reason"),
        (["--article", "", "--irrelevant", "--reason", "x"], "no article called ''"),
        (["taiwan", "1", "--reason", "x", "--expires", "soon"], "write 30d"),
        (["taiwan", "1", "--reason", "x", "--expires", "2001-01-01"], "has passed already"),
        (["taiwan", "--note", "x", "--expires", "9999-01-01"], "a note does not expire"),
        (["taiwan"], "say one thing"),
        (["--claim", "zz:1", "--dismiss", "--reason", "x"], "no article called 'zz'"),
        (["--claim", "x", "--dismiss", "--move", "trade", "--reason", "x"], "not dismiss and move at once"),
        (["--dismiss", "--reason", "x"], "say what is judged"),
        (["taiwan", "--article", "a", "--note", "x"], "only that"),
        (["taiwan", "--note", "x", "--reason", "y"], "a note is its own reason"),
        (["--bogus", "taiwan", "-2"], "no option called '--bogus'"),
        (["taiwan", "-2", "--reson", "x"], "no option called '--reson'; did you mean '--reason'?"),
        (["taiwan", "-2", "-1", "--reason", "x"], "not '-1' too"),
        (["--undo"], "nothing of ana to take back"),
        (["--redo"], "could be brought back"),
    ],
)
def test_what_is_wrong_is_said_in_one_line_and_nothing_is_kept(store: Store, words: list[str], said: str) -> None:
    message = refused(*words)

    assert said in message
    assert message.count("\n") == 1
    assert store.judgements().collect().is_empty()


def test_on_the_demo_one_can_judge_and_it_is_not_carried_over_to_ones_own_articles(home: Path, filled: Path) -> None:
    judged("taiwan", "agreed", "--reason", "to try it out")
    assert level_of("taiwan") == 3
    assert "demo" in run("status").stderr

    (filled.parent / "more.jsonl").write_text(json.dumps(ARTICLES[0]))
    assert run("add", str(filled.parent / "more.jsonl")).exit_code == 0

    assert level_of("taiwan") != 3
    assert rows_of("log", "--judgements") == []


# The log


def test_the_log_has_changes_and_judgements_newest_first(store: Store) -> None:
    judged("taiwan", "agreed", "--reason", "peace")
    judged("--undo", "--reason", "no peace")
    rows = rows_of("log")

    assert [row["what"] for row in rows[:2]] == ["judgement", "judgement"]
    assert [row["state"] for row in rows[:2]] == ["takes back", "taken back"]
    assert (rows[0]["old"], rows[1]["level"]) == (3, 3)
    assert {row["what"] for row in rows[2:]} == {"change"}
    assert all(row["quotes"] and row["sources"] for row in rows[2:])
    assert [row["date"] for row in rows] == sorted((row["date"] for row in rows), reverse=True)


def test_the_log_can_be_narrowed(store: Store) -> None:
    judged("taiwan", "agreed", "--reason", "peace")

    assert {row["what"] for row in rows_of("log", "--changes")} == {"change"}
    assert {row["issue"] for row in rows_of("log", "issue:taiwan")} == {"taiwan"}
    assert [row["analyst"] for row in rows_of("log", "analyst:ana")] == ["ana"]
    assert {row["date"] for row in rows_of("log", "--since", "2023-06-18", "--until", "2023-06-30")} == {"2023-06-18"}
    assert run("log", "--changes", "--judgements").exit_code == 2


def test_the_log_is_a_table_for_people(store: Store) -> None:
    judged("taiwan", "agreed", "--reason", "peace")

    line = next(line for line in run("log").stdout.splitlines() if "peace" in line)
    assert "✓ agreed ✎ ana, override peace" in " ".join(line.split())


# Changes


def test_changes_have_old_new_day_reason_and_the_claims_that_decided(store: Store) -> None:
    rows = rows_of("changes", "--since", "2023-06-18", "--until", "2023-06-20", "issue:trade")

    assert [(row["day"], row["new_label"], row["kind"]) for row in rows] == [("2023-06-18", "escalating", "act")]
    assert rows[0]["reason"]
    assert rows[0]["quotes"] == ["Beijing imposed tariffs on American soybeans."]
    assert rows[0]["sources"] == ["state.gov"]


def test_what_changes_beneath_an_override_says_so_in_words_and_data(store: Store) -> None:
    asked = ("--since", "2023-06-18", "--until", "2023-06-20", "issue:trade", "kind:act")
    run("judge", "trade", "raised", "--reason", "a bluff", "--as-of", "2023-06-10")

    for command in ("changes", "log"):
        (row,) = rows_of(command, *asked)
        assert (row["beneath"], row["beneath_label"]) == (0, "raised")
        assert "✕ escalating, beneath ✎ raised" in run(command, *asked).stdout
    (event,) = [row for row in rows_of("events", "issue:trade", "--as-of", "2023-06-20") if row["new"]]
    assert (event["new"], event["beneath"]) == (-3, 0)
    assert "escalating, beneath ✎ raised" in run("events", "issue:trade", "--as-of", "2023-06-20").stdout


def test_the_exit_code_says_whether_anything_changed(store: Store) -> None:
    asked = ("changes", "--until", "2023-06-20", "--exit-code", "--since")

    assert run(*asked, "2023-06-18").exit_code == 3
    assert run(*asked, "2023-06-19").exit_code == 0
    assert run(*asked, "2023-06-18", "issue:korea").exit_code == 0
    assert run("changes", "--since", "2023-06-18", "--until", "2023-06-20").exit_code == 0
    assert run("changes", "--since", "whenever").exit_code == 2


def reporter(tmp_path: Path) -> tuple[str, Path]:
    """A command that writes down what it is told."""
    script, out = tmp_path / "tell.py", tmp_path / "told.jsonl"
    script.write_text(
        "import json, os, sys\n"
        "told = json.loads(sys.stdin.readline())\n"
        "told['env'] = {k: v for k, v in os.environ.items() if k.startswith('ISSUEWATCH_CHANGE_')}\n"
        f"open({str(out)!r}, 'a').write(json.dumps(told) + chr(10))\n"
    )
    return shlex.join([sys.executable, str(script)]), out


def test_a_command_is_run_once_for_each_issue_and_day_also_after_a_restart(store: Store, tmp_path: Path) -> None:
    command, out = reporter(tmp_path)
    asked = ("changes", "--since", "2023-06-01", "--until", "2023-06-20", "--run", command, "--format", "jsonl")

    first, second = run(*asked), run(*asked)
    told = [json.loads(line) for line in out.read_text().splitlines()]

    assert len(told) == len(first.stdout.splitlines()) > 2
    assert second.stdout == ""
    assert len({(row["issue"], row["date"]) for row in told}) == len(told)
    trade = next(row for row in told if row["issue"] == "trade")
    assert trade["quotes"] == ["Beijing imposed tariffs on American soybeans."]
    assert trade["env"]["ISSUEWATCH_CHANGE_ISSUE"] == "trade"
    assert trade["env"]["ISSUEWATCH_CHANGE_NEW"] == "escalating"
    assert trade["env"]["ISSUEWATCH_CHANGE_NEW_LEVEL"] == "-3"


def test_no_word_of_an_article_is_run_or_put_into_the_environment(store: Store, tmp_path: Path) -> None:
    command, out = reporter(tmp_path)
    evil = tmp_path / "evil.jsonl"
    text = "Beijing imposed tariffs on American soybeans; $(touch /tmp/pwned) `id`."
    evil.write_text(json.dumps({"date": "2023-06-19", "title": "$(reboot)", "text": text}))
    run("add", str(evil))

    run("changes", "--since", "2023-06-01", "--until", "2023-06-20", "--run", f"{command} '$(id)' ';'")

    for line in out.read_text().splitlines():
        assert not {"touch", "reboot"} & set(str(json.loads(line)["env"]).replace("(", " ").split())


def test_a_command_that_fails_is_told_and_the_others_still_run(store: Store) -> None:
    asked = ("changes", "--since", "2023-06-01", "--until", "2023-06-20", "--run")

    done = run(*asked, shlex.join([sys.executable, "-c", "import sys; sys.exit(7)"]))

    assert done.exit_code == 0
    assert done.stderr.count("ended with 7") == len(
        rows_of("changes", "--since", "2023-06-01", "--until", "2023-06-20")
    )
    assert "there is no program 'no-such-program'" in run(*asked, "no-such-program").stderr
    assert "quotation" in run(*asked, "'open").stderr
    assert "'--run': names no program" in run(*asked, "").stderr


def test_the_bell_rings_once(store: Store) -> None:
    asked = ("changes", "--since", "2023-06-01", "--until", "2023-06-20", "--bell")

    assert run(*asked).stderr.count("\a") == 1
    assert "\a" not in run(*asked).stderr


def test_watching_prints_what_is_new_and_ends_with_ctrl_c(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first round tells what there is, the next what came, the third is cut short."""
    rounds = iter([ARTICLES[0] | {"id": "three", "text": "China released three American detainees.", "title": "Free"}])

    def wait(_seconds: float) -> None:
        article = next(rounds, None)
        if article is None:
            raise KeyboardInterrupt
        Path(os.environ["ISSUEWATCH_HOME"], "new.jsonl").write_text(json.dumps(article))
        run("add", str(Path(os.environ["ISSUEWATCH_HOME"], "new.jsonl")))

    monkeypatch.setattr("tui.commands.changes.interrupts.wait", wait)
    done = run(
        "changes", "--since", "2023-06-01", "--until", "2023-06-20", "--watch", "--format", "jsonl", "--exit-code"
    )
    told = [json.loads(line) for line in done.stdout.splitlines()]

    assert done.exit_code == 3
    assert told[-1]["issue"] in {"detentions", "overall"}
    assert len({(row["issue"], row["day"]) for row in told}) == len(told)


def test_what_comes_while_watching_looks_for_the_first_time_is_told(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    free = ARTICLES[0] | {"id": "three", "text": "China released three American detainees.", "title": "Free"}
    (tmp_path / "new.jsonl").write_text(json.dumps(free))
    looks, waits, look = [], [], tui.commands.changes.changes_since

    def looked(*given: Any) -> pl.DataFrame:
        rows = look(*given)
        looks.append(rows)
        if len(looks) == 1:
            run("add", str(tmp_path / "new.jsonl"))
        return rows

    def wait(seconds: float) -> None:
        waits.append(seconds)
        if len(waits) == 2:
            raise KeyboardInterrupt

    monkeypatch.setattr("tui.commands.changes.changes_since", looked)
    monkeypatch.setattr("tui.commands.changes.interrupts.wait", wait)
    done = run("changes", "--since", "2023-06-01", "--until", "2023-06-20", "--watch", "--format", "jsonl")

    assert "detentions" in {json.loads(line)["issue"] for line in done.stdout.splitlines()}


def test_watching_can_not_wait_for_an_end_that_never_comes(store: Store) -> None:
    assert run("changes", "--watch", "--format", "json").exit_code == 2


def test_what_can_not_be_noted_as_told_is_not_told(store: Store, tmp_path: Path) -> None:
    teller = Teller([], rings=True)
    teller.folder = tmp_path / "file" / "told"
    (tmp_path / "file").write_text("")

    with pytest.raises(Exception, match="can't note what was told"):
        teller._is_first("us-china", "trade/2023-06-18")


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("--undo --claim one:0/taiwan", "leave the rest away"),
        ("--undo --dismiss", "leave the rest away"),
        ("--undo --redo", "not both"),
        ("--redo one", "leave the rest away"),
        ("taiwan frozen --level easing --reason both", "are two levels"),
        ("taiwan frozen --reason early --as-of 2099-01-01", "is to come"),
    ],
)
def test_what_would_be_left_unheard_is_wrong_use_and_judges_nothing(store: Store, line: str, words: str) -> None:
    run("judge", "chips", "talking", "--reason", "kept")
    done = run("judge", *line.split())

    assert (done.exit_code, words in " ".join(done.stderr.split())) == (2, True), done.stderr
    assert store.collect(store.judgements()).height == 1


def test_whoever_judges_both_claims_of_a_sentence_is_not_told_to(store: Store) -> None:
    claims = [json.loads(line) for line in run("claims", "issue:taiwan", "--format", "jsonl").stdout.splitlines()]
    where = next(f"{each['article']}:{each['sentence']}" for each in claims if "held talks" in each["quote"])
    places = [f"--claim={where}/{issue}" for issue in ("taiwan", "overall")]
    done = run("judge", *places, "--dismiss", "--reason", "both")

    assert done.exit_code == 0, done.stderr
    assert "counts as before" not in done.stderr


EDITED = """---
title: Talks in Beijing
date: 2023-06-18
source: state.gov
---

The United States and China held talks on Taiwan in Beijing{how}. Beijing imposed tariffs on American soybeans.
"""


def test_what_is_said_of_an_article_and_of_its_sentence_goes_over_to_its_newer_version(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ISSUEWATCH_ANALYST", "ana")
    file = tmp_path / "talks.md"
    file.write_text(EDITED.format(how=""), encoding="utf-8")
    run("add", str(file))
    older = json.loads(run("articles", "--format", "jsonl").stdout)["article"]
    for line in (f"--article {older} --note ours", "taiwan --quote Taiwan --level frozen --reason one"):
        assert run("judge", *line.split()).exit_code == 0
    file.write_text(EDITED.format(how=" on Sunday"), encoding="utf-8")
    run("add", str(file))
    told = [json.loads(line) for line in run("articles", "--format", "jsonl").stdout.splitlines()]
    newer = next(each["article"] for each in told if each["article"] != older)
    second = run("judge", "--claim", f"{newer}:0/taiwan", "--level", "easing", "--reason", "two")

    assert second.exit_code == 0, second.stderr
    assert "ours" in run("article", newer).stdout
    log = [json.loads(line) for line in run("log", "--judgements", "--format", "jsonl").stdout.splitlines()]
    assert {row["reason"]: row["state"] for row in log if row["reason"] in ("one", "two")} == {
        "one": "overruled",
        "two": "stands",
    }
