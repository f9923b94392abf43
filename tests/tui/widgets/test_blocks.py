"""Blocks of words: whole where they fit, cut with a sign where they don't, the note always seen."""

from textual.content import Content

from tui.widgets.blocks import Block, Listing, filled, laid_out

LONG = "one two three four five six seven eight nine ten"


def lines(*blocks, width=20, height=9):
    return [line.plain.rstrip() for line in laid_out(blocks, width, height)]


def test_words_are_wrapped_and_hang_behind_their_lead():
    block = Block(Content("one two three four five"), lead=Content("● "))

    assert lines(block) == ["● one two three four", "  five"]


def test_a_long_text_is_cut_with_an_ellipsis_and_keeps_its_note():
    block = Block(Content(LONG), Content("by somebody"), longest=2)

    assert lines(block) == ["one two three four", "five six seven eigh…", "by somebody"]


def test_what_has_no_room_is_cut_too():
    block = Block(Content(LONG), Content("by somebody"))

    assert lines(block, height=2) == ["one two three four…", "by somebody"]


def test_a_block_without_room_for_words_and_note_is_left_out():
    first, second = Block(Content("first")), Block(Content("second"), Content("by somebody"))

    assert lines(first, second, height=2) == ["first"]


def test_the_note_of_the_first_block_is_cut_where_it_leaves_no_room_for_the_words():
    assert lines(Block(Content("first"), Content(LONG)), height=3) == [
        "first",
        "one two three four",
        "five six seven eigh…",
    ]
    assert lines(Block(Content("first"), Content(LONG)), height=1) == ["first"]


def filled_lines(*blocks, width=20, height=9):
    return [line.plain.rstrip() for line in filled(blocks, width, height)]


def test_a_text_is_not_cut_to_its_longest_where_lines_are_left_over():
    block, other = Block(Content(LONG), Content("by somebody"), longest=2), Block(Content("other"))

    assert filled_lines(block, other, height=6) == [
        "one two three four",
        "five six seven eight",
        "nine ten",
        "by somebody",
        "other",
    ]
    assert filled_lines(block, other, height=4) == lines(block, other, height=4)
    assert filled_lines(block, block, height=7)[2:] == ["nine ten", "by somebody", *lines(block)]
    assert filled_lines(block, block, block, height=8) == lines(block, block, block, height=8)


def test_words_are_cut_for_their_tail():
    def tailed(words, **room):
        return lines(Block(Content(words), longest=2, tail=Content("  Wire")), **room)

    assert tailed("one two") == ["one two  Wire"]
    assert tailed("one two three four five") == ["one two three four", "five  Wire"]
    assert tailed("one two three four") == ["one two three four", "Wire"]  # never broken while a line has room for it
    assert tailed("one two three", width=17) == ["one two three", "Wire"]
    assert tailed(LONG) == ["one two three four", "five six seve…  Wire"]
    assert tailed("one two three four five six seven") == ["one two three four", "five six seven  Wire"]
    assert tailed(LONG, height=1) == ["one two three…  Wire"]
    assert tailed(LONG, width=5, height=1) == ["one…"]
    assert tailed(LONG, height=0) == []


def test_no_room_at_all_is_no_error():
    assert lines(Block(Content(LONG)), width=0, height=0) == []
    assert lines(Block(Content(LONG)), width=1, height=1) == ["…"]


def listed(*things, **room):
    return lines(Listing([Content(thing) for thing in things]), **room)


def test_things_of_a_listing_stand_side_by_side_and_are_not_broken():
    assert listed("River low", "Border open", "Fish free") == ["River low", "Border open", "Fish free"]
    assert listed("River low", "Fish", "Border open") == ["River low · Fish", "Border open"]


def test_a_thing_longer_than_a_line_is_wrapped():
    assert listed(LONG, "more", width=24) == ["one two three four five", "six seven eight nine ten", "more"]


def test_a_listing_without_room_for_all_ends_in_an_ellipsis():
    assert listed("River low", "Border open", "Fish free", height=2) == ["River low", "Border open…"]
    assert listed("River", height=0) == []
