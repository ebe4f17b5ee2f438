"""One tab of the side panel: a filter box, the rows, and what to say when there are none."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from ..marks import Target
from ..models.items import Item
from ..models.outline_model import OutlineFilter, OutlineModel
from .filter_box import FilterBox
from .outline_view import OutlineView

FILTER_DELAY = 150  # milliseconds of quiet before a filter is applied


class OutlinePane(QWidget):
    """A list of one kind with its filter. `rows` makes the items anew whenever `refresh` is called."""

    def __init__(self, name: str, rows: Callable[[], Sequence[Item]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self._model = OutlineModel(self)
        self._filter = OutlineFilter(self)
        self._filter.setSourceModel(self._model)
        self.filter_box = FilterBox(f"Filter {name.lower()}", self)
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
        self.filter_box.left_downwards.connect(self.view.take_focus)

    @property
    def count(self) -> int:
        """How many rows there are, filtered or not; under headings, how many lie below them."""
        tops = range(self._model.rowCount())
        items = [self._model.item(self._model.index(row, 0)) for row in tops]
        return sum(len(item.children) if item and item.look == "heading" else 1 for item in items)

    def refresh(self, empty: str) -> None:
        """Make the rows anew; `empty` is what to say if there are none."""
        items = self._rows()
        row = self.view.currentIndex().row()
        grouped = any(item.look == "heading" for item in items)
        self._filter.setRecursiveFilteringEnabled(grouped)
        self._model.fill(items)
        if grouped:
            self.view.expandAll()
        if self.view.hasFocus() and row >= 0:
            # The reader who deletes row after row stays in the list.
            self._go_to_row(row)
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
        if self.view.currentIndex().parent() == index:
            # The reader goes through this row's mentions one by one: go on there.
            index = self._filter.index(target.index, 0, index)
        self.view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.view.scrollTo(index)

    def _go_to_row(self, row: int) -> None:
        """Make the row at this number current, or the last one if there are fewer."""
        last = self._filter.rowCount() - 1
        if last >= 0:
            self.view.setCurrentIndex(self._filter.index(min(row, last), 0))

    def _apply_filter(self) -> None:
        self._quiet.stop()
        self._filter.set_words(self.filter_box.text())
