"""Where the model's names begin and end, put right: titles, hyphens, line ends, credits, "A and B"."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from quotidian.lexicons.person_names import HONOURS
from quotidian.lexicons.person_words import PARTICLES, family_first, fold, fold_title, given_names, titles

PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})

_PARTICLE = "(?:" + "|".join(sorted(PARTICLES - {"e", "y", "le", "las", "los"})) + ")"
_UPPER = r"(?:al-|el-|ul-)?[^\W\d_a-zß-öø-ÿ][\w\u0300-\u036f’'-]*"
_ARTICLES = frozenset({"a", "an", "the"})
_ARTICLE = re.compile(r"(?:the|an?|née?)\s+", re.IGNORECASE)
_EDGE = " \t\n\r,.;:!?\"“”‘'()[]«»–—-&/|"
# Symbols and what shows nothing; a mark too where it stands before the name, or picks the look of a symbol behind it.
_EDGE_CATEGORIES = frozenset({"So", "Sk", "Cf"})
_MARKS = frozenset({"Mn", "Me"})
_SYMBOL_SELECTORS = frozenset("\ufe0e\ufe0f\u20e3")
_POSSESSIVE = re.compile(r"['’]s?$", re.IGNORECASE)
# "Everton 3-0" names a team and what it scored.
_SCORE = re.compile(r"\s\d{1,3}[-–]\d{1,3}$")
_INITIAL = re.compile(r"\b(?:[^\W\d_]\.|Jr\.|Sr\.)$")
# The rest of "Geun-hye" after "Geun".
_HYPHEN_TAIL = re.compile(r"[-‑][^\W\d_]+(?:[-‑][^\W\d_]+)*")
# What hyphens hang on a name without being part of it: "Trump-era", "Assad-backed".
_COMPOUND = re.compile(
    r"[-‑](?:style|era|like|elect|designate|in|out|free|wide|friendly|to|\w{3,}(?:ed|ing)|led|born|run|built|made)$",
    re.I,
)
# The compounds that are syllables of given names as well: "Sohn Mi-in", "Lau Wai-to".
_SYLLABLES = frozenset({"in", "to"})
_SYLLABLE = re.compile(r"[^\W\d_aeiouy]{0,3}[aeiouy]{1,3}[^\W\d_aeiouy]{0,2}", re.IGNORECASE)
_LINE_END = re.compile(r"[\n\r\u2028\u2029]")
# Letters behind a name that tell what somebody is, and are no part of it: "Ada Holt QC".
_HONOUR = re.compile(rf" (?:{'|'.join(sorted(HONOURS))})$")
_PERSON_ENDS = re.compile(r"\s*[\(\[,;:–—|•/\"“”].*|\s+-\s.*", re.DOTALL)
# In "Gasset y Roe" there is one name, in "Ada Gasset y Ida Roe" there are two.
_COUPLE = re.compile(r"\s+(?:and|&|y(?=\s\S+\s\S))\s+")
_MORE_NAME = re.compile(rf"(?:\s{_PARTICLE})+\s{_UPPER}|\sy\s{_UPPER}\b(?!\s{_UPPER})")
_AFTER_PARTICLE = re.compile(rf"\s{_UPPER}")
_ENDS_IN_PARTICLE = re.compile(rf"\s{_PARTICLE}$")
_HYPHENED_NAME = re.compile(r" [^\W\d_a-z]\w+[-‑][^\W\d_]+\b")
_WORD = re.compile(r"\S+")
_PLACE_CUT = re.compile(r"\s*[,;(\[\n\r|]\s*|\s+[-–—]\s+")
_LOOSE_END = re.compile(r"\s+(?:the|a|an|and|of|in|into|on|to|for|with|at|by|from|is|was)$")
_ACRONYM = re.compile(r"[A-Z0-9&]{2,}s?")
# Whose name begins so is no person.
_BODY_OF = re.compile(r"(?:Academy|Bank|Church|College|Department|Institute|Ministry|Museum|School|University) of\b")


class Candidate(NamedTuple):
    """Words that may be a name; `label` is one of the model's entity types."""

    start: int
    end: int
    label: str

    def overlaps(self, other: "Candidate") -> bool:
        """Say whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end


class Cover:
    """Which of several candidates, none overlapping, covers a position."""

    def __init__(self, candidates: Iterable[Candidate]) -> None:
        self._candidates = sorted(candidates)
        self._starts = [candidate.start for candidate in self._candidates]

    def at(self, position: int) -> Candidate | None:
        """Return the candidate that covers the code point at `position`, if any."""
        index = bisect_right(self._starts, position) - 1
        if index >= 0 and position < self._candidates[index].end:
            return self._candidates[index]
        return None

    def touching(self, candidate: Candidate) -> list[Candidate]:
        """Return the candidates that share code points with `candidate`."""
        first = max(bisect_right(self._starts, candidate.start) - 1, 0)
        last = bisect_right(self._starts, candidate.end - 1)
        return [other for other in self._candidates[first:last] if other.overlaps(candidate)]


def without_overlap(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Return the candidates in text order; of two that overlap the one that starts first, or else the longer."""
    kept: list[Candidate] = []
    for candidate in sorted(candidates, key=lambda c: (c.start, -c.end)):
        if candidate.start < candidate.end and (not kept or candidate.start >= kept[-1].end):
            kept.append(candidate)
    return kept


def replacing(candidates: Sequence[Candidate], found: Sequence[Candidate]) -> list[Candidate]:
    """Return all of `found`, and those of `candidates` that overlap none of it."""
    if not found:
        return list(candidates)
    cover = Cover(found)
    return without_overlap([*(c for c in candidates if not cover.touching(c)), *found])


def tidy(text: str, candidates: Iterable[Candidate]) -> list[Candidate]:
    """Return the candidates with their edges put right; one may become several, or none."""
    tidied: list[Candidate] = []
    for candidate in candidates:
        line = _first_line(text, candidate)
        trimmed = trim(text, line)
        tidied += (piece for piece in _TIDIERS.get(line.label, _as_is)(text, trimmed) if piece.start < piece.end)
    return without_overlap(tidied)


def trim(text: str, candidate: Candidate) -> Candidate:
    """Return the candidate without a leading article, a possessive ending, or punctuation at its edges."""
    start, end, label = candidate
    while start < end and _is_edge(text[start], _MARKS):
        start += 1
    if article := _ARTICLE.match(text, start, end):
        start = article.end()
    end = _trimmed_end(text, start, end)
    if score := _SCORE.search(text, start, end):
        end = _trimmed_end(text, start, score.start())
    if owner := _POSSESSIVE.search(text[start:end]):
        end = _trimmed_end(text, start, start + owner.start())
    return Candidate(start, end, label)


def _is_edge(character: str, marks: frozenset[str] = frozenset()) -> bool:
    category = "" if character.isalnum() else unicodedata.category(character)
    return character in _EDGE or category in _EDGE_CATEGORIES or category in marks or character in _SYMBOL_SELECTORS


def _trimmed_end(text: str, start: int, end: int) -> int:
    while start < end and _is_edge(text[end - 1]) and text[end - 1] not in "'’":
        if text[end - 1] == "." and ("." in text[start : end - 1] or _INITIAL.search(text[start:end])):
            break
        end -= 1
    return end


def _first_line(text: str, candidate: Candidate) -> Candidate:
    start, end, label = candidate
    lines = text[start:end].lstrip()
    start = end - len(lines)
    return Candidate(start, start + len(_LINE_END.split(lines, 1)[0].rstrip()), label)


def _as_is(text: str, candidate: Candidate) -> Iterator[Candidate]:
    yield candidate


def _tidy_person(text: str, candidate: Candidate) -> Iterator[Candidate]:
    start, end, label = candidate
    if _BODY_OF.match(text, start, end):
        yield candidate._replace(label="ORG")
        return
    if stop := _PERSON_ENDS.search(text, start + 1, end):
        end = stop.start()
    if honour := _HONOUR.search(text, start, end):
        end = honour.start()
    for first, last in _split(_COUPLE, text, start, end):
        first = _from_capital(text, first, last)
        begin = first + _titles_length(text[first:last])
        finish = _completed(text, begin, _to_lower_case_word(text, begin, last))
        name = text[begin:finish]
        if any(character.isupper() for character in name):
            yield trim(text, Candidate(begin, finish, "ORG" if _is_acronym(text, begin, finish) else label))


def _from_capital(text: str, start: int, end: int) -> int:
    """Return where the name starts behind a word that no name starts with ("god Shiva"); "al-Holt" and "de Roe" do."""
    for word in _WORD.finditer(text, start, end):
        spelled = word.group()
        if not spelled[0].islower() or spelled.lower() in PARTICLES or re.match(r"\w{1,3}[-’'‘]", spelled):
            return word.start()
    return start


def _split(separator: re.Pattern[str], text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for match in separator.finditer(text, start, end):
        yield start, match.start()
        start = match.end()
    yield start, end


def _titles_length(name: str) -> int:
    """Return how many characters of `name` are titles; the last word is none, nor is a given name before it."""
    words = list(_WORD.finditer(name))
    for count, (word, following) in enumerate(pairwise(words)):
        title = titles().get(fold_title(word.group()))
        is_given_name = fold_title(word.group()) in given_names() and (title is None or title.kind != "regnal")
        if title is None or word.group() == "St." or (is_given_name and count + 2 == len(words)):
            return word.start()
        if not following.group()[0].isupper() and following.group().lower() not in PARTICLES:
            return word.start()
    return words[-1].start() if words else 0


def _to_lower_case_word(text: str, start: int, end: int) -> int:
    """Return where the name ends before a word that no name has ("Zhang built ...")."""
    last = start
    for word in _WORD.finditer(text, start, end):
        spelled = word.group()
        particle = spelled.lower() in PARTICLES or re.match(r"(?:al|el|ul|d|l)[-’'‘]", spelled)
        if word.start() > start and spelled[0].islower() and not particle:
            return last
        last = word.end()
    return end


def _completed(text: str, start: int, end: int) -> int:
    """Return the end of the name with the parts that the model's tokens cut off."""
    if (tail := _HYPHEN_TAIL.match(text, end)) and text[end - 1].isalpha():
        end = tail.end()
    end = _end_before_compound(text, start, end)
    more = _AFTER_PARTICLE if _ENDS_IN_PARTICLE.search(text[start:end]) else _MORE_NAME
    if match := more.match(text, end):
        end = match.end()
    if " " not in text[start:end] and "-" not in text[start:end] and (match := _HYPHENED_NAME.match(text, end)):
        end = match.end()
    return end


def _end_before_compound(text: str, start: int, end: int) -> int:
    """Return the end of the name without a compound's second half, which a given name behind a family name may have."""
    suffix = _COMPOUND.search(text[start:end])
    if suffix is None:
        return end
    family, _, given = text[start : start + suffix.start()].rpartition(" ")
    of_given_name = given[:1].isupper() and bool(_SYLLABLE.fullmatch(given)) and fold(family) in family_first()
    if of_given_name and suffix.group()[1:].lower() in _SYLLABLES:
        return end
    return start + suffix.start()


def _is_acronym(text: str, start: int, end: int) -> bool:
    """Say whether the name is one word in capitals among words that are not."""
    around = text[max(0, start - 20) : start] + text[end : end + 20]
    return bool(_ACRONYM.fullmatch(text[start:end])) and not around.isupper()


def _tidy_place(text: str, candidate: Candidate) -> Iterator[Candidate]:
    start, end, label = candidate
    for first, last in _split(_PLACE_CUT, text, start, end):
        if compound := _COMPOUND.search(text[first:last]):
            last = first + compound.start()
        while loose := _LOOSE_END.search(text[first:last]):
            last = first + loose.start()
        piece = trim(text, Candidate(first, last, label))
        name = text[piece.start : piece.end]
        if any(character.isupper() for character in name) and name.lower() not in _ARTICLES:
            yield piece


_TIDIERS: dict[str, Callable[[str, Candidate], Iterator[Candidate]]] = {
    "PERSON": _tidy_person,
    **dict.fromkeys(PLACE_LABELS, _tidy_place),
}
