"""The stages joined, where no parse is needed."""

from typing import Any

from quotidian.analysis.pipeline import Pipeline
from quotidian.readers import read_text

GERMAN = """Die Fähre fährt wieder

Von Ada Holm

Die Fähre nach Orzan fährt seit Montag wieder, und die Leute am Hafen sind mit dem Fahrplan nicht zufrieden.

„Wir haben zwei Jahre auf das Schiff gewartet“, sagte ein Fischer, der am Hafen stand und auf die Fähre wartete.
"""


def test_of_another_language_the_quotes_are_shown_and_the_author_but_no_guesses() -> None:
    no_parser: Any = object()
    article = read_text(f"---\nlang: de\nauthor: Ada Holm\n---\n{GERMAN}", "harbour.md")
    assert article.language == "de"
    found = Pipeline(no_parser).analyse(article)
    assert [(person.name, person.author) for person in found.people] == [("Ada Holm", True)]
    assert [part.of(article.text) for quote in found.quotes for part in quote.parts] == [
        "„Wir haben zwei Jahre auf das Schiff gewartet“"
    ]
    assert found.places == ()
    assert "seems to be in German" in found.warnings[0]
