"""Finding: the wordings of a lexicon and of a dossier, made ready, and where they stand in sentences."""
