"""Own themes while the program runs."""

import re
from importlib.resources import files

from hands import screen_lines
from shots import settle

from model.places import config_folder
from tui.configuration import load_configuration

DARK = files("themes").joinpath("dark.toml").read_text(encoding="utf-8")


def own_theme(name, text):
    folder = config_folder() / "themes"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.toml").write_text(text, encoding="utf-8")


def on_ground(colour):
    return re.sub(r'background = "[^"]*"', f'background = "{colour}"', DARK, count=1)


async def look(pilot):
    pilot.app.look_at_themes()
    await settle(pilot)


async def test_a_theme_in_use_is_seen_as_its_file_is_now(running):
    own_theme("mine", on_ground("#101010"))
    async with running(theme="mine") as pilot:
        before = pilot.app.screen.styles.background.hex
        own_theme("mine", on_ground("#202020"))
        await look(pilot)

        assert (before, pilot.app.screen.styles.background.hex) == ("#101010", "#202020")


async def test_a_theme_that_went_wrong_is_told_and_stays_as_it_was(running):
    own_theme("mine", on_ground("#101010"))
    async with running(theme="mine") as pilot:
        own_theme("mine", "chrome = 1")
        await look(pilot)

        assert pilot.app.screen.styles.background.hex == "#101010"
        assert "Theme skipped" in "\n".join(screen_lines(pilot))


async def test_a_new_theme_can_be_chosen_at_once_and_is_there_in_the_next_run(running):
    async with running() as pilot:
        own_theme("amber", on_ground("#301000"))
        await look(pilot)
        await pilot.press("T", "home", "enter")
        await settle(pilot)

        assert pilot.app.theme == "amber"
        assert load_configuration().settings.theme == "amber"
