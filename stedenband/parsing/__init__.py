"""Text to plain values and positions; syntax errors in plain words; rules on the text itself."""
