"""Reproducible random choices (fixed seed), drawn without replacement from shuffled decks."""

from collections.abc import Iterator, Sequence
from random import Random
from typing import Any, TypeVar

T = TypeVar("T")


class Deck:
    """Deals cards by the name of a deck, so that each value occurs soon and in proportion, unlike independent draws."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)  # noqa: S311 - invented data, no secrets
        self._places: dict[tuple[str, int], list[int]] = {}
        self._met: dict[str, Iterator[Any]] = {}

    def deal(self, name: str, cards: Sequence[T]) -> T:
        """The next card of a deck; one that is used up is shuffled anew. What stands on a card may change meanwhile."""
        left = self._places.setdefault((name, len(cards)), [])
        if not left:
            left.extend(self.shuffled(range(len(cards))))
        return cards[left.pop()]

    def some(self, name: str, cards: Sequence[T], most: int) -> list[T]:
        """A few different cards of a deck, at most `most`."""
        return list(dict.fromkeys(self.deal(name, cards) for _ in range(self.between(1, most))))

    def sometimes(self, name: str, one_in: int) -> bool:
        """Whether it is so this time; in `one_in` times it is so once."""
        return self.deal(name, range(one_in)) == 0

    def rarely(self, name: str, cards: Sequence[T], one_in: int) -> T | None:
        """Each of the cards at once, so that a small register has them all; later one of them in `one_in` times."""
        met = self._met.setdefault(name, iter(dict.fromkeys(cards)))
        return next(met, None) or (self.deal(name, cards) if self.sometimes(name, one_in) else None)

    def between(self, least: int, most: int) -> int:
        """A whole number."""
        return self._random.randint(least, most)

    def shuffled(self, cards: Sequence[T]) -> list[T]:
        """The cards in another order."""
        return self._random.sample(cards, len(cards))
