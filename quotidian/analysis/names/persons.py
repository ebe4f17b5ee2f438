"""People whom the model has missed or cut in half."""

import re
from collections.abc import Sequence

from quotidian.analysis.names.contexts import is_like_person, is_sure_given
from quotidian.analysis.names.humans import OFTEN_PEOPLE
from quotidian.analysis.names.openers import is_determiner, opens_report
from quotidian.analysis.names.spans import PLACE_LABELS, Candidate, Cover, replacing, without_overlap
from quotidian.analysis.names.words import CALENDAR, Word, Words
from quotidian.lexicons import word_lists
from quotidian.lexicons.body_words import BODY_WORDS
from quotidian.lexicons.gazetteer import Gazetteer
from quotidian.lexicons.person_names import HONOURS
from quotidian.lexicons.person_words import PARTICLES, fold, fold_title, given_names, titles
from quotidian.lexicons.place_words import is_country, is_known_place, is_sure_place
from quotidian.model import Span

_LONGEST_NAME = 4
# Offices that no family is called after, unlike "Dean" and "Marshal".
SURE_OFFICES = frozenset({
    "ambassador", "chairman", "chairwoman", "commissioner", "director", "governor", "inspector", "manager", "minister",
    "officer", "president", "secretary", "superintendent", "undersecretary",
})  # fmt: skip
# What the model takes one word of a person's name for.
_OFTEN_PIECES = frozenset({"NORP", "ORG", "PRODUCT", "WORK_OF_ART"})
# "von" and "de" are tagged as anything.
_POS_OF_NAMES = frozenset({"PROPN", "ADP", "DET", "X"})


def add_titled(words: Words, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Add the people who are named right after a title and whom the model has not seen as people."""
    cover = Cover(candidates)
    found = []
    for index, word in enumerate(words.all[:-1]):
        following = words.all[index + 1]
        if following.joined and following.capital and _is_title(word.text) and not _is_title(following.text):
            candidate = name_from(words, index + 1)
            if candidate and _may_be_person(words, candidate, cover):
                found.append(candidate)
    return replacing(candidates, found)


# "A" and "I" are words.
_INITIALS = frozenset("BCDEFGHJKLMNOPQRSTUVWYZ")
_GENERATION = re.compile(r",?\s(?:Jr|Sr)\b\.?|,\s(?:II|III|IV)\b")
# "S.J." as well as "SAN".
_HONOUR = re.compile(rf"{'|'.join(sorted(HONOURS))}|[A-Z]\.(?:[A-Z]\.?)+")
_GENERATION_ALONE = re.compile(r"(?:Jr|Sr)\.?|II|III|IV")


def _is_title(word: str) -> bool:
    title = titles().get(fold_title(word))
    return title is not None and title.kind != "modifier"


def name_from(words: Words, index: int) -> Candidate | None:
    """Return the run of capitalised words and particles from `index` on, as a person's name."""
    last = None
    for position in range(index, min(index + _LONGEST_NAME, len(words.all))):
        word = words.all[position]
        if (position > index and not word.joined) or not (word.capital or fold(word.text) in PARTICLES):
            break
        if word.capital:
            last = word
    return Candidate(words.all[index].start, last.end, "PERSON") if last else None


def part_from_places(words: Words, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Part the place of an office from who holds it: "the Bishop of Zarnow Ada Holt"."""
    parted: list[Candidate] = []
    for candidate in candidates:
        place, *name = words.within(candidate.start, candidate.end) or (None,)
        is_office = candidate.label in {"ORG", "PERSON"} and words.before(words.index_at(candidate.start)) in (
            "of",
            "to",
        )
        if place and is_office and len(name) > 1 and is_known_place(place.text) and is_sure_given(name[0].text):
            parted.append(Candidate(place.start, place.end, "GPE"))
            parted.append(Candidate(name[0].start, candidate.end, "PERSON"))
        else:
            parted.append(candidate)
    return parted


def join_generations(words: Words, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Let a name run on over "Jr." or "III", which make it a person's, and are nobody by themselves."""
    cover = Cover(candidates)
    joined = []
    for candidate in candidates:
        generation = _GENERATION.match(words.text, candidate.end)
        if generation and candidate.label in OFTEN_PEOPLE | {"PERSON"}:
            joined.append(Candidate(candidate.start, generation.end(), "PERSON"))
        elif not _GENERATION_ALONE.fullmatch(words.text, candidate.start, candidate.end):
            joined.append(candidate)
        elif owner := _unmarked_owner(words, candidate, cover):
            joined.append(Candidate(owner.start, candidate.end, "PERSON"))
    return without_overlap(joined)


def drop_honours(words: Words, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Drop the letters behind a person's name that the model takes for a place or a body: "Ada Holt, SAN".

    What it takes for a body with such letters behind a given name ("Holt MS") is who they belong to.
    """
    candidates = [_without_honour(words, candidate) for candidate in candidates]
    ends = {candidate.end for candidate in candidates if candidate.label == "PERSON"}
    return [
        c
        for c in candidates
        if not _HONOUR.fullmatch(words.text, c.start, c.end)
        or ends.isdisjoint((c.start - 2, c.start - 1))
        or is_country(words.text[c.start : c.end])
    ]


def _without_honour(words: Words, candidate: Candidate) -> Candidate:
    start, end, label = candidate
    family, _, letters = words.text[start:end].rpartition(" ")
    given = words.before(words.index_at(start))
    is_named = " " not in family and family[:1].isupper() and bool(given) and is_sure_given(given)
    if label != "ORG" or letters not in HONOURS or not is_named:
        return candidate
    return Candidate(start - len(given) - 1, start + len(family), "PERSON")


def _unmarked_owner(words: Words, generation: Candidate, cover: Cover) -> Word | None:
    """Return the capitalised word that a generation belongs to ("Holt, III") where no candidate covers it."""
    index = words.index_at(generation.start)
    before = words.all[index - 1] if 0 < index < len(words.all) else None
    if before is None or not before.capital or cover.at(before.start):
        return None
    return before if _GENERATION.match(words.text, before.end) else None


def _may_be_person(words: Words, candidate: Candidate, cover: Cover) -> bool:
    name = words.text[candidate.start : candidate.end]
    parts = name.split()
    if fold(parts[-1]) in BODY_WORDS or name.isupper() or is_sure_place(name):
        return False
    if any(fold_title(part) in SURE_OFFICES for part in parts[1:]):
        return False
    present = cover.touching(candidate)
    if any(c.label not in PLACE_LABELS | {"ORG"} or c.start < candidate.start for c in present):
        return False
    token = words.parse.token_at(candidate.start)
    return bool(present) or len(parts) > 1 or (token is not None and token.pos == "PROPN")


def add_given(words: Words, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Add the names that start with a given name ("Ursula von der Heide") and that the model has not marked.

    Nor may it have seen more than one word of such a name, taken for a body, a people or a thing.
    """
    cover = Cover(candidates)
    full = (c for index in range(len(words.all)) if (c := _full_name(words, index)))
    return replacing(candidates, [c for c in full if all(_is_piece(words, c, part) for part in cover.touching(c))])


def _is_piece(words: Words, whole: Candidate, part: Candidate) -> bool:
    """Say whether the model has seen of a person's whole name one word only, and as no person or place."""
    within = whole.start <= part.start and part.end <= whole.end
    name = words.text[part.start : part.end]
    return within and part.label in _OFTEN_PIECES and " " not in name and fold(name) not in BODY_WORDS


def _full_name(words: Words, first: int) -> Candidate | None:
    """Return the name of two words or more that the given name at `first` starts, with no other capital beside it."""
    word = words.all[first].text
    if (
        not is_sure_given(word)
        or is_determiner(words, first)
        or words.before(first)[:1].isupper()
        or opens_report(words, first)
    ):
        return None
    candidate = name_from(words, first)
    if candidate is None or candidate.end == words.all[first].end:
        return None
    name = words.text[candidate.start : candidate.end]
    follows = words.after(words.index_at(candidate.end - 1))
    if follows[:1].isupper() or not is_like_person(name) or is_known_place(name) or name.isupper():
        return None
    tokens = words.parse.tokens_in(Span(candidate.start, candidate.end))
    return candidate if all(token.pos in _POS_OF_NAMES or token.text == "-" for token in tokens) else None


def complete(words: Words, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Join to a person's name of one word the given name before it, or the family name behind a given name.

    What the model takes for a body ("Dupont") is a person too if a given name that is no place's stands before it.
    """
    cover = Cover(candidates)
    completed = []
    for candidate in candidates:
        start, end, label = candidate
        first, last = words.index_at(start), words.index_at(end - 1)
        if first == last < len(words.all) and _is_surname_alone(words, first, label, cover):
            start, label = words.all[first - 1].start, "PERSON"
        elif label == "PERSON" and words.text[start:end].partition(" ")[0] in PARTICLES:
            # "Ada de Holt", of whom the model has "de Holt".
            if words.before(first) and _is_given(words, first - 1) and _is_free(words, first - 1, cover):
                start = words.all[first - 1].start
        elif label == "PERSON" and first == last < len(words.all):
            if words.before(first) and _leads_name(words, first - 1, cover):
                start = words.all[first - 1].start
            elif words.after(last) and _is_given(words, last) and _is_free(words, last + 1, cover):
                end = words.all[last + 1].end
        if label == "PERSON":
            start = _with_initials(words, start, cover)
        completed.append(Candidate(start, end, label))
    return without_overlap(completed)


def _with_initials(words: Words, start: int, cover: Cover) -> int:
    """Return where the name that starts at `start` does so with its initials: "P Holt", "C F Holt"."""
    index = words.index_at(start)
    while words.before(index) in _INITIALS and not cover.at(words.all[index - 1].start):
        index -= 1
    return min(start, words.all[index].start)


def add_partners(words: Words, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Add the given name that shares a family name with the next: "Ada" in "Ada and Max Holt"."""
    cover = Cover(candidates)
    found = []
    for candidate in candidates:
        index = words.index_at(candidate.start)
        if candidate.label != "PERSON" or words.before(index) not in ("and", "&") or index < 2:
            continue
        partner = words.all[index - 2]
        is_pair = " " in words.text[candidate.start : candidate.end] and words.all[index - 1].joined
        is_lone = not (partner.owner or cover.at(partner.start) or words.before(index - 2)[:1].isupper())
        if is_pair and is_lone and is_sure_given(partner.text):
            found.append(Candidate(partner.start, partner.end, "PERSON"))
    return without_overlap([*candidates, *found])


def _leads_name(words: Words, index: int, cover: Cover) -> bool:
    """Say whether the word at `index` is the given name of the surname behind it, known or not.

    One that is not known has a capital that nothing but a name explains, and no other capital before it but a title's.
    """
    word, before = words.all[index], words.before(index)
    if not _is_free(words, index, cover):
        return False
    if _is_given(words, index):
        return True
    if word.opens or word.owner or word.text.lower() in word_lists.words("common_words.txt"):
        return False
    # In "Det Con Raj Bassi" the rank has a second part, which no list has.
    is_ranked = bool(before) and _is_title(words.before(index - 1)) and not word.text.isupper()
    is_led = bool(before) and (before.islower() or fold_title(before) in titles() or is_ranked)
    return is_led and not is_known_place(word.text) and Gazetteer.load().demonym(word.text) is None


def _is_surname_alone(words: Words, index: int, label: str, cover: Cover) -> bool:
    """Say whether the word at `index`, which the model takes for a body, is the family name behind a given name."""
    name, given = words.all[index].text, words.before(index)
    if label != "ORG" or not given or name.isupper() or fold(name) in BODY_WORDS or is_sure_place(given):
        return False
    return _is_given(words, index - 1) and _is_free(words, index - 1, cover)


def _is_given(words: Words, index: int) -> bool:
    opens = opens_report(words, index) or is_determiner(words, index)
    return fold(words.all[index].text) in given_names() and not opens


def _is_free(words: Words, index: int, cover: Cover) -> bool:
    """Say whether the word at `index` may be part of a name and no candidate covers it."""
    word = words.all[index]
    token = words.parse.token_at(word.start)
    if not word.capital or word.text.isupper() or token is None or token.pos != "PROPN":
        return False
    # The model reads surnames like "Munday" as days.
    present = cover.at(word.start)
    if present and (present.label != "DATE" or present.end != word.end or word.text in CALENDAR):
        return False
    return fold_title(word.text) not in titles() and fold(word.text) not in BODY_WORDS
