"""Where things are kept, what the user chose, and where secrets come from."""
