"""The page with Find: words are sought in what is shown, and the page scrolls to their hits."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from quotidian.model import Article, Span

from .article_page import ArticlePage
from .document import is_folded
from .finding import Hits, find_all


class SearchablePage(ArticlePage):
    """An article page that knows what was sought, where it stands and which of it was gone to."""

    # Which hit was gone to (0 for none), of how many.
    hits_changed = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hits = Hits()

    # Public methods

    def set_article(self, article: Article | None) -> None:
        """Show an article from its beginning; nothing is sought in it yet."""
        self.hits = Hits()
        super().set_article(article)

    def find_text(self, words: str, backwards: bool = False) -> tuple[int, int]:
        """Go to the next hit of `words`, or to the first from here if they are new; return (which, of how many)."""
        if words == self.hits.words:
            self.hits.go_on(backwards)
        else:
            start = self.hits.chosen.start if self.hits.chosen else self._place_of_eyes(backwards)
            self.hits = self._seek(words)
            self.hits.go_from(start, backwards)
        if self.hits.chosen:
            self._show_hit(self.hits.chosen)
        self._say_hits_changed()
        return self.hits.which_of

    def clear_find(self) -> None:
        """Show no hits any more; the one that was gone to is left selected."""
        if self.hits.chosen:
            self.select(self.hits.chosen)
        self.hits = Hits()
        self._say_hits_changed()

    def show_folded(self, shown: bool) -> None:
        """Bring folded text back, or fold it away again; Find looks at what is shown only."""
        super().show_folded(shown)
        chosen = self.hits.chosen
        self.hits = self._seek(self.hits.words)
        if chosen:
            self.hits.go_from(chosen.start)
        self._say_hits_changed()

    # Private methods

    def _seek(self, words: str) -> Hits:
        if self.article is None:
            return Hits(words)
        shown = (block.span for block in self.positions.blocks)
        folded = (block.span for block in self.article.blocks if is_folded(block) and not self.shows_folded)
        text = self.article.text
        return Hits(words, find_all(text, shown, words), len(find_all(text, folded, words)))

    def _say_hits_changed(self) -> None:
        self.hits_changed.emit(*self.hits.which_of)
        self.viewport().update()

    def _place_of_eyes(self, backwards: bool) -> int:
        """Return where Find begins: at the caret if it is on the page, else at the page's top.

        From a selection it goes on before or behind the selected words.
        """
        if not self.viewport().rect().intersects(self.cursorRect()):
            return self.reading_place()
        selected = self.selected_span()
        return selected.start if selected and backwards else self.caret()

    def _show_hit(self, hit: Span) -> None:
        box = self.cursorRect(self.cursor_over(hit))
        if not self.viewport().rect().adjusted(0, box.height(), 0, -box.height()).contains(box.center()):
            self.bring_up(hit)
