"""The parser over whole articles: offsets, furniture, long blocks, progress."""

from collections.abc import Iterable

import pytest

from quotidian.analysis import parsing
from quotidian.analysis.grammar.syntax import Token
from quotidian.analysis.parsing import Parser
from quotidian.model import Article, Block, BlockKind, Span

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def parser() -> Parser:
    return Parser()


def article(*blocks: tuple[BlockKind, str]) -> Article:
    text, made = "", []
    for kind, words in blocks:
        made.append(Block(kind, Span(len(text), len(text) + len(words))))
        text += words + "\n\n"
    return Article("id", "test", "", text, tuple(made))


def words_at_tokens(text: str, tokens: Iterable[Token]) -> bool:
    return all(text[token.start : token.end] == token.text for token in tokens)


@pytest.mark.parametrize("before", ["", "🚢 ", "👩🏽‍🚀👨‍👩‍👧 ", "Cafe\u0301 ", "\u00a0\u2028 ", "𝔸𝔹 "])
def test_offsets_are_code_points_whatever_comes_before(parser: Parser, before: str) -> None:
    made = article(("paragraph", before + "Mara Voss left Oslo."), ("paragraph", before + "She came back."))
    parse = parser.parse(made)
    assert words_at_tokens(made.text, parse.tokens)
    assert {"Voss", "Oslo", "back"} <= {token.text for token in parse.tokens}


def test_furniture_is_not_parsed(parser: Parser) -> None:
    made = article(("furniture", "Back To Top"), ("paragraph", "The ferry left."))
    assert [token.text for token in parser.parse(made).tokens] == ["The", "ferry", "left", "."]


def test_no_sentence_crosses_a_block(parser: Parser) -> None:
    made = article(("headline", "Ferry leaves for"), ("paragraph", "the island at noon"))
    parse = parser.parse(made)
    for sentence in parse.sentences:
        assert sum(block.span.overlaps(sentence.span) for block in made.blocks) == 1


@pytest.mark.parametrize(
    "line",
    [
        "ORZAN, April 2 (Newswire) - ",
        "ORZAN (NW) — ",
        "ORZAN — ",
        "PORT ORZAN, Tavikia, 9 May (NW) -- ",
        "Orzan, Tavikia (NW) – ",
    ],
)
def test_a_date_line_is_no_part_of_the_sentence_behind_it(parser: Parser, line: str) -> None:
    made = article(("headline", "Harbour opens"), ("paragraph", line + "Mayor Ada Rhee said the harbour would open."))
    parse = parser.parse(made)
    (said,) = (token for token in parse.tokens if token.text == "said")
    assert made.text[parse.sentences[said.sentence].span.start :].startswith("Mayor")


def test_heads_point_into_the_same_sentence(parser: Parser) -> None:
    made = article(("paragraph", "“We wait,”  she said.\nThe boat,  late again, came."), ("paragraph", "It left."))
    parse = parser.parse(made)
    assert [token.index for token in parse.tokens] == list(range(len(parse.tokens)))
    assert all(parse.head(token).sentence == token.sentence for token in parse.tokens)
    assert all(token.text.strip() for token in parse.tokens)


def test_recasing_changes_what_is_parsed_but_not_the_words(parser: Parser) -> None:
    made = article(("headline", "MARA VOSS LEAVES OSLO"))
    parse = parser.parse(made, recase=str.title)
    assert [token.text for token in parse.tokens] == ["MARA", "VOSS", "LEAVES", "OSLO"]
    assert words_at_tokens(made.text, parse.tokens)


def test_lemmas_of_verbs_and_nouns(parser: Parser) -> None:
    parse = parser.parse(article(("paragraph", "She said the boats were leaving.")))
    lemmas = {token.text: token.lemma for token in parse.tokens}
    assert (lemmas["said"], lemmas["boats"], lemmas["leaving"]) == ("say", "boat", "leave")


def test_a_block_without_line_ends_is_cut_at_sentences(parser: Parser, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsing, "LONGEST_PIECE", 200)
    sentence = "The ferry left the pier at noon. "
    made = article(("paragraph", sentence * 40))
    parse = parser.parse(made)
    assert words_at_tokens(made.text, parse.tokens)
    assert len(parse.sentences) == 40
    assert {token.text for token in parse.tokens} == {"The", "ferry", "left", "the", "pier", "at", "noon", "."}


def test_text_with_no_space_at_all_is_cut_anyway(parser: Parser, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsing, "LONGEST_PIECE", 50)
    made = article(("paragraph", "x" * 175))
    assert "".join(token.text for token in parser.parse(made).tokens) == "x" * 175


def test_progress_grows_to_one(parser: Parser) -> None:
    shares: list[float] = []
    paragraphs: list[tuple[BlockKind, str]] = [("paragraph", "The ferry left the pier.")] * 200
    parser.parse(article(*paragraphs), progress=shares.append)
    assert len(shares) > 1
    assert shares == sorted(shares)
    assert shares[-1] == pytest.approx(1.0)


def test_an_article_of_furniture_alone_has_an_empty_parse(parser: Parser) -> None:
    assert parser.parse(article(("furniture", "Back To Top"))).tokens == ()


@pytest.mark.parametrize(
    "run", ["=" * 20_000, "_" * 20_000, "(" * 20_000, "“" * 100_000, "😀" * 20_000, "\u0301" * 20_000]
)
def test_a_run_without_letters_costs_the_parser_nothing(parser: Parser, run: str) -> None:
    made = article(("paragraph", run), ("paragraph", f"Mara Voss left {run} today."))
    parse = parser.parse(made)
    assert words_at_tokens(made.text, parse.tokens)
    assert [token.text for token in parse.tokens] == ["Mara", "Voss", "left", "today", "."]


def test_no_token_is_longer_than_a_broken_run(parser: Parser) -> None:
    parse = parser.parse(article(("paragraph", "x" * 20_000)))
    assert max(token.end - token.start for token in parse.tokens) < 100


def test_a_decomposed_letter_is_parsed_composed_and_spelled_as_in_the_article(parser: Parser) -> None:
    made = article(("paragraph", "The fiance\u0301es waited, Zoe\u0301 said."))
    tokens = {token.text: token for token in parser.parse(made).tokens}
    assert words_at_tokens(made.text, tokens.values())
    assert tokens["fiance\u0301es"].lemma.startswith("fianc\u00e9")
    assert "Zoe\u0301" in tokens


@pytest.mark.parametrize("separator", ["\n", "\u2028", "\u2029", "\v", "\x85"])
def test_line_ends_of_all_kinds_are_spaces_to_the_parser(parser: Parser, separator: str) -> None:
    made = article(("paragraph", f"The ferry left{separator}the pier."))
    assert [token.text for token in parser.parse(made).tokens] == ["The", "ferry", "left", "the", "pier", "."]


def test_words_that_only_some_articles_have_are_not_kept(parser: Parser, monkeypatch: pytest.MonkeyPatch) -> None:
    parser.parse(article(("paragraph", "The Zarquolin of Vimbrosk met the Thraddle of Quenxby.")))
    assert "Zarquolin" in parser._nlp.vocab.strings
    monkeypatch.setattr(parsing, "CHARACTERS_KEPT", 10)
    parse = parser.parse(article(("paragraph", "The ferry of Vimbrosk left.")))
    assert "Zarquolin" not in parser._nlp.vocab.strings
    assert [token.text for token in parse.tokens] == ["The", "ferry", "of", "Vimbrosk", "left", "."]
