"""Drawings of standings as SVG: accessible, escaped, the same for the same frames."""

from model.pictures.heatmap import heatmap
from model.pictures.sparkline import sparkline
from model.pictures.timeline import timeline

__all__ = ["heatmap", "sparkline", "timeline"]
