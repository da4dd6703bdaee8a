"""Lists of instruments from anywhere: exchanges' files, spreadsheets, pasted text; repaired and reported.

`reading` is the way in, `symbol_list` what comes out, `export` the way back to a file.
"""
