"""The words for judgements that fit nothing any more."""

from model.counting import counted


def loose_words(count: int) -> str:
    """`1 judgement no longer fits (issuewatch log)`."""
    return f"{counted(count, 'judgement')} no longer {'fits' if count == 1 else 'fit'} (issuewatch log)"
