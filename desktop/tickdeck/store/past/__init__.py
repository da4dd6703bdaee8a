"""The recorded past, asked for by the window and answered by a child process, since reading it takes HDF5."""
