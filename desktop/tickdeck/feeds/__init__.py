"""Providers: what each one sends and expects, one folder each, without any input or output."""
