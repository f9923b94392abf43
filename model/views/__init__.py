"""A frame per screen; the command line shows the same."""

from model.views.addresses import with_urls
from model.views.articles import ARTICLE_ROWS, articles_of, with_openings
from model.views.board import BOARD, board, board_of
from model.views.claims import CLAIM_ROWS, claims_of, with_reckoned
from model.views.course import COURSE, course
from model.views.cycles import CYCLE_ROWS, cycles_of
from model.views.events import (
    EVENT_ROWS,
    TELLINGS,
    Happenings,
    answers_in,
    between,
    events_in,
    events_of_claims,
    happenings,
    with_outcomes,
)
from model.views.judged import judgements_log, log_of
from model.views.log import LOG, changes_log, turns_log
from model.views.matrix import MATRIX, held, issues_told, matrix_of
from model.views.people import PEOPLE, people_of, people_passing
from model.views.quotes import QUOTES, quotes_of
from model.views.timeline import TIMELINE, folded, timeline, unfolded
from model.views.why import why, why_of

__all__ = [
    "ARTICLE_ROWS",
    "BOARD",
    "CLAIM_ROWS",
    "COURSE",
    "CYCLE_ROWS",
    "EVENT_ROWS",
    "LOG",
    "MATRIX",
    "PEOPLE",
    "QUOTES",
    "TELLINGS",
    "TIMELINE",
    "Happenings",
    "answers_in",
    "articles_of",
    "between",
    "board",
    "board_of",
    "changes_log",
    "claims_of",
    "course",
    "cycles_of",
    "events_in",
    "events_of_claims",
    "folded",
    "happenings",
    "held",
    "issues_told",
    "judgements_log",
    "log_of",
    "matrix_of",
    "people_of",
    "people_passing",
    "quotes_of",
    "timeline",
    "turns_log",
    "unfolded",
    "why",
    "why_of",
    "with_openings",
    "with_outcomes",
    "with_reckoned",
    "with_urls",
]
