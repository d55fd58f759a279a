"""Codes and their labels, countries, EDTF dates, and dates in words."""
