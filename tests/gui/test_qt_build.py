"""The installed Qt build is fit for use."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot


def test_calls_that_return_nothing_keep_their_references(qtbot: QtBot) -> None:
    """PySide6 6.12.0 lost a reference to None on each such call and aborted Python 3.11 after some 6,000."""
    label = QLabel()
    qtbot.addWidget(label)
    for count in range(20_000):
        label.setText(str(count))
    assert label.text() == "19999"
