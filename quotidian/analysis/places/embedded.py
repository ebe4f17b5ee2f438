"""Places within the names of organisations: "Kentucky State Police", "the British Council".

Gritta et al. (2018) call such toponyms associative, as they call demonyms: they tell where something belongs, not where
it happens. So they are mentions of the place, and as light a kind of them as demonyms.
"""

import re
from collections.abc import Container, Iterator, Sequence

from quotidian.lexicons import word_lists
from quotidian.lexicons.body_words import is_plural_of_team
from quotidian.lexicons.gazetteer import Gazetteer, key
from quotidian.lexicons.person_words import fold, given_names
from quotidian.lexicons.place_words import GENERIC, is_country, is_sure_place
from quotidian.lexicons.word_forms import POSSESSIVE
from quotidian.model import LocationKind, Mention, Span

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_LONGEST = 3
_LONGEST_NICKNAME = 2
# What follows the name of a town or county in the names of the bodies that it has.
_CIVIC = frozenset({
    "borough", "chamber", "circuit", "city", "council", "county", "courthouse", "district", "fire", "hall", "jail",
    "municipal", "municipality", "police", "public", "sheriff", "sheriff's", "superior", "town", "township",
    "volunteer", "zoning",
})  # fmt: skip
_SCHOOLS = frozenset({"area", "community", "elementary", "high", "junior", "middle", "schools", "university"})
_SEATED_IN = ("University of ", "City of ", "Town of ", "County of ")
_SEATS: frozenset[LocationKind] = frozenset({"city", "admin1", "admin2"})
_COUNTY = (" county", " parish")
# Streets are named after places far away.
_STREETS = frozenset({"avenue", "ave", "boulevard", "drive", "lane", "parade", "road", "st", "street", "way"})
_LARGE = 5.0
_SAINT = frozenset({"St", "Saint", "San", "Santa"})


def find(text: str, mentions: Sequence[Mention], gazetteer: Gazetteer) -> tuple[list[Mention], list[Mention]]:
    """Return the names of places, and the demonyms, within the organisations among `mentions`.

    A name counts if it is a place elsewhere in the article, or one so well known that nothing else is meant.
    """
    places = {mention.span.of(text) for mention in mentions if mention.kind == "place"}
    names: list[Mention] = []
    demonyms: list[Mention] = []
    for organisation in mentions:
        if organisation.kind == "organisation":
            for span in _embedded(text, organisation.span, places, gazetteer):
                is_demonym = gazetteer.demonym(span.of(text)) is not None and span.of(text) not in places
                (demonyms if is_demonym else names).append(Mention(span, "place", "demonym"))
    return names, demonyms


def _embedded(text: str, whole: Span, places: Container[str], gazetteer: Gazetteer) -> Iterator[Span]:
    words = [_without_possessive(match) for match in _WORD.finditer(text, whole.start, whole.end)]
    index = 0
    while index < len(words):
        for length in range(min(_LONGEST, len(words) - index), 0, -1):
            span = Span(words[index].start, words[index + length - 1].end)
            rest = [word.of(text).lower() for word in words[index + length :]]
            before = text[whole.start : span.start]
            if length < len(words) and (
                _is_place(span.of(text), places, gazetteer)
                or _is_seat(span.of(text), before, rest, gazetteer)
                or _is_of_team(text, span, whole, len(rest), gazetteer)
            ):
                yield span
                index += length
                break
        else:
            index += 1


def _without_possessive(match: re.Match[str]) -> Span:
    return Span(match.start(), match.start() + len(POSSESSIVE.sub("", match.group())))


def _is_place(name: str, places: Container[str], gazetteer: Gazetteer) -> bool:
    if name in places or (name[0].isupper() and gazetteer.demonym(name)):
        return True
    # "Mary Rose Trust" and "St Lucy's School", but "Jordan Valley Authority".
    is_somebody = name.split()[0] in _SAINT or fold(name) in given_names()
    return is_sure_place(name) and (is_country(name) or not is_somebody)


def _is_seat(name: str, before: str, rest: Sequence[str], gazetteer: Gazetteer) -> bool:
    """Say whether the words around `name` are those of a body of a town or county ("Zarnow Fire Department")."""
    kinds = {c.location.kind for c in gazetteer.known(name) if c.form == "name"}
    if not name[0].isupper() or not kinds & _SEATS or gazetteer.demonym(name) or _is_common(name):
        return False
    if name.lower().endswith(_COUNTY) or (rest and rest[0] in _CIVIC):
        return True
    # "Jackson High School" bears somebody's name.
    return fold(name) not in given_names() and (bool(rest and rest[0] in _SCHOOLS) or before.endswith(_SEATED_IN))


def _is_of_team(text: str, name: Span, whole: Span, rest: int, gazetteer: Gazetteer) -> bool:
    """Say whether the name is that of the town which a team is called by: "the Zarnow Jets"."""
    if name.start != whole.start or rest > _LONGEST_NICKNAME or not text[: whole.start].endswith(("the ", "The ")):
        return False
    is_town = any(place.form == "name" for place in gazetteer.known(name.of(text))[:1])
    return is_town and not _is_common(name.of(text)) and is_plural_of_team(whole.of(text).split()[-1])


def _is_common(name: str) -> bool:
    return name.lower() in GENERIC or name.lower() in word_lists.words("common_words.txt")


def _is_large(name: str, gazetteer: Gazetteer) -> bool:
    return any(c.form == "name" and c.prior >= _LARGE for c in gazetteer.known(name)[:1])


def leading_place(name: str, known: Container[str], gazetteer: Gazetteer) -> str:
    """Return the place that the name of something in it begins with ("Zarnow" of "Zarnow High"), or "".

    `known` are the keys of the article's names. A small town that is none of them counts where a body of it is meant.
    """
    words = name.split()
    for count in range(len(words) - 1, 0, -1):
        head, rest = " ".join(words[:count]), [word.lower().strip(".") for word in words[count:]]
        if _is_seat(head, "", rest, gazetteer):
            return head
        may_lead = rest[-1] not in _STREETS and not _is_common(head) and fold(head) not in given_names()
        if may_lead and (key(head) in known or _is_large(head, gazetteer)):
            return head
    return ""
