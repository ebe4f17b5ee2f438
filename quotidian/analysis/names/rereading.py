"""What the model takes for people, and is none, and the other way round: by its own words or those around it."""

import re
from collections.abc import Sequence

from quotidian.analysis.names import humans, things, unmarked
from quotidian.analysis.names.contexts import is_like_person, is_sure_given
from quotidian.analysis.names.persons import SURE_OFFICES
from quotidian.analysis.names.spans import Candidate
from quotidian.analysis.names.words import Words
from quotidian.lexicons.body_words import BODY_WORDS, SURE_BODY_WORDS, WELL_KNOWN_BODIES
from quotidian.lexicons.gazetteer import Gazetteer
from quotidian.lexicons.person_words import fold, fold_title, given_names, titles
from quotidian.lexicons.place_words import is_sure_place
from quotidian.model import Span

_LONGEST_NAME = 4
# Words with nothing but spaces and full stops between, the last a capitalised one.
_IN_ONE = re.compile(r"(?:[^\W\d_][\w'’-]*\.? )+[^\W\d_a-zß-öø-ÿ][\w'’-]+")
_PARENTS = frozenset({
    "aunt", "auntie", "dad", "daddy", "gran", "grandad", "grandma", "grandpa", "granny", "ma", "mam", "mama", "mom",
    "mommy", "mum", "mummy", "nan", "pa", "papa", "uncle",
})  # fmt: skip
_TEACHING = re.compile(r"[^\W\d_]{4,}(?:care|ism|mania|omics)")
# What transcripts tell in brackets.
_IN_A_HALL = frozenset({
    "applause", "booing", "boos", "cheering", "cheers", "chuckles", "chuckling", "clapping", "crosstalk", "inaudible",
    "indistinct", "laughing", "laughs", "laughter", "pause", "silence", "sighs", "unintelligible",
})  # fmt: skip
_ALONE_IN_BRACKETS = re.compile(r"[.!][)\]]")
_FINITE = frozenset({"VBD", "VBP", "VBZ"})
# Other officers serve a body, which is an organisation: "Google Director".
_OFFICES_OF_A_FIELD = frozenset({"minister", "secretary", "undersecretary"})


def reread(words: Words, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates with those made people, or no people, whose words or contexts say so."""
    human = humans.names(words, candidates) | _with_given_name(words, candidates)
    thing = things.labels(words, candidates)
    human |= (told := unmarked.of_trades(words, candidates))
    thing = {name: label for name, label in thing.items() if name not in told}
    return [c._replace(label=_label(words.text[c.start : c.end], c.label, human, thing)) for c in candidates]


def _with_given_name(words: Words, candidates: Sequence[Candidate]) -> set[str]:
    """Return the names that the model takes for bodies though a given name starts them ("Ada Zarnova")."""
    bodies = (c for c in candidates if c.label == "ORG")
    return {words.text[c.start : c.end] for c in bodies if _starts_with_given_name(words, c)}


def _starts_with_given_name(words: Words, candidate: Candidate) -> bool:
    within = words.within(candidate.start, candidate.end)
    name = words.text[candidate.start : candidate.end]
    if not 1 < len(within) <= _LONGEST_NAME or not is_sure_given(within[0].text) or not is_like_person(name):
        return False
    if any(word.owner or fold(word.text) in SURE_BODY_WORDS for word in within[:-1]) or within[0].text.isupper():
        return False
    if not _IN_ONE.fullmatch(name):
        return False
    first = words.index_at(candidate.start)
    return words.before(first).lower() != "the" and fold(words.after(first + len(within) - 1)) not in BODY_WORDS


def drop_other_words(words: Words, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without what names nobody.

    That is the field of an office ("Transport" in "Transport Minister"), a clause ("Holt defies Court") and what a
    transcript says of the hall ("(Laughter.)").
    """
    tests = (_is_portfolio, _is_clause, _is_stage_direction)
    return [c for c in candidates if not any(names_nobody(words, c) for names_nobody in tests)]


def _is_stage_direction(words: Words, candidate: Candidate) -> bool:
    """Say whether the candidate is what people do in a hall, in brackets, or a sentence of one word in them."""
    start, end, label = candidate
    if words.text[max(0, start - 1) : start] not in ("(", "["):
        return False
    is_one = label == "PERSON" and " " not in words.text[start:end]
    is_sentence = is_one and bool(_ALONE_IN_BRACKETS.match(words.text, end))
    return is_sentence or fold(words.all[words.index_at(start)].text) in _IN_A_HALL


def _is_clause(words: Words, candidate: Candidate) -> bool:
    """Say whether the model takes "Holt defies Court" for one name; "Jie-won" has no verb."""
    verbs = (t for t in words.parse.tokens_in(Span(candidate.start, candidate.end))[1:] if t.tag in _FINITE)
    return any(verb.text.islower() and words.text[verb.start - 1] == " " for verb in verbs)


def _is_portfolio(words: Words, candidate: Candidate) -> bool:
    name = words.text[candidate.start : candidate.end]
    if candidate.label != "ORG" or name.isupper():
        return False
    index = words.index_at(candidate.end - 1)
    if index >= len(words.all) or len(name.split()) > 1:
        return False
    next_word = words.after(index)
    if next_word[:1].isupper() and fold_title(next_word) in _OFFICES_OF_A_FIELD:
        return True
    return words.before(index) in ("of", "for") and fold_title(words.before(index - 1)) in _OFFICES_OF_A_FIELD


def _is_branch(parts: Sequence[str]) -> bool:
    """Say whether the words name a body by its country or capital, as clubs and branches are: "Zarnova Madrid"."""
    if not given_names().keys().isdisjoint(map(fold, parts)):
        return False
    return any(place.capital or place.location.kind == "country" for place in Gazetteer.load().known(parts[-1])[:1])


def _is_no_name(parts: Sequence[str]) -> bool:
    """Say whether the words are titles and nothing else, several who bear one ("Sheikhs"), a model or a teaching."""
    name = "".join(parts)
    if len(parts) == 1 and fold(name) in _PARENTS:
        return True
    if any(character.isdigit() or character == "_" for character in name) or _TEACHING.fullmatch(parts[-1]):
        return True
    if len(parts) == 1 and fold(parts[0]) in given_names():
        return False
    plural = len(parts) == 1 and name.endswith("s") and fold_title(name[:-1]) in titles()
    return plural or all(fold_title(part) in titles() for part in parts)


def _label(name: str, label: str, human: set[str], things: dict[str, str]) -> str:
    parts = name.split()
    last = fold(parts[-1])
    if label in ("PERSON", "ORG") and len(parts) > 1 and _is_office(name):
        return "OTHER"
    if fold(name) in WELL_KNOWN_BODIES:
        return "ORG"
    if label == "PERSON":
        if name in things:
            return things[name]
        if _is_no_name(parts):
            return "OTHER"
        is_body = len(parts) > 1 and (last in SURE_BODY_WORDS or _is_branch(parts))
        return "ORG" if is_body and name not in human else label
    if name in human and last not in BODY_WORDS and not name.isupper() and not is_sure_place(name):
        return "PERSON"
    return label


def _is_office(name: str) -> bool:
    """Say whether the name is an office ("Medical Officer"), not of somebody who is called so."""
    *others, last = (fold_title(word) for word in name.split())
    return last in SURE_OFFICES and not any(word in given_names() or word in BODY_WORDS for word in others)
