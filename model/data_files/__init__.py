"""Data files: what users may read and edit, as TOML, each validated against a model before anything believes it."""

from model.data_files.loading import (
    Consistent,
    Strict,
    data_names,
    is_shipped,
    load_data,
    load_shipped,
    own_file,
    parse_data,
)
from model.data_files.phrases import Phrase, Slug

__all__ = [
    "Consistent",
    "Phrase",
    "Slug",
    "Strict",
    "data_names",
    "is_shipped",
    "load_data",
    "load_shipped",
    "own_file",
    "parse_data",
]
