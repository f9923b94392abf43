"""Rows, of tables and of JSON, to articles: which column is which field, and what nothing was taken of."""
