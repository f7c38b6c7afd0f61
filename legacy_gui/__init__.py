"""The window: one generic experiment tab, one presenter, one background job and many small panels.

Reading order: ``background`` and ``jobs`` (how work leaves the GUI thread), ``presenter`` and
``experiment_tab`` (how every method is run), ``tabs`` (which there are), ``app`` (how it is wired).
"""
