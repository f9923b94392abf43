"""What issuewatch knows: articles, claims, standings. Nothing here imports textual."""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # before NumPy is loaded: articles are read in threads as it is
