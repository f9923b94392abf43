"""What strangers' bytes are held to: time, memory, size, and a problem instead of an exception."""
