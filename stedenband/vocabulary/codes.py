"""The codes that a data file may use, each with its Dutch and English label: the one place where they are listed.

Structure and codes are English, labels are Dutch by default.
"""

from enum import StrEnum
from typing import Self

from stedenband.text import Language


class Code(StrEnum):
    """A code of one list: its text as in the files, and its label in Dutch and English."""

    nl: str
    en: str

    def __new__(cls, code: str, nl: str, en: str) -> Self:
        """A member from its code and labels."""
        member = str.__new__(cls, code)
        member._value_ = code
        member.nl, member.en = nl, en
        return member

    def label(self, language: Language) -> str:
        """The label in `language`."""
        return self.nl if language == "nl" else self.en


class Kind(Code):
    """What sort of tie a bond is."""

    TWINNING = "twinning", "stedenband", "town twinning"
    SISTER_CITY = "sister-city", "zusterstad", "sister city"
    PARTNER_CITY = "partner-city", "partnerstad", "partner city"
    FRIENDSHIP = "friendship", "vriendschapsband", "friendship"
    JUMELAGE = "jumelage", "jumelage", "jumelage"
    PROJECT = "project", "projectband", "project partnership"
    CONTACT = "contact", "contact", "contact"


class Status(Code):
    """The state of a bond."""

    UNKNOWN = "unknown", "onbekend", "unknown"
    EXPLORING = "exploring", "in verkenning", "being explored"
    ACTIVE = "active", "actief", "active"
    DORMANT = "dormant", "slapend", "dormant"
    SUSPENDED = "suspended", "opgeschort", "suspended"
    PHASING_OUT = "phasing-out", "in afbouw", "being phased out"
    ENDED = "ended", "beëindigd", "ended"


class Membership(Code):
    """Whether a partner takes part in a bond."""

    JOINED = "joined", "toegetreden", "joined"
    LEFT = "left", "uitgetreden", "left"


class CommitteeStatus(Code):
    """The state of a committee."""

    ACTIVE = "active", "actief", "active"
    WINDING_UP = "winding-up", "in opheffing", "winding up"
    ENDED = "ended", "opgeheven", "dissolved"


class Party(Code):
    """Who wanted a change of a bond's status."""

    MUNICIPALITY = "municipality", "de gemeente", "the municipality"
    PARTNER = "partner", "de partner", "the partner"
    PARTNER_COMMITTEE = "partner-committee", "het comité van de partner", "the partner's committee"
    OWN_COMMITTEE = "own-committee", "het eigen comité", "the municipality's own committee"
    BOTH = "both", "beide partijen", "both parties"
    THIRD_PARTY = "third-party", "een derde", "a third party"


class Organ(Code):
    """The organ that decides, signs or is told."""

    COUNCIL = "council", "gemeenteraad", "municipal council"
    EXECUTIVE = "executive", "college", "executive"
    MAYOR = "mayor", "burgemeester", "mayor"
    ADMINISTRATION = "administration", "ambtelijke organisatie", "administration"
    COUNCIL_COMMITTEE = "council-committee", "raadscommissie", "committee of the council"
    COMMITTEE = "committee", "comitébestuur", "committee's board"
    PARTNER_COUNCIL = "partner-council", "raad van de partner", "partner's council"
    PARTNER_EXECUTIVE = "partner-executive", "bestuur van de partner", "partner's executive"
    PARTNER_MAYOR = "partner-mayor", "burgemeester van de partner", "partner's mayor"
    PARTNER_ADMINISTRATION = (
        "partner-administration", "ambtelijke organisatie van de partner", "partner's administration",
    )  # fmt: skip
    PARTNER_COUNCIL_COMMITTEE = (
        "partner-council-committee", "raadscommissie van de partner", "committee of the partner's council",
    )  # fmt: skip
    PARTNER_COMMITTEE = "partner-committee", "comitébestuur van de partner", "board of the partner's committee"
    PROVINCE = "province", "provincie", "province"
    GOVERNMENT = "government", "regering", "national government"
    COURT = "court", "rechter", "court"


class Reason(Code):
    """Why the status of a bond, a partner or a committee changed."""

    GOALS_REACHED = "goals-reached", "doelen bereikt", "goals reached"
    INACTIVITY = "inactivity", "weinig activiteit", "inactivity"
    COST = "cost", "kosten", "cost"
    CAPACITY = "capacity", "gebrek aan capaciteit", "lack of capacity"
    MERGER = "merger", "herindeling", "merger"
    HUMAN_RIGHTS = "human-rights", "mensenrechten", "human rights"
    WAR = "war", "oorlog", "war"
    SANCTIONS = "sanctions", "sancties", "sanctions"
    PARTNER_DECISION = "partner-decision", "besluit van de partner", "decision of the partner"
    PARTNER_GOVERNMENT = (
        "partner-government",
        "regering van het land van de partner",
        "government of the partner's country",
    )
    OWN_DECISION = "own-decision", "eigen besluit", "own decision"
    OWN_GOVERNMENT = "own-government", "regering van het eigen land", "government of the home country"
    COMMITTEE_STOPPED = "committee-stopped", "comité gestopt", "committee stopped"
    POLICY_CHANGE = "policy-change", "gewijzigd beleid", "change of policy"
    TERM_EXPIRED = "term-expired", "looptijd verstreken", "term expired"
    REVIVAL = "revival", "nieuw leven ingeblazen", "revival"
    REQUEST = "request", "op verzoek", "on request"


class ProposedChange(Code):
    """What a proposal wants of a bond."""

    BEGIN = "begin", "aangaan", "begin"
    REVIEW = "review", "opnieuw bekijken", "review"
    RESUME = "resume", "hervatten", "resume"
    CHANGE = "change", "wijzigen", "change"
    PHASE_OUT = "phase-out", "afbouwen", "phase out"
    END = "end", "beëindigen", "end"


class Outcome(Code):
    """What became of a proposal."""

    PENDING = "pending", "geen besluit bekend", "no decision known"
    ACCEPTED = "accepted", "aangenomen", "accepted"
    REJECTED = "rejected", "verworpen", "rejected"
    WITHDRAWN = "withdrawn", "ingetrokken", "withdrawn"


class Style(Code):
    """What a municipality calls itself: some of Flanders' are cities by title."""

    MUNICIPALITY = "municipality", "gemeente", "municipality"
    CITY = "city", "stad", "city"


class Role(Code):
    """Who keeps a bond going."""

    MAYOR = "mayor", "burgemeester", "mayor"
    EXECUTIVE = "executive", "college", "executive"
    COUNCIL = "council", "raad", "council"
    ADMINISTRATION = "administration", "ambtelijke organisatie", "administration"
    COMMITTEE = "committee", "comité of stichting", "committee or foundation"
    INSTITUTION = "institution", "instelling", "institution"


class Office(Code):
    """The office of somebody who takes part in an event."""

    MAYOR = "mayor", "burgemeester", "mayor"
    ALDERMAN = "alderman", "wethouder", "alderman"
    COUNCILLOR = "councillor", "raadslid", "councillor"
    OFFICIAL = "official", "ambtenaar", "official"
    DELEGATION = "delegation", "delegatie", "delegation"
    AMBASSADOR = "ambassador", "ambassadeur", "ambassador"
    CONSUL = "consul", "consul-generaal", "consul general"
    NATIONAL_GOVERNMENT = "national-government", "vertegenwoordiger van een regering", "government representative"
    DIRECTOR = "director", "directeur", "director"
    COMMITTEE = "committee", "comitélid", "committee member"
    STUDENT = "student", "student", "student"
    VETERAN = "veteran", "veteraan", "veteran"
    RESIDENT = "resident", "inwoner", "resident"


class Side(Code):
    """Which side of a bond somebody or something stands on."""

    OWN = "own", "eigen kant", "own side"
    PARTNER = "partner", "kant van de partner", "partner's side"


class Theme(Code):
    """What a bond, an agreement or an event is about: one idea a code."""

    CULTURE = "culture", "cultuur", "culture"
    MUSIC = "music", "muziek", "music"
    SPORT = "sport", "sport", "sport"
    EDUCATION = "education", "onderwijs", "education"
    YOUTH = "youth", "jeugd", "youth"
    ECONOMY = "economy", "economie", "economy"
    EMPLOYMENT = "employment", "werkgelegenheid", "employment"
    TOURISM = "tourism", "toerisme", "tourism"
    FOOD = "food", "eten en drinken", "food and drink"
    KNOWLEDGE = "knowledge", "kennis", "knowledge"
    RESEARCH = "research", "onderzoek", "research"
    ENVIRONMENT = "environment", "milieu", "environment"
    WATER = "water", "water", "water"
    HEALTH = "health", "gezondheid", "health"
    HERITAGE = "heritage", "erfgoed", "heritage"
    REMEMBRANCE = "remembrance", "herdenking", "remembrance"
    PEACE = "peace", "vrede", "peace"
    HUMAN_RIGHTS = "human-rights", "mensenrechten", "human rights"
    GOVERNANCE = "governance", "bestuur", "governance"
    DEVELOPMENT = "development", "ontwikkeling", "development"
    CITIZENS = "citizens", "inwoners", "citizens"


class Motive(Code):
    """Why a bond was made."""

    RECONCILIATION = "reconciliation", "verzoening", "reconciliation"
    PEACE = "peace", "vrede", "peace"
    SOLIDARITY = "solidarity", "solidariteit", "solidarity"
    EAST_WEST = "east-west", "toenadering tussen Oost en West", "bridging East and West"
    WARTIME_TIES = "wartime-ties", "banden uit de oorlog", "wartime ties"
    ANTI_APARTHEID = "anti-apartheid", "antiapartheid", "anti-apartheid"
    DEVELOPMENT = "development", "ontwikkeling", "development"
    TRADE_HISTORY = "trade-history", "handelsgeschiedenis", "history of trade"
    RESIDENTS = "residents", "inwoners met wortels aldaar", "residents with roots there"
    COMPLEMENTARITY = "complementarity", "onderlinge verschillen", "complementarity"
    LEARNING = "learning", "van elkaar leren", "learning from each other"
    LIKENESS = "likeness", "gelijkenis", "likeness"
    EUROPE = "europe", "Europese eenwording", "European integration"


class Level(Code):
    """What sort of place a place is."""

    MUNICIPALITY = "municipality", "gemeente", "municipality"
    VILLAGE = "village", "dorp", "village"
    TOWN = "town", "stad", "town"
    DISTRICT = "district", "stadsdeel of district", "district"
    COUNTY = "county", "graafschap of Kreis", "county"
    PROVINCE = "province", "provincie", "province"
    DEPARTMENT = "department", "departement", "department"
    REGION = "region", "regio", "region"
    STATE = "state", "deelstaat", "state"


class Beginning(Code):
    """How a bond came to the municipality."""

    NEW = "new", "nieuw aangegaan", "newly made"
    JOINED = "joined", "aangesloten bij een bestaande band", "joined an existing link"
    TAKEN_OVER = "taken-over", "overgenomen", "taken over"
    INHERITED = "inherited", "meegekomen bij een herindeling", "inherited in a merger"


class AgreementKind(Code):
    """What sort of paper was signed."""

    MEMORANDUM = "memorandum", "memorandum of understanding", "memorandum of understanding"
    CHARTER = "charter", "oorkonde", "charter"
    TREATY = "treaty", "verdrag", "treaty"
    DECLARATION = "declaration", "intentieverklaring", "declaration of intent"
    COOPERATION = "cooperation", "samenwerkingsakkoord", "cooperation agreement"
    FRIENDSHIP = "friendship", "vriendschapsovereenkomst", "friendship agreement"
    TWINNING = "twinning", "stedenbandovereenkomst", "twinning agreement"


class Form(Code):
    """What sort of body a committee is."""

    COMMITTEE = "committee", "comité", "committee"
    FOUNDATION = "foundation", "stichting", "foundation"
    ASSOCIATION = "association", "vereniging", "association"


class Figure(Code):
    """What a yearly figure counts."""

    EXCHANGES = "exchanges", "uitwisselingen", "exchanges"
    PARTICIPANTS = "participants", "betrokken mensen", "people involved"
    VISITS = "visits", "bezoeken", "visits"
    PROJECTS = "projects", "projecten", "projects"
    MEMBERS = "members", "leden", "members"
    VOLUNTEERS = "volunteers", "vrijwilligers", "volunteers"


class EventKind(Code):
    """What sort of event it is."""

    OFFICIAL_TRIP = "official-trip", "dienstreis", "official trip"
    VISIT = "visit", "bezoek", "visit"
    EXCHANGE = "exchange", "uitwisseling", "exchange"
    JUBILEE = "jubilee", "jubileum", "jubilee"
    SIGNING = "signing", "ondertekening", "signing"
    LETTER = "letter", "brief", "letter"
    REQUEST = "request", "verzoek", "request"
    MEETING = "meeting", "bijeenkomst", "meeting"
    TALK = "talk", "gesprek", "discussion"
    DECISION = "decision", "besluit", "decision"
    FAREWELL = "farewell", "afscheid", "farewell"
    EVALUATION = "evaluation", "evaluatie", "evaluation"
    REPORT = "report", "verslag", "report"
    PUBLICATION = "publication", "publicatie", "publication"
    REMEMBRANCE = "remembrance", "herdenking", "commemoration"
    EXHIBITION = "exhibition", "tentoonstelling", "exhibition"
    CONCERT = "concert", "concert", "concert"
    WORKSHOP = "workshop", "workshop", "workshop"
    PROJECT = "project", "project", "project"
    INTERNSHIP = "internship", "stage", "internship"


class Direction(Code):
    """Which way an event goes, seen from the municipality."""

    OUTGOING = "outgoing", "uitgaand", "outgoing"
    INCOMING = "incoming", "inkomend", "incoming"
    MUTUAL = "mutual", "wederzijds", "mutual"


class EventStatus(Code):
    """Whether an event took place."""

    PLANNED = "planned", "gepland", "planned"
    HELD = "held", "gehouden", "held"
    RECURRING = "recurring", "terugkerend", "recurring"
    CANCELLED = "cancelled", "afgelast", "cancelled"


class Funder(Code):
    """Who pays."""

    MUNICIPALITY = "municipality", "gemeente", "municipality"
    COMMITTEE = "committee", "comité of stichting", "committee or foundation"
    PARTNER = "partner", "partner", "partner"
    PROVINCE = "province", "provincie", "province"
    GOVERNMENT = "government", "rijk", "national government"
    EUROPEAN_UNION = "european-union", "Europese Unie", "European Union"
    PRIVATE = "private", "particulieren", "private funds"
