"""Before any reading: what it is, and either what these documents can give or how to get some."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.messages import UserError
from engine.text import Corpus
from legacy_gui.panels.classifier_said import contents
from legacy_gui.panels.outlook_layout import fill_outlook
from legacy_gui.panels.race_said import NAMES
from legacy_gui.theme import GRID
from legacy_gui.translations import say_error, tr
from legacy_gui.widgets import button, label


class ClassifierOutlook(QWidget):
    """What can be expected of labelled documents, and how to begin."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.expected = label(role="sentence")
        fill_outlook(
            self,
            tr("Networks that read documents"),
            _what_it_is(),
            self.expected,
            tr("Who reads"),
            (
                (NAMES["rnn"], tr("Overwrites its whole memory at every word.")),
                (NAMES["lstm"], tr("Has gates, and can carry an early word to the end.")),
            ),
            tr("“Start” lets them learn; “Stop” keeps what was learned."),
        )

    def show_corpus(self, corpus: Corpus) -> None:
        """Say what there is to learn from."""
        self.expected.setText(contents(corpus))


class UnlabelledPage(QWidget):
    """What stands here while there are no labelled documents.

    Signals
    -------
    sample_wanted
        The button was pressed that opens the labelled sample.
    """

    sample_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.why = label(role="sentence")
        self.sample = button(
            tr("Open the news sample"),
            tr("440 short news items, each about politics or about science."),
            "sample",
            primary=True,
        )
        self.sample.clicked.connect(self.sample_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(label(tr("Networks that read documents"), "title"))
        column.addWidget(label(_what_it_is(), "sentence"))
        column.addWidget(self.why)
        column.addWidget(self.sample, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(GRID)
        column.addWidget(label(tr("Your own documents"), "heading"))
        column.addWidget(label(_how_to_open()))
        column.addStretch(1)
        self.clear()

    def say_why(self, corpus: Corpus, error: UserError) -> None:
        """Say what these documents lack."""
        has_none = corpus.labels is None
        self.why.setText(tr("The open text has no labels.") if has_none else say_error(error))
        self.why.show()

    def clear(self) -> None:
        """Say nothing of a text."""
        self.why.clear()
        self.why.hide()


def _what_it_is() -> str:
    return tr(
        "A network reads a document word by word and says at its end what it is about; one sees at"
        " which word it makes up its mind."
    )


def _how_to_open() -> str:
    return tr(
        "Open a folder that has a sub-folder for each label (“sport”, “politics” …) with text files"
        " in it, or a table (CSV, Excel) with one column for the text and one for the label."
    )
