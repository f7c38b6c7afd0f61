"""The course of a language model's training: how far it is, how it does, and what is kept."""

import math
from collections.abc import Generator
from time import thread_time

from engine.arrays import Int32
from engine.messages import Message
from engine.pace import Pace
from engine.recurrent.checkpoints import Checkpoints
from engine.recurrent.learner import Exploded, Learner
from engine.recurrent.measuring import Judge
from engine.recurrent.patience import Patience
from engine.recurrent.progress import Judgement, LanguageModelProgress
from engine.recurrent.symbols import Symbols
from engine.training import Adjust

JUDGED = 20_000  # unseen symbols that are judged on the way; all of them at the end
COPIED_SECONDS = 0.2  # between two copies of the weights for the snapshots

LEARNING = Message("Learning to guess")
JUDGING = Message("Judging on unseen text")
GONE_BACK = Message("Back at the last good weights")
WAITED = Message("Stopped early: no better for too long")

Snapshots = Generator[LanguageModelProgress, Adjust | None, bool]


class Course:
    """A learner on its way.

    Parameters
    ----------
    epochs_before, steps_before, judgements
        What an earlier run came to, from which this one goes on.

    Attributes
    ----------
    judgements
        The scores on unseen text so far.
    checkpoints, patience
        The weights kept on the way, and the best ones.
    exploded
        Whether an update showed that the one before went wrong.
    wants_best
        Whether somebody asked for the best weights instead of the last.
    """

    def __init__(
        self,
        learner: Learner,
        symbols: Symbols,
        *,
        epochs_before: float = 0.0,
        steps_before: int = 0,
        judgements: tuple[Judgement, ...] = (),
    ) -> None:
        config = learner.config
        self.learner, self.symbols = learner, symbols
        self.pace = Pace(config.learning_rate, config.schedule)
        size = learner.weights.vector.nbytes
        self.checkpoints = Checkpoints(size, learner.epoch_steps, steps_before)
        self.patience = Patience(config.patience)
        self.judgements = judgements
        self.exploded = self.wants_best = False
        self._before = epochs_before, steps_before
        self._judge = _judge_of(learner.unseen[:JUDGED], learner)
        self._judged_step = -1
        self._losses: list[float] = []  # of training, since it was last judged
        self._copy, self._copied = learner.good.frozen(), -math.inf

    @property
    def share(self) -> float:
        """How much of the way is done."""
        return self.learner.step / self.learner.total

    @property
    def epochs(self) -> float:
        """Passes over the text so far, those of an earlier run included."""
        return self._epochs_at(self.learner.step)

    @property
    def step(self) -> int:
        """Updates so far, those of an earlier run included."""
        return self._before[1] + self.learner.step

    @property
    def is_over(self) -> bool:
        """Whether there is nothing more to do."""
        learner = self.learner
        return self.exploded or self.patience.is_out or learner.step >= learner.total

    def takes_best(self, finish: bool) -> bool:
        """Tell whether the best weights are wanted, not the last; ``finish`` if cut short.

        Within an epoch that goes well the last are better than the best end of an epoch.
        """
        if not finish:
            return bool(self.learner.config.patience)
        return self.wants_best and self.patience.least < self.judgements[-1].loss

    def work(self) -> None:
        """Learn until a snapshot is due, or an epoch or all is over."""
        learner = self.learner
        while not self.is_over:
            try:
                self._losses.append(learner.update(self.pace.learning_rate(self.share)))
            except Exploded:
                self.exploded = True
            self._keep()
            if self.pace.due() or self._is_at_end_of_epoch():
                return

    def settle(self) -> None:
        """See whether the last update went well, before its weights are given away."""
        try:
            self.learner.settle()
        except Exploded:
            self.exploded = True
        self._keep()

    def report_steps(self) -> Snapshots:
        """Show this moment, judged where it is time for it; return whether to finish."""
        finish = False
        if self.is_over:
            self.settle()
        if self.pace.time_to_judge() or self._is_at_end_of_epoch() or self.is_over:
            finish = yield from self._judge_steps()
        return self._obey((yield self._snapshot(self._message()))) or finish

    def _judge_steps(self) -> Snapshots:
        """Judge the weights as they are; return whether to finish."""
        learner, finish = self.learner, False
        self._judged_step = learner.step
        losses, self._losses = self._losses, []
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
                finish = self._obey((yield self._snapshot(JUDGING))) or finish
                begun = thread_time()
        self.pace.judged(spent + thread_time() - begun)
        training = sum(losses) / len(losses) if losses else None
        self._take(Judgement(self.step, self.epochs, loss, training))
        return finish

    def _take(self, judgement: Judgement) -> None:
        """Note how unseen text is guessed; numbers beyond all bounds are an explosion, too."""
        learner = self.learner
        if not judgement.loss < learner.worst:
            self.exploded = True
            learner.go_back()
            return
        if not self.judgements or self.judgements[-1].step != judgement.step:
            self.judgements += (judgement,)  # else an earlier run ended with these weights
        if learner.step % learner.epoch_steps == 0:
            self.patience.look(learner.weights, judgement)

    def _keep(self) -> None:
        """Offer the good weights as a checkpoint."""
        step = self.learner.good_step
        total = self._before[1] + step
        self.checkpoints.offer(self.learner.good, total, self._epochs_at(step))

    def _snapshot(self, message: Message) -> LanguageModelProgress:
        learner, seconds = self.learner, self.pace.hold()
        if seconds - self._copied >= COPIED_SECONDS or self.is_over:
            self._copy, self._copied = learner.good.frozen(), seconds
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

    def _message(self) -> Message:
        if self.exploded:
            return GONE_BACK
        return WAITED if self.patience.is_out else LEARNING

    def _obey(self, adjust: Adjust | None) -> bool:
        if adjust is not None:
            self.wants_best = self.wants_best or adjust.best
            if adjust.clip is not None and 0 <= adjust.clip < math.inf:
                self.learner.clip = adjust.clip
        return self.pace.obey(adjust, self.share)

    def _epochs_at(self, step: int) -> float:
        return self._before[0] + step / self.learner.epoch_steps

    def _is_at_end_of_epoch(self) -> bool:
        """Tell whether an epoch begins here that has not been judged yet."""
        step = self.learner.step
        return step % self.learner.epoch_steps == 0 and step != self._judged_step


def _judge_of(ids: Int32, learner: Learner) -> Judge | None:
    return Judge(learner.weights, ids) if len(ids) > 1 else None
