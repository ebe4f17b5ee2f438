"""Which person a pronoun means."""

from collections.abc import Iterable

from quotidian.analysis.drafts import Draft
from quotidian.analysis.syntax import Parse
from quotidian.model import Article, Mention, Person


def resolve(
    article: Article, parse: Parse, people: Iterable[Person], drafts: Iterable[Draft]
) -> tuple[tuple[str, Mention], ...]:
    """Return (person id, pronoun mention)."""
    return ()
