"""The ways in which an article comes into the window: a file, the clipboard, a drop, the recent ones."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QClipboard, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from gui.file_deeds import NO_TEXT, text_of

from .conftest import ARTICLE, Start
from .hands import press, push


def test_open_asks_for_a_file(qtbot: QtBot, start: Start, article_file: Path) -> None:
    started = start()
    started.answers.article = article_file
    press(started.program.window, "Ctrl+O")
    assert started.program.window.windowTitle().startswith("New quay")
    assert started.program.settings.folder == str(article_file.parent)


def test_open_and_think_better_of_it(qtbot: QtBot, start: Start, article_file: Path) -> None:
    started = start(article_file)
    push(started.program.window, "open")
    assert started.program.window.windowTitle().startswith("New quay")


def test_paste_opens_text(qtbot: QtBot, start: Start, clipboard: QClipboard) -> None:
    program = start().program
    clipboard.setText(ARTICLE)
    press(program.window, "Ctrl+V")
    assert program.session.article is not None
    assert program.session.article.title == "New quay for Torvik"
    assert program.session.article.source == "clipboard"


def test_paste_into_a_field_stays_there(qtbot: QtBot, start: Start, clipboard: QClipboard) -> None:
    program = start().program
    before = program.session.article
    clipboard.setText("ferry")
    field = program.window.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    field.setFocus()
    press(field, "Ctrl+V")
    assert field.text() == "ferry"
    assert program.session.article is before


def test_paste_of_a_page_is_its_text(qtbot: QtBot, start: Start, clipboard: QClipboard) -> None:
    program = start().program
    page = QMimeData()
    page.setHtml("<h1>Storm over Aldra</h1><p>It blew <b>hard</b>.<br>All night.</p><p>Then it <i>stopped</i>.</p>")
    clipboard.setMimeData(page)
    press(program.window, "Ctrl+Shift+V")
    assert program.session.article is not None
    assert program.session.article.text.split("\n\n") == [
        "Storm over Aldra", "It blew hard.\nAll night.", "Then it stopped.",
    ]  # fmt: skip


def test_text_is_taken_before_html() -> None:
    both = QMimeData()
    both.setText("plain")
    both.setHtml("<p>rich</p>")
    assert text_of(both) == "plain"


def test_an_empty_clipboard_is_told(qtbot: QtBot, start: Start, clipboard: QClipboard) -> None:
    program = start().program
    push(program.window, "paste")
    assert program.window.notice.words == NO_TEXT


def test_a_dropped_file_opens(qtbot: QtBot, start: Start, article_file: Path) -> None:
    window = start().program.window
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(article_file))])
    what = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    for target in (window.statusBar(), window.view.viewport()):
        window.files.open_sample()
        QApplication.sendEvent(target, QDragEnterEvent(QPoint(5, 5), *what))
        QApplication.sendEvent(target, QDropEvent(QPointF(5, 5), *what))
        assert window.windowTitle().startswith("New quay")


def test_recent_articles_are_offered_once_a_file(qtbot: QtBot, start: Start, article_file: Path) -> None:
    program = start(article_file).program
    qtbot.waitUntil(lambda: bool(program.session.recent))
    article_file.write_text(ARTICLE + "\nOne more line.\n", encoding="utf-8")
    program.session.open_path(article_file)
    qtbot.waitUntil(lambda: len(program.session.recent) == 2)
    entries = program.window.recent_menu.actions()
    assert [entry.text() for entry in entries] == ["New quay for Torvik"]
    assert entries[0].toolTip() == str(article_file)
    entries[0].trigger()
    assert program.session.article is not None
    assert program.session.article.text.endswith("One more line.\n")


def test_a_recent_article_whose_file_is_gone_comes_from_the_library(
    qtbot: QtBot, start: Start, article_file: Path, tmp_path: Path
) -> None:
    program = start(article_file).program
    qtbot.waitUntil(lambda: bool(program.session.recent))
    other = tmp_path / "other.txt"
    other.write_text("Other\n\nAnother text.", encoding="utf-8")
    program.session.open_path(other)
    article_file.unlink()
    qtbot.waitUntil(lambda: len(program.session.recent) == 2)
    program.window.recent_menu.actions()[1].trigger()
    qtbot.waitUntil(lambda: program.window.windowTitle().startswith("New quay"))
