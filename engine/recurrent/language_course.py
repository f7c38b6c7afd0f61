"""The course of a language model's training: how far it is, how it does, and what is kept."""

import math
from collections.abc import Generator
from time import thread_time

from engine.arrays import Int32
from engine.messages import Message
from engine.pace import Pace
from engine.recurrent.checkpoints import Checkpoints
from engine.recurrent.learner import Exploded, Learner, frozen
from engine.recurrent.measuring import Judge
from engine.recurrent.progress import Judgement, LanguageModelProgress
from engine.recurrent.symbols import Symbols
from engine.training import Adjust

JUDGED = 20_000  # unseen symbols that are judged on the way; all of them at the end
COPIED_SECONDS = 0.2  # between two copies of the weights for the snapshots

Snapshots = Generator[LanguageModelProgress, Adjust | None, bool]


class Course:
    """A learner on its way.

    Attributes
    ----------
    judgements
        The scores on unseen text so far.
    exploded
        Whether an update showed that the one before went wrong.
    """

    def __init__(
        self,
        learner: Learner,
        symbols: Symbols,
        *,
        epochs_before: float = 0.0,
        steps_before: int = 0,
    ) -> None:
        config = learner.config
        self.learner, self.symbols = learner, symbols
        self.pace = Pace(config.learning_rate, config.schedule)
        self.checkpoints = Checkpoints(learner.weights)
        self.judgements: tuple[Judgement, ...] = ()
        self.exploded = False
        self._before = epochs_before, steps_before
        self._judge = _judge_of(learner.unseen[:JUDGED], learner)
        self._judged_epoch = 0
        self._copy, self._copied = frozen(learner.weights), -math.inf

    @property
    def share(self) -> float:
        """How much of the way is done."""
        return self.learner.step / self.learner.total

    @property
    def epochs(self) -> float:
        """Passes over the text so far, those of an earlier run included."""
        return self._before[0] + self.learner.epochs

    @property
    def step(self) -> int:
        """Updates so far, those of an earlier run included."""
        return self._before[1] + self.learner.step

    @property
    def is_over(self) -> bool:
        """Whether there is nothing more to do."""
        return self.exploded or self.learner.step >= self.learner.total or self._is_stuck()

    def work(self) -> None:
        """Learn until a snapshot is due, or an epoch or all is over."""
        learner = self.learner
        while not self.is_over:
            try:
                learner.update(self.pace.learning_rate(self.share))
            except Exploded:
                self.exploded = True
            if self.pace.due() or self._has_finished_epoch():
                return

    def report_steps(self) -> Snapshots:
        """Show this moment, judged where it is time for it; return whether to finish."""
        finish = False
        if self.pace.time_to_judge() or self._has_finished_epoch() or self.is_over:
            finish = yield from self._judge_steps()
        return self._obey((yield self._snapshot(Message("Learning to guess")))) or finish

    def _judge_steps(self) -> Snapshots:
        """Judge the weights as they are; return whether to finish."""
        learner, finish = self.learner, False
        self._judged_epoch = int(learner.epochs)
        self.checkpoints.offer(learner.weights, self.step, self.epochs)
        if self._judge is None:
            return False
        begun, spent = thread_time(), 0.0
        steps = self._judge.steps(learner.weights)
        while True:
            try:
                next(steps)
            except StopIteration as end:
                loss = end.value.bits_per_token * math.log(2)
                break
            if self.pace.due():
                spent += thread_time() - begun
                message = Message("Judging on unseen text")
                finish = self._obey((yield self._snapshot(message))) or finish
                begun = thread_time()
        self.judgements += (Judgement(self.step, self.epochs, loss),)
        self.pace.judged(spent + thread_time() - begun)
        return finish

    def _snapshot(self, message: Message) -> LanguageModelProgress:
        learner, seconds = self.learner, self.pace.hold()
        if seconds - self._copied >= COPIED_SECONDS or self.is_over:
            self._copy, self._copied = frozen(learner.weights), seconds
        return LanguageModelProgress(
            step=learner.step,
            total=learner.total,
            message=message,
            epochs=self.epochs,
            loss=learner.take_loss(),
            judgements=self.judgements,
            learning_rate=self.pace.learning_rate(self.share),
            gradient=learner.gradient_length,
            speed=learner.symbols_seen / max(seconds, 1e-9),
            weights=self._copy,
            symbols=self.symbols,
            checkpoints=self.checkpoints.kept,
        )

    def _obey(self, adjust: Adjust | None) -> bool:
        return self.pace.obey(adjust, self.share)

    def _has_finished_epoch(self) -> bool:
        return int(self.learner.epochs) > self._judged_epoch

    def _is_stuck(self) -> bool:
        """Tell whether the unseen text has not been guessed better for too many epochs."""
        patience = self.learner.config.patience
        if not patience or not self.judgements:
            return False
        best = min(self.judgements, key=lambda judgement: judgement.loss)
        return self.judgements[-1].epochs - best.epochs >= patience


def _judge_of(ids: Int32, learner: Learner) -> Judge | None:
    return Judge(learner.weights, ids) if len(ids) > 1 else None
