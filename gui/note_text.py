"""A note's Markdown as HTML that Qt may show: rendered, then cleaned of everything that could load or run."""

import re
from functools import lru_cache

from PySide6.QtGui import QTextDocumentFragment

# What Markdown or HTML could begin with; notes without any are plain, and most are.
_MARKUP = re.compile(r"[*_`\[\]#>~<&\\=|:-]|^\s*\d+[.)]", re.MULTILINE)
_TAGS = {
    "p", "br", "em", "strong", "del", "code", "pre", "blockquote", "ul", "ol", "li", "a", "hr", "h1", "h2", "h3", "h4",
    "h5", "h6", "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip


def as_html(body: str) -> str:
    """Return a note's body as clean HTML; images and scripts are left out."""
    # Here alone: together they take longer to import than the window takes to come up.
    import markdown
    import nh3
    from markdown.extensions.nl2br import Nl2BrExtension
    from markdown.extensions.sane_lists import SaneListExtension

    rendered = markdown.markdown(body, extensions=[SaneListExtension(), Nl2BrExtension()])
    return nh3.clean(rendered, tags=_TAGS, attributes={"a": {"href", "title"}})


@lru_cache(maxsize=1024)
def as_plain_text(body: str) -> str:
    """Return a note's words as they read when its Markdown is rendered."""
    if not _MARKUP.search(body):
        return body
    return QTextDocumentFragment.fromHtml(as_html(body)).toPlainText()
