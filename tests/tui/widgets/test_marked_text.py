"""A long text with marks in place."""

from hands import screen_lines
from textual.app import App

from tui.themes import load_themes, variable_defaults
from tui.widgets.marked_text import Mark, MarkedText

TEXT = "One two three.\x1b[31m Four five six. Seven eight nine."


def mark(quote, label="▾ river", weight=1):
    start = TEXT.index(quote)
    return Mark(start, start + len(quote), "level-strained", label, weight)


class TextApp(App):
    def get_theme_variable_defaults(self):
        return variable_defaults(load_themes().themes)

    def compose(self):
        yield MarkedText()


def styles_of(text, words):
    """The styles under which the words are drawn."""
    return [segment.style for y in range(text.size.height) for segment in text.render_line(y) if words in segment.text]


async def test_a_mark_is_underlined_and_the_current_one_has_a_ground_of_its_own():
    async with TextApp().run_test(size=(60, 10)) as pilot:
        text = pilot.app.query_one(MarkedText)
        text.show(TEXT, [mark("Four five six."), mark("Seven eight nine.")])
        text.current = 1
        await pilot.pause()
        (marked,), (current,), (plain,) = (styles_of(text, words) for words in ("Four five", "Seven", "One two"))

    assert marked.underline
    assert current.bgcolor != plain.bgcolor
    assert not plain.underline


async def test_marks_stay_on_their_words_when_harmful_characters_are_dropped():
    async with TextApp().run_test(size=(60, 10)) as pilot:
        text = pilot.app.query_one(MarkedText)
        text.show(TEXT, [mark("Four five six.")])
        await pilot.pause()
        marked = [segment.text for segment in text.render_line(0) if segment.style.underline]
        shown = "\n".join(screen_lines(pilot))

    assert marked == ["Four five six."]
    assert "\x1b" not in shown


async def test_marks_that_begin_on_one_line_are_named_one_below_the_other_or_counted():
    async with TextApp().run_test(size=(60, 10)) as pilot:
        text = pilot.app.query_one(MarkedText)
        text.show(TEXT, [mark("One two three."), mark("One two three.", "✓ fish")])
        await pilot.pause()
        lines = screen_lines(pilot)

    assert lines[0].startswith("▾ river & 1")


async def test_a_name_that_says_little_leaves_its_line_to_the_others():
    overall = mark("One two three.", "✓ overall")._replace(is_general=True)
    async with TextApp().run_test(size=(60, 10)) as pilot:
        text = pilot.app.query_one(MarkedText)
        text.show(TEXT, [overall, mark("One two three.", "✓ trade"), mark("Seven eight nine.", "✓ fish")])
        await pilot.pause()
        lines = screen_lines(pilot)
        text.current = 0  # unless it is the current one
        await pilot.pause()
        current = screen_lines(pilot)

    assert lines[0].startswith("✓ trade & ")
    assert current[0].startswith("✓ overall & ")


def show_two_on_one_stretch(text):
    """The second of them is the current one."""
    text.show(TEXT, [mark("One two three."), mark("One two three.", "✓ fish")])
    text.current = 1


async def test_of_several_marks_on_one_stretch_the_current_is_named():
    async with TextApp().run_test(size=(60, 10)) as pilot:
        show_two_on_one_stretch(pilot.app.query_one(MarkedText))
        await pilot.pause()
        lines = screen_lines(pilot)

    assert lines[0].startswith("✓ fish & 1")


async def test_after_a_resize_the_line_at_the_top_is_still_seen():
    async with TextApp().run_test(size=(60, 10)) as pilot:
        text = pilot.app.query_one(MarkedText)
        text.show("\n".join(f"Line {number} " + "word " * 8 for number in range(200)), [])
        await pilot.pause()
        text.scroll_to(y=100, animate=False)
        await pilot.pause()
        top = screen_lines(pilot)[0].split()[:2]
        await pilot.resize_terminal(30, 10)
        await pilot.pause()

        assert screen_lines(pilot)[0].split()[:2] == top


async def test_it_survives_a_width_of_nothing():
    async with TextApp().run_test(size=(1, 1)) as pilot:
        pilot.app.query_one(MarkedText).show(TEXT, [mark("One two three.")])
        await pilot.pause()


async def test_marks_that_come_while_it_is_hidden_are_drawn_as_those_of_the_new_text():
    async with TextApp().run_test(size=(60, 10)) as pilot:
        text = pilot.app.query_one(MarkedText)
        show_two_on_one_stretch(text)
        await pilot.pause()
        text.display = False
        await pilot.pause()
        text.show("Another text.", [])
        text.display = True
        await pilot.pause()

        assert text.current is None
        assert screen_lines(pilot)[0].startswith("Another text.")


async def test_what_was_passed_over_is_dimmed_with_a_mark_in_the_margin_and_its_claims_are_not():
    async with TextApp().run_test(size=(60, 10)) as pilot:
        text = pilot.app.query_one(MarkedText)
        text.show("One two.\n\n\x1b[0mThree.\n\nFour.\n\nFive.", [Mark(22, 27, "level-strained", "▾ river", 1)])
        await pilot.pause()
        text.pass_over([(10, 27)])
        await pilot.pause()
        lines = screen_lines(pilot)
        (plain,), (dimmed,), (marked,) = (styles_of(text, words) for words in ("One two", "Three", "Four"))

    assert ["┊" in line for line in lines[:7]] == [False, False, True, True, True, False, False]
    assert [line.split() for line in lines[2:5]] == [["┊", "[0mThree."], ["┊"], ["▾", "river", "┊", "Four."]]
    assert dimmed.color != plain.color
    assert marked.underline


async def test_of_a_text_without_marks_the_margin_is_all_there_is():
    async with TextApp().run_test(size=(60, 10)) as pilot:
        text = pilot.app.query_one(MarkedText)
        text.show("One two.\n\nThree.", [])
        await pilot.pause()
        text.pass_over([(10, 16)])
        await pilot.pause()
        lines = [line.rstrip() for line in screen_lines(pilot)]

    assert lines[:3] == ["  One two.", "", "┊ Three."]
