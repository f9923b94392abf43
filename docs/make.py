"""Makes what in the docs is made: the page of keys and the pictures. `just docs`."""

import os
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import polars as pl

from model.store import open_library
from tui import bindings
from tui.output.rendering import markdown_table
from tui.shots import shoot
from tui.start import Start

DOCS: Final = Path(__file__).parent
AS_OF: Final = date(2023, 11, 30)
SMALL, WIDE = (100, 30), (150, 36)
PICTURES: Final = {
    "board": ("board", SMALL, {}),
    "issue": ("issue", SMALL, {"issue": "mil-mil"}),
    "matrix": ("matrix", SMALL, {}),
    "tour-board": ("board", WIDE, {}),
    "tour-issue": ("issue", WIDE, {"issue": "mil-mil"}),
    "tour-article": ("article", SMALL, {"article": ""}),
    "tour-matrix": ("matrix", SMALL, {}),
    "tour-articles": ("articles", WIDE, {}),
}
"""Name to screen, size, and what the screen is on."""


def keys_page() -> str:
    """The page of keys, out of the table of bindings."""
    parts = ["# Keys\n\nMade from the program's own table; `issuewatch keys` prints it with your changes.\n"]
    for place in dict.fromkeys(binding.where for binding in bindings.TABLE):
        rows = [
            (" ".join(f"`{bindings.key_word(key)}`" for key in bindings.keys_of(each.keys)), each.description, each.id)
            for each in bindings.TABLE
            if each.where == place
        ]
        frame = pl.DataFrame(rows, schema=["Key", "Does", "Id"], orient="row")
        parts.append(f"\n## {bindings.PLACES[place]}\n\n{markdown_table(frame, {})}")
    return "".join(parts)


def newest_article() -> str:
    """The demo's article of the day of the pictures that is newest."""
    articles = open_library().articles
    return str(articles.filter(pl.col("date") <= AS_OF)["id"][0])


def main() -> None:
    """Write them all; the pictures are of the demo, whatever store is on this machine."""
    (DOCS / "keys.md").write_text(keys_page(), encoding="utf-8")
    with TemporaryDirectory() as home:
        os.environ["ISSUEWATCH_HOME"] = home
        for name, (screen, size, what) in PICTURES.items():
            words = {key: value or newest_article() for key, value in what.items()}
            shoot(screen, DOCS / f"{name}.svg", size=size, start=Start(as_of=AS_OF, **words))


if __name__ == "__main__":
    main()
