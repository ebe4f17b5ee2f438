"""Nicknames within a name: "Ada “Spoons” Holt" and "Max (Big Max) Roe" are one name each.

The model ends the name at the quotation mark, and takes the family name behind it for whatever it looks like.
"""

import re
from collections.abc import Iterator, Sequence

from quotidian.analysis.names.contexts import is_sure_given
from quotidian.analysis.names.spans import Candidate, Cover, replacing
from quotidian.analysis.names.words import CALENDAR
from quotidian.lexicons.body_words import BODY_WORDS
from quotidian.lexicons.person_words import PARTICLES, fold, fold_title, given_names, titles

_UPPER = r"[^\W\d_a-zß-öø-ÿ][\w’'-]*"
_PARTICLE = "(?:" + "|".join(sorted(PARTICLES)) + ")"
# Said words in quotation marks have a comma or a full stop at their end, nicknames have none.
_CALLED = rf"(?:[Tt]he |El |La )?{_UPPER}(?: {_UPPER}){{0,2}}"
_NICKNAME = rf"(?:“{_CALLED}”|\"{_CALLED}\"|‘{_CALLED}’|'{_CALLED}'|\({_CALLED}\))"
_WHOLE = re.compile(
    rf"(?P<given>{_UPPER}(?: {_UPPER}| [A-Z]\.){{0,2}}) {_NICKNAME} "
    rf"(?P<family>(?:{_PARTICLE} ){{0,2}}{_UPPER}(?: (?:Jr|Sr)\.| {_UPPER})?)"
)


def join(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates, those that are parts of a name with a nickname within it made one person's name."""
    cover = Cover(candidates)
    return replacing(candidates, list(_whole_names(text, cover)))


def _whole_names(text: str, cover: Cover) -> Iterator[Candidate]:
    for match in _WHOLE.finditer(text):
        start = _start_of_given(text, match)
        if _may_be_given(text[start : match.end("given")], cover.at(start)) and _may_be_family(match["family"]):
            yield Candidate(start, _end_of_family(match, cover), "PERSON")


def _start_of_given(text: str, match: re.Match[str]) -> int:
    """Return where the given names start, behind titles and words that open the sentence."""
    start = match.start()
    words = match["given"].split()
    while len(words) > 1 and (fold_title(words[0]) in titles() or fold(words[0]) not in given_names()):
        start += len(words.pop(0)) + 1
    return start


def _may_be_given(given: str, present: Candidate | None) -> bool:
    """Say whether the words are given names: those that lists have, or one that the model takes for a person."""
    first, *more = given.split()
    if fold_title(first) in titles():
        return False
    return is_sure_given(first) or (not more and present is not None and present.label == "PERSON")


def _may_be_family(family: str) -> bool:
    words = family.split()
    return not any(fold(word) in BODY_WORDS or word in CALENDAR for word in words)


def _end_of_family(match: re.Match[str], cover: Cover) -> int:
    """Return where the name ends: over a second word only if the model has it in the same name, or it is "Jr."."""
    first, _, second = match["family"].rpartition(" ")
    if not first or second in {"Jr.", "Sr."} or first.lower() in PARTICLES or first.split()[-1].lower() in PARTICLES:
        return match.end()
    end = match.end() - len(second) - 1
    present = cover.at(end - 1)
    return match.end() if present is not None and present.end >= match.end() else end
