"""The words of the field: codes and labels, countries, dates (EDTF) and how they read in a sentence."""
