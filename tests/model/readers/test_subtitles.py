"""Subtitles are the transcript that they are: no numbers and times, whole sentences, a paragraph a speaker."""

import pytest

from tests.model.readers.making import article

SRT = """1
00:00:01,000 --> 00:00:03,500
{\\an8}<i>Beijing has cleared two tankers</i>

2
00:00:03,500 --> 00:00:06,000
that were held in the port
since April.

3
00:00:12,000 --> 00:00:15,000
Washington fined a line &amp; its owner.

4
00:00:15,000 --> 00:00:17,000
- Who owns it?
- Nobody says.
"""
VTT = """WEBVTT - A briefing on ports
Kind: captions
Language: en-GB

NOTE made by hand

STYLE
::cue { color: red }

intro
00:01.000 --> 00:04.000 align:start position:0%
<v Ann Roe>Two tankers <00:02.000><c>may</c> leave,

00:04.000 --> 00:06.000
<v Ann Roe>and they left.</v>

00:06.000 --> 00:08.000
<v.loud Li Na>We saw nothing.
"""


@pytest.mark.parametrize("name", ["it.srt", "it.txt"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_sentences_are_whole_across_what_is_shown_at_once(name: str, end: str):
    one = article(SRT.replace("\n", end), name)

    assert one.text.split("\n\n") == [
        "Beijing has cleared two tankers that were held in the port since April.",
        "Washington fined a line & its owner.",
        "Who owns it?",
        "Nobody says.",
    ]
    assert (one.title, one.date) == ("", None)


def test_speakers_are_named_where_they_begin():
    one = article(VTT, "it.vtt")

    assert one.text.split("\n\n") == ["Ann Roe: Two tankers may leave, and they left.", "Li Na: We saw nothing."]
    assert (one.title, one.lang) == ("A briefing on ports", "en-GB")


def test_captions_that_roll_tell_each_line_once():
    shown = ["we begin", "we begin\nwith the ports", "with the ports\nand the pills."]
    cues = "".join(f"00:0{at}.000 --> 00:0{at + 1}.000\n{lines}\n\n" for at, lines in enumerate(shown))

    assert article(f"WEBVTT\n\n{cues}", "it.vtt").text == "we begin with the ports and the pills."


def test_a_cue_without_words_is_nothing():
    assert article(
        "1\n00:00:01,000 --> 00:00:02,000\n\n2\n00:00:02,000 --> 00:00:03,000\nThey left.\n", "a.srt"
    ).text == ("They left.")


@pytest.mark.parametrize(
    "text", ["1\nThey met at 10:00 --> 11:00.\n", "WEBVTTS are many.\n\nThey met.\n", "2025\n\n00:01 was the time.\n"]
)
def test_what_only_begins_so_is_text(text: str):
    assert article(text, "it.txt").text == text


SPOKEN = (
    "well the United States and China have",
    "agreed to a truce for 90 days and",
    "that is a good thing. We will",
    "talk with Beijing.",
)
WHOLE = " ".join(SPOKEN)


def test_times_of_a_copied_transcript_cut_no_sentence():
    lines = [f"0:0{2 * at}\n{each}" for at, each in enumerate(SPOKEN)]
    told = article("Remarks on China\n" + "\n".join(lines) + "\n", "it.txt")

    assert told.title == "Remarks on China"
    assert told.text == f"Remarks on China\n\n{WHOLE}"


def test_they_may_stand_before_the_words():
    lines = [f"{at // 60}:{at % 60:02} {each}" for at, each in enumerate(SPOKEN * 2)]

    assert article("\n".join(lines) + "\n", "it.txt").text == f"{WHOLE} {WHOLE}"


@pytest.mark.parametrize(
    "text",
    [
        "Programme\n9:00\nThey meet.\n10:30\nThey talk.\n12:00\nThey leave.\n",
        "They met.\n0:03\nThey left, and nobody knew why.\nThey met again.\nAnd again.\n",
        "0:30\nThey met.\n0:10\nThey left.\n0:20\nThey met.\n",
    ],
)
def test_other_times_are_of_the_text(text):
    assert article(text, "it.txt").text == text


CUES = "\n\n".join(f"00:00:0{at}.000 --> 00:00:0{at + 1}.000\n{{{at}}}" for at in range(4))


def test_who_speaks_is_said_once_where_each_cue_says_it_as_zooms_do():
    said = ("Jane Doe: The envoys met", "Jane Doe: in Geneva.", "Mr. Roe: Will they", "Mr. Roe: meet again?")

    assert article(f"WEBVTT\n\n{CUES.format(*said)}", "it.vtt").text == (
        "Jane Doe: The envoys met in Geneva.\n\nMr. Roe: Will they meet again?"
    )


def test_a_colon_in_one_cue_is_of_what_is_said():
    said = ("The envoys said", "one thing: it is over", "and two more:", "nothing, and peace.")

    assert article(f"WEBVTT\n\n{CUES.format(*said)}", "it.vtt").text == " ".join(said)


def test_who_speaks_in_capitals_begins_a_paragraph():
    lines = ("HOST: Welcome, and to you", "all, a good day.", "MR. LIN: China opposes", "that.", "REPORTER 2: And now?")
    cues = "\n".join(f"{n}\n00:00:0{n},000 --> 00:00:0{n},900\n{line}\n" for n, line in enumerate(lines, start=1))

    assert article(cues, "it.srt").text.split("\n\n") == [
        "HOST: Welcome, and to you all, a good day.",
        "MR. LIN: China opposes that.",
        "REPORTER 2: And now?",
    ]


def test_a_day_above_a_transcript_is_no_title():
    told = article("May 13, 2025\n\n0:01\nGood day to all.\n0:03\nWe begin.\n0:05\nThank you.\n", "it.txt")

    assert (told.title, str(told.date)) == ("", "2025-05-13")


@pytest.mark.parametrize("form", ["[SPEAKER_0{}]: {}", "[SPEAKER_0{}] {}", "Speaker {}: {}"])
def test_the_marks_of_speakers_by_number_stand_once(form: str):
    said = [(1, "China said that it"), (1, "would suspend the ban."), (2, "We welcome it.")]
    cues = "\n".join(
        f"{at}\n00:00:0{at},000 --> 00:00:0{at},900\n{form.format(*each)}\n" for at, each in enumerate(said, start=1)
    )
    name = form.partition("]")[0].strip("[").partition(":")[0].format("{}")

    assert article(cues, "it.srt").text == (
        f"{name.format(1)}: China said that it would suspend the ban.\n\n{name.format(2)}: We welcome it."
    )


def test_who_begins_to_speak_within_a_line_has_a_paragraph():
    cues = ">> They met in Geneva. &gt;&gt; What\n\n2\n00:00:05,000 --> 00:00:09,000\ndid they say? >> Nothing.\n"

    told = article(f"1\n00:00:01,000 --> 00:00:05,000\n{cues}", "it.srt")
    assert told.text.split("\n\n") == ["They met in Geneva.", "What did they say?", "Nothing."]
