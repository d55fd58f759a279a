"""Every sentence that a report can hold, in every combination of number, article, tense, kind of owner and certainty.

`sentences.txt` beside this holds them all, Dutch and English, as a person has read them line by line. Made anew with
`python -m tests.reports.test_sentences`; then read the difference before committing it.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import product
from pathlib import Path

from stedenband.register.municipality_on_day import MunicipalityOnDay
from stedenband.reports.grammar import a, capital, listed, noun, number_word, say, slots, the
from stedenband.reports.headings import HEADINGS
from stedenband.reports.names import named
from stedenband.reports.nouns import is_many
from stedenband.reports.organs import organ_of_owner
from stedenband.reports.owners import owner_called
from stedenband.reports.reasons import reason_text
from stedenband.reports.templates import TEMPLATES
from stedenband.text import Bilingual, Language
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import Kind, Level, Organ, Reason, Status, Style
from stedenband.vocabulary.edtf import parse

PINNED = Path(__file__).with_name("sentences.txt")
LANGUAGES: tuple[Language, ...] = ("nl", "en")
# How sure a date is: a day, a year that is only probable, and a bound.
DATES = ("2001-05-04", "2017?", "[..2022-11]")
OWNERS = (
    ("Almelo", Level.MUNICIPALITY, Style.MUNICIPALITY),
    ("Gent", Level.MUNICIPALITY, Style.CITY),
    ("Utrecht", Level.PROVINCE, Style.MUNICIPALITY),
)
_SENTENCES_OF_HEADINGS = (
    "count", "count-then", "count-all", "by-status", "not-in-force", "only-not-in-force",
    "also-exploring", "members-of", "members-of-since", "dispute", "jubilee-coming",
    "jubilees-coming", "jubilees-past", "by-status-of-one", "has-no-bonds",
    "jubilee-past", "last-letter", "announced", "intended", "agreement-renewed", "agreement-expired", "role-began",
    "role-ended", "committee-became-active", "committee-became-winding-up", "committee-became-ended",
)  # fmt: skip
# What a slot holds where that depends on nothing but the language.
_WORDS = {
    "as_at": Bilingual("(stand 1 januari 2025)", "(as at 1 January 2025)"),
    "partners": Bilingual("Preston (Verenigd Koninkrijk)", "Preston (United Kingdom)"),
    "partner": Bilingual("Preston", "Preston"),
    "name": Bilingual("Testdam", "Testdam"),
    "larger": Bilingual("Buffalo City", "Buffalo City"),
    "place": Bilingual("in Almelo", "in Almelo"),
    "about": Bilingual("met als thema cultuur", "with a focus on culture"),
    "unsure": Bilingual("van of aan raadsleden", "from or to councillors"),
    "with": Bilingual("met burgemeester Korteland", "with Mayor Korteland"),
    "where": Bilingual("Preston", "Preston"),
    "hosts": Bilingual("in aanwezigheid van de burgemeester van Preston", "in the presence of the mayor of Preston"),
    "whom": Bilingual("aan burgemeester Korteland", "to Mayor Korteland"),
    "of": Bilingual("aan burgemeester Korteland om", "to Mayor Korteland"),
    "title": Bilingual("Handvest", "Handvest"),
    "how": Bilingual("per brief", "by letter"),
    "document": Bilingual(" (stuk RB 12)", " (document RB 12)"),
    "term": Bilingual("tot 31 december 2022", "until 31 December 2022"),
    "present": Bilingual("Daarbij was een delegatie uit Preston aanwezig.", "A delegation from Preston was present."),
    "doubt": Bilingual(
        "Of dat op 1 juni 2012 al gebeurd was, is niet zeker.",
        "Whether that had happened by 1 June 2012 is not certain.",
    ),
    "by": Bilingual("door de gemeenteraad", "by the municipal council"),
    "to": Bilingual("aan de gemeenteraad", "to the municipal council"),
    "paper": Bilingual("een oorkonde", "a charter"),
    "themes": Bilingual("over cultuur en sport", "on culture and sport"),
    "runs": Bilingual("de opheffing loopt sinds 2026", "it has been winding up since 2026"),
    "times": Bilingual("twee keer", "twice"),
    "years": Bilingual("75", "75"),
    "year": Bilingual("2023", "2023"),
    "late": Bilingual("in 2023", "in 2023"),
    "date": Bilingual("24 juni 2025", "24 June 2025"),
    "day": Bilingual("1 januari 2027", "1 January 2027"),
    "per": Bilingual("per 1 januari 2027", "as of 1 January 2027"),
    "status": Bilingual(Status.ENDED.nl, Status.ENDED.en),
    "known": Bilingual("", ""),
    "there": Bilingual("er", ""),
    "state": Bilingual("opgeschort", "suspended"),
    "bonds": Bilingual("drie stedenbanden", "three twinning links"),
    "field": Bilingual("datum", "date"),
    "kept": Bilingual("2012", "2012"),
    "said": Bilingual("4 februari 2013", "4 February 2013"),
    "outcome": Bilingual("dat is doorgegaan", "it took place"),
    "told": Bilingual("de band is slapend", "the link is dormant"),
    "articles": Bilingual("de artikelen 5.2 tot en met 5.4 van ", "articles 5.2 to 5.4 of "),
    "rules": Bilingual("de Gedragscode integriteit", "the Gedragscode integriteit"),
    "further": Bilingual("ook", "also"),
    "it": Bilingual("de evaluatie", "the evaluation"),
    "still": Bilingual("die voortduurt", "which continues"),
    "from_": Bilingual("van Den Haag", "of Den Haag"),
    "text": Bilingual("De gemeente betaalt € 2.500 voor busreizen", "The municipality pays €2,500 for bus trips"),
    "paid": Bilingual("De gemeente betaalt € 2.500", "The municipality pays €2,500"),
    "purpose": Bilingual("voor busreizen", "for “busreizen”"),
    "holder": Bilingual("Burgemeester Korteland", "Mayor Korteland"),
    "counterpart": Bilingual("burgemeester Joite", "Mayor Joite"),
    "form": Bilingual("een stichting", "a foundation"),
    "what": Bilingual("een bezoek", "a visit"),
    "occasion": Bilingual("ter gelegenheid van het 70-jarig bestaan van de band", "to mark 70 years of the link"),
    "also": Bilingual("met betrokkenheid van de inwoners", "and involves residents"),
    "as_": Bilingual(", als ‘Sister of Lünen’", ", as ‘Sister of Lünen’"),
    "on": Bilingual("", ""),
    "lists": Bilingual("in ‘Zustersteden’ (juli 2017)", "in ‘Zustersteden’ (July 2017)"),
    "before": Bilingual(
        "Burgemeester Korteland onderhoudt de contacten met Preston", "Mayor Korteland keeps in contact with Preston"
    ),
    "rest": Bilingual("om samen te werken", "to cooperate"),
    "initiative": Bilingual("op initiatief van Testdam", "on the initiative of Testdam"),
    "why": Bilingual("op verzoek van", "at the request of"),
    "committee": Bilingual("het comité in Preston", "the committee in Preston"),
    "organ": Bilingual("de gemeenteraad", "the municipal council"),
    "whose": Bilingual("van de gemeente Testdam", "from the municipality of Testdam"),
}
# What a slot holds in one template, where it holds something else there.
_OF_TEMPLATES = {
    ("active-again", "before"): Bilingual("van 1980 tot 2000", "from 1980 to 2000"),
    ("funding-bare", "paid"): Bilingual("De gemeente draagt", "The municipality contributes"),
    ("role-begins", "term"): Bilingual("vanaf 2027", "from 2027 on"),
    ("role-begins-contact", "term"): Bilingual("vanaf 2027", "from 2027 on"),
    ("asked", "what"): Bilingual("de band te hervatten", "to resume the link"),
    ("asked", "whom"): Bilingual("burgemeester Korteland", "Mayor Korteland"),
    ("notice", "to"): Bilingual("de gemeenteraad", "the municipal council"),
    ("notice-to-none", "what"): Bilingual("dit werkbezoek", "this working visit"),
    ("notice", "what"): Bilingual("dit werkbezoek", "this working visit"),
    ("has-no-bonds", "who"): Bilingual("de gemeente Testdam", "the municipality of Testdam"),
    ("ahead-elsewhere", "list"): Bilingual("een geplande activiteit (bij Preston)", "a planned event (under Preston)"),
    ("outcome-unknown", "over"): Bilingual("daarover", "on it"),
    ("asked-by-letter", "what"): Bilingual("de band te hervatten", "to resume the link"),
    ("asked-by-letter", "who"): Bilingual("de consul-generaal van Turkije", "the consul general of Türkiye"),
    ("received", "what"): Bilingual("een brief", "a letter"),
    ("received", "who"): Bilingual("van de consul-generaal van Turkije", "from the consul general of Türkiye"),
    ("proposed", "what"): Bilingual("de band te beëindigen", "to end the link"),
    ("proposed-ahead", "what"): Bilingual("de band te beëindigen", "to end the link"),
    ("proposed-by-none", "what"): Bilingual("de band te beëindigen", "to end the link"),
    ("population", "number"): Bilingual("ongeveer 71.000", "about 71,000"),
    ("population-in", "number"): Bilingual("71.000", "71,000"),
    ("lies-in-since", "larger"): Bilingual("de gemeente Bonn", "the municipality of Bonn"),
    ("lies-in", "larger"): Bilingual("de provincie Oostkaap", "the province of Oostkaap"),
    **{
        (key, "place"): Bilingual("het dorp Warnsveld", "the village of Warnsveld")
        for key in ("home-ended", "home-explored")
    },
    **{
        (key, "list"): Bilingual("met het oog op vrede", "to promote peace")
        for key in ("motives-explored", "motives-ended")
    },
    **{(key, "list"): Bilingual("14 leden", "14 members") for key in ("counted", "counted-past", "counted-in")},
    **{
        (key, "name"): Bilingual("het Preston Comité", "Preston Comité")
        for key in ("counted", "counted-past", "counted-in")
    },
    ("themes-ended", "also"): Bilingual("en betrok de inwoners erbij", "and involved residents"),
    ("themes-explored", "also"): Bilingual("en de inwoners erbij betrekken", "and involve residents"),
    ("origin-taken-over-explored", "from_"): Bilingual("van Den Haag", "from Den Haag"),
    ("origin-inherited-explored", "from_"): Bilingual("van Warnsveld", "from Warnsveld"),
    ("home", "place"): Bilingual("het dorp Warnsveld", "the village of Warnsveld"),
    ("origin-taken-over", "from_"): Bilingual("van Den Haag", "from Den Haag"),
    ("origin-inherited", "from_"): Bilingual("van Warnsveld", "from Warnsveld"),
    ("agreement", "by"): Bilingual("door de gemeente Almelo en Ejmiatsin", "by Gemeente Almelo and Ejmiatsin"),
    ("agreement-undated", "by"): Bilingual("", ""),
    ("report", "name"): Bilingual("het Iserlohn Comité", "Iserlohn Comité"),
    ("report", "to"): Bilingual("dat is aan de gemeenteraad gezonden", "the report was sent to the municipal council"),
    ("members-of", "list"): Bilingual("Eurocities en MONT", "Eurocities and MONT"),
    ("members-of-since", "list"): Bilingual("Eurocities en MONT", "Eurocities and MONT"),
    ("kind-revived", "kind"): Bilingual("vriendschapsband", "friendship link"),
    ("left-since", "begun"): Bilingual("sinds 1974", "since 1974"),
    ("kept-until", "until"): Bilingual("tot 2010", "until 2010"),
    ("sent", "what"): Bilingual("een brief", "a letter"),
    ("sent", "place"): Bilingual("", ""),
    ("motives", "list"): Bilingual("met het oog op vrede", "to promote peace"),
    ("decision-held", "what"): Bilingual("een besluit", "a decision"),
    ("decision-undated", "what"): Bilingual("een besluit", "a decision"),
    ("kept-by-too", "before"): Bilingual("Het Preston Comité onderhoudt", "Preston Comité maintains"),
    ("kept-by-too", "holder"): Bilingual("burgemeester Korteland", "Mayor Korteland"),
    ("in-contact-too", "holder"): Bilingual("het Preston Comité", "the Preston Comité"),
    ("in-contact-too", "counterpart"): Bilingual("het comité in Preston", "the committee in Preston"),
    ("notified", "how"): Bilingual("", ""),
    ("last-letter", "organ"): Bilingual("de raad", "the council"),
    ("coming-exploring", "again"): Bilingual("opnieuw", "again"),
    ("took-part", "once"): Bilingual("eerder", "earlier"),
    ("took-part-and-left", "once"): Bilingual("opnieuw", "again"),
    ("endings-ahead", "names"): Bilingual("van Testdam met Preston", "of Testdam with Preston"),
    ("not-known-ended", "list"): Bilingual("wanneer", "when"),
}
_OF_TEMPLATES |= {
    (key, "initiative"): Bilingual(
        "op initiatief van de gemeente Almelo", "on the initiative of the municipality of Almelo"
    )
    for key in ("joined", "joined-again", "left", "took-part-and-left", "coming-joined", "coming-left")
}
_OF_TEMPLATES |= {
    (key, "then"): Bilingual("in juni 2025", "in June 2025")
    for key in (
        "committee-winding-up-then", "event-had-no-day", "event-considered-then", "visit-had-no-day"
    )
}  # fmt: skip
_OF_TEMPLATES[("figures-then", "then")] = Bilingual("2025", "2025")
_OF_TEMPLATES |= {
    (key, "via"): Bilingual("via het Preston Comité", "through the Preston Comité")
    for key in ("figures", "figures-in", "figures-past", "figures-then")
}
_OF_TEMPLATES |= {
    ("active-turned", "begun"): Bilingual("een contactband", "a contact link"),
    ("active-turned", "after"): Bilingual("een stedenband", "a twinning link"),
    ("began-and-turned", "kind"): Bilingual("contactband", "contact link"),
    ("began-and-turned", "later"): Bilingual("in 2015", "in 2015"),
}
_OF_TEMPLATES |= {
    (key, "when"): Bilingual("sinds februari 2026", "since February 2026")
    for key in ("event-since", "visit-since", "took-place-since", "appeared-since", "work-since")
}
_OF_TEMPLATES |= {
    (key, "what"): Bilingual("de bouw van een school", "the building of a school")
    for key in ("work-held", "work-since", "work-undated")
}
_OF_TEMPLATES |= {
    (f"{sort}-{outcome}", "what"): Bilingual(*said)
    for sort, said in {"request": ("dat verzoek", "the request"), "outcome": ("dat", "the proposal")}.items()
    for outcome in ("accepted", "rejected", "withdrawn")
}
_OF_TEMPLATES["visit-recurring", "when"] = Bilingual("elk jaar", "every year")
_OF_TEMPLATES["event-planned-begun", "when"] = Bilingual("vanaf 1 mei 2026", "from 1 May 2026 on")
_OF_TEMPLATES |= {
    (key, "when"): Bilingual("in mei 2027", "in May 2027") for key in ("event-cancelled-ahead", "visit-cancelled-ahead")
}
_OF_TEMPLATES["event-considered-then", "when"] = Bilingual("in mei 2026", "in May 2026")
_NAMES_OF_COMMITTEES = {
    "committee-winding-up",
    "committee-winding-up-then",
    "committee-winding-up-since",
    "committee-was-winding-up",
    "committee-active",
    "committee-active-since",
    "committee-exists",
    "committee-existed",
    "committee-is",
    "committee-ended",
    "committee-had-upkeep",
    "committee-upkeep",
    "upkeep-also",
}
_DATED = {"when": dates.when, "since": dates.since, "first": dates.bare, "last": dates.bare, "until": dates.bare}


def _owner(name: str, level: Level, style: Style) -> MunicipalityOnDay:
    return MunicipalityOnDay("", name, "NL", None, None, level, style, (), (), (), (), (), None, None, ())


def _values(key: str, language: Language, many: bool, neuter: bool, date: str, owner: int) -> dict[str, object]:
    """The words for each slot of a template, that depend on number, gender, certainty and owner."""
    kind = Kind.PARTNER_CITY if neuter else Kind.TWINNING
    called = owner_called(_owner(*OWNERS[owner]), language)
    partners = listed(["Burgas", "Luik"] if many else ["Preston"], language)
    words: dict[str, object] = {name: one.text(language) for name, one in _WORDS.items()}
    words |= {name: say_date(parse(date), language) for name, say_date in _DATED.items()}
    words |= {
        "gemeente": OWNERS[owner][0],
        "owner": called,
        "who": called if key.startswith("wanted") or (key == "count" and not many) else _who(many, language),
        "ties": noun(kind, language, many=True) if many else a(kind, language),
        "bond": say("same-bond", language),
        "these": say("these-bonds", language),
        "tie": the(kind, language, many=many),
        "the_tie": f"{the(kind, language, many=many)} {Bilingual('met', 'with').text(language)} {partners}",
        "the_ties": f"{the(kind, language, many=many)} {Bilingual('met', 'with').text(language)} {partners}",
        "the_before": the(kind, language),
        "after": a(Kind.FRIENDSHIP, language),
        "kind": a(kind, language) if key == "coming-kind" else noun(kind, language),
        "begun": "" if many else _begun(neuter, language),
        "clause": say("which-ended-by-both", language, neuter=neuter, when="", reason=""),
        "reason": reason_text(Reason.COST, language),
        "then": "",
        "list": _list(key, many, language),
        "number": number_word(2 if many else 1, language),
        "names": listed(["Denizli", "Preston"][: 2 if many else 1], language),
    }
    if key in ("asked-by-letter", "received"):
        words["whom"] = _who(many, language)
    if many:
        words["what"] = Bilingual("bezoeken", "visits").text(language)
        words["holder"] = Bilingual("Ambtenaren van Leiden", "Officials of Leiden").text(language)
    if key.startswith("role-"):
        one, other = Bilingual("de burgemeester", "the mayor"), Bilingual("orkesten en koren", "‘orkesten en koren’")
        words["holder"] = (other if many else one).text(language)
    if key.endswith("-in-doubt") and many:
        words["holder"] = Bilingual("de burgemeester en het college", "the mayor and the executive").text(language)
    elif key == "contact-in-doubt":
        words["holder"] = Bilingual("burgemeester Korteland", "Mayor Korteland").text(language)
    if key in _NAMES_OF_COMMITTEES or key.startswith(("committee-became", "committee-will-be")):
        words["name"] = Bilingual("het Preston Comité", "Preston Comité").text(language)
    words |= {name: one.text(language) for (of, name), one in _OF_TEMPLATES.items() if of == key}
    if key == "notice" and many:
        words["to"] = Bilingual("Provinciale Staten", "The members of the council").text(language)
    if key.startswith("also-of") and many:
        words["still"] = Bilingual("die voortduren", "which continue").text(language)
    if key == "kept-by-too" and many:
        words["holder"] = Bilingual("ambtenaren van Leiden", "officials of Leiden").text(language)
    return words


def _who(many: bool, language: Language) -> str:
    one = Bilingual("burgemeester Korteland", "Mayor Korteland").text(language)
    other = Bilingual("wethouder Overmeen-Bakhuis", "Alderman Overmeen-Bakhuis").text(language)
    return listed([one, other], language) if many else one


def _list(key: str, many: bool, language: Language) -> str:
    if key.startswith("figures"):
        told = Bilingual("ongeveer 50 uitwisselingen", "about 50 exchanges")
        return (told if many else Bilingual("1 uitwisseling", "1 exchange")).text(language)
    if key == "not-known":
        gaps = ["unknown-when", "unknown-who", "unknown-why"] if many else ["unknown-when"]
        return listed([say(gap, language) for gap in gaps], language)
    if key in ("by-status", "not-in-force"):
        state = Bilingual("slapend", "dormant").text(language)
        verb = Bilingual("", "are " if many else "is ").text(language)
        return f"{number_word(2 if many else 1, language)} {verb}{state}"
    one, other = (Bilingual("vrede", "peace"), Bilingual("verzoening", "reconciliation"))
    if key.startswith("also-of-others"):
        one = Bilingual("de band van Leiden met Oxford", "the link of Leiden with Oxford")
    if key == "announced":
        one, other = Bilingual("een bezoek op 4 mei 2001", "a visit on 4 May 2001"), Bilingual("een gesprek", "a talk")
    if key in ("jubilees-coming", "jubilees-past"):
        ties = [
            f"{the(Kind.TWINNING, language)} {Bilingual('met', 'with').text(language)} {name}"
            for name in ("Preston", "Aken")
        ]
        of_one, states = key.replace("jubilees", "jubilee-of"), ("", _WORDS["told"].text(language))
        each = [
            say(of_one, language, the_tie=tie, years=75, told=state) for tie, state in zip(ties, states, strict=True)
        ]
        return listed(each, language)
    if key.startswith("kept-"):
        one = Bilingual("het Preston Comité", "Preston Comité")
        other = Bilingual("de Universiteit Leiden", "Universiteit Leiden")
    return listed([it.text(language) for it in (one, other)[: 2 if many else 1]], language)


def _forms(key: str) -> Iterator[tuple[bool, bool, str, int]]:
    """The combinations in which a template differs: number and gender, certainty of its date, kind of its owner."""
    words = TEMPLATES.get(key) or HEADINGS[key]
    has_number, has_gender = ("|" in words.nl + words.en, "/" in words.nl)
    asked = slots(key)
    ties = bool(asked & {"the_ties", "ties", "tie", "the_before"})
    owners = range(len(OWNERS)) if asked & {"owner"} or key.startswith(("count", "wanted")) else range(1)
    yield from product(
        (False, True) if has_number or asked & {"the_ties"} else (False,),
        (False, True) if has_gender or ties else (False,),
        DATES if asked & {"when", "since", "first"} else DATES[:1],
        owners,
    )


def _keys() -> Iterator[str]:
    """The templates of sentences, and of the clauses on how a bond ended; other parts stand in these as samples."""
    yield from (
        key for key, words in TEMPLATES.items() if re.search(r"\.(?:\{ \w+\})*$", words.nl) or key.startswith("which-")
    )
    yield from _SENTENCES_OF_HEADINGS


def _sentences() -> Iterator[str]:
    for key in _keys():
        yield f"# {key}"
        told: dict[tuple[str, ...], None] = {}
        for many, neuter, date, owner in _forms(key):
            made = tuple(_made(key, language, many, neuter, date, owner) for language in LANGUAGES)
            told[made] = None
        for dutch, english in told:
            yield dutch
            yield f"    {english}"
        yield ""


def _begun(neuter: bool, language: Language) -> str:
    turns = say("begun-when", language, when=dates.when(parse("1974"), language))
    return say("begun", language, neuter=neuter, turns=turns)


def _made(key: str, language: Language, many: bool, neuter: bool, date: str, owner: int) -> str:
    values: Mapping[str, object] = _values(key, language, many, neuter, date, owner)
    told = say(key, language, **{**values, "many": many, "neuter": neuter})
    if key.startswith("which-"):
        bounds = {"first": "1974", "last": "2017", "clause": told}
        told = say("kept-from-until", language, **{**values, **bounds, "neuter": neuter})
    return capital(told)


def _organs() -> Iterator[str]:
    """Every organ behind `door`, of a municipality and of a province."""
    yield "# organs"
    for owner, organ in product((OWNERS[0], OWNERS[2]), Organ):
        for indent, language in (("", LANGUAGES[0]), ("    ", LANGUAGES[1])):
            by = say("decided-by", language, organ=organ_of_owner(organ, _owner(*owner), language))
            yield indent + say("decided", language, when="", by=by, document="")
    yield ""
    yield "# reasons"
    for reason in Reason:
        for indent, language in (("", LANGUAGES[0]), ("    ", LANGUAGES[1])):
            told = reason_text(reason, language)
            yield f"{indent}{Bilingual('De band is beëindigd', 'The link was ended').text(language)}{told}."
    yield ""


NAMES = (
    "Gemeente Almelo", "Provincie Utrecht", "Stad Gent", "Preston Comité", "Comité Testdam-Musterstadt",
    "Alkmaars Uitwisselings Comité", "Jumelagecomité van Saint-Raphaël", "Stichting Stedenband Almelo-Ejmiatsin",
    "Universiteit Leiden", "Hochschule Niederrhein", "Oxford University", "Japanmuseum SieboldHuis",
    "Museum Volkenkunde", "Turks-Nederlands museum", "Hoogheemraadschap van Rijnland",
    "Dienst Internationale Relaties en Netwerken", "Vrienden van Beit Sahour", "consul-generaal van Turkije",
    "ambassadeur van Turkije", "burgemeester Joite", "burgemeester van de partnerstad", "stad Preston",
    "comité in Preston", "comité of stichting in de partnerstad", "ambtenaren van Leiden", "scholen en bedrijfsleven",
    "college, raad en ambtelijke organisatie van de partnerstad", "de stad Preston", "Denizli",
    "burgemeesters van Delfzijl, Heerlen en Sluis", "Nagasaki University en de gemeente Nagasaki",
    "burgemeester van Nagasaki namens het Siebold Memorial Museum en Dejima",
    "gemeente Nagasaki, afdeling Cultuur en Toerisme",
    "Vlaamse overheid", "Koninklijk Conservatorium", "conservatorium", "Fractie Testdam", "Kabinet van de burgemeester",
    "Stadsbibliotheek", "afdeling Bestuur", "Internationale Raad en commissie Europa", "Landrat", "Landrat Schmidt",
    "voivode", "primator van Most", "gemeentebestuur van Most", "Nieuwe Kerk", "Vrije Universiteit Brussel",
    "Vlaams Parlement", "Rode Kruis", "Oude Pekela", "wethouder Cultuur", "gedeputeerde Economie",
    "Etty Hillesum Lyceum", "Deventer Ziekenhuis",
    "provincie West-Vlaanderen", "vzw Brugge Zuid", "Twinning Committee Durham",
    "waarnemend burgemeester van Most", "eerste schepen De Smet",
    "Vriendenkring Toruń", "Kring Gent-Melle", "Haller Kring", "Werkgroep Toruń", "Ringcomité", "Rotaryclub Delft",
)  # fmt: skip
# Who acts, one or many.
ACTING = (
    "schepen van Financiën", "schepen An De Smet", "schepenen", "Schepenen van Gent", "Wethouders", "Scholen",
    "wethouder De Vries en raadslid Jansen", "wethouder economie en sport", "dienst Jeugd, Sport en Cultuur",
    "ministerie van Onderwijs, Cultuur en Wetenschap", "orkesten en koren", "burgemeester en wethouders", "Rovers",
    "bevriende scholen", "secretaris van Celle", "bedrijfsleven", "leden van het koor", "een koor", "musea in Leiden",
    "vier inwoners", "gids", "Provinciale Staten van Utrecht",
    "Vrienden van Beit Sahour", "Provinciale Staten", "haven van Testdam", "college, raad en ambtelijke organisatie",
)  # fmt: skip


def _names() -> Iterator[str]:
    """Names with the article that their first noun asks for, and those of which none is sure; in English too."""
    yield "# names"
    yield from (line for name in NAMES for line in (f"van {named(name, 'nl')}", f"    of {named(name, 'en')}"))
    yield ""
    yield "# one or many"
    for name in ACTING:
        for indent, language in (("", LANGUAGES[0]), ("    ", LANGUAGES[1])):
            yield indent + capital(
                say(
                    "kept-by", language, list=named(name, language), bond=say("same-bond", language), many=is_many(name)
                )
            )


def _table() -> str:
    return "\n".join([*_sentences(), *_organs(), *_names()]) + "\n"


def test_every_sentence_is_as_it_was_read() -> None:
    assert _table() == PINNED.read_text(encoding="utf-8")


def test_no_sentence_has_a_gap_or_a_brace() -> None:
    assert re.findall(r".*(?:  |[{}|]| [,.;]|\(\)).*", re.sub(r"^    ", "", _table(), flags=re.MULTILINE)) == []


def test_the_words_of_headings_and_of_sentences_have_keys_of_their_own() -> None:
    assert set(TEMPLATES).isdisjoint(HEADINGS)


if __name__ == "__main__":
    PINNED.write_text(_table(), encoding="utf-8")
