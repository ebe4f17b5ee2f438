"""What an article says in one place holds in all of it: one name is one kind of thing.

"One sense per discourse" (Gale, Church and Yarowsky 1992): a surname that stands in a full name marks its bare
occurrences, and what most mentions of a name are taken for, all are.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from quotidian.analysis.names import namesakes
from quotidian.analysis.names.contexts import is_sure_given
from quotidian.analysis.names.spans import PLACE_LABELS, Candidate, Cover, replacing, without_overlap
from quotidian.analysis.names.words import CALENDAR, Word, Words
from quotidian.lexicons import word_lists
from quotidian.lexicons.body_words import BODY_WORDS, WELL_KNOWN_BODIES
from quotidian.lexicons.gazetteer import Gazetteer
from quotidian.lexicons.person_names import is_generation
from quotidian.lexicons.person_words import PARTICLES, family_first, fold, fold_title, given_names, titles
from quotidian.lexicons.place_words import is_known_place, is_sure_place

_LONGEST_NAME = 5
_MAJORITY = 2
_SHORTEST_NAME = 3
_LONGEST_ACRONYM = 4
_BEFORE_SURNAME = PARTICLES - {"e", "y"} | {"abd", "abou", "mac", "san", "santa", "st"}
_COUPLE = re.compile(r"(?P<one>[^\W\d_][\w'’-]+) (?:and|&) (?P<other>[^\W\d_][\w'’-]+(?: [^\W\d_][\w'’-]+)?)")
_IN_BRACKETS = re.compile(r" [(\[](?P<name>[A-Z]{2,6})[)\]]")
_VOTING = frozenset({"PERSON", "GPE", "LOC", "FAC", "ORG", "NORP"})


def agree(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Give all candidates with the same words the label that most of them have."""
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for start, end, label in candidates:
        if label in _VOTING:
            votes[text[start:end]][label] += 1
    return [
        candidate._replace(label=_elected(votes.get(text[candidate.start : candidate.end]), candidate.label))
        for candidate in candidates
    ]


def _elected(votes: Counter[str] | None, label: str) -> str:
    if not votes or label not in votes:
        return label
    favourite, count = votes.most_common(1)[0]
    return favourite if count >= _MAJORITY * votes[label] else label


def cut_to_surnames(words: Words, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Cut "Holt Polaroids" to "Holt" where somebody is called Ada Holt and nobody else Polaroids."""
    names = {words.text[c.start : c.end] for c in candidates if c.label == "PERSON"}
    surnames = {name.split()[-1] for name in names if " " in name} - family_first().keys()
    bearers = Counter(word for name in names for word in name.split())
    return [_cut_to_surname(words, c, surnames, bearers) if c.label == "PERSON" else c for c in candidates]


def _cut_to_surname(words: Words, candidate: Candidate, surnames: set[str], bearers: Counter[str]) -> Candidate:
    name = words.text[candidate.start : candidate.end]
    first, _, rest = name.partition(" ")
    if first not in surnames or bearers[rest] != 1 or not rest[0].isalpha():
        return candidate
    may_be_names = {fold(first), fold(rest)} & (given_names().keys() | family_first().keys())
    is_titled = fold_title(words.before(words.index_at(candidate.start))) in titles()
    return candidate if may_be_names or is_titled else candidate._replace(end=candidate.start + len(first))


def agree_with_expansions(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Give an acronym the kind of the name that it stands behind in brackets: "Zarnow Harbour Authority (ZHA)".

    Schwartz and Hearst (2003), kept to initials. Without brackets nothing is said of it.
    """
    labels: dict[str, str] = {}
    for candidate in candidates:
        if candidate.label in _VOTING and (short := _IN_BRACKETS.match(text, candidate.end)):
            initials = "".join(word[0] for word in text[candidate.start : candidate.end].split() if word[0].isupper())
            if initials == short["name"]:
                labels.setdefault(initials, candidate.label)
    return [c._replace(label=labels.get(text[c.start : c.end], c.label)) for c in candidates]


def agree_with_full_names(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Make a body a person that is called as a full name begins: "Zelos", after "Zelos Adar Mebrat".

    In Ethiopia, Indonesia and elsewhere people go by their first name, which no list has.
    """
    names = (text[c.start : c.end].split() for c in candidates if c.label == "PERSON")
    first = {name[0] for name in names if len(name) > 1 and _is_nothing_else(name[0])}
    return [
        c._replace(label="PERSON") if c.label == "ORG" and text[c.start : c.end] in first else c for c in candidates
    ]


def _is_nothing_else(word: str) -> bool:
    folded = fold(word)
    known = folded in BODY_WORDS or folded in WELL_KNOWN_BODIES or folded in word_lists.words("common_words.txt")
    return word[0].isupper() and not word.isupper() and not known and not is_known_place(word)


def part_couples(words: Words, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Part "Holt and Roe", which the model takes for a firm, where the article names an Ada Holt or a Max Roe.

    "Ada and Max Holt" are two people by themselves.
    """
    surnames = _surnames(words, candidates)
    parted: list[Candidate] = []
    for candidate in candidates:
        couple = _COUPLE.fullmatch(words.text, candidate.start, candidate.end) if candidate.label == "ORG" else None
        if couple and (not surnames.isdisjoint(couple.groups()) or _are_given(couple["one"], couple["other"])):
            parted += (Candidate(*couple.span(name), "PERSON") for name in ("one", "other"))
        else:
            parted.append(candidate)
    return parted


def _are_given(one: str, other: str) -> bool:
    """Say whether given names start both: "Ernst & Young" is a firm."""
    return is_sure_given(one) and is_sure_given(other.split()[0])


def spread_full_names(words: Words, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Mark as people all occurrences of full names that are people's: "Will Holt" in the row of a table, too."""
    names = {tuple(words.text[c.start : c.end].split()) for c in candidates if c.label == "PERSON"}
    by_first: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
    for name in sorted(names, key=len, reverse=True):
        if 1 < len(name) <= _LONGEST_NAME:
            by_first[name[0]].append(name)
    cover = Cover(candidates)
    found: list[Candidate] = []
    for index, word in enumerate(words.all):
        whole = _whole_name(words, index, by_first[word.text]) if word.text in by_first else None
        if whole and all(whole.start <= c.start and c.end <= whole.end for c in cover.touching(whole)):
            found.append(whole)
    return replacing(candidates, without_overlap(found))


def _whole_name(words: Words, index: int, names: Sequence[Sequence[str]]) -> Candidate | None:
    """Return the first of `names`, the longest ones first, that stands at the word numbered `index`."""
    start = words.all[index].start
    for name in names:
        last = min(index + len(name), len(words.all)) - 1
        if words.text[start : words.all[last].end] == " ".join(name):
            return Candidate(start, words.all[last].end, "PERSON")
    return None


def spread_surnames(words: Words, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Mark as people the bare occurrences of family names, and of known given names, of somebody's full name."""
    surnames = _surnames(words, candidates)
    if not surnames:
        return list(candidates)
    covering = Cover(candidates)
    found: dict[Candidate, Candidate | None] = {}
    for index, word in enumerate(words.all):
        start, name = (word.start, word.text) if word.text in surnames else _without_slug(word)
        if _spelled_low(name) in surnames and _stands_alone(words, index, covering):
            start = start if start > word.start else _start_with_particles(words, index)
            candidate = Candidate(start, word.end, "PERSON")
            present = covering.at(word.start)
            if present and present.label in PLACE_LABELS and namesakes.is_told(words, present):
                continue
            if present is None or candidate.start <= present.start < present.end <= candidate.end:
                found[candidate] = present
    replaced = set(found.values())
    return without_overlap([c for c in candidates if c not in replaced] + list(found))


def _without_slug(word: Word) -> tuple[int, str]:
    """Return the word and where it starts without what agencies put before a headline: "Tennis-Holt wins"."""
    slug, hyphen, name = word.text.partition("-")
    return (word.start + len(slug) + 1, name) if word.opens and hyphen and name else (word.start, word.text)


def _surnames(words: Words, candidates: Sequence[Candidate]) -> frozenset[str]:
    gazetteer = Gazetteer.load()
    names = {words.text[c.start : c.end] for c in candidates if c.label == "PERSON"}
    found = {part for name in names for part in _family_names(name)}
    # In "Denver Holt of Denver" the given name tells nothing.
    others = {words.text[c.start : c.end] for c in candidates if c.label in PLACE_LABELS | {"NORP"}}
    given = {name.split()[0] for name in names if " " in name}
    found |= {g for g in given if (is_sure_given(g) or _is_first_name(g)) and g not in others}
    found -= CALENDAR
    well_known = {part for part in found if gazetteer.is_well_known(part)}
    well_known |= {g for g in given if fold(g) in given_names() and is_sure_place(g)}
    return frozenset(found - well_known | namesakes.acting(words, candidates, well_known))


def _is_first_name(word: str) -> bool:
    """Say whether the first word of a full name, which no list has, can hardly be anything but a name."""
    return len(word) >= _SHORTEST_NAME and _is_nothing_else(word) and fold(word) not in given_names()


def _family_names(name: str) -> Iterable[str]:
    """Return the words of a full name that may stand for the whole."""
    words = (part.rstrip(",") for part in name.split())
    parts = [p for p in words if p[:1].isupper() and len(p) > 1 and not p.endswith(".") and not is_generation(p)]
    if not 2 <= len(parts) <= _LONGEST_NAME:
        return
    yield parts[-1]
    if "-" in parts[-1] or fold(parts[0]) in family_first():
        yield parts[0]


def _stands_alone(words: Words, index: int, covering: Cover) -> bool:
    """Say whether the word at `index` is not a part of a longer name."""
    word = words.all[index]
    before, after = words.before(index), words.after(index)
    if _is_namelike(after, word) and after not in CALENDAR and covering.at(word.end + 1) is None:
        return False
    if _is_namelike(before, word) and fold_title(before) not in titles() and not words.all[index - 1].opens:
        present = covering.at(word.start)
        return present is not None and covering.at(words.all[index - 1].start) != present
    return True


def _start_with_particles(words: Words, index: int) -> int:
    """Return where the family name at `index` starts: "von der Heide" and "St. Clair" with all their words."""
    first = index
    while words.all[first].joined and fold_title(words.all[first - 1].text) in _BEFORE_SURNAME:
        first -= 1
    return words.all[first].start


def _is_namelike(neighbour: str, word: Word) -> bool:
    """Say whether the neighbour has a capital that tells: in a headline in capitals none does."""
    return neighbour[:1].isupper() and not (neighbour.isupper() and _spelled_low(word.text) != word.text)


def _spelled_low(word: str) -> str:
    """Return the word as running text has it, if a headline has it in capitals."""
    return word.capitalize() if word.isupper() and len(word) > _LONGEST_ACRONYM else word
