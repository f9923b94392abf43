"""Tenures as spans of days."""

from datetime import date

from model.dossier import Tenure


def span(tenure: Tenure) -> tuple[date, date]:
    """The first and the last day; an open end is open."""
    return tenure.since or date.min, tenure.until or date.max
