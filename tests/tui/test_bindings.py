"""One table of bindings: sound, in line with the widgets, and checked before it is changed."""

import importlib
import re
from itertools import chain

import pytest
from hands import screen_lines

from tui import bindings
from tui.app import IssueWatchApp
from tui.keymaps import sound
from tui.screens import SCREENS
from tui.screens.columns import ColumnsScreen
from tui.screens.dialog import Dialog
from tui.screens.export import ExportScreen
from tui.screens.finder import Finder
from tui.screens.judge import JudgeScreen
from tui.screens.views import ViewsScreen
from tui.widgets.filter_bar import FilterBar
from tui.widgets.marked_text import MarkedText
from tui.widgets.one_of import OneOf
from tui.widgets.pick_list import PickList
from tui.widgets.table import FrameTable
from tui.widgets.why import WhyLines

WIDGETS = {
    bindings.TABLE_PLACE: FrameTable,
    bindings.TEXT_PLACE: MarkedText,
    bindings.FILTER_PLACE: FilterBar,
    bindings.DIALOG: Dialog,
    bindings.ANYWHERE: IssueWatchApp,
    "finder": Finder,
    "list": PickList,
    "columns": ColumnsScreen,
    "views": ViewsScreen,
    "judge": JudgeScreen,
    "export": ExportScreen,
    "choice": OneOf,
    "why": WhyLines,
}


def screen_class(name):
    return getattr(importlib.import_module(f"tui.screens.{name}"), SCREENS[name])


def owner(binding):
    if binding.action.startswith("app."):
        return IssueWatchApp
    if binding.where in WIDGETS:
        return WIDGETS[binding.where]
    return screen_class("board" if binding.where == bindings.DATA else binding.where)


@pytest.mark.parametrize("binding", bindings.TABLE, ids=lambda binding: binding.id)
def test_every_binding_has_its_action(binding):
    name = binding.action.removeprefix("app.").partition("(")[0]

    assert callable(getattr(owner(binding), f"action_{name}", None))


@pytest.mark.parametrize("widget", [FrameTable, FilterBar])
def test_what_a_widget_binds_is_in_the_table_with_the_same_keys_and_action(widget):
    place = next(place for place, each in WIDGETS.items() if each is widget)
    table = {each.id: (each.keys, each.action) for each in bindings.TABLE if each.where == place}

    assert {each.id: (each.key, each.action) for each in widget.BINDINGS} == table


def test_ids_are_unique():
    ids = [binding.id for binding in bindings.TABLE]

    assert len(set(ids)) == len(ids)


def test_the_shipped_table_has_no_problem():
    assert sound({}).problems == []
    assert sound({binding.id: binding.keys for binding in bindings.TABLE}).problems == []


def test_descriptions_fit_half_of_a_small_terminal():
    assert [binding.id for binding in bindings.TABLE if len(binding.description) > 26] == []


@pytest.mark.parametrize(
    ("keymap", "words"),
    [
        ({"sorrt": "x"}, "no binding called 'sorrt'; did you mean 'sort'?"),
        ({"sort": "ctrl+h"}, "terminals send it for backspace"),
        ({"sort": "escpe"}, "'escpe' is no key; did you mean 'escape'?"),
        ({"sort": "hyper+x"}, "'hyper+x' is no key"),
        ({"sort": ""}, "is no key"),
        ({"sort": "t"}, "'t' is both 'sort' and 'window'"),
        ({"why": "y"}, "'y' is both 'why' and 'copy'"),
        ({"copy": "/"}, "'/' is both 'filter' and 'copy'"),
        ({"views.save": "ctrl+n"}, "'^n' is both 'finder.down' and 'views.save'"),
        ({"list.down": "s"}, "'s' is both 'list.down' and 'columns.sort'"),
    ],
)
def test_a_keymap_that_would_not_work_is_told_what_is_wrong(keymap, words):
    assert any(words in str(problem) for problem in sound(keymap).problems)


def test_the_same_key_in_places_that_never_meet_is_no_clash():
    assert sound({"why": "n"}) == ({"why": "n"}, [])
    assert not any("next-claim" in str(problem) for problem in sound({"table.down": "n"}).problems), "no table there"


def test_two_bindings_may_change_places():
    assert sound({"sort": "t", "window": "s"}) == ({"sort": "t", "window": "s"}, [])


def test_a_mistaken_entry_costs_no_other():
    keymap = sound({"sorrt": "x", "copy": "/", "help": "f2"})

    assert keymap.keys == {"help": "f2"}
    assert len(keymap.problems) == 2


@pytest.mark.parametrize("screen", SCREENS)
def test_a_key_of_one_screen_only_names_it_on_the_others(screen):
    own = [binding for binding in bindings.TABLE if binding.where == screen]
    told = [bindings.elsewhere(bindings.keys_of(binding.keys)[0], IssueWatchApp()) for binding in own]

    assert all(re.search(rf"\b{screen}[,:]", words) for words in told if words)


def test_every_group_is_shown_in_help():
    assert {binding.group for binding in bindings.TABLE} <= set(bindings.GROUPS)


def test_keys_are_written_for_readers():
    keys = chain.from_iterable(bindings.keys_of(binding.keys) for binding in bindings.TABLE)

    assert [bindings.key_word(key) for key in ("slash", "enter", "ctrl+p", "f4")] == ["/", "⏎", "^p", "f4"]
    assert [bindings.key_word(key) for key in ("trade_mark_sign", "space")] == ["™", "space"]
    assert all(len(bindings.key_word(key)) <= 6 for key in keys)


@pytest.mark.parametrize(
    ("screen", "kept"), [("board", "q quit"), ("articles", "esc back"), ("agenda", "esc back"), ("compare", "esc back")]
)
async def test_a_narrow_footer_keeps_the_ways_out_and_help(running, screen, kept):
    async with running(screen=screen, size=(40, 12)) as pilot:
        footer = screen_lines(pilot)[-1]

    assert kept in footer
    assert "? help  q quit" in footer
