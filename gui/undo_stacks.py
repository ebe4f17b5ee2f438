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
        stack = self._by_article.pop(article_id, None) or QUndoStack(self)
        self._by_article[article_id] = stack
        self.setActiveStack(stack)
        while len(self._by_article) > _MOST:
            self._by_article.pop(next(iter(self._by_article))).deleteLater()

    def push(self, command: QUndoCommand) -> None:
        """Do a step on the open article. Raises ValueError when there is none."""
        stack = self.activeStack()
        if stack is None:
            raise ValueError("There is no article to change")
        stack.push(command)
