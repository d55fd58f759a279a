"""Turns a change of a file into text edits at positions; every other byte and every other value stays as it is."""
