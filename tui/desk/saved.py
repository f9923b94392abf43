"""Saved views: what was looked at and how, under a name, kept in the user's own file."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final, NamedTuple

from model.errors import DataFileError, IssueWatchError
from model.machine.in_place import in_place_of
from model.places import config_folder, state_folder

Arrangement = Mapping[str, Any]
"""How a screen is laid out beside its tables: `by`, `pane` and `halves` of a view, and the issue that is compared."""

PATIENCE: Final = 2.0
"""Seconds to wait for another program that writes views."""
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


def keep_view(view: SavedView) -> None:
    """Write a view into the file, in the place of that of its name or at the end; IssueWatchError if that can't be."""
    table = {key: list(value) if isinstance(value, tuple) else value for key, value in asdict(view).items() if value}
    _change(view.name, table)


def drop_view(name: str) -> None:
    """Take the view of that name out of the file; IssueWatchError if that can't be."""
    _change(name, None)


def _change(name: str, table: Mapping[str, Any] | None) -> None:
    """Change one view in the file as it is now: others' views, remarks, and what is faulty stay."""
    import tomlkit
    from tomlkit.exceptions import TOMLKitError
    from tomlkit.items import AoT

    from model.store.lock import alone  # brings polars, which the first paint does not wait for

    file = views_file()
    with alone(state_folder() / "views.lock", PATIENCE):
        try:
            written = tomlkit.parse(file.read_text(encoding="utf-8")) if file.exists() else tomlkit.document()
            views = written.setdefault("views", tomlkit.aot())
            if not isinstance(views, AoT):
                raise IssueWatchError(f"{file}: views must be tables, each under [[views]]: mend that first")
            places = [at for at, each in enumerate(views) if str(each.get("name", "")).casefold() == name.casefold()]
            for at in reversed(places[1:] if table else places):
                del views[at]
            if table and places:
                views[places[0]].clear()
                views[places[0]].update(table)
            elif table:
                views.append(tomlkit.item(table))
            with in_place_of(file) as partial:
                partial.write_text(tomlkit.dumps(written), encoding="utf-8")
        except (UnicodeDecodeError, TOMLKitError) as error:
            raise IssueWatchError(f"{file}: is no TOML, and is left as it is ({error}): mend that first") from error
        except OSError as error:
            raise IssueWatchError(f"{file}: {error.strerror or 'cannot be written'}") from error
