"""Numbers with what they count."""


def counted(number: int, noun: str, many: str = "") -> str:
    """`1 article`, `36 articles`, `1,267 articles`; `many` where more of them have another ending: `2 people`."""
    return f"{number:,} {noun if number == 1 else many or f'{noun}s'}"
