"""A brief as JSON, for programs: all that the other formats say, the quotes as they stand in the articles."""

import json
from dataclasses import asdict
from datetime import date

from model.brief.content import Brief, Picture, Section
from model.words.harmful import escaped_in_json


def data(brief: Brief) -> str:
    """One object; what a terminal would obey is escaped, so nothing is lost and nothing is done."""
    told = {
        "title": brief.title,
        "period": brief.period,
        "sections": [_section(section) for section in brief.sections],
        "notes": [asdict(note) for note in brief.notes],
        "sources": [asdict(source) for source in brief.sources],
        "colophon": asdict(brief.colophon),
    }
    text = json.dumps(told, ensure_ascii=False, indent=1, default=_day)
    return escaped_in_json(text) + "\n"


def _section(section: Section) -> dict[str, object]:
    """Blocks by kind; pictures are left out, as they draw what is said."""
    blocks = [
        {"kind": type(block).__name__.lower()} | _without_drawings(asdict(block))
        for block in section.blocks
        if not isinstance(block, Picture)
    ]
    return {"slug": section.slug, "heading": section.heading, "data": section.data, "blocks": blocks}


def _without_drawings(block: dict[str, object]) -> dict[str, object]:
    rows = block.get("rows")
    if not isinstance(rows, tuple):
        return block
    kept = [{name: value for name, value in row.items() if name != "svg"} for row in rows]
    return {name: value for name, value in block.items() if name != "drawn"} | {"rows": kept}


def _day(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} is no JSON")
