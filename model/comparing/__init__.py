"""Two halves of what is said held side by side: how much, at which levels, in which terms and quotes."""

from model.comparing.comparison import TIDY, Comparison, compared
from model.comparing.halves import Half, check_known, halves_of, parse_half, with_voices
from model.comparing.terms import TERMS, log_odds, term_counts

__all__ = [
    "TERMS",
    "TIDY",
    "Comparison",
    "Half",
    "check_known",
    "compared",
    "halves_of",
    "log_odds",
    "parse_half",
    "term_counts",
    "with_voices",
]
