"""Data files: TOML, validated against a model; the user's own before the shipped ones."""

import re
import tomllib
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files
from itertools import accumulate
from pathlib import Path
from typing import Annotated, ClassVar, Final, Self, TypeVar, cast

from pydantic import AfterValidator, BaseModel, ConfigDict, ValidationError

from model.errors import DataFileError, FaultyFileError, UnknownNameError, why_unread
from model.faults import Data, Fault, faults_of, place
from model.places import config_folder
from model.slips import Slip

BRACE: Final = re.compile(r"[{}]")
GROUPING: Final = re.compile(r"[{},]")
MOST_WAYS: Final = 100_000
"""So many wordings a phrase may stand for: all are made, and looked for at once."""
SHOWN: Final = 40
"""So many letters of one that stands for more are shown."""
PATTERN: Final = re.compile(r"\\\w|\.[*+]|[\w)\]][*?]|\)\+|\w\|\w|\[\S+\]|^\^|\w\$$")
"""Signs of regular expressions and of file names, which wordings don't have: `lift(s|ed)?`, `tariff*`."""


def _usable(phrase: str) -> str:
    """A wording that can be found."""
    if not phrase.strip():
        raise ValueError("has an empty wording; leave it out")
    depths = [*accumulate(1 if brace == "{" else -1 for brace in BRACE.findall(phrase))]
    if depths and (min(depths) < 0 or depths[-1]):
        raise ValueError(f"{phrase!r} has a brace without its other; write 'lift{{s,ed}}'")
    if PATTERN.search(phrase):
        raise ValueError(f"{phrase!r} is a pattern, which no wording is; variants stand in braces: 'lift{{s,ed}}'")
    if _ways(phrase) > MOST_WAYS:
        what = f"{phrase[:SHOWN]!r} …" if len(phrase) > SHOWN else repr(phrase)
        raise ValueError(f"{what} stands for {_ways(phrase):,} wordings, at most {MOST_WAYS:,} can be; write several")
    return phrase


def _ways(phrase: str) -> int:
    """How many wordings its braces make of it, not made yet."""
    open_groups, ways = [], 1
    for mark in GROUPING.findall(phrase):
        if mark == "{":
            open_groups.append(1)
        elif mark == "}":
            ways *= open_groups.pop()
        elif open_groups:
            open_groups[-1] += 1
    return ways


Slug = str
Phrase = Annotated[str, AfterValidator(_usable)]
"""A wording. Lower case finds any case; a capital in it makes it exact.
`tariff{,s}` stands for tariff and tariffs: braces expand as in a shell."""


class Strict(BaseModel):
    """Base of all that is read from data files: an unknown key is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    MORE: ClassVar[str] = ""
    """Behind the first fault of a file, how one learns of the others."""

    @classmethod
    def slips(cls, data: Data) -> Iterable[Slip]:
        """What in the data of a file contradicts itself."""
        return ()

    def completed(self) -> Self:
        """With what a file only names, and what ships says."""
        return self


DataModel = TypeVar("DataModel", bound=Strict)


def parse_data(text: str, file: str, model: type[DataModel]) -> DataModel:
    """The model in a TOML text; FaultyFileError has all faults, DataFileError says why it is no TOML."""
    return cast("DataModel", _parsed(text, file, model))


@lru_cache(maxsize=16)
def _parsed(text: str, file: str, model: type[Strict]) -> Strict:
    """A command asks for its dossier twice, a dashboard again with every news; parsing takes 30 ms, comparing none."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise DataFileError(file, "", f"is not TOML: {error}") from error
    try:
        return model.model_validate(data).completed()
    except ValidationError as error:
        found = [*faults_of(error, data, model), *faults_in(model.slips(data), data)]
        raise FaultyFileError(file, found, model.MORE) from error


def faults_in(found: Iterable[Slip], data: Data) -> list[Fault]:
    """Slips of a file as faults, each where it stands."""
    return [Fault(place(steps, data), what) for steps, what in found]


def data_names(folder: str) -> list[str]:
    """The names of shipped and own files in a data folder (`dossiers`, `cues`), sorted."""
    shipped = [item.name for item in files("seeds").joinpath(folder).iterdir()]
    own = [path.name for path in (config_folder() / folder).glob("*.toml")]
    return sorted({name.removesuffix(".toml") for name in shipped + own if name.endswith(".toml")})


def load_data(folder: str, name: str, model: type[DataModel]) -> DataModel:
    """A data file by name, or by path when it ends in .toml; the user's own wins over the shipped one."""
    own = own_file(folder, name)
    if own is not None:
        return parse_data(_own_text(own), str(own), model)
    if name.endswith(".toml"):
        is_folder = Path(name).is_dir()
        raise DataFileError(name, "", "is a folder; name a file in it" if is_folder else "there is no such file")
    return load_shipped(folder, name, model)


def load_shipped(folder: str, name: str, model: type[DataModel]) -> DataModel:
    """A data file that ships, by name, whatever the user has of that name."""
    shipped = files("seeds").joinpath(folder, f"{name}.toml")
    if not is_shipped(folder, name):
        raise UnknownNameError(folder.removesuffix("s"), name, data_names(folder))
    return parse_data(shipped.read_text(encoding="utf-8"), f"{folder}/{name}.toml", model)


def is_shipped(folder: str, name: str) -> bool:
    """Whether a data file of that name ships."""
    return files("seeds").joinpath(folder, f"{name}.toml").is_file()


def own_file(folder: str, name: str) -> Path | None:
    """The user's own file of that name or path; None where it is a shipped one, or none."""
    own = Path(name) if name.endswith(".toml") else config_folder() / folder / f"{name}.toml"
    return own if own.is_file() else None


def _own_text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise DataFileError(str(file), "", why_unread(error)) from error
