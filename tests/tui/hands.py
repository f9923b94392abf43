"""Reading and typing, as a user does."""

from typing import Any

from shots import screen_text, settle
from textual.events import Key
from textual.keys import _character_to_key
from textual.pilot import Pilot


def screen_lines(pilot: Pilot[Any]) -> list[str]:
    """What is on the screen."""
    return screen_text(pilot.app).splitlines()


async def type_text(pilot: Pilot[Any], text: str) -> None:
    """Press the key of each character, one right after the other: to wait between them takes 40 ms each."""
    for character in text:
        pilot.app.post_message(Key(_character_to_key(character), character))
    await settle(pilot)
