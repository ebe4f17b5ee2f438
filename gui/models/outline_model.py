"""An item model of two levels over rows of plain values, and the filter before it."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from ..marks import Target
from .items import Item, folded

Index = QModelIndex | QPersistentModelIndex

ITEM_ROLE = Qt.ItemDataRole.UserRole
SEARCH_ROLE = Qt.ItemDataRole.UserRole + 1

# A top row's internal id is 0, a child's the number of its parent from 1: ints, so that nothing is kept alive for Qt.
_TOP = 0


class OutlineModel(QAbstractItemModel):
    """Rows and the rows below them. Filled as a whole; the order is that of the items given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: Sequence[Item] = ()
        self._places: dict[tuple[str, str], tuple[int, int]] = {}

    def fill(self, items: Sequence[Item]) -> None:
        """Show `items` in place of what was shown."""
        self.beginResetModel()
        self._items = items
        self._places = {}
        for row, item in enumerate(items):
            if item.target is not None:
                self._places[item.target.kind, item.target.id] = (row, -1)
            elif item.look == "heading":
                for child_row, child in enumerate(item.children):
                    if child.target is not None:
                        self._places[child.target.kind, child.target.id] = (row, child_row)
        self.endResetModel()

    def item(self, index: Index) -> Item | None:
        """Return the row at `index`, or None for an index that is not valid."""
        if not index.isValid():
            return None
        if index.internalId() == _TOP:
            return self._items[index.row()]
        return self._items[index.internalId() - 1].children[index.row()]

    def index_of(self, target: Target) -> QModelIndex:
        """Return the index of the row of what `target` belongs to, whichever of its mentions; not valid if unknown."""
        row, child = self._places.get((target.kind, target.id), (-1, -1))
        if row < 0:
            return QModelIndex()
        top = self.index(row, 0)
        return top if child < 0 else self.index(child, 0, top)

    # Qt's interface

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """Return the index of a row; see QAbstractItemModel."""
        if column != 0 or not 0 <= row < self.rowCount(parent):
            return QModelIndex()
        return self.createIndex(row, 0, parent.row() + 1 if parent.isValid() else _TOP)

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        """Return the index of the row above; see QAbstractItemModel."""
        if not index.isValid() or index.internalId() == _TOP:
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, _TOP)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many rows are below `parent`; see QAbstractItemModel."""
        if not parent.isValid():
            return len(self._items)
        return len(self._items[parent.row()].children) if parent.internalId() == _TOP else 0

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return 1; see QAbstractItemModel."""
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what can be done with a row: a heading can be opened, but not chosen."""
        item = self.item(index)
        if item is None:
            return Qt.ItemFlag.NoItemFlags
        selectable = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.ItemIsEnabled if item.look == "heading" else selectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a row's words, search text or Item; see QAbstractItemModel."""
        item = self.item(index)
        if item is None:
            return None
        if role == ITEM_ROLE:
            return item
        if role == SEARCH_ROLE:
            return item.search
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return item.spoken
        if role == Qt.ItemDataRole.ToolTipRole and item.look in ("quote", "note", "context"):
            return item.spoken
        return None


class OutlineFilter(QSortFilterProxyModel):
    """Keeps the rows whose words hold the filter's, without case and accents. It never sorts."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setFilterRole(SEARCH_ROLE)
        self.setAutoAcceptChildRows(True)

    def set_words(self, words: str) -> None:
        """Keep only what holds `words`; everything when they are empty."""
        self.setFilterFixedString(folded(words.strip()))
