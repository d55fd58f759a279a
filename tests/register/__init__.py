"""Tests of the bond on a day: a second, slow evaluator of the same contract, and invented registers to try both on."""
