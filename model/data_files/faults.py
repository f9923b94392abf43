"""What is wrong with a data file: each fault with its place, told by names, and what would be right."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, NamedTuple, get_args

from pydantic import BaseModel, ValidationError

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

from model.nearest import nearest

Step = int | str
Data = Mapping[str, Any]
Slip = tuple[tuple[Step, ...], str]
"""Where, as steps into the data, and what is wrong there."""

NAMES: Final = ("slug", "code", "id", "name", "role")
"""The keys by which an entry of a data file is told from its neighbours."""

WRONG: Final = {
    "missing": "is missing",
    "string_type": "must be a text in quotes",
    "tuple_type": 'must be a list, such as ["…"]',
    "int_type": "must be a whole number",
    "int_from_float": "must be a whole number",
    "int_parsing": "must be a whole number",
    "float_type": "must be a number",
    "float_parsing": "must be a number",
    "bool_type": "must be true or false",
    "bool_parsing": "must be true or false",
    "literal_error": "{input!r} is none of {expected}",
    "greater_than_equal": "must be {ge} or more, not {input}",
    "less_than_equal": "must be {le} or less, not {input}",
    "greater_than": "must be more than {gt}, not {input}",
    "too_short": "has none; name at least one",
}
"""By pydantic's type of an error, what we say of it."""


class Fault(NamedTuple):
    """One thing that is not as it should be."""

    key: str
    """Its place: `issues.taiwan.terms`."""
    what: str

    def __str__(self) -> str:
        return f"{self.key}: {self.what}" if self.key else self.what


def faults_in(found: Iterable[Slip], data: Data) -> list[Fault]:
    """Slips of a file as faults, each where it stands."""
    return [Fault(place(steps, data), what) for steps, what in found]


def faults_of(error: ValidationError, data: Data, model: type[BaseModel]) -> list[Fault]:
    """All that pydantic found in the data, first keys that are nearly right.

    Not what contradicts itself as a whole: the model knows that better.
    """
    errors = [each for each in error.errors() if each["loc"]]
    meant = {}
    for each in errors:
        if each["type"] == "extra_forbidden" and (near := _near(each["loc"], model)):
            meant[*each["loc"][:-1], near] = each["loc"]
    told = [each for each in errors if each["type"] != "missing" or each["loc"] not in meant]
    told.sort(key=lambda each: each["loc"] not in meant.values())
    return [Fault(place(each["loc"], data), _what(each, data, model)) for each in told]


def place(steps: Sequence[Step], data: Any) -> str:  # noqa: ANN401 - whatever TOML holds
    """`issues.taiwan.terms`: entries by their names, those without one by their number."""
    told: list[str] = []
    for step in steps:
        data = _within(data, step)
        if not isinstance(step, int):
            told.append(step)
        elif name := _name(data):
            told.append(name)
        elif not isinstance(data, str):
            told[-1] += f" no. {step + 1}"
    return ".".join(told)


def _within(data: Any, step: Step) -> Any:  # noqa: ANN401 - whatever TOML holds
    try:
        return data[step]
    except (KeyError, IndexError, TypeError):
        return None


def _name(entry: object) -> str | None:
    named = (entry.get(key) for key in NAMES) if isinstance(entry, Mapping) else ()
    return next((name for name in named if isinstance(name, str) and name.strip()), None)


def _what(error: "ErrorDetails", data: Data, model: type[BaseModel]) -> str:
    kind, value = error["type"], error["input"]
    if kind == "extra_forbidden":
        return _unknown(error["loc"], data, model)
    if kind == "tuple_type" and isinstance(value, Mapping):
        return f"must be tables, each under [[{error['loc'][-1]}]]"
    if kind.startswith(("model_", "dict_")):
        return "must be a table"
    if kind.startswith("date"):
        return f"must be a day such as 2024-05-31, not {str(value)!r}"
    if kind in WRONG:
        return WRONG[kind].format(input=value, **error.get("ctx", {}))
    return error["msg"].removeprefix("Value error, ")


def _unknown(steps: Sequence[Step], data: Data, model: type[BaseModel]) -> str:
    """Of a key that there is not: the nearest of its own table, or where else it belongs."""
    key, own = str(steps[-1]), _model_at(steps[:-1], model)
    if own is not model and key in model.model_fields and key not in data:
        return "is a key of the whole file: it stands above the first [[…]]"
    if near := _near(steps, model):
        return f"is no known key; did you mean {near!r}?"
    return f"is no known key; there are: {', '.join(own.model_fields)}" if own else "is no known key"


def _near(steps: Sequence[Step], model: type[BaseModel]) -> str | None:
    """The nearest key of the table that these steps lead into, if any is near."""
    own = _model_at(steps[:-1], model)
    return nearest(str(steps[-1]), own.model_fields) if own else None


def _model_at(steps: Sequence[Step], model: type[BaseModel]) -> type[BaseModel] | None:
    """The model of the table that these steps lead to."""
    at: type[BaseModel] | None = model
    for step in (step for step in steps if isinstance(step, str)):
        field = at.model_fields.get(step) if at else None
        at = next(_models(field.annotation), None) if field else None
    return at


def _models(annotation: object) -> Iterator[type[BaseModel]]:
    for kind in (annotation, *get_args(annotation)):
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            yield kind
