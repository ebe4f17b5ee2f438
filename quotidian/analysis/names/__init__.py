"""People, places and organisations that an article names.

The model's entities, then layer upon layer of rules; each takes the candidates of the one before.
"""

from quotidian.analysis.grammar.syntax import Parse
from quotidian.analysis.names import (
    consistency,
    contexts,
    enumerations,
    lines,
    openers,
    persons,
    rereading,
    toponyms,
    turns,
    unmarked,
)
from quotidian.analysis.names.spans import Candidate, tidy
from quotidian.analysis.names.words import Words
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
    candidates = openers.cut(words, candidates)
    candidates = persons.add_titled(words, candidates)
    candidates = persons.join_generations(words, candidates)
    candidates = unmarked.add(words, candidates)
    candidates = persons.add_given(words, candidates)
    candidates = persons.complete(words, candidates)
    candidates = persons.add_partners(words, candidates)
    candidates = rereading.reread(words, candidates)
    candidates = rereading.drop_other_words(words, candidates)
    candidates = contexts.relabel(words, candidates)
    candidates = enumerations.agree(article.text, candidates)
    candidates = toponyms.add_known_places(words, candidates)
    candidates = toponyms.add_compounded(words, candidates)
    candidates = toponyms.complete_facilities(words, candidates)
    candidates = lines.add(article, words, candidates)
    candidates = turns.relabel(article, words, candidates)
    candidates = consistency.agree(article.text, candidates)
    candidates = consistency.agree_with_expansions(article.text, candidates)
    candidates = consistency.part_couples(words, candidates)
    candidates = consistency.cut_to_surnames(words, candidates)
    candidates = consistency.spread_full_names(words, candidates)
    candidates = consistency.spread_surnames(words, candidates)
    candidates = toponyms.add_nicknames(words, candidates)
    candidates = toponyms.with_full_stops(article.text, candidates)
    return tuple(Mention(Span(c.start, c.end), _KINDS[c.label]) for c in candidates if c.label in _KINDS)
