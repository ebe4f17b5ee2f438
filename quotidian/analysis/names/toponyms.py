"""Places that the model has missed or cut short: those of the gazetteer, facilities, nicknames, abbreviated states.

What each gains, in points of the names of places (world news, then the gate): known places 0.5, 0.6; full stops 0, 0.9
(and 1.0 of the right spots of LGL); nicknames 0, 0.5. Facilities gain in the first article alone, and are few.
"""

import re
from collections.abc import Iterator, Sequence

from quotidian.analysis.names.spans import PLACE_LABELS, Candidate, Cover, replacing, without_overlap
from quotidian.analysis.names.words import Word, Words
from quotidian.lexicons.gazetteer import Gazetteer
from quotidian.lexicons.person_words import fold, given_names
from quotidian.lexicons.place_nicknames import half_of_country
from quotidian.lexicons.place_words import is_country, is_known_place, is_sure_place

_LONGEST_NAME = 4
_POSSESSIVES = frozenset({"'s", "’s"})
_LONGEST_PLACE = 3
_LONGEST_ABBREVIATION = 6
_ABBREVIATED = re.compile(r", ((?:[A-Z]\.(?: ?[A-Z]\.)?|[A-Z][a-z]{1,4}\.))(?=[,;:)]|\s|$)")
_MAYBE_TOWNS = PLACE_LABELS | {"ORG", "PERSON", "PRODUCT"}
_ARTICLES = frozenset({"A", "An", "The"})
# What the names of bodies, buildings and events end in: "President Ford Library", "Prince Albert Municipality".
_FACILITY_STARTS = frozenset({"air", "gas", "military", "missile", "naval", "nuclear", "oil", "power", "space"})
_PART = re.compile(r"[^-‑]+")
_PREFIXES = frozenset({"all", "anti", "non", "pan", "post", "pre", "pro", "trans"})
_OF_TOWNS = frozenset(
    {"based", "born", "bound", "bred", "educated", "headquartered", "raised", "registered", "trained"}
)
_HALVES = ("North", "South", "East", "West")


def add_known_places(words: Words, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Add what the gazetteer knows well (countries, regions, capitals) and the article's own places where unmarked."""
    cover = Cover(candidates)
    own = {words.text[c.start : c.end] for c in candidates if c.label in PLACE_LABELS}
    found: list[Candidate] = []
    index = 0
    while index < len(words.all):
        word = words.all[index]
        free = word.capital and word.text not in _ARTICLES and cover.at(word.start) is None
        size = _place_length(words, index, own) if free else 0
        if size and not _within_name(words, index, index + size - 1):
            found.append(Candidate(word.start, words.all[index + size - 1].end, "GPE"))
        index += max(size, 1)
    return without_overlap([*candidates, *found])


def _place_length(words: Words, index: int, own: set[str]) -> int:
    """Return how many words from `index` on make the longest name of a place; 0 if none do."""
    longest = 0
    for size in range(1, _LONGEST_PLACE + 1):
        if index + size > len(words.all) or (size > 1 and not words.all[index + size - 1].joined):
            break
        name = words.text[words.all[index].start : words.all[index + size - 1].end]
        ambiguous = size == 1 and fold(name) in given_names()
        if name[0].isupper() and ((name in own and is_known_place(name)) or (not ambiguous and is_sure_place(name))):
            longest = size
    return longest


def _within_name(words: Words, first: int, last: int) -> bool:
    """Say whether a word with a capital stands right before or after: then a longer name is meant."""
    before, after = words.before(first), words.after(last)
    leads = bool(before) and before[0].isupper() and not words.all[first - 1].opens
    return leads or (bool(after) and after[0].isupper())


def add_compounded(words: Words, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Add the places that a hyphen joins to something else: "pro-Norway", "the Norway-Mali talks"."""
    within = [c for word in words.all if "-" in word.text for c in _compounded(word)]
    # The full stops of "U.S.-Norwegian" part its words.
    dotted = (word for word in words.all if "." in word.text and words.text[word.end : word.end + 1] == "-")
    within += [Candidate(word.start, word.end, "GPE") for word in dotted if is_country(word.text)]
    within += [town for word in words.all if (town := _hometown(word))]
    cover = Cover(c for c in candidates if c.label != "NORP")
    found = [place for place in within if cover.at(place.start) is None]
    return replacing(candidates, found)


def _hometown(word: Word) -> Candidate | None:
    """Return the town of "Zarnow-born" and "Zarnow-based": people are born and firms seated in places only."""
    town, _, ending = word.text.rpartition("-")
    is_town = ending in _OF_TOWNS and town[:1].isupper() and is_known_place(town) and not town.isupper()
    return Candidate(word.start, word.start + len(town), "GPE") if is_town else None


def _compounded(word: Word) -> Iterator[Candidate]:
    """Yield the countries of a compound that is made of nothing but these, their adjectives, and prefixes."""
    parts = list(_PART.finditer(word.text))
    places = [part for part in parts if part.group()[0].isupper() and is_country(part.group())]
    gazetteer = Gazetteer.load()
    if all(part in places or part.group() in _PREFIXES or gazetteer.demonym(part.group()) for part in parts):
        for place in places:
            yield Candidate(word.start + place.start(), word.start + place.end(), "GPE")


def complete_facilities(words: Words, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Let a name run on over words in lower case where the gazetteer has the whole ("Kori nuclear power plant")."""
    found = []
    for candidate in candidates:
        first, last = words.index_at(candidate.start), words.index_at(candidate.end - 1)
        if words.after(last) in _FACILITY_STARTS:
            ends = [word.end for word in words.all[last + 1 : last + 1 + _LONGEST_PLACE]]
            whole = (end for end in reversed(ends) if is_sure_place(words.text[words.all[first].start : end]))
            found += [Candidate(candidate.start, end, "FAC") for end in whole][:1]
    return replacing(candidates, found)


def with_full_stops(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Let the abbreviations of states keep the full stop that tells them from other names: "Ala.", "Ont."."""
    gazetteer = Gazetteer.load()
    return [
        c._replace(end=c.end + 1)
        if c.label in PLACE_LABELS
        and text[c.end : c.end + 1] == "."
        and c.end - c.start < _LONGEST_ABBREVIATION
        and any(known.form == "abbreviation" for known in gazetteer.known(text[c.start : c.end + 1])[:1])
        else c
        for c in candidates
    ]


def add_abbreviated(words: Words, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Add the abbreviated state behind a town of it: "Flin Flon, Man."."""
    gazetteer = Gazetteer.load()
    found = []
    for candidate in candidates:
        state = _ABBREVIATED.match(words.text, candidate.end) if candidate.label in _MAYBE_TOWNS else None
        areas = [p for p in gazetteer.known(state[1])[:1] if p.form == "abbreviation"] if state else []
        name = words.text[candidate.start : candidate.end]
        if state and areas and any(town.lies_in(areas[0]) for town in gazetteer.known(name)):
            found += [candidate._replace(label="GPE"), Candidate(*state.span(1), "GPE")]
    return replacing(candidates, found)


def add_nicknames(words: Words, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Add "the North", "the South" and so on where the article names a country with such a half, or its capital."""
    if not (halves := _halves(words.text, candidates)):
        return list(candidates)
    cover = Cover(candidates)
    found = []
    for index, word in enumerate(words.all):
        if word.text in halves and words.before(index).lower() == "the" and not words.after(index)[:1].isupper():
            present = cover.at(word.start)
            if present is None or (present.start, present.end) == (word.start, word.end):
                found.append(Candidate(word.start, word.end, "GPE"))
    return replacing(candidates, found)


def _halves(text: str, candidates: Sequence[Candidate]) -> frozenset[str]:
    """Return those of North, South, East and West that mean a country in this article."""
    gazetteer = Gazetteer.load()
    names = {text[c.start : c.end] for c in candidates if c.label in PLACE_LABELS}
    for name in tuple(names):
        for known in gazetteer.known(name)[:1]:
            country = gazetteer.country(known.location.country) if known.capital and known.location.country else None
            names |= {country.location.name} if country else set()
    return frozenset(half for half in _HALVES if half_of_country(half, names, gazetteer))


def with_saints_possessive(words: Words, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Let towns called after a saint keep what looks like a possessive ending: "St. John's, Newfoundland".

    Where the article has the bare name as well ("St. John"), the ending is one.
    """
    text = words.text
    bare = {text[c.start : c.end] for c in candidates if text[c.end : c.end + 2] not in _POSSESSIVES}
    return [
        c._replace(end=c.end + 2)
        if c.label in PLACE_LABELS and text[c.start : c.end] not in bare and _is_saints_town(text, c)
        else c
        for c in candidates
    ]


def _is_saints_town(text: str, candidate: Candidate) -> bool:
    name = text[candidate.start : candidate.end + 2]
    is_longer = text[candidate.end + 3 : candidate.end + 4].isupper()  # "St. Peter's Basilica".
    if is_longer or not name.startswith(("St ", "St. ", "Saint ")) or name[-2:] not in _POSSESSIVES:
        return False
    return any(place.form == "name" and place.location.kind == "city" for place in Gazetteer.load().known(name))
