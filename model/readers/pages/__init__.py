"""Pages, of the web and of PDFs, as a person sees them, and what they say of themselves."""
