"""Articles in which "{Ada Holt}" marks a person's name, so that merging is tested without a model."""

import re

from quotidian.analysis import people
from quotidian.analysis.grammar.syntax import Parse
from quotidian.model import Article, Block, BlockKind, Mention, Person, Span

_MARK = re.compile(r"\{([^{}]*)\}")


def read(marked: str, kinds: dict[int, BlockKind] | None = None) -> tuple[Article, list[Mention]]:
    """Return the article and its mentions; each line is a paragraph, or the kind given for its number."""
    text, mentions, position = "", [], 0
    for match in _MARK.finditer(marked):
        text += marked[position : match.start()]
        mentions.append(Mention(Span(len(text), len(text) + len(match[1])), "person"))
        text += match[1]
        position = match.end()
    text += marked[position:]
    lines = [Span(*match.span()) for match in re.finditer(r"[^\n]+", text)]
    blocks = tuple(Block((kinds or {}).get(number, "paragraph"), span) for number, span in enumerate(lines))
    return Article("test", "test", "", text, blocks), mentions


def merged(marked: str, kinds: dict[int, BlockKind] | None = None) -> list[Person]:
    """Return the people of `marked`."""
    article, mentions = read(marked, kinds)
    return list(people.merge(article, Parse([], []), mentions))


def rows(marked: str, kinds: dict[int, BlockKind] | None = None) -> list[list[str]]:
    """Return for each person the words of all mentions."""
    article, mentions = read(marked, kinds)
    return [
        [mention.span.of(article.text) for mention in person.mentions]
        for person in people.merge(article, Parse([], []), mentions)
    ]
