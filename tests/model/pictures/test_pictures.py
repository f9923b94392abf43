"""Drawings: well-formed, accessible, escaped, the same for the same frames."""

from datetime import date, timedelta
from typing import Any
from xml.etree.ElementTree import Element, fromstring

import polars as pl
import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from model.pictures import heatmap, sparkline, timeline
from model.pictures.palette import COLOURS
from model.schema import LEVELS
from model.views.course import COURSE
from model.views.matrix import MATRIX

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = '</title><script>alert(1)</script>"&\u202e'


class Drawing(SingleFileSnapshotExtension):
    file_extension = "svg"
    _write_mode = WriteMode.TEXT


def days(*runs: tuple[int, int | None], judged: tuple[int, ...] = ()) -> pl.DataFrame:
    """COURSE of taiwan from the first of January 2023 on: so many days on that level; `judged` are runs by number."""
    levels = [(level, number in judged) for number, (length, level) in enumerate(runs) for _ in range(length)]
    rows: dict[str, Any] = {
        "issue": ["taiwan"] * len(levels),
        "day": [date(2023, 1, 1) + timedelta(days=number) for number in range(len(levels))],
        "level": [level for level, _ in levels],
        "machine": [level for level, _ in levels],
        "is_judged": [is_judged for _, is_judged in levels],
        "is_change": [False] * len(levels),
    }
    return pl.DataFrame(rows, schema=COURSE)


def cells(*given: tuple[str, int, int | None]) -> pl.DataFrame:
    """MATRIX: issue, month of 2023, level."""
    rows = [
        {"issue": issue, "name": issue.title(), "month": date(2023, month, 1), "level": level, "claims": 2}
        for issue, month, level in given
    ]
    return pl.DataFrame(rows, schema=MATRIX)


def texts(root: Element) -> list[str]:
    return [element.text or "" for element in root.iter(f"{SVG}text")]


def marks(root: Element, level: str) -> list[Element]:
    return [element for element in root.iter() if element.get("class") == f"level-{level}"]


DRAWINGS = {
    "timeline": timeline(days((20, None), (30, -2), (25, 3), (20, 1), judged=(3,)), "Taiwan"),
    "heatmap": heatmap(
        cells(("taiwan", 1, -3), ("taiwan", 3, 0), ("trade", 2, 3)),
        [date(2023, month, 1) for month in (1, 2, 3)],
        "Months",
    ),
    "sparkline": sparkline("taiwan", [None, -3, 0, 3], date(2023, 2, 1), "Taiwan"),
}


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_drawing_as_it_is(name, snapshot: SnapshotAssertion):
    """A timeline with a freeze, a deal and a judged day; a heat map of two issues; bars of four months."""
    assert DRAWINGS[name] == snapshot(extension_class=Drawing)


@pytest.mark.parametrize("name", DRAWINGS)
def test_it_is_named_and_described_for_who_does_not_see_it(name):
    root = fromstring(DRAWINGS[name])
    title, description = root[0], root[1]

    assert root.get("role") == "img"
    assert (title.tag, description.tag) == (f"{SVG}title", f"{SVG}desc")
    assert root.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"
    assert title.text
    assert description.text


def test_no_level_is_told_by_colour_alone():
    timeline_, heat = fromstring(DRAWINGS["timeline"]), fromstring(DRAWINGS["heatmap"])

    assert {label.split()[0] for label in texts(timeline_)} >= set(LEVELS.values())
    assert {"−3", "0", "+3"} <= set(texts(heat))
    for root in (timeline_, heat, fromstring(DRAWINGS["sparkline"])):
        for element in root.iter():
            if element.get("class", "").startswith("level-"):
                assert element.find(f"{SVG}title") is not None


def test_colours_are_all_different():
    assert len(set(COLOURS.values())) == len(COLOURS) == len(LEVELS) + 1


def test_a_change_has_a_mark_and_a_judgement_another():
    root = fromstring(DRAWINGS["timeline"])

    assert [mark.tag for mark in marks(root, "frozen")] == [f"{SVG}rect", f"{SVG}circle"]
    assert [mark.tag for mark in marks(root, "talking")] == [f"{SVG}rect", f"{SVG}polygon"]
    assert "J" in texts(root)


def test_a_change_is_where_its_day_is():
    root = fromstring(timeline(days((10, -2), (10, 3)), "Taiwan"))

    before, after = (marks(root, level)[0] for level in ("frozen", "agreed"))
    assert float(before.get("x")) + float(before.get("width")) == pytest.approx(float(after.get("x")), abs=0.2)
    assert float(before.get("width")) == pytest.approx(float(after.get("width")), abs=0.2)
    assert float(after.get("y")) < float(before.get("y"))


def test_hostile_words_are_text():
    for drawn in (
        timeline(days((3, 1)), HOSTILE),
        heatmap(cells((HOSTILE, 1, 1)), [date(2023, 1, 1)], HOSTILE),
        sparkline("taiwan", [1], date(2023, 1, 1), HOSTILE),
    ):
        root = fromstring(drawn)
        assert root[0].text == HOSTILE.removesuffix("\u202e")
        assert not list(root.iter(f"{SVG}script"))


@pytest.mark.parametrize(
    "drawn", [timeline(days(), "T"), heatmap(cells(), [], "T"), sparkline("x", [], date(2023, 1, 1), "T")]
)
def test_nothing_is_drawn_of_nothing(drawn):
    assert not [element for element in fromstring(drawn).iter() if element.get("class")]
