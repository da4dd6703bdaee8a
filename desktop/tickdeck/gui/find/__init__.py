"""Finding an instrument as one types, wherever the window asks for one."""
