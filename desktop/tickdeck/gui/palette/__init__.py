"""The command palette: everything that can be done or opened, by typing a part of its name."""
