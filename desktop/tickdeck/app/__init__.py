"""The composition root: command line, wiring, lifecycle, logging. The only package that knows all others."""
