"""Places at home: municipalities and provinces by code and name, mergers, and the bonds that lists elsewhere name.

Each table is a sorted text file beside its reader, read when it is first asked for. `make` writes them anew.
"""
