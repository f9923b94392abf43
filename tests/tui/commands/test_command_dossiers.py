"""`dossier check`: a line for each fault, on the articles that are named or on the store's."""

import re

import pytest
from lean import ship_few_cues
from typer.testing import CliRunner

from model.dossier import Dossier, load_dossier
from model.dossier.officials import officials_of
from tui.command import app

OWN = """\
slug = "own"
name = "Own"
cues = "en"

[[issues]]
slug = "fentanyl"
name = "Fentanyl"
description = "The drug"
terms = ["fentanyl"]
"""
SIDES = """
[[sides]]
code = "FR"
name = "France"
terms = ["France"]

[[sides]]
code = "CN"
name = "China"
terms = ["China"]
"""
CUE = """\
extends = "en"

[[cues]]
id = "hail"
level = 2
kind = "word"
wordings = ["hailed"]
fires = ["{example}"]
silent = ["Nothing."]
"""


def checked(*words: str):
    return CliRunner().invoke(app, ["dossier", "check", *words], prog_name="issuewatch")


def test_a_dossier_that_ships_fits_and_what_never_occurs_is_counted(tmp_path):
    file = tmp_path / "a.txt"
    file.write_text("Beijing suspended the talks on fentanyl.", encoding="utf-8")
    done = checked("--on", str(file))
    first, weights, fits, hint = done.stdout.splitlines()

    assert done.exit_code == 0
    assert first.startswith("us-china (US–China): ")
    assert weights == "weights us-china: learnt from passages on 18 of its 18 issues"
    assert fits.startswith("fits: ")
    assert re.fullmatch(r"\d+ cues never fire, 18 issues have terms that never hit in 1 article; --hints .*", hint)


def test_what_never_occurs_is_a_line_each_where_it_is_asked_for(tmp_path):
    file = tmp_path / "a.txt"
    file.write_text("Beijing suspended the talks on fentanyl.", encoding="utf-8")
    done = checked("--on", str(file), "--hints")
    lines = done.stdout.splitlines()

    assert done.exit_code == 0
    assert "cue release never fires in 1 article: none of its wordings occurs" in lines
    assert not [line for line in lines if line.startswith("cue stop-contact ")]
    assert [line for line in lines if line.startswith("issue tiktok has terms that never hit in 1 article: ")]


def test_nothing_is_said_of_a_shipped_lexicon_under_a_dossier_of_ones_own(tmp_path):
    """Its examples are of the two sides for which it ships."""
    dossier, file = tmp_path / "own.toml", tmp_path / "a.txt"
    dossier.write_text(OWN, encoding="utf-8")
    file.write_text("They spoke of opioids.", encoding="utf-8")
    done = checked(str(dossier), "--on", str(file), "--hints")

    assert done.exit_code == 0
    assert done.stdout.splitlines()[2:] == [
        "issue fentanyl has terms that never hit in 1 article: “fentanyl”",
        "fits: no cue contradicts its examples or another",
    ]


@pytest.mark.parametrize(("example", "code"), [("They hailed it.", 0), ("They cheered.", 1)])
def test_a_cue_of_ones_own_that_contradicts_its_example_is_a_fault(home, tmp_path, monkeypatch, example, code):
    ship_few_cues(monkeypatch)
    lexicon, dossier = home / "config/cues/mine.toml", tmp_path / "own.toml"
    lexicon.parent.mkdir(parents=True)
    lexicon.write_text(CUE.format(example=example), encoding="utf-8")
    dossier.write_text(OWN.replace('"en"', '"mine"'), encoding="utf-8")
    done = checked(str(dossier))

    assert done.exit_code == code
    assert ("cue hail is silent in its example" in done.stdout) is bool(code)
    assert ("fits: " in done.stdout) is not bool(code)


FAULTY = """\
slug = "faulty"
name = "Faulty"
colour = "red"

[[sides]]
code = "IN"
name = "India"
terms = ["India", "indian{,s"]

[[sides]]
code = "IN"
name = "China"
terms = ["China", ""]

[[issues]]
slug = "border"
name = "Border"
description = "Where it is"
tems = ["border"]

[[issues]]
slug = "border"
name = "Border"
cues = "en"

[[people]]
name = "Jane Doe"
tenures = [{ role = "Minister", since = 2024-01-01, until = 2023-01-01, rank = 9, side = "US" }]

[[people]]
name = "Jane Doe"

[[sources]]
name = "The Wire"
sites = "wire.example"
kind = "blog"

[[feeds]]
sources = "x"
"""


def test_every_fault_of_a_dossier_is_told_at_once_with_its_place_and_what_would_be_right(tmp_path):
    file = tmp_path / "faulty.toml"
    file.write_text(FAULTY, encoding="utf-8")
    done = checked(str(file))

    assert done.exit_code == 1
    assert {line.removeprefix(f"{file}: ") for line in done.stdout.splitlines()} == {
        f"colour: is no known key; there are: {', '.join(Dossier.model_fields)}",
        "sides.IN.terms: 'indian{,s' has a brace without its other; write 'lift{s,ed}'",
        "sides.IN.terms: has an empty wording; leave it out",
        "sides.IN: is there twice, as no. 1 and no. 2; make it one",
        "issues.border.tems: is no known key; did you mean 'terms'?",
        "issues.border.description: is missing",
        "issues.border.cues: is a key of the whole file: it stands above the first [[…]]",
        "issues.border: is there twice, as no. 1 and no. 2; make it one",
        "people.Jane Doe.tenures.Minister.until: 2023-01-01 is before since = 2024-01-01",
        "people.Jane Doe.tenures.Minister.rank: must be 5 or less, not 9",
        "people.Jane Doe.tenures.Minister.side: 'US' is none of IN",
        "people.Jane Doe: is there twice, as no. 1 and no. 2; make it one",
        'sources.The Wire.sites: must be a list, such as ["…"]',
        "sources.The Wire.owner: is missing",
        "sources.The Wire.kind: 'blog' is none of 'outlet', 'agency', 'ministry', 'legislature', 'think tank', "
        "'company' or 'other'",
        "feeds no. 1.name: is missing",
        "feeds no. 1.url: is missing",
        "feeds no. 1.sources: is no known key; there are: name, url",
    }


def test_elsewhere_the_first_fault_is_told_and_how_many_more_there_are(tmp_path):
    file = tmp_path / "faulty.toml"
    file.write_text(FAULTY, encoding="utf-8")
    done = CliRunner().invoke(app, ["--dossier", str(file), "status"], prog_name="issuewatch")

    assert (done.exit_code, done.stderr.count("\n")) == (2, 1)
    assert done.stderr.endswith(" more; `issuewatch dossier check` lists them)\n")


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        (
            ('terms = ["fent', "countries = ['Brasil']\nterms = [\"fent"),
            "issues.fentanyl.countries: 'Brasil' is none in countries",
        ),
        (('terms = ["fentanyl"]', ""), "issue fentanyl has no terms: no sentence names it"),
        (('terms = ["India"]', 'terms = ["Asia", "India"]'), "sides.CN.terms: 'Asia' is a term of the other side too"),
    ],
)
def test_what_nothing_can_be_read_by_is_a_fault(tmp_path, changed, told):
    sides = [("IN", "India", '["India"]'), ("CN", "China", '["Asia", "China"]')]
    tables = "".join(f'[[sides]]\ncode = "{code}"\nname = "{name}"\nterms = {terms}\n' for code, name, terms in sides)
    file = tmp_path / "own.toml"
    file.write_text((OWN + tables).replace(*changed), encoding="utf-8")
    done = checked(str(file))

    assert done.exit_code == 1
    assert told in done.stdout


def test_the_demo_of_another_pair_is_nothing_to_look_for_its_terms_in(tmp_path):
    file = tmp_path / "own.toml"
    file.write_text(OWN + SIDES, encoding="utf-8")
    done = checked(str(file))

    assert done.stdout.splitlines()[2:] == ["fits: no cue contradicts its examples or another"]
    assert "its terms are looked for in no article; --on PATH names some" in done.stderr


def test_the_demo_of_another_pair_is_not_shown(tmp_path):
    file = tmp_path / "own.toml"
    file.write_text(OWN + SIDES, encoding="utf-8")
    done = CliRunner().invoke(app, ["--dossier", str(file), "status", "--format", "csv"], prog_name="issuewatch")

    assert done.exit_code == 0
    assert "the demo is of another pair of countries; `issuewatch add PATH` takes in yours" in done.stderr
    assert {row.split(",")[2] for row in done.stdout.splitlines()[1:]} == {""}


def test_a_lexicon_without_modes_and_boundaries_is_a_fault(home, tmp_path):
    lexicon, dossier = home / "config/cues/mine.toml", tmp_path / "own.toml"
    lexicon.parent.mkdir(parents=True)
    lexicon.write_text(CUE.format(example="They hailed it.").replace('"en"', '""'), encoding="utf-8")
    dossier.write_text(OWN.replace('"en"', '"mine"'), encoding="utf-8")
    done = checked(str(dossier))

    assert done.exit_code == 1
    assert "lexicon mine has no modes, no boundaries, no objects and extends none that has; " in done.stdout


def run(*words: str):
    return CliRunner().invoke(app, list(words), prog_name="issuewatch")


@pytest.mark.parametrize("name", ["india-china", "{folder}/My pair.toml"])
def test_a_dossier_to_begin_with_fits_and_is_not_overwritten(tmp_path, name):
    name = name.format(folder=tmp_path)
    made = run("dossier", "new", name)

    assert made.stderr.startswith("issuewatch: wrote ")
    assert checked(name).stdout.splitlines()[-1].startswith("fits: ")
    assert load_dossier(name).slug in ("india-china", "my-pair")
    assert run("dossier", "new", name).exit_code == 2


def test_who_has_begun_a_dossier_is_told_what_comes_next(tmp_path):
    name = str(tmp_path / "Our pair.toml")

    told = run("dossier", "new", name, "--sides", "Japan,South Korea").stderr
    assert f"`issuewatch dossier check '{name}'` says whether it fits" in told
    assert f"`issuewatch --dossier '{name}'` looks at it" in told


def test_who_names_no_command_of_a_group_is_told_in_one_line_which_there_are():
    made = run("dossier")

    assert (made.exit_code, made.stdout) == (2, "")
    assert made.stderr == (
        "issuewatch: dossier: say which: list, check, new, show; `issuewatch dossier --help` says more\n"
    )


def test_a_dossier_of_any_two_countries_fits(tmp_path):
    name = str(tmp_path / "Our pair.toml")
    made = run("dossier", "new", name, "--sides", "Japan,South Korea")

    assert made.stderr.startswith("issuewatch: wrote ")
    assert checked(name).stdout.splitlines()[0].startswith("our-pair (Japan–South Korea): 5 issues")
    assert "fits: " in checked(name).stdout
    assert "(those of the matter security)" in run("dossier", "show", name).stdout


def test_sides_that_are_none_are_told_and_nothing_is_written(tmp_path):
    made = run("dossier", "new", str(tmp_path / "it.toml"), "--sides", "Jpan,China")

    assert (made.exit_code, list(tmp_path.glob("*.toml"))) == (2, [])
    assert made.stderr.count("\n") == 1
    assert "did you mean 'Japan'?" in made.stderr


def test_what_a_dossier_holds_is_counted_and_listed_where_it_is_asked_for(tmp_path):
    name = str(tmp_path / "mine.toml")
    run("dossier", "new", name)
    shown = run("dossier", "show", name).stdout.splitlines()
    known = [officials_of(code) for code in ("IN", "CN")]
    sources = len(load_dossier(name).near_sources)
    people, offices = sum(len(each.people) for each in known), sum(len(each.offices) for each in known)

    assert shown[:3] == [
        f"mine (India–China): 4 issues, {people} people, {offices + 2} offices, {sources} sources, 1 feed",
        "  IN  India: India, indian{,s}, New Delhi, Delhi",
        "  CN  China: China, chinese, Beijing",
    ]
    assert "  trade     Trade: Tariffs, duties, market access (3 terms, and those of the matter trade)" in shown
    assert run("dossier", "show", name, "--list", "people").stdout.splitlines()[:4] == [
        "Subrahmanyam Jaishankar",
        "  aliases: Jaishankar, S. Jaishankar",
        "  pronoun: he",
        "  tenures: External Affairs Minister 2019-05-31 IN 3",
    ]
    assert "\n  url: https://" in run("dossier", "show", name, "--list", "feeds").stdout


def test_a_dossiers_file_that_is_not_there_is_said_to_be_missing():
    assert checked("nowhere.toml").stderr == "issuewatch: nowhere.toml: there is no such file\n"
    assert "no dossier called 'us-chinna'; did you mean 'us-china'?" in checked("us-chinna").stderr


def test_terms_that_hit_are_no_fault(tmp_path):
    dossier, file = tmp_path / "own.toml", tmp_path / "a.txt"
    dossier.write_text(OWN, encoding="utf-8")
    file.write_text("They spoke of fentanyl.", encoding="utf-8")
    done = checked(str(dossier), "--on", str(file))

    assert done.exit_code == 0
    assert not [line for line in done.stdout.splitlines() if line.startswith("issue ")]


def test_a_path_that_is_not_there_is_wrong_use():
    assert checked("--on", "nowhere.txt").exit_code == 2


@pytest.mark.parametrize("words", [("check", "--on"), ("show",), ("show", "--list", "issues")])
def test_what_a_colleagues_dossier_says_does_nothing_to_a_terminal(tmp_path, words):
    file, text = tmp_path / "own.toml", tmp_path / "a.txt"
    hostile = OWN.replace('"Own"', r'"O\u001b]0;x\u0007\u009b\u202ewn"').replace(
        '"The drug"', r'"The\u001b[31m\u202e drug"'
    )
    file.write_text(hostile, encoding="utf-8")
    text.write_text("China talked of fentanyl.", encoding="utf-8")
    command, *others = words
    told = CliRunner().invoke(app, ["dossier", command, str(file), *others, *([str(text)] if "--on" in others else [])])

    assert len(told.output) > 10
    assert not set(told.output) & set("\x1b\x07\x9b\u202e")
