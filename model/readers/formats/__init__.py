"""The formats, one module each: how a file is told to be of it, and how it is read."""
