"""An analyst's own word: what can be said of what, how it is signed, found again, and taken back."""

from model.judging.attaching import attached, unattached
from model.judging.expiring import holding_judgements
from model.judging.parsing import parse_expiry, parse_level
from model.judging.reasons import reasons_given
from model.judging.records import Ruling, records, signer
from model.judging.remarks import irrelevant_articles, remarks_on
from model.judging.subjects import Subject, article_at, claim_at, claim_quoted, claim_subject, shared_verbs, twins
from model.judging.undoing import redone, standing_judgements, taken_back, taking, undone

__all__ = [
    "Ruling",
    "Subject",
    "article_at",
    "attached",
    "claim_at",
    "claim_quoted",
    "claim_subject",
    "holding_judgements",
    "irrelevant_articles",
    "parse_expiry",
    "parse_level",
    "reasons_given",
    "records",
    "redone",
    "remarks_on",
    "shared_verbs",
    "signer",
    "standing_judgements",
    "taken_back",
    "taking",
    "twins",
    "unattached",
    "undone",
]
