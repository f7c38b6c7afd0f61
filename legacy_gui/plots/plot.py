"""What all charts share: calm axes in the colours of the theme, an accessible name, no clutter."""

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QWidget

from legacy_gui.theme import BODY, LEAD, colors, tabular, theme


class Plot(pg.PlotWidget):  # type: ignore[misc]
    """A chart with titled axes that follows the theme."""

    def __init__(
        self, name: str, x_title: str, y_title: str, parent: QWidget | None = None
    ) -> None:
        pg.setConfigOptions(antialias=True)
        super().__init__(parent)
        self._titles = {"bottom": x_title, "left": y_title}
        self.setAccessibleName(name)
        self.setMenuEnabled(False)
        self.hideButtons()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(pg.QtWidgets.QFrame.Shape.NoFrame)
        theme().changed.connect(self.recolor)
        self.recolor()

    def recolor(self) -> None:
        """Take the colours of the theme."""
        self.setBackground(colors().card)
        for side, title in self._titles.items():
            axis = self.getAxis(side)
            axis.setPen(pg.mkPen(colors().border))
            axis.setTextPen(pg.mkPen(colors().muted))
            axis.setStyle(tickFont=tabular(QApplication.font()), tickLength=-6)
            axis.setLabel(title, **{"color": colors().muted, "font-size": f"{LEAD}pt"})


def label_font() -> QFont:
    """Return the font of words inside a chart."""
    font = QApplication.font()
    font.setPointSizeF(BODY)
    return font


def nice_count(value: float) -> str:
    """Write a power of ten the way people do: 1, 10, 1,000, 1 M."""
    if value >= 1_000_000:
        return f"{value / 1_000_000:,.10g} M"
    return f"{value:,.10g}"
