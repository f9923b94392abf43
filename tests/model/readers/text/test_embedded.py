"""Pictures, other notes and queries that a Markdown document draws are no text of it."""

from time import process_time

import pytest

from model.readers.text.embedded import without_embedded
from tests.model.readers.making import read

DATA = "data:image/png;base64,iVBORw0KGgo" + "A" * 9_000
DAYS = "".join(
    f"## May {day}, 2024\n\nThey met again. [Wire](https://x.example/{day})\n\n{{}}\n\n" for day in (13, 14, 15)
)


@pytest.mark.parametrize(
    ("drawn", "end"),
    [
        ("![][image1]", f"[image1]: <{DATA}>"),
        ("![a chart][image1]", f"[image1]: {DATA}"),
        ("![a chart][image1]", "[image1]: https://x.example/a.png"),
        ("![][image1]", ""),
        (f"![a chart]({DATA})", ""),
        (f'![a chart](<{DATA}> "Told")', ""),
        ("![[Pasted image 20240514.png]]", ""),
        ("![[Talks.pdf#page=2]]", ""),
        ("![[Another note]]", ""),
        ("```dataview\ntable file.mtime\nfrom #talks\n```", ""),
        ("~~~tasks\nnot done\n~~~", ""),
    ],
)
def test_what_is_drawn_in_a_tracker_is_no_entry_and_no_text(drawn, end):
    report = read(f"# Tracker\n\n{drawn}\n\n{DAYS.replace('{}', drawn)}{end}\n", "it.md")

    assert [told.text for told in report.articles] == ["They met again. Wire"] * 3
    assert report.problems == []


def test_a_quotation_in_a_box_is_told_without_the_kind_of_the_box():
    report = read(DAYS.format("> [!quote] Ana Lee\n> So we did.", "", ""), "it.md")

    assert report.articles[0].text == "They met again. Wire\n\nAna Lee\nSo we did."


@pytest.mark.parametrize(
    "text",
    [
        "![a chart](https://x.example/a.png) They met.",
        "They met ![[Another note]] again.",
        "```python\nx = 1\n```",
        "```dataview\nnever closed",
        "[image1] and ![sic] data: none",
        "the data: they met [again]: so",
        "![as said][nowhere]",
    ],
)
def test_all_else_stays_as_it_is(text):
    assert without_embedded(text) == text


@pytest.mark.parametrize("text", [f"a\n\n[image1]: {DATA}\n\nb", "a\n```query\nb\nc\n```\nd"])
def test_lines_stay_where_they_are(text):
    assert without_embedded(text).count("\n") == text.count("\n")


@pytest.mark.parametrize(
    "bit", ["![", "![](data:", "[a]: data:", "```query\n", "~~~~query\n", "![[a", "![[a]]\n", "> [!a"]
)
def test_hostile_texts_take_linear_time(bit):
    began = process_time()
    without_embedded(bit * (400_000 // len(bit)))

    assert process_time() - began < 3
