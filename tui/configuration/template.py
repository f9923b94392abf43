"""The file as `issuewatch config --init` writes it: every setting with its default, commented out."""

import json
from collections.abc import Iterator

from tui.configuration.settings import ABOUT, EXAMPLES, Configuration


def template() -> str:
    """A TOML text that sets nothing until a line's `#` is taken away."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield "# issuewatch's settings. Take away a '#' to set a value; the values shown are the defaults."
    yield "# The environment (ISSUEWATCH_THEME=light) is over this file, the command line over both."
    defaults = Configuration()
    for name in (name for name in ABOUT if name not in EXAMPLES):
        yield from ("", f"# {ABOUT[name]}", f"# {name} = {json.dumps(getattr(defaults, name))}")
    for name, example in EXAMPLES.items():
        yield from ("", f"# {ABOUT[name]}", f"# [{name}]", f"# {example}")
