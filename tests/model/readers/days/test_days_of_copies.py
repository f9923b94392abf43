"""The day on which a text was only changed, looked up or saved is not its own, and is told."""

import pytest

from tests.model.readers.making import read

LINES = {
    "Last modified: June 18, 2023": "June 18, 2023",
    "Created by Jane Doe, last modified on Jun 18, 2023": "Jun 18, 2023",
    "Accessed: 18 June 2023": "18 June 2023",
    "[Accessed 18 June 2023]": "18 June 2023",
    "Retrieved June 18, 2023": "June 18, 2023",
    "Printed on 2023-06-18": "2023-06-18",
}


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("name", ["it.txt", "it.md"])
def test_the_day_of_a_copy_is_told_and_not_taken(line, name):
    report = read(f"Envoys meet again\n\n{line}\n\nThey met in Geneva and talked about tariffs.\n", name)

    assert [told.date for told in report.articles] == [None]
    told = f"{name}: stays undated: it tells only when it was changed, looked up or saved ({LINES[line]})"
    assert [str(problem) for problem in report.problems] == [told]


@pytest.mark.parametrize(
    "line", ["", "They retrieved the device that was lost", "The island was last visited by envoys of theirs in 2023"]
)
def test_of_other_lines_nothing_is_told(line):
    assert read(f"Envoys meet again\n\n{line}\n\nThey met in Geneva and talked.\n").problems == []
