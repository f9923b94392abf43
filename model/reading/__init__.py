"""Text to claims: sentences, hits, cues, modes, speakers, dates, levels."""

from model.reading.reader import Reader

__all__ = ["Reader"]
