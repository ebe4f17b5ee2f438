"""People, places and organisations that an article names."""

from quotidian.analysis import name_consistency
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
    candidates = name_consistency.agree(article.text, candidates)
    candidates = name_consistency.spread_surnames(words, candidates)
    return tuple(Mention(Span(c.start, c.end), _KINDS[c.label]) for c in candidates if c.label in _KINDS)
