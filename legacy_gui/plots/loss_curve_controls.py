"""The tools of a chart of curves: scales, smoothing, what is seen of it, and files."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QWidget

from legacy_gui.export_files import ExportRequest, export_steps
from legacy_gui.jobs import Job
from legacy_gui.latest_job import LatestJob
from legacy_gui.plots.loss_curve import LossCurve
from legacy_gui.plots.loss_curve_smoothing import SHARES
from legacy_gui.plots.loss_curve_window import Window
from legacy_gui.plots.picture_export import PictureButton
from legacy_gui.tables.export_dialog import ExportDialog
from legacy_gui.tables.work_bar import WorkBar
from legacy_gui.theme import GRID
from legacy_gui.translations import tr
from legacy_gui.widgets import icon_button


class CurveControls(QWidget):
    """Stands at the right of the title of a chart; ``name`` is the file name offered."""

    def __init__(
        self, curve: LossCurve, name: str, work: WorkBar, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._curve, self._name, self._work = curve, name, work
        self._writing = LatestJob(self)
        work.cancel_requested.connect(self._writing.stop)
        self.log_x = _switch(
            curve,
            "x",
            tr("log x"),
            tr("Equal ways to the right are equal factors: the beginning is spread out."),
        )
        self.log_y = _switch(
            curve,
            "y",
            tr("log y"),
            tr("Equal heights are equal factors: small losses become visible."),
        )
        self.smoothing = _smoothing()
        self.whole = icon_button(
            "expand", tr("Whole course"), tr("shows everything again; so does a double click.")
        )
        self.forget = icon_button(
            "close", tr("Forget earlier trainings"), tr("takes the grey lines away.")
        )
        self.numbers = icon_button(
            "table", tr("Save the numbers…"), tr("writes every point of every line as a table.")
        )
        self.picture = PictureButton(curve, name, work.show_sentence)
        self._connect()
        self._lay_out()
        self._refresh()

    def commands(self) -> list[tuple[str, Callable[[], object]]]:
        """Return what can be done with the chart by name, for the command palette."""
        made = (self.numbers, self.picture, self.whole, self.forget, self.log_x, self.log_y)
        return [(one.accessibleName(), one.click) for one in made]

    def ask_for_numbers(self) -> None:
        """Ask where the points go, and as what."""
        dialog = ExportDialog("csv", self._name, self)
        dialog.export_requested.connect(self.export)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def export(self, request: ExportRequest) -> None:
        """Write the points as they are now, in the background."""
        header, rows = self._curve.table()
        self._writing.start(
            export_steps(request, rows, header),
            self._on_saved,
            self._work.show_error,
            self._work.show_progress,
            partial(self._work.show_sentence, tr("Export cancelled; nothing was written.")),
        )

    def close_jobs(self) -> list[Job]:
        """End the writing; return what may need a moment."""
        return self._writing.close()

    def _on_saved(self, path: str) -> None:
        self._work.show_sentence(tr("Saved as {path}.").format(path=path))

    def _on_smoothing(self, row: int) -> None:
        self._curve.smooth(self.smoothing.itemData(row))

    def _show_whole(self) -> None:
        self._curve.look_at(Window())

    def _refresh(self) -> None:
        """Show only what there is something to do for."""
        self.whole.setVisible(not self._curve.seen.is_whole)
        self.forget.setVisible(bool(self._curve.earlier))

    def _connect(self) -> None:
        self.smoothing.currentIndexChanged.connect(self._on_smoothing)
        self.whole.clicked.connect(self._show_whole)
        self.forget.clicked.connect(self._curve.forget_earlier)
        self.numbers.clicked.connect(self.ask_for_numbers)
        self._curve.changed.connect(self._refresh)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID // 2)
        for made in (self.log_x, self.log_y, self.smoothing):
            row.addWidget(made)
        for made in (self.whole, self.forget, self.numbers, self.picture):
            row.addWidget(made)


def _switch(curve: LossCurve, axis: str, name: str, explanation: str) -> QPushButton:
    made: QPushButton = QPushButton(name, checkable=True, accessibleName=name, toolTip=explanation)
    made.setProperty("segment", True)
    made.toggled.connect(partial(curve.make_logarithmic, axis))
    return made


def _smoothing() -> QComboBox:
    made: QComboBox = QComboBox(accessibleName=tr("Smoothing"))
    made.setToolTip(
        tr("How much of the course the thick line averages; the thin line is as measured.")
    )
    names = {"none": tr("as measured"), "light": tr("smoothed"), "strong": tr("very smooth")}
    for key, share in SHARES.items():
        made.addItem(names[key], share)
    made.setCurrentIndex(list(SHARES).index("light"))
    return made
