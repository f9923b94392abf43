"""Clauses: which cue tells of which issue, and what a clause says only of another thing, why, when or how."""
