"""Parses YAML text into plain values with positions; explains syntax errors; checks the raw text."""
