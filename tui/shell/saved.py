"""Saved views: what was looked at and how, under a name, kept in the user's own file."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final, NamedTuple

from model.errors import DataFileError
from model.machine.in_place import in_place_of
from model.places import config_folder

Arrangement = Mapping[str, Any]
"""How a screen is laid out beside its tables: `by`, `pane` and `halves` of a view, and the issue that is compared."""

LONGEST_NAME: Final = 40
"""Characters; a longer one is cut."""


@dataclass(frozen=True)
class SavedView:
    """A screen with its filter, window, order, columns and layout; as of whatever day one is on."""

    __pydantic_config__ = {"extra": "forbid"}  # noqa: RUF012  # a plain dict, so that pydantic need not be there

    name: str
    screen: str = "board"
    issue: str = ""
    """Of an issue's screen."""
    filter: str = ""
    window: int = 30
    sort: tuple[str, ...] = ()
    """Columns sorted by, `-name` downwards."""
    columns: tuple[str, ...] = ()
    """As in the configuration; empty: as the screen has them."""
    preview: str = "auto"
    by: str = ""
    """What a column of the matrix is, or what the halves of a comparison are found by; empty: as at first."""
    halves: tuple[str, ...] = ()
    """Of a comparison, where they are named."""
    pane: str = ""
    """Of an issue's screen; empty: the first."""

    @property
    def arrangement(self) -> Arrangement:
        """What its screen is laid out by."""
        return {"issue": self.issue, "by": self.by, "halves": self.halves, "pane": self.pane}

    @property
    def words(self) -> str:
        """What it is of: `matrix by week`, `issue taiwan timeline`, `articles`."""
        by = f"by {self.by}" if self.by and not self.halves else ""
        return " ".join(part for part in (self.screen, self.issue, by, " | ".join(self.halves), self.pane) if part)

    @property
    def what(self) -> dict[str, object]:
        """What its screen opens on."""
        return {"issue": self.issue} if self.issue else {}

    @property
    def sorts(self) -> list[tuple[str, bool]]:
        """The order, as a table has it."""
        return [(name.removeprefix("-"), name.startswith("-")) for name in self.sort]


class SavedViews(NamedTuple):
    """The views that were kept, and what is wrong with others in the file."""

    views: tuple[SavedView, ...]
    problems: tuple[DataFileError, ...] = ()

    def named(self, name: str) -> SavedView | None:
        """The view of that name, in any case."""
        return next((view for view in self.views if view.name.casefold() == name.casefold()), None)

    def with_view(self, view: SavedView) -> "SavedViews":
        """With a view in the place of that of its name, or at the end."""
        others = [view if each.name.casefold() == view.name.casefold() else each for each in self.views]
        return self._replace(views=tuple(others if view in others else [*others, view]))

    def without(self, name: str) -> "SavedViews":
        """Without the view of that name."""
        return self._replace(views=tuple(view for view in self.views if view.name.casefold() != name.casefold()))


def sort_words(sorts: Sequence[tuple[str, bool]]) -> tuple[str, ...]:
    """An order as the file has it."""
    return tuple(f"-{name}" if descending else name for name, descending in sorts)


def views_file() -> Path:
    """Where the views are kept; may be written by hand too."""
    return config_folder() / "views.toml"


def load_views() -> SavedViews:
    """The views of the file, in its order; a view that is not right is told and skipped, the others are there."""
    file = views_file()
    try:
        tables = tomllib.loads(file.read_text(encoding="utf-8")).get("views", [])
    except FileNotFoundError:
        return SavedViews(())
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        return SavedViews((), (DataFileError(str(file), "", f"is not read: {error}"),))
    if not isinstance(tables, list):
        return SavedViews((), (DataFileError(str(file), "views", "must be tables, each under [[views]]"),))
    views, problems = SavedViews(()), []
    for number, table in enumerate(tables, start=1):
        try:
            views = views.with_view(_view(table))
        except ValueError as error:
            problems.append(DataFileError(str(file), f"views.{number}", _told(error)))
    return views._replace(problems=tuple(problems))


def _view(table: Mapping[str, Any]) -> SavedView:
    from pydantic import TypeAdapter  # only for those who have views

    view = TypeAdapter(SavedView).validate_python(table)
    if not view.name.strip():
        raise ValueError("name: is empty")
    return view


def _told(error: ValueError) -> str:
    from pydantic import ValidationError

    if not isinstance(error, ValidationError):
        return str(error)
    first = error.errors()[0]
    return f"{'.'.join(str(part) for part in first['loc'])}: {first['msg'].lower()}"


def keep_views(views: SavedViews) -> str | None:
    """Write the views, whole or not at all; what hindered it, if anything did."""
    import tomlkit

    file = views_file()
    tables = [{key: value for key, value in asdict(view).items() if value} for view in views.views]
    text = tomlkit.dumps({"views": [_listed(table) for table in tables]})
    try:
        with in_place_of(file) as partial:
            partial.write_text(text, encoding="utf-8")
    except OSError as error:
        return f"{file}: {error.strerror or 'cannot be written'}"
    return None


def _listed(table: Mapping[str, Any]) -> dict[str, Any]:
    return {key: list(value) if isinstance(value, tuple) else value for key, value in table.items()}
