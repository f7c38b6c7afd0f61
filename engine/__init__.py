"""The engine: all of pre-transformer NLP as functions over immutable data, in NumPy.

Reading order: ``config`` and ``training`` (the two conventions everything keeps), ``text`` (from a
file to a corpus of integers), ``counts`` (what one learns by counting), and ``catalog`` (all that
the window can run). Nothing here imports Qt, prints, or keeps state between calls.
"""
