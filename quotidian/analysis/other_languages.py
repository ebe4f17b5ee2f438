"""Articles in other languages than English: what is in quotation marks, the author, and plain words about the rest."""

import re
from collections.abc import Iterable, Iterator

from quotidian.analysis.speech.drafts import Draft, Stretch
from quotidian.language import name_of
from quotidian.model import Article, Mention, Person, Span
from quotidian.structure.bylines import is_author_name

ENGLISH = "en"
# Less is a title, a name or a term more often than speech; in East Asia a letter says as much as half a word or more.
SHORTEST_SPEECH = 20
SHORTEST_SPEECH_IN_DENSE = 10
SHORTEST_ANSWER = 12
# Nobody can be named, and marks alone do not tell speech from a title for sure.
CONFIDENCE = 0.5

_DENSE = frozenset({"ja", "ko", "zh"})
# "Nine minutes", says the nurse: marks at the beginning of a sentence, a comma, and no word such as "the", with which
# one would go on to say what paper or book it is.
_ARTICLES = frozenset({
    "a", "as", "das", "de", "den", "der", "det", "die", "een", "ein", "eine", "einen", "el", "en", "et", "ett", "het",
    "il", "la", "las", "le", "les", "lo", "los", "o", "os", "um", "uma", "un", "una", "une",
})  # fmt: skip
_BEFORE_ANSWER = re.compile(r"(?:^|[.?!:…\n])\s*$")
_AFTER_ANSWER = re.compile(r"[,،]\s+(?P<word>[^\W\d_]+)")


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
    if len(span) >= (SHORTEST_SPEECH_IN_DENSE if article.language in _DENSE else SHORTEST_SPEECH):
        return True
    before = _BEFORE_ANSWER.search(article.text[max(span.start - 3, 0) : span.start])
    after = _AFTER_ANSWER.match(article.text[span.end : span.end + 30])
    if before is None or after is None or len(span) < SHORTEST_ANSWER:
        return False
    return after["word"][0].islower() and after["word"] not in _ARTICLES
