"""Person, place or organisation? What the gazetteer and the words around a name say about the model's answer.

Evidence is gathered over all mentions of a name, since one "in Zarnow" tells what the other Zarnows are.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from quotidian.analysis.names.spans import PLACE_LABELS, Candidate
from quotidian.analysis.names.whereabouts import is_in_region, is_somewhere
from quotidian.analysis.names.words import Words
from quotidian.lexicons import word_lists
from quotidian.lexicons.body_words import BODY_WORDS
from quotidian.lexicons.gazetteer import Gazetteer
from quotidian.lexicons.kin import kin_nouns
from quotidian.lexicons.person_words import PARTICLES, family_first, fold, fold_title, given_names, titles
from quotidian.lexicons.place_words import GENERIC, is_country, is_known_place, is_sure_place

_PLACE_AFTER = frozenset({
    "airport", "basin", "bay", "city", "coast", "county", "desert", "district", "governorate", "harbor", "harbour",
    "island", "islands", "lake", "mountains", "municipality", "peninsula", "port", "prefecture", "province", "region",
    "river", "state", "strait", "suburb", "town", "township", "valley", "village",
})  # fmt: skip
# What peoples and languages have, and towns have not.
_OF_A_PEOPLE = frozenset({
    "culture", "dialect", "language", "languages", "peoples", "speaker", "speakers", "speaking", "tribe", "tribes",
    "word",
})  # fmt: skip
# Verbs of which a human being is the subject far more often than a place.
PERSON_AFTER = frozenset({
    "added", "admitted", "argued", "asked", "believes", "claimed", "explained", "insisted", "joked", "noted",
    "recalled", "replied", "said", "says", "stated", "stressed", "thinks", "told", "tweeted", "who", "wrote",
})  # fmt: skip
# Labels that the model gives places by mistake.
_OFTEN_PLACES = frozenset({"ORG", "NORP", "PRODUCT", "WORK_OF_ART", "EVENT", "LAW"})
# Given names that more often are those of a religion.
_BELIEVERS = frozenset({"buddhist", "christian", "hindu", "islam", "muslim", "sikh"})
_NOT_GIVEN = PARTICLES | _BELIEVERS
# What the name of a body ends in, even where it stands for a place ("European Union").
_BODIES = frozenset({
    "authority", "commission", "community", "congress", "council", "government", "parliament", "senate", "union",
})  # fmt: skip
# What teams do and have; with "City" at its end a name that does so is a club's.
_OF_A_TEAM = frozenset({
    "beat", "beats", "captain", "coach", "defeated", "defender", "drew", "fans", "forward", "goalkeeper", "keeper",
    "lost", "manager", "midfielder", "scored", "striker", "winger", "won",
})  # fmt: skip
_TOWNS = frozenset({"City", "County", "Town"})
# What the names of clubs end in.
_CLUBS = frozenset({"athletic", "albion", "fc", "rangers", "rovers", "united", "wanderers"})
# What stands somewhere more than it does anything.
_SITES = frozenset({
    "airbase", "airport", "arena", "bay", "bridge", "bypass", "castle", "cathedral", "cemetery", "complex", "highway",
    "hotel", "island", "lagoon", "lighthouse", "mall", "monastery", "mosque", "motorway", "museum", "palace", "plaza",
    "shrine", "stadium", "temple", "waterfall",
})  # fmt: skip
# What bits of land and water are called by, and much else that nobody is in or near.
_LAND = frozenset({
    "beach", "bend", "bluff", "cove", "creek", "crossing", "falls", "flat", "gap", "gully", "head", "heads", "hill",
    "hills", "inlet", "landing", "plains", "point", "rapids", "reef", "ridge", "rock", "rocks", "springs", "valley",
})  # fmt: skip
_ACRONYM = re.compile(r"[A-Z&]{2,5}")
_SHORTEST = 3
_MOST_WORDS_OF_TOWN = 3


@dataclass(slots=True)
class Evidence:
    """How often, of `mentions` in all, the words around a name speak for a place, a person, a people, a team."""

    mentions: int = 0
    place: int = 0
    person: int = 0
    people: int = 0
    team: int = 0


def relabel(words: Words, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates with the labels that the gazetteer and the contexts of their names call for."""
    evidence = _gather(words, candidates)
    parts = person_name_parts(words.text, candidates)
    people = {words.text[c.start : c.end] for c in candidates if c.label == "PERSON"}
    labels: dict[tuple[str, str], str] = {}
    relabelled: list[Candidate] = []
    for candidate in candidates:
        name = words.text[candidate.start : candidate.end]
        found = (name, candidate.label)
        if found not in labels:
            labels[found] = _label(name, candidate.label, evidence[name], name in parts)
        label = labels[found]
        if candidate.label == "PERSON" and is_told_place(words, candidate):
            label = "GPE"
        elif candidate.label == "ORG" and evidence[name].person and name in people and fold(name) not in _BODIES:
            label = "PERSON"
        relabelled.append(candidate._replace(label=label))
    return relabelled


def is_told_place(words: Words, candidate: Candidate) -> bool:
    """Say whether the words beside a known place tell that it is meant, whoever else is called so in the article."""
    first, last = words.index_at(candidate.start), words.index_at(candidate.end - 1)
    if last >= len(words.all) or not is_known_place(words.text[candidate.start : candidate.end]):
        return False
    return is_in_region(words.text, candidate.end) or (is_somewhere(words, first) and not words.all[last].owner)


def is_like_person(name: str) -> bool:
    """Say whether the name is worded as a person's may be: not as "City of Zarnow" or "the White House" is."""
    *others, last = name.split()
    if any(character.isdigit() for character in name) or not all(
        word[0].isupper() or fold(word) in PARTICLES for word in others
    ):
        return False
    return fold(last) not in BODY_WORDS | _PLACE_AFTER and fold(last) not in word_lists.words("common_words.txt")


def is_sure_given(word: str) -> bool:
    """Say whether the word is a given name and nothing else: no "Grace", no "Dean", no "Georgia"."""
    folded = fold(word) if word[0].isupper() else ""
    if not _is_given(folded) or folded in _NOT_GIVEN or Gazetteer.load().demonym(word):
        return False
    return not (
        word.lower() in word_lists.words("common_words.txt") or fold_title(word) in titles() or is_sure_place(word)
    )


def is_town_by_name(name: str) -> bool:
    """Say whether several words are the name of a town and of nobody: "Puerto Montt", not "Glen Burnie"."""
    parts = name.replace("-", " ").split()
    if len(parts) < 2 or not len(parts) <= _MOST_WORDS_OF_TOWN or fold(parts[0]) in PARTICLES:
        return False
    may_be_given = any(fold(part) in given_names() or fold_title(part) in titles() for part in parts[:1])
    if may_be_given or fold(parts[0]) in family_first() or not parts[-1][0].isupper():
        return False
    return any(place.form == "name" for place in Gazetteer.load().known(name)[:1])


def _is_given(word: str) -> bool:
    """Say whether the folded word is a given name, or two of them: "jean-luc"."""
    first, hyphen, second = word.partition("-")
    return word in given_names() or (first in given_names() and hyphen != "" and second.isalpha())


def person_name_parts(text: str, candidates: Sequence[Candidate]) -> frozenset[str]:
    """Return all words of the people's names that have more than one."""
    names = (text[c.start : c.end].split() for c in candidates if c.label == "PERSON")
    return frozenset(part for name in names if len(name) > 1 for part in name)


def _gather(words: Words, candidates: Sequence[Candidate]) -> defaultdict[str, Evidence]:
    evidence: defaultdict[str, Evidence] = defaultdict(Evidence)
    for candidate in candidates:
        first = words.index_at(candidate.start)
        last = words.index_at(candidate.end - 1)
        if last >= len(words.all):
            continue
        found = evidence[words.text[candidate.start : candidate.end]]
        before, after = words.before(first), words.after(last)
        found.mentions += 1
        owner = words.all[last].owner
        found.place += (is_somewhere(words, first) and not owner) or after.lower() in _PLACE_AFTER
        found.team += after in _OF_A_TEAM or words.following(last) in _OF_A_TEAM or before in ("against", "over")
        found.people += after in _OF_A_PEOPLE
        found.person += (
            after in PERSON_AFTER
            or (fold_title(before) in titles() and titles()[fold_title(before)].kind in ("courtesy", "office"))
            or (owner and words.following(last) in kin_nouns())
        )
    return evidence


def _label(name: str, label: str, evidence: Evidence, part_of_person: bool) -> str:
    if label in PLACE_LABELS | {"PERSON"} and evidence.people and _is_people(name, evidence, part_of_person):
        return "NORP"
    if label in PLACE_LABELS:
        return _label_of_place(name, label, evidence)
    if label == "PERSON":
        return "GPE" if _is_place_not_person(name, evidence, part_of_person) else label
    if label in _OFTEN_PLACES and not evidence.person and _is_place_not_body(name, label, evidence):
        return "GPE"
    return label


def _is_people(name: str, evidence: Evidence, part_of_person: bool) -> bool:
    return not (evidence.person or part_of_person or evidence.people < evidence.place or is_known_place(name))


def _label_of_place(name: str, label: str, evidence: Evidence) -> str:
    if name.lower() in GENERIC:
        return "OTHER"
    if name.split()[-1].lower() in _CLUBS and " " in name and not is_known_place(name):
        return "ORG"
    if evidence.team and " " in name and name.split()[-1] in _TOWNS:
        return "ORG"
    if Gazetteer.load().demonym(name) and not is_known_place(name):
        return "NORP"
    if _ACRONYM.fullmatch(name) and label == "GPE" and not is_known_place(name):
        return "ORG"
    if " " not in name and is_sure_given(name) and not is_known_place(name):
        return "PERSON"
    if evidence.person and not evidence.place and _speaks_as_person(name, label):
        return "PERSON"
    return label


def _speaks_as_person(name: str, label: str) -> bool:
    if " " not in name:
        return not is_sure_place(name)
    return label != "FAC" and is_like_person(name) and not is_known_place(name)


def _is_place_not_person(name: str, evidence: Evidence, part_of_person: bool) -> bool:
    if part_of_person or len(name) < _SHORTEST:
        return False
    if is_sure_place(name):
        return not evidence.person or fold(name) not in given_names()
    if evidence.person:
        return False
    first, last = name.split()[0], name.split()[-1]
    if first != last and last.lower() in _PLACE_AFTER and fold(first) not in given_names():
        return True
    if not evidence.place:
        return is_town_by_name(name)
    is_mostly = 2 * evidence.place > evidence.mentions and fold(name.split()[0]) not in given_names()
    return is_known_place(name) or is_mostly


def _is_place_not_body(name: str, label: str, evidence: Evidence) -> bool:
    words = name.split()
    if len(words) > 1 and words[-1].lower() in _SITES and not name.isupper():
        return label == "ORG"
    if len(words) > 1 and words[-1].lower() in _LAND and evidence.place and label == "ORG":
        return True
    if words[-1].lower() in _BODIES or Gazetteer.load().demonym(name):
        return False
    if _ACRONYM.fullmatch(name):
        return is_country(name)
    if is_sure_place(name):
        return True
    return label != "FAC" and len(words) == 1 and 2 * evidence.place >= evidence.mentions and is_known_place(name)
