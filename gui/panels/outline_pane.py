"""One tab of the side panel: a filter box, the rows, and what to say when there are none."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from ..marks import Target
from ..models.items import Item
from ..models.outline_model import ITEM_ROLE, OutlineFilter, OutlineModel
from .filter_box import FilterBox
from .outline_view import OutlineView

FILTER_DELAY = 150  # milliseconds of quiet before a filter is applied


class OutlinePane(QWidget):
    """A list of one kind with its filter. `rows` makes the items anew whenever `refresh` is called."""

    def __init__(self, name: str, rows: Callable[[], Sequence[Item]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self._grouped = False
        self._nothing = ""
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
        self._empty.setTextFormat(Qt.TextFormat.PlainText)
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
        self.filter_box.left.connect(self._leave_filter)

    @property
    def count(self) -> int:
        """How many rows there are, filtered or not; under headings, how many lie below them."""
        tops = range(self._model.rowCount())
        items = [self._model.item(self._model.index(row, 0)) for row in tops]
        return sum(len(item.children) if item and item.look == "heading" else 1 for item in items)

    def clear(self) -> None:
        """Forget the rows, what was open among them, and the filter."""
        self.filter_box.clear()
        self._model.fill(())
        self._apply_filter()

    def refresh(self, empty: str) -> None:
        """Make the rows anew; `empty` is what to say if there are none. Rows that were open stay open."""
        items = self._rows()
        opened, scrolled = self._opened(), self.view.verticalScrollBar().value()
        self._grouped = any(item.look == "heading" for item in items)
        self._nothing = empty
        self.view.set_can_open(self._grouped or any(item.children for item in items))
        self._filter.setRecursiveFilteringEnabled(self._grouped)
        self._model.fill(items)
        for target in opened:
            self.view.expand(self._filter.mapFromSource(self._model.index_of(target)))
        self._apply_filter()
        self.view.verticalScrollBar().setValue(scrolled)

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
            self.view.clearSelection()
            return
        if self.view.currentIndex().parent() == index:
            # The reader goes through this row's mentions one by one: go on there.
            index = self._filter.index(target.index, 0, index)
        self.view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.view.scrollTo(index)

    def target_near(self, row: int) -> Target | None:
        """Return where the row at this number leads, or the last one if there are fewer; None if there is none."""
        last = self._filter.rowCount() - 1
        item = self._filter.index(min(row, last), 0).data(ITEM_ROLE) if row >= 0 and last >= 0 else None
        return item.target if item else None

    def _opened(self) -> list[Target]:
        tops = (self._filter.index(row, 0) for row in range(self._filter.rowCount()))
        items = [index.data(ITEM_ROLE) for index in tops if self.view.isExpanded(index)]
        return [item.target for item in items if item.target]

    def _leave_filter(self) -> None:
        """Go on to the rows, or to the text if there are none."""
        if self._filter.rowCount():
            self.view.take_focus()
        else:
            self.view.left.emit()

    def _apply_filter(self) -> None:
        self._quiet.stop()
        words = self.filter_box.text().strip()
        self._filter.set_words(words)
        if self._grouped:
            self.view.expandAll()
        has_rows = self._model.rowCount() > 0
        self._empty.setText(f"Nothing matches “{words}”. Esc clears the filter." if has_rows else self._nothing)
        is_empty = not self._filter.rowCount()
        if is_empty and self.view.hasFocus():
            # The stack would hand the focus to the words, from where no key leads on.
            self.filter_box.setFocus()
        self._stack.setCurrentWidget(self._empty if is_empty else self.view)
