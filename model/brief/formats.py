"""A brief in the format that is asked for."""

from collections.abc import Callable
from typing import Final

from model.brief.content import Brief, BriefForm
from model.brief.data import data
from model.brief.markdown import markdown
from model.brief.page import page

WRITERS: Final[dict[BriefForm, Callable[[Brief], str]]] = {
    BriefForm.MD: markdown,
    BriefForm.HTML: page,
    BriefForm.JSON: data,
}


def printed(brief: Brief, form: BriefForm) -> bytes:
    """The brief in that format: UTF-8, or a Word document."""
    if form is BriefForm.DOCX:
        from model.brief.word import word  # noqa: PLC0415  # python-docx loads for a fifth of a second

        return word(brief)
    return WRITERS[form](brief).encode("utf-8")
