"""What `--help` says of commands, and what is said where something is missing or nothing is there."""

import re
import shlex

import pytest
from typer.main import get_command
from typer.testing import CliRunner

from tui.command import app
from tui.commands.helping import EXAMPLES

SHELL: set[str] = {"<", ">", "|"}


def leaves(group, path=()):
    """Every command with the words that call it."""
    for name, command in group.commands.items():
        if hasattr(command, "commands"):
            yield from leaves(command, (*path, name))
        else:
            yield " ".join((*path, name))


COMMANDS = list(leaves(get_command(app)))


def run(*words: str):
    return CliRunner().invoke(app, list(words), prog_name="issuewatch", env={"COLUMNS": "200"})


@pytest.mark.parametrize("command", COMMANDS)
def test_help_is_without_types_of_the_language_and_ends_with_examples(command):
    told = run(*command.split(), "--help").output

    assert not re.search(r"<\w+ range>|list\[|<str>|<path>|\[\[|[{}]|<=x", told)
    assert told.rstrip().splitlines()[-1].startswith(f"  issuewatch {command}")


@pytest.mark.parametrize("group", [(), ("dossier",)])
def test_in_a_list_of_commands_no_thought_is_cut_off(group):
    lines = CliRunner().invoke(app, [*group, "--help"], prog_name="issuewatch", env={"COLUMNS": "80"}).output
    listed = lines.partition("Commands:\n")[2].splitlines()

    assert listed
    assert not [line for line in listed if line.endswith(".") or len(line) > 80 or line.startswith("    ")]


@pytest.mark.parametrize("example", [line for lines in EXAMPLES.values() for line in lines])
def test_every_example_is_right_use(example):
    words = shlex.split(example)
    until = next((at for at, word in enumerate(words) if word in SHELL), len(words))
    context = get_command(app).make_context("issuewatch", words[:until])
    command, arguments = context.command, [*context._protected_args, *context.args]
    while hasattr(command, "commands"):
        command, arguments = command.commands[arguments[0]], arguments[1:]

    assert command.make_context(command.name, arguments, parent=context).params is not None


@pytest.mark.parametrize(
    "example",
    [f"{line}" for name in ("status", "claims", "articles", "people", "agenda", "compare", "show", "article", "events")
     for line in EXAMPLES[name] if ">" not in line],
)  # fmt: skip
def test_examples_find_something_in_the_demo(example):
    done = run(*shlex.split(example))

    assert done.exit_code == 0
    assert len(done.stdout.splitlines()) > 1


PAIR = """
slug = "pair"
name = "Pair"
[[issues]]
slug = "fish"
name = "Fish"
description = "Who fishes"
terms = ["fish"]
"""
SIDES = "".join(f'[[sides]]\ncode = "{code}"\nname = "{code}-land"\nterms = ["{code}"]\n' for code in ("FR", "GB"))


@pytest.mark.parametrize("sides", ["", SIDES], ids=["no sides", "two sides"])
@pytest.mark.parametrize("command", ["claims", "matrix", "picture", "judge", "people", "show"])
def test_examples_are_of_the_dossier_in_force(tmp_path, command, sides):
    (tmp_path / "pair.toml").write_text(PAIR + sides, encoding="utf-8")
    told = run("--dossier", str(tmp_path / "pair.toml"), command, "--help").output
    examples = told.partition("Examples:")[2]

    assert not re.search(r"taiwan|mil-mil|chips|trade|\bUS\b|\bCN\b", examples)
    assert examples.count("  issuewatch ") == len(EXAMPLES[command])
    assert ("side:" in examples) is (bool(sides) and "side:" in "".join(EXAMPLES[command]))


def test_examples_are_told_whatever_the_dossier():
    assert "issuewatch show taiwan" in run("--dossier", "nowhere.toml", "show", "--help").output


def test_what_needs_an_issue_or_an_article_names_some():
    assert "such as taiwan, fentanyl, chips, detentions, mil-mil; " in run("show").stderr
    assert re.search(r"such as ([0-9a-f]{8}, ){4}[0-9a-f]{8}; ", run("article").stderr)
    assert run("article", re.search(r"[0-9a-f]{8}", run("article").stderr)[0]).exit_code == 0


def test_choices_are_told_once():
    assert run("picture").stderr.count("timeline") == 1


def test_an_issue_that_there_is_none_of_lists_each_once():
    said = run("judge", "nothing", "frozen").stderr

    assert said.count("chips") == 1
    assert "Chips" not in said


@pytest.mark.parametrize("command", ["status", "claims", "articles", "events", "people", "course", "agenda", "log"])
def test_a_list_without_rows_says_why(command):
    assert "nothing passes the filter person:Xii, as of 2024-12-13" in run(command, "person:Xii").stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["log", "--judgements"], "no judgement yet, as of 2024-12-13"),
        (["log", "--judgements", "--since", "2024"], "no judgement from 2024-01-01, as of 2024-12-13"),
        (["agenda", "--since", "2090"], "no announcement from 2090-01-01, as of 2024-12-13"),
        (["events", "--since", "1990", "--until", "1990"], "no event from 1990-01-01 until 1990-12-31, as of"),
        (["events", "person:Xii", "--since", "2024"], "nothing from 2024-01-01 passes the filter person:Xii"),
    ],
)
def test_a_list_without_rows_says_of_which_days_it_is(words, said):
    assert said in run(*words).stderr


def test_the_board_read_aloud_says_what_each_side_says_in_words():
    said = run("status", "--format", "plain", "issue:taiwan,tiktok")

    assert "US: strained, 2 claims\nCN: strained, 1 claim\n" in said.stdout
    assert "US:CN" not in said.stdout
    assert "US: none" not in said.stdout


def test_of_a_quiet_issue_show_says_when_it_was_last_told_of():
    assert (
        "Quiet: no event in 30 days · last article 24 May 2024 · 1 article with nothing that counts\n"
        in run("show", "health").stdout
    )


def test_show_says_to_where_an_issue_leans():
    said = run("show", "taiwan", "--as-of", "2023-11-30").stdout

    assert "Trend over 30 days: worsened · 7 events · 4 origins · 4 articles · leaning strained\n" in said


def test_a_trend_that_the_last_change_went_against_is_marked_in_status_and_told_aloud_in_words():
    asked = ("status", "issue:taiwan", "--as-of", "2023-11-20")

    assert "  (▲) improved  " in run(*asked).stdout
    assert "Trend: improved on the whole\n" in run(*asked, "--format", "plain").stdout


def test_who_tells_of_what_is_to_come_is_told_in_words():
    assert "1 article of 1 origin" in run("agenda", "issue:tiktok", "--format", "plain").stdout


def test_a_matrix_of_dots_says_why():
    assert (
        "no claim that passes the filter person:Xii in 12 months up to 2024-12-13" in run("matrix", "person:Xii").stderr
    )

    said = run("matrix", "--as-of", "2031-01-01").stderr
    assert "no claim in 12 months up to 2031-01-01" in said
    assert "newest 13 Dec 2024: --as-of 2024-12-13 looks from there" in said


def test_changes_say_that_there_were_none_to_people_alone():
    said = run("changes", "--since", "2024-12-13", "issue:taiwan").stderr
    assert "nothing that passes the filter issue:taiwan changed from 2024-12-13 to 2024-12-13" in said

    assert "changed" not in run("changes", "--since", "2024-12-13", "issue:taiwan", "--format", "jsonl").stderr


def test_an_export_of_the_demo_alone_says_that_it_is_left_out(tmp_path):
    assert "the demo is left out" in run("export", "--all", str(tmp_path / "all.zip")).stderr
