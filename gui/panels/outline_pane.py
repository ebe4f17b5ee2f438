"""One tab of the side panel: a filter box, the rows, and what to say when there are none."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QLabel, QLineEdit, QStackedWidget, QTreeView, QVBoxLayout, QWidget

from ..marks import Target
from ..models.items import Item
from ..models.outline_model import ITEM_ROLE, OutlineFilter, OutlineModel
from ..theme import Theme
from .row_delegate import RowDelegate

FILTER_DELAY = 150  # milliseconds of quiet before a filter is applied


class OutlineView(QTreeView):
    """The rows. A click or an arrow key chooses a row; Enter or a double click goes to the text."""

    chosen = Signal(object)  # Item, by click or arrow key
    entered = Signal(object)  # Item, by Enter or double click

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setHeaderHidden(True)
        self.setIndentation(14)
        self.setExpandsOnDoubleClick(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self._delegate = RowDelegate()
        self.setItemDelegate(self._delegate)
        self.clicked.connect(self._choose)
        self.doubleClicked.connect(self._enter)

    def set_theme(self, theme: Theme) -> None:
        """Paint with `theme`."""
        self._delegate.set_theme(theme)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let arrow keys choose the row they come to, and Enter go to the text; see QTreeView."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter(self.currentIndex())
            return
        before = self.currentIndex()
        super().keyPressEvent(event)
        if self.currentIndex() != before:
            self._choose(self.currentIndex())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the rows out for the new width; see QTreeView."""
        self._delegate.set_width(self.viewport().width() - self.indentation())
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _choose(self, index: QModelIndex) -> None:
        item = index.data(ITEM_ROLE)
        if item is not None and item.target is not None:
            self.chosen.emit(item)

    def _enter(self, index: QModelIndex) -> None:
        item = index.data(ITEM_ROLE)
        if item is not None and item.target is not None:
            self.entered.emit(item)


class OutlinePane(QWidget):
    """A list of one kind with its filter. `rows` makes the items anew whenever `refresh` is called."""

    chosen = Signal(object)
    entered = Signal(object)

    def __init__(self, name: str, rows: Callable[[], Sequence[Item]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self._model = OutlineModel(self)
        self._filter = OutlineFilter(self)
        self._filter.setSourceModel(self._model)
        self.filter_box = QLineEdit(self)
        self.filter_box.setPlaceholderText(f"Filter {name.lower()}…")
        self.filter_box.setAccessibleName(f"Filter {name.lower()}")
        self.filter_box.setClearButtonEnabled(True)
        self.view = OutlineView(name, self)
        self.view.setModel(self._filter)
        self._empty = QLabel(self)
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._empty.setMargin(24)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(8, 8, 8, 0)
        self.box.addWidget(self.filter_box)
        self.box.addWidget(self._stack)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(FILTER_DELAY)
        self._quiet.timeout.connect(self._apply_filter)
        self.filter_box.textChanged.connect(lambda: self._quiet.start())
        self.view.chosen.connect(self.chosen)
        self.view.entered.connect(self.entered)

    @property
    def count(self) -> int:
        """How many rows there are, filtered or not; under headings, how many lie below them."""
        tops = range(self._model.rowCount())
        items = [self._model.item(self._model.index(row, 0)) for row in tops]
        return sum(len(item.children) if item and item.look == "heading" else 1 for item in items)

    def refresh(self, empty: str) -> None:
        """Make the rows anew; `empty` is what to say if there are none."""
        items = self._rows()
        grouped = any(item.look == "heading" for item in items)
        self._filter.setRecursiveFilteringEnabled(grouped)
        self._model.fill(items)
        if grouped:
            self.view.expandAll()
        self._empty.setText(empty)
        self._stack.setCurrentIndex(0 if items else 1)

    def select(self, target: Target | None) -> None:
        """Select the row of `target` and scroll to it just enough, without taking the focus; none for None."""
        if target is None:
            self.view.clearSelection()
            return
        top = self._model.index_of(target)
        index = self._filter.mapFromSource(top)
        if not index.isValid() and top.isValid():
            self.filter_box.clear()
            self._apply_filter()
            index = self._filter.mapFromSource(top)
        if not index.isValid():
            return
        if self._filter.hasChildren(index):
            self.view.expand(index)
            child = self._filter.index(target.index, 0, index)
            if self.view.currentIndex() == child:
                index = child
        self.view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.view.scrollTo(index)

    def _apply_filter(self) -> None:
        self._quiet.stop()
        self._filter.set_words(self.filter_box.text())
