"""Data files: TOML, validated against a model; the user's own before the shipped ones."""

from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import ClassVar, Self, TypeVar, cast

import tomli
from pydantic import BaseModel, ConfigDict, ValidationError, model_validator

from model.data_files.faults import Data, Slip, faults_in, faults_of
from model.errors import DataFileError, FaultyFileError, UnknownNameError, why_unread
from model.places import config_folder


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


class Consistent(Strict):
    """A file that is refused if it contradicts itself, whether it is read from a text or made by code."""

    @model_validator(mode="after")
    def _fits_itself(self) -> Self:
        if found := faults_in(self.slips(data := self.model_dump()), data):
            raise ValueError("; ".join(map(str, found)))
        return self


DataModel = TypeVar("DataModel", bound=Strict)


def parse_data(text: str, file: str, model: type[DataModel]) -> DataModel:
    """The model in a TOML text; FaultyFileError has all faults, DataFileError says why it is no TOML."""
    return cast("DataModel", _parsed(text, file, model))


@lru_cache(maxsize=16)
def _parsed(text: str, file: str, model: type[Strict]) -> Strict:
    """A command asks for its dossier twice, a dashboard again with every news; parsing takes 30 ms, comparing none."""
    try:
        data = tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        raise DataFileError(file, "", f"is not TOML: {error}") from error
    try:
        return model.model_validate(data).completed()
    except ValidationError as error:
        found = [*faults_of(error, data, model), *faults_in(model.slips(data), data)]
        raise FaultyFileError(file, found, model.MORE) from error


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
