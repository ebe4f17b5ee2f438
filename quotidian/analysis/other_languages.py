"""Articles in other languages than English: what is in quotation marks, the author, and plain words about the rest."""

import re
from collections.abc import Iterable, Iterator

from quotidian.analysis.speech.drafts import Draft, Stretch
from quotidian.bylines import is_author_name
from quotidian.language import name_of
from quotidian.model import Article, Mention, Person, Span

ENGLISH = "en"
# Less is a title, a name or a term more often than speech; in Chinese and Japanese a letter says as much as a word.
SHORTEST_SPEECH = 20
SHORTEST_SPEECH_IN_HAN = 10
SHORTEST_ANSWER = 12
# Nobody can be named, and marks alone do not tell speech from a title for sure.
CONFIDENCE = 0.5

_HAN = frozenset({"ja", "zh"})
# "Nine minutes", says the nurse: a whole sentence's beginning in marks, a comma, and no further name or title.
_BEFORE_ANSWER = re.compile(r"(?:^|[.?!:…\n])\s*$")
_AFTER_ANSWER = re.compile(r"[,،]\s+[^\W\d_]")


def warning(article: Article) -> str:
    """Return what the reader is told."""
    return (
        f"This article seems to be in {name_of(article.language)}. Names and speakers are found in English only: here "
        "you see what stands in quotation marks, without who said it."
    )


def quotes_by_marks(article: Article, stretches: Iterable[Stretch]) -> list[Draft]:
    """Return a quote without a speaker for each stretch in quotation marks that lies in no other and may be speech."""
    return [
        Draft("direct", stretch.span, (stretch.span,), confidence=CONFIDENCE)
        for stretch in stretches
        if not stretch.nested and _may_be_speech(article, stretch.span)
    ]


def authors(article: Article) -> Iterator[Person]:
    """Yield the people of the byline, with where it names them."""
    bylines = [block.span for block in article.blocks if block.kind == "byline"]
    for number, name in enumerate(filter(is_author_name, article.byline), 1):
        starts = (article.text.find(name, span.start, span.end) for span in bylines)
        mentions = tuple(Mention(Span(start, start + len(name)), "person") for start in starts if start >= 0)
        yield Person(f"person-{number}", name, mentions, author=True)


def _may_be_speech(article: Article, span: Span) -> bool:
    if len(span) >= (SHORTEST_SPEECH_IN_HAN if article.language in _HAN else SHORTEST_SPEECH):
        return True
    before, after = article.text[max(span.start - 3, 0) : span.start], article.text[span.end : span.end + 3]
    is_answer = _BEFORE_ANSWER.search(before) is not None and _AFTER_ANSWER.match(after) is not None
    return is_answer and len(span) >= SHORTEST_ANSWER and after.strip(" ,،")[:1].islower()
