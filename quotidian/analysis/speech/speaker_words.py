"""Which names speak within the words that name a speaker.

A name inside an of-phrase or a possessive does not speak ("a spokesman for Lind", "Lind's lawyer"): there the words
describe somebody else. But "Lind's statement" is Lind's own words.
"""

import re
from collections.abc import Sequence

from quotidian.lexicons.person_names import HONOURS
from quotidian.lexicons.person_words import fold_title, titles
from quotidian.model import Mention, Span

_PREPOSITION = re.compile(
    r"\b(?:of|for|at|in|from|with|to|by|on|near|under|against|about|after|before|behind|inside|outside|like|between|"
    r"among|representing|including|around|close to)\b"
)
# What may follow a speaker's name within the words; any other word is what the name belongs to ("Lind aides").
_CONTINUATION = re.compile(
    rf"(?:,?\s+(?:{'|'.join(sorted(HONOURS))})\b)*\s*(?:$|[,;:.()\[\]–—-]|(?:who|whom|whose|which|that|and|or|as|himself|herself|itself|also|then|now|&)\b|"
    rf"{_PREPOSITION.pattern})"
)
_DETERMINERS = frozenset({"the", "a", "an", "its", "his", "her", "their", "our", "this", "that"})
_POSSESSIVE = re.compile(r"['’](?:s\b)?\s*(?=\w)")
# What somebody writes or says is that one's own words: "Lind's statement", "Norwind's latest annual report".
_OWN = (
    r"\s+(?:(?:annual|brief|earlier|emailed|final|first|initial|last|later|latest|monthly|new|official|open|own|public|"
    r"quarterly|recent|short|subsequent|sworn|weekly|written)\s+){0,2}(?:account|analysis|announcement|article|blog|"
    r"column|complaint|diary|editorial|e-?mail|entry|essay|filing|lawsuit|letter|memoirs?|memorandum|memo|message|note|"
    r"post|posting|release|remarks|reply|report|review|speech|statement|study|survey|testimony|tweets?|website|will)\b"
)
_OWN_WORDS = re.compile(rf"['’](?:s\b)?{_OWN}")
_OWN_OF_PRONOUN = re.compile(_OWN)
_JOINT = re.compile(r"\s*(?:,\s*)?(?:and|&|or|as well as|along with)\s+|\s*,\s+")


def speaking(text: str, words: Span, mentions: Sequence[Mention]) -> list[Mention]:
    """Return those of `mentions` (in text order) that speak where `words` name the speaker.

    Several do in "Ana Lind and Max Roe"; none in a description.
    """
    found: list[Mention] = []
    for mention in mentions:
        before = text[words.start : mention.span.start]
        if found:
            joint = _JOINT.match(text[found[-1].span.end : mention.span.start])
            if not joint:
                continue
            before = text[found[-1].span.end + joint.end() : mention.span.start]
            if not _is_title(before):
                continue
        if _heads(before, text[mention.span.start : max(words.end, mention.span.end)], len(mention.span)):
            found.append(mention)
    return found


def is_own_words(behind: str) -> bool:
    """Say whether what stands behind "his" or "her" is that one's own words: "his last letter"."""
    return bool(_OWN_OF_PRONOUN.match(behind))


def is_pronoun(words: str) -> bool:
    """Say whether `words` are a pronoun that may name a speaker."""
    return words.lower() in {"he", "she", "they", "i", "we", "it", "you", "him", "her", "them"}


def _heads(before: str, rest: str, length: int) -> bool:
    """Say whether a name is the head of its words: `rest` starts with the name, which is `length` long."""
    after = rest[length:]
    if _OWN_WORDS.match(after):
        return not _ends_in_of_phrase(before)
    if _POSSESSIVE.match(after) or (rest[:length].endswith(("'s", "’s")) and after.strip()):
        return False
    return bool(_CONTINUATION.match(after)) and not _ends_in_of_phrase(before)


def _ends_in_of_phrase(before: str) -> bool:
    """Say whether a name after `before` stands in a phrase with a preposition, and not after a title that holds one.

    "a spokesman for President" does, "Secretary of State" and "Bank of Norland Governor" do not.
    """
    prepositions = list(_PREPOSITION.finditer(before))
    if not prepositions:
        return False
    last = prepositions[-1]
    between = [word for word in before[last.end() :].split() if word.lower() not in _DETERMINERS]
    head = before[: last.start()].split()
    if not between or not head:
        return True
    if _is_office(between):
        # A courtesy title after more words ends a title: "Undersecretary for Education Mr".
        return head[-1][0].islower() or len(between) < 2 or titles()[fold_title(between[-1])].kind != "courtesy"
    if head[-1][0].isupper():
        return False
    title = titles().get(fold_title(head[-1]))
    return title is None or title.kind != "office" or not all(word.islower() for word in between)


def _is_office(words: Sequence[str]) -> bool:
    """Say whether `words` are all titles and the last is an office: "President", "late Prime Minister"."""
    found = [titles().get(fold_title(word)) for word in words]
    return all(found) and found[-1] is not None and found[-1].kind != "modifier"


def _is_title(words: str) -> bool:
    """Say whether `words` may be a title before the second of two names."""
    return all(word[0].isupper() or fold_title(word) in titles() for word in words.split())
