"""What `validate` says of a register in which it found nothing."""

from stedenband.register.register import Register
from stedenband.text import Language
from stedenband.vocabulary.number_words import count, enumeration


def checked(register: Register, seconds: float, language: Language) -> str:
    """The one line that a register gets in which nothing is shown: what was checked, and how fast.

    Where a file is not read, or not whole, its findings were not asked for: the register is not clean.
    """
    if register.unknown:
        return _partly_checked(len(register.unknown), language)
    municipalities = register.municipalities.values()
    drafts = sum(bond.is_draft for one in municipalities for bond in one.bonds)
    numbers = {
        "files": len(municipalities),
        "bonds": sum(len(one.bonds) for one in municipalities) - drafts,
        **({"drafts": drafts} if drafts else {}),
        "committees": sum(len(one.committees) for one in municipalities),
        "events": sum(len(one.events) for one in municipalities),
    }
    listed = enumeration([count(number, what, language) for what, number in numbers.items()], language)
    time = f"{seconds:.2f}"
    if language == "nl":
        return f"In orde: {listed} gecontroleerd in {time.replace('.', ',')} s."
    return f"Clean: checked {listed} in {time} s."


def _partly_checked(unread: int, language: Language) -> str:
    files = count(unread, "files", language)
    if language == "nl":
        told = f"{files} {'is' if unread == 1 else 'zijn'} niet (geheel) te lezen"
        return f"Niets gevonden waar u naar vroeg. Niet alles is gecontroleerd: {told}."
    return f"Nothing found of what you asked. Not all was checked: {files} could not be read (in full)."
