"""One pair of neighbours at a time, with the real numbers: what a single step of learning does."""

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from engine.embeddings.embedding import EmbeddingModel
from engine.embeddings.one_cell import counted_steps
from engine.embeddings.one_pair import OnePair, explain_tug
from engine.text import Corpus
from legacy_gui.latest_job import in_one_step
from legacy_gui.panels.embedding_page import EmbeddingPage
from legacy_gui.panels.embedding_pair_steps import CellPair, TugPair, cell_pair, tug_pair
from legacy_gui.panels.embedding_passage import Passage
from legacy_gui.panels.embedding_pieces import PieceStrip
from legacy_gui.panels.embedding_tugs import TugPicture
from legacy_gui.panels.embedding_walk import Walk
from legacy_gui.panels.opened_number import OpenedNumber
from legacy_gui.plots.bars import Bars
from legacy_gui.theme import GRID
from legacy_gui.translations import number, tr
from legacy_gui.widgets import button, icon_button

if TYPE_CHECKING:  # SciPy is loaded when first used
    from scipy.sparse import csr_array

QUICK_WORDS = 20_000  # a vocabulary in which a pair is looked up in a few milliseconds
ROOMY = 560  # pixels of height from which the arithmetic is open from the beginning
COUNTING = ("glove", "count")


class PairPage(EmbeddingPage):
    """A pair in its sentence, the pull and the push, and the arithmetic."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._walk: Walk | None = None
        self._counted: csr_array | None = None
        self._centre, self._which = -1, 0
        self._window: list[int] = []
        self._pair: TugPair | None = None
        self._latest_step: OnePair | None = None
        self._steps = 1
        self._row = 0
        self._rng = np.random.default_rng()
        self.passage, self.pieces, self.tugs = Passage(lines=2), PieceStrip(), TugPicture()
        self.bars = Bars(tr("What the count asks for, and what the vectors say"))
        self.bars.empty = ""
        self._pictures = QStackedWidget()
        self.opened = OpenedNumber(self._pictures)
        self.back = icon_button("chevron-left", tr("Previous pair"), "")
        self.forward = icon_button("chevron-right", tr("Next pair"), "")
        self.dice = icon_button("dice", tr("Random pair"), "")
        self.one = button(tr("One more step"), tr("Takes the same step once more."), "step")
        self.ten = button(tr("Ten more"), tr("Takes the same step ten times more."))
        self.first = button(tr("From the start"), tr("Goes back to the trained vectors."), "again")
        self._connect()
        self._lay_out()

    def show_model(self, model: EmbeddingModel, corpus: Corpus) -> None:
        """Take another embedding; the same text stays at its pair."""
        old = self._walk
        if old is not None and model is old.model:
            return
        self._walk, self._counted = Walk(corpus, model), None
        if old is None or corpus is not old.corpus or not self._walk.knows(self._centre):
            self._centre, self._which = self._walk.start(), 0
        self.passage.clear_pair()
        if model.config.method in COUNTING:
            self.sentence.setText(tr("Counting the neighbours…"))
            self.work(counted_steps(corpus, model.learned), self._on_counted)
        else:
            self._show()

    def show_token(self, token: int) -> None:
        """Go to a token of the text: within the window it becomes the neighbour."""
        if self._walk is None or not self._walk.knows(token):
            return
        if token in self._window and self._walk.model.config.method != "cbow":
            self._which = self._window.index(token)
        else:
            self._centre, self._which = token, 0
        self._show()

    def step(self, pairs: int) -> None:
        """Go to the next pair of the text, or back to the one before; 1 or -1."""
        if self._walk is None:
            return
        which = self._which + pairs
        if self._walk.model.config.method != "cbow" and 0 <= which < len(self._window):
            self._which = which
        else:
            centre = self._walk.after(self._centre, pairs)
            if centre == self._centre:
                return
            self._centre = centre
            self._which = 0 if pairs > 0 else len(self._walk.window(centre)) - 1
        self._show()

    def throw(self) -> None:
        """Go to a pair somewhere in the text."""
        token = None if self._walk is None else self._walk.anywhere(self._rng)
        if self._walk is None or token is None:
            return
        self._centre = token
        self._which = int(self._rng.integers(len(self._walk.window(token))))
        self._show()

    def take_steps(self, steps: int) -> None:
        """Take the same step some times more; 0 goes back to the first one."""
        if self._pair is None or self._latest_step is None:
            return
        self._steps = self._steps + steps if steps else 1
        self._latest_step = self._latest_step if steps else self._pair.step
        for _ in range(steps):
            self._latest_step = self._latest_step.again()
        self._draw_tugs()

    def open_row(self, row: int) -> None:
        """Show how a probability came about."""
        if self._pair is None or self._latest_step is None:
            return
        self._row = row
        title = tr("{name}, step {number}").format(
            name=self._pair.names[row], number=number(self._steps)
        )
        self.opened.show_steps(title, explain_tug(self._latest_step, row))

    def clear(self) -> None:
        """Forget embedding and text."""
        self.close_jobs()
        self._walk = self._counted = self._pair = self._latest_step = None
        self._centre, self._window = -1, []
        self.passage.clear_pair()
        self.tugs.clear_steps()
        self.bars.show_bars((), ())
        self.pieces.show_pieces(())
        self.opened.close_derivation()
        self.sentence.clear()

    def _on_counted(self, counted: "csr_array") -> None:
        self._counted = counted
        self._show()

    def _show(self) -> None:
        """Work out the pair that is chosen now."""
        if self._walk is None:
            return
        model, corpus = self._walk.model, self._walk.corpus
        self._window = self._walk.window(self._centre)
        if not self._window:
            self.sentence.setText(tr("This word has no neighbour; go to the next pair."))
            return
        method = model.config.method
        other = self._window[self._which]
        contexts = self._window if method == "cbow" else [other]
        self.passage.show_pair(corpus, self._centre, self._window, contexts)
        centre, context = int(corpus.ids[self._centre]), int(corpus.ids[other])
        quick = len(model.space) <= QUICK_WORDS
        if method in COUNTING:
            if self._counted is not None:
                steps = in_one_step(cell_pair, model, self._counted, centre, context)
                self.work(steps, self._on_cell, quick=quick)
            return
        seed = (self._centre, self._which)
        window = corpus.ids[self._window].tolist()
        asking, answer = (window, centre) if method == "cbow" else ([centre], context)
        self.work(in_one_step(tug_pair, model, asking, answer, seed), self._on_pair, quick=quick)

    def _on_pair(self, pair: TugPair) -> None:
        self._pair, self._latest_step, self._steps = pair, pair.step, 1
        self._row = 0
        self.pieces.setVisible(bool(pair.pieces))
        self.pieces.show_pieces(pair.pieces)
        self._pictures.setCurrentWidget(self.tugs)
        self._show_buttons(True)
        if self.opened.aside.isHidden() and self.height() >= ROOMY:
            self.open_row(0)
        self._draw_tugs()

    def _draw_tugs(self) -> None:
        pair, last = self._pair, self._latest_step
        assert pair is not None
        assert last is not None
        self.tugs.show_steps(pair.step, last, list(pair.names))
        if self.opened.aside.isVisible():
            self.open_row(min(self._row, len(pair.names) - 1))
        self.sentence.setText(said(pair, last, self._steps))

    def _on_cell(self, pair: CellPair) -> None:
        self._pair = self._latest_step = None
        self.pieces.hide()
        self._pictures.setCurrentWidget(self.bars)
        self._show_buttons(False)
        self.bars.show_bars(pair.labels, pair.values, decimals=3)
        self.opened.show_steps(pair.title, pair.steps)
        self.sentence.setText(pair.said)

    def _show_buttons(self, shown: bool) -> None:
        for made in (self.one, self.ten, self.first):
            made.setVisible(shown)

    def _connect(self) -> None:
        self.passage.token_activated.connect(lambda t: self.show_token(self.passage.first + t))
        self.tugs.row_activated.connect(self.open_row)
        self.back.clicked.connect(lambda: self.step(-1))
        self.forward.clicked.connect(lambda: self.step(1))
        self.dice.clicked.connect(self.throw)
        self.one.clicked.connect(lambda: self.take_steps(1))
        self.ten.clicked.connect(lambda: self.take_steps(10))
        self.first.clicked.connect(lambda: self.take_steps(0))

    def _lay_out(self) -> None:
        self._pictures.addWidget(self.tugs)
        self._pictures.addWidget(self.bars)
        head = QHBoxLayout()
        head.setSpacing(GRID)
        for made in (self.back, self.forward, self.dice):
            head.addWidget(made)
        head.addStretch(1)
        for made in (self.one, self.ten, self.first):
            head.addWidget(made)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(head)
        column.addWidget(self.passage)
        column.addWidget(self.pieces)
        column.addWidget(self.opened, 1)
        column.addWidget(self.sentence)


def said(pair: TugPair, last: OnePair, steps: int) -> str:
    """Say in one sentence what the steps did."""
    values = {
        "asking": pair.asking,
        "answering": pair.answering,
        "before": number(pair.step.loss, 2),
        "after": number(last.loss_after, 2),
        "steps": number(steps),
    }
    done = tr("Steps taken: {steps}; the loss of this pair went from {before} to {after}.")
    if pair.is_tree:
        what = tr(
            "At every fork on the way to “{answering}” the right branch is made more probable for"
            " “{asking}”."
        )
    else:
        what = tr("“{asking}” and “{answering}” are pulled together, random words pushed away.")
    return f"{what.format(**values)} {done.format(**values)}"
