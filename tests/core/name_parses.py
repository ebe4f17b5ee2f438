"""Articles with the model's answers written into the text, so that the rules for names are tested without a model."""

import re

from quotidian.analysis.grammar.syntax import Parse, Sentence, Token
from quotidian.analysis.names import find
from quotidian.model import Article, Block, BlockKind, EntityKind, Span

_MARK = re.compile(r"\{(?P<label>[A-Z_]+) (?P<words>[^{}]*)\}")
_TOKEN = re.compile(r"(?:[^\W_]\.){2,}|\w[\w\u0300-\u036f]*|[^\w\s]")


def read(marked: str, kinds: dict[int, BlockKind] | None = None, byline: tuple[str, ...] = ()) -> tuple[Article, Parse]:
    """Return the article and parse of `marked`, in which "{PERSON Ada Holt}" is what the model takes for a person.

    Every line is a paragraph, or the kind that `kinds` gives for its number.
    """
    text, labels = "", {}
    position = 0
    for match in _MARK.finditer(marked):
        text += marked[position : match.start()]
        labels[Span(len(text), len(text) + len(match["words"]))] = match["label"]
        text += match["words"]
        position = match.end()
    text += marked[position:]
    lines = [Span(*match.span()) for match in re.finditer(r"[^\n]+", text)]
    blocks = tuple(Block((kinds or {}).get(number, "paragraph"), span) for number, span in enumerate(lines))
    return Article("test", "test", "", text, blocks, byline), _parse(text, labels, blocks)


def _parse(text: str, labels: dict[Span, str], blocks: tuple[Block, ...]) -> Parse:
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    for block in blocks:
        if block.kind == "furniture":
            continue
        first = len(tokens)
        for match in _TOKEN.finditer(text, block.span.start, block.span.end):
            word, index = match.group(), len(tokens)
            span = Span(*match.span())
            label, begins = next(
                ((v, k.start == span.start) for k, v in labels.items() if k.contains(span)), ("", False)
            )
            pos = "PROPN" if word[0].isupper() else "X"
            tokens.append(
                Token(index, *match.span(), word, word.lower(), pos, pos, "dep", first, len(sentences), label, begins)
            )
        sentences.append(Sentence(len(sentences), first, len(tokens), block.span))
    return Parse(tokens, sentences)


def names_of(
    kind: EntityKind, marked: str, kinds: dict[int, BlockKind] | None = None, byline: tuple[str, ...] = ()
) -> list[str]:
    """Return the words of all mentions of one kind that the rules make of `marked`."""
    article, parse = read(marked, kinds, byline)
    return [mention.span.of(article.text) for mention in find(article, parse) if mention.kind == kind]
