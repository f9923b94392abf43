"""Encodings that lack the glyphs of the screens: a sign of ASCII for each, and data that loses nothing."""

import json
import os
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from rich.cells import cell_len

from tui.output.lesser import lesser
from tui.words import LEVEL_GLYPHS, NONE_GLYPH, SPARKS, TREND_GLYPHS

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.usefixtures("demo_read")

LESSER = ["ascii", "iso8859-1", "gbk"]


def run(encoding: str, *words: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-c", "from tui.command import main; main()", *words]
    environment = {**os.environ, "PYTHONIOENCODING": encoding}
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=False, timeout=120)


@pytest.mark.parametrize("encoding", LESSER)
def test_what_people_read_is_written_in_any_encoding_and_stays_aligned(encoding: str) -> None:
    done = run(encoding, "status", "issue:taiwan,chips,trade")

    assert done.returncode == 0
    head, *rows = done.stdout.decode(encoding).splitlines()
    assert head.startswith("Issue   Was")
    assert {row[head.index("Since") - 2] for row in rows} == {" "}
    assert b"\\u" not in done.stdout + done.stderr


@pytest.mark.parametrize(
    "words", [("show", "taiwan", "--why"), ("keys",), ("config",), ("doctor",), ("--plain", "events")]
)
def test_no_command_for_people_ends_for_want_of_a_glyph(words: tuple[str, ...]) -> None:
    done = run("ascii", *words)

    assert done.returncode == 0
    assert done.stdout.isascii()
    assert done.stderr.isascii()


def test_what_an_encoding_has_is_written_by_it() -> None:
    row = run("gbk", "status", "issue:channels").stdout.decode("gbk").splitlines()[1]

    assert "^ easing" in row  # ▴ is no sign of GBK
    assert "—" in run("gbk", "show", "taiwan").stdout.decode("gbk")  # the dash is


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_an_encoding_that_has_all_is_left_alone(encoding: str) -> None:
    assert "▴ easing" in run(encoding, "status", "issue:channels").stdout.decode(encoding)


@pytest.mark.parametrize("form", ["csv", "json"])
def test_data_in_a_pipe_is_utf8_whatever_the_locale(form: str) -> None:
    words = ("claims", "issue:rare-earths", "--format", form)

    assert run("iso8859-1", *words).stdout == run("utf-8", *words).stdout


def test_a_picture_in_a_pipe_is_utf8_whatever_the_locale() -> None:
    words = ("picture", "timeline", "issue:taiwan")

    assert run("gbk", *words).stdout == run("utf-8", *words).stdout


def test_a_judgement_tells_its_level_by_a_sign(tmp_path: Path) -> None:
    assert b"# frozen" in run("ascii", "judge", "taiwan", "frozen", "--reason", json.dumps("“so”")).stderr


@pytest.mark.parametrize("glyphs", [LEVEL_GLYPHS.values(), SPARKS.values(), TREND_GLYPHS.values()])
def test_each_glyph_of_a_scale_keeps_a_sign_of_its_own(glyphs: list[str]) -> None:
    signs = [lesser(glyph) for glyph in glyphs]

    assert len(set(signs)) == len(signs)
    assert lesser(NONE_GLYPH) not in signs or NONE_GLYPH in glyphs


@pytest.mark.parametrize("character", "✕◼▾○●▴✓▲▼■·▁▂▃▄▅▆▇█…“”é中ñ─│┌┴Ａ😀")
def test_a_sign_is_as_wide_as_what_it_stands_for(character: str) -> None:
    sign = lesser(character)

    assert sign.isascii()
    assert len(sign) == cell_len(character), unicodedata.name(character)


def test_a_letter_loses_only_its_mark() -> None:
    assert "".join(map(lesser, "José Łukasz ﬁnd")) == "Jose ?ukasz find"
