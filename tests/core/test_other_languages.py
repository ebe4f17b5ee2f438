from quotidian.analysis.other_languages import quotes_by_marks, warning
from quotidian.analysis.speech.drafts import Stretch
from quotidian.model import Span
from quotidian.structure import structure_plain_text


def test_only_longer_outer_stretches_are_speech() -> None:
    stretches = [Stretch(Span(0, 40)), Stretch(Span(5, 30), nested=True), Stretch(Span(50, 58))]
    quotes = quotes_by_marks(stretches)
    assert [(quote.span, quote.parts, quote.speakers) for quote in quotes] == [(Span(0, 40), (Span(0, 40),), ())]
    assert quotes[0].confidence < 0.8


def test_the_reader_is_told_the_language() -> None:
    article = structure_plain_text("Le bac est parti lundi avec une heure de retard et personne ne s'en est plaint.")
    assert "(its language is fr)" in warning(article)
