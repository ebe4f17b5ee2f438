"""Teams that are called by their town: "the Red Deer Rebels", which the model halves or takes for somebody."""

from collections.abc import Iterator, Sequence

from quotidian.analysis.names.spans import PLACE_LABELS, Candidate, Cover, replacing
from quotidian.analysis.names.words import Words
from quotidian.lexicons.body_words import is_plural_of_team
from quotidian.lexicons.gazetteer import Gazetteer
from quotidian.lexicons.person_words import fold, given_names
from quotidian.lexicons.place_words import is_known_place

_LONGEST_TOWN = 3
_LONGEST_NICKNAME = 2
_REPLACED = PLACE_LABELS | {"PERSON", "ORG", "NORP", "PRODUCT", "WORK_OF_ART"}


def add(words: Words, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates, teams that are called by a town made bodies with all their words."""
    cover = Cover(candidates)
    return replacing(candidates, [c for c in _teams(words) if _may_replace(c, cover)])


def _may_replace(team: Candidate, cover: Cover) -> bool:
    present = cover.touching(team)
    return all(c.label in _REPLACED and team.start <= c.start and c.end <= team.end for c in present)


def _teams(words: Words) -> Iterator[Candidate]:
    for index, word in enumerate(words.all):
        if word.capital and words.before(index).lower() == "the" and (last := _end_of_run(words, index)) > index:
            name = words.text[word.start : words.all[last].end]
            is_plural = is_plural_of_team(words.all[last].text) and not _is_somebody(words, index, last)
            if is_plural and not is_known_place(name) and _has_town(words, index, last):
                yield Candidate(word.start, words.all[last].end, "ORG")


def _is_somebody(words: Words, first: int, last: int) -> bool:
    """Say whether the words may be a given name and a family name: "the Jackson Williams case"."""
    token = words.parse.token_at(words.all[last].start)
    return (
        last == first + 1 and fold(words.all[first].text) in given_names() and token is not None and token.tag == "NNP"
    )


def _end_of_run(words: Words, index: int) -> int:
    last = index
    while words.after(last)[:1].isupper() and last - index < _LONGEST_TOWN + _LONGEST_NICKNAME:
        last += 1
    return last


def _has_town(words: Words, first: int, last: int) -> bool:
    """Say whether the words start with a town and go on with one or two that are none."""
    gazetteer = Gazetteer.load()
    heads = (words.all[end] for end in range(max(first, last - _LONGEST_NICKNAME), last) if end - first < _LONGEST_TOWN)
    names = (words.text[words.all[first].start : head.end] for head in heads)
    return any(any(place.form == "name" for place in gazetteer.known(name)[:1]) for name in names)
