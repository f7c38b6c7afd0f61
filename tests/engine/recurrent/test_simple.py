"""The teaching cells: golden numbers, finite differences, and every complaint."""

from pathlib import Path

import numpy as np
import pytest

from engine.messages import UserError
from engine.recurrent.simple import SimpleLSTM, SimpleRNN

GOLDEN = np.load(Path(__file__).parents[2] / "golden" / "simple_cells.npz")
CASES = ["rnn0", "rnn1", "rnn2", "lstm0", "lstm1", "lstm2"]
CELLS = [SimpleRNN, SimpleLSTM]
T = 6


def golden_cell(case):
    """Return the cell of a golden case as it was before learning."""
    cell_type = SimpleRNN if case.startswith("rnn") else SimpleLSTM
    cell = cell_type(*GOLDEN[f"{case}/sizes"][:3])
    for name in cell.parameters:
        setattr(cell, name, GOLDEN[f"{case}/before/{name}"].copy())
    return cell


def lively(cell_type, sizes=(3, 4, 2), seed=5):
    """Return a cell whose weights and biases are far from zero."""
    cell, rng = cell_type(*sizes, seed=seed), np.random.default_rng(seed)
    for name in cell.parameters:
        setattr(cell, name, rng.normal(0, 0.7, getattr(cell, name).shape))
    return cell


def columns(size, steps=T, seed=1):
    return list(np.random.default_rng(seed).normal(size=(steps, size, 1)))


def parameters(cell):
    return {name: getattr(cell, name).copy() for name in cell.parameters}


@pytest.mark.parametrize("case", CASES)
def test_outputs_are_the_golden_ones(case):
    outputs = golden_cell(case).forward(list(GOLDEN[f"{case}/inputs"]))
    np.testing.assert_allclose(outputs, GOLDEN[f"{case}/outputs"], rtol=0, atol=1e-12)


@pytest.mark.parametrize("case", CASES)
def test_parameters_after_one_step_are_the_golden_ones(case):
    cell, clip = golden_cell(case), float(GOLDEN[f"{case}/clip"])
    cell.forward(list(GOLDEN[f"{case}/inputs"]))
    clip_grad = None if np.isnan(clip) else clip
    cell.backward(list(GOLDEN[f"{case}/d_y"]), float(GOLDEN[f"{case}/lr"]), clip_grad)
    for name in cell.parameters:
        wanted = GOLDEN[f"{case}/after/{name}"]
        np.testing.assert_allclose(getattr(cell, name), wanted, rtol=0, atol=1e-12, err_msg=name)


@pytest.mark.parametrize("cell_type", CELLS)
def test_gradients_are_those_of_finite_differences(cell_type):
    cell, inputs, weights = lively(cell_type), columns(3), columns(2, seed=2)

    def loss():
        outputs = np.array(cell.forward(inputs))
        return float(np.sum(weights * outputs + outputs**2))

    d_y = [w + 2 * y for w, y in zip(weights, cell.forward(inputs), strict=True)]
    gradients, small = cell.gradients(d_y), 1e-5
    assert set(gradients) == set(cell.parameters)
    for name in cell.parameters:
        parameter = getattr(cell, name)
        assert gradients[name].shape == parameter.shape
        for place in np.ndindex(parameter.shape):
            before, losses = parameter[place], []
            for moved in (before + small, before - small):
                parameter[place] = moved
                losses.append(loss())
            parameter[place] = before
            slope = (losses[0] - losses[1]) / (2 * small)
            assert gradients[name][place] == pytest.approx(slope, rel=1e-7, abs=1e-7), name


@pytest.mark.parametrize("cell_type", CELLS)
def test_a_new_cell_has_small_weights_and_no_biases(cell_type):
    cell = cell_type(20, 30, 10, seed=1)
    for name, parameter in parameters(cell).items():
        assert parameter.dtype == np.float64
        if name.startswith("b_"):
            assert not parameter.any()
            assert parameter.shape[1] == 1
        else:
            assert parameter.std() == pytest.approx(0.01, rel=0.15)
            assert abs(parameter.mean()) < 0.002
    assert cell.W_hy.shape == (10, 30)


def test_the_weights_have_the_shapes_of_the_formulas():
    rnn, lstm = SimpleRNN(2, 3, 4), SimpleLSTM(2, 3, 4)
    assert [rnn.W_xh.shape, rnn.W_hh.shape, rnn.W_hy.shape] == [(3, 2), (3, 3), (4, 3)]
    assert {w.shape for w in (lstm.W_f, lstm.W_i, lstm.W_c, lstm.W_o)} == {(3, 5)}


@pytest.mark.parametrize("cell_type", CELLS)
def test_the_seed_decides_the_weights(cell_type):
    one, same, other, chance = (parameters(cell_type(2, 3, 1, seed)) for seed in (7, 7, 8, None))
    for name in one:
        np.testing.assert_array_equal(one[name], same[name])
    assert (one["W_hy"] != other["W_hy"]).all()
    assert (one["W_hy"] != chance["W_hy"]).all()


@pytest.mark.parametrize("cell_type", CELLS)
def test_clipping_cuts_each_number_of_the_summed_gradient(cell_type):
    cell, d_y = lively(cell_type), [10 * column for column in columns(2, seed=2)]
    cell.forward(columns(3))
    before, gradients = parameters(cell), cell.gradients(d_y)
    assert max(np.abs(gradient).max() for gradient in gradients.values()) > 0.3
    cell.backward(d_y, learning_rate=0.1, clip_grad=0.3)
    for name, after in parameters(cell).items():
        wanted = before[name] - 0.1 * np.clip(gradients[name], -0.3, 0.3)
        np.testing.assert_allclose(after, wanted, rtol=0, atol=1e-15)


@pytest.mark.parametrize("cell_type", CELLS)
def test_without_clipping_the_whole_gradient_is_taken(cell_type):
    cell, d_y = lively(cell_type), [10 * column for column in columns(2, seed=2)]
    cell.forward(columns(3))
    before, gradients = parameters(cell), cell.gradients(d_y)
    cell.backward(d_y, learning_rate=0.1, clip_grad=None)
    for name, after in parameters(cell).items():
        np.testing.assert_allclose(after, before[name] - 0.1 * gradients[name], atol=1e-15)


@pytest.mark.parametrize("cell_type", CELLS)
def test_gradients_alone_change_nothing(cell_type):
    cell, d_y = lively(cell_type), columns(2, seed=2)
    cell.forward(columns(3))
    before = parameters(cell)
    first, again = cell.gradients(d_y), cell.gradients(d_y)
    for name, after in parameters(cell).items():
        np.testing.assert_array_equal(after, before[name])
        np.testing.assert_array_equal(first[name], again[name])


@pytest.mark.parametrize("cell_type", CELLS)
def test_a_cell_learns_to_tell_what_it_saw_a_step_ago(cell_type):
    cell, rng, losses = cell_type(1, 8, 1, seed=3), np.random.default_rng(3), []
    for _ in range(1200):
        signs = rng.choice([-1.0, 1.0], (8, 1, 1))
        wanted = np.concatenate([np.zeros((1, 1, 1)), signs[:-1]])
        missed = np.array(cell.forward(list(signs))) - wanted
        losses.append(float((missed**2).mean()))
        cell.backward(list(missed), learning_rate=0.1)
    assert np.mean(losses[:20]) > 0.7
    assert np.mean(losses[-20:]) < 0.05


def test_the_last_pass_can_be_looked_at():
    inputs = columns(3)
    rnn, lstm = lively(SimpleRNN), lively(SimpleLSTM)
    assert (rnn.last_inputs, rnn.last_hs, lstm.last_cells, lstm.last_gates) == ([], [], [], [])
    rnn.forward(inputs)
    outputs = lstm.forward(inputs)
    np.testing.assert_array_equal(rnn.last_inputs, inputs)
    np.testing.assert_array_equal(lstm.last_inputs, inputs)
    for states in (rnn.last_hs, lstm.last_hiddens, lstm.last_cells):
        assert len(states) == T + 1
        assert not states[0].any()
        assert states[1].any()
    gates = lstm.last_gates[2]
    assert set(gates) == {"f", "i", "c_hat", "o", "combined"}
    np.testing.assert_array_equal(gates["combined"], np.vstack((lstm.last_hiddens[2], inputs[2])))
    cell = gates["f"] * lstm.last_cells[2] + gates["i"] * gates["c_hat"]
    np.testing.assert_allclose(lstm.last_cells[3], cell)
    np.testing.assert_allclose(outputs[2], lstm.W_hy @ lstm.last_hiddens[3] + lstm.b_y)


@pytest.mark.parametrize("cell_type", CELLS)
def test_what_goes_in_and_comes_out_belongs_to_the_caller(cell_type):
    cell, inputs, d_y = lively(cell_type), columns(3), columns(2, seed=2)
    outputs = cell.forward(inputs)
    gradients = cell.gradients(d_y)
    inputs[1] *= 0
    outputs[1] *= 0
    again = cell.gradients(d_y)
    for name in gradients:
        np.testing.assert_array_equal(again[name], gradients[name])


@pytest.mark.parametrize("cell_type", CELLS)
def test_far_out_numbers_do_not_overflow(cell_type):
    cell = lively(cell_type)
    outputs = cell.forward([np.full((3, 1), 1e6), np.full((3, 1), -1e6)])
    assert np.isfinite(outputs).all()
    gradients = cell.gradients(columns(2, steps=2))
    assert all(np.isfinite(gradient).all() for gradient in gradients.values())


@pytest.mark.parametrize("cell_type", CELLS)
@pytest.mark.parametrize(
    ("sizes", "sentence"),
    [
        ((0, 3, 1), "input_size must be a whole number of at least 1, not 0."),
        ((2, -1, 1), "hidden_size must be a whole number of at least 1, not -1."),
        ((2, 3, 1.5), "output_size must be a whole number of at least 1, not 1.5."),
        ((2, True, 1), "hidden_size must be a whole number of at least 1, not True."),
    ],
)
def test_sizes_must_be_positive(cell_type, sizes, sentence):
    with pytest.raises(UserError) as caught:
        cell_type(*sizes)
    assert str(caught.value) == sentence


BAD_INPUTS = [
    ([], "There is nothing to read: give one column for each step."),
    ([np.ones((3, 1)), np.ones(3)], "inputs[1] has the shape (3,), but (3, 1) is needed."),
    ([np.ones((4, 1))], "inputs[0] has the shape (4, 1), but (3, 1) is needed."),
    ([np.ones((1, 3))], "inputs[0] has the shape (1, 3), but (3, 1) is needed."),
    ([[["a"], ["b"], ["c"]]], "inputs[0] is no column of numbers."),
    ([[[1], [2, 3], [4]]], "inputs[0] is no column of numbers."),
    ([np.array([[1], [np.nan], [2]])], "inputs[0] holds a number that is not finite."),
    ([np.ones((3, 1)), np.full((3, 1), np.inf)], "inputs[1] holds a number that is not finite."),
]


@pytest.mark.parametrize("cell_type", CELLS)
@pytest.mark.parametrize(("inputs", "sentence"), BAD_INPUTS)
def test_bad_inputs_are_told_and_change_nothing(cell_type, inputs, sentence):
    cell = lively(cell_type)
    cell.forward(columns(3))
    with pytest.raises(UserError) as caught:
        cell.forward(inputs)
    assert str(caught.value) == sentence
    np.testing.assert_array_equal(cell.last_inputs, columns(3))


@pytest.mark.parametrize("cell_type", CELLS)
@pytest.mark.parametrize("method", ["gradients", "backward"])
def test_there_is_no_way_back_before_forward(cell_type, method):
    with pytest.raises(UserError, match="Nothing was read yet: call forward before"):
        getattr(lively(cell_type), method)([np.ones((2, 1))])


BAD_D_Y = [
    (columns(2, T - 1), "d_y has 5 columns, but forward took 6 steps."),
    ([], "d_y has 0 columns, but forward took 6 steps."),
    (columns(3), "d_y[0] has the shape (3, 1), but (2, 1) is needed."),
    ([*columns(2, T - 1), np.ones(2)], "d_y[5] has the shape (2,), but (2, 1) is needed."),
    ([np.full((2, 1), np.nan)] * T, "d_y[0] holds a number that is not finite."),
]


@pytest.mark.parametrize("cell_type", CELLS)
@pytest.mark.parametrize("method", ["gradients", "backward"])
@pytest.mark.parametrize(("d_y", "sentence"), BAD_D_Y)
def test_a_bad_d_y_is_told_and_changes_nothing(cell_type, method, d_y, sentence):
    cell = lively(cell_type)
    cell.forward(columns(3))
    before = parameters(cell)
    with pytest.raises(UserError) as caught:
        getattr(cell, method)(d_y)
    assert str(caught.value) == sentence
    for name, after in parameters(cell).items():
        np.testing.assert_array_equal(after, before[name])


@pytest.mark.parametrize("cell_type", CELLS)
@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        ({"learning_rate": np.nan}, "The learning rate must be a finite number."),
        ({"learning_rate": np.inf}, "The learning rate must be a finite number."),
        ({"clip_grad": 0}, "clip_grad must be above 0; None switches clipping off."),
        ({"clip_grad": -1.0}, "clip_grad must be above 0; None switches clipping off."),
        ({"clip_grad": np.nan}, "clip_grad must be above 0; None switches clipping off."),
        ({"learning_rate": 1e308, "clip_grad": None}, "This step would leave the range"),
    ],
)
def test_a_step_that_cannot_be_taken_is_told_and_not_taken(cell_type, settings, sentence):
    cell = lively(cell_type)
    cell.forward(columns(3))
    before = parameters(cell)
    with pytest.raises(UserError) as caught:
        cell.backward([100 * column for column in columns(2)], **settings)
    assert str(caught.value).startswith(sentence)
    for name, after in parameters(cell).items():
        np.testing.assert_array_equal(after, before[name])
