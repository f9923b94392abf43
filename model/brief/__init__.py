"""The briefing: what an editor would print of a period, every sentence with its source.

`compose.brief` makes one, `formats.printed` prints it; `content` says what it is made of.
"""
