"""The forms that data is given out in: on stdout, in files, on the clipboard."""

from enum import StrEnum


class Form(StrEnum):
    """How data is given out."""

    TABLE = "table"
    PLAIN = "plain"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    TSV = "tsv"
    MD = "md"
    PARQUET = "parquet"
