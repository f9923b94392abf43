"""Times beside who speaks are no text of a transcript."""

from datetime import date
from time import process_time

import pytest

from model.readers.text.timed_turns import untimed
from tests.model.readers.making import a_document, article, saved

TURNS = (
    ("Jane Doe", "The envoys met and talked about tariffs."),
    ("Mr. Roe", "Will they meet again in the autumn?"),
    ("Jane Doe", "So they say, and they will talk about chips."),
)
SAID = "\n\n".join(f"{name}: {words}" for name, words in TURNS)
WAYS = {
    "Rev": "{name} ({time}):\n{words}",
    "Otter": "{name}  {time}\n{words}",
    "before": "[{time}] {name}: {words}",
    "bare": "{time} {name}: {words}",
    "hours": "({time}) - {name}: {words}",
    "in one": "{name} [{time}]: {words}",
}


def timed(way: str, times=("00:03", "00:41", "01:02:09"), turns=TURNS) -> str:
    return "\n\n".join(
        WAYS[way].format(name=name, time=time, words=words) for time, (name, words) in zip(times, turns, strict=True)
    )


@pytest.mark.parametrize("way", WAYS)
def test_who_speaks_stays_and_the_time_goes(way: str):
    told = article(f"Talks on the air\nMarch 3, 2025\n\n{timed(way)}".replace("\n", "\r\n"), "it.txt")

    assert (told.title, told.date) == ("Talks on the air", date(2025, 3, 3))
    assert told.text == f"Talks on the air\nMarch 3, 2025\n\n{SAID}"


@pytest.mark.parametrize("between", ["\n\n", "\n"])
@pytest.mark.parametrize("way", WAYS)
def test_so_it_is_in_a_document(way: str, between: str):
    paragraphs = timed(way).replace("\n\n", "\n").split("\n") if between == "\n" else timed(way).split("\n\n")

    assert article(saved(a_document("On the air", *paragraphs)), "it.docx").text == f"On the air\n\n{SAID}"


@pytest.mark.parametrize(
    "text",
    [
        timed("Otter", ("09:00", "09:30", "10:15")),
        timed("Rev", ("00:41", "00:03", "01:09")),
        timed("before", ("00:03", "00:09"), TURNS[:2]),
        timed("Otter", turns=(("Opening", "Hall A"), ("Panel", "Hall B"), ("Lunch", "Hall C"))),
        timed("Rev") + "\n\nThey met." * 20,
    ],
    ids=["by the clock", "in no order", "two", "lists", "few of many lines"],
)
def test_what_may_be_no_transcript_stays(text: str):
    assert untimed(text) == text


def test_it_takes_no_longer_than_the_text_is_long():
    begin = process_time()
    untimed("Jane Doe " * 20_000 + "0:03\n" * 20_000 + ("A" * 59 + " ") * 5_000 + "[0:01] x\n" * 20_000)

    assert process_time() - begin < 4
