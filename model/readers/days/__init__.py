"""Days as documents tell them: in fields, in headings, in numbers, and those that may be several."""
