"""Unusual volume: what detectors saw, each with its reason, and what is unusual right now."""
