"""People, places and organisations that an article names."""

from quotidian.analysis.syntax import Parse
from quotidian.model import Article, EntityKind, Mention

_KINDS: dict[str, EntityKind] = {
    "PERSON": "person",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "ORG": "organisation",
}


def find(article: Article, parse: Parse) -> tuple[Mention, ...]:
    """Return the mentions by name in `article`, sorted and without overlap."""
    return tuple(Mention(span, _KINDS[label]) for span, label in parse.entities() if label in _KINDS)
