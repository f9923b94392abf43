"""Names: people, offices and bodies of a dossier and of none, by the day."""
