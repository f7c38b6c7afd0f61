"""The controls of an n-gram model: how long, how smoothed, how daring."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QSlider, QSpinBox, QWidget

from engine.config import settings
from engine.counts.language_model import NgramModelConfig
from legacy_gui.theme import GRID
from legacy_gui.translations import number, tr
from legacy_gui.widgets import label

HOTTEST = 20  # tenths of temperature
SHORTEST, USUAL, LONGEST = 5, 60, 500  # tokens written


class GenerateControls(QWidget):
    """Sliders and boxes in one row.

    Signals
    -------
    model_changed
        Another model is wanted.
    writing_changed
        The same model shall write differently.
    """

    model_changed = Signal()
    writing_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        by_name = {setting.name: setting for setting in settings(NgramModelConfig)}
        usual, order, smoothing = NgramModelConfig(), by_name["order"], by_name["smoothing"]
        assert order.range is not None
        assert smoothing.choice is not None
        self.order = _slider(int(order.range.low), int(order.range.high), usual.order)
        self.smoothing = QComboBox()
        for value, words in smoothing.choice.options.items():
            self.smoothing.addItem(tr(words), value)
        self.smoothing.setCurrentIndex(self.smoothing.findData(usual.smoothing))
        self.smoothing.setMinimumContentsLength(8)
        self._temperature = _slider(0, HOTTEST, 10)
        self.length = QSpinBox(minimum=SHORTEST, maximum=LONGEST, value=USUAL)
        self.length.lineEdit().setTextMargins(6, 0, 0, 0)  # a style sheet's padding is not for it
        self._names = [label(role="muted") for _ in range(4)]
        self._lay_out(
            (self.order, tr(order.label), tr(order.help)),
            (self.smoothing, tr(smoothing.label), tr(smoothing.help)),
            (
                self._temperature,
                tr("Temperature"),
                tr("1 draws as the model believes; less is more careful, 0 takes the likeliest."),
            ),
            (self.length, tr("Words to write"), tr("How many words the model writes.")),
        )
        self.order.valueChanged.connect(self._on_order)
        self.smoothing.currentIndexChanged.connect(self.model_changed)
        self._temperature.valueChanged.connect(self._on_temperature)
        self.length.valueChanged.connect(self.writing_changed)

    @property
    def temperature(self) -> float:
        """How daring the model writes."""
        return self._temperature.value() / 10

    def config(self) -> NgramModelConfig:
        """Return the settings of the model."""
        return NgramModelConfig(order=self.order.value(), smoothing=self.smoothing.currentData())

    def _on_order(self) -> None:
        self._show_values()
        self.model_changed.emit()

    def _on_temperature(self) -> None:
        self._show_values()
        self.writing_changed.emit()

    def _show_values(self) -> None:
        """Write the value of each slider behind its name."""
        order, temperature = number(self.order.value()), number(self.temperature, 1)
        for place, slider, value in ((0, self.order, order), (2, self._temperature, temperature)):
            text = tr("{name}: {value}").format(name=slider.accessibleName(), value=value)
            self._names[place].setText(text)

    def _lay_out(self, *controls: tuple[QWidget, str, str]) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(3 * GRID)
        grid.setVerticalSpacing(GRID // 2)
        for column, (control, name, explanation) in enumerate(controls):
            control.setAccessibleName(name)
            control.setToolTip(explanation)
            self._name(column, name, control)
            grid.addWidget(self._names[column], 0, column)
            grid.addWidget(control, 1, column)
            grid.setColumnStretch(column, 1)
        self._show_values()

    def _name(self, column: int, name: str, control: QWidget) -> None:
        heading: QLabel = self._names[column]
        heading.setText(name)
        heading.setWordWrap(False)
        heading.setBuddy(control)


def _slider(low: int, high: int, value: int) -> QSlider:
    slider: QSlider = QSlider(Qt.Orientation.Horizontal, minimum=low, maximum=high, value=value)
    slider.setPageStep(max(1, (high - low) // 4))
    return slider
