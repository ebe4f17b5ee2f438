"""Places within the names of organisations: "Kentucky State Police", "the British Council".

Gritta et al. (2018) call such toponyms associative, as they call demonyms: they tell where something belongs, not where
it happens. So they are mentions of the place, and as light a kind of them as demonyms.
"""

import re
from collections.abc import Container, Iterator, Sequence

from quotidian.analysis.lexicons.gazetteer import Gazetteer
from quotidian.analysis.lexicons.person_words import fold, given_names
from quotidian.analysis.lexicons.place_words import is_country, is_sure_place
from quotidian.model import Mention, Span

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"['’]s$")
_LONGEST = 3
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
            if length < len(words) and _is_place(span.of(text), places, gazetteer):
                yield span
                index += length
                break
        else:
            index += 1


def _without_possessive(match: re.Match[str]) -> Span:
    return Span(match.start(), match.start() + len(_POSSESSIVE.sub("", match.group())))


def _is_place(name: str, places: Container[str], gazetteer: Gazetteer) -> bool:
    if name in places or (name[0].isupper() and gazetteer.demonym(name)):
        return True
    # "Mary Rose Trust" and "St Lucy's School", but "Jordan Valley Authority".
    is_somebody = name.split()[0] in _SAINT or fold(name) in given_names()
    return is_sure_place(name) and (is_country(name) or not is_somebody)
