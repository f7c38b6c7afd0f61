"""Clouds of points to draw."""

import numpy as np


def cloud(size, dimension=5, seed=0):
    """Points without any structure."""
    return np.random.default_rng(seed).normal(size=(size, dimension))


def groups(sizes, dimension=10, apart=10.0, seed=0):
    """Groups of points around random centres, and the group of each point."""
    rng = np.random.default_rng(seed)
    centres = rng.normal(size=(len(sizes), dimension))
    centres *= apart / np.linalg.norm(centres, axis=1, keepdims=True)
    labels = np.repeat(np.arange(len(sizes)), sizes)
    return centres[labels] + rng.normal(size=(len(labels), dimension)), labels


def rotation(angle, mirrored=False):
    """A rotation of the plane, or one and a reflection."""
    sine, cosine = np.sin(angle), np.cos(angle)
    turn = np.array([[cosine, sine], [-sine, cosine]])
    return turn @ np.diag([1.0, -1.0]) if mirrored else turn
