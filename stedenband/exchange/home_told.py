"""The municipality that a name alone tells, as it is read in the rows of a table."""

from datetime import date

from stedenband.exchange.beside_names import home_tells_more
from stedenband.exchange.column_words import Says
from stedenband.exchange.home_names import apart_from_its_country, in_one_language, without_levels
from stedenband.exchange.homes import NotPlaced, home_of_row
from stedenband.places.find import named
from stedenband.places.listed_names import taken_apart
from stedenband.register.identity import Official, today_of


def home_told(name: str) -> Official | None:
    """The municipality or province that a name tells; None where a row with it is left over.

    Of what went up in another it is the former one that is called so: `Zwijndrecht (Antw.)`.
    """
    try:
        home = home_of_row(lambda says: name if says is Says.HOME else "", date.today())
    except NotPlaced:
        return None
    if home_tells_more(home, name, name):
        return None
    part = taken_apart(apart_from_its_country(without_levels(in_one_language(name)))[0]).part
    called_so = [one for one in named(part) if home in today_of(one) and one.country == home.country]
    return called_so[0] if len(called_so) == 1 else home
