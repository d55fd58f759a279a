"""Lets `python -m stedenband` do what the command `stedenband` does."""

from stedenband.cli.main import main

if __name__ == "__main__":
    main()
