"""The alerts panel: what is watched, and what has fired."""
