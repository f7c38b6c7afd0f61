"""What is taken for what: the documents kept back, by their label and by what a reader says."""

import numpy as np
from PySide6.QtWidgets import QWidget

from engine.arrays import Int64
from engine.recurrent.classifier_model import SequenceClassifier
from legacy_gui.panels.classifier_said import name_of
from legacy_gui.plots.heat_map import HeatMap
from legacy_gui.translations import number, tr

EVEN = 4  # spaces between the numbers of the scale, so that all of them are whole


class ConfusionMap(HeatMap):
    """A row for each label, a column for each guess; what is right lies on the diagonal."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("What is taken for what"))
        self.setToolTip(
            tr("Rows: the label. Columns: what the network says. Click a cell to read it.")
        )
        self._model: SequenceClassifier | None = None
        self.table: Int64 = np.zeros((0, 0), np.int64)

    def show_model(self, model: SequenceClassifier) -> None:
        """Draw the answers of a network; where they are the same, nothing moves."""
        old, self._model = self._model, model
        table = model.answers.table()
        if old is not None and old.labels == model.labels and np.array_equal(table, self.table):
            self.viewport().update()
            return
        current, self.table = self.current, table
        names = [name or tr("no label") for name in model.labels]
        high = EVEN * np.ceil(table.max() / EVEN)
        self.show_matrix(table.astype(float), names, names, low=0.0, high=float(high))
        self.current = current if current < self.items else -1

    def counts(self, wanted: int, guess: int) -> int:
        """Return how many documents of a label were taken for one."""
        return int(self.table[wanted, guess])

    def tip(self, item: int) -> str:
        """Say what a cell counts."""
        assert self._model is not None
        wanted, guess = divmod(item, len(self._model.labels))
        counts = {
            "count": number(self.table[wanted, guess]),
            "all": number(self.table[wanted].sum()),
            "wanted": self._names[0][wanted],
            "guess": self._names[1][guess],
        }
        if wanted == guess:
            return tr("{count} of {all} “{wanted}” are taken for what they are").format(**counts)
        return tr("{count} of {all} “{wanted}” are taken for “{guess}”").format(**counts)

    def _summary(self) -> str:
        if self._model is None:
            return ""
        return tr("Rows: the label. Columns: what the {name} says.").format(
            name=name_of(self._model)
        )
