"""What weighs for which level: features that can be read, their weights and sums."""
