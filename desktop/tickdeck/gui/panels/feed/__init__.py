"""The feed panel: the connections, what is left out, and what was missed."""
