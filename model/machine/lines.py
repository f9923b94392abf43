"""Files of one record in each line, to which is only ever added."""

from pathlib import Path


def lines_in(text: str) -> list[str]:
    """The lines of a text, parted by line feeds alone: what JSON has in quotes may hold other breaks (U+2028)."""
    lines = text.split("\n")
    return lines if lines[-1] else lines[:-1]


def append_lines(file: Path, lines: str) -> None:
    """Add lines, each with its end, behind what is there; where that was cut off (the disk was full), on a new line.

    OSError if they can't be written.
    """
    with file.open("ab+") as stream:
        stream.seek(max(stream.tell() - 1, 0))
        is_cut = stream.read() not in (b"", b"\n")
        stream.write(b"\n" * is_cut + lines.encode())
