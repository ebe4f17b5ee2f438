"""Undo and redo, apart for each article: whoever comes back to one can still take back what was done there."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoCommand, QUndoGroup, QUndoStack

_MOST = 20


class UndoStacks(QUndoGroup):
    """The stacks of the articles last opened; the open one's is the active one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._by_article: dict[str, QUndoStack] = {}

    def use(self, article_id: str) -> None:
        """Undo and redo from now on what is done to this article."""
        self.setActiveStack(self._stack(article_id))

    def push(self, article_id: str, command: QUndoCommand) -> None:
        """Do a step on an article, be it the open one or another."""
        self._stack(article_id).push(command)

    def _stack(self, article_id: str) -> QUndoStack:
        stack = self._by_article.pop(article_id, None) or QUndoStack(self)
        self._by_article[article_id] = stack
        for other in list(self._by_article):
            if len(self._by_article) > _MOST and self._by_article[other] not in (stack, self.activeStack()):
                self._by_article.pop(other).deleteLater()
        return stack
