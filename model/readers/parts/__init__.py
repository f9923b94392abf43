"""Documents that hold several articles, taken apart: trackers kept by hand, bundles of databases, forwarded mail."""
