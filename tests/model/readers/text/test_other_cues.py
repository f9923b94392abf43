"""Subtitles of YouTube and of SubStation are read as SubRip is."""

from time import process_time

import pytest

from model.readers.text.other_cues import as_web_subtitles
from tests.model.readers.making import article

SBV = """0:00:00.500,0:00:03.000
China said that it

0:00:03.200,0:00:07.000
would suspend the ban.

0:00:12.000,0:00:14.000
And now?
"""
ASS = """[Script Info]
; made by hand
Title: Talks in Geneva

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
Dialogue: 0,0:00:00.50,0:00:03.00,Default,Lin Jian,0,0,0,,{\\an8}China said that it,\\Nwould suspend the ban.
Comment: 0,0:00:03.00,0:00:04.00,Default,,0,0,0,,not seen
Dialogue: 0,0:00:04.00,0:00:06.00,Default,Reporter,0,0,0,,And now?
"""


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_what_youtube_gives_is_the_transcript_that_it_is(end: str):
    told = article(SBV.replace("\n", end), "it.sbv")

    assert told.text == "China said that it would suspend the ban.\n\nAnd now?"


def test_what_substation_has_is_read_by_who_speaks():
    told = article(ASS, "it.ass")

    assert told.title == "Talks in Geneva"
    assert told.text == "Lin Jian: China said that it, would suspend the ban.\n\nReporter: And now?"


@pytest.mark.parametrize("text", ["0:00 Talks\n", "[Script Info] was read.\n", "12:00:00.500,a\nWords.\n"])
def test_other_texts_stay(text: str):
    assert as_web_subtitles(text) == text


@pytest.mark.parametrize("bit", [" ", "\n", ";\n", "0:00:00.500,", "Dialogue: ,"])
def test_what_only_looks_like_cues_takes_linear_time(bit: str):
    begun = process_time()
    as_web_subtitles(f"[Script Info]\n{bit * 50_000}x")
    as_web_subtitles(f"{bit * 50_000}x")

    assert process_time() - begun < 2
