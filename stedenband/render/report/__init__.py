"""A report as text, Markdown, HTML, Word, JSON or CSV."""
