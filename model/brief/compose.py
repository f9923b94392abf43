"""A brief out of a library: the sections in the order of reading."""

from model.brief.agenda import coming
from model.brief.colophon import colophon
from model.brief.content import Brief, Section
from model.brief.coverage import coverage
from model.brief.glance import glance
from model.brief.issues import issue_sections
from model.brief.judged import judged
from model.brief.lead import lead
from model.brief.material import Material, Request
from model.brief.notes import Notes
from model.brief.wording import period_words
from model.machine.on_one_thread import few_on_one_thread
from model.store import Library


def brief(library: Library, asked: Request) -> Brief:
    """What an editor would print of a period; the same library and request give the same brief."""
    return few_on_one_thread(library.claims.height, lambda: _brief(library, asked))


def _brief(library: Library, asked: Request) -> Brief:
    material = Material(library, asked)
    notes = Notes(material)
    sections: list[Section | None] = [
        lead(material, notes),
        glance(material, notes),
        *issue_sections(material, notes),
        coming(material, notes),
        judged(material, notes),
        coverage(material, notes),
    ]
    period = period_words(asked.first, asked.last)
    told = tuple(section for section in sections if section is not None)
    return Brief(f"{library.dossier.name}: {period}", period, told, notes.made, notes.sources, colophon(material))
