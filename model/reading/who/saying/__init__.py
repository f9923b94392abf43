"""Saying: the phrases that give a sentence its speaker."""
