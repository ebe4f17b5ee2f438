"""Small parses for the tests of places, written as tables instead of parsed, so that no model is loaded."""

from quotidian.analysis.grammar.syntax import Parse, Sentence, Token
from quotidian.model import Article, Block, Mention, Span


def article_of(text: str) -> Article:
    return Article("test", "test", "", text, (Block("paragraph", Span(0, len(text))),))


def place_mentions(text: str, *names: str) -> list[Mention]:
    """Return a mention of a place for each name, each looked for behind the one before."""
    mentions, position = [], 0
    for name in names:
        start = text.index(name, position)
        position = start + len(name)
        mentions.append(Mention(Span(start, position), "place"))
    return mentions


def parse_of(text: str, words: str = "") -> Parse:
    """Return a parse of one sentence from lines of "word/POS/dependency/head"; without any, of bare proper nouns."""
    rows = [row.rsplit("/", 3) for row in words.split()] or [[w, "PROPN", "dep", "0"] for w in text.split()]
    tokens, position = [], 0
    for index, (word, pos, dep, head) in enumerate(rows):
        start = text.index(word, position)
        position = start + len(word)
        lemma = _lemma(word, pos)
        tokens.append(Token(index, start, position, word, lemma, pos, pos, dep, int(head), 0))
    return Parse(tokens, [Sentence(0, 0, len(tokens), Span(0, len(text)))])


def _lemma(word: str, pos: str) -> str:
    lemma = word.lower()
    for ending in ("ed", "s") if pos in ("VERB", "NOUN") else ():
        if lemma.endswith(ending):
            return lemma.removesuffix(ending)
    return lemma
