"""A frame per screen; the command line shows the same."""

from model.views.articles import ARTICLE_ROWS, articles_of
from model.views.board import BOARD, board, board_of
from model.views.claims import CLAIM_ROWS, claims_of
from model.views.matrix import MATRIX, matrix, matrix_of
from model.views.people import PEOPLE, people_of
from model.views.timeline import TIMELINE, timeline
from model.views.why import why, why_of

__all__ = [
    "ARTICLE_ROWS",
    "BOARD",
    "CLAIM_ROWS",
    "MATRIX",
    "PEOPLE",
    "TIMELINE",
    "articles_of",
    "board",
    "board_of",
    "claims_of",
    "matrix",
    "matrix_of",
    "people_of",
    "timeline",
    "why",
    "why_of",
]
