"""The command line: takes arguments, calls the floors below, prints, and ends with 0, 1 or 2. Only here: Typer."""
