"""What the screens work on: the open library, what is asked of it, and what the user says of it."""
