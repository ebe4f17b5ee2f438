"""What the parser remembers of words changes no answer, and has its bounds."""

import warnings
from collections.abc import Sequence

import numpy as np
import pytest
import spacy
from numpy.typing import NDArray

from quotidian.analysis.parsing import Parser, model_folder, word_memory
from quotidian.model import Article, Block, Span
from quotidian.structure import structure_plain_text

TEXTS = (
    "There are two boats, but there's no pilot. It is the pilot who has said that she'd been late.",
    "The boats are old, Mara Voss said.\n She  had had it: “Do not wait. That does it!”",
    "Has there been anything? Nothing, said Voss of Orzan, which does not do what its mayor did.",
)


@pytest.mark.model
def test_words_read_before_are_read_as_the_model_reads_them() -> None:
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r".*W095")
        model = spacy.load(model_folder())
    parser = Parser()
    for text in (*TEXTS, *reversed(TEXTS)):
        expected = [
            (word.text, word.pos_, word.tag_, word.dep_, word.head.idx, word.ent_type_, word.ent_iob_ == "B", opens)
            for sentence in model(text.replace("\n", " ")).sents
            for opens, word in zip([True] + [False] * len(sentence), sentence, strict=False)
            if not word.is_space
        ]
        parse = parser.parse(Article("id", "test", "", text, (Block("paragraph", Span(0, len(text))),)))
        firsts = {sentence.first for sentence in parse.sentences}
        assert expected == [
            (
                token.text, token.pos, token.tag, token.dep, parse.head(token).start, token.entity,
                token.entity_begins, token.index in firsts,
            )
            for token in parse.tokens
        ]  # fmt: skip


@pytest.mark.model
def test_the_verb_behind_an_expletive_is_no_auxiliary() -> None:
    parse = Parser().parse(structure_plain_text("The boats are old. There are two boats. The boats are old."))
    assert [token.pos for token in parse.tokens if token.text == "are"] == ["AUX", "VERB", "AUX"]


class _Doc:
    """Words that are numbers, each with the same norm and space."""

    vocab = None

    def __init__(self, *words: int) -> None:
        self._words = np.array([(word, 0, 1) for word in words], dtype=np.uint64)

    def __len__(self) -> int:
        return len(self._words)

    def to_array(self, features: object) -> NDArray[np.uint64]:
        return self._words


class _Layers:
    """Doubles each word; keeps what it was asked."""

    def __init__(self) -> None:
        self.asked: list[int] = []

    def __call__(self, docs: Sequence[word_memory.Words]) -> list[NDArray[np.float32]]:
        found = [doc.to_array([])[:, :1] for doc in docs]
        self.asked += np.concatenate(found).ravel().tolist()
        return [(2 * words).astype(np.float32) for words in found]


def vectors(memory: word_memory.WordMemory, *docs: _Doc) -> list[list[float]]:
    found, _ = memory.forward(None, docs, is_train=False)
    return [matrix.ravel().tolist() for matrix in found]


def test_each_word_is_worked_out_once() -> None:
    layers = _Layers()
    memory = word_memory.WordMemory(layers, 1)
    assert vectors(memory, _Doc(1, 2, 1), _Doc(2, 3), _Doc()) == [[2, 4, 2], [4, 6], []]
    assert vectors(memory, _Doc(3, 1, 4)) == [[6, 2, 8]]
    assert layers.asked == [1, 2, 3, 4]


def test_a_full_memory_starts_afresh(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word_memory, "WORDS_KEPT", 3)
    layers = _Layers()
    memory = word_memory.WordMemory(layers, 1)
    assert vectors(memory, _Doc(1, 2)) == [[2, 4]]
    assert vectors(memory, _Doc(2, 3, 4)) == [[4, 6, 8]]
    assert vectors(memory, _Doc(4)) == [[8]]
    assert layers.asked == [1, 2, 2, 3, 4]


def test_more_words_than_can_be_kept_are_read_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word_memory, "WORDS_KEPT", 3)
    memory = word_memory.WordMemory(_Layers(), 1)
    assert vectors(memory, _Doc(1, 2, 3), _Doc(4, 1)) == [[2, 4, 6], [8, 2]]
    assert vectors(memory, _Doc(1, 2), _Doc(2)) == [[2, 4], [4]]
