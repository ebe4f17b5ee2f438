"""Names that stand in lines of their own kind: places in datelines, people in bylines."""

import re
from collections.abc import Iterator, Sequence

from quotidian.analysis.names.contexts import is_like_person, is_town_by_name
from quotidian.analysis.names.persons import name_from
from quotidian.analysis.names.spans import Candidate, replacing
from quotidian.analysis.names.words import Words
from quotidian.lexicons.body_words import BODY_WORDS
from quotidian.lexicons.person_words import fold
from quotidian.lexicons.place_words import is_known_place
from quotidian.model import Article
from quotidian.structure.datelines import filed_from

_LONGEST_NAME = 3
_CREDIT = re.compile(r"\b(?:photo(?:graph)?|picture|image|illustration)(?:\s?:| by| courtesy of)\s+", re.IGNORECASE)
_BYLINE = re.compile(r"\s*by:?\s+", re.IGNORECASE)


def add(article: Article, words: Words, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Add the places of datelines ("SEOUL, April 12 (Reuters) —") and the people of bylines."""
    found: list[Candidate] = []
    for block in article.blocks:
        if block.kind == "byline" or _BYLINE.match(article.text, block.span.start, block.span.end):
            found += _byline(article, words, block.span.start, block.span.end)
        elif block.kind in ("paragraph", "dateline"):
            found += _dateline(article.text, block.span.start, block.span.end)
        found += _credits(article.text, words, block.span.start, block.span.end)
    return replacing(candidates, found)


def _dateline(text: str, start: int, end: int) -> Iterator[Candidate]:
    place, region = filed_from(text, start, end) or (None, None)
    is_in_known_region = region is not None and is_known_place(region.of(text))
    if place and (is_in_known_region or is_known_place(place.of(text))):
        yield Candidate(place.start, place.end, "GPE")
    if region and is_in_known_region:
        yield Candidate(region.start, region.end, "GPE")


def _credits(text: str, words: Words, start: int, end: int) -> Iterator[Candidate]:
    """Yield who made the picture: "Photo: Ada Holt/Zarnow Post"."""
    for credit in _CREDIT.finditer(text, start, end):
        candidate = name_from(words, words.index_at(credit.end()))
        if candidate and candidate.start == credit.end() and is_like_person(text[candidate.start : candidate.end]):
            name = text[candidate.start : candidate.end]
            if 1 < len(name.split()) <= _LONGEST_NAME and not name.isupper() and not is_known_place(name):
                yield candidate


def _byline(article: Article, words: Words, start: int, end: int) -> Iterator[Candidate]:
    for author in article.byline:
        at = article.text.find(author, start, end)
        # "By Ada Holt, Port Zarnow" tells where she writes.
        if at >= 0 and not is_town_by_name(author):
            yield Candidate(at, at + len(author), "PERSON")
    prefix = _BYLINE.match(article.text, start, end)
    if prefix and not article.byline:
        candidate = name_from(words, words.index_at(prefix.end()))
        parts = article.text[candidate.start : candidate.end].split() if candidate else []
        if candidate and candidate.start == prefix.end() and len(parts) > 1 and fold(parts[-1]) not in BODY_WORDS:
            yield candidate
