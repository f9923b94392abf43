"""Carrying: issues and things into sentences that speak of them without their names."""
