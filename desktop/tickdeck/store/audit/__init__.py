"""Proves recordings: `audit` is the way in."""
