"""Numbers and amounts of money as people write them."""

from stedenband.text import Language


def grouped(number: int | float, language: Language) -> str:
    """A number as it is written: `1.500.000`, `12,5`."""
    text = f"{number:,}" if isinstance(number, int) else f"{number:,.12g}"
    return text.translate(str.maketrans(",.", ".,")) if language == "nl" else text


def money(amount: int | float, currency: str | None, language: Language) -> str:
    """An amount: `€ 1.500.000`, `2.500 USD`."""
    number = grouped(amount, language)
    if currency == "EUR":
        return f"€{' ' if language == 'nl' else ''}{number}"
    return f"{number} {currency or ''}".rstrip()
