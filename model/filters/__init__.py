"""The one filter language of every table: `issue:taiwan,chips level<0 side:CN after:2023-06 -text:tiktok hot line`.

Fields with values, comparisons, ranges, relative dates; bare words are looked for as they stand, in
any case; `/regex/` only when asked; `-` leaves out, commas are "or" among values, `or` and brackets do the rest.
"""

from model.filters.completion import BegunField, Suggestion, complete, field_begun
from model.filters.expressions import prepare_words
from model.filters.fields import FIELDS, Field, Known
from model.filters.filter import Filter, parse_filter

__all__ = [
    "FIELDS",
    "BegunField",
    "Field",
    "Filter",
    "Known",
    "Suggestion",
    "complete",
    "field_begun",
    "parse_filter",
    "prepare_words",
]
