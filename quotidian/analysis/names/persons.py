"""People that the model has missed, cut in half, or taken for something else."""

import re
from collections.abc import Sequence, Set

from quotidian.analysis.lexicons import word_lists
from quotidian.analysis.lexicons.body_words import BODY_WORDS, PARTIES, SURE_BODY_WORDS
from quotidian.analysis.lexicons.gazetteer import Gazetteer
from quotidian.analysis.lexicons.person_words import family_first, fold, fold_title, given_names, titles
from quotidian.analysis.lexicons.place_words import is_known_place, is_sure_place
from quotidian.analysis.names import humans, things
from quotidian.analysis.names.contexts import is_like_person, is_sure_given
from quotidian.analysis.names.spans import PARTICLES, PLACE_LABELS, Candidate, Cover, replacing, without_overlap
from quotidian.analysis.names.words import Word, Words
from quotidian.model import Span

_LONGEST_NAME = 4
_SAID = "Said"
# Words with nothing but spaces and full stops between, the last a capitalised one.
_IN_ONE = re.compile(r"(?:[^\W\d_][\w'’-]*\.? )+[^\W\d_a-zß-öø-ÿ][\w'’-]+")
# What the model takes one word of a person's name for.
_OFTEN_PIECES = frozenset({"NORP", "ORG", "PRODUCT", "WORK_OF_ART"})
_PREPOSITIONS = frozenset({"above", "across", "at", "below", "between", "beyond", "for", "from", "in", "near", "off", "on", "outside"})
_PARENTS = frozenset({
    "aunt", "auntie", "dad", "daddy", "gran", "grandad", "grandma", "grandpa", "granny", "ma", "mam", "mama", "mom",
    "mommy", "mum", "mummy", "nan", "pa", "papa", "uncle",
})  # fmt: skip
_TEACHING = re.compile(r"[^\W\d_]{4,}ism")
_FINITE = frozenset({"VBD", "VBP", "VBZ"})
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


# Other officers serve a body, which is an organisation: "Google Director".
_OFFICES_OF_A_FIELD = frozenset({"minister", "secretary", "undersecretary"})


# Offices that no family is called after, unlike "Dean" and "Marshal".
_SURE_OFFICES = frozenset({
    "ambassador", "chairman", "chairwoman", "commissioner", "director", "governor", "inspector", "manager", "minister",
    "officer", "president", "secretary", "superintendent", "undersecretary",
})  # fmt: skip
_GENERATION = re.compile(r",?\s(?:Jr|Sr)\b\.?|,\s(?:II|III|IV)\b")
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


def join_generations(words: Words, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Let a name run on over "Jr." or "III", which make it a person's, and are nobody by themselves."""
    cover = Cover(candidates)
    joined = []
    for candidate in candidates:
        generation = _GENERATION.match(words.text, candidate.end)
        if generation and candidate.label in humans.OFTEN_PEOPLE | {"PERSON"}:
            joined.append(Candidate(candidate.start, generation.end(), "PERSON"))
        elif not _GENERATION_ALONE.fullmatch(words.text, candidate.start, candidate.end):
            joined.append(candidate)
        elif owner := _unmarked_owner(words, candidate, cover):
            joined.append(Candidate(owner.start, candidate.end, "PERSON"))
    return without_overlap(joined)


def _unmarked_owner(words: Words, generation: Candidate, cover: Cover) -> Word | None:
    """Return the capitalised word that a generation belongs to ("Holt, III") where no candidate covers it."""
    index = words.index_at(generation.start)
    before = words.all[index - 1] if 0 < index < len(words.all) else None
    if before is None or not before.capital or cover.at(before.start):
        return None
    return before if _GENERATION.match(words.text, before.end) else None


def _is_office(name: str) -> bool:
    """Say whether the name is an office ("Medical Officer"), not of somebody who is called so."""
    *others, last = (fold_title(word) for word in name.split())
    return last in _SURE_OFFICES and not any(word in given_names() or word in BODY_WORDS for word in others)


def _may_be_person(words: Words, candidate: Candidate, cover: Cover) -> bool:
    name = words.text[candidate.start : candidate.end]
    parts = name.split()
    if fold(parts[-1]) in BODY_WORDS or name.isupper() or is_sure_place(name):
        return False
    if any(fold_title(part) in _SURE_OFFICES for part in parts[1:]):
        return False
    present = cover.touching(candidate)
    if any(c.label not in PLACE_LABELS | {"ORG"} or c.start < candidate.start for c in present):
        return False
    token = words.parse.token_at(candidate.start)
    return bool(present) or len(parts) > 1 or (token is not None and token.pos == "PROPN")


def cut_openers(words: Words, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Cut from people's names the common word that has its capital from the start of the sentence ("Later Holt").

    "Said Holt" opens as many sentences as somebody called Said does.
    """
    low = {word.text for word in words.all if not word.capital}
    within = {w.text for i, w in enumerate(words.all) if w.capital and not (w.opens or words.before(i)[:1].isupper())}
    cut = []
    for candidate in candidates:
        first = words.index_at(candidate.start)
        opener, rest = words.all[first : first + 1], words.within(candidate.start + 1, candidate.end)
        if candidate.label in PLACE_LABELS and opener and opener[0].opens and len(words.within(*candidate[:2])) > 1:
            if opener[0].text.lower() in _PREPOSITIONS:
                candidate = candidate._replace(start=rest[0].start)
        elif candidate.label == "PERSON" and opener and opener[0].opens:
            reports = _opens_report(words, first)
            if rest and (reports or _is_common(opener[0].text)):
                candidate = candidate._replace(start=rest[0].start)
            elif reports or (not rest and (_is_plural(words, opener[0]) or _is_word(opener[0].text, low, within))):
                continue
        cut.append(candidate)
    return cut


def _opens_report(words: Words, index: int) -> bool:
    """Say whether the word is the verb of "Said Holt: …", and no name that stands within sentences as well."""
    word = words.all[index]
    return word.opens and word.text == _SAID and all(other.opens for other in words.all if other.text == _SAID)


def _is_plural(words: Words, word: Word) -> bool:
    token = words.parse.token_at(word.start)
    return token is not None and token.tag == "NNS"


def _is_word(word: str, low: Set[str], within: Set[str]) -> bool:
    """Say whether the article has the word in small letters, and a capital only where a sentence opens with it."""
    return word.lower() in low and word not in within and fold(word) not in given_names()


def _is_common(word: str) -> bool:
    if word.lower() in _PREPOSITIONS:
        return True
    is_name = fold(word) in given_names() or fold(word) in family_first()
    return word.lower() in word_lists.words("common_words.txt") and not is_name


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
    if not is_sure_given(words.all[first].text) or words.before(first)[:1].isupper() or _opens_report(words, first):
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
        elif label == "PERSON" and first == last < len(words.all):
            if words.before(first) and _leads_name(words, first - 1, cover):
                start = words.all[first - 1].start
            elif words.after(last) and _is_given(words, last) and _is_free(words, last + 1, cover):
                end = words.all[last + 1].end
        completed.append(Candidate(start, end, label))
    return without_overlap(completed)


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
        if is_pair and is_sure_given(partner.text) and not partner.owner and not cover.at(partner.start):
            if not words.before(index - 2)[:1].isupper():
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
    is_led = bool(before) and (before.islower() or fold_title(before) in titles())
    return is_led and not is_known_place(word.text) and Gazetteer.load().demonym(word.text) is None


def _is_surname_alone(words: Words, index: int, label: str, cover: Cover) -> bool:
    """Say whether the word at `index`, which the model takes for a body, is the family name behind a given name."""
    name, given = words.all[index].text, words.before(index)
    if label != "ORG" or not given or name.isupper() or fold(name) in BODY_WORDS or is_sure_place(given):
        return False
    return _is_given(words, index - 1) and _is_free(words, index - 1, cover)


def _is_given(words: Words, index: int) -> bool:
    return fold(words.all[index].text) in given_names() and not _opens_report(words, index)


def _is_free(words: Words, index: int, cover: Cover) -> bool:
    """Say whether the word at `index` may be part of a name and no candidate covers it."""
    word = words.all[index]
    token = words.parse.token_at(word.start)
    if not word.capital or word.text.isupper() or cover.at(word.start) or token is None or token.pos != "PROPN":
        return False
    return fold_title(word.text) not in titles() and fold(word.text) not in BODY_WORDS


def reread(words: Words, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates with those made people, or no people, whose words or contexts say so."""
    human = humans.names(words, candidates) | _with_given_name(words, candidates)
    thing = things.labels(words, candidates)
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

    That is the field of an office ("Transport" in "Transport Minister") and a clause ("Holt defies Court").
    """
    return [c for c in candidates if not _is_portfolio(words, c) and not _is_clause(words, c)]


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
    if any(character.isdigit() for character in name) or _TEACHING.fullmatch(parts[-1]):
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
    if fold(name) in PARTIES:
        return "ORG"
    if label == "PERSON":
        if name in things:
            return things[name]
        if _is_no_name(parts):
            return "OTHER"
        return "ORG" if len(parts) > 1 and (last in SURE_BODY_WORDS or _is_branch(parts)) else label
    if name in human and last not in BODY_WORDS and not name.isupper() and not is_sure_place(name):
        return "PERSON"
    return label
