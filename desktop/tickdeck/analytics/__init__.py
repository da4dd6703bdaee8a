"""Figures made from recorded ticks: pure numpy, no input or output."""
