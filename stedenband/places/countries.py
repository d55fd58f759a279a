"""Where countries lie: whether a point can be in one."""

from functools import cache

from stedenband.places.tables import rows, several


def lies_in(country: str, lat: float, lon: float) -> bool | None:
    """Whether a point (WGS 84) lies in or near a country (ISO 3166-1); None where it isn't known where that lies.

    It is known by boxes: what is far off is surely not in it, what is near a border may be across it.
    """
    boxes = _boxes().get(country)
    if boxes is None:
        return None
    return any(south <= lat <= north and west <= lon <= east for south, west, north, east in boxes)


@cache
def _boxes() -> dict[str, tuple[tuple[float, ...], ...]]:
    return {
        country: tuple(tuple(map(float, box.split(","))) for box in several(boxes))
        for country, boxes in rows("countries.tsv")
    }
