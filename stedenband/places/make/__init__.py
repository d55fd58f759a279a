"""Writes the tables of this room anew from what others publish: `python -m stedenband.places.make --help` says how."""
