"""Layer over layer: defaults, what the program remembers, the file, the environment. The command line is over all."""

import os
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, NamedTuple

from model.errors import DataFileError, why_unread
from model.nearest import meant, nearest, there_are
from model.places import config_folder, state_folder
from tui.configuration.settings import ABOUT, EXAMPLES, Configuration

PREFIX: Final = "ISSUEWATCH_"
OTHERS: Final = frozenset({"HOME", "CONFIG"})
"""Variables of ours that are no settings."""


class Layer(NamedTuple):
    """Where values come from, as the user knows it, and the values."""

    name: str
    values: Mapping[str, Any]


@dataclass(frozen=True)
class Layered:
    """The settings in force, and the layer that each comes from."""

    settings: Configuration = field(default_factory=Configuration)
    layers: tuple[Layer, ...] = ()

    def origin(self, key: str) -> str:
        """The layer that won: `default`, or the last that has the key."""
        return next((layer.name for layer in reversed(self.layers) if key in layer.values), "default")


def configuration_file() -> Path:
    """The user's file, whether it is there or not; ISSUEWATCH_CONFIG names another."""
    named = os.environ.get(f"{PREFIX}CONFIG")
    return Path(named) if named else config_folder() / "config.toml"


def remembered_file() -> Path:
    """Choices made in the program; the program's own to write."""
    return state_folder() / "choices.toml"


def load_configuration() -> Layered:
    """The settings in force; DataFileError names file (or variable), key and the nearest right one."""
    layers = tuple(layer for layer in _layers() if layer.values)
    if not layers:
        return Layered()
    merged: dict[str, Any] = {}
    for layer in layers:
        merged |= {key: _over(merged.get(key), value) for key, value in layer.values.items()}
    return Layered(_validated(merged, layers), layers)


def _over(below: object, value: object) -> object:
    """A table lies over a table entry by entry; anything else in its place."""
    return below | value if isinstance(below, dict) and isinstance(value, dict) else value


def _layers() -> Iterator[Layer]:
    yield Layer(str(remembered_file()), _remembered())
    file = configuration_file()
    yield Layer(str(file), _values(file))
    for variable, key in environment_keys():
        yield Layer(variable, {key: os.environ[variable]})


def _remembered() -> Mapping[str, Any]:
    """What the program wrote itself: if that is damaged, nothing is remembered, and nothing else is lost."""
    try:
        values = _values(remembered_file())
        _validated(values, (Layer("", values),))
    except DataFileError:
        return {}
    return values


def environment_keys() -> Iterator[tuple[str, str]]:
    """Variables that are set and the keys that they set; DataFileError for one that is near to a key and none."""
    for variable in sorted(os.environ):
        key = variable.removeprefix(PREFIX).lower()
        if not variable.startswith(PREFIX) or variable.removeprefix(PREFIX) in OTHERS:
            continue
        if key in EXAMPLES:
            raise DataFileError("environment", variable, f"is set in the file alone, under [{key}]")
        if key in ABOUT:
            yield variable, key
        elif near := nearest(key, ABOUT, cutoff=0.8):
            raise DataFileError("environment", variable, f"is no setting; did you mean {PREFIX}{near.upper()}?")


def _values(file: Path) -> Mapping[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except tomllib.TOMLDecodeError as error:
        raise DataFileError(str(file), "", f"is not TOML: {error}") from error
    except (OSError, UnicodeDecodeError) as error:
        raise DataFileError(str(file), "", why_unread(error)) from error


def _validated(values: Mapping[str, Any], layers: tuple[Layer, ...]) -> Configuration:
    from pydantic import TypeAdapter, ValidationError  # 65 ms that a run without settings does not pay

    try:
        return TypeAdapter(Configuration).validate_python(values)
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(part) for part in first["loc"])
        raise DataFileError(_layer_of(key, layers), key, _what(first["type"], key, first["msg"])) from error


def _what(kind: str, key: str, message: str) -> str:
    if kind in ("int_parsing", "int_type", "int_from_float"):
        return "is no whole number"
    if kind != "unexpected_keyword_argument":
        return message[:1].lower() + message[1:]
    return f"is no setting{meant(key, ABOUT, there_are(ABOUT))}"


def _layer_of(key: str, layers: tuple[Layer, ...]) -> str:
    """The layer whose value is the wrong one."""
    top = key.partition(".")[0]
    return next((layer.name for layer in reversed(layers) if top in layer.values), "")
