"""Which person a speaker's description means: "the mayor", where one person in the article has that role.

Only definite descriptions of plain words are read, and only where exactly one person who was introduced before has a
role that ends in them: "the minister" with two ministers about keeps its own words. Knowledge of the world is not used.
"""

import re
from collections.abc import Iterable, Sequence

from quotidian.analysis.lexicons.person_words import fold
from quotidian.analysis.speech.drafts import Draft
from quotidian.model import Article, Mention, Person, Span

# How often such an answer can be wrong is not measured: the corpora hold too few of them.
SCORE = 0.7
# What an office is an office of: "the mayor" may be the "mayor of Leeds".
_BELONGS_TO = re.compile(r",| (?:of|for|at|in|with|on|to|from) ")
_AND = re.compile(r" (?:and|&) ")
# The deputy mayor is "the mayor" only where nobody else is.
_LESSER = frozenset({"deputy", "vice", "assistant", "associate", "former", "ex", "late"})
_DEFINITE = re.compile(r"[Tt]he ([a-z]+(?:[ -][a-z]+){0,2})")


def resolve(article: Article, people: Sequence[Person], drafts: Iterable[Draft]) -> tuple[tuple[str, Mention], ...]:
    """Return each speaker's description that means one of `people`, as (the person's id, a mention "description")."""
    spans = sorted({words.span for draft in drafts for words in draft.speakers})
    found = ((span, _bearer(article.text, span, people)) for span in spans)
    return tuple((person.id, Mention(span, "person", "description", SCORE)) for span, person in found if person)


def _bearer(text: str, span: Span, people: Sequence[Person]) -> Person | None:
    match = _DEFINITE.fullmatch(" ".join(span.of(text).split()))
    if match is None:
        return None
    named = [(person, ranks) for person in people if (ranks := _ranks(person.role or "", fold(match[1])))]
    in_full = [person for person, ranks in named if not _LESSER.issuperset(ranks)]
    bearers = in_full or [person for person, _ in named]
    return bearers[0] if len(bearers) == 1 and bearers[0].mentions[0].span.start < span.start else None


def _ranks(role: str, office: str) -> set[str]:
    """Return the word before `office` for each part of a role that is called so, "" where none is."""
    parts = (f" {part}" for part in _AND.split(_BELONGS_TO.split(fold(role))[0]))
    return {part.removesuffix(f" {office}").rpartition(" ")[2] for part in parts if part.endswith(f" {office}")}
