"""Tables for the terminal, Markdown, CSV and JSON."""
