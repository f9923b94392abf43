"""What is said of what: the lexicon and its hits, which issues are named, which cue governs, in which mode."""
