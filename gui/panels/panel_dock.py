"""The dock of the side panel, as wide as the reader has made it."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget


class PanelDock(QDockWidget):
    """Yields to the text while the window is narrow, and takes its own width again when there is room."""

    def __init__(self, panel: QWidget, window: QMainWindow) -> None:
        super().__init__("Side panel", window)
        self._window = window
        self._chosen = panel.sizeHint().width()
        self._width_at_press = 0
        self._return = QTimer(self, singleShot=True, interval=0)
        self._return.timeout.connect(self._take_chosen_width)
        self.setObjectName("panel")
        self.setTitleBarWidget(QWidget(self))
        self.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
        self.setWidget(panel)
        window.installEventFilter(self)

    @property
    def chosen_width(self) -> int:
        """How wide the reader wants it, in pixels."""
        return self._chosen

    def choose_width(self, width: int) -> None:
        """Be so wide, now and whenever there is room."""
        self._chosen = width
        self._take_chosen_width()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See the reader drag the edge between text and panel, which is the window's own; see QObject."""
        if event.type() == QEvent.Type.MouseButtonPress:
            self._width_at_press = self.width()
        elif event.type() == QEvent.Type.MouseButtonRelease and self.width() != self._width_at_press:
            self._chosen = self.width()
        elif event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._return.start()
        return super().eventFilter(watched, event)

    def _take_chosen_width(self) -> None:
        if self.width() != self._chosen:
            self._window.resizeDocks([self], [self._chosen], Qt.Orientation.Horizontal)
