"""An analysis that takes no time and no model: known names, what stands in curly quotation marks, and one report."""

import re

from quotidian.engine import ENGINE
from quotidian.model import Analysis, Article, Attribution, Mention, Person, Place, Quote, Span

PEOPLE = {"Ottar Lien": "Lien", "Runa Solberg": "Solberg"}
PLACES = ("Torvik",)
REPORTED = "The old quay in Torvik will close in May"


def analyse(article: Article) -> Analysis:
    """Return the analysis of an article about Torvik."""
    people = tuple(
        Person(f"person-{number}", name, tuple(Mention(span, "person") for span in _spans(article.text, name, short)))
        for number, (name, short) in enumerate(PEOPLE.items(), start=1)
    )
    places = tuple(
        Place(f"place-{number}", name, tuple(Mention(span, "place") for span in _spans(article.text, name)))
        for number, name in enumerate(PLACES, start=1)
    )
    quotes = tuple(
        Quote(f"quote-{number}", "direct", span, (span,), Attribution("Ottar Lien", span, "person-1"), ("person-1",))
        for number, span in enumerate(_spans(article.text, "“[^”]*”"), start=1)
    )
    reported = tuple(
        Quote(
            "quote-reported", "indirect", span, (), Attribution("Ottar Lien", span, "person-1"), ("person-1",),
            confidence=0.9,
        )
        for span in _spans(article.text, REPORTED)
    )  # fmt: skip
    found = tuple(person for person in people if person.mentions)
    return Analysis(
        article.id, ENGINE, found, tuple(place for place in places if place.mentions), (), quotes + reported
    )


def _spans(text: str, *patterns: str) -> list[Span]:
    # Longer names first, so that a surname within a full name counts once.
    return [Span(*match.span()) for match in re.finditer("|".join(patterns), text)]
