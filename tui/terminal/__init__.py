"""The terminal that all this runs in: its colours, its clipboard, its signals and streams."""
