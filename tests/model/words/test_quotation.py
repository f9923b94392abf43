"""Words of others stand in quotation marks, once."""

import pytest

from model.words.quotation import in_marks


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("They met.", "“They met.”"),
        ("“They met,” he said.", "“They met,” he said."),
        ("“They met.", "“They met.”"),
        ('"They met.', '"They met."'),
        ('"They met," he said.', '"They met," he said.'),
        ("He said “no”.", "“He said “no”.”"),
    ],
)
def test_what_opens_with_a_mark_gets_no_second_and_one_left_open_is_closed(line, shown):
    assert in_marks(line) == shown
