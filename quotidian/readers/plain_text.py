"""Plain text."""

from quotidian.model import Article
from quotidian.readers.decoding import Decoded
from quotidian.structure import build_article
from quotidian.structure.layout import plain_blocks


def read(decoded: Decoded, source: str) -> Article:
    """Return the article that a plain text holds; its text is kept as it is."""
    return build_article(decoded.text, plain_blocks(decoded.text), source=source, warnings=decoded.warnings)
