"""What the program knows, in the words and signs that command line and screens share."""
