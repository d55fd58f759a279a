"""Loads a data folder: finds and reads its files, validates and lints them, and makes a register of the sound ones."""
