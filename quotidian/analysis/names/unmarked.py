"""People whom the model has not marked, or whose names it has taken for something else, told by the words beside them.

An age stands behind the name or before it, a verb of saying governs it, or a noun for a human being explains it.
"""

import re
from collections.abc import Iterator, Sequence

from quotidian.analysis.names.contexts import PERSON_AFTER, is_like_person
from quotidian.analysis.names.spans import PLACE_LABELS, Candidate, Cover, replacing, without_overlap
from quotidian.analysis.names.words import CALENDAR, Word, Words
from quotidian.lexicons import word_lists
from quotidian.lexicons.body_words import BODY_WORDS
from quotidian.lexicons.calendar import MONTHS, SHORT_MONTHS
from quotidian.lexicons.gazetteer import Gazetteer
from quotidian.lexicons.person_words import PARTICLES, family_first, fold, fold_title, person_nouns, titles
from quotidian.lexicons.place_words import is_known_place, is_sure_place

_LONGEST_NAME = 4
_SHORTEST_NAME = 3
AGE = re.compile(
    r",\s(?:aged?\s)?(?:1[01]\d|[1-9]\d?)(?:,(?!\s?\d)|;|\.(?!\w)|\s(?:from|of|who|whose|and|said|says|told)\b)"
)
_AGE_BEFORE = re.compile(r"\b[\w-]+[- ](?:year|month|week|day)[- ]old $", re.IGNORECASE)
# "According to" stands before people and before much else: it tells only what the model does not know at all.
_SAID_BEFORE = re.compile(r"(?:[,”\"»’] (?:said|says|added|recalled)|\b[Aa]ccording to) $")
_NAMED = re.compile(r"\b(?:[Hh]is|[Hh]er|[Mm]y) name (?:is|was) $|\b(?P<noun>[\w-]+) (?:named|called) $")
_KIN = re.compile(r"\b(?:his|her|my|their|our|[\w]+['’]s) (?:\w+ )?(?P<noun>[\w-]+),? $", re.IGNORECASE)
_NAME_ENDS = re.compile(r"[,.]|$")
_EXPLAINED = re.compile(r", (?:an?|the|his|her|their|its|[\w’']+['’]s) (?P<words>(?:[\w’'-]+ ){0,3}[\w-]+)")
# Nouns for people that bodies and places bear as well.
_ALSO_BODIES = frozenset({
    "ally", "auctioneer", "brewer", "broadcaster", "broker", "champion", "chief", "client", "contractor", "customer",
    "dealer", "developer", "distiller", "donor", "employer", "grocer", "grower", "head", "heir", "home", "host", "icon",
    "independent", "investor", "leader", "legend", "member", "model", "neighbor", "neighbour", "operator", "opponent",
    "owner", "parent", "partner", "pioneer", "predecessor", "producer", "publisher", "rival", "sister", "specialist",
    "star", "successor", "supporter", "trader", "twin", "vendor", "victim", "winner",
})  # fmt: skip
_REACH = 40
_MONTHS = frozenset(fold_title(month) for month in (*MONTHS, *SHORT_MONTHS))


def add(words: Words, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Add the people whom an age, a verb of saying, or a noun for a human being tells."""
    cover = Cover(candidates)
    aged = [c for c in _aged(words) if not cover.touching(c) and is_like_person(words.text[c.start : c.end])]
    candidates = without_overlap([*candidates, *aged])
    cover = Cover(candidates)
    return replacing(candidates, [c for c in _told(words) if _may_replace(words, c, cover)])


def _aged(words: Words) -> Iterator[Candidate]:
    for index, word in enumerate(words.all):
        if word.capital and not word.owner and AGE.match(words.text, word.end):
            first = _start_of_name(words, index)
            name = words.text[words.all[first].start : word.end]
            if fold_title(word.text) not in _MONTHS and not is_known_place(name):
                yield Candidate(words.all[first].start, word.end, "PERSON")


def _start_of_name(words: Words, last: int) -> int:
    """Return the index of the first word of the name that ends at `last`; a title or a common word is none of it."""
    first = last
    while words.all[first].joined and last - first < _LONGEST_NAME - 1:
        before = words.all[first - 1]
        ends = fold_title(before.text) in titles() or before.text.lower() in word_lists.words("common_words.txt")
        if ends or not (before.capital or fold(before.text) in PARTICLES) or _only_opens(words, before):
            break
        first -= 1
    while first < last and not words.all[first].capital:
        first += 1
    return first


def _only_opens(words: Words, word: Word) -> bool:
    """Say whether the word has its capital only because a sentence starts with it ("In", "Meanwhile")."""
    token = words.parse.token_at(word.start)
    return word.opens and token is not None and token.pos != "PROPN"


def _told(words: Words) -> Iterator[Candidate]:
    for index, word in enumerate(words.all):
        if not word.capital or words.before(index)[:1].isupper() or not _may_be_name(words, word):
            continue
        last = index
        while last - index < _LONGEST_NAME - 1 and words.after(last)[:1].isupper():
            last += 1
        if _is_told(words, index, last):
            yield Candidate(word.start, words.all[last].end, "PERSON")


def _may_be_name(words: Words, word: Word) -> bool:
    token = words.parse.token_at(word.start)
    return len(word.text) >= _SHORTEST_NAME and not word.text.isupper() and token is not None and token.pos == "PROPN"


def _is_told(words: Words, first: int, last: int) -> bool:
    before = words.text[max(0, words.all[first].start - _REACH) : words.all[first].start]
    if _AGE_BEFORE.search(before):
        return words.after(last) not in person_nouns()  # "A 41-year-old Zarnish woman" is of a people.
    if _is_introduced(before) or (first < last and _has_trade(words.before(first))):
        return True
    end = words.all[last].end
    if _is_explained(words.text, end):
        return True
    if _SAID_BEFORE.search(before):
        return bool(_NAME_ENDS.match(words.text, end))
    return first == last and not words.all[first].opens and words.after(last) in PERSON_AFTER - {"who"}


def _is_introduced(before: str) -> bool:
    """Say whether a name is given to somebody: "his name is Orlen", "a farmer called Orlen", "his cousin Orlen"."""
    match = _NAMED.search(before)
    if match is not None and (match["noun"] is None or match["noun"].lower() in person_nouns()):
        return True
    kin = _KIN.search(before)
    noun = person_nouns().get(kin["noun"].lower()) if kin else None
    return noun is not None and noun.kind == "kin"


def of_trades(words: Words, candidates: Sequence[Candidate]) -> set[str]:
    """Return the names of people, worded as one family's name first, that stand behind somebody's trade.

    A "spokesman Wang Deli" is none the less somebody because bodies' names end in "Deli".
    """
    people = (c for c in candidates if c.label == "PERSON" and _has_trade(words.before(words.index_at(c.start))))
    names = (words.text[c.start : c.end] for c in people)
    return {name for name in names if " " in name and fold(name.split()[0]) in family_first()}


def _has_trade(noun: str) -> bool:
    """Say whether the word before a full name is what one human being does: "the full-back Ada Holt"."""
    known = person_nouns().get(noun)
    return known is not None and known.kind == "role" and noun not in _ALSO_BODIES


def _is_explained(text: str, end: int) -> bool:
    if text.startswith(", born ", end):
        return True
    match = _EXPLAINED.match(text, end)
    if match is None:
        return False
    nouns = (word.lower() for word in match["words"].split())
    return any(noun in person_nouns() and noun not in _ALSO_BODIES for noun in nouns)


def _may_replace(words: Words, candidate: Candidate, cover: Cover) -> bool:
    """Say whether the words may name a person, and the model has nothing there or has it wrong."""
    name = words.text[candidate.start : candidate.end]
    first = name.split()[0]
    if any(fold(part) in BODY_WORDS or fold_title(part) in titles() or part in CALENDAR for part in name.split()):
        return False
    if is_sure_place(name) or Gazetteer.load().demonym(first) or not is_like_person(name):
        return False
    present = cover.touching(candidate)
    if any(other.start < candidate.start or candidate.end < other.end for other in present):
        return False
    is_told = _is_explained(words.text, candidate.end) or _has_trade(words.before(words.index_at(candidate.start)))
    labels = PLACE_LABELS | {"NORP", "PRODUCT"} | ({"ORG"} if is_told else set())
    return all(other.label in labels and not is_known_place(name) for other in present)
