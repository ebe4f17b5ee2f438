"""Words for the people of a place and adjectives of it ("South Korean workers", "the Dutch"), but not languages."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from quotidian.analysis.grammar.syntax import Parse, Token
from quotidian.lexicons.gazetteer import Candidate, Gazetteer
from quotidian.model import Mention, Span

# A demonym within a name of another kind belongs to that name.
_OTHER_NAMES = frozenset({"PERSON", "ORG", "WORK_OF_ART", "PRODUCT", "EVENT", "LAW", "LANGUAGE", "FAC"})
_SPOKEN = frozenset({"speak", "learn", "teach", "write", "translate", "read", "understand", "sing"})
_LANGUAGE_NOUNS = frozenset(
    {"language", "speaker", "lesson", "dialect", "word", "alphabet", "grammar", "translation", "subtitle", "accent"}
)
_IDENTITIES = frozenset({"american", "americans", "canadian", "canadians", "british", "briton", "britons"})
_LONGEST = 2
# The prior of a city of 30,000, from which a name that may be a demonym is its name.
_LARGE = 4.5


def find(parse: Parse, mentions: Sequence[Mention], gazetteer: Gazetteer) -> list[tuple[Mention, Candidate]]:
    """Return the demonyms outside the mentions known already, each with the place it speaks of, in text order."""
    taken = [mention.span for mention in mentions]
    found = []
    for words, place in _demonyms(parse, gazetteer):
        span = Span(words[0].start, words[-1].end)
        if not any(span.overlaps(other) for other in taken) and not _is_language(words[-1], parse):
            found.append((Mention(span, "place", "demonym"), place))
    return found


def part(text: str, places: Sequence[Mention], gazetteer: Gazetteer) -> tuple[list[Mention], list[Mention]]:
    """Return those of the names of places that are demonyms of one, and the others.

    "Kazakh" is a demonym, though a town of Azerbaijan is spelled so at times; "Norman" is a city of its own.
    """
    peoples: list[Mention] = []
    others: list[Mention] = []
    for mention in places:
        word = mention.span.of(text)
        is_demonym = gazetteer.demonym(word) and not any(
            place.form in ("name", "abbreviation") and place.prior >= _LARGE for place in gazetteer.known(word)
        )
        (peoples if is_demonym else others).append(replace(mention, form="demonym") if is_demonym else mention)
    return peoples, others


def _demonyms(parse: Parse, gazetteer: Gazetteer) -> Iterator[tuple[Sequence[Token], Candidate]]:
    index = 0
    while index < len(parse.tokens):
        hit = _longest_at(parse, index, gazetteer) if _may_be_part(parse.tokens[index]) else None
        if hit is None:
            index += 1
            continue
        words, place = hit
        index += len(words)
        following = _after(parse, words[-1])
        if not (following and following.text.casefold() in _IDENTITIES):
            yield words, place


def _longest_at(parse: Parse, index: int, gazetteer: Gazetteer) -> tuple[Sequence[Token], Candidate] | None:
    for length in range(_LONGEST, 0, -1):
        words = parse.tokens[index : index + length]
        if not all(_may_be_part(word) for word in words) or words[-1].sentence != words[0].sentence:
            continue
        if place := gazetteer.demonym(" ".join(word.text for word in words)):
            return words, place
    return None


def _may_be_part(word: Token) -> bool:
    return word.text[:1].isupper() and word.entity not in _OTHER_NAMES and word.pos != "VERB"


def _after(parse: Parse, word: Token) -> Token | None:
    """Return the word after this one, over a hyphen: "African-American"."""
    index = word.index + 1
    if index < len(parse.tokens) and parse.tokens[index].text in "-–":
        index += 1
    return parse.tokens[index] if index < len(parse.tokens) else None


def _is_language(word: Token, parse: Parse) -> bool:
    head = parse.head(word)
    if head.pos == "NOUN" and (head.lemma in _LANGUAGE_NOUNS) and word.dep in ("amod", "compound", "nmod"):
        return True
    following = _after(parse, word)
    if following and following.lemma in ("language", "speak", "speaking", "speaker"):
        return True
    if word.text.endswith("s") or any(child.dep == "det" for child in parse.children(word)):
        return False
    if word.dep == "dobj":
        return head.lemma in _SPOKEN
    return word.dep == "pobj" and head.text.lower() in ("in", "into", "from") and word.pos in ("PROPN", "NOUN", "ADJ")
