"""The button that switches a chart to a logarithmic scale."""

from PySide6.QtWidgets import QPushButton, QWidget

from legacy_gui.plots.loss_curve import LossCurve
from legacy_gui.translations import tr


class LogSwitch(QPushButton):
    """Switches the scale of a chart between even numbers and even factors."""

    def __init__(self, chart: LossCurve, parent: QWidget | None = None) -> None:
        super().__init__(tr("Logarithmic"), parent)
        self.setCheckable(True)
        self.setProperty("segment", True)
        self.setAccessibleName(tr("Logarithmic"))
        self.setToolTip(tr("Equal heights are equal factors: small losses become visible."))
        self._chart = chart
        self.toggled.connect(self._on_toggled)

    def _on_toggled(self, checked: bool) -> None:
        self._chart.logarithmic = checked
