"""`fetch`, `add` of addresses, and `add --watch`, as a user runs them."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from servers import Server, answer, serving
from typer.testing import CliRunner

from model.errors import StoreError
from model.fetch.fetching import Tally
from model.store import Store
from tui.command import app
from tui.terminal.talk import Progress, clock_words

ROOT = Path(__file__).parents[3]
TALKS = "The United States and China held talks on Taiwan in Beijing. Beijing imposed tariffs on American soybeans."
PAGE = (
    "<!doctype html><html><head><title>Talks resume</title></head><body><article><h1>Talks resume</h1>"
    f"<p>{TALKS} {TALKS.replace('Beijing', 'Shanghai')}</p></article></body></html>"
).encode()


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as served:
        yield served


def run(*words: str):
    return CliRunner().invoke(app, list(words), prog_name="issuewatch")


def feed(server: Server, *paths: str) -> bytes:
    items = "".join(
        f"<item><link>{server.url(path)}</link><description>They met …</description></item>" for path in paths
    )
    return answer(f'<rss version="2.0"><channel><title>Courier</title>{items}</channel></rss>'.encode())


@pytest.mark.parametrize(
    ("end", "code", "words"),
    [
        (KeyboardInterrupt(), 130, "stopped: "),
        (StoreError("articles: the disk is full"), 2, "articles: the disk is full; "),
    ],
)
def test_who_breaks_off_a_fetch_is_told_what_is_stored(
    monkeypatch: pytest.MonkeyPatch, end: BaseException, code: int, words: str
):
    def broken_off(*given: Any) -> None:
        *_, tell = given
        tell(tally := Tally(feeds=1))
        tally.new = 3
        raise end

    monkeypatch.setattr("model.fetch.runs.fetch_feeds", broken_off)
    result = run("fetch", "https://a.example/feed")

    assert result.exit_code == code
    assert result.stderr.endswith(f"{words}3 new articles; all of them are in the store\n")


def test_where_a_disk_fills_up_it_is_told_how_much_of_an_addition_is_in_the_store(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    def full(*_: object, **__: object) -> None:
        raise StoreError("claims: the disk is full")

    (tmp_path / "note.txt").write_text(TALKS, encoding="utf-8")
    monkeypatch.setattr(Store, "put_claims", full)
    result = run("add", str(tmp_path / "note.txt"))

    assert result.exit_code == 2
    assert result.stderr == (
        "issuewatch: claims: the disk is full; 1 new article of it in the store, and the same command goes on\n"
    )


@pytest.fixture
def spawn(home: Path) -> Iterator[Callable[..., subprocess.Popen[str]]]:
    """`spawn("add", …)`: the program as a process of its own; what is left of it at the end is ended."""
    processes = []

    def spawn(*words: str) -> subprocess.Popen[str]:
        command = [sys.executable, "-u", "-c", "from tui.starting import main; main()", *words]
        pipes = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
        process = subprocess.Popen(command, cwd=ROOT, text=True, env=os.environ | {}, **pipes)
        processes.append(process)
        return process

    yield spawn
    for process in processes:
        if process.poll() is None:
            process.kill()
        process.communicate()


def said(process: subprocess.Popen[str], words: str) -> str:
    """The next line on stderr that has these words; AssertionError when the process ends without it."""
    assert process.stderr
    for line in process.stderr:
        if words in line:
            return line
    raise AssertionError(f"never said {words!r}")


# fetch


def test_fetch_takes_in_what_a_feed_leads_to_and_reports_it(server: Server):
    server.routes |= {"/feed": feed(server, "/a"), "/a": answer(PAGE, content_type="text/html")}

    result = run("fetch", server.url("/feed"), "--allow-private", "--format", "jsonl")

    assert result.exit_code == 0
    assert json.loads(result.stdout) == {
        "feed": "127.0.0.1", "url": server.url("/feed"), "result": "new", "new": 1, "known": 0, "left": 0, "why": None
    }  # fmt: skip
    assert result.stderr == "issuewatch: 1 new article of 1 feed\n"
    listed = [json.loads(line) for line in run("articles", "--format", "jsonl").stdout.splitlines()]
    assert [(article["title"], article["url"]) for article in listed] == [("Talks resume", server.url("/a"))]


def test_a_feed_that_fails_is_exit_code_1_with_why(server: Server):
    result = run("fetch", server.url("/none"), "--allow-private")

    assert result.exit_code == 1
    assert "answered 404 Not Found" in result.stdout


def test_fetch_does_not_go_inside_unless_it_is_allowed(server: Server):
    result = run("fetch", server.url("/feed"))

    assert result.exit_code == 1
    assert "leads to 127.0.0.1, which is loopback" in result.stdout
    assert server.asked == []


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["fetch", "/nowhere.opml"], "/nowhere.opml is neither a web address nor a file"),
        (["fetch", "--dossier", "any"], "the dossier any has no feeds"),
        (
            ["fetch", "https://a.example/", "--every", "often"],
            "'often' is no span of time; write it like 15m, 2h or 1d",
        ),
        (["fetch", "https://a.example/", "--every", "0s"], "'0s' is too short; what fits: 10s to 365d"),
        (["fetch", "https://a.example/", "--every", "-5m"], "'-5m' is no span of time; write it like 15m, 2h or 1d"),
        (
            ["fetch", "https://a.example/", "--every", "9999999999d"],
            "'9999999999d' is too long; what fits: 10s to 365d",
        ),
        (["changes", "--watch", "--every", "0m"], "'0m' is too short; what fits: 10s to 365d"),
        (["add", "--watch", "/nowhere"], "/nowhere is no folder to be watched"),
        (["add", "--watch", "-"], "- is no folder to be watched"),
        (["add", "--watch"], "name folders to be watched"),
    ],
)
def test_wrong_use_is_told(words: list[str], why: str):
    result = run(*words)

    assert (result.exit_code, why in result.stderr) == (2, True)


def test_fetch_goes_on_until_ctrl_c(server: Server, spawn):
    server.routes |= {"/feed": feed(server, "/a"), "/a": answer(PAGE, content_type="text/html")}

    process = spawn("fetch", server.url("/feed"), "--allow-private", "--every", "15m")
    said(process, "1 new article of 1 feed")
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=120)

    assert errors == "issuewatch: stopped: 1 new article; all of them are in the store\n"
    assert process.returncode == 0


def test_ctrl_c_in_the_middle_of_a_fetch_ends_it_at_once(server: Server, spawn):
    async def hang(_request, _writer):
        import asyncio

        await asyncio.sleep(30)

    server.routes["/feed"] = hang
    process = spawn("fetch", server.url("/feed"), "--allow-private")
    while "/feed" not in server.paths:
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=120)

    assert (process.returncode, errors) == (130, "issuewatch: stopped: 0 new articles; all of them are in the store\n")


# add and scan of an address


def test_add_takes_in_a_page_by_its_address(server: Server):
    server.routes["/a"] = answer(PAGE, content_type="text/html")

    result = run("add", server.url("/a"), "--allow-private")

    assert result.exit_code == 0
    listed = [json.loads(line) for line in run("articles", "--format", "jsonl").stdout.splitlines()]
    assert [(article["title"], article["source"]) for article in listed] == [("Talks resume", "127.0.0.1")]


def test_scan_reads_a_page_by_its_address_and_stores_nothing(server: Server, home: Path):
    server.routes["/a"] = answer(PAGE, content_type="text/html")

    result = run("scan", server.url("/a"), "--allow-private")

    assert "taiwan" in {json.loads(line)["issue"] for line in result.stdout.splitlines()}
    assert not (home / "data" / "articles").exists()


def test_add_takes_in_the_items_of_a_feed_as_the_feed_has_them(server: Server):
    server.routes["/feed"] = feed(server, "/a", "/b")

    result = run("add", server.url("/feed"), "--allow-private")

    assert result.exit_code == 0
    listed = [json.loads(line)["url"] for line in run("articles", "--format", "jsonl").stdout.splitlines()]
    assert sorted(listed) == [server.url("/a"), server.url("/b")]
    assert server.paths == ["/feed"]


def test_a_column_is_read_for_the_field_that_it_is_named_for(tmp_path: Path):
    (tmp_path / "a.csv").write_text(f"kopf,inhalt\nTalks resume,{TALKS}\n", encoding="utf-8")

    result = run("add", str(tmp_path / "a.csv"), "--map", "title=kopf", "--map", "text=inhalt")

    assert result.exit_code == 0
    assert json.loads(run("articles", "--format", "jsonl").stdout)["title"] == "Talks resume"


@pytest.mark.parametrize(
    ("mapped", "why"),
    [("title", "'title' names no column; write it like title=headline"), ("titel=a", "did you mean 'title'?")],
)
def test_a_wrong_map_is_wrong_use(tmp_path: Path, mapped: str, why: str):
    (tmp_path / "a.csv").write_text("a,b\n", encoding="utf-8")

    result = run("add", str(tmp_path / "a.csv"), "--map", mapped)

    assert (result.exit_code, why in result.stderr) == (2, True)


@pytest.mark.parametrize("command", ["add", "scan"])
def test_an_address_that_can_not_be_had_is_unusable_and_the_rest_is_read(server: Server, tmp_path: Path, command: str):
    (tmp_path / "a.txt").write_text(TALKS, encoding="utf-8")

    result = run(command, server.url("/none"), str(tmp_path / "a.txt"), "--allow-private")

    assert result.exit_code == 1
    assert f"issuewatch: {server.url('/none')}: answered 404 Not Found" in result.stderr


@pytest.mark.parametrize("command", ["add", "scan"])
def test_no_inner_address_is_read_unless_it_is_allowed(server: Server, command: str):
    result = run(command, server.url("/a"))

    assert result.exit_code == 1
    assert "which is loopback; --allow-private goes there all the same" in result.stderr
    assert server.asked == []


# add --watch


def test_a_watched_folder_is_taken_in_then_what_comes_then_what_changes(tmp_path: Path, spawn):
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "there.txt").write_text(TALKS, encoding="utf-8")
    (folder / ".hidden.txt").write_text("Hidden.", encoding="utf-8")

    process = spawn("add", "--watch", str(folder))
    assert "there.txt: 1 new" in said(process, " new")
    (folder / "below").mkdir()
    (folder / "below" / "later.txt").write_text(TALKS.replace("Taiwan", "fentanyl"), encoding="utf-8")
    assert "later.txt: 1 new" in said(process, " new")
    (folder / "there.txt").write_text(TALKS.replace("Taiwan", "chips"), encoding="utf-8")
    assert "there.txt: 1 new, 1 of them a newer version of what was there" in said(process, " new")
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=120)

    assert errors.splitlines()[-1].startswith("issuewatch: stopped: 3 new")
    assert process.returncode == 0


def test_a_download_that_paused_is_superseded_by_all_of_it(tmp_path: Path, spawn):
    text = f"Envoys met\n\n{TALKS} The envoys meet again in Lima before the end of the year."
    folder = tmp_path / "in"
    folder.mkdir()
    process = spawn("add", "--watch", str(folder))
    said(process, "watching")
    (folder / "a.txt").write_text(text[:90], encoding="utf-8")
    said(process, "a.txt: 1 new")
    with (folder / "a.txt").open("a", encoding="utf-8") as file:
        file.write(text[90:])
    assert "1 of them a newer version" in said(process, "a.txt: 1 new")
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=120)

    titles = [json.loads(line) for line in run("articles", "--format", "jsonl").stdout.splitlines()]
    assert sorted(row["claims"] > 0 for row in titles) == [False, True]


TRACKER = """## June 3, 2025

Beijing lifted its ban on rare earth exports to Detroit, [Wire](https://wire.example/1).

## June 5, 2025

Washington imposed tariffs on Chinese steel, [Courier](https://courier.example/2).
"""


def test_a_judgement_that_an_edit_leaves_without_its_claim_is_told(tmp_path: Path):
    file = tmp_path / "t.md"
    file.write_text(TRACKER, encoding="utf-8")
    run("add", str(file))
    row = next(
        row
        for row in (json.loads(line) for line in run("claims", "--format", "jsonl").stdout.splitlines())
        if row["issue"] == "rare-earths"
    )
    key = f"{row['article'][:8]}:{row['sentence']}/rare-earths"
    run("judge", "--claim", key, "--level", "raised", "--reason", "a rumour")
    file.write_text(TRACKER.replace("to Detroit", "to Detroit on Friday"), encoding="utf-8")
    edited = run("add", str(file)).stderr
    file.write_text(TRACKER.replace("lifted", "did not lift"), encoding="utf-8")
    changed = run("add", str(file)).stderr

    assert "fits" not in edited
    assert "0 unusable; 1 judgement no longer fits (issuewatch log)" in changed


def test_words_that_were_judged_in_another_article_are_told_and_what_was_moved_keeps_its_judgement(tmp_path: Path):
    file, moved, copy = (tmp_path / name for name in ("t.md", "moved.md", "copy.md"))
    file.write_text(TRACKER, encoding="utf-8")
    run("add", str(file))
    rows = [json.loads(line) for line in run("claims", "--format", "jsonl").stdout.splitlines()]
    row = next(row for row in rows if row["issue"] == "rare-earths")
    run("judge", "--claim", f"{row['article'][:8]}:{row['sentence']}/rare-earths", "--dismiss", "--reason", "a rumour")
    file.rename(moved)
    moved.write_text(TRACKER.replace("wire.example/1", "wire.example/one"))
    told = run("add", str(moved)).stderr
    assert "1 new, 1 of them a newer version" in told
    assert "judged" not in told
    rows = [json.loads(line) for line in run("claims", "--format", "jsonl").stdout.splitlines()]
    assert {row["judged"] for row in rows if row["issue"] == "rare-earths"} == {"irrelevant", "dismissed"}

    copy.write_text(moved.read_text().replace("one", "two"), encoding="utf-8")
    told = run("add", str(copy)).stderr
    assert "; 1 claim has words that were judged in another article, and counts: " in told
    assert "/rare-earths" in told


def test_a_judgement_that_a_feed_leaves_without_its_claim_is_told(server: Server):
    told = "Beijing lifted the ban on exports of rare earths to the United States on Friday. " * 8

    def fetched(words: str, moment: str) -> str:
        entry = (
            f'<entry><id>a</id><link href="https://wire.example/a"/><title>Magnets</title><updated>{moment}</updated>'
            f"<published>2025-06-03T08:00:00Z</published><content>{words}</content></entry>"
        )
        feed = f'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>W</title>{entry}</feed>'
        server.routes["/feed"] = answer(feed.encode())
        return run("fetch", server.url("/feed"), "--allow-private").stderr

    fetched(told, "2025-06-03T08:00:00Z")
    rows = (json.loads(line) for line in run("claims", "--format", "jsonl").stdout.splitlines())
    row = next(row for row in rows if row["issue"] == "rare-earths")
    key = f"{row['article'][:8]}:{row['sentence']}/rare-earths"
    run("judge", "--claim", key, "--level", "raised", "--reason", "a rumour")

    assert fetched(told.replace("lifted", "did not lift"), "2025-06-04T08:00:00Z") == (
        "issuewatch: 1 new article of 1 feed; 1 judgement no longer fits (issuewatch log)\n"
    )


def test_an_edited_tracker_is_told_and_counts_as_it_is_now(tmp_path: Path):
    file = tmp_path / "t.md"
    file.write_text(TRACKER, encoding="utf-8")
    run("add", str(file))
    file.write_text(TRACKER.replace("lifted", "did not lift"), encoding="utf-8")
    told, again = run("add", str(file)).stderr, run("add", str(file)).stderr

    assert told.startswith("issuewatch: 1 new, 1 of them a newer version of what was there, 1 known before")
    assert again.startswith("issuewatch: 0 new, 2 known before, 0 unusable")
    standing = run("show", "rare-earths", "--as-of", "2025-06-06").stdout.splitlines()[0]
    assert "agreed" not in standing
    log = [json.loads(line) for line in run("log", "--judgements", "--format", "jsonl").stdout.splitlines()]
    assert [(row["analyst"], row["verb"], row["state"]) for row in log] == [("issuewatch", "irrelevant", "stands")]
    assert "✎ Beijing lifted" in run("articles").stdout
    assert f"✎ issuewatch, {log[0]['date']}" not in run("article", log[0]["article"][:8]).stdout
    assert "superseded: newer version in" in run("article", log[0]["article"][:8]).stdout
    taken_back = run("judge", "--undo", log[0]["id"][:8])
    assert re.search("taken back: article .+: superseded", taken_back.stderr)
    assert "agreed" in run("show", "rare-earths", "--as-of", "2025-06-06").stdout.splitlines()[0]


def test_a_file_that_says_again_what_it_said_counts_so_again(tmp_path: Path):
    file = tmp_path / "t.md"
    for text in (TRACKER, TRACKER.replace("lifted", "did not lift"), TRACKER):
        file.write_text(text, encoding="utf-8")
        told = run("add", str(file)).stderr

    assert told.startswith("issuewatch: 0 new, 2 known before, 1 of them counting again, 0 unusable")


def test_the_undated_are_told_and_that_they_count_in_no_standing(tmp_path: Path):
    (tmp_path / "a.txt").write_text(TALKS, encoding="utf-8")
    (tmp_path / "b.jsonl").write_text(
        "\n".join(
            json.dumps({"text": f"{word}. {TALKS}", "date": day}) for word, day in (("A", None), ("B", "2025-05-12"))
        )
    )
    one, more = (run("add", str(tmp_path / name)).stderr for name in ("a.txt", "b.jsonl"))
    again, status = run("add", str(tmp_path / "a.txt")).stderr, run("status")
    (out,) = [
        json.loads(line)["article"] for line in run("articles", "text:A.", "--format", "jsonl").stdout.splitlines()
    ][:1]
    run("judge", "--article", out, "--irrelevant", "--reason", "a test")

    assert "1 new, 0 known before, 0 unusable; 1 of the new undated: it counts in no standing" in one
    assert ("undated" in more, "undated" in again) == (True, False)
    assert "issuewatch: 2 undated articles: they count in no standing" in status.stderr
    assert "they count in no standing, `issuewatch articles date:none` lists them" in status.stderr
    assert "undated" not in status.stdout
    assert "issuewatch: 1 undated article: it counts in no standing" in run("status").stderr


def test_where_all_are_dated_nothing_is_said_of_it():
    assert "undated" not in run("status").stderr


def test_ctrl_c_in_the_middle_of_an_addition_tells_what_is_in_the_store(spawn, home: Path):
    process = spawn("add", "-")
    assert process.stdin
    lines = "".join(f'{{"text": "Number {number}. {TALKS}"}}\n' for number in range(2_500))  # a batch, and half of one
    process.stdin.write(lines)
    process.stdin.flush()
    while not list(home.glob("data/articles/*.parquet")):
        time.sleep(0.02)
    time.sleep(1)  # until it knows
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=120)

    assert process.returncode == 130
    assert "issuewatch: stopped: 1,500 new, 0 known before, 0 unusable; they are in the store" in errors
    assert len(run("articles", "--format", "jsonl").stdout.splitlines()) == 1_500


def test_a_file_that_is_still_being_written_is_waited_for(tmp_path: Path, spawn):
    folder = tmp_path / "in"
    folder.mkdir()
    process = spawn("add", "--watch", str(folder))
    said(process, "watching")
    with (folder / "slow.jsonl").open("w", encoding="utf-8") as file:
        for number in range(12):
            file.write(json.dumps({"text": f"Number {number}. {TALKS}"}) + "\n")
            file.flush()
            time.sleep(0.25)

    assert "slow.jsonl: 12 new" in said(process, " new")


def test_a_file_that_is_gone_again_is_no_error(tmp_path: Path, spawn):
    folder = tmp_path / "in"
    folder.mkdir()
    process = spawn("add", "--watch", str(folder))
    said(process, "watching")
    time.sleep(1.0)
    (folder / "short.txt").write_text(TALKS, encoding="utf-8")
    (folder / "short.txt").unlink()
    (folder / "stays.txt").write_text(TALKS, encoding="utf-8")

    assert "stays.txt: 1 new" in said(process, " new")
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=120)
    assert "short" not in errors
    assert process.returncode == 0


# Progress


def test_progress_tells_rate_share_and_time_left(monkeypatch: pytest.MonkeyPatch, capsys):
    now = [0.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    progress = Progress()
    now[0] = 10.0
    progress.share = lambda: 0.25
    progress.step(200, 40_000_000)

    assert capsys.readouterr().err.endswith("200 articles · 20/s · 40.0 MB · 4.0 MB/s · 25% · 0:30 left")


def test_a_dumb_terminal_is_sent_no_escapes(monkeypatch: pytest.MonkeyPatch, capsys):
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "dumb")
    progress = Progress()
    progress.step(200)
    progress.done("200 new")

    assert "\x1b" not in capsys.readouterr().err


@pytest.mark.parametrize(
    ("count", "seconds", "told"),
    [(1, 3.0, ""), (11, 5.0, ""), (200, 1000.0, ""), (200, 10.0, " · 20/s")],
)
def test_no_rate_is_told_that_rounds_to_nothing_or_is_of_few(monkeypatch, capsys, count, seconds, told):
    now = [0.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    progress = Progress()
    now[0] = seconds
    progress.step(count, 900)
    progress.done("new")

    assert capsys.readouterr().err == f"issuewatch: new{told}\n"


@pytest.mark.parametrize(("seconds", "words"), [(0.4, "0:00"), (65, "1:05"), (3_725, "1:02:05")])
def test_time_left_is_written_as_on_a_clock(seconds: float, words: str):
    assert clock_words(seconds) == words


def test_the_share_is_that_of_the_bytes_of_all_that_was_named(tmp_path: Path):
    """Two files of one size: after the first, and the half of the second, three quarters are done."""
    from model.readers.inputs import file_input
    from tui.commands.metering import Meter

    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes(b"x" * 1_000)
    meter = Meter([str(tmp_path)])
    inputs = meter.metered([file_input(tmp_path / "a.txt"), file_input(tmp_path / "b.txt")])
    next(inputs)
    meter.read(1_000)
    next(inputs)
    meter.read(500)
    until = time.monotonic() + 10
    while meter.share(0) is None and time.monotonic() < until:  # the sum is made beside
        time.sleep(0.01)

    assert meter.share(1_500) == 0.75
    assert meter.share(500) == 0.25  # the rest is read, and not taken in


def test_of_a_stream_nobody_knows_the_share(tmp_path: Path):
    from tui.commands.metering import Meter

    assert Meter(["-", str(tmp_path)]).share(0) is None
