"""Words: as data files write them, as rules ask for them, and as people read them."""
