"""Lone surrogates: Python has them for bytes that are not UTF-8, and JSON can write them; no store holds one."""


def whole(text: str) -> str:
    """The text without lone surrogates, which no file can hold."""
    if text.isascii():  # told without looking at it
        return text
    try:
        text.encode()  # at 1 GB/s, ten times as fast as looking for them
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text
