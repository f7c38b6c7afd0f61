"""Lessons as a test takes them: with few epochs, through the buttons of the card."""

from dataclasses import replace

from legacy_gui.jobs import Job
from legacy_gui.lesson_bar import Stage
from legacy_gui.lessons import LESSONS


def lesson_named(key, epochs=1):
    """Return a lesson whose runs take only so many epochs."""
    lesson = next(lesson for lesson in LESSONS if lesson.key == key)
    configs = tuple(replace(config, epochs=epochs) for config in lesson.configs)
    return replace(lesson, configs=configs)


def begin(app, lesson, answer=0):
    """Begin a lesson, predict and press “Run”; return its card."""
    bar = app.window.lesson_bar
    app.course.begin(lesson)
    bar.answers[answer].click()
    bar.run_button.click()
    return bar


def wait_for(qtbot, app, stage):
    """Wait until the lesson has come to a stage and nothing is computed any more."""
    qtbot.waitUntil(lambda: app.course.stage is stage)
    qtbot.waitUntil(lambda: not any(job.is_active for job in app.findChildren(Job)))


def take(qtbot, app, lesson, answer=0):
    """Take a lesson up to its check; return its card."""
    bar = begin(app, lesson, answer)
    wait_for(qtbot, app, Stage.CHECKED)
    return bar
