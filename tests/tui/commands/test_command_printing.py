import json
import re
from datetime import date

import polars as pl
import pytest
from rich.cells import cell_len

from tui.output.forms import Form
from tui.output.printing import RowPrinter, print_rows
from tui.output.rendering import csv_lines, json_lines, markdown_table, narrow_table, plain_lines, rendered, text_table

ROWS = pl.DataFrame({"name": ["Taiwan", "台湾"], "level": [-2, 3], "day": [date(2023, 6, 18), None]})


def test_a_table_is_aligned_by_cells_and_numbers_stand_right():
    assert text_table(ROWS, {"name": "Issue"}).splitlines() == [
        "Issue   level  day",
        "Taiwan     -2  2023-06-18",
        "台湾        3",
    ]


@pytest.mark.parametrize("form", [Form.TABLE, Form.MD, Form.PLAIN])
def test_what_stands_above_a_column_does_nothing_to_a_terminal(form: Form):
    name = "a\x1b]0;x\x07\x9b\u202eb"

    for told in (rendered(ROWS.rename({"name": name}), form, {}), rendered(ROWS, form, {"name": name})):
        assert not set(told) & set("\x1b\x07\x9b\u202e")


QUOTES = pl.DataFrame({
    "day": [date(2023, 6, 18), date(2023, 6, 19)],
    "level": ["frozen", "escalating"],
    "by": [None, None],
    "source": ["The Courier of the Kelvin Valley", "wire.example"],
    "claims": [12, 3],
    "told": ["1 of 1", "2 of 3"],
    "quote": ["The ministry said that the dam would stay closed until the talks begin again.", "It was closed."],
})  # fmt: skip


def test_in_a_wide_terminal_a_table_is_as_in_a_pipe():
    assert narrow_table(QUOTES, {}, 200) == (text_table(QUOTES, {}), [])
    assert "…" not in text_table(QUOTES, {})


@pytest.mark.parametrize(
    ("width", "first_out", "head", "left_out"),
    [
        (120, (), "day level by source claims told quote", []),  # the words alone are cut
        (90, (), "day level source claims told quote", []),  # what is empty goes first, and nobody misses it
        (64, (), "day level source claims quote", ["told"]),
        (64, ("source",), "day level claims told quote", ["source"]),
        (40, (), "day level quote", ["source", "claims", "told"]),
    ],
)
def test_in_a_narrow_terminal_the_words_are_seen_and_other_columns_make_room(width, first_out, head, left_out):
    table, gone = narrow_table(QUOTES, {}, width, first_out)
    lines = table.splitlines()

    assert lines[0].split() == head.split()
    assert gone == left_out
    assert max(cell_len(line) for line in lines) <= width
    assert "The ministry sa" in lines[1]


def test_what_may_go_first_is_never_taken_for_the_words_however_wide_it_is():
    shown = QUOTES.with_columns(
        shown=pl.lit("wire.example: “" + "It was opened on Monday, as had been said. " * 4 + "”")
    )

    table, gone = narrow_table(shown, {}, 64, ("shown", "told"))

    assert table.splitlines()[0].split() == ["day", "level", "source", "claims", "quote"]
    assert gone == ["told", "shown"]


def test_of_two_sides_that_are_held_against_each_other_none_stands_alone():
    sided = QUOTES.select("day", "level", pl.lit("-1").alias("US"), pl.lit("+2").alias("CN"), "quote")

    for width in range(30, 90):
        table, gone = narrow_table(sided, {}, width, (), ("US", "CN"))
        kept = set(table.splitlines()[0].split())

        assert kept >= {"US", "CN"} or kept.isdisjoint({"US", "CN"})
        assert ("US" in gone) == ("CN" in gone) == ("US" not in kept)


def test_what_the_rows_are_about_is_seen_longer_than_their_words():
    for width in range(24, 90):
        table, gone = narrow_table(QUOTES, {}, width, lasting=["level"])
        head = table.splitlines()[0].split()

        assert "level" in head
        assert {"quote", "by"} >= {*gone} - {"source", "claims", "told"}
        assert ("quote" in head) == (width >= 40)
        assert max(cell_len(line) for line in table.splitlines()) <= width


def test_what_the_rows_are_about_is_not_cut_while_another_column_can_be():
    told = QUOTES.with_columns(level=pl.Series(["✕ escalating ›◼, whole", "frozen"]))
    for width in range(50, 120):
        assert "✕ escalating ›◼, whole" in narrow_table(told, {}, width, lasting=["level"])[0]


def test_a_table_never_outgrows_the_terminal_however_narrow():
    assert narrow_table(ROWS, {}, 12)[0].splitlines() == ["name    day", "Taiwan  202…", "台湾"]


def test_what_a_terminal_has_no_room_for_is_told_beside_the_table(monkeypatch, capsys):
    monkeypatch.setattr("tui.output.printing._width", lambda: 64)

    print_rows(QUOTES, Form.TABLE, {"told": "Told by"})
    assert capsys.readouterr().err == "issuewatch: no room in 64 columns for Told by; --format plain has all\n"
    print_rows(QUOTES, Form.PLAIN)
    assert not capsys.readouterr().err


def test_json_keeps_every_character_and_shows_none_that_a_terminal_obeys():
    text = 'a\x1b[31m \x9b \u202e \u2028 "q" \\ 中 😀 \U000e0041'
    lines = json_lines(pl.DataFrame({"text": [text]}))

    assert json.loads(lines) == {"text": text}
    assert not set(lines) & set("\x1b\x9b\u202e\u2028\U000e0041")


def test_json_is_one_list_of_an_object_a_line(capsys):
    print_rows(ROWS, Form.JSON)

    out = capsys.readouterr().out
    assert json.loads(out) == [
        {"name": "Taiwan", "level": -2, "day": "2023-06-18"},
        {"name": "台湾", "level": 3, "day": None},
    ]
    assert len(out.splitlines()) == 4


@pytest.mark.parametrize("form", [Form.JSON, Form.JSONL, Form.CSV, Form.TABLE, Form.MD])
def test_no_rows_are_printed_as_no_rows(form, capsys):
    print_rows(ROWS.clear(), form)

    out = capsys.readouterr().out
    assert out == {Form.JSON: "[]\n", Form.JSONL: ""}.get(form, out)
    assert "Taiwan" not in out


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1"])
def test_text_that_a_spreadsheet_would_run_is_made_text(formula):
    assert csv_lines(pl.DataFrame({"a": [formula], "n": [-1]})).splitlines()[1].strip('"').startswith("'")


@pytest.mark.parametrize(
    "unseen", ["\0", "\x1b", "\x7f", "\x9b", "\u200b", "\u202e", "\ufeff", "\xad", "\U000e0041", " ", "\n"]
)
def test_a_formula_does_not_hide_behind_what_is_dropped_or_unseen(unseen):
    """The sign would come first once what a terminal would obey is gone."""
    assert csv_lines(pl.DataFrame({"a": [f"{unseen}=1+1"]}), has_header=False).strip('"\n').startswith("'")


@pytest.mark.parametrize("gap", [";", "\t", "; ", ";\u200b", ';"', "\n", "\r\n", ";;"])
@pytest.mark.parametrize("separator", [",", "\t"])
def test_no_formula_begins_where_another_separator_ends_a_cell(gap: str, separator: str):
    lines = csv_lines(pl.DataFrame({"n": [1], "a": [f"Talks{gap}=1+1 title"]}), has_header=False, separator=separator)

    cells = [cell.strip('" \u200b') for cell in re.split(r"[;\t\r\n]", lines)]
    assert not [cell for cell in cells if cell.startswith("=")]
    assert "'=1+1 title" in lines


def test_a_cell_with_another_separator_is_quoted_and_reads_as_it_was():
    text = "Talks; tariffs, and a\ttab; 1 = 1"

    assert csv_lines(pl.DataFrame({"a": [text, "a;b", "c"]})) == f'a\n"{text}"\n"a;b"\nc\n'


@pytest.mark.parametrize("text", ["1 = 1", "a-b", "mail@courier.example", "“=1”", "Wang Yi: “+2”", ""])
def test_text_that_is_no_formula_stays_as_it_is(text):
    assert csv_lines(pl.DataFrame({"a": [text]}), has_header=False).strip('"\n') == text


def test_csv_prints_numbers_as_they_are_and_lists_in_one_cell():
    rows = pl.DataFrame({"n": [-1], "issues": [["taiwan", "chips"]], "levels": [[-3, None, -1]]})

    assert csv_lines(rows) == 'n,issues,levels\n-1,"taiwan, chips","-3, , -1"\n'
    assert csv_lines(rows, separator="\t", has_header=False) == "-1\ttaiwan, chips\t-3, , -1\n"


def test_a_list_of_words_that_begins_as_a_formula_is_made_text():
    assert csv_lines(pl.DataFrame({"a": [["-1", "x"]]}), has_header=False) == '"\'-1, x"\n'


def test_markdown_cells_cannot_break_the_table():
    rows = pl.DataFrame({"a": ["x | y\nz"]})

    assert markdown_table(rows, {}).splitlines() == ["| a |", "| --- |", "| x \\| y z |"]


def test_csv_in_batches_has_one_header(capsys):
    printer = RowPrinter(Form.CSV)
    printer.rows(ROWS[:1])
    printer.rows(ROWS[1:])
    printer.close()

    assert capsys.readouterr().out.splitlines() == ["name,level,day", "Taiwan,-2,2023-06-18", "台湾,3,"]


def test_plain_lines_are_read_aloud_without_glyphs_and_empty_cells():
    rows = pl.DataFrame(
        {"issue": ["Taiwan", "Chips"], "standing": ["▼ strained", "✕ escalating"], "last": ["3 Jun", None]}
    )

    assert plain_lines(rows, {"issue": "Issue", "standing": "Standing", "last": "Last"}).splitlines() == [
        "Issue: Taiwan",
        "Standing: strained",
        "Last: 3 Jun",
        "",
        "Issue: Chips",
        "Standing: escalating",
    ]


def test_tab_separated_values_are_as_safe_as_comma_separated_ones():
    rows = pl.DataFrame({"a": ["=1+1", "tab\there"], "b": [1, 2]})

    assert rendered(rows, Form.TSV, {}).splitlines() == ["a\tb", "'=1+1\t1", '"tab\there"\t2']


def test_in_separated_values_what_is_missing_of_a_list_keeps_its_place():
    rows = pl.DataFrame({"months": [[None, -1, None, 2], None]}, schema={"months": pl.List(pl.Int8)})

    assert csv_lines(rows, has_header=False).splitlines() == ['", -1, , 2"', ""]
