"""Parties: who did it with or to whom, and what is between others than the two sides."""
