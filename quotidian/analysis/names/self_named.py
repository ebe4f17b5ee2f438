"""People whom the article introduces by what they are called: "who identified himself simply as Sunday".

Whatever word follows is somebody's name: weekdays, virtues and the like are given names in much of the world.
"""

import re
from collections.abc import Iterator, Sequence

from quotidian.analysis.names.contexts import PERSON_AFTER
from quotidian.analysis.names.spans import Candidate, Cover, replacing
from quotidian.analysis.names.words import CALENDAR, Words
from quotidian.lexicons.body_words import BODY_WORDS
from quotidian.lexicons.person_words import fold, fold_title, person_nouns, titles

_REACH = 90
_LONGEST_NAME = 3
_ONLY = r"(?: (?:only|simply|just|merely|to \w+))?"
_AS = rf"{_ONLY}(?: as| by)?{_ONLY}(?: (?:his|her|their) first name,?)? $"
_NAMING_ONESELF = re.compile(
    r"\b(?:(?:identified|identifies|introduced|named|describing|identifying|introducing) (?:himself|herself|themself)"
    r"|(?:gave|giving|gives) (?:only )?(?:his|her|their) (?:(?:first|given|last|full) )?names?,?"
    r"|(?:asked|wanted|wished|wants|asks|preferred|agreed) (?:only )?to be (?:called|identified|known|named)"
    rf"|(?:calls|called) (?:himself|herself)){_AS}"
)
_NAMED = re.compile(
    r"(?P<leading>\b[\w-]+(?:,? (?:who|whom))?(?: (?:\w+ ){0,3})?)"
    r"(?:(?:identified|known) (?:only |simply |just |merely )(?:as|by (?:his|her) first name,?)|named|called) $"
)
_SAID_BEFORE = re.compile(r"[,”\"»’] (?:said|says|added|recalled) $")


def add(words: Words, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Add the people who are introduced by name and the places where they speak, whatever the model has there."""
    cover = Cover(candidates)
    introduced = [c for c in _introduced(words) if not _is_longer(c, cover)]
    names = {words.text[c.start : c.end] for c in introduced}
    return replacing(candidates, [*introduced, *(c for c in _speaking(words, names) if not _is_longer(c, cover))])


def _is_longer(candidate: Candidate, cover: Cover) -> bool:
    """Say whether the model has more words there than the name: "Sunday Rules"."""
    return any(c.start < candidate.start or c.end > candidate.end for c in cover.touching(candidate))


def _introduced(words: Words) -> Iterator[Candidate]:
    for index, word in enumerate(words.all):
        if not word.capital or word.opens or words.before(index)[:1].isupper():
            continue
        if _is_introduced(words.text[max(0, word.start - _REACH) : word.start].rpartition("\n")[2]):
            last = index
            while last - index < _LONGEST_NAME - 1 and words.after(last)[:1].isupper():
                last += 1
            if _may_be_name([w.text for w in words.all[index : last + 1]]):
                yield Candidate(word.start, words.all[last].end, "PERSON")


def _is_introduced(before: str) -> bool:
    if _NAMING_ONESELF.search(before):
        return True
    match = _NAMED.search(before)
    leading = match["leading"].replace(",", " ").split() if match else []
    return any(word == "who" or word.lower() in person_nouns() for word in leading)


def _may_be_name(parts: Sequence[str]) -> bool:
    return not any(
        part.isupper() or fold(part) in BODY_WORDS or fold_title(part) in titles() or part in {"The", "A", "I"}
        for part in parts
    )


def _speaking(words: Words, names: set[str]) -> Iterator[Candidate]:
    """Yield where those of one word speak again: "Sunday said", "said Sunday"."""
    for index, word in enumerate(words.all):
        if word.text not in names or words.before(index)[:1].isupper():
            continue
        is_behind = _SAID_BEFORE.search(words.text[max(0, word.start - _REACH) : word.start])
        follows = words.after(index)
        is_ahead = follows in PERSON_AFTER and words.before(index) not in {"on", "by", "since", "until"}
        is_within = word.text not in CALENDAR and not word.opens and not follows[:1].isupper()
        if is_behind or is_ahead or is_within:
            yield Candidate(word.start, word.end, "PERSON")
