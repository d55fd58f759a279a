"""The catalogue of rules, and the finding: a fault in the data as a value."""
