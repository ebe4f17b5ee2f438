"""What the article says a person is: the words before the name or in apposition to it, never looked up."""

from collections.abc import Sequence

from quotidian.analysis.syntax import Parse
from quotidian.model import Article, Span


def find(article: Article, parse: Parse, mentions: Sequence[Span]) -> str | None:
    """Return the first role that the article gives with one of a person's mentions, as worded there."""
    return None
