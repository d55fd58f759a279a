"""Says on standard error what became of the former municipalities asked for, and who else is called so in short."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from stedenband.cli.language import LANGUAGE, say
from stedenband.cli.settings import complain
from stedenband.register.register import Register
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.number_words import enumeration

if TYPE_CHECKING:
    from stedenband.register.without_file import Became


def tell_what_became(register: Register, names: Sequence[str]) -> None:
    """Say of each former municipality without a file of its own whose bonds it is answered with.

    Of a name that others are called by in short it is said who these are: Valkenburg was one in what is Katwijk now.
    """
    from stedenband.register.short_names import also_in_short  # noqa: PLC0415 - 3 ms, and few need it

    for name in names:
        for one in those_that_became(register, [name]):
            complain(f"{belonging(one)}.")
        if others := also_in_short(name):
            named = enumeration([f"{one.usual_name} (--gemeente {one.slug})" for one in others], LANGUAGE)
            complain(say(f"In het kort heet ook zo: {named}.", f"Also called so in short: {named}."))


def those_that_became(register: Register, names: Iterable[str]) -> Iterator["Became"]:
    """What became of the former municipalities without a file of their own among some names."""
    from stedenband.register.without_file import became  # noqa: PLC0415 - 3 ms, and few need it

    return (found for name in names for found in became(register, name))


def belonging(one: "Became") -> str:
    """That a former municipality is part of or divided over others, without the full stop."""
    day = dates.day(one.since, LANGUAGE) if one.since else ""
    since = say(f"sinds {day}", f"since {day}") if day else say("nu", "now")
    belongs, is_now = ("has belonged", "has been") if day else ("belongs", "is")
    now = enumeration(one.today, LANGUAGE)
    if len(one.today) == 1:
        return say(f"{one.name} hoort {since} bij {now}", f"{one.name} {belongs} to {now} {since}")
    if one.whole:
        return say(
            f"{one.name} hoorde vanaf {day} bij {one.whole}, dat nu verdeeld is over {now}",
            f"{one.name} belonged to {one.whole} from {day}, which is divided over {now} now",
        )
    return say(
        f"{one.name} is {since} verdeeld over {now}",
        f"{one.name} {is_now} divided over {now} {since}",
    )
