"""Tests of tables of bonds from elsewhere."""
