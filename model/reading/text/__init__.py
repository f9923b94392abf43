"""Texts cut and made plain: sentences, paragraphs, words, wordings, and the places where they stand."""
