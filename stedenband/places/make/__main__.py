"""`python -m stedenband.places.make FOLDER`: writes this room's tables, and says on standard output what it did."""

import argparse
import sys
from pathlib import Path

from stedenband.places.make import cities, countries, land, listings, municipalities, partner_names
from stedenband.places.make.sources import CITIES
from stedenband.places.tables import FOLDER


def main(arguments: list[str] | None = None) -> None:
    """Make the tables from those in a folder, into the package or another folder."""
    parser = argparse.ArgumentParser(prog="python -m stedenband.places.make", description=__doc__)
    parser.add_argument("folder", type=Path, help=f"where the published tables lie, and GeoNames' {CITIES}")
    parser.add_argument("--to", type=Path, default=FOLDER, help="where the tables are written (default: the package)")
    given = parser.parse_args(arguments)
    for make in (municipalities.make, listings.make, cities.make, partner_names.make, countries.make, land.make):
        for line in make(given.folder, given.to):
            sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main()
