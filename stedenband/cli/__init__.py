"""The command line (Typer): parses arguments, calls the packages below, renders, and exits with 0, 1 or 2."""
