"""The program's own sources: what was made by other code may have been made differently."""

from functools import cache
from hashlib import blake2b
from importlib.resources import files
from importlib.resources.abc import Traversable


@cache
def code_digest(package: str, size: int) -> str:
    """A digest of so many bytes, in hexadecimal digits, of all sources in a package and below it, none of them run."""
    digest = blake2b(digest_size=size)
    top, *below = package.split(".")
    for source in _sources(files(top).joinpath(*below)):
        digest.update(source.read_bytes())
    return digest.hexdigest()


def _sources(folder: Traversable) -> list[Traversable]:
    inside = sorted((item for item in folder.iterdir() if item.name != "__pycache__"), key=lambda item: item.name)
    deeper = [source for item in inside if item.is_dir() for source in _sources(item)]
    return [item for item in inside if item.name.endswith(".py")] + deeper
