"""What an article says of human beings only: an age, a relative, "who", "said she".

A name of which it says so is a person's, whatever the model takes it for.
"""

import re
from collections.abc import Sequence

from quotidian.analysis.names.contexts import PERSON_AFTER, is_like_person
from quotidian.analysis.names.spans import PLACE_LABELS, Candidate
from quotidian.analysis.names.unmarked import AGE
from quotidian.analysis.names.words import Words
from quotidian.lexicons.kin import kin_nouns
from quotidian.lexicons.place_words import is_known_place

# Labels that the model gives people by mistake.
OFTEN_PEOPLE = PLACE_LABELS | {"ORG"}
_LONGEST_SENTENCE = 60
_HUMAN_AFTER = frozenset({"who", "whose", "believes", "thinks", "recalled", "admitted", "joked", "smiled"})
# Trades that no company has: not "publisher" or "rival".
_TRADES = frozenset({
    "activist", "actor", "actress", "architect", "artist", "author", "boxer", "comedian", "composer", "cricketer",
    "cyclist", "dancer", "defender", "designer", "economist", "filmmaker", "footballer", "friend", "goalkeeper",
    "golfer", "guitarist", "historian", "journalist", "lawyer", "midfielder", "musician", "novelist", "painter",
    "philosopher", "photographer", "physicist", "pianist", "playwright", "poet", "politician", "rapper", "sculptor",
    "singer", "songwriter", "striker", "surgeon", "swimmer", "winger", "writer",
})  # fmt: skip
_PREPOSITIONS = frozenset({"at", "by", "for", "from", "in", "of", "on", "to", "via", "with"})
_PRONOUNS = frozenset({"he", "she"})
_SAID_PRONOUN = re.compile(rf"\s(?:{'|'.join(sorted(PERSON_AFTER - {'who'}))})\s(?:that\s)?(?:he|she)\b")


def names(words: Words, candidates: Sequence[Candidate]) -> set[str]:
    """Return the names that the model takes for places or bodies, and that the article speaks of as human beings."""
    suspects = (c for c in candidates if c.label in OFTEN_PEOPLE)
    return {words.text[c.start : c.end] for c in suspects if _is_human(words, c)}


def _is_human(words: Words, candidate: Candidate) -> bool:
    """Say whether the words around speak of the candidate as only a human being is spoken of."""
    first, last = words.index_at(candidate.start), words.index_at(candidate.end - 1)
    if last >= len(words.all):
        return False
    return _is_plainly_human(words, candidate, first, last) or _is_human_by_context(words, candidate, first, last)


def _is_plainly_human(words: Words, candidate: Candidate, first: int, last: int) -> bool:
    after = words.after(last)
    name = words.text[candidate.start : candidate.end]
    if " " in name and not is_like_person(name):
        return False
    born = after == "was" and words.after(last + 1) == "born"
    kin = first > 0 and words.all[first - 1].text in kin_nouns()
    owner_of_kin = words.all[last].owner and words.following(last) in kin_nouns()
    if born or kin or owner_of_kin:
        return True
    # "The secretary of State who left" speaks of the secretary.
    return after in _HUMAN_AFTER and candidate.label != "FAC" and words.before(first) != "of"


def _is_human_by_context(words: Words, candidate: Candidate, first: int, last: int) -> bool:
    """Say whether an age stands behind the candidate, a trade before it, or "he" or "she" takes it up."""
    name = words.text[candidate.start : candidate.end]
    if is_known_place(name) or not is_like_person(name):
        return False
    if AGE.match(words.text, candidate.end) or words.before(first) in _TRADES:
        return True
    if _SAID_PRONOUN.match(words.text, candidate.end):
        return words.before(first).lower() not in _PREPOSITIONS
    return candidate.label in PLACE_LABELS and words.all[first].opens and _is_taken_up(words, last)


def _is_taken_up(words: Words, last: int) -> bool:
    """Say whether the next sentence of the line starts with "he" or "she"."""
    following = next((word for word in words.all[last + 1 : last + _LONGEST_SENTENCE] if word.opens), None)
    if following is None or following.text.lower() not in _PRONOUNS:
        return False
    return "\n" not in words.text[words.all[last].end : following.start]
