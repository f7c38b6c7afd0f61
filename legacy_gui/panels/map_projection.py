"""How the words come onto the map: by PCA, by t-SNE while one watches, or along own axes."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from engine.arrays import Float64
from engine.projection.tsne import Layout, TsneProgress, pushed, tsne_steps
from engine.projection.tsne_config import TsneConfig
from engine.training import Adjust, Steps, WorkProgress
from legacy_gui.jobs import Job
from legacy_gui.latest_job import LatestJob
from legacy_gui.panels.map_controls import AxesControls, PcaControls, TsneControls
from legacy_gui.panels.map_layouts import (
    MapLayout,
    axes_steps,
    kept_steps,
    pca_steps,
    plane_steps,
    suggested_axes,
)
from legacy_gui.panels.map_words import MapWords
from legacy_gui.saved_views import SavedView
from legacy_gui.theme import GRID
from legacy_gui.translations import say, tr
from legacy_gui.widgets import Segments

PCA, TSNE, AXES = range(3)


class Projection(QWidget):
    """The switch, the controls of the chosen way, and the job that goes it.

    Signals
    -------
    placed
        A layout that stays.
    moved
        A layout on its way.
    said
        What is being done; empty at the end.
    failed
        Why there is no new layout.
    """

    placed = Signal(object)
    moved = Signal(object)
    said = Signal(str)
    failed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words: MapWords | None = None
        self.layout_shown: MapLayout | None = None
        self._pushes = 0
        self._kind = PCA
        self._job: Job | None = None
        self._latest = LatestJob(self)
        self.kinds = Segments(
            (
                ("growth", tr("PCA"), tr("Looks along the axes that hold most variance.")),
                (
                    "cloud",
                    tr("t-SNE"),
                    tr("Keeps neighbours together; watch it work. Once more begins anew."),
                ),
                ("pair", tr("Own axes"), tr("Axes from words or formulas of your choice.")),
            )
        )
        self.kinds.chosen.connect(self.choose)
        self._controls = QStackedWidget()
        self.pca, self.tsne, self.axes = PcaControls(), TsneControls(), AxesControls()
        for page in (self.pca, self.tsne, self.axes):
            self._controls.addWidget(page)
        self._connect()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID // 2)
        row.addWidget(self.kinds)
        row.addWidget(self._controls, 1)

    def show_words(self, words: MapWords | None) -> None:
        """Project other words, in the way that is chosen; own axes begin anew in a new space."""
        fresh = words is None or self.words is None or self.words.named is not words.named
        self.words = words
        if fresh or (words is not None and words.isolated):
            self.axes.show_formulas("", "")
            self._show_kind(PCA)
        if words is None:
            self._close_all()
        else:
            self._project()

    def choose(self, kind: int) -> None:
        """Project by PCA (0), t-SNE (1) or along own axes (2)."""
        self._show_kind(kind)
        self._project()

    def start_tsne(self) -> None:
        """Draw the map by t-SNE from its beginning."""
        self._run_tsne(None)

    def perturb(self) -> None:
        """Push every word a little and go on: a map that comes back can be trusted more."""
        if self.layout_shown is not None and self.layout_shown.kind == "tsne":
            self._pushes += 1
            self._run_tsne(pushed(self.layout_shown.coordinates, seed=self._pushes))

    def pause(self) -> None:
        """Hold t-SNE, or let it go on."""
        if self._job is not None:
            held = self.tsne.is_held
            (self._job.run.resume if held else self._job.run.pause)()
            self.tsne.show_running(True, held=not held)

    def stop(self) -> None:
        """End t-SNE and keep the map as it is."""
        if self._job is not None:
            self._job.run.adjust(Adjust(finish=True))
            self._job.run.resume()

    def draw_axes(self) -> None:
        """Draw along the formulas in the fields."""
        if self.words is not None:
            self._place(axes_steps(self.words, self.axes.right.text(), self.axes.up.text()))

    def draw_plane(self, chosen: tuple[str, ...]) -> None:
        """Draw on the plane of some words."""
        if self.words is not None:
            self._close_all()
            self._show_kind(PCA)
            self.pca.show_axes(2)
            self._place(plane_steps(self.words, chosen))

    def show_again(self, words: MapWords, view: SavedView) -> None:
        """Project words in the way of a kept view."""
        self._close_all()
        self.words = words
        self._show_kind({"tsne": TSNE, "axes": AXES}.get(view.kind, PCA))
        self.pca.show_axes(3 if view.axes == 3 else 2)
        if view.kind == "plane":
            self._place(plane_steps(words, view.formulas))
        elif view.kind == "axes" and len(view.formulas) == 2:
            self.axes.show_formulas(*view.formulas)
            self.draw_axes()
        elif view.kind == "tsne" and view.places:
            self._place(kept_steps(words, dict(zip(view.words, view.places, strict=True))))
        else:
            self._project()

    def commands(self) -> list[tuple[str, Callable[[], object]]]:
        """Return the ways to draw a map by name, for the command palette."""
        return [*self.kinds.commands(), *self.pca.flat.commands()]

    def close_jobs(self) -> list[Job]:
        """End what is computed; return what may need a moment."""
        self.tsne.settle.stop()
        ending = self._latest.close()
        if self._job is not None:
            self._job.close()
            ending.append(self._job)
            self._job.deleteLater()
            self._job = None
        return ending

    def _show_kind(self, kind: int) -> None:
        self._kind = kind
        self.kinds.choose(kind)
        self._controls.setCurrentIndex(kind)

    def _project(self) -> None:
        self._close_all()
        if self.words is None:
            return
        if self._kind == PCA:
            self._place(pca_steps(self.words, self.pca.axes))
        elif self._kind == TSNE:
            self.start_tsne()
        elif self.axes.right.text() and self.axes.up.text():
            self.draw_axes()
        else:
            self._latest.start(pca_steps(self.words), self._suggest, self.failed.emit)

    def _suggest(self, layout: MapLayout) -> None:
        self.axes.show_formulas(*suggested_axes(layout))
        self.draw_axes()

    def _place(self, steps: Steps[MapLayout]) -> None:
        assert self.words is not None
        quick = self.words.is_quick
        self._latest.start(steps, self._on_placed, self.failed.emit, quick=quick)

    def _on_placed(self, layout: MapLayout) -> None:
        self.layout_shown = layout
        self.placed.emit(layout)

    def _run_tsne(self, start: Float64 | None) -> None:
        self._close_all()
        if self.words is None:
            return
        config = TsneConfig(perplexity=float(self.tsne.perplexity.value()))
        self._job = Job(tsne_steps(self.words.units, config, start=start), self)
        self._job.progressed.connect(self._on_moved)
        self._job.finished.connect(self._on_drawn)
        self._job.failed.connect(self._on_tsne_failed)
        self.tsne.show_running(True)

    def _on_moved(self, progress: TsneProgress | WorkProgress) -> None:
        assert self.words is not None
        told = tr("{doing}: {step} of {total}")
        self.said.emit(
            told.format(doing=say(progress.message), step=progress.step, total=progress.total)
        )
        if isinstance(progress, TsneProgress):
            self.layout_shown = MapLayout(self.words, "tsne", progress.layout)
            self.moved.emit(self.layout_shown)

    def _on_drawn(self, layout: Layout) -> None:
        assert self.words is not None
        self.tsne.show_running(False)
        self.said.emit("")
        self._on_placed(MapLayout(self.words, "tsne", layout.coordinates, notes=layout.notes))

    def _on_tsne_failed(self, error: BaseException) -> None:
        self.tsne.show_running(False)
        self.said.emit("")
        self.failed.emit(error)

    def _close_all(self) -> None:
        self.close_jobs()
        self.tsne.show_running(False)
        self.said.emit("")

    def _connect(self) -> None:
        self.pca.changed.connect(self._project)
        self.tsne.perplexity_changed.connect(self.start_tsne)
        self.tsne.hold.clicked.connect(self.pause)
        self.tsne.go_on.clicked.connect(self.pause)
        self.tsne.nudge.clicked.connect(self.perturb)
        self.tsne.end.clicked.connect(self.stop)
        self.axes.entered.connect(self.draw_axes)
