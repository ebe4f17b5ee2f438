"""Articles in other languages than English: what is in quotation marks, and plain words about the rest."""

from collections.abc import Iterable

from quotidian.analysis.speech.drafts import Draft, Stretch
from quotidian.model import Article

ENGLISH = "en"
# Less is a title, a name or a term more often than speech.
SHORTEST_SPEECH = 20
# Nobody can be named, and marks alone do not tell speech from a title for sure.
CONFIDENCE = 0.5


def warning(article: Article) -> str:
    """Return what the reader is told."""
    return (
        f"This article is not in English (its language is {article.language}), "
        "so its names are not analysed; only what is in quotation marks is shown."
    )


def quotes_by_marks(stretches: Iterable[Stretch]) -> list[Draft]:
    """Return a quote without a speaker for each longer stretch in quotation marks that lies in no other."""
    return [
        Draft("direct", stretch.span, (stretch.span,), confidence=CONFIDENCE)
        for stretch in stretches
        if not stretch.nested and len(stretch.span) >= SHORTEST_SPEECH
    ]
