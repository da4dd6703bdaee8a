"""The parts of the feed panel: its tables, and how it words ages, gaps and what is left out."""
