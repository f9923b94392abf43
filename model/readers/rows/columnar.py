"""Tables that a program wrote as JSON by columns (pandas: `{"title": {"0": …}}`, `{"columns": […], "data": […]}`)."""

from collections.abc import Iterable, Mapping
from typing import Final, cast

from model.readers.fields import field_of, normal_name

LEAST: Final = 2
"""Columns that fields of an article are in, the text among them: any other object is none."""


def rows_by_columns(content: Mapping[str, object], names: Mapping[str, str]) -> list[object] | None:
    """The rows of a table, as objects; None of anything else."""
    columns, data = content.get("columns"), content.get("data")
    if isinstance(columns, list) and isinstance(data, list) and data and _are_known(columns, names):
        is_table = all(isinstance(row, list) and len(row) == len(columns) for row in data)
        return [dict(zip(map(str, columns), row, strict=True)) for row in data] if is_table else None
    if not all(isinstance(each, dict | list) for each in content.values()) or not _are_known(content, names):
        return None
    keys = {_keys(each) for each in content.values()}
    if len(keys) != 1 or not (told := keys.pop()):
        return None
    return [{name: _at(each, key) for name, each in content.items()} for key in told]


def _keys(column: object) -> tuple[str | int, ...]:
    """What the cells of a column stand under; nothing if it is no column."""
    if isinstance(column, dict):
        return tuple(column)
    return tuple(range(len(column))) if isinstance(column, list) else ()


def _at(column: object, key: str | int) -> object:
    return cast("dict[str | int, object]", column)[key]


def _are_known(columns: Iterable[object], names: Mapping[str, str]) -> bool:
    fields = {field_of(normal_name(column), names) for column in columns}
    return "text" in fields and len(fields - {None}) >= LEAST
