"""The parse as plain records: walking the tree and finding tokens by position."""

from quotidian.analysis.grammar.syntax import Parse, Sentence, Token
from quotidian.model import Span

# "Old Mara Voss sighed . She left ." with a hand-made tree
TEXT = "Old Mara Voss sighed. She left."
ROWS = [
    # start end lemma pos dep head sentence entity begins
    (0, 3, "old", "ADJ", "amod", 2, 0, "", False),
    (4, 8, "mara", "PROPN", "compound", 2, 0, "PERSON", True),
    (9, 13, "voss", "PROPN", "nsubj", 3, 0, "PERSON", False),
    (14, 20, "sigh", "VERB", "ROOT", 3, 0, "", False),
    (20, 21, ".", "PUNCT", "punct", 3, 0, "", False),
    (22, 25, "she", "PRON", "nsubj", 6, 1, "", False),
    (26, 30, "leave", "VERB", "ROOT", 6, 1, "", False),
    (30, 31, ".", "PUNCT", "punct", 6, 1, "", False),
]


def parse() -> Parse:
    tokens = [
        Token(i, start, end, TEXT[start:end], lemma, pos, "", dep, head, sentence, entity, begins)
        for i, (start, end, lemma, pos, dep, head, sentence, entity, begins) in enumerate(ROWS)
    ]
    return Parse(tokens, [Sentence(0, 0, 5, Span(0, 21)), Sentence(1, 5, 8, Span(22, 31))])


def test_subtree_covers_all_dependents() -> None:
    tree = parse()
    assert tree.subtree_span(tree.tokens[2]).of(TEXT) == "Old Mara Voss"
    assert tree.subtree_span(tree.tokens[3]).of(TEXT) == "Old Mara Voss sighed."
    assert [token.text for token in tree.children(tree.tokens[3])] == ["Voss", "."]


def test_ancestors_end_at_the_root() -> None:
    tree = parse()
    assert [token.text for token in tree.ancestors(tree.tokens[0])] == ["Voss", "sighed"]
    assert list(tree.ancestors(tree.tokens[6])) == []


def test_token_at_a_position_and_in_a_gap() -> None:
    tree = parse()
    found = tree.token_at(10)
    assert found is not None
    assert found.text == "Voss"
    assert tree.token_at(8) is None
    assert tree.token_at(400) is None


def test_tokens_in_a_span_are_those_it_touches() -> None:
    tree = parse()
    assert [token.text for token in tree.tokens_in(Span(5, 10))] == ["Mara", "Voss"]
    assert tree.tokens_in(Span(21, 22)) == ()
    assert [token.text for token in tree.tokens_in(Span(0, 31))] == [token.text for token in tree.tokens]


def test_root_of_a_span_is_the_token_whose_head_lies_outside() -> None:
    tree = parse()
    root = tree.root_of(Span(0, 13))
    assert root is not None
    assert root.text == "Voss"
    assert tree.root_of(Span(21, 22)) is None


def test_entities_are_read_from_the_tokens_labels() -> None:
    tree = parse()
    assert [(span.of(TEXT), label) for span, label in tree.entities()] == [("Mara Voss", "PERSON")]


def test_sentences_know_their_tokens() -> None:
    tree = parse()
    second = tree.sentence_of(tree.tokens[5])
    assert [token.text for token in tree.sentence_tokens(second)] == ["She", "left", "."]
