"""People who are called as countries and cities are: "Paula Portugal", "Chelsea Brazil", and their bare surnames.

A surname seen in a full name is somebody's, a country's name the country's, so what the article does with it decides.
An age, a relative, a title or a quotation tells a person; "in Portugal", "Portugal's government" and several other
places of the country tell the country.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from quotidian.analysis.names.contexts import PERSON_AFTER, is_like_person, is_told_place
from quotidian.analysis.names.spans import PLACE_LABELS, Candidate, replacing
from quotidian.analysis.names.unmarked import AGE
from quotidian.analysis.names.words import Words
from quotidian.lexicons.gazetteer import Gazetteer
from quotidian.lexicons.person_words import fold, fold_title, given_names, person_nouns, titles
from quotidian.lexicons.place_words import is_known_place, is_sure_place

_SOMEBODY = frozenset({"her", "him", "me", "us"})
# "Said it would" takes up a country.
_THING = frozenset({"it", "its"})
# What countries have, and people have not.
_OF_A_COUNTRY = frozenset({
    "army", "capital", "central", "coast", "economy", "foreign", "government", "military", "ministry", "parliament",
    "people", "president", "prime", "supreme",
})  # fmt: skip
_ROW = re.compile(r",? and |, ")
_WHO = re.compile(r", who(?:se)?\b")
_BEHIND_QUOTE = re.compile(r"[,.!?][”\"’'»]\s$")
# So many other places of its country tell that the country is spoken of.
_SEVERAL = 2


def join(words: Words, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Make one person of two places with a space between, where the first is a given name: "Chelsea Brazil".

    Nobody names two places so, unless the first lies in the second ("Paris France").
    """
    places = {c.start: c for c in candidates if c.label in PLACE_LABELS}
    return replacing(candidates, [c for place in places.values() for c in _whole(words, place, places)])


def _whole(words: Words, place: Candidate, places: dict[int, Candidate]) -> Iterator[Candidate]:
    first = words.index_at(place.start)
    last = first + 1
    if last >= len(words.all) or not words.all[last].joined or not words.all[last].capital:
        return
    given, family = words.all[first], words.all[last]
    # Either the model has both words in one place or each as a place of its own.
    ends = {place.end, places[family.start].end if family.start in places else place.end}
    is_all = place.start == given.start and family.end in ends
    beside = words.before(first) if not given.opens else ""
    if not is_all or words.after(last)[:1].isupper() or (beside[:1].isupper() and fold_title(beside) not in titles()):
        return
    if _may_be_called(given.text, family.text) and not _leads_noun(words, last):
        yield Candidate(given.start, family.end, "PERSON")


def _may_be_called(given: str, family: str) -> bool:
    whole = f"{given} {family}"
    if fold(given) not in given_names() or is_known_place(whole) or not is_like_person(whole):
        return False
    known = Gazetteer.load().known
    return is_sure_place(family) and not any(one.lies_in(other) for one in known(given) for other in known(family))


def _leads_noun(words: Words, index: int) -> bool:
    """Say whether the word belongs to the noun behind it: "the Jordan Israel border"."""
    token = words.parse.token_at(words.all[index].start)
    if token is None or not words.after(index):
        return False
    return token.dep in {"compound", "nmod"} and words.parse.head(token).start >= words.all[index + 1].start


def acting(words: Words, candidates: Sequence[Candidate], names: Collection[str]) -> set[str]:
    """Return those of `names`, well known places' and somebody's here, of which the article speaks as of people."""
    if not names:
        return set()
    places = [c for c in candidates if c.label in PLACE_LABELS]
    certain = [c for c in places if is_told(words, c)] + _in_rows(words.text, places)
    told = {words.text[c.start : c.end] for c in certain}
    indices = [index for index, word in enumerate(words.all) if word.text in names]
    human = {words.all[i].text for i in indices if _is_plainly_human(words, i) or _acts(words, i)}
    return {name for name in human - told if not _places_of(words, candidates, name)}


def _in_rows(text: str, places: Sequence[Candidate]) -> list[Candidate]:
    """Return the places that others stand beside: "Egypt, Jordan and Kuwait"."""
    pairs = [(one, other) for one, other in pairwise(places) if _ROW.fullmatch(text, one.end, other.start)]
    return [place for pair in pairs for place in pair]


def add_human(words: Words, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Add the mentions of surnames by which only people are called, though the article tells of the country as well."""
    full = (words.text[c.start : c.end].split() for c in candidates if c.label == "PERSON")
    surnames = {name[-1] for name in full if len(name) > 1 and is_sure_place(name[-1])}
    names = {name for name in surnames if _places_of(words, candidates, name) < _SEVERAL}
    human = (word for i, word in enumerate(words.all) if word.text in names and _is_plainly_human(words, i))
    return replacing(candidates, [Candidate(word.start, word.end, "PERSON") for word in human])


def is_told(words: Words, candidate: Candidate) -> bool:
    """Say whether the words beside a place tell that it is meant: "in Portugal", "Portugal's government"."""
    last = words.index_at(candidate.end - 1)
    has = last < len(words.all) and words.all[last].owner and words.following(last) in _OF_A_COUNTRY
    return has or is_told_place(words, candidate)


def _places_of(words: Words, candidates: Sequence[Candidate], name: str) -> int:
    """Return how many other places of the country or region called `name` the article names."""
    gazetteer = Gazetteer.load()
    area = gazetteer.known(name)[:1]
    spelled = {words.text[c.start : c.end] for c in candidates if c.label in PLACE_LABELS} - {name}
    tops = (gazetteer.known(other)[:1] for other in spelled)
    return sum(place.lies_in(country) for top in tops for place in top for country in area)


def _is_plainly_human(words: Words, index: int) -> bool:
    """Say whether the lone word at `index` has an age, a relative or a title, or speaks right behind a quotation."""
    word, before = words.all[index], words.before(index)
    if words.after(index)[:1].isupper():
        return False
    title = titles().get(fold_title(before))
    if title is not None and title.kind in ("courtesy", "office"):
        return True
    if before[:1].isupper():
        return False
    if _WHO.match(words.text, word.end):
        return True
    if before in PERSON_AFTER and not words.after(index) and _ends_quotation(words.text, words.all[index - 1].start):
        return True
    kin = person_nouns().get(words.following(index)) if word.owner else None
    if AGE.match(words.text, word.end) or (kin is not None and kin.kind == "kin"):
        return True
    verb = words.after(index)
    return verb in PERSON_AFTER and (verb == "who" or _ends_quotation(words.text, word.start))


def _ends_quotation(text: str, end: int) -> bool:
    return bool(_BEHIND_QUOTE.search(text[max(0, end - 3) : end]))


def _acts(words: Words, index: int) -> bool:
    """Say whether the lone word at `index` is the subject of what people do to people, or say."""
    if words.before(index)[:1].isupper():
        return False
    verb, follows = words.after(index), words.after(index + 1)
    is_saying = verb in PERSON_AFTER - {"who"} and follows not in _THING
    return is_saying or (verb.endswith("ed") and follows in _SOMEBODY)
