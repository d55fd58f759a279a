"""From a folder of files to a register with its findings."""
