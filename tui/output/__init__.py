"""What is given out, in which form: on stdout, into files, out of a table."""
