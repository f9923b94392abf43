"""Modes: how a thing is said (denied, wished, asked, to come, past, done at last) and what that does to its level."""
