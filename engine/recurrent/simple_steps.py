"""Everything one step of a teaching cell computes, forward and back, in the order of computing.

All are columns, (hidden_size, 1) unless said otherwise. In a name, d… is the derivative of the loss
by …, and …_raw is a sum before σ or tanh.
"""

from dataclasses import dataclass

from engine.arrays import Float64, read_only


class _Numbers:
    """What was computed stays as it is."""

    def __post_init__(self) -> None:
        for array in vars(self).values():
            read_only(array)


@dataclass(frozen=True, eq=False)
class RnnForward(_Numbers):
    """One step of SimpleRNN; ``x`` (input_size, 1), ``y`` (output_size, 1)."""

    x: Float64
    h_prev: Float64
    h_raw: Float64
    h: Float64
    y: Float64


@dataclass(frozen=True, eq=False)
class RnnBackward(_Numbers):
    """The way back through it; ``dy`` (output_size, 1).

    ``dh_next`` comes from the step after it, ``dh_prev`` goes to the step before.
    """

    dy: Float64
    dh_next: Float64
    dh: Float64
    dh_raw: Float64
    dh_prev: Float64


@dataclass(frozen=True, eq=False)
class LstmForward(_Numbers):
    """One step of SimpleLSTM.

    ``x`` (input_size, 1), ``combined`` (hidden_size + input_size, 1), ``y`` (output_size, 1).
    """

    x: Float64
    h_prev: Float64
    c_prev: Float64
    combined: Float64
    f_raw: Float64
    i_raw: Float64
    c_hat_raw: Float64
    o_raw: Float64
    f: Float64
    i: Float64
    c_hat: Float64
    o: Float64
    c: Float64
    tanh_c: Float64
    h: Float64
    y: Float64


@dataclass(frozen=True, eq=False)
class LstmBackward(_Numbers):
    """The way back through it.

    ``dy`` (output_size, 1), ``d_combined`` (hidden_size + input_size, 1). ``dh_next`` and
    ``dc_next`` come from the step after it, ``dh_prev`` and ``dc_prev`` go to the step before.
    """

    dy: Float64
    dh_next: Float64
    dc_next: Float64
    dh: Float64
    dc: Float64
    df: Float64
    di: Float64
    dc_hat: Float64
    do: Float64
    df_raw: Float64
    di_raw: Float64
    dc_hat_raw: Float64
    do_raw: Float64
    d_combined: Float64
    dh_prev: Float64
    dc_prev: Float64
