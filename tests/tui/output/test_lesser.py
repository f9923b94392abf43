"""Encodings that lack the glyphs of the screens: a sign of ASCII for each, and data that loses nothing."""

import json
import os
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
from rich.cells import cell_len

from model.store import open_library
from tui.output.lesser import lesser
from tui.words import LEVEL_GLYPHS, NONE_GLYPH, SPARKS, TREND_GLYPHS

ROOT = Path(__file__).parents[2]
PICTURE = ("picture", "timeline", "issue:taiwan")
LESSER = ["ascii", "iso8859-1", "gbk"]
JUDGED = ("judge", "korea", "frozen", "--reason", "“so”")
CLAIMS = ("claims", "issue:rare-earths", "--format")
RUN: dict[str, list[tuple[str, ...]]] = {
    "ascii": [
        ("status", "issue:taiwan,chips,trade"),
        ("show", "taiwan", "--why"),
        ("keys",),
        ("config",),
        ("doctor",),
        ("--plain", "events"),
        JUDGED,
    ],
    "iso8859-1": [("status", "issue:taiwan,chips,trade"), (*CLAIMS, "csv"), (*CLAIMS, "json")],
    "gbk": [("status", "issue:taiwan,chips,trade"), ("status", "issue:channels"), ("show", "taiwan"), PICTURE],
    "utf-8": [("status", "issue:channels"), (*CLAIMS, "csv"), (*CLAIMS, "json"), PICTURE],
    "gb18030": [("status", "issue:channels")],
}
"""What is run by each encoding, one after the other in one process: to start one takes longer than all of them."""

EACH = r"""
import json, os, sys
from tui.command import main

began = [(stream, stream.encoding, stream.errors) for stream in (sys.stdout, sys.stderr)]
for words in json.loads(sys.argv[1]):
    try:
        main(words)
        code = 0
    except SystemExit as end:
        code = end.code or 0
    for stream, encoding, errors in began:
        stream.flush()
        os.write(stream.fileno(), b"\0%d\0" % code)
        stream.reconfigure(encoding=encoding, errors=errors)
"""
"""Each finds its streams as a process of its own does: one that writes data turns them to UTF-8."""


class Done(NamedTuple):
    """What a command wrote, and its exit code."""

    returncode: int
    stdout: bytes
    stderr: bytes


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Done]:
    """`run(encoding, *words)`: one of RUN, in a home where the demo was opened before."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ISSUEWATCH_HOME", str(home))
        open_library()

    @cache
    def all_of(encoding: str) -> dict[tuple[str, ...], Done]:
        command = [sys.executable, "-c", EACH, json.dumps(RUN[encoding])]
        environment = {**os.environ, "PYTHONIOENCODING": encoding, "ISSUEWATCH_HOME": str(home)}
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=True, timeout=240)
        written, told = (stream.split(b"\0")[:-1] for stream in (done.stdout, done.stderr))
        each = zip(written[1::2], written[::2], told[::2], strict=True)
        return {words: Done(int(code), out, err) for words, (code, out, err) in zip(RUN[encoding], each, strict=True)}

    return lambda encoding, *words: all_of(encoding)[words]


@pytest.mark.parametrize("encoding", LESSER)
def test_what_people_read_is_written_in_any_encoding_and_stays_aligned(run: Callable[..., Done], encoding: str) -> None:
    done = run(encoding, "status", "issue:taiwan,chips,trade")

    assert done.returncode == 0
    head, *rows = done.stdout.decode(encoding).splitlines()
    assert head.startswith("Issue   Was")
    assert {row[head.index("Since") - 2] for row in rows} == {" "}
    assert b"\\u" not in done.stdout + done.stderr


@pytest.mark.parametrize(
    "words", [("show", "taiwan", "--why"), ("keys",), ("config",), ("doctor",), ("--plain", "events")]
)
def test_no_command_for_people_ends_for_want_of_a_glyph(run: Callable[..., Done], words: tuple[str, ...]) -> None:
    done = run("ascii", *words)

    assert done.returncode == 0
    assert done.stdout.isascii()
    assert done.stderr.isascii()


def test_what_an_encoding_has_is_written_by_it(run: Callable[..., Done]) -> None:
    row = run("gbk", "status", "issue:channels").stdout.decode("gbk").splitlines()[1]

    assert "^ easing" in row  # ▴ is no sign of GBK
    assert "—" in run("gbk", "show", "taiwan").stdout.decode("gbk")  # the dash is


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_an_encoding_that_has_all_is_left_alone(run: Callable[..., Done], encoding: str) -> None:
    assert "▴ easing" in run(encoding, "status", "issue:channels").stdout.decode(encoding)


@pytest.mark.parametrize("form", ["csv", "json"])
def test_data_in_a_pipe_is_utf8_whatever_the_locale(run: Callable[..., Done], form: str) -> None:
    assert run("iso8859-1", *CLAIMS, form).stdout == run("utf-8", *CLAIMS, form).stdout != b""


def test_a_picture_in_a_pipe_is_utf8_whatever_the_locale(run: Callable[..., Done]) -> None:
    assert run("gbk", *PICTURE).stdout == run("utf-8", *PICTURE).stdout != b""


def test_a_judgement_tells_its_level_by_a_sign(run: Callable[..., Done]) -> None:
    assert b"# frozen" in run("ascii", *JUDGED).stderr


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
