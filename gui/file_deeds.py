"""What the File menu does: articles come in, notes go out."""

import re
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication, QTextDocument

from . import assets
from .messages import Messages
from .session import Session
from .settings import Settings

NO_TEXT = "There is no text on the clipboard. Copy an article first."


class FileDeeds(QObject):
    """Opens articles from files and from the clipboard, and exports notes."""

    def __init__(self, session: Session, messages: Messages, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._messages = messages
        self._settings = settings

    def open(self) -> None:
        """Ask for a file and open it."""
        path = self._messages.choose_article(self._settings.folder)
        if path is not None:
            self._settings.folder = str(path.parent)
            self._session.open_path(path)

    def open_sample(self) -> None:
        """Open the sample article."""
        self._session.open_path(assets.sample_article_path())

    def paste(self) -> None:
        """Open the text on the clipboard."""
        text = text_of(QGuiApplication.clipboard().mimeData())
        if text.strip():
            self._session.open_text(text, "clipboard")
        else:
            self._session.refused.emit(NO_TEXT)

    def export_notes(self) -> None:
        """Write the notes of the open article to a Markdown file."""
        from quotidian.exports.files import write_whole
        from quotidian.exports.notes_markdown import notes_as_markdown

        article = self._session.article
        if article is None:
            return
        path = self._messages.choose_export(Path(self._settings.folder) / f"{file_name(article.title)} notes.md")
        if path is None:
            return
        if not path.suffix:
            path = path.with_suffix(".md")
        try:
            write_whole(path, notes_as_markdown(article, self._session.annotations))
        except OSError as error:
            reason = error.strerror or str(error)
            self._session.refused.emit(f"{path.name} was not written ({reason}). Choose another place.")
        else:
            self._session.said.emit(f"Notes exported to {path}")


def text_of(data: QMimeData | None) -> str:
    """Return the text on a clipboard, or that of its HTML when there is nothing else; paragraphs a blank line apart."""
    if data is None:
        return ""
    if data.hasText() and data.text().strip():
        return data.text()
    if not data.hasHtml():
        return ""
    document = QTextDocument()
    document.setHtml(data.html())
    paragraphs = []
    block = document.begin()
    while block.isValid():
        paragraphs.append(block.text().replace("\u2028", "\n").replace("\ufffc", "").strip())
        block = block.next()
    return "\n\n".join(filter(None, paragraphs))


def file_name(title: str) -> str:
    """Return a title as a file may be called on any system."""
    name = re.sub(r'[\x00-\x1f<>:"/\\|?*]+', " ", title)
    return " ".join(name.split())[:80].strip(" .") or "Article"
