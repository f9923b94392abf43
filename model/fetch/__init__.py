"""Getting feeds and pages from the web: within limits, politely, and nowhere that was not meant."""
