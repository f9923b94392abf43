"""Numbers with what they count."""

from collections import Counter


def counted(number: int, noun: str, many: str = "") -> str:
    """`1 article`, `36 articles`, `1,267 articles`; `many` where more of them have another ending: `2 people`."""
    return f"{number:,} {noun if number == 1 else many or f'{noun}s'}"


def counts(kinds: Counter[str]) -> str:
    """`3 × draft, 1 × comment`: so many of each kind, the most first."""
    return ", ".join(f"{number:,} × {kind}" for kind, number in kinds.most_common())
