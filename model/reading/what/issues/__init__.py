"""Issues: where they are named, and what looks like a name and is none."""
