"""Transcripts: turns that start with their speaker's name in capitals and a colon, and need no quotation marks."""

import re

from quotidian.analysis.drafts import Draft, SpeakerWords
from quotidian.model import Article, Span

# "LIND:", "ANA LIND (on the phone):", "MR. ROE:"; the rest of the block is the turn.
_LABEL = re.compile(
    r"([^\W\d_a-zß-ÿ][^\W\d_a-zß-ÿ.'’-]+(?: [^\W\d_a-zß-ÿ][^\W\d_a-zß-ÿ.'’-]*){0,3})(?: \([^()\n]{1,40}\))?:\s+(?=\S)"
)
_FEWEST_TURNS = 2
_CONFIDENCE = 0.85


def labelled_turns(article: Article) -> list[Draft]:
    """Return the turns of a transcript as direct quotes; one label alone ("UPDATE: …") makes no transcript."""
    found = []
    for block in article.blocks:
        label = _LABEL.match(article.text, block.span.start, block.span.end) if block.kind != "furniture" else None
        if label:
            turn = Span(label.end(), label.end() + len(article.text[label.end() : block.span.end].rstrip()))
            speaker = SpeakerWords(Span(*label.span(1)), _CONFIDENCE)
            found.append(Draft("direct", turn, (), (speaker,), None, _CONFIDENCE))
    return found if len(found) >= _FEWEST_TURNS else []
