"""What files are called if the user says nothing else."""

from datetime import date

import pytest

from tui.output.file_names import LONGEST, file_name

DAY = date(2025, 9, 30)


def test_a_name_tells_the_table_what_its_rows_are_of_and_the_day():
    assert file_name("issue-claims", ["taiwan"], DAY) == "issuewatch-issue-claims-taiwan-2025-09-30.csv"
    assert file_name("board", [], DAY) == "issuewatch-board-2025-09-30.csv"


@pytest.mark.parametrize(
    ("of", "words"),
    [
        (["Wang Yi"], "wang-yi"),
        (["../etc/passwd"], "etc-passwd"),
        (["王毅"], "王毅"),
        (["a: b?*|"], "a-b"),
        (["source:state.gov", "source:mfa.gov.cn/eng"], "source-state-gov-source-mfa-gov-cn-eng"),
    ],
)
def test_what_a_folder_would_not_take_is_left_out(of, words):
    assert file_name("rows", of, DAY) == f"issuewatch-rows-{words}-2025-09-30.csv"


@pytest.mark.parametrize("of", ["the ministry " * 9, "w" * 300])
def test_what_is_long_is_cut_between_words_where_it_has_some(of):
    words = file_name("rows", [of], DAY).removeprefix("issuewatch-rows-").removesuffix("-2025-09-30.csv")

    assert LONGEST - len("ministry") <= len(words) <= LONGEST
    assert not words.endswith("-")
