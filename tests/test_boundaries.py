"""The house's walls: who may import whom, seen from a fresh interpreter."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def modules_after(code: str) -> set[str]:
    """The names in sys.modules after that code ran in a fresh interpreter."""
    script = f"{code}\nimport sys; print(chr(10).join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT)
    return set(done.stdout.split())


WITHOUT_THE_COMMAND_OF_HTTPX = (
    "import sys, types; sys.modules['httpx._main'] = types.SimpleNamespace(main=lambda: None)\n"
)
"""httpx brings a command of its own, which loads rich wherever that is installed."""


def model_modules() -> list[str]:
    paths = sorted((ROOT / "model").rglob("*.py"))
    return [".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__") for path in paths]


def test_no_module_of_the_model_loads_textual() -> None:
    loaded = modules_after(WITHOUT_THE_COMMAND_OF_HTTPX + "import " + ", ".join(model_modules()))

    assert "polars" in loaded
    assert not loaded & {"textual", "rich", "tui"}


@pytest.mark.parametrize("heavy", ["textual", "polars", "deltalake", "trafilatura"])
def test_the_command_loads_heavy_things_only_when_used(heavy: str) -> None:
    assert heavy not in modules_after("import tui.command")


def test_the_version_needs_no_heavy_thing() -> None:
    code = (
        "import tui.command as c, contextlib, io\n"
        "with contextlib.suppress(SystemExit), contextlib.redirect_stdout(io.StringIO()):\n"
        "    c.main(['--version'])"
    )

    assert not modules_after(code) & {"textual", "polars", "deltalake", "trafilatura"}
