"""Objects: what verbs are about, alone, in rows and in lists, for cues that say something only of some things."""
