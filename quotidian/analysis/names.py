"""People, places and organisations that an article names.

The model's entities, then layer upon layer of rules; each takes the candidates of the one before.
"""

from quotidian.analysis import (
    name_consistency,
    name_contexts,
    name_human,
    name_lines,
    name_people,
    name_places,
    name_turns,
)
from quotidian.analysis.name_spans import Candidate, tidy
from quotidian.analysis.name_words import Words
from quotidian.analysis.syntax import Parse
from quotidian.model import Article, EntityKind, Mention, Span

_KINDS: dict[str, EntityKind] = {
    "PERSON": "person",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "ORG": "organisation",
}


def find(article: Article, parse: Parse) -> tuple[Mention, ...]:
    """Return the mentions by name in `article`, sorted and without overlap."""
    words = Words(article, parse)
    candidates = tidy(article.text, (Candidate(span.start, span.end, label) for span, label in parse.entities()))
    candidates = name_people.cut_openers(words, candidates)
    candidates = name_people.add_titled(words, candidates)
    candidates = name_people.join_generations(words, candidates)
    candidates = name_human.add_aged(words, candidates)
    candidates = name_people.add_given(words, candidates)
    candidates = name_people.complete(words, candidates)
    candidates = name_people.reread(words, candidates)
    candidates = name_people.drop_other_words(words, candidates)
    candidates = name_contexts.relabel(words, candidates)
    candidates = name_places.add_known_places(words, candidates)
    candidates = name_places.complete_facilities(words, candidates)
    candidates = name_lines.add(article, words, candidates)
    candidates = name_turns.relabel(article, words, candidates)
    candidates = name_consistency.agree(article.text, candidates)
    candidates = name_consistency.cut_to_surnames(words, candidates)
    candidates = name_consistency.spread_surnames(words, candidates)
    candidates = name_places.add_nicknames(words, candidates)
    return tuple(Mention(Span(c.start, c.end), _KINDS[c.label]) for c in candidates if c.label in _KINDS)
