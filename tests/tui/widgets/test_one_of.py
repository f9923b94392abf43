"""One of a few: arrows, letters and the mouse choose."""

import pytest
from shots import screen_text
from textual.app import App, ComposeResult
from textual.content import Content

from tui.screens.judge import level_choices
from tui.widgets.one_of import Choice, OneOf


class OneApp(App[None]):
    def __init__(self, one_of: OneOf) -> None:
        super().__init__()
        self.one_of, self.told = one_of, []

    def compose(self) -> ComposeResult:
        yield self.one_of

    def on_one_of_chosen(self, message: OneOf.Chosen) -> None:
        self.told.append(message.one_of.value)


def levels(value: int | None = 0) -> OneApp:
    return OneApp(OneOf(level_choices(), value))


async def test_it_begins_at_its_value_or_the_first():
    assert levels(2).one_of.value == 2
    assert levels(None).one_of.value == -3


async def test_arrows_go_through_and_stay_at_the_ends():
    app = levels(2)
    async with app.run_test() as pilot:
        app.one_of.focus()
        await pilot.press("right", "right", "right", "left")

        assert (app.one_of.value, app.told) == (2, [3, 2])


@pytest.mark.parametrize(
    ("typed", "value"),
    [("-2", -2), ("2", 2), ("+1", 1), ("f", -2), ("ea", 2), ("e", -3), ("agr", 3), ("fx", -2), ("f3", 3), ("0", 0)],
)
async def test_what_is_typed_chooses(typed, value):
    app = levels(1)
    async with app.run_test() as pilot:
        app.one_of.focus()
        await pilot.press(*({"-": "minus", "+": "plus"}.get(key, key) for key in typed))

        assert app.one_of.value == value


async def test_all_are_seen_on_as_many_lines_as_they_need():
    app = levels()
    async with app.run_test(size=(40, 10)) as pilot:
        text = screen_text(pilot.app)

        assert all(word in text for word in ("-3 ✕ escalating", "+1 ● talking", "+3 ✓ agreed"))
        assert app.one_of.size.height == 3


async def test_the_mouse_chooses():
    app = OneApp(OneOf([Choice(1, Content("one")), Choice(2, Content("two")), Choice(3, Content("three"))]))
    async with app.run_test(size=(12, 5)) as pilot:
        await pilot.click(app.one_of, offset=(7, 0))
        assert app.one_of.value == 2
        await pilot.click(app.one_of, offset=(2, 1))
        assert app.one_of.value == 3
