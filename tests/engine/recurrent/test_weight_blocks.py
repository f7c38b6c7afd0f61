"""Blocks are the very weights, gate by gate, without the bias."""

import numpy as np
import pytest

from engine.recurrent.weight_blocks import Part, weight_blocks, weight_parts
from tests.engine.recurrent.small_models import H, V, small_weights


def blocks(weights, kind, layer=0):
    return [(one.other, one.values) for one in weight_blocks(weights, Part(kind, layer))]


def test_an_rnn_has_one_matrix_a_layer_and_the_output():
    weights = small_weights("rnn")
    assert weight_parts(weights.shape) == (Part("hidden"), Part("symbols"))
    (state, from_state), (symbols, from_symbols) = blocks(weights, "hidden")
    assert (state, symbols) == ("state", "symbols")
    assert np.array_equal(np.hstack([from_state, from_symbols]), weights.layers[0][:, :-1])
    assert from_state.shape == (H, H)


def test_the_gates_are_where_the_cells_have_them():
    weights = small_weights("lstm")
    for place, kind in enumerate(("output", "forget", "input", "candidate")):
        rows = weights.layers[0][place * H : (place + 1) * H]
        found = np.hstack([values for _, values in blocks(weights, kind)])
        assert np.array_equal(found, rows[:, :-1])


def test_the_output_has_units_down_and_symbols_across():
    weights = small_weights("lstm")
    ((other, values),) = blocks(weights, "symbols")
    assert other == "symbols"
    assert np.array_equal(values, weights.output[:, :-1].T)
    assert values.shape == (H, V)


def test_layers_and_the_embedding_have_their_own_parts():
    weights = small_weights("lstm", layers=2, embedding=3)
    parts = weight_parts(weights.shape)
    assert parts[4] == Part("forget", 1)
    assert parts[-2:] == (Part("symbols", 1), Part("embedding"))
    assert [(other, v.shape) for other, v in blocks(weights, "forget")] == [
        ("state", (H, H)),
        ("embedding", (H, 3)),
    ]
    assert [other for other, _ in blocks(weights, "forget", 1)] == ["state", "layer"]
    ((_, values),) = blocks(weights, "embedding")
    assert np.array_equal(values, weights.embedding)


@pytest.mark.parametrize("layers", [1, 3])
@pytest.mark.parametrize("embedding", [0, 4])
@pytest.mark.parametrize("cell", ["rnn", "lstm"])
def test_together_they_are_all_weights_but_the_biases(cell, embedding, layers):
    weights = small_weights(cell, layers, embedding)
    parts = weight_parts(weights.shape)
    count = sum(one.values.size for part in parts for one in weight_blocks(weights, part))
    biases = sum(len(layer) for layer in weights.layers) + len(weights.output)
    assert count == weights.shape.numbers - biases


def test_nothing_is_copied():
    weights = small_weights("lstm")
    for part in weight_parts(weights.shape):
        for block in weight_blocks(weights, part):
            assert np.shares_memory(block.values, weights.vector)


@pytest.mark.parametrize(
    "part", [Part("cell"), Part("hidden"), Part("forget", 1), Part("embedding")]
)
def test_what_has_no_weights_is_refused(part):
    with pytest.raises(ValueError, match="no weights of its own"):
        weight_blocks(small_weights("lstm"), part)
