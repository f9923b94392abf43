"""The data that ships: dossiers, cues and demo articles in our own words."""
