"""How fast the program is beside its yardsticks: by hand, `python -m tests.benchmarks`, and never by pytest."""
