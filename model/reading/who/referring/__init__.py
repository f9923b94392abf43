"""Referring: whom a last name, a title or a pronoun means, by what the article said before."""
