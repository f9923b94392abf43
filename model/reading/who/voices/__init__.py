"""Voices: who speaks by the form of a text: its turns, its labels, its head, its place."""
