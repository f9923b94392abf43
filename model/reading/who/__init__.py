"""Who says it: attributions, names, offices and their holders by the day, turns of a transcript."""
