"""The recording: journal, sealing into HDF5, recovery and reading. The only package that imports h5py."""
