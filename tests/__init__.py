"""The tests, and what they stand on."""

import os
import sys

# Where bytecode may not be written (PYTHONDONTWRITEBYTECODE, as many containers have it) each process of pytest
# rewrites the assertions of all test modules, and those of hypothesis, at each run: in 3 s. Here they are kept.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
