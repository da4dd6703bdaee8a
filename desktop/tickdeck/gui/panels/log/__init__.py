"""The Log panel: what the program has noted of itself in this run."""
