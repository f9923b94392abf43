"""The commands, one module per family; importing them loads neither polars nor textual."""
