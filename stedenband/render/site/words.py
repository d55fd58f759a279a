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
    "map_credits": Bilingual(
        "Land: Natural Earth. Ligging van plaatsen: CBS en PDOK, GeoNames (CC BY 4.0).",
        "Land: Natural Earth. Locations of places: CBS and PDOK, GeoNames (CC BY 4.0).",
    ),
    "skip_map": Bilingual("Sla de kaart over", "Skip the map"),
    "on_this_page": Bilingual("Op deze pagina", "On this page"),
    "zoom": Bilingual("Toon", "Show"),
    "zoom_world": Bilingual("de wereld", "the world"),
    "zoom_europe": Bilingual("Europa", "Europe"),
    "zoom_home": Bilingual("Nederland en Vlaanderen", "the Netherlands and Flanders"),
    "unplaced": Bilingual("Niet op de kaart, want zonder bekende plek", "Not on the map, since it is unknown where"),
    "counts": Bilingual("Aantallen", "Numbers"),
    "changes": Bilingual("Wat er veranderde sinds {date}", "What changed since {date}"),
    "no_changes": Bilingual("Geen veranderingen bekend.", "No changes are known."),
    "countries": Bilingual("Landen", "Countries"),
    "provinces": Bilingual("Provincies", "Provinces"),
    "outside": Bilingual("Gemeenten in geen provincie", "Municipalities in no province"),
    "places": Bilingual("Gemeenten", "Municipalities"),
    "before": Bilingual("Voormalige gemeenten", "Former municipalities"),
    "looked_into": Bilingual("Gemeenten van wie banden zijn nagegaan", "Municipalities whose bonds were looked into"),
    "not_looked_into": Bilingual("niet nagegaan", "not looked into"),
    "unread_file": Bilingual("bestand niet te lezen", "file cannot be read"),
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
    "open_none": Bilingual(
        "Deze gemeente is nog niet nagegaan, en de lijsten elders noemen van haar geen banden. Weet u meer?",
        "This municipality has not been looked into yet, and lists elsewhere name no bonds of it. Do you know more?",
    ),
    "unread": Bilingual(
        "Het bestand van deze gemeente is nu niet (geheel) te lezen; wat daarin staat, kan hier ontbreken.",
        "The file of this municipality cannot be read (in full) now; what it says may be missing here.",
    ),
    "help": Bilingual(
        "Een raadsbrief, een krantenbericht of een pagina van de gemeente helpt al.",
        "A letter to the council, a newspaper or a page of the municipality helps.",
    ),
    "contact": Bilingual(
        "Meld een fout of een aanvulling op deze pagina", "Report a mistake or an addition to this page"
    ),
    "data": Bilingual("Open data", "Open data"),
    "data_told": Bilingual(
        "Alle gegevens, om zelf mee te rekenen. Ze zijn vrij te gebruiken (CC0 1.0).",
        "All data, to work with yourself. They are free to use (CC0 1.0).",
    ),
    "licence_text": Bilingual("De licentie", "The licence"),
    "credits": Bilingual(
        "Wie de codes van gemeenten overneemt, noemt het CBS en Statbel; wie de nummers en de ligging van plaatsen "
        "overneemt, noemt GeoNames (beide CC BY 4.0).",
        "Who takes over the codes of municipalities names Statistics Netherlands (CBS) and Statbel; who takes over the "
        "numbers and locations of places names GeoNames (both CC BY 4.0).",
    ),
    "what": Bilingual("Wat", "What"),
    "file": Bilingual("Bestanden", "Files"),
    "missing": Bilingual(
        "Het adres klopt niet, of de pagina is weg.",
        "The address is wrong, or the page is gone.",
    ),
    "missing_on": Bilingual("Zoek verder op de eerste pagina.", "Search on from the first page."),
    "feed": Bilingual("Veranderingen (Atom)", "Changes (Atom)"),
    "agenda": Bilingual("Agenda (iCalendar)", "Calendar (iCalendar)"),
    "licence": Bilingual("Open data en licentie: CC0 1.0", "Open data and licence: CC0 1.0"),
    "without_script": Bilingual(
        "Zoeken en filteren vraagt JavaScript; de tabel en alle pagina's werken zonder.",
        "Search and filters ask for JavaScript; the table and all pages work without.",
    ),
}


def site_words(language: Language) -> dict[str, str]:
    """The words of the pages in a language."""
    return {name: told.text(language) for name, told in _WORDS.items()}
