"""What the user has set: one TOML file, the environment, and choices made in the program, layer over layer."""

from tui.configuration.layers import Layer, Layered, configuration_file, load_configuration
from tui.configuration.remembered import remember
from tui.configuration.settings import Configuration
from tui.configuration.template import template

__all__ = [
    "Configuration",
    "Layer",
    "Layered",
    "configuration_file",
    "load_configuration",
    "remember",
    "template",
]
