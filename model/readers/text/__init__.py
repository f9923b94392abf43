"""Characters, marks and paragraphs: a text before anything is known of what it is."""
