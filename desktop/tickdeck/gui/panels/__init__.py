"""The panels of the window; they never import each other."""
