"""What Quotidian is, and whom it owes."""

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from quotidian import __version__

_WORDS = """
<h2>Quotidian {version}</h2>
<p>Shows who is in a news article, where it happens and who said what, and keeps your notes.
Everything runs on this machine.</p>
<p>Free software under the MIT licence.</p>
<h3>Built with</h3>
<ul>
<li>Place names: <b>GeoNames</b> (geonames.org), Creative Commons Attribution 4.0; selected and rearranged for
this program</li>
<li>Language model: <b>en_core_web_md 3.7.1</b> by Explosion, MIT licence, run by <b>spaCy</b>, MIT licence</li>
<li>Window: <b>Qt {qt}</b> and PySide6 by The Qt Company, GNU Lesser General Public License 3, used unchanged as
libraries that you may replace</li>
<li>Library: <b>SQLite</b>, SQLAlchemy and Alembic</li>
<li>Typefaces: <b>Source Serif</b> by Adobe and <b>Inter</b> by The Inter Project Authors,
SIL Open Font License 1.1</li>
</ul>
<p>All notices in full: NOTICE.md.</p>
"""


class AboutDialog(QDialog):
    """Version, licence and credits."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("About Quotidian")
        self.resize(520, 440)
        self.words = QTextBrowser(self)
        self.words.setOpenLinks(False)
        self.words.setAccessibleName("About Quotidian")
        self.words.setHtml(_WORDS.format(version=__version__, qt=qVersion()))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.words)
        column.addWidget(buttons)
