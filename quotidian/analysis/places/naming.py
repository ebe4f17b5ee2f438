"""The names of places in an article: which mentions share one, what it may mean, and what speaks for each meaning."""

import re
from collections.abc import Sequence

from quotidian.analysis.places import embedded, evidence
from quotidian.analysis.places.resolution import PlaceName
from quotidian.lexicons import place_nicknames
from quotidian.lexicons.gazetteer import Candidate, Gazetteer, key
from quotidian.lexicons.place_words import counties
from quotidian.model import Mention, Span

# The noun that tells a state from the city of its name ("New York state").
_KIND = re.compile(r" (?:state|province|oblast|prefecture|governorate)\b")


class Naming:
    """The names of an article by the mentions that bear them. Each has one sense in the article."""

    def __init__(self, text: str, told: Sequence[str], gazetteer: Gazetteer) -> None:
        """Take the text and `told`, all that it calls places and the homes of peoples."""
        self._text = text
        self._told = told
        self._gazetteer = gazetteer
        self._counties = frozenset(counties(text))
        self._names: dict[str, PlaceName] = {}

    def add(self, mention: Mention) -> PlaceName:
        """Return the name that `mention` bears, with what the words around it say."""
        name = self._name(self._spelled(mention.span))
        name.as_town = name.as_town or evidence.is_town(self._text, mention.span)
        name.hints.extend(evidence.hints(self._text, mention.span, self._gazetteer))
        return name

    def names(self) -> list[PlaceName]:
        """Return all names, with those of the places in which the ones unknown to any map lie."""
        for name in list(self._names.values()):
            if not name.candidates and (head := embedded.leading_place(name.spelling, self._names, self._gazetteer)):
                name.beside = self._name(head)
        return list(self._names.values())

    def _spelled(self, span: Span) -> str:
        """Return the name at `span` in full: "Holt County" in "Holt and Orlen counties", "Holt state" for "Holt"."""
        spelling = span.of(self._text)
        if span in self._counties:
            return f"{spelling} County"
        kind = _KIND.match(self._text, span.end)
        in_full = f"{spelling}{kind.group()}" if kind else spelling
        return in_full if self._gazetteer.candidates(in_full) else spelling

    def _name(self, spelling: str) -> PlaceName:
        if (stored := key(spelling)) not in self._names:
            self._names[stored] = PlaceName(self._candidates(spelling), spelling=spelling)
        return self._names[stored]

    def _candidates(self, spelling: str) -> tuple[Candidate, ...]:
        half = place_nicknames.half_of_country(spelling, self._told, self._gazetteer)
        return half or self._gazetteer.candidates(spelling)
