"""The municipalities together, and what held on a day."""
