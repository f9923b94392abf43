"""What the docs say of keys and settings is what the program has."""

import importlib.util
import re
import tomllib
from pathlib import Path

from tui import bindings
from tui.configuration import configuration_file, load_configuration
from tui.keymaps import sound

DOCS = Path(__file__).parents[2] / "docs"


def test_the_page_of_keys_is_the_table_of_bindings():
    spec = importlib.util.spec_from_file_location("make_docs", DOCS / "make.py")
    make = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(make)

    assert (DOCS / "keys.md").read_text(encoding="utf-8") == make.keys_page(), "`just docs` writes it anew"


def test_the_settings_shown_in_the_docs_are_settings():
    text = re.search(r"```toml\n(.*?)```", (DOCS / "settings.md").read_text(encoding="utf-8"), re.DOTALL)[1]
    configuration_file().parent.mkdir(parents=True, exist_ok=True)
    configuration_file().write_text(text, encoding="utf-8")
    settings = load_configuration().settings

    assert all(getattr(settings, name) for name in tomllib.loads(text))
    assert sound(settings.keys).problems == []


def test_every_key_that_the_tour_names_does_something_there():
    named = set(re.findall(r"`([^` ]{1,2})`", (DOCS / "tour.md").read_text(encoding="utf-8")))
    keys = {bindings.key_word(key) for each in bindings.TABLE for key in bindings.keys_of(each.keys)}

    assert named - keys == set()


def test_every_picture_and_page_that_the_docs_name_is_there():
    for page in (*DOCS.glob("*.md"), DOCS.parent / "README.md"):
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"
