"""The pictures: one file for each method, with ``show_progress`` and ``show_result``."""
