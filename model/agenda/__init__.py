"""What is to come between the two sides, and what became of what was to come: frame in, frame out."""

from model.agenda.agenda import AGENDA, STATES, agenda, agenda_of, entries_of, tellings_of

__all__ = ["AGENDA", "STATES", "agenda", "agenda_of", "entries_of", "tellings_of"]
