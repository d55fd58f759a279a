"""What `validate` says of a register in which it found nothing."""

from stedenband.register.register import Register
from stedenband.text import Language
from stedenband.vocabulary.number_words import count, enumeration


def checked(register: Register, seconds: float, language: Language) -> str:
    """The one line that a clean register gets: what was checked, and how fast."""
    municipalities = register.municipalities.values()
    numbers = {
        "files": len(municipalities),
        "bonds": sum(len(one.bonds) for one in municipalities),
        "committees": sum(len(one.committees) for one in municipalities),
        "events": sum(len(one.events) for one in municipalities),
    }
    listed = enumeration([count(number, what, language) for what, number in numbers.items()], language)
    time = f"{seconds:.2f}"
    if language == "nl":
        return f"In orde: {listed} gecontroleerd in {time.replace('.', ',')} s."
    return f"Clean: checked {listed} in {time} s."
