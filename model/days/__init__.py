"""Days: how they are written, which are meant, and how what tells of them is told."""
