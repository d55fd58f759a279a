"""Recognises that a person is told beside a place: whose name comes into no file."""

import re

from stedenband.exchange.cells import MOST
from stedenband.places.known import countries_of

# Those most given in our part of the world; of a surname or one of these alone it cannot be seen that it is one.
_GIVEN = frozenset(
    """
    achmed adam adriaan agnes ahmed albert alex alexander alexandra ali alice alina andre andrea andreas andrew
    andrzej andy angela anita anja anke ann anna anne annegret anneliese annelies annemarie annette annie anneke antje
    anton antonio arend arie armin arno arthur astrid barbara bart bas beate ben benjamin bernard bernd bert bianca
    bjorn bob bram brian brigitte bruno carel carina carl carla carlos carmen carola carolien caroline catharina cees
    chantal charles chris christa christel christian christiane christina christine christoph christophe claudia
    cornelia cornelis corrie daan daniel daniela dave david dennis diana dieter dirk dominique dorothea edith eduard
    edward eelco ellen elena elisabeth elizabeth elke els emile emma eric erich erik erika ernst esther eva evelyn
    fabian fatima ferdinand fons frank franz fred frederik freek friedrich frits gabriele geert george georg gerard
    gerd gerda gerhard gerrit gert gijs gisela giovanni giuseppe grzegorz guido gunter gunther guus guy gustav hanna
    hannah hanneke hannelore hannes hans harald harm harry hassan hedwig heidi heike hein heinrich heinz helen helena
    helene helga helmut hendrik henk henri herbert herman hermann hilde horst hubert hugo ibrahim ilse ine inge ingrid
    irene iris ivan jaap jacek jack jacob jacqueline jacques jakob james jan jana jane janet janusz jaroslav jean
    jeanette jef jelle jennifer jeroen jerzy jessica joachim joan jochen joep johan johann johanna johannes john joke
    jolanda jonas joost joris jorg jorge jos jose josef joseph jozef juan judith julia julian jurgen karel karin karl
    karsten katarzyna katharina kathleen katrin kees kevin kirsten klaas klaus koen konrad kristina krzysztof kurt
    lars laura laurens lea leen lena leo leon leonie lieve linda lisa lothar louis luc lucas ludwig luis luise lutz
    maarten magda maggie malgorzata manfred manuel manuela marc marcel marco marek margaret margriet maria marianne
    marie marieke marijke marina mario marion mark markus marleen marloes marta martha martin martina martine mary
    mathias matthias maurice max melanie michael michal michel michele michiel mieke mike miroslav mohamed mohammed
    monika monique nadia nancy natalie nathalie nico nicolaas nicole nina norbert olaf olga oliver otto pascal
    patricia patrick paul paula pauline pavel pedro peter petra philip philippe pia piet pieter piotr rainer ralf
    ralph raymond regina reinhard rene renate ria richard rik rita rob robert roberto roel roger roland rolf ronald
    rosa rosemarie rudi rudolf ruth ruud sabine samuel sander sandra sara sarah sebastian siegfried sigrid silvia
    simon simone sjoerd sofie sonja sophie stanislaw stefan stefanie steffen stephan stephen steve steven susan
    susanne suzanne sven sylvia tanja ted theo theodor thea theresia thierry thijs thomas thorsten tim tineke tom
    tomas tomasz ton toon truus udo ulrich ulrike ursula ute uwe vera veronika victor viktor vincent volker walter
    wendy werner wiebke wilfried wilhelm willem wim wolfgang wouter xavier yannick yvonne zdenek
    """.split()  # noqa: SIM905
)
_PARTICLES = r"(?:(?:van|von|vom|zu|de|der|den|du|di|da|te|ten|ter|het|la|le|el|'t)\s+)*"
_SURNAME = r"[A-ZÀ-Þ][\w'’]+(?:-(?:(?:van|de|der|den) )*[\w'’]+)*"
_OFFICES = (
    r"(?:loco-?|vice-?|vize|ober|alt|oud-?)?(?:burgemeester|b[uü]rgermeister(?:in)?|wethouder|schepen|raadslid|voorzitter"
    r"|secretaris|gemeentesecretaris|penningmeester|mayor|lord mayor|alderman|councillor|maire|bourgmestre|landrat"
    r"|landr[aä]tin|co[oö]rdinator|ambtenaar)"
)
_TITLES = r"(?:mevr|mevrouw|mw|dhr|de heer|hr|herr|frau|mr|mrs|ms|mme|prof|dr|drs|ir|ing|(?-i:OB))"
_CARE_OF = r"(?:t\.? ?a\.? ?v\.?|ter attentie van|p/a|c/o|attn?\.?|z\.? ?hd\.?)"
_WITHIN = re.compile(  # anywhere behind a name
    rf"(?:[\s(,;:/]|[–—-] )(?:{_CARE_OF}[\s:]+\S|{_OFFICES}:? (?-i:{_SURNAME})"
    rf"|{_TITLES}\.? (?-i:{_PARTICLES}(?:[A-Z]\.|{_SURNAME}))"
    # `Kiel M. Bakker`, not `Villa S. Giovanni` nor `Asheville N. Carolina`
    rf"|(?-i:[A-DF-MP-RT-VX-Z]\. ?(?:[A-Z]\. ?)*{_PARTICLES}{_SURNAME}(?=[\s),]*$|[,(])))",
    re.IGNORECASE,
)
_ALONE = re.compile(
    rf"{_CARE_OF}[\s:].*|(?:mevr|mevrouw|mw|dhr|de heer|herr|frau|mr|mrs|drs)\.? .*"
    rf"|(?-i:[A-RT-Z]\. ?(?:[A-Z]\. ?)*{_PARTICLES}{_SURNAME})",
    re.IGNORECASE,
)
_BEHIND = re.compile(  # all that stands behind a sign: `A de Vries`, `S. Bakker`, `Oberbürgermeister`
    rf"(?-i:(?:[A-Z]{{1,3}} (?:van|von|de|der|ten|ter) |(?:[A-Z]\. ?)+){_PARTICLES}{_SURNAME})|{_OFFICES}",
    re.IGNORECASE,
)
_TURNED = re.compile(rf"[(,–—-] ?{_SURNAME}, ?(?:[A-Z]\. ?)+\)?$")  # `Kiel (Bakker, M.)`
_SIGNS = re.compile(r"[(),;:|[\]]| [-–—] | ?/ ?")
_GIVEN_BEFORE = re.compile(rf"([A-ZÀ-Þ][\w-]+)\s+(?:[A-Z]\.\s*)*{_PARTICLES}{_SURNAME}(?:\s{_SURNAME})?")


def tells_person(text: str) -> bool:
    """Whether a text tells a person, or whom to write to, beside a place: `Breda (M. Bakker)`, `Kiel - Klaus Meier`."""
    if any(one.search(text) for one in (_WITHIN, _TURNED)) or _ALONE.fullmatch(text):
        return True
    first, *parts = map(str.strip, _SIGNS.split(text))
    return _has_person_behind(first) or any(_BEHIND.fullmatch(part) or _is_given(part) for part in parts)


def _is_given(part: str) -> bool:
    """Whether a text is a name that begins as those of persons do, and no known place: `Klaus Meier`."""
    found = _GIVEN_BEFORE.fullmatch(part)
    is_given = found is not None and found[1].lower().split("-")[0] in _GIVEN
    return is_given and part != "Mark Brandenburg" and not countries_of(part)


def _has_person_behind(name: str) -> bool:
    """Whether behind the name of a known place that of a person stands without a sign: `Kiel Klaus Meier`."""
    words = name.split() if len(name) <= MOST else []
    ways = ((" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words) - 1))
    return any(_GIVEN_BEFORE.fullmatch(rest) and _is_given(rest) and countries_of(place) for place, rest in ways)
