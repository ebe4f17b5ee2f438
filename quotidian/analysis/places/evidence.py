"""What the words around a place name say about where it lies: "Springfield, Ill.", "the Turkish city of Bursa"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quotidian.lexicons.gazetteer import Candidate, Gazetteer
from quotidian.model import Span

# How much each pattern counts, on the scale of log10 of a city's population.
AFTER_COMMA = 7.0
APPOSED = 5.0
IN_REGION = 3.0
DEMONYM_BEFORE = 3.0
POSSESSIVE_BEFORE = 2.5
_REACH = 70

_WORD = r"[A-ZÀ-Þ][\w.’'\-]*"
_DIRECTION = r"(?:(?:north|south|east|west|central)(?:(?:east|west)?(?:ern)?)\s+)?"
_COMMA = re.compile(
    rf"\s*(?:,|\()\s*(?:in\s+(?:the\s+)?{_DIRECTION})?({_WORD}(?:\s+(?:(?:of|and|the)\s+)?{_WORD}){{0,3}})"
)
_TYPE = "city|town|village|province|region|district|state|suburb|area|port|neighbou?rhood|county|community|capital"
_IN = re.compile(rf"(?:\s+(?:{_TYPE}))?\s+(?:in|of|near)\s+(?:the\s+)?{_DIRECTION}({_WORD}(?:\s+{_WORD}){{0,2}})")
_POSSESSIVE = re.compile(rf"((?:{_WORD}\s+){{0,2}}[A-ZÀ-Þ][\w.\-]*)[’']s\s+(?:\w+\s+){{0,2}}$")
_ADJECTIVE = re.compile(
    rf"((?:[A-ZÀ-Þ]\w+\s+)?[A-ZÀ-Þ]\w+)\s+(?:\w+\s+)?(?:{_TYPE}|resort|capital)(?:\s+of)?(?:\s+the)?\s*$"
)
# "Zarnow, the second city of Tavia", "Zarnow, the Tavian port".
_IS_OF = re.compile(
    rf",\s+(?:an?|the)\s+(?:[a-z][\w’'-]*\s+){{0,4}}(?:{_TYPE})\s+(?:in|of|on)\s+(?:the\s+)?{_DIRECTION}"
    rf"({_WORD}(?:\s+{_WORD}){{0,2}})"
)
_IS_ADJECTIVE = re.compile(
    rf",\s+(?:an?|the)\s+((?:[A-ZÀ-Þ]\w+\s+)?[A-ZÀ-Þ]\w+)\s+(?:[a-z]+\s+){{0,2}}(?:{_TYPE}|resort)\b"
)
_POSTAL = re.compile(r"[A-Z]{2,3}")
_POSTAL_COUNTRIES = ("US", "CA", "AU")


# What a town has, and who is called by it: "a Zarnow man", where a country would have an adjective.
_OF_TOWN = re.compile(
    r"\s(?:alderm[ae]n|chamber of|city|council|couple|fire|firefighters?|(?:high|middle) school|independent school|"
    r"m[ae]n(?!['’]s)|mayor|native|police|public|residents?|schools?|selectm[ae]n|street|teen(?:ager)?|town|wom[ae]n(?!['’]s))\b",
    re.IGNORECASE,
)
_IN_TOWN = re.compile(
    r"(?:\b(?:city|suburb|town|village) of |\b(?:Ave|Blvd|Dr|Rd|St)\., |,\s\d{1,2},\s(?:also )?of )$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Hint:
    """A country or first-level region that the words beside a name say it lies in, and how much they count."""

    area: Candidate
    weight: float


def hints(text: str, span: Span, gazetteer: Gazetteer) -> tuple[Hint, ...]:
    """Return what the words directly before and after the name at `span` say; the strongest pattern alone counts."""
    after = text[span.end : span.end + _REACH]
    before = text[max(0, span.start - _REACH) : span.start]
    return _after_name(after, gazetteer) or _before_name(before, gazetteer)


def is_town(text: str, span: Span) -> bool:
    """Say whether the words beside the name speak of a town, though it may mean a country ("Lebanon firefighters")."""
    return bool(_OF_TOWN.match(text, span.end) or _IN_TOWN.search(text[max(0, span.start - 20) : span.start]))


def _after_name(after: str, gazetteer: Gazetteer) -> tuple[Hint, ...]:
    for pattern, weight in ((_COMMA, AFTER_COMMA), (_IS_OF, APPOSED), (_IN, IN_REGION)):
        if (match := pattern.match(after)) and (areas := _longest_area(match[1], gazetteer)):
            return tuple(Hint(area, weight) for area in areas)
    match = _IS_ADJECTIVE.match(after)
    place = gazetteer.demonym(match[1]) if match else None
    return (Hint(place, APPOSED),) if place else ()


def _before_name(before: str, gazetteer: Gazetteer) -> tuple[Hint, ...]:
    if match := _POSSESSIVE.search(before):
        for words in _endings(match[1]):
            if areas := regions(words, gazetteer):
                return tuple(Hint(area, POSSESSIVE_BEFORE) for area in areas)
    if match := _ADJECTIVE.search(before):
        for words in _endings(match[1]):
            if place := gazetteer.demonym(words):
                return (Hint(place, DEMONYM_BEFORE),)
    return ()


def regions(name: str, gazetteer: Gazetteer) -> tuple[Candidate, ...]:
    """Return the countries and first-level regions that `name`, a postal code included, may mean."""
    name = re.sub(r"[’']s?$", "", name)
    if _POSTAL.fullmatch(name):
        codes = (gazetteer.known(f"{country}-{name}") for country in _POSTAL_COUNTRIES)
        if found := tuple(area for areas in codes for area in areas):
            return found
    return tuple(c for c in gazetteer.known(name) if c.location.kind in ("country", "admin1"))


def _parts(name: str, gazetteer: Gazetteer) -> tuple[Candidate, ...]:
    """Return the first-level regions in which a county or an island called `name` may lie: "Truro, Cornwall"."""
    smaller = (c for c in gazetteer.known(name) if c.location.kind in ("admin2", "island") and c.form == "name")
    return tuple(region for c in smaller if (region := gazetteer.region_of(c)))


def _longest_area(words: str, gazetteer: Gazetteer) -> tuple[Candidate, ...]:
    split = words.split()
    for length in range(len(split), 0, -1):
        name = " ".join(split[:length]).rstrip(",;:")
        if areas := regions(name, gazetteer) or _parts(name, gazetteer):
            return areas
    return ()


def _endings(words: str) -> Iterator[str]:
    split = words.split()
    for first in range(len(split)):
        yield " ".join(split[first:])
