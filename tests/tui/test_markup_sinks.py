"""No text of others can be read as markup: held by reading our own source.

Textual takes `[b]` and `[/]` out of every plain string that it is given to show: a quote loses its
brackets, or the program stops. So whatever is shown is a literal, a `Content`, or goes where markup is off.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

TUI = Path(__file__).parents[2] / "tui"
FILES = sorted(TUI.rglob("*.py"))

WIDGETS = {"Static", "Label", "Button", "Checkbox", "RadioButton", "Collapsible", "Option", "Tab", "TabPane", "Header"}
"""What is given to these is read as markup, unless `markup=False`."""


ATTRIBUTES = {"tooltip", "border_title", "border_subtitle"}
"""What is set here is read as markup, with no way to turn it off."""
SAFE_CALLS = {"Content", "assemble", "styled", "join", "from_markup", "from_text", "hints"}
"""What makes a Content; `tui.widgets.hints` does of plain ones."""


def sinks(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """(line, why) of each place where text that is not ours could be read as markup."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield from _in_call(node)
        elif isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, ast.Attribute) and target.attr in ATTRIBUTES and not _is_safe(node.value):
                    yield node.lineno, f".{target.attr} = is read as markup; give it a Content"


def _in_call(call: ast.Call) -> Iterator[tuple[int, str]]:
    name = _name(call)
    is_off = any(each.arg == "markup" and _is_false(each.value) for each in call.keywords)
    if name in {"from_markup", "from_text"} and call.args and not isinstance(call.args[0], ast.Constant) and not is_off:
        yield call.lineno, f"{name} of a text that is not a literal"
    if name in (WIDGETS | {"notify"}) and not is_off:
        shown = [*call.args[:1], *(each.value for each in call.keywords if each.arg in {"title", "label"})]
        if any(not _is_safe(each) for each in shown):
            yield call.lineno, f"{name}() reads markup; give it a Content, or markup=False"
    if name == "update" and any(isinstance(each, ast.JoinedStr) for each in call.args):
        yield call.lineno, "update() of an f-string may be read as markup; give it a Content"
    if any(each.arg == "markup" and not _is_false(each.value) for each in call.keywords):
        yield call.lineno, "markup is turned on"


def _is_safe(node: ast.expr) -> bool:
    """A literal, nothing, or made by a constructor of Content."""
    return isinstance(node, ast.Constant) or (isinstance(node, ast.Call) and _name(node) in SAFE_CALLS)


def _is_false(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is False


def _name(call: ast.Call) -> str:
    func = call.func
    return func.attr if isinstance(func, ast.Attribute) else func.id if isinstance(func, ast.Name) else ""


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(TUI)))
def test_no_text_of_others_is_read_as_markup(file: Path) -> None:
    found = [f"{file.name}:{line}: {why}" for line, why in sinks(ast.parse(file.read_text(encoding="utf-8")))]

    assert not found


@pytest.mark.parametrize(
    "bad",
    [
        'Static(f"{title}")',
        "Static(title)",
        "Label(title, id='x')",
        "self.notify(str(error))",
        "self.notify('x', title=name)",
        "self.notify(str(error), markup=True)",
        "Content.from_markup(f'[b]{title}[/b]')",
        "Content.from_text(title)",
        "widget.border_title = title",
        "widget.tooltip = f'{title}'",
        "Option(title)",
        "line.update(f'{title}')",
    ],
)
def test_the_check_sees(bad: str) -> None:
    assert list(sinks(ast.parse(bad)))


@pytest.mark.parametrize(
    "good",
    [
        'Static("Loading …")',
        "Static(Content(shown(title)))",
        "Static(title, markup=False)",
        "self.notify(one_line(str(error)), markup=False)",
        "Content.from_markup('[b]$t[/b]', t=title)",
        "widget.border_title = Content(title)",
        "Static(id='x')",
    ],
)
def test_the_check_lets_pass(good: str) -> None:
    assert not list(sinks(ast.parse(good)))
