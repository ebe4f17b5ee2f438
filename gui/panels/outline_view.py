"""The rows of one tab: a tree view that says what the reader does to a row."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QTreeView, QWidget

from ..models.items import Item
from ..models.outline_model import ITEM_ROLE
from ..theme import LIGHT, Theme
from .row_delegate import RowDelegate

Index = QModelIndex | QPersistentModelIndex


class OutlineView(QTreeView):
    """Rows that lead to the text. A click also opens a row to its mentions; arrow keys leave it as it is."""

    # Each hands over the row's Item.
    clicked_on = Signal(Item)
    reached = Signal(Item)
    entered = Signal(Item)
    double_clicked = Signal(Item)
    # Where on the screen, for which row.
    menu_requested = Signal(QPoint, Item)
    left = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setHeaderHidden(True)
        self.setIndentation(14)
        self.setExpandsOnDoubleClick(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QTreeView.Shape.NoFrame)
        # The panel's own colour shows through: the page alone is a page.
        self.viewport().setAutoFillBackground(False)
        self._theme = LIGHT
        self._delegate = RowDelegate()
        self.setItemDelegate(self._delegate)
        self.clicked.connect(self._click)
        self.doubleClicked.connect(lambda index: self._tell(self.double_clicked.emit, index))

    def set_theme(self, theme: Theme) -> None:
        """Paint with `theme`."""
        self._theme = theme
        self._delegate.set_theme(theme)
        self.viewport().update()

    def set_can_open(self, can_open: bool) -> None:
        """Say whether there are rows below rows, which need room for their arrows."""
        self.setRootIsDecorated(can_open)
        self._lay_out_rows()

    def take_focus(self) -> None:
        """Take the keyboard, at the first row if none is current."""
        self.setFocus(Qt.FocusReason.TabFocusReason)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.model().index(0, 0))

    # Events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let arrow keys reach a row, Enter go on with it and Esc leave; see QTreeView."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._tell(self.entered.emit, self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            before = self.currentIndex()
            super().keyPressEvent(event)
            if self.currentIndex() != before:
                self._tell(self.reached.emit, self.currentIndex())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the row under the mouse, or of the current one if a key asks; see QTreeView."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
            place = self.viewport().mapToGlobal(self.visualRect(index).center())
        else:
            index, place = self.indexAt(event.pos()), event.globalPos()
        self._tell(lambda item: self.menu_requested.emit(place, item), index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the rows out for the new width; see QTreeView."""
        super().resizeEvent(event)
        self._lay_out_rows()

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Draw the arrow that opens a row beside its first line; see QTreeView."""
        first_line = QRect(
            rect.x(), rect.y(), rect.width(), min(rect.height(), self._delegate.height_of_first_line(self.font()))
        )
        super().drawBranches(painter, first_line, index)

    def drawRow(self, painter: QPainter, options: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row with its selection and focus over the whole width; see QTreeView."""
        if self.selectionModel().isSelected(index):
            painter.fillRect(options.rect, QColor(self._theme.selection))
        super().drawRow(painter, options, index)
        if self.hasFocus() and self.currentIndex() == index:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QColor(self._theme.accent))
            painter.drawRect(options.rect.adjusted(0, 0, -1, -1))

    def _lay_out_rows(self) -> None:
        # Where rows open, the quotes are those below headings.
        indent = 2 * self.indentation() if self.rootIsDecorated() else 0
        self._delegate.set_width(self.viewport().width() - indent)
        self.scheduleDelayedItemsLayout()

    def _click(self, index: QModelIndex) -> None:
        self.expand(index)
        self._tell(self.clicked_on.emit, index)

    def _tell(self, tell: Callable[[Item], None], index: QModelIndex) -> None:
        item = index.data(ITEM_ROLE)
        if item is not None and item.target is not None:
            tell(item)
