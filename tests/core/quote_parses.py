"""Small parses for the tests of quotes, made from spaced-out words instead of by a model, so that none is loaded.

Verbs that are listed here get their lemma and tag, capitalised words are proper nouns, and every other word is a noun.
A token hangs on the first of its sentence with the label "dep" unless the test says otherwise.
"""

from dataclasses import replace

from quotidian.analysis.grammar.syntax import Parse, Sentence, Token
from quotidian.model import Article, Block, Span

# Labels and heads by the number of the token.
Links = dict[int, tuple[str, int]]

_VERBS = {
    "said": ("say", "VBD"),
    "say": ("say", "VB"),
    "saying": ("say", "VBG"),
    "denied": ("deny", "VBD"),
    "refused": ("refuse", "VBD"),
    "asked": ("ask", "VBD"),
    "rained": ("rain", "VBD"),
    "named": ("name", "VBN"),
}


def parsed(text: str, links: Links | None = None) -> tuple[Article, Parse]:
    """Return the article and the parse of `text`, whose tokens stand apart and whose lines are paragraphs.

    `links` gives tokens by number their label and head.
    """
    blocks: list[Block] = []
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    at = 0
    for line in text.split("\n"):
        blocks.append(Block("paragraph", Span(at, at + len(line))))
        first = len(tokens)
        words = line.split(" ")
        for number, word in enumerate(words):
            tokens.append(_token(word, len(tokens), at, first, len(sentences)))
            at += len(word) + 1
            if _ends_sentence(words, number):
                whole = Span(tokens[first].start, tokens[-1].end)
                sentences.append(Sentence(len(sentences), first, len(tokens), whole))
                first = len(tokens)
    for index, (dep, head) in (links or {}).items():
        tokens[index] = replace(tokens[index], dep=dep, head=head)
    return Article("test", "test", "", text, tuple(blocks)), Parse(tokens, sentences)


def _token(word: str, index: int, start: int, head: int, sentence: int) -> Token:
    lemma, tag = _VERBS.get(word, (word.lower(), ""))
    capital = word[0].isupper()
    pos = "VERB" if tag else "PROPN" if capital else "NOUN" if word[0].isalpha() else "PUNCT"
    entity = "PERSON" if pos == "PROPN" else ""
    return Token(index, start, start + len(word), word, lemma, pos, tag or pos, "dep", head, sentence, entity)


def _ends_sentence(words: list[str], number: int) -> bool:
    """Say whether a sentence ends behind this word: at a full stop, but not before the mark that closes it in."""
    if number + 1 == len(words):
        return True
    before_mark = number > 0 and words[number] == "”" and words[number - 1] == "."
    return before_mark or (words[number] == "." and words[number + 1] != "”")
