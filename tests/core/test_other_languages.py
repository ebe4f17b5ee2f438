import pytest

from quotidian.analysis.other_languages import authors, quotes_by_marks, warning
from quotidian.analysis.quotation_marks import pair
from quotidian.analysis.speech.drafts import Stretch
from quotidian.model import Article, Span
from quotidian.structure import structure_plain_text

FRENCH = "Le bac est parti lundi avec une heure de retard et personne sur le quai ne s'en est plaint."
JAPANESE = "船は月曜日に一時間遅れて出発した。"


def quoted(article: Article) -> list[str]:
    return [draft.span.of(article.text) for draft in quotes_by_marks(article, pair(article))]


def test_only_longer_outer_stretches_are_speech() -> None:
    article = structure_plain_text("x" * 60)
    stretches = [Stretch(Span(0, 40)), Stretch(Span(5, 30), nested=True), Stretch(Span(50, 58))]
    quotes = quotes_by_marks(article, stretches)
    assert [(quote.span, quote.parts, quote.speakers) for quote in quotes] == [(Span(0, 40), (Span(0, 40),), ())]
    assert quotes[0].confidence < 0.8


@pytest.mark.parametrize(
    ("sentence", "quotes"),
    [
        ("„Neun Stunden“, sagt die Frau am Kai.", ["„Neun Stunden“"]),
        ("Sie las „Neun Stunden“, sagt man.", []),
        ("„Neun Stunden“, der Roman, liegt da.", []),
        ("„Neun Stunden“ heißt der Roman.", []),
        ("„Neun Stunden“, Ida Holms Roman, liegt da.", []),
    ],
)
def test_a_short_answer_counts_before_a_comma_and_a_verb(sentence: str, quotes: list[str]) -> None:
    assert quoted(structure_plain_text(f"Die Fähre und der Regen auf dem Kai.\n\n{sentence}")) == quotes


def test_short_sentences_in_korean_are_speech() -> None:
    article = structure_plain_text("가게 주인은 “아무도 우리에게 묻지 않았다”고 말했다. “배”는 책 이름이다.")
    assert quoted(article) == ["“아무도 우리에게 묻지 않았다”"]


def test_a_letter_of_japanese_says_as_much_as_a_word() -> None:
    article = structure_plain_text(f"{JAPANESE}「今日は船が来ないと思った」と女性は話した。「渡し船」という本もある。")
    assert quoted(article) == ["「今日は船が来ないと思った」"]


def test_the_author_is_found_in_the_byline() -> None:
    article = structure_plain_text(f"Le bac et la pluie\n\nPar Rosa Carlier\n\n{FRENCH}\n\n{FRENCH} {FRENCH}")
    (author,) = authors(article)
    assert (author.name, author.author) == ("Rosa Carlier", True)
    assert [mention.span.of(article.text) for mention in author.mentions] == ["Rosa Carlier"]


def test_the_reader_is_told_the_language() -> None:
    assert "seems to be in French" in warning(structure_plain_text(FRENCH))
