"""What the app is made of, one ability each: screens as steps, saved views, errands, what comes while it is open."""
