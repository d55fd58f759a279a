"""What of a table comes into which file, and what is left over, with the reason."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from stedenband.exchange.entries import Entry, LeftOver, Remark
from stedenband.exchange.networks import NETWORK
from stedenband.exchange.row_remarks import NO_BOND
from stedenband.register.identity import Official
from stedenband.text import Bilingual
from stedenband.vocabulary.edtf import Edtf


class ListSource(NamedTuple):
    """The table as a source: its title, its publisher where that is told, and its day."""

    title: str
    publisher: str | None
    date: Edtf

    @property
    def data(self) -> dict[str, Any]:
        """As a file has it."""
        told = {"title": self.title, "publisher": self.publisher, "date": self.date}
        return {key: value for key, value in told.items() if value}


@dataclass
class Addition:
    """What comes into the file of `official`, which is made where there is none: in the keys of the file.

    `entries` are the rows that its bonds were made of.
    """

    official: Official
    sources: dict[str, Any] = field(default_factory=dict)
    bonds: list[dict[str, Any]] = field(default_factory=list)
    joins: list[str] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)


@dataclass
class Placed:
    """What comes into which file, by its slug; how many rows were known or doubled, and what is left over.

    Rows are `doubled` where an earlier one has the same bond, `elsewhere` where nobody asked for their municipality.
    `remarks` tell what the table has more precisely of a bond that was there.
    """

    files: dict[str, Addition]
    left: list[LeftOver]
    known: int = 0
    doubled: int = 0
    elsewhere: int = 0
    remarks: list[Remark] = field(default_factory=list)

    def take_back(self, home: str, why: Bilingual | None = None) -> None:
        """Leave over the rows of a file that could not be written, with why if that was not told."""
        file = self.files.pop(home)
        for entry, bond in zip(file.entries, file.bonds, strict=True):
            self.left.append(
                left_over(entry, "faulty", why) if why else left_over(entry, "not-written", f"{home}.yaml")
            )
            self._no_longer_join(f"{home}/{bond['id']}")

    def leave(self, home: str, number: int, why: Bilingual) -> None:
        """Leave over the row of one bond of a file, by its number there; nothing else is left of it."""
        file = self.files[home]
        entry, bond = file.entries.pop(number), file.bonds.pop(number)
        self.left.append(left_over(entry, "faulty", why))
        if not (file.bonds or file.joins):
            del self.files[home]
        self._no_longer_join(f"{home}/{bond['id']}")

    def _no_longer_join(self, bond: str) -> None:
        for home, file in [*self.files.items()]:
            file.joins = [one for one in file.joins if one != bond]
            if not (file.bonds or file.joins):
                del self.files[home]


PERHAPS = "perhaps"
DOUBLED = "doubled"
TOLD_OTHERWISE = "told-otherwise"
KNOWS_MORE = "knows-more"
CONTRADICTS = "contradicts"  # the word of rows on a bond that is there, of which they say otherwise
_REASONS = {
    PERHAPS: Bilingual("misschien dezelfde als {bond}; beslis zelf", "perhaps the same as {bond}; decide yourself"),
    "no-country": Bilingual("het land van de partner staat er niet bij", "the country of the partner is not given"),
    "country-item": Bilingual(
        "het land van de partner staat er alleen als item van Wikidata; zet de naam erbij (in SPARQL: ?countryLabel)",
        "the country of the partner is told by an item of Wikidata alone; add its name (in SPARQL: ?countryLabel)",
    ),
    "former-country": Bilingual(
        "dat land is er niet meer, en in welk land van nu de partner ligt staat er niet bij",
        "that country is no more, and in which country of today the partner is, is not given",
    ),
    CONTRADICTS: Bilingual("in tegenspraak met {bond}", "contradicts {bond}"),
    "no-id": Bilingual(
        "uit de naam is geen id te maken, want die heeft geen Latijnse letters; zet de Nederlandse naam, of deze in "
        "Latijnse letters, in de tabel (wat er nu staat mag er tussen haakjes achter)",
        "no id can be made of the name, which has no Latin letters; put the Dutch name, or this one in Latin letters, "
        "into the table (what stands there now may follow in brackets)",
    ),
    "to-come": Bilingual(
        "dit begint pas na de dag van de tabel, en is dus niet overgenomen",
        "this begins only after the table's day, so it was not taken over",
    ),
    "taken-over": Bilingual("{bond} heeft deze band overgenomen", "{bond} took this bond over"),
    DOUBLED: Bilingual("dubbel: {bond} noemt deze band ook", "doubled: {bond} names this bond too"),
    TOLD_OTHERWISE: Bilingual(
        "een eerdere rij zegt over deze band iets anders: {bond}", "an earlier row says otherwise of this bond: {bond}"
    ),
    "not-written": Bilingual(
        "{bond} is niet geschreven; hierboven staat waarom", "{bond} was not written; the reason is given above"
    ),
    "faulty": Bilingual("dit zou een fout geven: {bond}", "this would add a fault: {bond}"),
    "itself": Bilingual(
        "de partner is nu de gemeente zelf: {bond}", "the partner is the municipality itself now: {bond}"
    ),
    KNOWS_MORE: Bilingual(
        "hier alleen vermeld, en deze rij weet er meer van; neem dat zelf over: {bond}",
        "only listed here, and this row knows more of it; take that over yourself: {bond}",
    ),
    "no-bond": NO_BOND,
    "no-bonds": Bilingual("{bond}", "{bond}"),
    "network": NETWORK,
    "unreadable": Bilingual("het bestand {bond} heeft fouten", "the file {bond} has faults"),
    "divided": Bilingual(
        "deze gemeente is verdeeld over {bond}; bij welke de band hoort is niet bekend",
        "this municipality was divided over {bond}; which has the bond is not known",
    ),
}
_LIKEWISE = Bilingual("evenzo, elk met iets anders", "likewise, each with something else")


def left_over(entry: Entry, reason: str, bond: str | Bilingual) -> LeftOver:
    """A row of which no more is made."""
    return LeftOver(entry.at, entry.texts, reason, reason_words(reason, bond))


def reason_words(reason: str, bond: str | Bilingual) -> Bilingual:
    """What is said of a row for a reason, with the bond, row or other thing that it is about."""
    told = Bilingual(bond, bond) if isinstance(bond, str) else bond
    return Bilingual(*(text.format(bond=one) for text, one in zip(_REASONS[reason], told, strict=True)))


_MOST_SENTENCES = 5  # of one reason, before what says that the rest is alike


def reasons(left: Iterable[LeftOver]) -> list[tuple[int, LeftOver]]:
    """How many rows are left over for each reason, with the first of them.

    What differs from row to row (of which bond it is perhaps the same) is told of each; of many, of the rest together.
    A text that is only repeated is that of the first row: an example, where not all have it.
    """
    found: dict[str, dict[Bilingual, list[LeftOver]]] = {}
    for one in left:
        found.setdefault(one.reason, {}).setdefault(one.alike or one.words, []).append(one)
    told: list[tuple[int, LeftOver]] = []
    for by_words in found.values():
        groups = [*by_words.values()]
        shown = len(groups) if len(groups) <= _MOST_SENTENCES + 1 else _MOST_SENTENCES
        told += [(len(ones), _first_of(ones)) for ones in groups[:shown]]
        if rest := [one for ones in groups[shown:] for one in ones]:
            told.append((len(rest), rest[0]._replace(words=_LIKEWISE)))
    return told


def _first_of(ones: Sequence[LeftOver]) -> LeftOver:
    """The first of rows that are left over alike, in words that are true of all of them."""
    first = ones[0]
    if first.alike is None or all(one.words == first.words for one in ones):
        return first
    (nl, en), (its_nl, its_en) = first.alike, first.words
    words = Bilingual(f"{nl}; bijvoorbeeld{its_nl.removeprefix(nl)}", f"{en}; for instance{its_en.removeprefix(en)}")
    return first._replace(words=words)
