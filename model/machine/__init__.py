"""The machine that all this runs on: its processors, its memory, its files."""
