"""A provider that pushes JSON, described by a TOML file instead of Python."""
