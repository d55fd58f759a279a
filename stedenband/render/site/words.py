"""What the pages say themselves, in two languages: headings, buttons, hints."""

from stedenband.text import Bilingual, Language

_WORDS = {
    "site": Bilingual("Stedenbandenregister", "Register of town twinnings"),
    "skip": Bilingual("Naar de inhoud", "To the content"),
    "other_language": Bilingual("English", "Nederlands"),
    "path": Bilingual("U bent hier", "You are here"),
    "search": Bilingual("Zoeken", "Search"),
    "search_hint": Bilingual(
        "Gemeente, partner (ook een vroegere naam) of land", "Municipality, partner (former names too) or country"
    ),
    "filters": Bilingual("Filters", "Filters"),
    "all": Bilingual("alle", "all"),
    "country": Bilingual("Land", "Country"),
    "province": Bilingual("Provincie", "Province"),
    "status": Bilingual("Status", "Status"),
    "kind": Bilingual("Soort", "Kind"),
    "theme": Bilingual("Thema", "Theme"),
    "year": Bilingual("Van kracht in het jaar", "In force in the year"),
    "reset": Bilingual("Wis zoekopdracht en filters", "Clear search and filters"),
    "more": Bilingual("Toon alle gevonden banden", "Show all bonds found"),
    "found": Bilingual("{number} van {total} banden", "{number} of {total} bonds"),
    "found_places": Bilingual("Pagina's die zo heten", "Pages of that name"),
    "all_bonds": Bilingual("Alle banden", "All bonds"),
    "bonds": Bilingual("Banden", "Bonds"),
    "gemeente": Bilingual("Gemeente", "Municipality"),
    "partner": Bilingual("Partner", "Partner"),
    "since": Bilingual("Actief sinds", "Active since"),
    "map": Bilingual("Kaart", "Map"),
    "map_of": Bilingual("Kaart van de banden", "Map of the bonds"),
    "map_told": Bilingual(
        "Lijnen lopen van een gemeente naar haar partners; kleur en streep zeggen de status. "
        "De tabel met alle banden zegt hetzelfde in woorden.",
        "Lines run from a municipality to its partners; colour and dash tell the status. "
        "The table of all bonds says the same in words.",
    ),
    "skip_map": Bilingual("Sla de kaart over", "Skip the map"),
    "zoom": Bilingual("Toon", "Show"),
    "zoom_world": Bilingual("de wereld", "the world"),
    "zoom_europe": Bilingual("Europa", "Europe"),
    "zoom_home": Bilingual("Nederland en Vlaanderen", "the Netherlands and Flanders"),
    "unplaced": Bilingual("Niet op de kaart, want zonder bekende plek", "Not on the map, since it is unknown where"),
    "counts": Bilingual("Aantallen", "Numbers"),
    "changes": Bilingual("Wat er onlangs veranderde", "What changed lately"),
    "no_changes": Bilingual("Geen veranderingen bekend.", "No changes are known."),
    "countries": Bilingual("Landen", "Countries"),
    "provinces": Bilingual("Provincies", "Provinces"),
    "outside": Bilingual("Gemeenten in geen provincie", "Municipalities in no province"),
    "places": Bilingual("Gemeenten", "Municipalities"),
    "looked_into": Bilingual("Gemeenten die zijn nagegaan", "Municipalities that were looked into"),
    "not_looked_into": Bilingual("niet nagegaan", "not looked into"),
    "one_bond": Bilingual("1 band", "1 bond"),
    "some_bonds": Bilingual("{number} banden", "{number} bonds"),
    "some_drafts": Bilingual("{number} alleen vermeld", "{number} only listed"),
    "coming": Bilingual("Wat eraan komt", "What is coming"),
    "calendar": Bilingual("Zet dit in uw agenda (iCalendar)", "Put this in your calendar (iCalendar)"),
    "drafts": Bilingual("Alleen vermeld: weet u meer?", "Only listed: do you know more?"),
    "drafts_told": Bilingual(
        "Deze banden noemt een lijst elders. Niemand heeft nagegaan of ze er zijn of waren; ze tellen niet mee.",
        "A list elsewhere names these bonds. Nobody looked into whether they exist or existed; they do not count.",
    ),
    "open": Bilingual(
        "Deze gemeente is nog niet nagegaan. Wat hieronder staat, zeggen alleen lijsten elders; "
        "of het klopt en hoe het ervoor staat, is niet bekend.",
        "This municipality has not been looked into yet. What stands below only lists elsewhere say; "
        "whether it is true and how things stand is not known.",
    ),
    "help": Bilingual(
        "Weet u meer? Een raadsbrief, een krantenbericht of een pagina van de gemeente helpt al.",
        "Do you know more? A letter to the council, a newspaper or a page of the municipality helps.",
    ),
    "contact": Bilingual(
        "Meld een fout of een aanvulling op deze pagina", "Report a mistake or an addition to this page"
    ),
    "data": Bilingual("Open data", "Open data"),
    "data_told": Bilingual(
        "Alle gegevens, om zelf mee te rekenen. Ze zijn vrij te gebruiken: CC0 1.0, zonder voorwaarden.",
        "All data, to work with yourself. They are free for everyone: CC0 1.0, no conditions.",
    ),
    "file": Bilingual("Bestand", "File"),
    "format": Bilingual("Vorm", "Format"),
    "missing": Bilingual(
        "Het adres klopt niet, of de pagina is weg. Zoek op de eerste pagina verder.",
        "The address is wrong, or the page is gone. Search on from the first page.",
    ),
    "feed": Bilingual("Veranderingen (Atom)", "Changes (Atom)"),
    "agenda": Bilingual("Agenda (iCalendar)", "Calendar (iCalendar)"),
    "licence": Bilingual("Gegevens: CC0 1.0", "Data: CC0 1.0"),
    "without_script": Bilingual(
        "Zoeken en filteren vraagt JavaScript; de tabel en alle pagina's werken zonder.",
        "Search and filters ask for JavaScript; the table and all pages work without.",
    ),
}


def site_words(language: Language) -> dict[str, str]:
    """The words of the pages in a language."""
    return {name: told.text(language) for name, told in _WORDS.items()}
